"""Figures and days carry the mark of what was made up to all that is computed and written of them."""

import decimal
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from site_builder.language.thai.dates import Precision, format_date, format_date_short
from site_builder.language.thai.numerals import (
    format_decimal,
    format_integer,
    format_money,
    format_score,
    round_half_up,
)
from site_builder.language.thai.periods import Period, format_period, format_period_short
from site_builder.language.thai.rebuilt import (
    MARK,
    carrying,
    is_marked,
    mark_of,
    marked,
    marked_id,
    noted_mark,
    notes_of,
    shown_mark,
    without_mark,
)
from site_builder.language.words import text

ONE, TWO = noted_mark([1]), noted_mark([2])
SCORE, COUNT, DAY = marked(Decimal("80.62"), ONE), marked(1500, ONE), marked(date(2023, 1, 5), ONE)


@pytest.mark.parametrize(
    ("computed", "value"),
    [
        (SCORE - 1, Decimal("79.62")),
        (Decimal(100) - SCORE, Decimal("19.38")),
        (100 - SCORE, Decimal("19.38")),
        (sum([Decimal(1), SCORE], Decimal(0)), Decimal("81.62")),
        (sum([SCORE, Decimal(1)]) / 2, Decimal("40.81")),
        (abs(-SCORE), Decimal("80.62")),
        (SCORE.normalize(), Decimal("80.62")),
        (round_half_up(SCORE * 30 / 100), Decimal("24.19")),
        (max(SCORE, Decimal(1)), Decimal("80.62")),
        (sum([COUNT, 3]), 1503),
        (3 * COUNT, 4500),
        (-COUNT, -1500),
        ((DAY - date(2023, 1, 1)).days, 4),
        ((date(2023, 1, 7) - DAY).days, 2),
        (DAY + timedelta(1), date(2023, 1, 6)),
        (max(DAY, date(2022, 1, 1)), date(2023, 1, 5)),
        (carrying(7, SCORE), 7),
        (carrying("ถึงเป้า", SCORE), f"ถึงเป้า{ONE}"),
    ],
)
def test_what_is_computed_of_a_marked_value_carries_the_mark(computed: Any, value: Any) -> None:
    assert computed == value
    assert mark_of(computed) == ONE


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (lambda: format_score(SCORE), "80.62"),
        (lambda: format_money(SCORE), "80.62"),
        (lambda: format_decimal(SCORE), "80.62"),
        (lambda: format_integer(COUNT), "1,500"),
        (lambda: format_date(DAY), "5 มกราคม 2566"),
        (lambda: format_date_short(DAY), "5 ม.ค. 2566"),
        (lambda: format_period(Period(DAY, DAY, Precision.DAY)), "5 มกราคม 2566"),
        (lambda: format_period_short(Period(DAY, date(2023, 2, 1), Precision.DAY)), "5 ม.ค. – 1 ก.พ. 2566"),
    ],
)
def test_every_function_that_writes_a_value_writes_its_mark(write: Callable[[], str], words: str) -> None:
    assert write() == words + ONE


def test_a_text_of_the_interface_tells_a_count_with_its_mark() -> None:
    assert f"3{ONE}" in text("findings_count", count=marked(3, ONE))
    assert MARK not in text("findings_count", count=3)


def test_addresses_and_drawings_are_made_of_the_bare_value() -> None:
    """A plain format knows no mark; a template that shows a figure as it is does."""
    assert (f"{SCORE:.2f}", f"{COUNT}", str(COUNT), DAY.isoformat()) == ("80.62", "1500", "1500", "2023-01-05")
    assert COUNT.__html__() == f"1500{ONE}"  # type: ignore[attr-defined]


def test_equal_values_with_other_notes_keep_their_own() -> None:
    """What remembers words by value would tell the reason of another figure."""
    first, second = marked(Decimal("85.10"), ONE), marked(Decimal("85.10"), TWO)
    assert (format_score(first), format_score(second), format_score(Decimal("85.10"))) == (
        f"85.10{ONE}",
        f"85.10{TWO}",
        "85.10",
    )


def test_marks_of_several_are_one_mark_with_all_notes() -> None:
    both = mark_of(SCORE, marked(5, TWO), "ไม่มี", None, date(2023, 1, 1))
    assert both == noted_mark([2, 1])
    assert notes_of(both) == (1, 2)
    assert marked(f"คำ{ONE}", TWO) == f"คำ{both}"


def test_an_id_finds_what_it_names_and_carries_its_mark() -> None:
    name = marked_id("office", ONE)
    assert {"office": 1}[name] == 1
    assert (f"units/{name}/", mark_of(name), mark_of("office")) == ("units/office/", ONE, "")


def test_the_sign_typed_by_people_is_no_mark() -> None:
    assert not is_marked("ราคา 5 ¤")
    assert (shown_mark(f"ก{ONE} ¤"), without_mark(f"ก{ONE} ¤")) == (f"ก{MARK} ¤", "ก ¤")


def test_rounding_in_another_context_keeps_the_mark() -> None:
    wide = decimal.Context(prec=100)
    assert mark_of(SCORE.quantize(Decimal("0.1"), rounding=decimal.ROUND_HALF_UP, context=wide)) == ONE
