"""How a promise stands on the day of its round: tables of what was promised, what was reported, and what follows."""

from datetime import date
from typing import Any

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.derived.promises import promises
from site_builder.records.derived.standing import Promise, Standing, worst
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measures
from site_builder.records.progress import RoundReport
from site_builder.records.year import YearSettings

CONTEXT = {"fiscal_year": FiscalYear(2566)}
HALF, WHOLE = "6-month", "12-month"
ROUNDS = {
    HALF: {"id": HALF, "period": "ต.ค. 2565 - มี.ค. 2566", "as_of": "31 มีนาคม 2566"},
    WHOLE: {"id": WHOLE, "period": "ปีงบประมาณ 2566", "as_of": "30 กันยายน 2566"},
}

Entry = dict[str, Any]


def told(measures: list[dict[str, Any]], groups: list[dict[str, Any]] | None = None, **reports: Any) -> YearRecords:
    """A year of some measures and the entries of its rounds, given as `half` and `whole`."""
    given = {HALF: reports.get("half"), WHOLE: reports.get("whole")}
    rounds = [ROUNDS[name] for name, entries in given.items() if entries is not None]
    settings = YearSettings.model_validate({"year": "2566", "rounds": rounds}, context=CONTEXT)
    typed = [{"no": "1", "units": {"main": "office"}, **each} for each in measures]
    read = Measures.model_validate({"groups": groups or [], "measures": typed}, context=CONTEXT)
    found = tuple(
        (each, RoundReport.model_validate({"entries": given[each.id]}, context=CONTEXT)) for each in settings.rounds
    )
    return YearRecords(settings, measures=read, reports=found)


def stands(records: YearRecords) -> dict[str, Promise]:
    """How everything stands on the day of the last round, by its id."""
    found = promises(records, records.settings.rounds[-1])
    return {each.part.id if each.part else each.measure.id: each for each in found}


def standings(records: YearRecords) -> dict[str, Standing]:
    return {name: each.standing for name, each in stands(records).items()}


def counted(records: YearRecords) -> set[str]:
    return {name for name, each in stands(records).items() if each.is_counted}


def entry(subject: str | list[str], status: str | None = None, *on: str | None, **more: Any) -> Entry:
    """An entry with one event for each day given; None is an event without a day."""
    events = [{"text": "ทำ", **({"on": day} if day else {})} for day in on]
    return {"for": subject, **({"status": status} if status else {}), "done": events, **more}


def step(step_id: str, **more: Any) -> dict[str, Any]:
    return {"id": step_id, "text": "ทำ", **more}


DUE_IN_JANUARY = step("s1", deadline="31 มกราคม 2566")
IN_TIME, LATE = "20 มกราคม 2566", "31 มีนาคม 2566"


