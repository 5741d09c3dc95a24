"""The page that stands at an address whose content moved: it says where to and leads there."""

from dataclasses import dataclass
from typing import ClassVar

from site_builder.pages.frames import Framer
from site_builder.pages.kinds import PageKind
from site_builder.pages.parts import Frame, Link
from site_builder.strings import text


@dataclass(frozen=True, slots=True)
class MovedPage:
    """Everything the page shows; `canonical` is the full public address of the page it leads to."""

    kind: ClassVar[PageKind] = PageKind.MOVED
    frame: Frame
    target: Link
    canonical: str
    reason: str


def build(framer: Framer, address: str, target: Link, canonical: str, reason: str, source: str) -> MovedPage:
    """The page at the old address; `target` is the new one under its title."""
    return MovedPage(
        frame=framer.frame(address, text("moved_title"), source=source, answer=target.text),
        target=target,
        canonical=canonical,
        reason=reason,
    )
