"""Builds every page of the site map, each by the function that registered for its kind."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from site_builder import pages as room
from site_builder.pages.parts.basics import Page, Site
from site_builder.pages.parts.builders import BUILDERS, Builder
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer, Shell
from site_builder.pages.site.metadata import with_metadata
from site_builder.records.derived.site_map import PageKind, site_map


class NoBuilderError(LookupError):
    """Nobody builds pages of a kind: its module in `pages/` is missing or does not register."""

    def __init__(self, kind: PageKind) -> None:
        super().__init__(f"no function in site_builder/pages/ is marked @builds(PageKind.{kind.name})")


@cache
def builder_of(kind: PageKind) -> Builder:
    """The function that builds pages of a kind. Raises NoBuilderError where there is none."""
    for module in walk_packages(room.__path__, f"{room.__name__}."):
        import_module(module.name)
    if kind not in BUILDERS:
        raise NoBuilderError(kind)
    return BUILDERS[kind]


def build_pages(context: Context) -> tuple[Site, tuple[Page, ...]]:
    """What the shell knows, and every page, in the order of the menus; what was withdrawn is not among them."""
    shell = Shell(context)
    pages: list[Page] = []
    for planned in site_map(context):
        if not planned.is_withdrawn(context):
            page = builder_of(planned.row.kind)(context, Framer(shell, planned), *planned.parts)
            pages.append(page)
            shell.built[page.frame.address] = page
    return shell.site, with_metadata(pages, shell.site)
