"""Deletes what was kept of submissions and names something withdrawn for personal data."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from site_builder.building.disk.whole_file import write_whole
from site_builder.language import urls
from site_builder.pages.checklist.submitted import FACT_DIGESTS, FILE_DIGESTS
from site_builder.promises.submissions.mentions import files_mentioning, without_record
from site_builder.reading.kept_submissions import KEPT_FACTS

_ONLY_DIGESTS = ("submission.yml", FACT_DIGESTS, FILE_DIGESTS)
"""Files that name addresses and digests and nothing else: they stay as they are, for the rest hangs on them."""


class DeletedCopies(Struct, frozen=True):
    """What was deleted, by path in the project, and the public addresses at which copies of pages stood."""

    deleted: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def delete_submitted_copies(root: Path, addresses: Iterable[str]) -> DeletedCopies:
    """Deletes copies and proof that are of these addresses, lead to them or name them; cuts the kept facts of them."""
    wanted = tuple(addresses)
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in _kept(root)}
    deleted: list[str] = []
    public: list[str] = []
    for name in files_mentioning(files, wanted):
        last = name.rpartition("/")[2]
        if last == KEPT_FACTS:
            write_whole(root / name, without_record(files[name], wanted))
        elif last not in _ONLY_DIGESTS:
            (root / name).unlink()
            deleted.append(name)
            below = name.removeprefix("content/")
            if below.split("/")[1] == "submitted":
                public.append(urls.address_of_file(below))
    return DeletedCopies(tuple(deleted), tuple(public))


def _kept(root: Path) -> Iterator[Path]:
    for year in sorted((root / "content").glob("[0-9][0-9][0-9][0-9]")):
        for folder in ("submitted", "proof"):
            yield from (path for path in sorted((year / folder).rglob("*")) if path.is_file())
