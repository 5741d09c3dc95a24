"""The sample site as a person meets it: on a phone and a desk, with and without script, from a server and a disk."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.quality.taps import tap

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "2564/ita/",
    "2565/",
    "2565/ita/",
    "2566/",
    "2566/ita/",
    "2566/analysis/",
    "2566/measures/",
    "2566/measures/m05/",
    "2566/progress/",
    "2566/progress/6-month/",
    "2566/progress/12-month/",
    "2566/plan/",
    "2566/plan/12-month/",
    "2566/statistics/",
    "2566/statistics/services/",
    "2566/statistics/corruption-complaints/",
    "2566/oit/",
    "2566/oit/o31/",
    "2566/oit/o29/",
    "2566/oit/o37/",
    "2566/oit/o1/",
    "2566/documents/",
    "2566/documents/no-gift-policy/",
    "2566/documents/memo-12-month/",
    "2566/documents/property-loan/",
    "2566/evidence/",
    "2566/evidence/ev-006/",
    "2567/",
    "2567/analysis/",
    "2567/measures/",
    "2567/measures/m01/",
    "2567/plan/12-month/",
    "2567/documents/measures-meeting-2567/",
    "plans/2566-2570/",
    "plans/2566-2570/p15/",
    "indicators/prevention/",
    "indicators/communication/",
    "units/anti-corruption/",
    "contact/",
    "complaints/",
    "corrections/",
    "a-z/",
    "about/",
    "how-to-read/",
    "404.html",
)


@pytest.mark.parametrize("width", [320, 390, 1366])
def test_no_page_scrolls_sideways_errs_or_calls_out(browser: Browser, served: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    errors: list[str] = []
    outside: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(served) else outside.append(request.url))
    wide: list[str] = []
    for address in KINDS:
        page.goto(served + address)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(address)
    page.close()
    assert (wide, errors, outside) == ([], [], [])


@pytest.mark.parametrize("address", KINDS)
def test_a_page_has_one_title_and_headings_without_gaps(browser: Browser, served: str, address: str) -> None:
    page = browser.new_page()
    page.goto(served + address)
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]"
        ".filter(h => h.closest('main')).map(h => Number(h.tagName[1]))"
    )
    page.close()
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_without_script_everything_is_readable_and_no_dead_button_shows(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    for address in KINDS:
        page.goto(served + address)
        assert page.locator("main h1").inner_text()
        assert page.locator("button:visible:not([type=submit])").count() == 0, address  # a form is sent without script
    page.goto(served + "2566/")
    page.locator("details.menu > summary").click()
    tap(page, page.locator("details.menu a", has_text="รายการ OIT"))
    assert page.url.endswith("/2566/oit/")
    context.close()


def test_from_a_disk_links_open_pages_not_folders(browser: Browser, sample_site: Path) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    page.goto((sample_site / "index.html").as_uri())
    page.locator("nav a", has_text="มาตรการ").first.click()
    page.wait_for_url("**/2567/measures/index.html")
    page.locator("main a[href='m01/']").first.click()
    page.wait_for_url("**/m01/index.html")
    page.wait_for_load_state()
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Sarabun")
    page.close()


def test_a_citizen_finds_who_did_what_and_the_paper_in_three_taps(browser: Browser, served: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(served)
    tap(page, page.locator("main a[href='2566/progress/']").first)
    tap(page, page.locator("main a[href^='../measures/m05/']").first)
    assert "สำนักปลัด" in page.locator("main").inner_text()
    tap(page, page.locator("main a[href*='/evidence/']").first)
    assert page.locator("main a[href$='.pdf'], main a[href$='.png'], main a[href$='.jpg']").count() >= 1
    page.close()


def test_the_copy_button_copies_the_public_address(browser: Browser, served: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(served + "2566/oit/o42/")
    page.locator("button[data-copy]").last.click()
    assert page.evaluate("navigator.clipboard.readText()") == "https://ita.doisaimok.example/2566/oit/o42/"
    context.close()


def test_the_chosen_colours_are_remembered(browser: Browser, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served)
    page.locator("input[name=theme][value=dark]").check()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(served + "2566/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page.locator("input[name=theme][value=light]").check()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    context.close()


def test_every_pdf_link_opens_with_the_right_type(browser: Browser, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served + "2566/evidence/ev-003/")
    target = page.locator("main a[href$='.pdf']").first.get_attribute("href")
    assert target
    answer = context.request.get(served + "2566/evidence/" + target.removeprefix("../"))
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF-")
    context.close()
