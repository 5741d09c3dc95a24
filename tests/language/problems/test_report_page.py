"""The report that opens by a double-click: complete, safe, and the same whatever stands in the messages."""

import re
from html.parser import HTMLParser

import pytest

from site_builder.checking.rules.completeness import RESULT_MISSING
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.report_page import as_html
from site_builder.reading.fields import CHOICE_UNKNOWN
from site_builder.reading.yaml.line_slips import YAML_COLON
from site_builder.reading.yaml.remarks import MARKUP_SHOWN

HOSTILE = "</code><script>alert(1)</script>{x}&amp;\"'"
ISSUES = (
    YAML_COLON.at(Place("content/a.yml", 4, 10), mended=f"  title: {HOSTILE}"),
    CHOICE_UNKNOWN.at(Place("content/a.yml", 6, 1), value=HOSTILE, allowed="x"),
    MARKUP_SHOWN.at(Place("content/<b>.md", 1, 1), markup="<br>"),
    RESULT_MISSING.at(Place("content/2566/evidence/a.pdf"), year=HOSTILE),
)


class _Reader(HTMLParser):
    """What a browser would take from the page: its elements, and the text of those that are to be copied."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.pasted: list[str] = []
        self.words = ""
        self._pasting = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._pasting = self._pasting or dict(attrs).get("class") == "paste"
        if self._pasting and not self.pasted:
            self.pasted.append("")

    def handle_endtag(self, tag: str) -> None:
        self._pasting = self._pasting and tag != "code"

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._pasting:
            self.pasted[-1] += data


@pytest.fixture(scope="module")
def page() -> _Reader:
    return _Reader(as_html(ISSUES))


def test_every_issue_is_told_with_its_place_and_its_cure(page: _Reader) -> None:
    for issue in ISSUES:
        for said in (issue.th, issue.en, issue.advice_th, issue.advice_en, issue.code, issue.place.file):
            assert said in page.words
    assert "บรรทัด 4 ตำแหน่ง 10" in page.words
    assert "ทั้งไฟล์" in page.words
    assert "ต้องแก้ 2 จุด" in page.words


def test_nothing_in_a_message_becomes_a_part_of_the_page(page: _Reader) -> None:
    tags = {tag for tag, _ in page.tags}
    assert tags.isdisjoint({"script", "iframe", "img", "link"})
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert {attributes["href"] for tag, attributes in page.tags if tag == "a"} == {"#file-1", "#file-2", "#file-3"}


def test_a_line_to_paste_stands_whole_with_its_blanks(page: _Reader) -> None:
    assert page.pasted[0].startswith(f"  title: {HOSTILE}")


def test_each_file_links_to_its_part_and_the_counts_add_up(page: _Reader) -> None:
    ids = {attributes["id"] for tag, attributes in page.tags if tag == "section"}
    assert ids == {"file-1", "file-2", "file-3"}
    items = [attributes["class"] for tag, attributes in page.tags if tag == "li"]
    assert sorted(filter(None, items)) == ["error", "error", "notice", "warning"]


def test_a_clean_project_is_told_so_and_the_page_needs_nothing_from_elsewhere() -> None:
    clean: tuple[Issue, ...] = ()
    page = as_html(clean)
    assert "ไม่มีจุดที่ต้องแก้" in page
    assert not re.search(r"https?:|src=|@import|url\(", page)
    assert as_html(ISSUES) == as_html(ISSUES)
