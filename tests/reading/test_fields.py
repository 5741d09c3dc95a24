"""Nodes to records: every complaint at its place, with the words people need."""

import pytest

from site_builder.reading.fields import read_record, read_records
from site_builder.reading.yaml.file import parse
from site_builder.records.base import Record
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.measures import Measures
from site_builder.records.progress import RoundReport
from site_builder.records.result import Result
from site_builder.records.site import SiteSettings
from site_builder.records.year import YearSettings

FILE = "content/2566/any.yml"
OUTCOME = "outcomes: [{for: m1, text: x, "
AGENCY = "agency: {kind: town-municipality, district: ก, province: ข, "
ENTRY = "entries: [{for: m1, status: done, "
STEP = "measures:\n- id: m01\n  no: 1\n  units: {main: office}\n  steps:\n  - {id: s1, text: ประชุม, "


def problems(kind: type[Record], text: str) -> list[tuple[str, dict[str, str]]]:
    node, unread = parse(text.encode(), FILE)
    assert not unread
    _, issues = read_record(kind, node, FILE)
    return [(f"{issue.place.line}:{issue.place.column} {issue.code}", dict(issue.values)) for issue in issues]


@pytest.mark.parametrize(
    ("kind", "text", "found", "values"),
    [
        (YearSettings, "year: 2566\nround: []\n", "2:1 field-mistyped", {"field": "round", "nearest": "rounds"}),
        (YearSettings, "year: 2566\ntar\u0e4bget: 85\n", "2:1 field-mistyped", {"nearest": "target"}),
        (YearSettings, "year: 2566\nสี: แดง\n", "2:1 field-unknown", {"field": "สี"}),
        (YearSettings, "year: 2566\nstates: draft\n", "2:1 field-mistyped", {"nearest": "state"}),
        (YearSettings, "year: [2566]\n", "1:7 text-expected", {"field": "year"}),
        (YearSettings, "year: 2566\nrounds: none\n", "2:9 list-expected", {}),
        (YearSettings, "year: 2566\nrounds: [none]\n", "2:10 mapping-expected", {}),
        (YearSettings, "year: 2566\nchecklists: oit\n", "2:13 list-expected", {}),
        (YearSettings, "year: 2566\nchecklists: [lpa]\n", "2:14 choice-unknown", {"value": "lpa", "allowed": "oit"}),
        (YearSettings, "year: 2566\nstate: drafts\n", "2:8 choice-mistyped", {"nearest": "draft"}),
        (YearSettings, "year: 2566\nstate: {a: b}\n", "2:8 text-expected", {"field": "state"}),
        (YearSettings, "{}\n", "1:1 field-missing", {"field": "year"}),
        (Measures, STEP + "dead_line: x}\n", "6:28 field-mistyped", {"nearest": "deadline"}),
        (Measures, STEP + "deadline: [x]}\n", "6:38 text-expected", {"field": "deadline"}),
        (Measures, STEP + "deadline: เร็ว ๆ}\n", "6:38 deadline-unreadable", {"value": "เร็ว ๆ"}),
        (Measures, STEP + "origin: x}\n", "6:28 field-reserved", {"field": "origin"}),
        (Measures, "measures:\n- {id: m01, no: 1, units: {main: }}\n", "2:27 list-empty", {"field": "main"}),
        (RoundReport, ENTRY + "done: [{text: x, form: y}]}]", "1:52 field-mistyped", {"nearest": "from"}),
        (RoundReport, OUTCOME + "to: 101}]", "1:35 score-out-of-range", {"value": "101"}),
        (RoundReport, OUTCOME + "counted: [{value: ก.ข, unit: ค, what: ง}]}]", "1:49 number-unreadable", {}),
        (RoundReport, ENTRY + "added: [ประชุม, '']}]", "1:51 field-missing", {"field": "added"}),
        (Result, "total: 80.62\nindicators: [{number: 1, score: สูง}]\n", "2:33 number-unreadable", {"value": "สูง"}),
        (Result, "total: 80\ninstruments: [{instrument: ITT, score: 1}]", "2:28 choice-mistyped", {"nearest": "IIT"}),
        (SiteSettings, AGENCY + "names: []}", "1:9 list-empty", {"field": "names"}),
    ],
)  # fmt: skip
def test_a_slip_is_named_at_its_place(kind: type[Record], text: str, found: str, values: dict[str, str]) -> None:
    assert len(problems(kind, text)) == 1
    place_and_code, named = problems(kind, text)[0]
    assert place_and_code == found
    assert values.items() <= named.items()