@pytest.mark.parametrize(
    ("promised", "reported", "standing", "days"),
    [
        (DUE_IN_JANUARY, [], Standing.OVERDUE_NO_REPORT, 59),
        (step("s1", deadline="30 กันยายน 2566"), [], Standing.NO_REPORT, 0),
        (DUE_IN_JANUARY, [entry("s1", "not-started")], Standing.OVERDUE, 59),
        (DUE_IN_JANUARY, [entry("s1", "under-way")], Standing.OVERDUE, 59),
        (step("s1"), [entry("s1", "under-way")], Standing.UNDER_WAY, 0),
        (step("s1"), [entry("s1", "not-started")], Standing.NOT_STARTED, 0),
        (DUE_IN_JANUARY, [entry("s1", "continuous")], Standing.CONTINUOUS, 0),
        (DUE_IN_JANUARY, [entry("s1", "impossible", reason="ไม่มีงบประมาณ")], Standing.IMPOSSIBLE, 0),
        (DUE_IN_JANUARY, [entry("s1", "done", IN_TIME)], Standing.DONE, 0),
        (DUE_IN_JANUARY, [entry("s1", "done", LATE)], Standing.LATE_DONE, 59),
        (DUE_IN_JANUARY, [entry("s1", "done", "31 มกราคม 2566")], Standing.DONE, 0),
        (DUE_IN_JANUARY, [entry("s1", "done", "1 กุมภาพันธ์ 2566")], Standing.LATE_DONE, 1),
        # On time and late need two days.
        (DUE_IN_JANUARY, [entry("s1", "done")], Standing.DONE_UNDATED, 0),
        (step("s1"), [entry("s1", "done", IN_TIME)], Standing.DONE_WITHOUT_DEADLINE, 0),
        (step("s1"), [entry("s1", "done")], Standing.DONE_UNDATED, 0),
        # One event without a day leaves open when all of it was done.
        (DUE_IN_JANUARY, [entry("s1", "done", IN_TIME, None)], Standing.DONE_UNDATED, 0),
        (DUE_IN_JANUARY, [entry("s1", "done", IN_TIME, LATE)], Standing.LATE_DONE, 59),
        # Without a status: a day says that it was done then, the whole year that it goes on, nothing says nothing.
        (DUE_IN_JANUARY, [entry("s1", None, LATE)], Standing.LATE_DONE, 59),
        (DUE_IN_JANUARY, [entry("s1", None, None)], Standing.REPORTED, 0),
        (
            DUE_IN_JANUARY,
            [{"for": "s1", "done": [{"text": "ทำ", "throughout": "year"}]}],
            Standing.CONTINUOUS,
            0,
        ),
        # Of two statuses in one report the site tells the one that claims least.
        (step("s1"), [entry("s1", "done", IN_TIME), entry("s1", "under-way")], Standing.UNDER_WAY, 0),
    ],
)
def test_a_step_is_judged_by_the_entries_that_name_it(
    promised: dict[str, Any], reported: list[Entry], standing: Standing, days: int
) -> None:
    found = stands(told([{"id": "m1", "steps": [promised]}], half=reported))["s1"]
    assert (found.standing, found.days) == (standing, days)


def test_what_is_reported_for_a_measure_says_nothing_of_its_steps() -> None:
    measure = {"id": "m1", "steps": [step("s1", deadline="30 พ.ย. 2565"), step("s2", deadline="31 ม.ค. 2566")]}
    records = told(
        [measure],
        half=[entry("m1", "done", "20 พฤศจิกายน 2565")],
        whole=[entry("m1", "done", "30 มกราคม 2566")],
    )
    found = stands(records)
    assert {name: each.standing for name, each in found.items()} == {
        "m1": Standing.DONE_WITHOUT_DEADLINE,
        "s1": Standing.WITH_MEASURE,
        "s2": Standing.WITH_MEASURE,
    }
    assert counted(records) == {"m1"}
    assert all((found[name].due, found[name].done_on, found[name].days) == (None, None, 0) for name in ("s1", "s2"))
    assert found["m1"].done_on == date(2022, 11, 20)


@pytest.mark.parametrize("wider", ["m1", "f1", "indicator-7"])
def test_a_day_that_was_reported_stays_whatever_a_later_entry_of_a_wider_reach_says(wider: str) -> None:
    measure = {"id": "m1", "findings": "f1", "subjects": "indicator-7", "steps": [DUE_IN_JANUARY]}
    records = told([measure], half=[entry("s1", "done", LATE)], whole=[entry(wider, "done", IN_TIME)])
    assert stands(records)["s1"].standing is Standing.LATE_DONE
    assert stands(records)["s1"].days == 59
    assert counted(records) == {"s1"}


def test_the_latest_report_says_the_state_and_the_earliest_the_day() -> None:
    measure = {"id": "m1", "steps": [DUE_IN_JANUARY]}
    again = told([measure], half=[entry("s1", "done", IN_TIME)], whole=[entry("s1", "done", "1 กันยายน 2566")])
    assert (stands(again)["s1"].standing, stands(again)["s1"].done_on) == (Standing.DONE, date(2023, 1, 20))
    later = told([measure], half=[entry("s1", "done")], whole=[entry("s1", "done", LATE)])
    assert stands(later)["s1"].done_on == date(2023, 3, 31)
    silent = told([measure], half=[entry("s1", "done", IN_TIME)], whole=[entry("s1", None, None)])
    assert (stands(silent)["s1"].standing, stands(silent)["s1"].done_on) == (Standing.DONE, date(2023, 1, 20))
    back = told([measure], half=[entry("s1", "done", IN_TIME)], whole=[entry("s1", "under-way")])
    assert (stands(back)["s1"].standing, stands(back)["s1"].done_on) == (Standing.OVERDUE, None)


