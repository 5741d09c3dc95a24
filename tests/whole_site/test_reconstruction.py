"""A made-up value is marked wherever it stands: on every page, in search and open data; machines are not told it."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import pytest

from site_builder.building.site_plan.plan import SitePlan, plan, render_all
from site_builder.language.thai.dates import Deadline, format_date, format_date_short, format_deadline
from site_builder.language.thai.numerals import format_integer, format_money, format_score
from site_builder.language.thai.periods import Period, format_period, format_period_short
from site_builder.language.thai.rebuilt import MARK
from site_builder.records.base import Record, id_fields, markable_fields
from site_builder.records.content_files import OF_A_YEAR, OF_THE_SITE
from tests.conftest import SMALL_PROJECT, write_tree

WHY = "แต่งขึ้นเพื่อทดสอบ"
SAID = f"reconstruction: {{reason: {WHY}}}"
OF_MARK = re.compile(
    r'<span class="rebuilt"[^>]*><span aria-hidden="true">¤(?:<sup>\d+</sup>)?</span>'
    r'<span class="vh">[^<]*</span></span>'
)
TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")

FILES: Mapping[str, str] = {
    **SMALL_PROJECT,
    "content/site.yml": """\
agency:
  kind: sub-district-organisation
  names: [{name: องค์การบริหารส่วนตำบลทดสอบ, short: อบต.ทดสอบ}]
  district: ทดสอบ
  province: ทดสอบ
contact: [{kind: phone, label: โทรศัพท์กลาง, value: 0 5300 0001, reconstruction: {reason: แต่งขึ้นเพื่อทดสอบ}}]
complaints: [{about: general, label: ตู้รับฟังความเห็น, value: หน้าที่ทำการทดสอบ, reconstruction: {reason: แต่งขึ้นเพื่อทดสอบ}}]
units:
- {id: office, names: [{name: สำนักปลัดทดสอบ}], reconstruction: {reason: แต่งขึ้นเพื่อทดสอบ}}
positions: [{id: clerk, title: เจ้าพนักงานธุรการทดสอบ, unit: office, reconstruction: {reason: แต่งขึ้นเพื่อทดสอบ}}]
""",
    "content/pages/about.md": f"---\ntitle: เรื่องของเว็บทดสอบ\n{SAID}\n---\n\nสวัสดีชาวทดสอบ\n",
    "content/plans/2566-2570.yml": f"""\
{SAID}
title: แผนป้องกันการทุจริตทดสอบ
period: ตุลาคม 2565 - กันยายน 2570
dimensions: [{{no: 1, title: สร้างสังคมทดสอบ}}]
projects:
- id: p1
  no: "1"
  title: โครงการอบรมทดสอบ
  dimension: 1
  units: office
  budgets: [{{year: 2566, amount: "31,234.50"}}]
""",
    "content/2565/year.yml": "year: 2565\n",
    "content/2565/ita.yml": "total: 80.62\ngrade: B\nreconstruction: {printed: '40.62', reason: อ่านคลาดเคลื่อน}\n"
    "indicators: [{number: 1, score: 81.13, reconstruction: {reason: แต่งขึ้นเพื่อทดสอบ}}, {number: 6, score: 77.25}]\n",
    "content/2566/year.yml": f"""\
year: 2566
rounds:
- {{id: 12-month, period: ตุลาคม 2565 - กันยายน 2566, as_of: 26 กันยายน 2566, reported: 17 ตุลาคม 2566, {SAID}}}
""",
    "content/2566/ita.yml": f"""\
{SAID}
total: 91.46
level: ผ่านดี
indicators: [{{number: 1, score: 92.31}}, {{number: 6, score: 86.07}}]
questions: [{{question: i1, score: 93.19}}]
items: [{{item: o1, verdict: failed, reason: ไม่พบโครงสร้างทดสอบ}}]
""",
    "content/2566/analysis.yml": f"""\
{SAID}
of: 2565
summary: สรุปของบทวิเคราะห์ทดสอบ
findings:
- id: f1
  tier: urgent
  subjects: [indicator-6]
  text: ประเด็นเรื่องช่องทางทดสอบ
  cause: สาเหตุที่พบทดสอบ
  fix: แนวทางแก้ไขทดสอบ