def test_every_slip_of_a_record_is_reported() -> None:
    text = "year: 2023\nrounds:\n- {id: A, period: x, as_of: y, z: 1}\ntarget: much\n"
    assert sorted(code.split()[1] for code, _ in problems(YearSettings, text)) == [
        "date-unreadable", "era-christian", "field-unknown", "id-malformed", "number-unreadable", "period-unreadable",
    ]  # fmt: skip


def test_a_field_that_is_reserved_changes_no_place() -> None:
    node, _ = parse(b"origin: {year: 1}\nyear: 2566\nrounds:\n", FILE)
    record, issues = read_record(YearSettings, node, FILE)
    assert record is not None
    assert [f"{issue.place.line}:{issue.place.column} {issue.code}" for issue in issues] == ["1:1 field-reserved"]
    assert [str(record.origin.place_of(*path)) for path in ((), ("year",), ("rounds",), ("rounds", 0))] == [
        f"{FILE}:1:1", f"{FILE}:2:7", f"{FILE}:3:1", f"{FILE}:3:1",
    ]  # fmt: skip


def test_what_is_typed_twice_is_in_memory_once() -> None:
    text = b"- {id: ev-001, title: one title, kind: minutes, date: 1 January, url: 'https://a.example/'}\n"
    rows = b"".join(text.replace(b"1 January", "1 มกราคม 2566".encode()).replace(b"001", b"00%d" % n) for n in (1, 2))
    one, two = read_records(Evidence, parse(rows, FILE)[0])[0]
    assert one.date is not None
    assert one.date is two.date
    assert one.title is two.title


def test_a_broken_record_of_a_list_does_not_hide_the_others() -> None:
    text = "- {id: ev-001, title: ก, kind: minutes, url: 'https://a.example/'}\n- {id: ev-002}\n- text\n"
    node, _ = parse(text.encode(), FILE)
    records, issues = read_records(Evidence, node)
    assert [record.id for record in records] == ["ev-001"]
    assert [str(issue.place.line) + issue.code for issue in issues] == [
        "2field-missing", "2field-missing", "3mapping-expected",
    ]  # fmt: skip


def test_what_stands_outside_the_front_matter_cannot_be_typed_into_it() -> None:
    node, _ = parse("id: a\nkind: memo\ntitle: ก\ndate: 1 ม.ค. 66\nbody: ข\n".encode(), FILE)
    _, issues = read_record(Document, node, FILE, extra={"body": "ค"})
    assert [f"{issue.place.line} {issue.code}" for issue in issues] == ["5 field-reserved"]


def test_a_record_knows_where_its_fields_stand() -> None:
    text = "year: 2566\nrounds:\n- id: 6-month\n  period: ม.ค. 66\n  as_of: 31 มี.ค. 66\n  reported:\n"
    node, _ = parse(text.encode(), FILE)
    record, _ = read_record(YearSettings, node, FILE)
    assert isinstance(record, YearSettings)
    report_round = record.rounds[0].origin
    assert str(report_round.place_of("as_of")) == f"{FILE}:5:10"
    assert str(report_round.place_of("reported")) == f"{FILE}:6:3"
    assert str(report_round.place_of("nothing")) == f"{FILE}:3:3"
    assert record.origin.place_of("rounds", 0, "id").line == 3
    assert record.origin.has("rounds", 0, "id")
    assert not record.origin.has("rounds", 1)
