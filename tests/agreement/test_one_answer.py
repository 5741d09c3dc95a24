"""Page, official table, check, data, search and submission say the same of every measure, on random years.

`AGREEMENT_YEARS=1000` tries a thousand new years; the suite tries the same few each time.
"""

import json
import os
import re
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings

from site_builder.checking.rules.completeness import silent_reports
from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.output.data.tables import MEASURES, PROGRESS
from site_builder.output.search.index import entry, texts
from site_builder.pages.all_pages import build_pages
from site_builder.pages.loop.measure import MeasurePage
from site_builder.pages.loop.progress import ProgressPage
from site_builder.pages.loop.round_report import RoundReportPage
from site_builder.pages.parts.basics import Page
from site_builder.pages.parts.context import Context
from site_builder.records.derived import keys
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.stated import stated
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import Entry, ReportLayout
from tests.agreement.years import disclosures
from tools.truth.standings import statements_of

YEARS = int(os.environ.get("AGREEMENT_YEARS", "60"))
OF = FiscalYear(2566)
WORK = re.compile(r"งาน-[a-z0-9-]+\.|ผล-[a-z0-9-]+\.")

tried = settings(
    max_examples=YEARS,
    deadline=None,
    derandomize="AGREEMENT_YEARS" not in os.environ,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)


def work_in(values: Iterable[object]) -> set[str]:
    """The made-up events and outcomes that these texts name."""
    return {found for value in values for found in WORK.findall(str(value))}


