"""How a promise stands on the day of its round: a table of what was typed and what follows."""

from datetime import date

import pytest

from site_builder.model.disclosure import YearRecords
from site_builder.model.measures import Measures
from site_builder.model.progress import Entry, RoundReport
from site_builder.model.standing import Standing, judge, promises, worst
from site_builder.model.year import YearSettings
from site_builder.thai.fiscal_year import FiscalYear

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
