"""Is everything reported that was promised: each period of what recurs, and at the year's close whatever counts?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.rules.rounds import closes_year
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.stretches import periods_listed
from site_builder.records.derived.promises import promises
from site_builder.records.derived.recurring import goes_on
from site_builder.records.derived.standing import UNREPORTED, Promise, Standing
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.progress import RoundReport
from site_builder.records.year import Round

PERIOD_UNREPORTED = warning(
    "period-unreported",
    "“{id}” ต้องทำทุกงวด แต่รายงานถึงรอบ {round} ยังไม่มีของ {periods}",
    "“{id}” is due again and again, and up to round {round} nothing is reported for {periods}",
    "เพิ่มสิ่งที่ทำในงวดนั้นใต้ done: พร้อม on: หรือ quarter: ถ้าไม่ได้ทำให้ปล่อยไว้ หน้าเว็บจะบอกว่ายังไม่มีรายงาน",
    "add what was done then under done:, with on: or quarter:; if nothing was done, leave it and the site says so",
    final=True,
)
PERIODS_UNTOLD = notice(
    "periods-untold",
    "“{id}” ต้องทำทุกงวด แต่รายงานถึงรอบ {round} ไม่บอกว่าทำในงวดใด จึงนับไม่ได้ว่าครบหรือไม่",
    "“{id}” is due again and again, and up to round {round} no report says for which periods it was done",
    "เพิ่ม on:, from: กับ to:, quarter: หรือ throughout: year ที่รายการใต้ done:",
    "add on:, from: with to:, quarter: or throughout: year to the events under done:",
)
PROMISE_UNREPORTED = warning(
    "promise-unreported",
    "รายงานรอบ {round} ซึ่งปิดปี ไม่ได้กล่าวถึง {missing}",
    "the report of round {round}, which closes the year, says nothing of {missing}",
    "เพิ่มผลของแต่ละเรื่องใต้ entries: ถ้ายังไม่ได้ทำให้ใส่ status: not-started",
    "report each of them under entries:; what was not done is not-started",
    final=True,
)


@check
def unreported_promises(disclosure: Disclosure) -> Iterator[Issue]:
    """What recurs is reported for each period; the report that closes a year speaks of everything that counts."""
    for records in disclosure.years:
        if records.latest_report:
            report_round, report = records.latest_report
            standings = promises(records, report_round)
            for promise in standings:
                yield from _periods(report_round, promise)
            if closes_year(records.year, report_round):
                yield from _silent(records, report_round, report, standings)


_NOT_DONE = frozenset({Standing.NOT_STARTED, Standing.OVERDUE, Standing.IMPOSSIBLE})


def _periods(report_round: Round, promise: Promise) -> Iterator[Issue]:
    part = promise.part
    if part is None or promise.standing in _NOT_DONE or not promise.entries or not promise.occasions:
        return
    place = part.origin.place_of("every" if promise.follow_up and promise.follow_up.every else "deadline")
    if promise.missing:
        yield PERIOD_UNREPORTED.at(place, id=part.id, round=report_round.id, periods=periods_listed(promise.missing))
    elif promise.missing is None and not goes_on(promise.entries):
        yield PERIODS_UNTOLD.at(place, id=part.id, round=report_round.id)


def _silent(
    records: YearRecords, report_round: Round, report: RoundReport, standings: tuple[Promise, ...]
) -> Iterator[Issue]:
    """The parts that no report speaks of, of measures that some report does; a silent measure is told as a whole."""
    spoken = {each.measure.id for each in standings if each.entries}
    missing = [
        each.part.id if each.part else each.measure.id
        for each in standings
        if each.is_counted and each.standing in UNREPORTED and each.measure.id in spoken
    ]
    if missing:
        place = report.origin.place_of("entries")
        yield PROMISE_UNREPORTED.at(place, round=report_round.id, missing=", ".join(missing))