WATCHED = {
    "id": "m1",
    "steps": [step("s1"), step("s2", deadline="31 มกราคม 2566")],
    "follow_ups": [step("w1", deadline="ภายในเดือนมกราคม 2566", about="s1"), step("w2", about="s1"), step("w3")],
}


def test_follow_ups_say_nothing_of_the_steps_they_watch() -> None:
    records = told([WATCHED], half=[entry("w1", "done", LATE), entry("w2", "done", IN_TIME)])
    assert standings(records) == {
        "s1": Standing.NOT_BY_STEP,
        "s2": Standing.OVERDUE_NO_REPORT,
        "w1": Standing.LATE_DONE,
        "w2": Standing.DONE_WITHOUT_DEADLINE,
        "w3": Standing.NO_REPORT,
    }
    assert counted(records) == {"s2", "w1", "w2", "w3"}


def test_follow_ups_that_no_report_of_the_year_speaks_of_are_promises_only_with_a_deadline() -> None:
    records = told([WATCHED], half=[entry("s1", "done")])
    assert counted(records) == {"s1", "s2", "w1"}
    assert standings(records)["w1"] is Standing.OVERDUE_NO_REPORT


def test_one_report_of_a_follow_up_makes_every_follow_up_of_the_year_count() -> None:
    other = {"id": "m2", "follow_ups": [step("x1")]}
    assert counted(told([WATCHED, other], half=[entry("w1", "done")])) == {"s2", "w1", "w2", "w3", "x1"}


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ([entry("s1", "done")], {"s1", "s2"}),
        ([entry("m1", "done")], {"m1"}),
        # A measure that some other measure's report leaves silent counts at the level the reports speak at.
        ([entry("t1", "done")], {"s1", "s2"}),
        ([entry("m2", "done")], {"m1"}),
        ([], {"m1"}),
        ([entry("s1", "done"), entry("m1", "done")], {"m1", "s1"}),
        ([entry("s1", "done"), entry("s2", "done"), entry("m1", "done")], {"s1", "s2"}),
        # Added work is told, and is no answer to what was promised.
        ([entry("s1", "done"), entry("m1", "done", added="จัดอบรมเพิ่ม")], {"s1", "s2"}),
    ],
)
def test_what_counts_is_the_promise_at_the_level_the_reports_speak_at(
    reported: list[Entry], expected: set[str]
) -> None:
    measures = [{"id": "m1", "steps": [step("s1"), step("s2")]}, {"id": "m2", "steps": [step("t1")]}]
    assert {name for name in counted(told(measures, whole=reported)) if name not in {"m2", "t1"}} == expected


def test_a_measure_reported_without_a_status_is_reported_and_no_more() -> None:
    found = stands(told([{"id": "m1", "steps": [step("s1")]}], whole=[entry("m1", None, IN_TIME)]))
    assert found["m1"].standing is Standing.REPORTED
    assert found["m1"].done_on is None


GROUP = {"id": "g", "instrument": "EIT", "tier": "urgent", "period": "มกราคม - เมษายน 2566"}


@pytest.mark.parametrize(
    ("measure", "due"),
    [
        ({"steps": [step("s1")]}, None),
        ({"steps": [step("s1")], "group": "g"}, (date(2023, 4, 30), True)),
        ({"steps": [step("s1")], "group": "g", "period": "ม.ค. - มี.ค. 2566"}, (date(2023, 3, 31), True)),
        ({"steps": [step("s1", period="ม.ค. - ก.พ. 2566")], "group": "g"}, (date(2023, 2, 28), True)),
        ({"steps": [step("s1", deadline="15 ก.พ. 2566", period="ม.ค. - มี.ค. 2566")]}, (date(2023, 2, 15), False)),
    ],
)
def test_no_deadline_is_invented(measure: dict[str, Any], due: tuple[date, bool] | None) -> None:
    found = stands(told([{"id": "m1", **measure}], [GROUP], half=[entry("s1", "done", LATE)]))["s1"].due
    assert (found and (found.on, found.by_period)) == due


