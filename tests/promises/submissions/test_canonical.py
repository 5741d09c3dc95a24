"""The same fact gives the same digest however it was typed; a changed one never does, and says where it changed."""

from decimal import Decimal

import pytest

from site_builder.records.base import Record
from site_builder.records.derived.canonical import Data, canonical, data_of, digest_of, first_difference
from site_builder.records.measures import FollowUp, Step
from site_builder.records.result import IndicatorScore


def step(**fields: object) -> Step:
    return Step.model_validate({"id": "m01-s1", "text": "ติดประกาศ", **fields})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (step(period="ม.ค. 2566"), step(period="1 - 31 มกราคม 2566")),
        (step(deadline="ภายในเดือนมกราคม 2566"), step(deadline="๓๑ ม.ค. ๖๖")),
        (step(text="ติด  ประกาศ "), step(text="ติด ประกาศ")),
        (step(doer=None), step()),
        (
            IndicatorScore.model_validate({"number": "๑", "score": "๘๕.๑๐"}),
            IndicatorScore.model_validate({"number": "1", "score": "85.1"}),
        ),
    ],
)
def test_typing_otherwise_changes_nothing(one: Record, other: Record) -> None:
    assert digest_of(data_of(one)) == digest_of(data_of(other))


@pytest.mark.parametrize("fields", [{"text": "ติดป้าย"}, {"doer": "clerk"}, {"deadline": "31 ม.ค. 2566"}, {"id": "s2"}])
def test_saying_otherwise_does(fields: dict[str, str]) -> None:
    assert digest_of(data_of(step())) != digest_of(data_of(step(**fields)))


def test_a_deadline_of_one_day_is_that_day_and_of_several_all_of_them() -> None:
    assert data_of(step(deadline="ภายในเดือนเมษายน 2566"))["deadline"] == "2023-04-30"
    several = data_of(step(deadline="ต.ค. 2565 และ เม.ย. 2566"))["deadline"]
    assert several == ["2022-10-31", "2023-04-30"]


def test_named_months_are_canonical_in_fiscal_order() -> None:
    follow_up = FollowUp.model_validate({"id": "m01-f1", "text": "รายงาน", "every": "เมษายนและตุลาคม"})
    assert data_of(follow_up)["every"] == [10, 4]


def test_a_field_that_a_later_version_brings_changes_no_digest() -> None:
    class LaterStep(Step):
        place: str | None = None

    later = LaterStep.model_validate({"id": "m01-s1", "text": "ติดประกาศ"})
    assert digest_of(data_of(later)) == digest_of(data_of(step()))


def test_the_digest_is_that_of_sorted_json() -> None:
    """Anybody can work it out: printf '%s' '{"id":"m01-s1","text":"ติดประกาศ"}' | sha256sum."""
    assert digest_of(data_of(step())) == "763b39ce290b354ef5220eedfcb604234125a82e8bcb151b57fb98883dffd6ee"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"a": "1", "b": "2"}, {"a": "1", "b": "3"}, (("b",), "2", "3")),
        ({"a": "1"}, {}, (("a",), "1", None)),
        ({"s": [{"t": "x"}, {"t": "y"}]}, {"s": [{"t": "x"}, {"t": "z"}]}, (("s", 1, "t"), "y", "z")),
        (["x"], ["x", "y"], ((1,), None, "y")),
        ("x", "y", ((), "x", "y")),
    ],
)
def test_the_first_difference_is_named(before: Data, after: Data, told: tuple[object, ...]) -> None:
    assert first_difference(before, after) == told


def test_equal_facts_differ_nowhere() -> None:
    assert first_difference({"a": ["1"]}, {"a": ["1"]}) is None


def test_a_value_of_no_record_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical(object())
    assert canonical(Decimal("100.00")) == "100"
