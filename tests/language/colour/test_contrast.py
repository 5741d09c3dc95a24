"""Contrast by WCAG, against values published elsewhere, and shades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.language.colour.contrast import BLACK, WHITE, Colour, contrast, shade

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#0b4557", Colour(11, 69, 87)),
        ("0B4557", Colour(11, 69, 87)),
        (" #fff ", WHITE),
        ("05f", Colour(0, 0x55, 255)),
        ("0b455", None),
        ("#0b45570", None),
        ("น้ำเงิน", None),
        ("๐b4557", None),
        ("", None),
    ],
)
def test_colours_are_read_as_people_write_them(text: str, colour: Colour | None) -> None:
    assert Colour.parse(text) == colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        # WebAIM's contrast checker and the tables of WCAG's understanding documents.
        ("#000", "#fff", 21.0),
        ("#777", "#fff", 4.47),
        ("#767676", "#fff", 4.54),
        ("#f00", "#fff", 3.99),
        ("#00f", "#fff", 8.59),
        ("#0b4557", "#fff", 10.5),
        ("#ff0", "#fff", 1.07),
    ],
)
def test_ratios_are_those_of_wcag(one: str, other: str, ratio: float) -> None:
    first, second = Colour.parse(one), Colour.parse(other)
    assert first is not None
    assert second is not None
    assert contrast(first, second) == pytest.approx(ratio, abs=0.06 if ratio == 10.5 else 0.01)


@given(COLOURS, COLOURS)
def test_a_ratio_is_the_same_both_ways_and_between_1_and_21(one: Colour, other: Colour) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001


@given(COLOURS)
def test_written_and_read_again_it_is_the_same(colour: Colour) -> None:
    assert Colour.parse(str(colour)) == colour


@given(COLOURS, st.sampled_from([3.0, 4.5, 7.0, 12.0]))
def test_a_shade_reaches_its_ratio_and_no_lighter_step_does(colour: Colour, ratio: float) -> None:
    found = shade(colour, BLACK, ((WHITE, ratio),))
    assert contrast(found, WHITE) >= ratio
    steps = [colour.mixed(BLACK, percent) for percent in range(101)]
    assert all(contrast(step, WHITE) < ratio for step in steps[: steps.index(found)])