@pytest.mark.parametrize(
    ("part", "of_measure"),
    [
        (step("s1"), True),
        (step("s1", deadline="15 ก.พ. 2566"), False),
        (step("s1", period="ม.ค. - ก.พ. 2566"), False),
    ],
)
def test_a_part_without_a_deadline_says_whose_it_has(part: dict[str, Any], of_measure: bool) -> None:
    measure = {"id": "m1", "deadline": "31 มี.ค. 2566", "steps": [part]}
    due = stands(told([measure], half=[entry("s1", "done", IN_TIME)]))["s1"].due
    assert due
    assert due.of_measure is of_measure


@pytest.mark.parametrize(
    ("planned", "printed", "standing"),
    [
        ({"period": "ต.ค. 2565 - ก.ย. 2566"}, "ม.ค. - ก.พ. 2566", Standing.DONE_WITHOUT_DEADLINE),
        ({"period": "ต.ค. 2565 - ก.ย. 2566"}, "ม.ค. - มี.ค. 2566", Standing.DONE),
        ({"period": "ต.ค. 2565 - ม.ค. 2566"}, "ม.ค. - มี.ค. 2566", Standing.LATE_DONE),
        ({"period": "ต.ค. 2565 - ม.ค. 2566"}, "ม.ค. - ก.พ. 2566", Standing.LATE_DONE),
        ({"deadline": "30 ก.ย. 2566"}, "ม.ค. - ก.พ. 2566", Standing.DONE),
    ],
)
def test_on_time_is_not_claimed_against_the_period_the_report_prints(
    planned: dict[str, str], printed: str, standing: Standing
) -> None:
    measure = {"id": "m1", "steps": [step("s1", **planned)]}
    found = stands(told([measure], half=[entry("s1", "done", LATE, period=printed)]))["s1"]
    assert found.standing is standing


def test_a_follow_up_is_due_at_the_end_of_the_period_of_its_steps() -> None:
    measure = {
        "id": "m1",
        "steps": [
            step("s1", period="ม.ค. 2566"),
            step("s2", period="ก.พ. - มี.ค. 2566"),
            step("s3", period="ก.ย. 2566"),
        ],
        "follow_ups": [step("w1", about=["s1", "s2"])],
    }
    due = stands(told([measure], half=[entry("w1", "done", LATE)]))["w1"].due
    assert due is not None
    assert due.on == date(2023, 3, 31)


def recurring(every: str, *events: dict[str, Any], **more: Any) -> Promise:
    reported = [{"for": "w1", "status": "done", "done": [{"text": "รายงาน", **each} for each in events]}]
    measure = {"id": "m1", "follow_ups": [step("w1", every=every)], **more}
    return stands(told([measure], whole=reported if events else [entry("m1", "done")]))["w1"]


def months(promise: Promise) -> list[int]:
    return [each.start.month for each in promise.missing or ()]


