"""Every public address, anchor and relative link of the site. Nothing else in the project spells one out.

An address has no leading slash and ends in `/` (a page) or in a file name: `2566/measures/m03/`. The home page is
the empty address. Addresses carry years and permanent ids only, and never change once published.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from datetime import date

    # Who only asks where the manifest lies need not wait for all that is known of years.
    from site_builder.language.thai.fiscal_year import FiscalYear

HOME = ""
PAGE_FILE = "index.html"
"""The file that answers at a folder's address."""
INDEX = "a-z/"
SEARCH = "search/"
PEOPLE = "people/"
CONTACT = "contact/"
COMPLAINTS = "complaints/"
CORRECTIONS = "corrections/"
FEED = "feed.xml"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
MANIFEST = "manifest.json"

RESERVED = frozenset(
    {
        "a-z",
        "assets",
        "complaints",
        "contact",
        "corrections",
        "data",
        "feed",
        "indicators",
        "manifest",
        "people",
        "plans",
        "robots",
        "search",
        "sitemap",
        "submitted",
        "units",
        "404",
        "index",
    }
)
"""First parts of addresses that hand-written pages may not take; years are reserved as well."""


def is_reserved(first_part: str) -> bool:
    """Whether generated pages own the addresses that begin with this part."""
    return first_part in RESERVED or (len(first_part) == 4 and first_part.isascii() and first_part.isdigit())


def year(of: FiscalYear) -> str:
    return f"{of.buddhist}/"


def result(of: FiscalYear) -> str:
    return f"{of.buddhist}/ita/"


def analysis(of: FiscalYear) -> str:
    return f"{of.buddhist}/analysis/"


def measures(of: FiscalYear) -> str:
    return f"{of.buddhist}/measures/"


def measure(of: FiscalYear, measure_id: str) -> str:
    return f"{of.buddhist}/measures/{measure_id}/"


def progress(of: FiscalYear) -> str:
    return f"{of.buddhist}/progress/"


def round_report(of: FiscalYear, round_id: str) -> str:
    return f"{of.buddhist}/progress/{round_id}/"


def checklist(of: FiscalYear) -> str:
    return f"{of.buddhist}/oit/"


def item(of: FiscalYear, item_id: str) -> str:
    return f"{of.buddhist}/oit/{item_id}/"


def documents(of: FiscalYear) -> str:
    return f"{of.buddhist}/documents/"


def document(of: FiscalYear, document_id: str) -> str:
    return f"{of.buddhist}/documents/{document_id}/"


def evidence_list(of: FiscalYear) -> str:
    return f"{of.buddhist}/evidence/"


def evidence(of: FiscalYear, evidence_id: str) -> str:
    return f"{of.buddhist}/evidence/{evidence_id}/"


def evidence_file(of: FiscalYear, evidence_id: str, number: int, extension: str) -> str:
    """The address of file `number` (from 1) of a piece of evidence; `extension` is `pdf`, `jpg` …

    The first file bears the plain id, so that its address stays when others are added.
    """
    name = evidence_id if number == 1 else f"{evidence_id}-{number}"
    return f"{of.buddhist}/evidence/{name}.{extension}"


def evidence_version(of: FiscalYear, evidence_id: str, number: int, version: int, extension: str) -> str:
    """The address of an earlier version of a file of evidence: `2566/evidence/ev-003.v1.pdf`."""
    return evidence_file(of, evidence_id, number, f"v{version}.{extension}")


def plan_reports(of: FiscalYear) -> str:
    return f"{of.buddhist}/plan/"


def plan_report(of: FiscalYear, round_id: str) -> str:
    return f"{of.buddhist}/plan/{round_id}/"


def plan(plan_id: str) -> str:
    return f"plans/{plan_id}/"


def project(plan_id: str, project_id: str) -> str:
    return f"plans/{plan_id}/{project_id}/"


def statistics(of: FiscalYear) -> str:
    return f"{of.buddhist}/statistics/"


def series(of: FiscalYear, series_id: str) -> str:
    return f"{of.buddhist}/statistics/{series_id}/"


