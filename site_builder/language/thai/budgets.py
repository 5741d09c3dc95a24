"""Money of plans: an amount in baht, or the word that no budget is used, which is something else than 0.00 baht."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.language.thai.numerals import parse_money
from site_builder.language.thai.rebuilt import carrying, mark_of
from site_builder.language.thai.squeeze import squeeze


@dataclass(frozen=True, slots=True)
class NoBudget:
    """Said in place of an amount: no budget is used. `mark` is that of what was made up."""

    mark: str = ""

    def __str__(self) -> str:
        return "no-budget"


Budget = Decimal | NoBudget
"""What stands in a column of money: an amount, or that no budget is used."""

NO_BUDGET = NoBudget()

_NO_BUDGET_WORDS = frozenset(
    (
        *("-", "--", "none", "no-budget"),
        *(f"{no}{money}" for no in ("ไม่ใช้", "ไม่ได้ใช้", "ไม่มี") for money in ("งบ", "งบประมาณ", "เงินงบประมาณ", "เงิน")),
    )
)


def parse_budget(text: str) -> Budget:
    """Amount in baht as `parse_money` reads it, or one of the ways to say that none is used: "-", "ไม่ใช้งบประมาณ".

    Raises ThaiValueError `money-unreadable` or `count-negative`.
    """
    word = squeeze(text).lower()
    return NO_BUDGET if word.removesuffix("บาท") in _NO_BUDGET_WORDS else parse_money(text)


def baht(budget: Budget | None) -> Decimal:
    """The amount for sums and comparisons; zero where there is none."""
    if isinstance(budget, Decimal):
        return budget
    return carrying(Decimal(0), budget.mark if budget else "")


def total(budgets: Iterable[Budget | None]) -> Budget | None:
    """The sum of the amounts; where no amount is among them, that no budget is used; None where nothing is said."""
    said = [each for each in budgets if each is not None]
    if not said:
        return None
    if not any(isinstance(each, Decimal) for each in said):
        return NoBudget(mark_of(*(each.mark for each in said if isinstance(each, NoBudget))))
    return sum(map(baht, said), Decimal(0))
