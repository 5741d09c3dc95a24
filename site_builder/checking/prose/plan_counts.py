"""Counts and sums of plans, as sentences state them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.checking.prose.count_words import DIMENSIONS, MONEY, PROJECTS, STATUSES
from site_builder.checking.prose.counting import counted, opening, those, year_near
from site_builder.checking.prose.statement import Counted, Kind, Statement
from site_builder.checking.prose.subjects import YearNamed


def plan_counts(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    for match in PROJECTS.finditer(words):
        near = words[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
        near = re.split(r"[0-9]\s*(?:โครงการ|รายการ|กิจกรรม)", near)[-1] + words[match.end() : match.end() + 30]
        statuses = those(STATUSES, re.split(r"[0-9]\s*(?:โครงการ|รายการ|กิจกรรม)|และ", near)[0])
        yield counted(match, Counted.PROJECTS, year_near(years, match), narrowed=statuses)
    for match in DIMENSIONS.finditer(words):
        yield counted(match, Counted.DIMENSIONS, None)
    for match in MONEY.finditer(words):
        what = Counted.DISBURSED if match["what"] == "เบิกจ่าย" else Counted.BUDGET
        amount = Decimal(match["n"].replace(",", ""))
        yield Statement(
            Kind.MONEY,
            opening(words, match.start()),
            match.start("n"),
            match.end("n"),
            amount,
            year=year_near(years, match),
            counted=what,
        )
