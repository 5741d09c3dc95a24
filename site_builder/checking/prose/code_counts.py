"""Counts of questions and items, as sentences state them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.checking.prose.count_words import (
    BELOW_BORDER,
    CODES,
    FAILED,
    LISTED,
    NEAR,
    PASSED,
    SIZE,
    THEN_BELOW,
    THEN_FAILED,
    THEN_LISTED,
)
from site_builder.checking.prose.counting import counted, year_near
from site_builder.checking.prose.statement import Counted, Statement
from site_builder.checking.prose.subjects import YearNamed
from site_builder.records.catalogues.vocabulary import InstrumentId


def code_counts(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    before = 0
    for match in CODES.finditer(words):
        left, right = words[max(0, match.start() - NEAR) : match.start()], words[match.end() : match.end() + 60]
        own = words[max(before, match.start() - NEAR) : match.start()]
        before = match.end()
        found = list(re.finditer(r"(?:IIT|EIT|OIT)", words[max(0, match.start() - 250) : match.start()]))
        if not found or "มาตรการ" in own:
            continue
        instrument = InstrumentId(found[-1][0])
        what, border = _of_codes(instrument, own, left, right)
        if what:
            yield counted(
                match,
                what,
                year_near(years, match),
                instrument=instrument,
                threshold=Decimal(border) if border else None,
            )


def _of_codes(instrument: InstrumentId, own: str, left: str, right: str) -> tuple[Counted | None, str | None]:
    if FAILED.search(own):
        return Counted.FAILED, None
    if PASSED.search(own):
        return Counted.PASSED, None
    if found := BELOW_BORDER.search(own):
        return Counted.LISTED, found["border"]
    if SIZE.search(left):
        return Counted.ASKED, None
    if instrument is InstrumentId.OIT and THEN_FAILED.match(right):
        return Counted.FAILED, None
    if found := THEN_BELOW.match(right):
        return Counted.LISTED, found["border"]
    return (Counted.LISTED, None) if THEN_LISTED.match(right) or LISTED.search(own) else (None, None)
