"""Addresses are a table: what they are, and how one page links to another."""

import pytest

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear

YEAR = FiscalYear(2566)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (urls.year(YEAR), "2566/"),
        (urls.result(YEAR), "2566/ita/"),
        (urls.analysis(YEAR), "2566/analysis/"),
        (urls.measures(YEAR), "2566/measures/"),
        (urls.measure(YEAR, "m03"), "2566/measures/m03/"),
        (urls.progress(YEAR), "2566/progress/"),
        (urls.round_report(YEAR, "6-month"), "2566/progress/6-month/"),
        (urls.checklist(YEAR), "2566/oit/"),
        (urls.item(YEAR, "o42"), "2566/oit/o42/"),
        (urls.document(YEAR, "no-gift-policy"), "2566/documents/no-gift-policy/"),
        (urls.evidence(YEAR, "ev-021"), "2566/evidence/ev-021/"),
        (urls.evidence_file(YEAR, "ev-021", 1, "pdf"), "2566/evidence/ev-021.pdf"),
        (urls.evidence_file(YEAR, "ev-021", 2, "jpg"), "2566/evidence/ev-021-2.jpg"),
        (urls.indicator("property"), "indicators/property/"),
        (urls.table(YEAR, "measures", "csv"), "data/2566/measures.csv"),
        (urls.prose("about"), "about/"),
        (urls.prose("index"), ""),
        (urls.prose("guide/index"), "guide/"),
        (urls.INDEX, "a-z/"),
    ],
)
def test_addresses_are_those_promised(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize(
    ("target", "seen_from", "expected"),
    [
        ("", "", "./"),
        ("", "2566/measures/m03/", "../../../"),
        ("2566/", "", "2566/"),
        ("2566/measures/", "2566/measures/", "./"),
        ("2566/measures/m03/", "2566/measures/", "m03/"),
        ("2566/oit/", "2566/measures/m03/", "../../oit/"),
        ("2566/evidence/ev-001.pdf", "2566/evidence/ev-001/", "../ev-001.pdf"),
        ("2566/measures/m03/#m03-s1", "2566/progress/", "../measures/m03/#m03-s1"),
        ("a-z/#letter-e01", "a-z/", "#letter-e01"),
        ("assets/site.css", "2566/", "../assets/site.css"),
    ],
)
def test_links_are_relative(target: str, seen_from: str, expected: str) -> None:
    assert urls.href(target, seen_from=seen_from) == expected


@pytest.mark.parametrize(
    ("base", "expected"), [("https://a.example/", "/2566/"), ("https://a.example/ita/", "/ita/2566/")]
)
def test_the_page_for_missing_addresses_links_from_the_root(base: str, expected: str) -> None:
    assert urls.rooted(base, "2566/") == expected


@pytest.mark.parametrize(("name", "reserved"), [("search", True), ("2566", True), ("units", True), ("about", False)])
def test_generated_pages_own_their_first_parts(name: str, reserved: bool) -> None:
    assert urls.is_reserved(name) is reserved


def test_a_page_is_answered_by_a_file() -> None:
    assert urls.output_file("") == "index.html"
    assert urls.output_file("2566/oit/") == "2566/oit/index.html"
    assert urls.output_file("404.html") == "404.html"


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("index.html", ""),
        ("2566/oit/o42/index.html", "2566/oit/o42/"),
        ("2566/evidence/ev-003.pdf", "2566/evidence/ev-003.pdf"),
        ("404.html", "404.html"),
        ("a/notindex.html", "a/notindex.html"),
    ],
)
def test_a_file_answers_one_address(file: str, address: str) -> None:
    assert urls.address_of_file(file) == address
    assert urls.output_file(address) == file


@pytest.mark.parametrize(
    ("address", "item"),
    [
        (urls.item(YEAR, "o42"), ("2566", "o42")),
        (urls.checklist(YEAR), None),
        ("2566/oit/o42", None),
        ("2566/oit/o42/x/", None),
        ("about/oit/o42/", None),
    ],
)
def test_the_page_of_an_item_is_known_by_its_address(address: str, item: tuple[str, str] | None) -> None:
    assert urls.item_of(address) == item


@pytest.mark.parametrize(
    ("path", "seen_from", "expected"),
    [
        ("", "2566/", "2566/"),
        ("./", "", ""),
        ("../", "2566/", ""),
        ("../../oit/", "2566/measures/m03/", "2566/oit/"),
        ("../ev-001.pdf", "2566/evidence/ev-001/", "2566/evidence/ev-001.pdf"),
        ("b/../c//d/", "2566/", "2566/c/d/"),
        ("f.woff2", "assets/site.css", "assets/f.woff2"),
        ("..", "a/b/", "a"),
        ("../", "", None),
        ("../../", "2566/", None),
        ("..", "", None),
        ("/b/", "2566/", None),
        ("..b/", "", "..b/"),
    ],
)
def test_a_relative_path_means_an_address(path: str, seen_from: str, expected: str | None) -> None:
    assert urls.resolve(path, seen_from=seen_from) == expected


@pytest.mark.parametrize("seen_from", ["", "a-z/", "2566/measures/m03/", "404.html", "2566/evidence/ev-1.pdf"])
@pytest.mark.parametrize("target", ["", "a-z/", "2566/measures/", "2566/evidence/ev-1.pdf", "404.html"])
def test_links_lead_where_they_were_made_for(target: str, seen_from: str) -> None:
    assert urls.resolve(urls.href(target, seen_from=seen_from), seen_from=seen_from) == target
