"""What a project's own theme brings, and whether the pages it made only show."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.building.link_check.own_theme import check_active, check_theme_files
from site_builder.building.site_plan.published_files import PublishedFile
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.output.html.own_theme import own_templates
from site_builder.output.html.templates import own_theme, packaged_theme, theme_folders


def theme_issues(root: Path) -> Iterator[Issue]:
    """The templates and files of a project's own theme; nothing where there is only ours."""
    folder = own_theme(theme_folders(root))
    if folder is not None:
        yield from check_theme_files(folder, own_templates(folder))


def active_issues(
    root: Path,
    data: Iterable[str],
    copies: Mapping[str, PublishedFile],
    files: Iterable[str],
    read: Callable[[str], bytes],
    sources: Mapping[str, Place],
    base_url: str,
) -> Iterator[Issue]:
    """What acts by itself on finished pages that a project's own theme made; ours are not looked at.

    Ours are the scripts of the packaged theme and those that are made with the site (`data`).
    """
    if own_theme(theme_folders(root)) is None:
        return
    ours = packaged_theme()
    scripts = {name for name, copy in copies.items() if copy.path.is_relative_to(ours)} | set(data)
    yield from check_active(files, read, sources, frozenset(each for each in scripts if each.endswith(".js")), base_url)
