"""Which subject and which year a figure belongs to, by what stands near it."""

from collections.abc import Sequence

from site_builder.checking.prose.score_words import FARTHEST, IN_YEAR
from site_builder.checking.prose.subjects import Named, YearNamed
from site_builder.language.thai.fiscal_year import FiscalYear


def subject_of(words: str, at: int, named: Sequence[Named]) -> Named | None:
    """The last subject before a number, if it is near enough; a list of several has no score of its own."""
    before = [each for each in named if each.end <= at]
    if not before or before[-1].several:
        return None
    return before[-1] if at - before[-1].end <= FARTHEST else None


def year_of(words: str, after: int, before: int, years: Sequence[YearNamed]) -> tuple[FiscalYear | None, bool]:
    """The nearest year named in a stretch of a line, and whether it must be the result's."""
    begin = max(after, words.rfind("\n", 0, before))
    near = [each for each in years if begin <= each.start < before and not (each.of_work or each.compared)]
    return (near[-1].year, near[-1].of_result) if near else (None, False)


def year_of_change(after: int, before: int, years: Sequence[YearNamed]) -> FiscalYear | None:
    return next((each.year for each in reversed(years) if after <= each.start < before), None)


def year_behind(words: str, end: int, years: Sequence[YearNamed]) -> FiscalYear | None:
    """The year that is named right behind a score: “93.75 คะแนน ในปี 2566”."""
    behind = IN_YEAR.match(words, end)
    return next((each.year for each in years if behind and each.start == behind.end()), None)
