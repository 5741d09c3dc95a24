"""How a promise stands on the day of its round: a table of what was typed and what follows."""

from datetime import date

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.derived.standing import Standing, judge, promises, worst
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measures
from site_builder.records.progress import Entry, RoundReport
from site_builder.records.year import YearSettings

DUE = date(2023, 1, 31)
CONTEXT = {"fiscal_year": FiscalYear(2566)}


def entry(status: str, on: str | None = None, reason: str | None = None) -> Entry:
    done = [{"text": "ทำ", "on": on}] if on else []
    return Entry.model_validate({"for": ["m01"], "status": status, "done": done, "reason": reason})


@pytest.mark.parametrize(
    ("reported", "as_of", "standing", "days"),
    [
        (None, date(2023, 1, 31), Standing.NOT_DUE, 0),
        (None, date(2023, 3, 31), Standing.OVERDUE, 59),
        (entry("not-started"), date(2023, 2, 1), Standing.OVERDUE, 1),
        (entry("under-way"), date(2023, 1, 31), Standing.UNDER_WAY, 0),
        (entry("under-way"), date(2023, 3, 31), Standing.OVERDUE, 59),
        (entry("continuous"), date(2023, 3, 31), Standing.CONTINUOUS, 0),
        (entry("impossible", reason="ไม่มีงบประมาณ"), date(2023, 3, 31), Standing.IMPOSSIBLE, 0),
        (entry("done", "31 มกราคม 2566"), date(2023, 3, 31), Standing.DONE, 0),
        # Seed report: a survey report due in January was done on 31 March.
        (entry("done", "31 มีนาคม 2566"), date(2023, 3, 31), Standing.LATE_DONE, 59),
        (entry("done"), date(2023, 3, 31), Standing.DONE, 0),
    ],
)
def test_a_promise_is_judged_on_the_day_of_the_round(
    reported: Entry | None, as_of: date, standing: Standing, days: int
) -> None:
    assert judge(reported, DUE, as_of)[:2] == (standing, days)


def records(entries: list[dict[str, object]]) -> YearRecords:
    settings = YearSettings.model_validate(
        {"year": "2566", "rounds": [{"id": "12-month", "period": "ปีงบประมาณ 2566", "as_of": "30 กันยายน 2566"}]},
        context=CONTEXT,
    )
    measures = Measures.model_validate(
        {
            "groups": [{"id": "g", "instrument": "EIT", "tier": "urgent", "period": "มกราคม - เมษายน 2566"}],
            "measures": [
                {
                    "id": "m01",
                    "no": "1",
                    "group": "g",
                    "units": {"main": "office"},
                    "steps": [
                        {"id": "m01-s1", "text": "หนึ่ง"},
                        {"id": "m01-s2", "text": "สอง", "deadline": "ภายในเดือนตุลาคม 2566"},
                    ],
                },
                {"id": "m02", "no": "2", "units": {"main": ["office"]}},
            ],
        },
        context=CONTEXT,
    )
    report = RoundReport.model_validate({"entries": entries}, context=CONTEXT)
    return YearRecords(settings, measures=measures, reports=((settings.rounds[0], report),))


def test_a_measures_entry_speaks_for_the_steps_that_have_none_of_their_own() -> None:
    told = records([{"for": "m01", "status": "continuous"}, {"for": "m01-s1", "status": "done"}])
    found = promises(told, told.settings.rounds[0])
    assert [each.standing for each in found] == [Standing.DONE, Standing.CONTINUOUS, Standing.NOT_DUE]


def test_the_deadline_is_the_steps_own_then_the_groups_period_then_the_years_end() -> None:
    told = records([])
    found = promises(told, told.settings.rounds[0])
    assert [each.deadline for each in found] == [date(2023, 4, 30), date(2023, 10, 31), date(2023, 9, 30)]
    assert worst(found) is Standing.OVERDUE


