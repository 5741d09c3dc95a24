"""Released files of evidence whose bytes were replaced: each earlier version is kept and stays readable."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.ledger.lines import PromisedAddress
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.ledger import LedgerLine, file_name

EVIDENCE_REPLACED = notice(
    "evidence-replaced",
    "ไฟล์ของหลักฐาน {id} ({file}) ต่างจากฉบับที่เผยแพร่ไปแล้ว เมื่อสร้างเว็บไซต์ ฉบับเดิมจะเก็บไว้และแสดงเป็นฉบับก่อนหน้า",
    "the file of {id} ({file}) differs from what was released; the next build keeps and shows the earlier version",
    "หลังสร้างเว็บไซต์ เพิ่มเหตุผลที่ reason: ใน versions.yml ของปีนั้นได้ ถ้าวางทับโดยไม่ตั้งใจ ให้ใส่ไฟล์เดิมกลับ "
    "ถ้าฉบับเดิมมีข้อมูลส่วนบุคคล อย่าเพียงวางทับ ให้สั่ง site-builder withdraw กับหลักฐานนี้ก่อน แล้วใส่ฉบับที่ปิดข้อมูลแล้ว",
    "the build leaves room for a reason in the year's versions.yml; put the file back if it was no intent; "
    "where the earlier version holds personal data, withdraw the evidence first and add the redacted file after that",
)


class ReplacedFile(Struct, frozen=True):
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

    @property
    def kept_at(self) -> str:
        """The address at which the earlier bytes are read once they are kept."""
        return urls.evidence_version(self.year, self.evidence, self.file, self.version, self.extension)


def replaced_files(
    disclosure: Disclosure,
    promises: Mapping[str, PromisedAddress],
    moves: Mapping[str, str],
    withdrawn: Collection[str] = (),
) -> tuple[ReplacedFile, ...]:
    """The evidence files of which an earlier released version is not kept.

    `promises` are what answers by itself, `moves` the addresses that lead on, with their targets. Bytes that were
    taken back, at the addresses in `withdrawn` or earlier, are nobody's earlier version.
    """
    lost = _lost_lines(disclosure.ledger, promises, moves, withdrawn)
    if not lost:
        return ()
    numbers = _released_numbers(disclosure.ledger)
    return tuple(
        replaced
        for records in disclosure.years
        for evidence in records.evidence
        for number in range(1, len(evidence.files) + 1)
        for replaced in _replaced(
            records, evidence, number, lost.get(file_name(records.year, evidence.id, number), {}).values(), numbers
        )
    )


def _lost_lines(
    ledger: Sequence[LedgerLine],
    promises: Mapping[str, PromisedAddress],
    moves: Mapping[str, str],
    withdrawn: Collection[str],
) -> dict[str, dict[str, LedgerLine]]:
    """The released bytes that nothing of the site holds any more, by their digest, by the record that answers now."""
    settled = {promise.digest for promise in promises.values() if promise.digest}
    settled |= {line.digest for line in ledger if line.is_withdrawal}
    taken_back = _last_withdrawals(ledger)
    lost: dict[str, dict[str, LedgerLine]] = {}
    for line in sorted(ledger, key=lambda each: each.release):
        if not line.digest or line.digest in settled or line.address in withdrawn:
            continue
        if line.release > taken_back.get(line.address, 0):
            answers = promises.get(moves.get(line.address, line.address))
            lost.setdefault(answers.record if answers else line.record, {}).setdefault(line.digest, line)
    return lost


def _last_withdrawals(ledger: Iterable[LedgerLine]) -> dict[str, int]:
    """The newest release in which each address told of a withdrawal."""
    releases: dict[str, int] = {}
    for line in ledger:
        if line.is_withdrawal:
            releases[line.address] = max(line.release, releases.get(line.address, 0))
    return releases


def _released_numbers(ledger: Iterable[LedgerLine]) -> dict[str, dict[str, int]]:
    """The numbers under which earlier versions were released, by their digest, by the record of the file."""
    numbers: dict[str, dict[str, int]] = {}
    for line in ledger:
        file, mark, number = line.record.rpartition("/v")
        if mark and file.count("/") == 2 and number.isdigit():
            numbers.setdefault(file, {})[line.digest] = int(number)
    return numbers


def _replaced(
    records: YearRecords,
    evidence: Evidence,
    number: int,
    lines: Iterable[LedgerLine],
    numbers: Mapping[str, Mapping[str, int]],
) -> Iterator[ReplacedFile]:
    """The lost versions of a file, each under the number it was released with, else under the next that is free."""
    released = numbers.get(file_name(records.year, evidence.id, number), {})
    listed = [each.version for each in records.versions if each.evidence == evidence.id and each.file == number]
    free = count(max((*listed, *released.values()), default=0) + 1)
    file = evidence.files[number - 1]
    issue = EVIDENCE_REPLACED.at(file.origin.place_of("file"), id=evidence.id, file=file.file)
    for line in lines:
        version = released[line.digest] if line.digest in released else next(free)
        yield ReplacedFile(line.address, line.digest, records.year, evidence.id, number, version, file.file, issue)