class Told:
    """One year as every surface tells it."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.context = Context(disclosure, {})
        self.records: YearRecords = disclosure.years[0]
        self.pages: dict[str, Page] = {page.frame.address: page for page in build_pages(self.context)[1]}
        self.stated = stated(disclosure, {})
        self.silent = {
            measure for issue in silent_reports(disclosure) for measure in str(issue.values["missing"]).split(", ")
        }

    def measure(self, measure_id: str) -> MeasurePage:
        page = self.pages[urls.measure(OF, measure_id)]
        assert isinstance(page, MeasurePage)
        return page

    def report(self, round_id: str) -> RoundReportPage:
        page = self.pages[urls.round_report(OF, round_id)]
        assert isinstance(page, RoundReportPage)
        return page

    def on_page(self, measure_id: str, round_id: str) -> set[str]:
        """What the page of a measure says that a round reported of it."""
        page = self.measure(measure_id)
        [shown] = [each for each in page.rounds if each.anchor == urls.round_anchor(round_id)]
        return work_in(event.text for each in shown.entries for event in each.events)


@tried
@given(disclosures())
def test_table_and_page_tell_the_same_work(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    for report_round, report in told.records.reports:
        tables = told.report(report_round.id).tables
        of_measures = {each.id: told.on_page(each.id, report_round.id) for each in told.records.measure_list}
        of_pages = set[str]().union(*of_measures.values())
        events = (event.text for entry in report.entries for event in entry.done)
        assert work_in(texts(tables)) == work_in((*events, *(each.text for each in report.outcomes))), (
            "nothing left out"
        )
        in_tables = work_in(texts(tuple(table for table in tables if table.id != "unmeasured-table")))
        assert {each for each in in_tables if each.startswith("งาน")} == of_pages
        said = (each.text for measure_id in of_measures for each in told.measure(measure_id).outcomes)
        assert in_tables - of_pages == {each for each in work_in(said) if f"-{report_round.id}-" in each}
        if report.layout is ReportLayout.BY_MEASURE:
            shared = work_in(texts(tuple(table.footers for table in tables)))
            for body in tables[0].bodies:
                row = {each for each in work_in(texts(body.rows)) if each.startswith("งาน")}
                assert row | (shared & of_measures[body.anchor]) == of_measures[body.anchor]


@tried
@given(disclosures())
def test_the_check_misses_what_the_page_calls_silence(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    if "12-month" in {each.id for each, _ in told.records.reports}:
        silent = {each.id for each in told.records.measure_list if not told.on_page(each.id, "12-month")}
        assert told.silent == silent


@tried
@given(disclosures())
def test_data_and_page_give_every_promise_the_same_standing(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    latest = told.records.reports[-1][0]
    progress = [row for row in PROGRESS.cells(told.context, told.records) if row["round"] == latest.id]
    board = told.pages[urls.progress(OF)]
    assert isinstance(board, ProgressPage)
    for measure in told.records.measure_list:
        page, own = told.measure(measure.id), [row for row in progress if row["measure_id"] == measure.id]
        steps = {row["step_id"]: row["status"] for row in own if row["step_id"]}
        follow_ups = {row["follow_up_id"]: row["status"] for row in own if row["follow_up_id"]}
        assert steps == {each.anchor: each.mark.status.value for each in page.steps if each.mark}
        assert follow_ups == {each.anchor: each.mark.status.value for each in page.follow_ups if each.mark}
        whole = [row["status"] for row in own if not row["step_id"] and not row["follow_up_id"]]
        assert whole == [page.whole.status.value] if page.whole else len(whole) <= (not measure.steps)
        assert page.tally is None or page.tally.total == sum(row["counted"] == "yes" for row in own)
        reported = set[str]().union(*(told.on_page(measure.id, each.id) for each, _ in told.records.reports))
        assert work_in(row["done"] for row in own) <= reported
    counted = {part.mark.status.value: part.count for part in board.tally.parts} if board.tally else {}
    statuses = [str(row["status"]) for row in progress if row["counted"] == "yes"]
    report = told.report(latest.id)
    assert report.tally == board.tally
    assert sum(each.total for each in board.matrix) == len(statuses)
    assert counted == {status: statuses.count(status) for status in dict.fromkeys(statuses)}


@tried
@given(disclosures())
def test_no_standing_says_more_than_was_reported(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    reports = {
        report_round.id: [_typed(report_round.id, entry) for entry in report.entries]
        for report_round, report in told.records.reports
    }
    found = tuple(statements_of("random", told.context, told.records, reports))
    assert [str(each) for each in found if each.fault] == []
    assert found


def _typed(round_id: str, entry: Entry) -> dict[str, object]:
    """An entry as it stands in its file."""
    status = {"status": entry.status.value} if entry.status else {}
    events = [
        {name: format_date(day) for name, day in (("on", event.on), ("to", event.end)) if day}
        | ({"throughout": "year"} if event.throughout else {})
        for event in entry.done
    ]
    return {"round": round_id, "for": list(entry.about), "done": events, "added": list(entry.added), **status}


@tried
@given(disclosures())
def test_the_search_finds_on_the_page_of_a_measure_all_that_was_reported_of_it(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    for measure in told.records.measure_list:
        indexed = work_in([entry(told.measure(measure.id), "")["b"]])
        reported = (told.on_page(measure.id, each.id) for each, _ in told.records.reports)
        assert {each for each in indexed if each.startswith("งาน")} == set[str]().union(*reported)


@tried
@given(disclosures())
def test_a_submission_freezes_what_the_page_tells(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    for measure in told.records.measure_list:
        shown = told.stated.by(urls.measure(OF, measure.id))
        for report_round, _ in told.records.reports:
            fact = told.stated.facts[keys.entries(OF, report_round.id, measure.id)]
            frozen = work_in([json.dumps(fact.data, ensure_ascii=False)])
            assert frozen == told.on_page(measure.id, report_round.id)
            assert keys.entries(OF, report_round.id, measure.id) in shown


@tried
@given(disclosures())
def test_indicators_of_a_measure_are_the_same_everywhere(disclosure: Disclosure) -> None:
    told = Told(disclosure)
    table = MEASURES.cells(told.context, told.records)
    for measure in told.records.measure_list:
        [numbers] = {row["indicators"] for row in table if row["measure_id"] == measure.id}
        page = told.measure(measure.id)
        linked = [each.indicator.text.partition(" ")[0] for each in page.next_scores]
        assert str(numbers).split() == linked
    assert {page.kind for page in told.pages.values()} >= {PageKind.MEASURE, PageKind.ROUND_REPORT}
