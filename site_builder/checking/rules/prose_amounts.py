"""Right answers to what prose counts, and whether one of them was given."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_builder.checking.rules.prose_known import agrees

Amounts = dict[Decimal, str]
"""Every right answer, the likeliest first, with the file that gives it."""


def amounts_of(file: str, *counts: int) -> Amounts:
    return dict.fromkeys(map(Decimal, counts), file)


def joined(several: Iterable[Amounts] | Iterator[Amounts]) -> Amounts:
    joined = Amounts()
    for amounts in several:
        for amount, file in amounts.items():
            joined.setdefault(amount, file)
    return joined


def is_held(amounts: Amounts, stated: Decimal) -> bool:
    """Whether one of the right answers is what the text says."""
    return any(agrees(stated, amount) for amount in amounts)
