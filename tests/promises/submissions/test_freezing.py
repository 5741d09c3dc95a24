"""A bounded round of both trials of `make freeze-figures`, and what `freeze` and `amend` write down."""

import json
from datetime import date

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.submissions.freezing import Stamp, amended, frozen, kept_data, touched, unsigned
from site_builder.promises.submissions.judging import gone_addresses, seal_of, submission_issues
from site_builder.promises.submissions.writing import submission_yaml
from site_builder.reading.kept_submissions import read_kept_facts
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.stated import Stated, stated
from tests.conftest import ROOT, SMALL_PROJECT
from tools.freeze_figures import chance_of, changed, lived, opened

YEAR = FiscalYear(2566)
ON = date(2023, 4, 20)
ANSWERS = """\
- item: o43
  answer: disclosed
  links:
  - {page: /2566/progress/12-month/, label: รายงาน}
  prepared: {by: clerk, on: 20 เมษายน 2566}
- item: o42
  answer: disclosed
  links:
  - {page: /2566/measures/, label: มาตรการ}
  - {url: "https://www.example.org/plan", label: แผน}
  prepared: {by: clerk, on: 20 เมษายน 2566}
  checked: {by: clerk, on: 20 เมษายน 2566}
"""
BASE = {**SMALL_PROJECT, "content/2566/oit.yml": ANSWERS}
MEASURES = "content/2566/measures.yml"


def held(files: dict[str, str]) -> Stated:
    told, issues = load(ProjectSource({name: text.encode() for name, text in files.items()}))
    assert told is not None, issues
    assert not [issue.line for issue in issues]
    return stated(published_view(told), {})


def frozen_files(files: dict[str, str] | None = None) -> dict[str, str]:
    before = held(files or BASE)
    submission = frozen(before.disclosure.by_year[YEAR], before, Stamp(ON, "clerk", "2566-04-20"), ())
    return {**(files or BASE), "content/2566/submission.yml": submission_yaml(submission)}


def lines(files: dict[str, str], kept: Stated | None = None) -> list[str]:
    after = held(files)
    kept_facts = {YEAR: read_kept_facts(_json(kept))} if kept else None
    return [issue.line for issue in submission_issues(after.disclosure, {}, kept_facts)]


def _json(kept: Stated) -> bytes:
    return json.dumps({"facts": kept_data(kept, kept.facts)}).encode()


def test_what_is_written_is_read_again_word_for_word() -> None:
    files = frozen_files()
    after = held(files).disclosure.by_year[YEAR].submission
    assert after is not None
    assert submission_yaml(after) == files["content/2566/submission.yml"]
    assert after.digest == seal_of(after)
    assert [str(each.item) for each in after.items] == ["o42", "o43"]
    assert after.items[0].addresses == ("https://test.example/2566/measures/", "https://www.example.org/plan")


def test_answers_without_both_signatures_are_named() -> None:
    records = held(BASE).disclosure.by_year[YEAR]
    assert [(str(answer.item), names) for answer, names in unsigned(records)] == [("o43", ("checked",))]


def test_a_message_names_item_place_and_both_readings() -> None:
    files = frozen_files()
    edited = {**files, MEASURES: files[MEASURES].replace("อบรมบุคลากร", "ประชุมบุคลากร")}
    [line] = lines(edited, held(BASE))
    assert line.startswith(f"{MEASURES}:8:")
    assert "O42, O43" in line
    assert "“อบรมบุคลากร” เป็น “ประชุมบุคลากร”" in line
    assert "site-builder amend 2566 --reason" in line


def test_a_paragraph_that_was_changed_says_what_it_was() -> None:
    answers = ANSWERS.replace("/2566/measures/", "/about/")
    page = "content/pages/about.md"
    base = {**BASE, "content/2566/oit.yml": answers, page: "---\ntitle: ก\n---\n\nหน่วยงานเปิดทำการวันจันทร์ถึงวันศุกร์\n"}
    files = frozen_files(base)
    assert lines({**files, page: base[page] + "\nย่อหน้าเพิ่ม\n"}) == []
    [line] = lines({**files, page: base[page].replace("ศุกร์", "เสาร์")}, held(base))
    assert "submitted-removed" in line
    assert "“หน่วยงานเปิดทำการวันจันทร์ถึงวันศุกร์” เป็น “หน่วยงานเปิดทำการวันจันทร์ถึงวันเสาร์”" in line


def test_an_amendment_takes_the_facts_as_they_stand() -> None:
    files = frozen_files()
    edited = {**files, MEASURES: files[MEASURES].replace("อบรมบุคลากร", "ประชุมบุคลากร")}
    now = held(edited)
    records = now.disclosure.by_year[YEAR]
    assert records.submission is not None
    items = touched(records, records.submission, now, frozenset())
    assert items == {"o42", "o43"}
    after = amended(records, now, Stamp(ON, "clerk", "2566-05-01"), "พิมพ์ผิด", items, ())
    [change] = after.amendments[0].facts
    assert change.fact == "2566/measures/m01"
    assert change.before == records.submission.standing["2566/measures/m01"].sha256
    told = {**edited, "content/2566/submission.yml": submission_yaml(after)}
    assert lines(told) == []
    assert lines({**files, "content/2566/submission.yml": submission_yaml(after)}) != []
    assert touched(held(told).disclosure.by_year[YEAR], after, held(told), frozenset()) == frozenset()


def test_a_removed_link_and_its_heir_are_amended_together() -> None:
    files = frozen_files()
    edited = {**files, "content/2566/oit.yml": ANSWERS.replace("page: /2566/measures/", "page: /about/")}
    now = held(edited)
    records = now.disclosure.by_year[YEAR]
    after = amended(records, now, Stamp(ON, "clerk", "2566-05-01"), "ย้ายหน้า", frozenset({"o42"}), ())
    keys = {change.fact: (change.before is None, change.sha256 is None) for change in after.amendments[0].facts}
    assert keys["2566/oit/o42/link/page:/2566/measures/"] == (False, True)
    assert keys["2566/oit/o42/link/page:/about/"] == (True, False)
    assert keys["pages/about"] == (True, False)
    assert "2566/measures/m01" not in keys


def test_a_submitted_address_must_go_on_answering() -> None:
    disclosure = held(frozen_files()).disclosure
    there = ["2566/measures/", "2566/progress/12-month/"]
    assert list(gone_addresses(disclosure, there)) == []
    assert [issue.code for issue in gone_addresses(disclosure, there[1:])] == ["submitted-address"]


def test_a_moved_site_answers_no_submitted_address() -> None:
    files = frozen_files()
    moved = {**files, "mkdocs.yml": files["mkdocs.yml"].replace("test.example", "other.example")}
    there = ["2566/measures/", "2566/progress/12-month/"]
    assert len(list(gone_addresses(held(moved).disclosure, there))) == 2


@pytest.mark.parametrize("name", ["003", "pdf-only"])
def test_no_change_is_missed_and_ordinary_life_is_quiet(name: str) -> None:
    """`make freeze-figures` tries thousands, on the sample too; these are few and always the same."""
    state = opened(ROOT / "tests" / "agencies" / name)
    found = changed("changes", state, 15, chance_of(1))
    assert found.counts["caught"] > 0
    assert found.missed == ()
    life = lived("life", state, 1, chance_of(1))
    assert life.counts["steps of ordinary life"] > 10
    assert life.false == ()
