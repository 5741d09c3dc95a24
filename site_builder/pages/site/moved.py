"""The page that stands at an address whose content moved: it says where to and leads there."""

from msgspec.structs import replace

from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Page
from site_builder.pages.parts.frames import Shell
from site_builder.records.derived.site_map import PageKind


class MovedPage(Page, frozen=True):
    """Everything the page shows. Its frame offers the new address to copy and to machines, for the old one is past."""

    kind = PageKind.MOVED
    target: Link
    reason: str


def build(shell: Shell, address: str, target: Link, full: str, reason: str, source: str) -> MovedPage:
    """The page at the old address; `target` is the new one under its title, `full` that with its host."""
    frame = shell.framer_at(PageKind.MOVED, address).frame(text("moved_title"), source=source, answer=target.text)
    return MovedPage(frame=replace(frame, copy_address=full), target=target, reason=reason)
