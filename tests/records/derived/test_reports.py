"""What a report says of a measure: by whatever it names, and nothing that it does not name."""

from collections.abc import Mapping

import pytest

from site_builder.checking.rules.completeness import silent_reports
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.promises import promises
from site_builder.records.derived.reports import all_entries_of, reaches_of, silent_on
from site_builder.records.derived.standing import Standing
from site_builder.records.disclosure import Disclosure
from tests.conftest import SMALL_PROJECT

MEASURES = """\
groups: [{id: g1, instrument: EIT, tier: urgent, follow_ups: [{id: g1-f1, text: รายงานนายก}]}]
measures:
- {id: m01, no: "1", title: ก, units: {main: office}, group: g1, findings: [f1], SUBJECTS}
"""


def disclosure_of(subjects: str, target: str) -> Disclosure:
    files: Mapping[str, str] = {
        **SMALL_PROJECT,
        "content/2566/analysis.yml": "of: 2565\nfindings: [{id: f1, text: ข, tier: urgent, subjects: [o28]}]\n",
        "content/2566/measures.yml": MEASURES.replace("SUBJECTS", f"subjects: [{subjects}]"),
        "content/2566/progress/12-month.yml": f"entries: [{{for: {target}, status: done, done: [{{text: ค}}]}}]\n",
    }
    disclosure, issues = load(ProjectSource({name: text.encode() for name, text in files.items()}))
    assert disclosure is not None, [issue.line for issue in issues]
    return disclosure


@pytest.mark.parametrize(
    ("subjects", "target", "speaks"),
    [
        ("e10", "m01", True),
        ("e10", "f1", True),
        ("e10", "indicator-7", True),
        ("indicator-7", "indicator-7", True),
        ("indicator-7", "indicator-8", False),
        ("e10", "g1-f1", True),
        ("e10", "indicator-1", False),
    ],
)
def test_an_entry_speaks_of_a_measure_by_whatever_ties_it_to_it(subjects: str, target: str, speaks: bool) -> None:
    disclosure = disclosure_of(subjects, target)
    [records] = disclosure.years
    [measure], [(_, report)] = records.measure_list, records.reports
    assert bool(all_entries_of(records, report, measure)) is speaks
    assert (measure not in silent_on(records, report)) is speaks
    assert [issue.code for issue in silent_reports(disclosure)] == ([] if speaks else ["report-incomplete"])


def test_a_report_on_the_indicator_of_a_question_is_counted_and_judged_alike() -> None:
    """The page that counts a measure as indicator 7 must not call it overdue when indicator 7 was reported."""
    [records] = disclosure_of("e10", "indicator-7").years
    [measure], [(report_round, _)] = records.measure_list, records.reports
    assert "indicator-7" in reaches_of(records, measure)[-1]
    assert [each.standing for each in promises(records, report_round)] == [Standing.DONE_UNDATED]
