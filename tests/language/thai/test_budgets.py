"""Money of plans: amounts, and the word that no budget is used."""

from decimal import Decimal

import pytest

from site_builder.language.thai.budgets import NO_BUDGET, Budget, NoBudget, baht, parse_budget, total
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.rebuilt import marked, noted_mark


@pytest.mark.parametrize(
    "typed",
    [
        "-",
        "–",
        "—",
        " - ",
        "- บาท",
        "ไม่ใช้งบประมาณ",
        "ไม่มีงบประมาณ",
        "ไม่ใช้งบ",
        "ไม่ใช้ งบประมาณ",
        "ไม่ได้ใช้งบประมาณ",
        "no-budget",
    ],
)
def test_no_budget_is_said_in_many_ways(typed: str) -> None:
    assert parse_budget(typed) == NO_BUDGET


@pytest.mark.parametrize(("typed", "amount"), [("0.00", "0"), ("0", "0"), ("๓๐,๐๐๐ บาท", "30000"), ("5.-", "5")])
def test_an_amount_stays_an_amount(typed: str, amount: str) -> None:
    assert parse_budget(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["-5", "", "ไม่", "งบประมาณ", "ไม่ใช้งบประมาณ 5", "- 5"])
def test_what_is_neither_is_refused(typed: str) -> None:
    with pytest.raises(ThaiValueError):
        parse_budget(typed)


@pytest.mark.parametrize(
    ("budgets", "whole"),
    [
        ((), None),
        ((None,), None),
        ((NO_BUDGET, None), NO_BUDGET),
        ((NO_BUDGET, NO_BUDGET), NO_BUDGET),
        ((Decimal(0), NO_BUDGET), Decimal(0)),
        ((Decimal("5.5"), NO_BUDGET, None, Decimal(1)), Decimal("6.5")),
    ],
)
def test_a_sum_is_of_the_amounts(budgets: tuple[Budget | None, ...], whole: Budget | None) -> None:
    assert total(budgets) == whole


def test_marks_of_what_was_made_up_go_into_the_sum() -> None:
    none = NoBudget(noted_mark([1]))
    assert total([none, NO_BUDGET]) == none
    assert total([none, marked(Decimal(5), noted_mark([2]))]) == Decimal(5)
    assert getattr(total([none, marked(Decimal(5), noted_mark([2]))]), "mark", "") == noted_mark([1, 2])
    assert baht(none) == 0