@pytest.mark.parametrize(
    ("every", "events", "standing", "due", "missing"),
    [
        ("quarter", [{"quarter": 1}, {"quarter": 2}, {"quarter": 3}, {"quarter": 4}], "every-period", 4, []),
        ("quarter", [{"quarter": 1}, {"on": "5 เมษายน 2566"}, {"quarter": 4}], "some-periods", 4, [1]),
        ("quarter", [{"from": "1 ตุลาคม 2565", "to": "31 มีนาคม 2566"}], "some-periods", 4, [4, 7]),
        ("half-year", [{"on": "31 มีนาคม 2566"}], "some-periods", 2, [4]),
        # Throughout the year tells of no month in particular, also beside a day of its own.
        ("month", [{"throughout": "year"}], "done-undated", 12, []),
        ("quarter", [{"throughout": "year"}, {"quarter": 1}], "done-undated", 4, []),
        # A quarter says nothing of each of its months.
        ("month", [{"quarter": 1}], "done-undated", 12, []),
        ("month", [{"from": "1 ตุลาคม 2565", "to": "31 ธันวาคม 2565"}], "some-periods", 12, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("เมษายนและตุลาคม", [{"on": "20 เมษายน 2566"}], "some-periods", 2, [10]),
        # Without any time nothing can be counted; the typed status stands.
        ("quarter", [{}], "done-undated", 4, []),
        # A day after all of them says nothing of which it tells.
        ("month", [{"on": "1 ตุลาคม 2566"}], "done-without-deadline", 12, []),
        ("quarter", [], "no-report", 4, [10, 1, 4, 7]),
        # Once a year is no recurrence inside the year.
        ("year", [{"on": "20 เมษายน 2566"}], "done-without-deadline", 0, []),
    ],
)
def test_what_recurs_is_judged_by_its_periods(
    every: str, events: list[dict[str, Any]], standing: str, due: int, missing: list[int]
) -> None:
    if not events:
        records = told([{"id": "m1", "follow_ups": [step("w1", every=every), step("w2")]}], whole=[entry("w2", "done")])
        found = stands(records)["w1"]
    else:
        found = recurring(every, *events)
    assert (found.standing.value, len(found.occasions), months(found)) == (standing, due, missing)


def test_what_goes_on_throughout_the_year_is_not_said_to_be_reported_for_each_period() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="month")]}
    reported = [{"for": "w1", "done": [{"text": "รายงาน", "throughout": "year"}]}]
    found = stands(told([measure], half=reported))["w1"]
    assert (found.standing, len(found.occasions), found.missing) == (Standing.CONTINUOUS, 6, None)


def test_what_recurs_and_names_no_period_is_reported_and_not_called_done() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="month")]}
    found = stands(told([measure], half=[entry("w1", None, "1 เมษายน 2566")]))["w1"]
    assert (found.standing, len(found.occasions), found.missing) == (Standing.REPORTED, 6, None)


def test_only_periods_that_had_ended_on_the_day_of_the_round_are_due() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="quarter")]}
    reported = [{"for": "w1", "status": "continuous", "done": [{"text": "รายงาน", "quarter": 1}]}]
    found = stands(told([measure], half=reported))["w1"]
    assert (len(found.occasions), months(found)) == (2, [1])


def test_what_recurs_does_so_inside_the_period_of_its_measure() -> None:
    found = recurring("quarter", {"quarter": 2}, period="มกราคม - มิถุนายน 2566")
    assert (len(found.occasions), months(found)) == (2, [4])


def test_several_months_of_a_deadline_are_as_many_occasions() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", deadline="เดือนธันวาคมและมีนาคม")]}
    found = stands(told([measure], half=[entry("w1", "done", "12 ธันวาคม 2565")]))["w1"]
    assert (found.standing, months(found)) == (Standing.SOME_PERIODS, [1])


def test_an_event_without_a_time_has_that_of_its_entry() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="quarter")]}
    reported = entry("w1", "continuous", None, period="ต.ค. 2565 - มิ.ย. 2566")
    assert months(stands(told([measure], whole=[reported]))["w1"]) == [7]


def test_follow_ups_that_a_group_shares_are_judged_and_not_counted() -> None:
    shared = {**GROUP, "follow_ups": [step("g1", every="quarter"), step("g2")]}
    measures = [{"id": name, "group": "g", "steps": [step(f"{name}-s1")]} for name in ("m1", "m2")]
    reported = [
        entry("m1-s1", "done"),
        {"for": "g1", "status": "done", "done": [{"text": "รายงาน", "on": "20 กุมภาพันธ์ 2566"}]},
    ]
    records = told(measures, [shared], half=reported)
    found = stands(records)
    assert counted(records) == {"m1-s1", "m2-s1"}
    assert found["g1"].standing is Standing.EVERY_PERIOD
    assert "g2" not in found


def test_of_several_promises_the_worst_is_named() -> None:
    records = told([WATCHED], half=[entry("w1", "done", LATE)])
    assert worst(promises(records, records.settings.rounds[0])) is Standing.OVERDUE_NO_REPORT
    assert worst(()) is None


