"""Indicators, weights, levels, questions, topics and calendar."""

from collections import Counter
from decimal import Decimal

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.tables import LevelKind
from site_builder.records.catalogues.vocabulary import Basis, InstrumentId

Y2564, Y2565, Y2566, Y2567, Y2568, Y2569 = (FiscalYear(year) for year in range(2564, 2570))


def test_the_ten_indicators_belong_to_three_instruments() -> None:
    assert [indicator.number for indicator in reader.indicators()] == list(range(1, 11))
    assert {each.id: each.indicators for each in reader.instruments()} == {
        InstrumentId.IIT: (1, 2, 3, 4, 5),
        InstrumentId.EIT: (6, 7, 8),
        InstrumentId.OIT: (9, 10),
    }
    for indicator in reader.indicators():
        assert indicator.number in reader.instrument(indicator.instrument).indicators


@pytest.mark.parametrize(
    ("number", "key", "name"),
    [
        (1, "duties", "การปฏิบัติหน้าที่"),
        (4, "property", "การใช้ทรัพย์สินของราชการ"),
        (5, "anti-corruption", "การแก้ไขปัญหาการทุจริต"),
        (8, "improvement", "การปรับปรุงการทำงาน"),
        (10, "prevention", "การป้องกันการทุจริต"),
    ],
)
def test_an_indicator_is_found_by_number_and_by_key(number: int, key: str, name: str) -> None:
    indicator = reader.indicator(number)
    assert indicator is not None
    assert indicator == reader.indicator_by_key(key)
    assert indicator.name_th == name


def test_an_unknown_indicator_is_none() -> None:
    assert reader.indicator(11) is None
    assert reader.indicator_by_key("Duties") is None


def test_indicator_names_say_where_they_were_seen() -> None:
    names = reader.indicator_names()
    assert names.years == (Y2564, Y2565, Y2566, Y2567)
    assert {variant.number: variant.name_th for variant in names.variants} == {
        4: "การใช้ทรัพย์สินของทางราชการ",
        8: "การปรับปรุงระบบการทำงาน",
        9: "การเปิดเผยข้อมูลสาธารณะ",
    }


@pytest.mark.parametrize(
    ("year", "basis"),
    [
        (Y2564, Basis.RECOMPUTED),
        (Y2565, Basis.RECOMPUTED),
        (Y2566, Basis.MEMORY),
        (Y2567, Basis.SOURCE),
    ],
)
def test_known_weights_are_thirty_thirty_forty(year: FiscalYear, basis: Basis) -> None:
    weights = reader.weights(year)
    assert weights is not None
    assert [weights.of(instrument) for instrument in InstrumentId] == [30, 30, 40]
    assert weights.basis is basis
    assert weights.statement


@pytest.mark.parametrize("year", [Y2568, Y2569])
def test_weights_nobody_established_are_none(year: FiscalYear) -> None:
    assert reader.weights(year) is None
    assert "the weights" in reader.not_established(year)


@pytest.mark.parametrize("year", [Y2564, Y2565])
def test_grades_run_from_aa_to_f(year: FiscalYear) -> None:
    levels = reader.levels(year)
    assert "".join(f"{level.name_th} " for level in levels) == "AA A B C D E F "
    assert [level.total_min for level in levels] == [95, 85, 75, 65, 55, 50, 0]
    assert [str(level.total_max) for level in levels[1:]] == [
        "94.99",
        "84.99",
        "74.99",
        "64.99",
        "54.99",
        "49.99",
    ]


@pytest.mark.parametrize("year", [Y2566, Y2567, Y2568])
def test_five_levels_from_2566(year: FiscalYear) -> None:
    found = reader.level_set(year)
    assert found is not None
    assert found.kind is LevelKind.LEVEL
    assert [level.name_th for level in found.levels] == [
        "ผ่านดีเยี่ยม",
        "ผ่านดี",
        "ผ่าน",
        "ต้องปรับปรุง",
        "ต้องปรับปรุงโดยด่วน",
    ]
    assert [level.verified for level in found.levels] == [True, True, True, False, False]


def test_levels_of_2569_are_not_established() -> None:
    assert reader.levels(Y2569) == ()
    assert reader.level_set(Y2569) is None


def test_the_pass_mark_is_85() -> None:
    assert reader.target().pass_mark == Decimal(85)


@pytest.mark.parametrize("year", [Y2564, Y2565, Y2566])
def test_thirty_staff_and_fifteen_public_questions(year: FiscalYear) -> None:
    ids = [question.id for question in reader.questions(year)]
    assert ids == [f"i{number}" for number in range(1, 31)] + [f"e{number}" for number in range(1, 16)]
    per_indicator = Counter(question.indicator for question in reader.questions(year))
    assert per_indicator == {1: 6, 2: 6, 3: 6, 4: 6, 5: 6, 6: 5, 7: 5, 8: 5}


@pytest.mark.parametrize("year", [Y2564, Y2566])
def test_a_question_agrees_with_its_indicator_and_its_sources(year: FiscalYear) -> None:
    found = reader.question_set(year)
    assert found is not None
    known = {source.key for source in found.sources}
    for question in found.questions:
        indicator = reader.indicator(question.indicator)
        assert indicator is not None
        assert question.instrument is indicator.instrument
        assert set(question.seen_in) <= known
        assert bool(question.seen_in) == (question.basis is Basis.SOURCE)


def test_one_number_may_ask_something_else_in_another_year() -> None:
    asked = [
        next(question.topic_th for question in reader.questions(year) if question.id == "i19")
        for year in (Y2565, Y2566)
    ]
    assert asked == ["เอาทรัพย์สินราชการไปเป็นของตน", "รู้แนวปฏิบัติการใช้ทรัพย์สิน"]


def test_questions_from_2567_are_not_established() -> None:
    assert [reader.questions(year) for year in (Y2567, Y2568, Y2569)] == [(), (), ()]


def test_the_seven_topics_point_at_what_the_result_year_has() -> None:
    found = reader.topic_set(Y2567)
    assert found is not None
    assert found.of == Y2566
    assert [topic.number for topic in reader.analysis_topics(Y2567)] == [1, 2, 3, 4, 5, 6, 7]
    assert found.topics[3].name_th == "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"
    questions = {question.id for question in reader.questions(found.of)}
    catalogue = reader.oit_catalogue(found.of)
    assert catalogue is not None
    asked = {question for topic in found.topics for question in topic.questions}
    shown = {item for topic in found.topics for item in topic.items}
    assert asked == questions
    assert shown == {item.id for item in catalogue.items}


def test_topics_of_other_years_are_not_established() -> None:
    assert reader.analysis_topics(Y2566) == ()
    assert reader.topic_set(Y2568) is None


@pytest.mark.parametrize(
    ("year", "window"),
    [(Y2564, "1 มี.ค. - 30 เม.ย. 2564"), (Y2565, "1 มี.ค. - 30 เม.ย. 2565"), (Y2566, "")],
)
def test_the_window_is_given_where_it_was_announced(year: FiscalYear, window: str) -> None:
    calendar = reader.calendar(year)
    assert calendar is not None
    assert calendar.oit_window == window


def test_an_unknown_window_is_said_to_be_unknown() -> None:
    assert any("OIT window" in gap for gap in reader.not_established(Y2566))


def test_the_national_result_is_exact() -> None:
    result = reader.national_result(Y2568)
    assert result is not None
    assert (result.agencies, result.mean_score, result.passed_percent) == (
        8317,
        Decimal("93.82"),
        Decimal("94.17"),
    )
    assert reader.national_result(Y2566) is None