""",
    "content/2566/measures.yml": f"""\
{SAID}
adopted: {{on: 23 พฤศจิกายน 2565, by: clerk}}
groups: [{{id: g1, instrument: EIT, tier: urgent, period: มกราคม 2566 - มิถุนายน 2566}}]
measures:
- id: m01
  no: "1"
  title: เปิดเผยขั้นตอนการยืมทดสอบ
  approach: วิธีดำเนินงานโดยรวมทดสอบ
  group: g1
  findings: [f1]
  units: {{main: office}}
  steps:
  - {{id: m01-s1, text: ติดประกาศขั้นตอนทดสอบ, deadline: 29 มกราคม 2566, doer: clerk}}
  - {{id: m01-s2, text: อบรมบุคลากรทดสอบ, deadline: 28 มีนาคม 2566}}
  follow_ups: [{{id: m01-f1, text: รายงานความก้าวหน้าทดสอบ, by: clerk, every: quarter}}]
""",
    "content/2566/progress/12-month.yml": f"""\
{SAID}
title: รายงานทั้งปีทดสอบ
approved: {{by: clerk, on: 19 ตุลาคม 2566}}
entries:
- for: m01-s1
  done: [{{text: ติดประกาศครบทุกกองทดสอบ, on: 14 กุมภาพันธ์ 2566, by: clerk, channels: [ป้ายหน้าที่ทำการทดสอบ]}}]
  status: done
outcomes:
- for: m01
  text: ประชาชนทราบขั้นตอนทดสอบ
  from: 77.11
  to: 88.22
  counted: [{{value: 7321, unit: คน, what: ผู้ตอบทดสอบ}}]
""",
    "content/2566/plan/12-month.yml": f"""\
{SAID}
plan: 2566-2570
rows: [{{project: p1, budget: "31,234.50", disbursed: "21,111.25", status: finished, note: ดำเนินการครบทดสอบ}}]
""",
    "content/2566/statistics.yml": f"""\
- id: calls
  title: สายโทรศัพท์ทดสอบ
  {SAID}
  kind: service
  as_of: 27 กันยายน 2566
  columns: [{{title: สายที่รับทดสอบ, unit: สาย}}]
  rows: [{{period: ธันวาคม 2565, values: [4321], note: เดือนแรกทดสอบ}}, {{period: มกราคม 2566, values: [5432]}}]
""",
    "content/2566/documents/memo.md": f"""\
---
id: memo
kind: memo
{SAID}
title: บันทึกเสนอรายงานทดสอบ
date: 18 ตุลาคม 2566
number: ทส 71001/12
approvals: [{{by: clerk, opinion: เห็นควรอนุมัติทดสอบ, on: 21 ตุลาคม 2566}}]
---

เรียนผู้บริหารทดสอบ
""",
    "content/2566/evidence.yml": f"""\
- id: ev-001
  title: หน้าเว็บของหน่วยงานทดสอบ
  {SAID}
  kind: web-link
  url: https://test.example/a
  date: 16 ธันวาคม 2565
  about: ภาพหน้าจอทดสอบ
