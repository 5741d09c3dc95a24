"""The index: entries from the pages' own records, scripts that no text can break, and a search that proves itself."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.language.problems.problem import Severity
from site_builder.output.search.index import index_files
from site_builder.output.search.proof import Sample, failures, finds

Make = Callable[..., Path]


def told(script: bytes, call: str) -> object:
    text = script.decode()
    assert text.startswith(f"{call}(")
    assert text.endswith(");\n")
    return json.loads(text.removeprefix(f"{call}(").removesuffix(");\n"))


def test_shards_are_listed_newest_year_first_and_the_pages_of_no_year_last() -> None:
    files = index_files({"2565": [], "site": [], "2566": []}, [("สป", "สำนักปลัด")])
    head = told(files["search/rules.js"], "siteSearchRules")
    assert isinstance(head, dict)
    assert head["shards"] == ["index-2565.js", "index-site.js"], "the newest stands in the search page itself"
    assert ["สป", "สำนักปลัด"] in head["rules"]["abbreviations"]


def test_no_text_can_end_the_script() -> None:
    files = index_files({"2566": [{"a": "x/", "t": "</script><script>alert(1)"}]})
    assert b"<" not in files["search/index-2566.js"]
    assert told(files["search/index-2566.js"], "siteFind.add") == [{"a": "x/", "t": "</script><script>alert(1)"}]


def test_every_page_but_search_index_and_missing_is_an_entry(small_project: Make) -> None:
    made = plan(small_project())
    entries = [
        entry
        for name, content in made.data.items()
        if name.startswith("search/index-")
        for entry in told(content, "siteFind.add")  # type: ignore[attr-defined]
    ]
    pages = {page.frame.address for page in made.pages} - {"search/", "a-z/", "404.html"}
    assert {entry["a"] for entry in entries} == pages
    measure = next(entry for entry in entries if entry["a"] == "2566/measures/m01/")
    assert measure["t"] == "เปิดเผยขั้นตอนการยืมพัสดุ"
    assert "ติดประกาศครบทุกกอง" in measure["b"]
    assert "assets" not in measure["b"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ยืม พัสดุ", True),
        ("ข้อ ๔๒", False),
        ("O๔๒", True),
        ("องค์การบริหารส่วนตำบลทดสอบ", True),
        ("ไม่มีคำนี้", False),
    ],
)
def test_the_build_finds_as_the_browser_does(query: str, found: bool) -> None:
    assert finds(query, [{"a": "x/", "t": "ขั้นตอนการยืมพัสดุ", "c": "O42", "b": "อบต.ทดสอบ"}]) is found


def test_a_sample_that_finds_nothing_is_named() -> None:
    entries = [{"a": "x/", "t": "พัสดุ"}]
    samples = (Sample("พัสดุ", "x/"), Sample("พัสดุ", "y/"), Sample("ถนน", "x/"))
    assert failures(entries, samples) == samples[1:]


def test_a_plan_makes_no_part_of_the_index(small_project: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    made = plan(small_project())
    monkeypatch.setattr("site_builder.output.search.index.entry", lambda page, kind_word: {"a": "told anew"})
    name = next(name for name in made.data if name.startswith("search/index-"))
    assert b"told anew" in made.data[name]


def test_the_build_stops_when_a_sample_query_fails(small_project: Make) -> None:
    sound = small_project()
    site = (sound / "content/site.yml").read_text(encoding="utf-8")
    good = site + "searches: [{query: ยืม พัสดุ, page: /2566/measures/m01/}]\n"
    assert plan(small_project({"content/site.yml": good}, "good")).is_sound
    bad = site + "searches: [{query: ไฟฟ้าดับ, page: /2566/measures/m01/}]\n"
    made = plan(small_project({"content/site.yml": bad}, "bad"))
    stopped = [(issue.code, issue.place.file) for issue in made.issues if issue.severity is Severity.ERROR]
    assert stopped == [("search-finds-nothing", "content/site.yml")]
