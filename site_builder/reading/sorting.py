"""Which file of a project is what. Everything else found in `content/` is reported, never skipped in silence."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.text import nearest
from site_builder.reading.layout import is_dropping
from site_builder.records.content_files import CONTENT_FILES, YEAR, ContentFile

_STANDS_FOR = {
    "<year>": "2[4-6][0-9]{2}",
    "<round>": "[a-z0-9]+(?:-[a-z0-9]+)*",
    "<id>": "[a-z0-9]+(?:-[a-z0-9]+)*",
    "<text>": "[^/]+",
    "<page>": ".+",
    "<picture>": r"[^/]+\.(?i:jpe?g|png|webp|gif)",
    "<brand>": r"[a-z0-9][a-z0-9-]*\.(?:svg|png|jpg)",
    "<paper>": r".+(?<!\.yml)(?<!\.md)",
    "<any>": ".+",
}

PHOTOS = "content/people/<picture>"
BRAND = "content/brand/<brand>"
PAGE_ASSETS = "content/pages/<paper>"
EVIDENCE = "content/<year>/evidence/<paper>"
SUBMITTED = "content/<year>/submitted/<any>"
PROOF = "content/<year>/proof/<any>"
_NOT_READ = (PHOTOS, BRAND, PAGE_ASSETS, EVIDENCE, SUBMITTED, PROOF)
"""Files that hold no records; of these the proof is kept for the office itself, and nothing of it goes out."""


def _pattern(path: str) -> str:
    parts = re.split("(<[a-z]+>)", path)
    return "".join(_STANDS_FOR[part] if part.startswith("<") else re.escape(part) for part in parts)


_SORTS = (*(row.path for row in CONTENT_FILES), *_NOT_READ)
_SORT = re.compile("|".join(f"(?P<sort{number}>{_pattern(path)})" for number, path in enumerate(_SORTS)), re.DOTALL)
_IN_A_YEAR = re.compile(_pattern("content/<year>/<any>"), re.DOTALL)

_SAME_BUT_FOR_A_SLIP = 0.85
_SUFFIXES = re.compile(r"(?:\.(?:ya?ml|txt))+$")
_PAGE = re.compile(r"[a-z0-9][a-z0-9-]*\.md")


class ProjectFiles(Struct, frozen=True):
    """All files of a project by what they are; `strangers` are those that belong nowhere."""

    sorted: Mapping[tuple[str, FiscalYear | None], list[str]]
    years: tuple[FiscalYear, ...]
    strangers: tuple[str, ...]

    def of(self, row: ContentFile, year: FiscalYear | None = None) -> list[str]:
        """The files of a row, in the project or in one year."""
        return self.sorted.get((row.path, year), [])

    def not_read(self, path: str) -> list[str]:
        """The files of one kind that hold no records, such as `EVIDENCE`, in all years."""
        return [name for (each, _), names in self.sorted.items() if each == path for name in names]


def sort_files(paths: Iterable[str]) -> ProjectFiles:
    """Sorts project paths (forward slashes, below `content/`) into what they are."""
    found: dict[tuple[str, FiscalYear | None], list[str]] = {}
    years: set[FiscalYear] = set()
    strangers: list[str] = []
    for path in sorted(paths):
        parts = path.split("/")
        if any(is_dropping(part) for part in parts[1:]):
            continue
        year = FiscalYear(int(parts[1])) if _IN_A_YEAR.fullmatch(path) else None
        if year:
            years.add(year)
        match = _SORT.fullmatch(path)
        if match is None:
            strangers.append(path)
        else:
            sort = _SORTS[(match.lastindex or 0) - 1]
            found.setdefault((sort, year), []).append(path)
    return ProjectFiles(found, tuple(sorted(years)), tuple(strangers))


def meant_path(path: str) -> str | None:
    """The path that a stranger was probably meant to be: other capitals, `.yaml`, `.yml.txt`, or a slip in the name."""
    folder, _, name = path.rpartition("/")
    place = re.sub(f"(?<=/){_STANDS_FOR[YEAR]}$", YEAR, folder.lower())
    paths = (row.path.rpartition("/") for row in CONTENT_FILES if row.is_one_file)
    known = [file_name for row_folder, _, file_name in paths if row_folder == place]
    stem = _SUFFIXES.sub("", to_arabic(name).strip().lower()).strip()
    guess = f"{stem}.yml" if f"{stem}.yml" in known else _very_near(f"{stem}.yml", known)
    if guess and f"{folder}/{guess}" != path:
        return f"{folder}/{guess}"
    lowered = path.lower()
    return lowered if lowered != path and _SORT.fullmatch(lowered) else None


def _very_near(name: str, known: list[str]) -> str | None:
    guess = nearest(name, known)
    return guess if guess and SequenceMatcher(None, name, guess).ratio() >= _SAME_BUT_FOR_A_SLIP else None


def is_page_name(name: str) -> bool:
    """Whether a hand-written page's file name is lower-case ASCII, as its address must be."""
    return bool(_PAGE.fullmatch(name))
