"""Does a release keep what is promised where it goes? What the target's own site promised, it must still answer."""

from site_builder import manifest, urls
from site_builder.ledger.lines import from_rows
from site_builder.manifest import Manifest
from site_builder.model.ledger import LedgerLine


class BrokenPromiseError(Exception):
    """The target answers addresses that the release does not; nothing was sent. `addresses` are those, in order."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        super().__init__(", ".join(addresses))
        self.addresses = addresses


def promised_by(content: bytes | None) -> tuple[LedgerLine, ...]:
    """The ledger that a site carries in its manifest; empty where there is none, or an unreadable one."""
    found = manifest.read(content) if content is not None else None
    try:
        return from_rows(found.ledger) if found else ()
    except ValueError:
        return ()


def keep_promises(there: bytes | None, release: Manifest) -> tuple[LedgerLine, ...]:
    """Everything promised once the release stands at the target, whose manifest `there` is now.

    Raises BrokenPromiseError when an address that the target promised would be answered no more: the content is an
    older copy, or the ledger was lost.
    """
    before = promised_by(there)
    lost = {line.address for line in before if urls.output_file(line.address) not in release.files}
    if lost:
        raise BrokenPromiseError(tuple(sorted(lost)))
    return (*before, *from_rows(release.ledger))
