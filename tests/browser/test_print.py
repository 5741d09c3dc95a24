"""The pages on paper, as Chromium prints them: size, address on every sheet, no blank sheet, what goes on says so."""

import re
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import KINDS

pytestmark = pytest.mark.browser

FORMS = ("2566/measures/", "2566/progress/6-month/", "2566/progress/12-month/", "2566/plan/12-month/")


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def printed(page: Page, address: str) -> list[tuple[float, float, str]]:
    """Width, height and text of each sheet."""
    page.goto(address)
    page.evaluate("document.fonts.ready")
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [(*sheet.get_size(), sheet.get_textpage().get_text_bounded()) for sheet in document]


@pytest.mark.parametrize("address", [kind for kind in KINDS if kind != "404.html"])
def test_every_sheet_says_where_it_comes_from_and_none_is_blank(paper: Page, served: str, address: str) -> None:
    for place, (_, _, text) in enumerate(printed(paper, served + address), start=1):
        told = [line.strip() for line in text.splitlines() if line.strip()]
        source = [line for line in told if f"ita.doisaimok.example/{address}" in line]
        assert len(source) == 1, (place, told)
        assert len(told) > 3, (place, told)


@pytest.mark.parametrize("address", ["", "2566/oit/o29/", "2566/progress/12-month/", "units/office/"])
def test_a_camera_reads_the_address_from_every_sheet(paper: Page, served: str, address: str) -> None:
    paper.goto(served + address)
    document = pypdfium2.PdfDocument(paper.pdf(prefer_css_page_size=True))
    read = [zxingcpp.read_barcodes(sheet.render(scale=300 / 72).to_pil()) for sheet in document]
    assert len(read) > 0
    assert {tuple(code.text for code in codes) for codes in read} == {(f"https://ita.doisaimok.example/{address}",)}


def test_printing_twice_draws_the_code_once_and_the_screen_shows_none(paper: Page, served: str) -> None:
    paper.goto(served + "2566/oit/o29/")
    assert paper.locator(".stamp svg").count() == 0
    for _ in range(2):
        paper.pdf()
    assert paper.locator(".stamp svg").count() == 1
    assert not paper.locator(".stamp").is_visible()


@pytest.mark.parametrize("address", FORMS)
def test_official_forms_lie_on_a4_landscape_with_thai_digits(paper: Page, served: str, address: str) -> None:
    sheets = printed(paper, served + address)
    assert {(round(width), round(height)) for width, height, _ in sheets} == {(842, 595)}
    assert all("๒๕๖๖" in text for _, _, text in sheets)


def test_a_measure_higher_than_a_sheet_goes_on_under_its_name(paper: Page, served: str) -> None:
    texts = ["".join(text.split()) for _, _, text in printed(paper, served + "2566/progress/12-month/")]
    again = [place for place, text in enumerate(texts) if "(ต่อ)" in text]
    assert again
    for place in again:
        # Chromium writes letters with marks twice; a name is looked for by its first letters.
        named = re.search(r"[๐-๙]การ.{2}(?=[^๐-๙]*\(ต่อ\))", texts[place])
        assert named, texts[place][:300]
        assert named[0] in texts[place - 1]


def test_what_is_folded_on_the_screen_lies_open_on_paper(paper: Page, served: str) -> None:
    page = served + "units/office/"
    text = "".join(text for _, _, text in printed(paper, page))
    folded = paper.locator("details.fold li > a")
    assert folded.count() > 3
    # Letters with marks come twice out of the PDF; the deadline below each row does not.
    assert text.count("30 ก.ย. 2566") >= folded.count()
