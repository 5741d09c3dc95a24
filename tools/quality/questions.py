"""Thirty questions of citizens, put to the finished sites by finger on a phone, and once more by typing."""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page

from tools.quality.agencies import Agency
from tools.quality.figures import Figure, all_of, told
from tools.quality.taps import tap
from tools.serving import serving

MOST_TAPS = 3
FIRST_RESULTS = 5
_HERE = Path(__file__).parent
_WORDS = (_HERE / "in_page" / "words.js").read_text(encoding="utf-8")
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_TOUCHED = "main a[href], main summary, main label, header a[href], header summary, footer a[href]"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an agency: `taps` are words of what is touched, `answer` words that must stand there then."""

    agency: str
    question: str
    taps: tuple[str, ...]
    answer: tuple[str, ...]
    search: str


def questions() -> tuple[Question, ...]:
    """The questions, as `questions.yml` holds them."""
    told = yaml.safe_load((_HERE / "questions.yml").read_text(encoding="utf-8"))
    return tuple(Question(**{**each, "taps": tuple(each["taps"]), "answer": tuple(each["answer"])}) for each in told)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).translate(_ARABIC)


def _missing(page: Page, question: Question) -> list[str]:
    """The words of the answer that a reader of this page does not see."""
    shown = _plain(page.evaluate(_WORDS))
    return [words for words in question.answer if words not in shown]


def _by_tapping(page: Page, base: str, question: Question) -> str | None:
    """Why the question is not answered by its taps, or None."""
    if len(question.taps) > MOST_TAPS:
        return f"takes {len(question.taps)} taps"
    page.goto(base)
    for words in question.taps:
        touched = page.locator(_TOUCHED).filter(has_text=words).locator("visible=true")
        if not touched.count():
            return f"nothing to tap says “{words}” on {page.url.removeprefix(base)}"
        tap(page, touched.first)
    missing = _missing(page, question)
    return f"/{page.url.removeprefix(base)} does not say “{missing[0]}”" if missing else None


def _by_typing(page: Page, base: str, question: Question) -> str | None:
    """Why none of the first results answers what was typed on the first page, or None."""
    page.goto(base)
    box = page.locator("main form[data-search] input[name=q]").first
    box.fill(question.search)
    box.press("Enter")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    found = [str(link.evaluate("each => each.href")) for link in page.locator("#search-results > li > a").all()]
    for address in found[:FIRST_RESULTS]:
        if _path(address).endswith(("/", ".html")):
            page.goto(address)
            if not _missing(page, question):
                return None
    return f"none of {len(found[:FIRST_RESULTS])} results for “{question.search}” answers"


def _path(address: str) -> str:
    """The path of an address, without its query and anchor."""
    return address.partition("#")[0].partition("?")[0]


Way = Callable[[Page, str, Question], str | None]


def _asked(browser: Browser, agencies: Sequence[Agency], way: Way) -> tuple[int, list[str]]:
    """How many questions a way answers, and what was wrong with the others."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    good = 0
    faults: list[str] = []
    with ExitStack() as stack:
        bases = {agency.name: stack.enter_context(serving(agency.site)) for agency in agencies}
        for question in questions():
            fault = way(page, bases[question.agency], question)
            good += fault is None
            faults += [f"{question.agency}: {question.question}: {fault}"] if fault else []
    page.close()
    return good, faults


def by_tapping(browser: Browser, agencies: Sequence[Agency]) -> Figure:
    """Questions answered in three taps from the first page, without typing."""
    name = f"“was it done?” answered in ≤ {MOST_TAPS} taps, without the search"
    return all_of(name, *_asked(browser, agencies, _by_tapping), "questions")


def by_typing(browser: Browser, agencies: Sequence[Agency]) -> Figure:
    """Questions answered by one of the first results of the search; told, for three taps are enough without it."""
    good, faults = _asked(browser, agencies, _by_typing)
    name = f"“was it done?” answered by the search, first {FIRST_RESULTS} results"
    return told(name, f"{good} of {good + len(faults)} questions", faults)
