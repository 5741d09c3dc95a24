"""Lines of releases: may what is about to go out follow what a target shows, or would it undo somebody's work?

As Git takes only what grew from what it holds, a target takes only a release of a project that knows what stands there.
"""

from collections.abc import Mapping

from msgspec import Struct

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.language import urls


class Losses(Struct, frozen=True):
    """What readers of a target would lose: addresses that are not in the release, and those that say otherwise."""

    gone: tuple[str, ...]
    differing: tuple[str, ...]


class OtherLineError(Exception):
    """The target shows a release this project knows nothing of; nothing was sent."""

    def __init__(self, losses: Losses) -> None:
        super().__init__(f"{len(losses.gone)} gone, {len(losses.differing)} differing")
        self.losses = losses


class OtherSiteError(Exception):
    """The target shows the site of another address; `site` is that address. Nothing was sent."""

    def __init__(self, site: str) -> None:
        super().__init__(site)
        self.site = site


def may_follow(there: Manifest | None, ours: Manifest, known: frozenset[str]) -> None:
    """Raises OtherSiteError or OtherLineError where a release may not take the place of what a target shows."""
    if there is None or there.preview or _same(there.files, ours.files):
        return
    if there.site and ours.site and there.site != ours.site:
        raise OtherSiteError(there.site)
    if there.source != ours.source and there.source not in known:
        raise OtherLineError(losses(there.files, ours.files))


def _same(some: Mapping[str, ListedFile], others: Mapping[str, ListedFile]) -> bool:
    return dict(some) == dict(others)


def losses(there: Mapping[str, ListedFile], ours: Mapping[str, ListedFile]) -> Losses:
    """The pages and papers that a target shows and a release lacks, and those it would replace by others."""
    shown = {path for path in there if _is_read(path)}
    gone = sorted(shown - ours.keys())
    differing = sorted(path for path in shown & ours.keys() if there[path] != ours[path])
    return Losses(*(tuple(map(urls.address_of_file, paths)) for paths in (gone, differing)))


def _is_read(path: str) -> bool:
    """Whether a file is a page or a paper, and not what is made anew with every site."""
    return path.endswith((".html", ".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".zip")) and not path.startswith(
        ("assets/", "search/", "a-z/", "404")
    )
