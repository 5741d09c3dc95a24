"""Which values are marked as made up: by field, by record, by what stands around it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import MARK, is_marked, mark_of, notes_of, without_mark
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.base import Record, id_fields, markable_fields, record_kind
from site_builder.records.content_files import CONTENT_FILES
from site_builder.records.derived.canonical import data_of, digest_of
from site_builder.records.derived.marked_markdown import marked_markdown
from site_builder.records.derived.promises import promises
from site_builder.records.derived.rebuilt import mark_of_promise, mark_on, reconstructed_records, with_marks
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.result import IndicatorScore, Result

Project = Callable[..., Path]

RESULT = """\
total: 80.62
grade: B
{above}
indicators:
- {{number: 1, score: 89.13{first}}}
- {{number: 2, score: 87.53}}
items:
- {{item: o1, verdict: passed}}
"""


def as_typed(project: Path) -> Disclosure:
    folder = read_folder(project)
    disclosure, issues = load(ProjectSource(folder.texts, frozenset(folder.files)))
    assert disclosure is not None, [issue.line for issue in issues]
    assert [issue.line for issue in issues if issue.severity.value == "error"] == []
    return disclosure


def shown(project: Path) -> Disclosure:
    return with_marks(as_typed(project))


def result_of(make: Project, above: str = "", first: str = "") -> tuple[Disclosure, Result]:
    text = RESULT.format(above=above, first=first)
    disclosure = shown(make({"content/2565/year.yml": "year: 2565\n", "content/2565/ita.yml": text}))
    result = disclosure.years[0].result
    assert result is not None
    return disclosure, result


def marks_of(result: Result) -> Mapping[str, str]:
    first, second = result.indicators
    return {
        "total": mark_of(result.total),
        "grade": mark_of(result.grade),
        "first": mark_of(first.score),
        "second": mark_of(second.score),
        "number": mark_of(first.number),
        "verdict": mark_on(result.items[0], "verdict"),
    }


@pytest.mark.parametrize(
    ("above", "first", "expected"),
    [
        ("reconstruction: {printed: '40.62', reason: ก}", "", {"total"}),
        ("reconstruction: {reason: ก}", "", {"total", "grade", "first", "second", "verdict"}),
        ("reconstruction: {fields: [grade, items], reason: ก}", "", {"grade", "verdict"}),
        ("reconstruction: {fields: [indicators], reason: ก}", "", {"first", "second"}),
        ("reconstruction: [{fields: total, reason: ก}, {fields: grade, reason: ข}]", "", {"total", "grade"}),
        ("", ", reconstruction: {printed: '89.73', reason: ก}", {"first"}),
        ("", ", reconstruction: {fields: [number], reason: ก}", {"number"}),
    ],
)
def test_a_reconstruction_is_about_what_it_names(
    small_project: Project, above: str, first: str, expected: set[str]
) -> None:
    marks = marks_of(result_of(small_project, above, first)[1])
    assert {name for name, mark in marks.items() if mark} == expected


def test_what_a_record_says_of_itself_goes_before_what_stands_around_it(small_project: Project) -> None:
    disclosure, result = result_of(small_project, "reconstruction: {reason: ทั้งไฟล์}", ", reconstruction: {reason: ข้อนี้}")
    notes = [notes_of(mark_of(each.score)) for each in result.indicators]
    reasons = [[disclosure.reconstructions[number].reason for number in own] for own in notes]
    assert reasons == [["ข้อนี้"], ["ทั้งไฟล์"]]


def test_alike_reasons_share_a_note(small_project: Project) -> None:
    disclosure, _ = result_of(small_project, "reconstruction: {reason: ก}", ", reconstruction: {reason: ก}")
    assert [each.reason for each in disclosure.reconstructions] == ["ก"]


def test_where_nothing_was_made_up_the_disclosure_is_the_same(small_project: Project) -> None:
    disclosure = as_typed(small_project())
    assert with_marks(disclosure) is disclosure


def test_a_round_and_the_year_tell_its_days_alike(small_project: Project) -> None:
    year = (
        "year: 2566\nrounds:\n- {id: 12-month, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566,"
        " reconstruction: {fields: [as_of], reason: ก}}\n"
    )
    records = shown(small_project({"content/2566/year.yml": year})).years[0]
    (report_round, _), *_ = records.reports
    assert report_round is records.settings.rounds[0]
    assert mark_of(report_round.as_of)


JUDGED = {
    "content/2566/year.yml": (
        "year: 2566\nrounds:\n- {{id: 12-month, period: ต.ค. 2565 - ก.ย. 2566, as_of: 30 กันยายน 2566{as_of}}}\n"
    ),
    "content/2566/measures.yml": (
        "measures:\n- id: m01\n  no: 1\n  units: {{main: office}}\n  steps:\n"
        "  - {{id: m01-s1, text: ก, deadline: 31 มกราคม 2566}}\n  - {{id: m01-s2, text: ข}}\n"
        "  - {{id: m01-s3, text: ค, deadline: 31 ธันวาคม 2565}}\n"
    ),
    "content/2566/progress/12-month.yml": (
        "entries:\n- {{for: m01-s3, status: done, done: [{{text: ง, on: 1 ธันวาคม 2565}}]{which}}}\n"
    ),
}


@pytest.mark.parametrize(
    ("as_of", "which", "expected"),
    [
        ("", "", set()),
        (", reconstruction: {fields: [as_of], reason: ก}", "", {"m01-s1"}),
        ("", ", reconstruction: {fields: [for], reason: ก}", {"m01-s3"}),
        ("", ", reconstruction: {fields: [status], reason: ก}", {"m01-s3"}),
    ],
)
def test_a_standing_is_marked_by_all_it_was_judged_by(
    small_project: Project, as_of: str, which: str, expected: set[str]
) -> None:
    """Late by a day that was made up, done because somebody decided which promise the report answers."""
    files = {name: text.format(as_of=as_of, which=which) for name, text in JUDGED.items()}
    records = shown(small_project(files)).by_year[FiscalYear(2566)]
    told = promises(records, records.settings.rounds[0])
    assert {each.part.id for each in told if each.part and mark_of_promise(each)} == expected


def test_each_record_that_says_so_is_found_once(small_project: Project) -> None:
    text = RESULT.format(above="reconstruction: {reason: ก}", first=", reconstruction: {reason: ข}")
    rounds = "rounds: [{id: 12-month, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566}]"
    year = f"year: 2566\nreconstruction: {{reason: ค}}\n{rounds}\n"
    files = {"content/2565/year.yml": "year: 2565\n", "content/2565/ita.yml": text, "content/2566/year.yml": year}
    found = reconstructed_records(as_typed(small_project(files)))
    assert sorted(each.reconstruction[0].reason for each in found) == ["ก", "ข", "ค"]


KINDS: dict[str, type[Record]] = {}


def _collect(kind: type[Record]) -> None:
    if kind.__name__ not in KINDS:
        KINDS[kind.__name__] = kind
        for info in kind.model_fields.values():
            if inner := record_kind(info.annotation):
                _collect(inner)


for _row in CONTENT_FILES:
    if issubclass(_row.kind, Record):
        _collect(_row.kind)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_names_in_the_tables_of_a_record_are_fields_of_it(kind: type[Record]) -> None:
    fields = set(kind.model_fields)
    assert kind.pointing | kind.printed_numbers | kind.headline <= fields
    assert not {"id", "origin", "state", "reconstruction", "url", "file", "page"} & set(markable_fields(kind))
    assert kind.headline <= set(markable_fields(kind))


def test_who_is_named_by_an_id_can_be_marked() -> None:
    from site_builder.records.responsible import ResponsibleUnits

    assert id_fields(ResponsibleUnits) == {"main", "supporting", "positions"}
    assert {"main", "supporting"} <= set(markable_fields(ResponsibleUnits))


def test_one_reconstruction_is_frozen_as_before_there_could_be_several() -> None:
    said = {"printed": "89.73", "reason": "อ่านคลาดเคลื่อน"}
    one = IndicatorScore.model_validate({"number": "1", "score": "89.13", "reconstruction": said})
    assert data_of(one) == {"number": 1, "score": "89.13", "reconstruction": said}
    two = IndicatorScore.model_validate({"number": "1", "score": "89.13", "reconstruction": [said, said]})
    assert data_of(two)["reconstruction"] == [said, said]
    assert digest_of(data_of(IndicatorScore.model_validate({"number": "1", "score": "89.13"}))) == digest_of(
        {"number": 1, "score": "89.13"}
    )


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("หนึ่ง\nสอง\n\nสาม", "หนึ่ง\nสอง*\n\nสาม*"),
        ("# หัวข้อ\nเนื้อหา", "# หัวข้อ*\nเนื้อหา*"),
        ("## หัวข้อ {#a}\n\n- ก\n- ข", "## หัวข้อ* {#a}\n\n- ก*\n- ข*"),
        ("| ก | ข |\n|---|---|\n| 1 | 2 |", "| ก | ข* |\n|---|---|\n| 1 | 2* |"),
        ("```\nรหัส\n```\nหลัง", "```\nรหัส\n```\nหลัง*"),
        ("หัวข้อ\n===\n\n---\n[ก]: /a/", "หัวข้อ*\n===\n\n---\n[ก]: /a/"),
        ("1. ก\n   ต่อ\n2. ข\n\n> คำ", "1. ก\n   ต่อ*\n2. ข*\n\n> คำ*"),
    ],
)
def test_each_block_of_a_markdown_text_is_marked(body: str, marked: str) -> None:
    assert marked_markdown(body, "*") == marked


def test_years_are_told_apart_from_their_typed_records(small_project: Project) -> None:
    """What was typed, which checks and submissions read, bears no mark."""
    measures = """\
reconstruction: {reason: ก}
measures:
- id: m01
  no: "1"
  title: เปิดเผยขั้นตอน
  units: {main: office}
  steps:
  - {id: m01-s1, text: ติดประกาศ, deadline: 31 มกราคม 2566}
"""
    typed = as_typed(small_project({"content/2566/measures.yml": measures}))
    told = with_marks(typed)

    def step(disclosure: Disclosure) -> tuple[YearRecords, str, object]:
        records = disclosure.years[0]
        found = records.steps["m01-s1"]
        assert found.deadline is not None
        return records, found.text, found.deadline.on

    assert [without_mark(step(told)[1]), is_marked(step(told)[1])] == ["ติดประกาศ", True]
    assert mark_of(step(told)[2], told.years[0].measure_list[0].units.main[0])
    assert told.years[0].measure_list[0].no == "1"
    assert MARK not in step(typed)[1]