def unit(unit_id: str) -> str:
    return f"units/{unit_id}/"


def submitted(of: FiscalYear, folder: str) -> str:
    """The page that lists what was submitted on a day, or amended; `folder` is that day as `dated_folder` writes it."""
    return f"{of.buddhist}/submitted/{folder}/"


_COPY_OF_HOME = "home/"


def submitted_copy(of: FiscalYear, folder: str, address: str) -> str:
    """The address of a page or file as submitted: its own address below the folder of the day."""
    return f"{submitted(of, folder)}{address or _COPY_OF_HOME}"


def copy_file(address: str) -> str:
    """The file of the copy of an address, below the folder of its day."""
    return output_file(address or _COPY_OF_HOME)


def copied_address(copy: str) -> str:
    """The address that a copy was made of, by the copy's own address or file below the folder of its day."""
    address = address_of_file(copy)
    return HOME if address == _COPY_OF_HOME else address


def dated_folder(day: date) -> str:
    """A day as part of an address: ISO order with the Buddhist year, `2566-04-20`, as people here count."""
    from site_builder.language.thai.fiscal_year import BUDDHIST_ERA_OFFSET

    return f"{day.year + BUDDHIST_ERA_OFFSET}-{day:%m-%d}"


def photo(name: str) -> str:
    """The address of a holder's picture; `name` is its file name."""
    return f"people/{name}"


def indicator(key: str) -> str:
    return f"indicators/{key}/"


def prose(name: str) -> str:
    """The address of a hand-written page; `index` is its folder itself."""
    folder, _, last = name.rpartition("/")
    parts = [part for part in (folder, "" if last == "index" else last) if part]
    return "/".join(parts) + "/" if parts else HOME


def table(of: FiscalYear, name: str, extension: str) -> str:
    """The address of an open-data table: `data/2566/measures.csv`."""
    return f"data/{of.buddhist}/{name}.{extension}"


def search_file(name: str) -> str:
    """The address of a script of the search index."""
    return f"search/{name}"


def search_index(year: str | None) -> str:
    """The address of one part of the search index: a year's, or that of the pages of no year."""
    return search_file(f"index-{year or 'site'}.js")


def brand(name: str) -> str:
    """The address of the agency's seal or picture; `name` is its file name."""
    return f"assets/brand/{name}"


BRAND_STYLE = "assets/brand/brand.css"
BRAND_FAVICON = "assets/brand/favicon.svg"
"""Made from the agency's colour; a seal of the agency may not take their names."""


def asset(name: str) -> str:
    return f"assets/{name}"


def with_anchor(address: str, anchor: str) -> str:
    return f"{address}#{anchor}"


def unit_anchor(unit_id: str) -> str:
    return f"unit-{unit_id}"


def position_anchor(position_id: str) -> str:
    return f"position-{position_id}"


def score_anchor(subject: str) -> str:
    """The anchor of a question's score or an item's verdict on the page of the result: `score-e11`, `score-o28`."""
    return f"score-{subject}"


def findings_anchor(instrument: str) -> str:
    """The anchor of the findings about an instrument that nobody judged: `findings-iit`; `findings-other` for none."""
    return f"findings-{instrument.lower() or 'other'}"


def introduction_anchor(instrument: str) -> str:
    """The anchor of what an analysis says of an instrument first: `introduction-iit`."""
    return f"introduction-{instrument.lower()}"


def part_anchor(topic_id: str, part: str) -> str:
    """The anchor of one part of a topic's action."""
    return f"{topic_id}-{part}"


def round_anchor(round_id: str) -> str:
    return f"round-{round_id}"


def correction_anchor(correction_id: str) -> str:
    return f"correction-{correction_id}"


def year_anchor(of: FiscalYear) -> str:
    return f"year-{of.buddhist}"


def element_anchor(number: int) -> str:
    return f"element-{number}"


def initial_anchor(initial: str) -> str:
    """The anchor of a letter in the index; Thai consonants become their code point, as ids are ASCII."""
    return f"letter-{ord(initial[0]):x}"


