"""Refuses a release that would drop an address which the site at the target has promised."""

from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import Manifest
from site_builder.language import urls
from site_builder.promises.ledger.lines import from_rows
from site_builder.records.ledger import LedgerLine


class BrokenPromiseError(Exception):
    """The release does not keep what the target promised; nothing was sent. `addresses` are those, in order."""

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

    Raises BrokenPromiseError when the content is an older copy or has lost its ledger: when an address that the target
    promised would be answered no more, when the release knows nothing of a withdrawal, so that what was withdrawn might
    go out again, or when bytes that the target released are neither in the release nor known to it.
    """
    before = promised_by(there)
    promised = from_rows(release.ledger)
    known = {(line.address, line.record, line.digest) for line in promised}
    digests = {file.sha256 for file in release.files.values()}
    lost = {line.address for line in before if urls.output_file(line.address) not in release.files}
    for line in before:
        is_news = (line.address, line.record, line.digest) not in known
        if is_news and (line.is_withdrawal or (line.digest and line.digest not in digests)):
            lost.add(line.address)
    if lost:
        raise BrokenPromiseError(tuple(sorted(lost)))
    return (*before, *promised)