""",
}  # fmt: skip


@pytest.fixture(scope="module")
def site_plan(tmp_path_factory: pytest.TempPathFactory) -> SitePlan:
    made = plan(write_tree(tmp_path_factory.mktemp("made-up"), FILES))
    assert made.is_sound, [issue.line for issue in made.issues if issue.severity.value == "error"]
    return made


@pytest.fixture(scope="module")
def files(site_plan: SitePlan) -> Mapping[str, str]:
    made = render_all(site_plan)
    return {name: made[name].decode() for name in made if name.endswith((".html", ".csv", ".json", ".xml", ".js"))}


@pytest.fixture(scope="module")
def pages(files: Mapping[str, str]) -> Mapping[str, str]:
    """What readers see of each page, with the bare sign for a mark."""
    return {name: words_of(text) for name, text in files.items() if name.endswith(".html")}


def words_of(page: str) -> str:
    body = page[page.index("<body") :]
    return " ".join(html.unescape(TAG.sub(" ", OF_MARK.sub(MARK, body))).split())


def written(value: object) -> Iterator[str]:
    """A value as pages write it."""
    match value:
        case str():
            yield value
        case int():
            yield format_integer(value)
        case Decimal():
            yield from (format_score(value), format_money(value))
        case date():
            yield from (format_date(value), format_date_short(value))
        case Period():
            yield from (format_period(value), format_period_short(value))
        case Deadline():
            yield format_deadline(value)


def made_up(record: object) -> Iterator[str]:
    """Every value of a record that was made up as a whole, and of the records in it."""
    if isinstance(record, tuple):
        for each in record:
            yield from made_up(each)
    elif isinstance(record, Record):
        kind = type(record)
        bare = (record.printed_numbers | id_fields(kind)) | ({"body"} if "body" in kind.model_fields else set())
        for name in set(markable_fields(kind)) - bare:
            value = getattr(record, name)
            for each in value if isinstance(value, tuple) else (value,):
                yield from made_up(each) if isinstance(each, Record) else written(each)


def all_made_up(site_plan: SitePlan) -> set[str]:
    """The values of the files that say of their whole that it was made up; “ผ่านดี” begins another level's name."""
    assert site_plan.disclosure is not None
    found: set[str] = set()
    for owner, row in [
        *((site_plan.disclosure, row) for row in OF_THE_SITE if row.field != "site"),
        *((year, row) for year in site_plan.disclosure.years[1:] for row in OF_A_YEAR if row.field != "settings"),
    ]:
        found |= set(made_up(getattr(owner, row.field)))
    found |= set(made_up((*site_plan.disclosure.site.units, *site_plan.disclosure.site.positions)))
    return {each for each in found - {"ผ่านดี"} if len(each) > 4}


def test_a_value_is_marked_at_every_place_of_every_page(site_plan: SitePlan, pages: Mapping[str, str]) -> None:
    known = sorted(all_made_up(site_plan), key=len, reverse=True)
    assert len(known) > 60
    pattern = re.compile(rf"(?<![\d,.])(?:{'|'.join(map(re.escape, known))})(?!\d)")
    found, bare = set[str](), list[tuple[str, str]]()
    for name, words in pages.items():
        for match in pattern.finditer(words):
            found.add(match[0])
            # A span of time has its mark at its end.
            if not words[match.end() :].lstrip().startswith((MARK, "– ")):
                bare.append((name, words[max(0, match.start() - 20) : match.end() + 10]))
    assert bare == []
    assert len(found) > 50


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("index.html", "91.46¤"),
        ("index.html", "เพิ่มขึ้น 10.84¤"),
        ("2566/ita/index.html", "92.31¤"),
        ("2566/ita/index.html", "ผ่านดี¤"),
        ("2566/ita/index.html", "ไม่ผ่าน¤"),
        ("2566/statistics/calls/index.html", "9,753¤"),
        ("2566/measures/m01/index.html", "16¤ วัน"),
        ("2566/plan/12-month/index.html", "ดำเนินการแล้วเสร็จ¤"),
        ("2566/documents/memo/index.html", "เรียนผู้บริหารทดสอบ¤"),
        ("2566/documents/memo/index.html", "บันทึกข้อความ¤"),
        ("about/index.html", "สวัสดีชาวทดสอบ¤"),
    ],
)
def test_what_is_computed_and_what_is_a_word_of_a_closed_set_is_marked(
    pages: Mapping[str, str], page: str, words: str
) -> None:
    assert words in pages[page]