def href(target: str, *, seen_from: str) -> str:
    """Relative link from one address to another, so the site works under any base path and from a disk."""
    return hrefs(seen_from)(target)


def hrefs(seen_from: str) -> Callable[[str], str]:
    """The relative links from one address, as a page has many of them."""
    folders = seen_from.split("/")[:-1]
    ways = tuple(("/".join((*folders[: len(folders) - up], "")), "../" * up) for up in range(len(folders)))
    to_root = "../" * len(folders)

    def href(target: str) -> str:
        path, mark, anchor = target.partition("#")
        if mark and path == seen_from:
            return f"#{anchor}"
        link = to_root + _quoted(path)
        for folder, way in ways:
            if path.startswith(folder):
                link = way + _quoted(path[len(folder) :])
                break
        link = link or "./"
        return f"{link}#{anchor}" if mark else link

    return href


_to_quote = re.compile(r"[^A-Za-z0-9/.~_-]").search


def _quoted(path: str) -> str:
    return quote(path, safe="/.~-_") if _to_quote(path) else path


def resolve(path: str, *, seen_from: str) -> str | None:
    """The address that a relative path means on a page at `seen_from`: the reverse of `href`, without its anchor.

    None where it leads out of the site's folder.
    """
    folder = seen_from[: seen_from.rfind("/") + 1]
    while folder and path.startswith("../"):
        folder, path = folder[: folder.rfind("/", 0, -1) + 1], path[len("../") :]
    if not _is_roundabout(path):
        return folder + path
    address = posixpath.normpath(folder + path)
    if path.startswith("/") or address == ".." or address.startswith("../"):
        return None
    return HOME if address == "." else f"{address}/" if path.endswith("/") else address


_is_roundabout = re.compile(r"(?:^|/)(?:/|\.\.?(?:/|$))").search
"""Finds in a path an empty part, `.` or `..`."""


def absolute(base: str, address: str) -> str:
    """The full public address; `base` ends in `/`."""
    return base + quote(address, safe="/#.~-_")


def output_file(address: str) -> str:
    """The file below the site's folder that answers an address."""
    return f"{address}{PAGE_FILE}" if address.endswith("/") or not address else address


def is_page(address: str) -> bool:
    """Whether a page answers at an address, and not a file of another kind."""
    return output_file(address).endswith((".html", ".htm"))


def asked(path: str) -> str:
    """The address that answers a path as people type it: `old` and `old/index.html` are answered at `old/`."""
    folder, _, last = path.rpartition("/")
    if last in {PAGE_FILE, "index.htm"}:
        return f"{folder}/" if folder else HOME
    return path if not last or "." in last else f"{path}/"


_PARTS_OF_SITE = frozenset({NOT_FOUND, MANIFEST, ROBOTS})


def is_promised(address: str) -> bool:
    """Whether an address is one that people keep and so answers for ever; what only pages and machines fetch is not."""
    is_part = address.startswith("assets/") or (address.startswith(SEARCH) and address.endswith(".js"))
    return not is_part and address not in _PARTS_OF_SITE


def address_of_file(path: str) -> str:
    """The address that a file below the site's folder answers: the reverse of `output_file`."""
    return path.removesuffix(PAGE_FILE) if f"/{path}".endswith(f"/{PAGE_FILE}") else path


_ITEM = re.compile(r"([0-9]{4})/oit/(o[0-9][a-z0-9-]*)/")
NOWHERE = ("no-such-page/", "no-such-paper.pdf")
"""Addresses that no site of ours has, to ask a host what it does with a wrong one."""


def item_of(address: str) -> tuple[str, str] | None:
    """Year and item of an item's page: `2566/oit/o42/` is 2566 and o42; None for every other address."""
    match = _ITEM.fullmatch(address)
    return (match[1], match[2]) if match else None


def rooted(base: str, address: str) -> str:
    """An address from the root of the host, with the path of `base` before it: `/ita/2566/`."""
    path = urlsplit(base).path or "/"
    return path + quote(address, safe="/#.~-_")
