"""Which file of a project is what. Everything else found in `content/` is reported, never skipped in silence."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from msgspec import Struct, field

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.text import nearest

CONTENT = "content"
SETTINGS = "mkdocs.yml"
SITE = "content/site.yml"
CONFIRMED = "content/confirmed.yml"

_YEAR = re.compile(r"2[4-6][0-9]{2}")
_PAGE = re.compile(r"[a-z0-9][a-z0-9-]*\.md")
_ROUND = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yml")
_SAME_BUT_FOR_A_SLIP = 0.85
_TEXTS = (".yml", ".md")
_SUFFIXES = re.compile(r"(?:\.(?:ya?ml|txt))+$")
_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|webp|gif)$")
_BRAND = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg)")
_DROPPINGS = re.compile(r"(?i)(thumbs\.db|desktop\.ini|~\$.*|\.ds_store|__macosx|.*\.tmp|.*~|.*:zone\.identifier)$")

PEOPLE = "content/people.yml"
CORRECTIONS = "content/corrections.yml"
WAIVERS = "content/waivers.yml"
REDIRECTS = "content/redirects.yml"
LEDGER = "content/addresses.lock"
SITE_FILES = (SITE, CONFIRMED, PEOPLE, CORRECTIONS, WAIVERS, REDIRECTS, LEDGER)
YEAR_FILES = (
    "year.yml",
    "ita.yml",
    "analysis.yml",
    "measures.yml",
    "statistics.yml",
    "evidence.yml",
    "oit.yml",
    "catalogue.yml",
    "versions.yml",
    "submission.yml",
)


class YearFiles(Struct):
    """The files of one fiscal year, as paths inside the project."""

    year: FiscalYear
    folder: str
    single: dict[str, str] = field(default_factory=dict)
    rounds: list[str] = field(default_factory=list)
    plan_reports: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    submitted: list[str] = field(default_factory=list)


class ProjectFiles(Struct):
    """All files of a project, sorted into what they are; `strangers` are those that belong nowhere."""

    years: dict[FiscalYear, YearFiles] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    page_assets: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    single: set[str] = field(default_factory=set)
    plans: list[str] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)
    brand: list[str] = field(default_factory=list)


def is_dropping(name: str) -> bool:
    """Whether a file name is one that Windows, macOS or Office leaves behind; such files are never published."""
    return name.startswith(".") or bool(_DROPPINGS.fullmatch(name))


def is_proof(path: str) -> bool:
    """Whether a project path lies among the captures of outside pages, which are kept and never published."""
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == CONTENT and parts[2] == "proof"


def is_submitted(path: str) -> bool:
    """Whether a project path lies among the pages as submitted, which go out byte for byte."""
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == CONTENT and parts[2] == "submitted"


def sort_files(paths: Iterable[str]) -> ProjectFiles:
    """Sorts project paths (forward slashes, below `content/`) into what they are."""
    found = ProjectFiles()
    for path in sorted(paths):
        parts = path.split("/")[1:]
        if any(is_dropping(part) for part in parts):
            continue
        if path in SITE_FILES:
            found.single.add(path)
        elif parts[0] == "people" and len(parts) == 2 and _PICTURE.search(path):
            found.photos.append(path)
        elif parts[0] == "brand" and len(parts) == 2 and _BRAND.fullmatch(parts[1]):
            found.brand.append(path)
        elif parts[0] == "plans" and len(parts) == 2 and _ROUND.fullmatch(parts[1]):
            found.plans.append(path)
        elif parts[0] == "pages" and len(parts) > 1:
            _sort_page_file(found, path)
        elif _YEAR.fullmatch(parts[0]) and len(parts) > 1:
            _sort_year_file(found, path, parts)
        else:
            found.strangers.append(path)
    return found


def _sort_page_file(found: ProjectFiles, path: str) -> None:
    if path.endswith(".md"):
        found.pages.append(path)
    elif path.endswith(_TEXTS):
        found.strangers.append(path)
    else:
        found.page_assets.append(path)


def meant_path(path: str) -> str | None:
    """The path that a stranger was probably meant to be: other capitals, `.yaml`, `.yml.txt`, or a slip in the name."""
    folder, _, name = path.rpartition("/")
    parts = folder.lower().split("/")
    if len(parts) > 1 and _YEAR.fullmatch(parts[1]):
        known = list(YEAR_FILES) if len(parts) == 2 else []
    else:
        known = [file.rpartition("/")[2] for file in SITE_FILES] if parts == [CONTENT] else []
    stem = _SUFFIXES.sub("", to_arabic(name).strip().lower()).strip()
    guess = f"{stem}.yml" if f"{stem}.yml" in known else _very_near(f"{stem}.yml", known)
    if guess and f"{folder}/{guess}" != path:
        return f"{folder}/{guess}"
    lowered = path.lower()
    return lowered if lowered != path and not sort_files([lowered]).strangers else None


def _very_near(name: str, known: list[str]) -> str | None:
    guess = nearest(name, known)
    return guess if guess and SequenceMatcher(None, name, guess).ratio() >= _SAME_BUT_FOR_A_SLIP else None


def _sort_year_file(found: ProjectFiles, path: str, parts: list[str]) -> None:
    year = FiscalYear(int(parts[0]))
    files = found.years.setdefault(year, YearFiles(year, f"{CONTENT}/{parts[0]}"))
    match parts[1:]:
        case [name] if name in YEAR_FILES:
            files.single[name] = path
        case ["progress", name] if _ROUND.fullmatch(name):
            files.rounds.append(path)
        case ["plan", name] if _ROUND.fullmatch(name):
            files.plan_reports.append(path)
        case ["documents", name] if name.endswith(".md"):
            files.documents.append(path)
        case ["evidence", *_] if not path.endswith(_TEXTS):
            files.evidence.append(path)
        case ["submitted", _, *_]:
            files.submitted.append(path)
        case ["proof", *_]:
            # Kept for the office itself; nothing of it goes out.
            return
        case _:
            found.strangers.append(path)


def is_page_name(name: str) -> bool:
    """Whether a hand-written page's file name is lower-case ASCII, as its address must be."""
    return bool(_PAGE.fullmatch(name))
