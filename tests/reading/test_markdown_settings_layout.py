"""Markdown files, the settings of MkDocs, and which file of a project is what."""

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.markdown.file import parse_markdown
from site_builder.reading.settings import read_settings
from site_builder.reading.sorting import EVIDENCE, PAGE_ASSETS, is_page_name, sort_files
from site_builder.records.content_files import CONTENT_FILES, row_of
from site_builder.records.document import Document
from site_builder.records.prose_page import ProsePage

SETTINGS = {
    "site_name": "อบต.ดอยสายหมอก",
    "site_url": "https://ita.doisaimok.example/",
    "docs_dir": "content/pages",
    "theme": "{name: material}",
    "plugins": "[site_builder]",
}


@pytest.mark.parametrize(
    ("text", "body", "line", "codes"),
    [
        ("", "", 1, []),
        ("# หัวข้อ\n", "# หัวข้อ\n", 1, []),
        ("---\ntitle: ก\n---\n# ข\n", "# ข\n", 4, []),
        ("---\r\ntitle: ก\r\n---\r\n# ข", "# ข", 4, []),
        ("\ufeff---\ntitle: ก\n---  \n\n  - ข\n", "\n  - ข\n", 4, []),
        ("---\n---\nก", "ก", 3, []),
        ("ก\n---\nข\n---\n", "ก\n---\nข\n---\n", 1, []),
        ("---\ntitle: ก\n", None, 0, ["1:1 front-matter-open"]),
        ("---\ntitle: ก: ข\n---\n", None, 0, ["2:8 yaml-colon"]),
        ("---\n\ttitle: ก\n---\n", None, 0, ["2:1 yaml-tab"]),
        ("---\ntitle: ก\ntitle: ข\n---\nค", "ค", 5, ["3:1 key-repeated"]),
    ],
)
def test_a_markdown_file_has_two_parts(text: str, body: str | None, line: int, codes: list[str]) -> None:
    parts, issues = parse_markdown(text.encode(), "content/pages/a.md")
    assert [f"{issue.place.line}:{issue.place.column} {issue.code}" for issue in issues] == codes
    assert (parts and parts.body) == body
    assert parts is None or parts.body_line == line


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"site_name": ""}, ["1:1 field-missing"]),
        ({"site_url": ""}, ["2:1 field-missing"]),
        ({"site_url": "ita.doisaimok.example"}, ["2:11 url-malformed"]),
        ({"site_url": "https://[ita"}, ["2:11 url-malformed"]),
        ({"site_url": "https://ita.doisaimok.example/?a=b"}, ["2:11 url-malformed"]),
        ({"docs_dir": "docs"}, ["3:11 settings-value"]),
        ({"theme": "mkdocs"}, ["4:8 settings-value"]),
        ({"theme": "material"}, []),
        ({"plugins": "site_builder"}, ["5:1 settings-value"]),
        ({"plugins": "[search, site_builder]"}, ["5:1 settings-value"]),
        ({"plugins": "[{site_builder: {enabled: false}}]"}, ["5:1 settings-value"]),
        ({"theme": "{name: material, custom_dir: x}"}, ["4:8 settings-value"]),
        ({"INHERIT": "other.yml"}, ["6:1 settings-refused"]),
        ({"site_url": "https://a.example/a%20b/"}, ["2:11 url-malformed"]),
        ({"site_url": "https://user:word@a.example/"}, ["2:11 url-malformed"]),
        ({"hooks": "[a.py]"}, ["6:1 settings-hooks"]),
        ({"use_directory_urls": "no"}, ["6:21 settings-value"]),
        ({"site_author": "!ENV HOME"}, ["6:14 yaml-tag"]),
    ],
)
def test_settings_that_would_spoil_the_site_are_named(changed: dict[str, str], codes: list[str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in (SETTINGS | changed).items())
    _, issues = read_settings(text.encode(), "mkdocs.yml")
    assert [f"{issue.place.line}:{issue.place.column} {issue.code}" for issue in issues] == codes


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "text\n", "{\n"])
def test_settings_of_no_use_are_one_issue(text: str) -> None:
    project, issues = read_settings(text.encode(), "mkdocs.yml")
    assert project is None
    assert len(issues) == 1


@pytest.mark.parametrize("url", ["https://a.example", "https://a.example/", "http://a.example/ita"])
def test_the_public_address_ends_in_a_stroke(url: str) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in (SETTINGS | {"site_url": url}).items())
    project, _ = read_settings(text.encode(), "mkdocs.yml")
    assert project is not None
    assert project.url == url.removesuffix("/") + "/"


def test_every_file_is_something_or_a_stranger() -> None:
    year = [f"content/2566/{name}" for name in ("year.yml", "ita.yml", "oit.yml", "progress/6-month.yml")]
    papers = ["content/2566/documents/ประกาศ 1.md", "content/2566/evidence/ภาพ/1.jpg"]
    strange = [
        "content/2566/Year.yml", "content/2566/year.yaml", "content/2566/progress/6 เดือน.yml", "content/66/year.yml",
        "content/2023/year.yml", "content/2566/documents/a.docx", "content/notes.txt", "content/pages.md",
        "content/2566/evidence/a.yml", "content/pages/data.yml",
    ]  # fmt: skip
    droppings = ["content/.DS_Store", "content/2566/evidence/Thumbs.db", "content/~$a.docx", "content/2566/.git/config"]
    others = ["content/site.yml", "content/confirmed.yml", "content/pages/a.md", "content/pages/img/a.png"]
    found = sort_files([*year, *papers, *strange, *droppings, *others])
    assert sorted(found.strangers) == sorted(strange)
    assert found.years == (FiscalYear(2566),)
    yearly = [path for row in CONTENT_FILES for path in found.of(row, FiscalYear(2566))]
    assert sorted([*yearly, *found.not_read(EVIDENCE)]) == sorted([*year, *papers])
    assert found.of(row_of(Document), FiscalYear(2566)) == [papers[0]]
    assert sorted(path for row in CONTENT_FILES for path in found.of(row)) == sorted(others[:3])
    assert found.of(row_of(ProsePage)) == ["content/pages/a.md"]
    assert found.not_read(PAGE_ASSETS) == ["content/pages/img/a.png"]


@pytest.mark.parametrize(
    ("name", "fits"),
    [("about.md", True), ("a-2.md", True), ("About.md", False), ("-a.md", False), ("ก.md", False), ("a b.md", False)],
)
def test_a_page_name_is_lower_case_ascii(name: str, fits: bool) -> None:
    assert is_page_name(name) is fits


def test_a_file_that_could_not_be_opened_is_left_to_whoever_tried() -> None:
    others = ["content/site.yml", "content/2566/year.yml", "content/2566/oit.yml", "content/pages/a.md"]
    settings = "".join(f"{key}: {value}\n" for key, value in SETTINGS.items()).encode()
    assert load(ProjectSource({"mkdocs.yml": settings}, frozenset(others))) == (None, ())