def test_a_page_with_a_mark_says_so_before_its_first_figure_and_tells_why(files: Mapping[str, str]) -> None:
    for name, page in files.items():
        if not name.endswith(".html"):
            continue
        main = page[page.index("<main") : page.index("</main>")]
        assert ('class="rebuilt-notice"' in main) == (MARK in main), name
        if MARK in main:
            body = main.partition("</h1>")[2]
            before = TAG.sub(" ", body[: body.index('class="rebuilt-notice"')])
            assert not re.search(r"\d", before), name
            assert WHY in main or "อ่านคลาดเคลื่อน" in main, name


def test_a_page_with_several_reasons_numbers_them_and_tells_what_is_printed(files: Mapping[str, str]) -> None:
    page = files["2565/ita/index.html"]
    assert 'id="rebuilt-notes"' in page
    assert "ในเอกสารต้นฉบับอ่านได้ 40.62: อ่านคลาดเคลื่อน" in page
    assert "¤<sup>1</sup>" in page
    assert "¤<sup>2</sup>" in page
    assert "77.25" in page
    assert "77.25¤" not in words_of(page)


def test_machines_are_not_told_what_was_made_up(files: Mapping[str, str]) -> None:
    for name, page in files.items():
        if name.endswith(".html"):
            told = re.findall(r'(?:name="description"|og:description") content="([^"]*)"', page)
            told += re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
            assert not re.search(f"{MARK}|91\\.46|92\\.31|80\\.62|ทดสอบทดสอบ", " ".join(told)), name
            assert all(told), name
    assert MARK not in files["feed.xml"]
    assert "บันทึกเสนอรายงานทดสอบ" not in files["feed.xml"]


def test_no_number_of_a_note_leaves_the_program(files: Mapping[str, str]) -> None:
    assert [name for name, text in files.items() if re.search("[\U000f0000-\U000ffffd]", text)] == []


def test_the_search_bears_the_mark(files: Mapping[str, str]) -> None:
    index = "".join(text for name, text in files.items() if name.startswith("search/"))
    assert f"โครงการอบรมทดสอบ{MARK}" in index


@pytest.mark.parametrize(
    ("table", "row", "columns"),
    [
        ("ita", 0, "score reached"),
        (
            "measures",
            0,
            (
                "measure_title tier main_units period_start period_end step_text step_deadline step_deadline_text "
                "approval_by approval_on adopted_text"
            ),
        ),
        (
            "progress",
            0,
            "as_of text deadline status days_late done_on reported_status done main_units approval_by approval_on",
        ),
        ("plan", 0, "as_of project_kind project_title dimension_title units budget disbursed status note"),
        ("statistics", 1, "series_title kind as_of period_start period_end column unit value"),
    ],
)
def test_a_row_of_the_open_data_names_its_made_up_columns(
    files: Mapping[str, str], table: str, row: int, columns: str
) -> None:
    told = json.loads(files[f"data/2566/{table}.json"])[row]
    assert set(told["reconstruction"].split()) == set(columns.split())
    assert told["reconstruction_reason"] == WHY
    as_csv = list(csv.DictReader(io.StringIO(files[f"data/2566/{table}.csv"].removeprefix("\ufeff"))))[row]
    assert {name: str(value) for name, value in told.items()} == as_csv
    programs_read = {"score", "budget", "disbursed", "value", "as_of", "days_late", "status", "kind"}
    assert all(MARK not in as_csv[name] for name in programs_read.intersection(columns.split()))


def test_a_row_without_anything_made_up_says_nothing(files: Mapping[str, str]) -> None:
    second = json.loads(files["data/2565/ita.json"])[1]
    assert (second["score"], second["reconstruction"], second["reconstruction_reason"]) == ("77.25", "", "")
