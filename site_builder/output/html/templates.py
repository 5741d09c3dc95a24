"""The strict Jinja environment: autoescape, no undefined names, templates and icons from the theme folders."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from site_builder.language.words import text, thai
from site_builder.output.html import filters
from site_builder.output.html.current_page import CurrentPage
from site_builder.output.html.own_theme import OwnThemeEnvironment, OwnThemeLoader
from site_builder.output.html.page_environment import PageEnvironment
from site_builder.output.html.sheets import sheets
from site_builder.output.html.table_cells import styled_cells
from site_builder.output.html.template_cache import TemplateCache
from site_builder.pages.parts.basics import Page, Site
from site_builder.pages.site.structured_data import structured_data


@cache
def packaged_theme() -> Path:
    """The theme that travels with the package: inside the wheel, or at the top of a checkout.

    Raises FileNotFoundError when neither is there, which only a broken installation can cause.
    """
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "theme", package.parent / "theme"):
        if (folder / "main.html").is_file():
            return folder
    raise FileNotFoundError("theme/main.html")


def theme_folders(project: Path) -> tuple[Path, ...]:
    """Where templates, icons and assets are looked for: the project's own theme first, then ours."""
    own = project / "theme"
    ours = packaged_theme()
    return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)


def own_theme(folders: Sequence[Path]) -> Path | None:
    """The project's own theme among the folders where templates are looked for; None when there is only ours."""
    return folders[0] if len(folders) > 1 else None


def _structured_data(page: Page, site: Site) -> Markup | None:
    document = structured_data(page, site)
    return filters.data_block(document) if document else None


def environment(folders: Sequence[Path], *, live_preview: bool = False) -> jinja2.Environment:
    """The environment every page is rendered in. `live_preview` leaves the policy out, which would stop reloading.

    Beside templates of the project's own it is a sandbox.
    """
    is_quick = own_theme(folders) is None
    searched = [str(folder) for folder in folders]
    kind, loader = PageEnvironment, jinja2.FileSystemLoader(searched)
    if not is_quick:
        kind, loader = OwnThemeEnvironment, OwnThemeLoader(searched)
    env = kind(
        quick=is_quick,
        loader=loader,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=live_preview,
        bytecode_cache=TemplateCache(variant="quick" if is_quick else "sandboxed"),
    )
    current = CurrentPage(env)
    env.globals.update(
        t=thai(),
        text=text,
        current=current,
        href=current.href,
        asset=current.asset,
        icon=filters.icon,
        sheets=sheets,
        styled_cells=styled_cells,
        live_preview=live_preview,
        preview_problems=None,
    )
    env.filters.update(
        sprite=filters.Icons(folders).sprite,
        with_id_prefix=filters.with_id_prefix,
        breakable=filters.breakable,
        digits=filters.digits,
        with_bare_mark=filters.with_bare_mark,
        thai_digits=filters.thai_digits,
        paragraphs=filters.paragraphs,
        structured_data=_structured_data,
        markdown=current.markdown,
    )
    # A project's own templates may have been copied from an earlier theme, which called them so.
    env.globals.update(here=current, cards=styled_cells)
    env.filters.update(apart=filters.with_id_prefix)
    return env