def test_work_that_was_added_to_a_step_is_no_answer_to_it() -> None:
    measure = {"id": "m1", "steps": [DUE_IN_JANUARY]}
    added = entry("s1", "under-way", added="จัดทำแผ่นพับ")
    records = told([measure], half=[entry("s1", "done", IN_TIME)], whole=[added])
    assert standings(records)["s1"] is Standing.DONE
    assert (
        standings(told([{"id": "m1"}], half=[entry("m1", "done", IN_TIME, added="อบรม")]))["m1"] is Standing.NO_REPORT
    )


def test_one_entry_for_several_steps_gives_none_of_them_the_day_of_another() -> None:
    measure = {"id": "m1", "steps": [step("s1", deadline="30 พ.ย. 2565"), DUE_IN_JANUARY | {"id": "s2"}]}
    days = ("20 พฤศจิกายน 2565", "30 มกราคม 2566")
    assert set(standings(told([measure], half=[entry(["s1", "s2"], "done", *days)])).values()) == {
        Standing.DONE_UNDATED
    }
    assert set(standings(told([measure], half=[entry(["s1", "s2"], None, days[0])])).values()) == {Standing.REPORTED}
    assert set(standings(told([measure], half=[entry(["s1", "s2"], "done", days[0])])).values()) == {Standing.DONE}


def test_what_recurs_and_has_not_started_is_reported_for_no_period() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="quarter")]}
    reported = {
        "for": "w1",
        "status": "not-started",
        "done": [{"text": "ยังไม่ได้ทำ", "quarter": each} for each in (1, 2)],
    }
    assert standings(told([measure], half=[reported]))["w1"] is Standing.NOT_STARTED


def test_what_recurs_does_so_until_its_own_deadline() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", every="quarter", deadline="30 มิถุนายน 2566"), step("w2")]}
    found = stands(told([measure], whole=[entry("w2", "done")]))["w1"]
    assert (found.standing, len(found.occasions)) == (Standing.OVERDUE_NO_REPORT, 3)


def test_quarters_as_deadlines_are_kept_by_what_was_done_in_them() -> None:
    measure = {"id": "m1", "follow_ups": [step("w1", deadline="ไตรมาส 2 และ 4")]}
    found = stands(told([measure], whole=[entry("w1", "done", "20 มกราคม 2566", "5 กรกฎาคม 2566")]))["w1"]
    assert found.standing is Standing.EVERY_PERIOD


def test_only_what_recurs_has_periods_of_which_nothing_is_said() -> None:
    records = told([{"id": "m1", "steps": [DUE_IN_JANUARY]}], half=[entry("s1", "done", IN_TIME)])
    assert (stands(records)["s1"].occasions, stands(records)["s1"].missing) == ((), ())


def test_a_day_that_comes_later_is_that_of_what_was_called_done_before() -> None:
    measure = {"id": "m1", "steps": [DUE_IN_JANUARY]}
    found = stands(told([measure], half=[entry("s1", "done")], whole=[entry("s1", None, LATE)]))["s1"]
    assert (found.standing, found.days) == (Standing.LATE_DONE, 59)


def test_a_status_typed_before_holds_against_a_day_without_one() -> None:
    measure = {"id": "m1", "steps": [DUE_IN_JANUARY]}
    records = told([measure], half=[entry("s1", "under-way")], whole=[entry("s1", None, IN_TIME)])
    assert standings(records)["s1"] is Standing.REPORTED
    impossible = entry("s1", "impossible", reason="งบไม่พอ")
    assert standings(told([measure], half=[impossible], whole=[entry("s1", None, None)]))["s1"] is Standing.IMPOSSIBLE


def test_a_measure_that_could_not_be_done_says_so_beside_its_finished_steps() -> None:
    measure = {"id": "m1", "steps": [step("s1")]}
    records = told([measure], half=[entry("s1", "done"), entry("m1", "impossible", reason="ถูกยกเลิก")])
    assert standings(records) == {"m1": Standing.IMPOSSIBLE, "s1": Standing.DONE_UNDATED}
    assert counted(records) == {"s1"}
