"""Plans an upload from what is wanted and what is there: which files are sent and deleted, and in which order."""

import re
from collections.abc import Mapping, Set

from msgspec import Struct

from site_builder.building.releases.manifest import ListedFile
from site_builder.language import urls

_ENTRY = re.compile(r"(?:[0-9]{4}/|a-z/|search/)?index\.html|404\.html|sitemap\.xml|feed\.xml")
"""Pages from which people and machines set out; they name all the others, so they come last."""


FIRST_PAGE = urls.output_file(urls.HOME)


class UploadPlan(Struct, frozen=True):
    """Paths in the order they travel.

    Nobody links to `new` files before `changed` and `entries` are there, and nobody links to `deleted` ones any more
    when those are gone: at no moment does a page that can be reached hold a dead link.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0

    @property
    def sent(self) -> tuple[str, ...]:
        return (*self.new, *self.changed, *self.entries)

    @property
    def is_empty(self) -> bool:
        return not (self.sent or self.deleted)


def plan_upload(
    wanted: Mapping[str, ListedFile], there: Mapping[str, ListedFile], unlinked: Set[str] = frozenset()
) -> UploadPlan:
    """The way from the files that are there to the wanted ones.

    `unlinked` are those among them that no page that can be reached links to: they may be replaced like new ones, and
    must be, for what they link to may never have come.
    """
    differing = sorted((path for path in wanted if wanted[path] != there.get(path)), key=_page_last)
    # The first page is where everybody sets out: once it stands, nothing it leads to is unlinked any more.
    new = tuple(path for path in differing if (path not in there or path in unlinked) and path != FIRST_PAGE)
    entries = tuple(path for path in differing if path not in set(new) and _ENTRY.fullmatch(path))
    return UploadPlan(
        new=new,
        changed=tuple(path for path in differing if path not in {*new, *entries}),
        entries=entries,
        deleted=tuple(sorted(there.keys() - wanted.keys(), key=lambda path: (not path.endswith(".html"), path))),
        unchanged=len(wanted) - len(differing),
    )


def _page_last(path: str) -> tuple[bool, int, str]:
    """Pictures, papers and styles before the pages that show them, deep pages before those that lead to them."""
    return (path.endswith(".html"), -path.count("/"), path)
