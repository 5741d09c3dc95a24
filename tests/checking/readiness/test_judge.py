"""Ready, at risk or missing: every reason has a case, and an item without one is ready."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import checked_project
from site_builder.checking.readiness.judge import year_readiness
from site_builder.checking.readiness.records import ItemReadiness, Reason, Verdict, YearReadiness
from site_builder.language.thai.fiscal_year import FiscalYear
from tools.crafted_files import papers

YEAR = "year: 2566\noit_window: 1 มีนาคม 2566 - 30 เมษายน 2566\nrounds: []\n"
SIGNED = "unit: office, prepared: {by: clerk, on: 1 เม.ย. 2566}, checked: {by: head, on: 2 เม.ย. 2566}"
SITE_MORE = "- {id: head, title: หัวหน้าสำนักปลัด, unit: office}"
EVIDENCE = "- {id: ev-001, title: รายงาน, kind: document, files: [{file: evidence/a.pdf}]}\n"
FULL = "explanation: ดูหน้าแรก, elements: [1, 2, 3]"
Make = Callable[..., Path]
Files = dict[str, str | bytes]


def told(make: Make, files: Files, troubled: Mapping[str, Reason] | None = None) -> YearReadiness:
    from tests.conftest import SMALL_PROJECT

    site = SMALL_PROJECT["content/site.yml"].replace("positions: [", "positions: [{id: head, title: หัวหน้า}, ")
    without = dict.fromkeys(("content/2566/measures.yml", "content/2566/progress/12-month.yml"))
    root = make({"content/site.yml": site, "content/2566/year.yml": YEAR, **without, **files})
    disclosed, issues = checked_project(root)
    assert disclosed
    found = year_readiness(disclosed, disclosed.disclosure.by_year[FiscalYear(2566)], issues, troubled)
    assert found
    return found


def item(make: Make, answer: str, files: Files | None = None) -> ItemReadiness:
    found = told(make, {"content/2566/oit.yml": f"- {answer}\n", **(files or {})})
    return next(each for each in found.items if each.is_answered)


def test_an_item_with_everything_is_ready(small_project: Make) -> None:
    files: Files = {"content/2566/evidence.yml": EVIDENCE, "content/2566/evidence/a.pdf": papers.plain()}
    found = item(
        small_project, f"{{item: o1, answer: disclosed, links: [{{evidence: ev-001, {FULL}}}], {SIGNED}}}", files
    )
    assert (found.verdict, found.reasons) == (Verdict.READY, ())
    assert (found.code, found.ticked, len(found.elements), found.unit) == ("O1", 3, 3, "สำนักปลัด")
    assert found.prepared == "เจ้าพนักงานธุรการ 1 เม.ย. 2566"
    assert found.checked == "หัวหน้า 2 เม.ย. 2566"


@pytest.mark.parametrize(
    ("answer", "verdict", "words"),
    [
        ("{item: o1, answer: not-disclosed, reason: รอข้อมูล, %s}", Verdict.MISSING, ["รอข้อมูล"]),
        (
            "{item: o1, answer: disclosed, links: [{page: /about/, explanation: ดู, elements: [1, 3]}], %s}",
            Verdict.AT_RISK,
            ["ตำแหน่งสำคัญ"],
        ),
        ("{item: o1, answer: disclosed, links: [{page: /about/, explanation: ดู}], %s}", Verdict.AT_RISK, ["เทียบ"]),
        (
            "{item: o1, answer: disclosed, links: [{page: /about/, elements: [1, 2, 3]}], %s}",
            Verdict.AT_RISK,
            ["คำอธิบาย"],
        ),
        ("{item: o1, answer: disclosed, state: draft, links: [{page: /about/, FULL}], %s}", Verdict.AT_RISK, ["ร่าง"]),
        (
            "{item: o1, answer: disclosed, links: [{page: /about/, FULL}]}",
            Verdict.AT_RISK,
            ["หน่วยงาน", "ผู้จัดทำ", "ผู้ตรวจ"],
        ),
        (
            "{item: o1, answer: disclosed, unit: office, prepared: {by: head}, checked: {by: head}, links: [LINK]}",
            Verdict.AT_RISK,
            ["ตำแหน่งเดียวกัน"],
        ),
        (
            "{item: o29, answer: nil, nil: {statement: ไม่มีเรื่อง, period: ต.ค. 2565 - มี.ค. 2566, on: 1 เม.ย. 2566}, %s}",
            Verdict.READY,
            [],
        ),
    ],
)
def test_each_reason_is_named(answer: str, verdict: Verdict, words: list[str], small_project: Make) -> None:
    filled = answer.replace("%s", SIGNED).replace("LINK", "{page: /about/, FULL}").replace("FULL", FULL)
    found = item(small_project, filled, {"content/pages/about.md": "สวัสดี\n"})
    assert found.verdict is verdict
    assert len(found.reasons) == len(words)
    assert all(word in reason.text for word, reason in zip(words, found.reasons, strict=True))
    assert all(reason.cure for reason in found.reasons)


def test_a_file_that_does_not_open_puts_its_item_at_risk_and_no_other(small_project: Make) -> None:
    answers = (
        f"- {{item: o1, answer: disclosed, links: [{{evidence: ev-001, {FULL}}}], {SIGNED}}}\n"
        f"- {{item: o2, answer: disclosed, links: [{{evidence: ev-002, {FULL}}}], {SIGNED}}}\n"
    )
    files: Files = {
        "content/2566/evidence.yml": EVIDENCE + EVIDENCE.replace("ev-001", "ev-002").replace("a.pdf", "b.pdf"),
        "content/2566/evidence/a.pdf": papers.locked("aes256"),
        "content/2566/evidence/b.pdf": papers.plain(),
        "content/2566/oit.yml": answers,
    }
    found = {each.code: each for each in told(small_project, files).items}
    places = ["content/2566/evidence.yml:1:62", "content/2566/evidence/a.pdf:1:1"]
    assert [reason.place for reason in found["O1"].reasons] == places
    assert "รหัสผ่าน" in found["O1"].reasons[0].text
    assert found["O2"].verdict is Verdict.READY


def test_a_link_that_an_assessor_could_not_open_puts_its_item_at_risk(small_project: Make) -> None:
    url = "https://www.test.example/a"
    answer = f"- {{item: o1, answer: disclosed, links: [{{url: {url}, {FULL}}}], {SIGNED}}}\n"
    trouble = Reason("เปิดไม่ได้", "แก้ลิงก์")
    found = told(small_project, {"content/2566/oit.yml": answer}, {url: trouble})
    [first] = [each for each in found.items if each.is_answered]
    assert (first.verdict, first.reasons) == (Verdict.AT_RISK, (trouble,))


@pytest.mark.parametrize(
    ("covers", "counted"),
    [
        (["ต.ค. 2565", "พ.ย. 2565", "ธ.ค. 2565", "ม.ค. 2566", "ก.พ. 2566", "มี.ค. 2566"], (6, 6)),
        (["ต.ค. 2565", "พ.ย. 2565", "ธ.ค. 2565"], (3, 6)),
        (["ต.ค. 2565 - มี.ค. 2566"], (6, 6)),
        ([], (0, 6)),
    ],
)
def test_months_of_the_procurement_item_are_counted(
    covers: list[str], counted: tuple[int, int], small_project: Make
) -> None:
    links = [f"{{page: /about/, explanation: ดู, covers: {each}}}" for each in covers] or ["{page: /about/}"]
    found = item(small_project, f"{{item: o21, answer: disclosed, links: [{', '.join(links)}], {SIGNED}}}")
    assert found.months
    assert (found.months.told, found.months.wanted) == counted
    assert bool(found.months.missing) == (counted[0] < counted[1])


def test_a_year_counts_its_items_and_tells_units_with_the_most_to_do_first(small_project: Make) -> None:
    answers = (
        f"- {{item: o1, answer: disclosed, links: [{{page: /about/, {FULL}}}], {SIGNED}}}\n"
        f"- {{item: o2, answer: not-disclosed, reason: รอ, {SIGNED}}}\n"
    )
    found = told(small_project, {"content/2566/oit.yml": answers})
    assert dict(found.counts) == {"missing": 42, "at-risk": 0, "ready": 1}
    assert [(unit.name, len(unit.open_items)) for unit in found.units] == [("สำนักปลัด", 1), ("", 41)]
    assert found.days_left(date(2023, 4, 28)) == 2
    assert found.days_left(date(2023, 5, 1)) == -1


@pytest.mark.parametrize(
    ("page", "content", "place"),
    [
        (
            "/2566/ita/",
            {"content/2566/ita.yml": 'total: 80\ngrade: B\nindicators: [{number: 9, score: "43.35"}]\n'},
            "content/2566/ita.yml",
        ),
        ("/about/", {"content/pages/about.md": "---\ntitle: ก\n---\n\nโทร 081-234-5678\n"}, "content/pages/about.md"),
    ],
)
def test_a_warning_counts_against_an_item_wherever_the_page_it_links_to_takes_its_words_from(
    small_project: Make, page: str, content: Files, place: str
) -> None:
    answer = f"{{item: o1, answer: disclosed, links: [{{page: {page}, {FULL}}}], {SIGNED}}}"
    found = item(small_project, answer, content)
    assert place in {reason.place.partition(":")[0] for reason in found.reasons}
