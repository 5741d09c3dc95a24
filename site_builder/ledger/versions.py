"""Released files of evidence whose bytes were replaced: each earlier version is kept and stays readable."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.issues import rules
from site_builder.issues.issue import Issue
from site_builder.ledger.lines import Promise, latest_digests
from site_builder.model.disclosure import Disclosure, YearRecords
from site_builder.model.evidence import Evidence
from site_builder.model.ledger import LedgerLine, file_name
from site_builder.thai.fiscal_year import FiscalYear


@dataclass(frozen=True, slots=True)
class Replaced:
    """A released file that other bytes have taken the place of, and of which no version is kept yet.

    `version` is the number the earlier bytes get, `digest` their SHA-256, `address` where they are public; `path` is
    the file that has taken their place.
    """

    address: str
    digest: str
    year: FiscalYear
    evidence: str
    file: int
    version: int
    path: str
    issue: Issue

    @property
    def extension(self) -> str:
        return self.address.rpartition(".")[2]


def replaced_files(disclosure: Disclosure, promises: Mapping[str, Promise]) -> tuple[Replaced, ...]:
    """The evidence files of which an earlier released version is not kept; `promises` are what answers now."""
    lost = _lost_lines(disclosure, promises)
    if not lost:
        return ()
    return tuple(
        _replaced(records, evidence, number, line)
        for records in disclosure.years
        for evidence in records.evidence
        for number in range(1, len(evidence.files) + 1)
        for line in lost.get(file_name(records.year, evidence.id, number), ())
    )


def _lost_lines(disclosure: Disclosure, promises: Mapping[str, Promise]) -> dict[str, list[LedgerLine]]:
    """The newest released bytes of each address that nothing of the site holds any more, by their record."""
    latest = latest_digests(disclosure.ledger)
    kept = {promise.digest for promise in promises.values() if promise.digest}
    lost: dict[str, list[LedgerLine]] = {}
    for line in disclosure.ledger:
        if line.digest and latest.get(line.address) == line.digest and line.digest not in kept:
            lost.setdefault(line.record, []).append(line)
    return lost


def _replaced(records: YearRecords, evidence: Evidence, number: int, line: LedgerLine) -> Replaced:
    versions = [each.version for each in records.versions if each.evidence == evidence.id and each.file == number]
    file = evidence.files[number - 1]
    issue = rules.EVIDENCE_REPLACED.at(file.origin.place_of("file"), id=evidence.id, file=file.file)
    version = max(versions, default=0) + 1
    return Replaced(line.address, line.digest, records.year, evidence.id, number, version, file.file, issue)
