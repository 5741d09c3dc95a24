"""What all counts share: the statement made of a match, and what stands around it."""

import re
from collections.abc import Sequence
from decimal import Decimal

from site_builder.checking.prose.count_words import LEAD, NEAR, WORDS
from site_builder.checking.prose.statement import Counted, Kind, Scored, Statement
from site_builder.checking.prose.subjects import Named, YearNamed
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues.vocabulary import InstrumentId


def counted(
    match: re.Match[str],
    counted: Counted,
    year: FiscalYear | None,
    *,
    narrowed: tuple[str, ...] = (),
    instrument: InstrumentId | None = None,
    subject: Scored = None,
    threshold: Decimal | None = None,
    moved: int = 0,
) -> Statement:
    only = match.groupdict().get("only")
    said = match["n"].strip() if match["n"] else ""
    number = 1 if only else WORDS.get(said) or int(said)
    at, end = (match.start(), match.end()) if only else (match.start("n"), match.start("n") + len(said))
    return Statement(
        Kind.COUNT,
        opening(match.string, match.start()) + moved,
        at + moved,
        end + moved,
        Decimal(number),
        subject,
        year,
        counted=counted,
        narrowed=narrowed,
        instrument=instrument,
        threshold=threshold,
        until=match.end() + moved,
    )


def opening(words: str, start: int) -> int:
    """Where the words begin that lead up to a count: after a blank, some letters before it."""
    begin = max(words.rfind("\n", 0, start) + 1, start - LEAD)
    if begin == start or begin == 0 or words[begin - 1].isspace():
        return begin
    blank = words.find(" ", begin, start)
    return start if blank < 0 else blank + 1


def year_near(years: Sequence[YearNamed], match: re.Match[str]) -> FiscalYear | None:
    near = [each.year for each in years if each.start < match.start() and match.start() - each.end <= NEAR]
    return near[-1] if near else None


def those(closed: dict[str, str], stretch: str) -> tuple[str, ...]:
    return tuple(name for name, words in closed.items() if re.search(words, stretch))


def single(found: Sequence[InstrumentId]) -> InstrumentId | None:
    return found[-1] if len(set(found)) == 1 else None


def left_of(words: str, at: int, named: Sequence[Named], years: Sequence[YearNamed]) -> str:
    """What stands before a count, up to the number before it that is neither a year nor a subject's."""
    stretch = words[max(0, at - NEAR) : at]
    begin = at - len(stretch)
    held = [(each.start, each.end) for each in named] + [(each.start, each.end) for each in years]
    cut = 0
    for number in re.finditer(r"[0-9]+", stretch):
        if not any(start <= begin + number.start() < end for start, end in held):
            cut = number.end()
    return stretch[cut:].rsplit("\n", 1)[-1]
