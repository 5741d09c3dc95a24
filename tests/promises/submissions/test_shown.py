"""Which facts an address shows, on the sample agency: what the page tells and the papers it names, and no more."""

from functools import cache
from pathlib import Path

import pytest

from site_builder.language import urls
from site_builder.pages.all_pages import build_pages
from site_builder.pages.parts.context import Context
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.stated import Stated, stated

ROOT = Path(__file__).resolve().parents[3]
LISTS_ONLY = {PageKind.SEARCH, PageKind.INDEX, PageKind.NOT_FOUND}


@cache
def sample() -> tuple[Stated, Context]:
    folder = read_folder(ROOT)
    told, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    assert told is not None
    shown = published_view(told)
    return stated(shown, folder.files), Context(shown, folder.files)


def test_every_page_of_the_site_shows_facts() -> None:
    """A page kind that nobody taught us would be frozen as nothing at all."""
    held, context = sample()
    _, pages = build_pages(context)
    silent = [
        page.frame.address or "/"
        for page in pages
        if page.kind not in LISTS_ONLY
        and not held.by(page.frame.address)
        and not _is_unanswered(held, page.frame.address)
    ]
    assert silent == []


def _is_unanswered(held: Stated, address: str) -> bool:
    parts = address.split("/")
    answered = {str(each.item) for records in held.disclosure.years for each in records.answers}
    return len(parts) == 4 and parts[1] == "oit" and parts[2] not in answered


@pytest.mark.parametrize(
    ("address", "among", "not_among"),
    [
        ("2566/measures/m03/", "2566/measures/m03", "2566/measures/m01"),
        ("2566/measures/m03/", "2566/progress/6-month/entries/m03", "2566/progress/6-month/entries/m01"),
        ("2566/measures/m03/", "2566/year", "2567/year"),
        ("2566/analysis/", "2565/year", "2567/year"),
        ("2566/measures/", "2566/measures/m01", "2566/progress/6-month/entries"),
        ("2566/progress/6-month/", "2566/progress/6-month/entries", "2566/progress/12-month/entries"),
        ("2566/progress/", "2566/progress/12-month/entries", "2566/statistics/services"),
        ("2566/statistics/services/", "2566/statistics/services/rows/2022-10-01--2022-10-31", "2566/measures/m01"),
        ("2566/documents/no-gift-policy/", "2566/documents/no-gift-policy", "2566/documents/measures-meeting"),
        ("2566/evidence/ev-003/", "2566/evidence/ev-003.pdf", "2566/evidence/ev-007.pdf"),
        ("2566/analysis/", "2565/ita/indicator-7", "2566/ita/indicator-7"),
        ("complaints/", "complaints/corruption/", "contact/email"),
        ("about/", "pages/about", "pages/privacy"),
        ("2566/oit/o42/", "2566/oit/o42/link/page:/2566/measures/", "2566/oit/o43"),
        ("plans/2566-2570/", "plans/2566-2570", "2566/measures/m01"),
    ],
)
def test_an_address_shows_what_its_page_tells(address: str, among: str, not_among: str) -> None:
    keys = sample()[0].by(address)
    assert any(key.startswith(among) for key in keys), keys
    assert not any(key == not_among or key.startswith(f"{not_among}/") for key in keys)


def test_an_anchor_says_nothing() -> None:
    held, _ = sample()
    assert held.by("2566/measures/#m03") == held.by("/2566/measures/")


def test_an_answer_shows_itself_and_what_its_links_show() -> None:
    held, _ = sample()
    records = next(each for each in held.disclosure.years if each.answers)
    for answer in records.answers:
        keys = held.by_answer(records, answer)
        assert f"{records.year}/oit/{answer.item}" in keys
        for link in answer.links:
            assert set(held.by_link(records, link)) <= set(keys)
            assert link.url or held.by_link(records, link), urls.item(records.year, str(answer.item))
