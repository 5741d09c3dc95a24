"""Runs every check of `rules/` over the records and the files in evidence."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from msgspec.structs import replace

from site_builder.checking import rules
from site_builder.checking.consequences import without_consequences
from site_builder.checking.parts.check import CHECKS, Check
from site_builder.checking.rules.identifiers import folder_of
from site_builder.language.problems.problem import Issue, in_order
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts


@cache
def every_check() -> Sequence[Check]:
    """The registered checks of all modules in `rules/`."""
    for module in iter_modules(rules.__path__, f"{rules.__name__}."):
        import_module(module.name)
    return CHECKS


def check(
    disclosure: Disclosure,
    files: Mapping[str, FileFacts],
    *,
    whole: Disclosure | None = None,
    unread: Collection[str] = (),
) -> tuple[Issue, ...]:
    """Every issue of the records and of the files in evidence, in the order of places.

    `files` are by their path in the project. `whole` is the disclosure with drafts, where `disclosure` is its
    published view. `unread` names the content files in which reading found errors: what they may hold is not missed.
    """
    given = {
        "disclosure": _by_folder(disclosure),
        "whole": _by_folder(whole or disclosure),
        "files": files,
        "as_read": disclosure,
    }
    issues = list(chain.from_iterable(each.issues(given) for each in every_check()))
    return in_order(without_consequences(issues, unread))


def _by_folder(disclosure: Disclosure) -> Disclosure:
    """The same years, each under the name of its folder: a mistyped `year` is one issue and not dozens."""
    return replace(disclosure, years=tuple(_as_folder(records) for records in disclosure.years))


def _as_folder(records: YearRecords) -> YearRecords:
    year = _year_named(folder_of(records))
    if year is None or year == records.year:
        return records
    return replace(records, settings=records.settings.model_copy(update={"year": year}))


def _year_named(folder: str) -> FiscalYear | None:
    try:
        return parse_fiscal_year(folder)
    except ThaiValueError:
        return None
