"""Does what a report says belong to a measure? What belongs to none stands in the report, and on no measure's page."""

from collections.abc import Iterable, Iterator

from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.records.derived.reports import measures_of_outcomes, unmeasured_entries
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.subjects import indicator_number

_ADVICE_TH = (
    "ถ้าเป็นผลของมาตรการใด ให้ใส่รหัสมาตรการนั้นในช่อง for: หรือเพิ่มรหัสนี้ใน findings: หรือ subjects: ของมาตรการใน measures.yml "
    "ถ้ารายงานไม่ได้ผูกกับมาตรการจริง ปล่อยไว้ได้"
)
_ADVICE_EN = (
    "if it belongs to a measure, name that in for:, or add this to the measure's findings: or subjects: in "
    "measures.yml; if the report ties it to none, leave it"
)

ENTRY_WITHOUT_MEASURE = warning(
    "entry-without-measure",
    "ไม่มีมาตรการใดตอบ “{targets}” ผลที่รายงานนี้จึงแสดงเฉพาะในรายงาน ใต้หัวข้อเรื่องที่ไม่ผูกกับมาตรการ",
    "no measure answers “{targets}”, so this entry stands only in the report, under what belongs to no measure",
    _ADVICE_TH,
    _ADVICE_EN,
)
OUTCOME_WITHOUT_MEASURE = warning(
    "outcome-without-measure",
    "ไม่มีมาตรการใดตอบ “{targets}” ผลลัพธ์นี้จึงแสดงเฉพาะในรายงาน ใต้หัวข้อเรื่องที่ไม่ผูกกับมาตรการ",
    "no measure answers “{targets}”, so this outcome stands only in the report, under what belongs to no measure",
    _ADVICE_TH,
    _ADVICE_EN,
)


def _is_known(records: YearRecords, targets: Iterable[str]) -> bool:
    """Whether all of these exist; of one that does not, another rule speaks."""
    return all(indicator_number(each) or each in records.findings or each in records.follow_ups for each in targets)


@check
def reported_without_measure(disclosure: Disclosure) -> Iterator[Issue]:
    """Entries and outcomes that no measure of the year shows; a year without measures has none to tie them to."""
    for records in disclosure.years:
        for _, report in records.reports if records.measure_list else ():
            for entry in unmeasured_entries(records, report):
                if not _is_known(records, entry.about):
                    continue
                yield ENTRY_WITHOUT_MEASURE.at(entry.origin.place_of("for"), targets=", ".join(entry.about))
            for outcome, measures in measures_of_outcomes(records, report):
                if not measures and _is_known(records, outcome.about):
                    yield OUTCOME_WITHOUT_MEASURE.at(outcome.origin.place_of("for"), targets=", ".join(outcome.about))
