"""Published results, recomputed; and what cannot be told."""

from decimal import Decimal

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader, scoring
from site_builder.records.catalogues.records import Weights
from site_builder.records.catalogues.vocabulary import InstrumentId

IIT, EIT, OIT = InstrumentId
RESULT_2564 = "93.57 84.05 89.76 84.87 87.64 80.93 84.60 81.00 84.06 37.50"
RESULT_2565 = "89.13 87.53 87.56 86.47 88.59 88.30 82.65 84.17 100.00 43.75"


def by_number(scores: str) -> dict[int, Decimal]:
    return {number: Decimal(score) for number, score in enumerate(scores.split(), start=1)}


def by_instrument(**scores: str) -> dict[InstrumentId, Decimal]:
    return {InstrumentId(name): Decimal(score) for name, score in scores.items()}


def known_weights(year: int) -> Weights:
    weights = reader.weights(FiscalYear(year))
    assert weights is not None
    return weights


def level(year: int, total: str, **instruments: str) -> str | None:
    found = scoring.grade_or_level(FiscalYear(year), Decimal(total), by_instrument(**instruments))
    return found.name_th if found else None


@pytest.mark.parametrize(("year", "scores", "total"), [(2564, RESULT_2564, "75.36"), (2565, RESULT_2565, "80.62")])
def test_published_totals_are_recomputed_from_their_indicators(year: int, scores: str, total: str) -> None:
    instruments = scoring.instrument_scores(by_number(scores))
    recomputed = scoring.total(instruments, known_weights(year))
    assert str(recomputed) == total
    assert level(year, total) == "B"


def test_an_instrument_score_is_the_unrounded_mean_of_its_indicators() -> None:
    scores = scoring.instrument_scores(by_number(RESULT_2565))
    assert scores[IIT] == Decimal("87.856")
    assert scores[OIT] == Decimal("71.875")


def test_an_instrument_lacking_an_indicator_has_no_score() -> None:
    scores = by_number(RESULT_2564)
    del scores[7]
    instruments = scoring.instrument_scores(scores)
    assert set(instruments) == {IIT, OIT}
    assert scoring.total(instruments, known_weights(2564)) is None


def test_no_scores_give_no_instruments() -> None:
    assert scoring.instrument_scores({}) == {}


@pytest.mark.parametrize(
    ("oit", "total"),
    [("80.0125", "80.01"), ("80.01249", "80.00"), ("80.0250", "80.01"), ("80.0375", "80.02")],
)
def test_the_total_is_rounded_half_up_and_only_once(oit: str, total: str) -> None:
    instruments = by_instrument(IIT="80", EIT="80", OIT=oit)
    assert str(scoring.total(instruments, known_weights(2566))) == total


def test_a_half_made_of_thirds_is_still_rounded_up() -> None:
    scores = by_number("80 80 80 80 80 80.05 80 80 80 80")  # EIT is 80 and a sixtieth, the total 80.005
    assert str(scoring.total(scoring.instrument_scores(scores), known_weights(2566))) == "80.01"


@pytest.mark.parametrize(
    ("year", "total", "instruments", "name"),
    [
        (2568, "94.64", {"IIT": "97", "EIT": "84.99", "OIT": "99"}, "ผ่าน"),
        (2567, "92.43", {"IIT": "90", "EIT": "88", "OIT": "98"}, "ผ่านดี"),
        (2566, "97.90", {"IIT": "99", "EIT": "93.50", "OIT": "100"}, "ผ่านดี"),
        (2566, "98.82", {"IIT": "99", "EIT": "97", "OIT": "100"}, "ผ่านดีเยี่ยม"),
        (2566, "95.00", {"IIT": "95", "EIT": "95", "OIT": "95"}, "ผ่านดีเยี่ยม"),
        (2566, "96.00", {"IIT": "80", "EIT": "100", "OIT": "100"}, "ผ่าน"),
        (2566, "85.00", {"IIT": "85", "EIT": "85", "OIT": "85"}, "ผ่านดี"),
        (2566, "84.99", {"IIT": "100", "EIT": "100", "OIT": "62"}, "ต้องปรับปรุง"),
        (2566, "70.00", {}, "ต้องปรับปรุง"),
        (2566, "69.99", {}, "ต้องปรับปรุงโดยด่วน"),
        (2566, "0", {}, "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_levels_look_at_the_total_and_at_each_instrument(
    year: int, total: str, instruments: dict[str, str], name: str
) -> None:
    assert level(year, total, **instruments) == name


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        ("100", "AA"),
        ("95", "AA"),
        ("94.99", "A"),
        ("85", "A"),
        ("84.99", "B"),
        ("50", "E"),
        ("49.99", "F"),
        ("0", "F"),
    ],
)
def test_grades_look_at_the_total_alone(total: str, grade: str) -> None:
    assert level(2565, total) == grade


@pytest.mark.parametrize(
    ("total", "instruments"),
    [("97.90", {}), ("90", {"IIT": "90", "OIT": "90"}), ("97", {"IIT": "94", "EIT": "96"})],
)
def test_a_level_that_hangs_on_an_unknown_instrument_is_not_guessed(total: str, instruments: dict[str, str]) -> None:
    assert level(2568, total, **instruments) is None


def test_one_weak_instrument_is_enough_to_tell() -> None:
    assert level(2568, "94.64", EIT="84") == "ผ่าน"


def test_scores_are_compared_as_printed() -> None:
    assert level(2565, "84.995") == "A"
    assert level(2566, "90", IIT="84.995", EIT="90", OIT="90") == "ผ่านดี"


def test_a_year_without_a_table_has_no_level() -> None:
    assert level(2569, "99", IIT="99", EIT="99", OIT="99") is None
    assert level(2563, "99") is None


def test_a_total_beyond_the_scale_has_no_grade() -> None:
    assert level(2565, "100.01") is None
    assert level(2565, "-1") is None