def watched(entries: list[dict[str, object]]) -> dict[str, tuple[Standing, int]]:
    """A measure of two steps and four follow-ups, at six months: how each promise stands, by id."""
    settings = YearSettings.model_validate(
        {"year": "2566", "rounds": [{"id": "6-month", "period": "ต.ค. 2565 - มี.ค. 2566", "as_of": "31 มีนาคม 2566"}]},
        context=CONTEXT,
    )
    measures = Measures.model_validate(
        {
            "measures": [
                {
                    "id": "m01",
                    "no": "1",
                    "units": {"main": "office"},
                    "findings": "f01",
                    "subjects": "indicator-7",
                    "steps": [{"id": "s1", "text": "หนึ่ง"}, {"id": "s2", "text": "สอง"}],
                    "follow_ups": [
                        {"id": "w1", "text": "ก", "deadline": "ภายในเดือนมกราคม 2566", "about": "s1"},
                        {"id": "w2", "text": "ข", "deadline": "ภายในเดือนตุลาคม 2566", "about": "s1"},
                        {"id": "w3", "text": "ค", "every": "month", "about": "s2"},
                        {"id": "w4", "text": "ง"},
                    ],
                }
            ],
        },
        context=CONTEXT,
    )
    report = RoundReport.model_validate({"entries": entries}, context=CONTEXT)
    told = YearRecords(settings, measures=measures, reports=((settings.rounds[0], report),))
    found = promises(told, told.settings.rounds[0])
    return {each.part.id: (each.standing, each.days) for each in found if each.part}


LATE: dict[str, object] = {"for": "w1", "status": "done", "done": [{"text": "ทำ", "on": "31 มีนาคม 2566"}]}
IN_TIME: dict[str, object] = {"for": "w2", "status": "done", "done": [{"text": "ทำ", "on": "20 มีนาคม 2566"}]}


def test_follow_ups_with_a_deadline_are_promises_and_the_others_only_once_a_report_answers_them() -> None:
    assert watched([]) == {
        "s1": (Standing.NOT_DUE, 0),
        "s2": (Standing.NOT_DUE, 0),
        "w1": (Standing.OVERDUE, 59),
        "w2": (Standing.NOT_DUE, 0),
    }
    assert watched([{"for": "w3", "status": "continuous"}])["w3"] == (Standing.CONTINUOUS, 0)


def test_a_step_that_no_entry_names_counts_by_its_follow_ups_and_is_late_by_its_own_deadline_only() -> None:
    half = watched([LATE])
    assert (half["w1"], half["s1"]) == ((Standing.LATE_DONE, 59), (Standing.UNDER_WAY, 0))
    both = watched([LATE, IN_TIME, {"for": "w3", "status": "continuous"}])
    assert (both["s1"], both["s2"]) == ((Standing.DONE, 0), (Standing.CONTINUOUS, 0))


def test_an_entry_that_names_the_step_goes_before_its_follow_ups() -> None:
    assert watched([LATE, IN_TIME, {"for": "s1", "status": "under-way"}])["s1"] == (Standing.UNDER_WAY, 0)


def test_a_follow_up_about_nothing_in_particular_speaks_for_every_step() -> None:
    told = watched([{"for": "w4", "status": "under-way"}])
    assert (told["s1"], told["s2"]) == ((Standing.UNDER_WAY, 0), (Standing.UNDER_WAY, 0))


@pytest.mark.parametrize("target", ["m01", "f01", "indicator-7"])
def test_an_entry_for_the_measure_its_finding_or_its_indicator_speaks_for_its_steps(target: str) -> None:
    told = watched([{"for": target, "status": "done"}])
    assert (told["s1"], told["s2"], told["w1"]) == ((Standing.DONE, 0), (Standing.DONE, 0), (Standing.OVERDUE, 59))


def test_the_nearest_entry_speaks() -> None:
    told = watched([{"for": "indicator-7", "status": "done"}, {"for": "m01", "status": "under-way"}])
    assert told["s1"] == (Standing.UNDER_WAY, 0)
