"""The search as people use it: from any page, from a disk, by keyboard, with nonsense, and without script."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def results(page: Page) -> list[str]:
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    return [str(link.get_attribute("href")) for link in page.locator("#search-results > li > a").all()]


def opened(browser: Browser, served: str, query: str, errors: list[str]) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{served}search/?q={quote(query)}")
    return page


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("o42", "2566/oit/o42/"),
        ("ข้อ ๔๒", "2566/oit/o42/"),
        ("No Gift", "2566/oit/o3"),
        ("ยืมทรัพย์สิน", "2566/measures/m04/"),
        ("ยืม ทรัพย์ สิน", "2566/measures/m04/"),
        ("สำนักปลัด", "units/office/"),
    ],
)
def test_a_query_in_the_address_finds_its_page(browser: Browser, served: str, query: str, address: str) -> None:
    errors: list[str] = []
    page = opened(browser, served, query, errors)
    assert any(found.startswith(f"../{address}") for found in results(page)[:5])
    page.close()
    assert errors == []


@pytest.mark.parametrize(
    "query",
    ["", " ", "....", "(((", "[a-z]+*?", "<script>alert(1)</script>", "\u200b\u0000", "ก" * 10_000, "%", "ะ"],
)
def test_nonsense_is_never_an_error_and_never_markup(browser: Browser, served: str, query: str) -> None:
    errors: list[str] = []
    page = opened(browser, served, "o42", errors)
    results(page)
    page.evaluate(
        "query => { const box = document.getElementById('q'); box.value = query + '\\ud800';"
        "box.dispatchEvent(new Event('input')); }",
        query,
    )
    page.wait_for_timeout(150)
    assert page.locator("#search-said script, #search-results script").count() == 0
    page.goto(f"{served}search/?q=o42&year=abc&unit=%3Cb%3E&kind=&nothing=1")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    page.close()
    assert errors == []


def test_nothing_found_says_so_with_a_way_on(browser: Browser, served: str) -> None:
    errors: list[str] = []
    page = opened(browser, served, "ฟุตบอลโลก", errors)
    assert results(page) == []
    assert "ไม่พบ" in page.locator("#search-said").inner_text()
    page.locator("#search-none a").click()
    assert page.url.endswith("/a-z/")
    page.close()


def test_filters_count_narrow_and_are_shared_by_the_address(browser: Browser, served: str) -> None:
    page = opened(browser, served, "มาตรการ", [])
    before = len(results(page))
    page.locator("#search-filters > summary").click()
    choice = page.locator("#search-filters input[name=kind]").first
    choice.check()
    assert "kind=" in page.url
    shared = page.url
    narrowed = results(page)
    assert 0 < len(narrowed) <= before
    page.goto(shared)
    assert results(page) == narrowed
    page.close()


def test_the_matched_word_itself_is_marked(browser: Browser, served: str) -> None:
    page = opened(browser, served, "ร้องเรียน", [])
    results(page)
    marks = {mark.inner_text() for mark in page.locator("#search-results mark").all()}
    assert marks == {"ร้องเรียน"}
    page.close()


def test_the_box_of_any_page_leads_to_the_results_by_keyboard(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    page.goto(f"{served}2566/measures/m05/")
    page.locator(".find-box > summary").click()
    page.wait_for_function("document.activeElement.id === 'q-shell'")
    page.keyboard.type("o42")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=o42")
    assert results(page)[0] == "../2566/oit/o42/"
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2566/oit/o42/")
    page.close()


def test_from_a_disk_the_search_finds_the_same(browser: Browser, served: str, sample_site: Path) -> None:
    online = opened(browser, served, "งบประมาณ", [])
    wanted = results(online)
    online.close()
    errors: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto((sample_site / "2566/index.html").as_uri())
    page.locator(".find-box > summary").click()
    page.wait_for_function("document.activeElement.id === 'q-shell'")
    page.keyboard.type("งบประมาณ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    assert results(page) == wanted
    page.locator("#search-results a").first.click()
    page.wait_for_url("**/index.html")
    page.close()
    assert errors == []


def test_without_script_the_box_leads_to_the_index(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(served)
    page.locator("#q-home").fill("ร้องเรียน")
    page.keyboard.press("Enter")
    page.wait_for_url("**/a-z/?q=*")
    assert page.locator("main h1").inner_text()
    context.close()


def test_what_only_a_paper_says_is_found_when_wanted(browser: Browser, served: str) -> None:
    page = opened(browser, served, "38,500,000", [])
    assert not [found for found in results(page) if found.endswith(".pdf")]
    page.locator("#search-papers").check()
    page.wait_for_selector("#search-results a[href$='.pdf']")
    assert "papers=1" in page.url
    page.close()
