"""What was promised for a year, and how each promise stands on the day of a round."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from site_builder.records.derived.measures import shared_follow_ups
from site_builder.records.derived.recurring import occasions_of, unreported
from site_builder.records.derived.reports import answering, reaches_of
from site_builder.records.derived.standing import Entries, Part, Promise, Standing, due_of, judged
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure, Step
from site_builder.records.progress import RoundReport
from site_builder.records.year import Round


class Reported(Struct, frozen=True, dict=True):
    """The reports of a year up to a round, and the level at which they speak.

    `of_steps` and `of_follow_ups` are whether any of their entries names a step, or a follow-up of a measure.
    """

    records: YearRecords
    until: Round
    reports: tuple[RoundReport, ...]
    of_steps: bool
    of_follow_ups: bool

    @classmethod
    def up_to(cls, records: YearRecords, until: Round) -> "Reported":
        """What was reported up to and including a round."""
        reports = tuple(_reports_until(records, until))
        named = {name for report in reports for entry in report.entries for name in entry.about}
        own_follow_ups = {each.id for measure in records.measure_list for each in measure.follow_ups}
        return cls(records, until, reports, not named.isdisjoint(records.steps), not named.isdisjoint(own_follow_ups))

    def naming(self, subject: str) -> tuple[Entries, ...]:
        """What each report says of this one subject; reports that say nothing of it are left out."""
        found = (answering(self.records.entries_about(report, (subject,))) for report in self.reports)
        return tuple(entries for entries in found if entries)

    def of_the_whole(self, measure: Measure) -> tuple[Entries, ...]:
        """What each report says of a whole measure: by the measure, else its findings, else its indicators."""
        reaches = reaches_of(self.records, measure)
        found: list[Entries] = []
        for report in self.reports:
            by_reach = (self.records.entries_about(report, reach) for reach in reaches)
            found.append(next(filter(None, map(answering, by_reach)), ()))
        return tuple(entries for entries in found if entries)

    def judge(self, measure: Measure, part: Part | None, reported: tuple[Entries, ...]) -> Promise:
        """How a part of a measure, or the whole of it, stands by what was reported of it."""
        due, year = due_of(self.records, measure, part), self.records.year
        occasions = occasions_of(self.records, measure, part, self.until.judged_on)
        entries = tuple(chain.from_iterable(reported))
        missing = unreported(year, occasions, entries) if reported else occasions
        promise = Promise(
            measure,
            part if isinstance(part, Step) else None,
            part if isinstance(part, FollowUp) else None,
            Standing.NO_REPORT,
            due=due,
            occasions=occasions,
            missing=missing,
            judged_on=self.until.judged_on,
        )
        return judged(promise, reported, self.until.judged_on, named=part is not None and not occasions)


def promises(records: YearRecords, until: Round) -> tuple[Promise, ...]:
    """Every promise of the year as it stood on the day of the round `until`.

    By measure: the measure itself where it counts or was reported, its steps, its follow-ups, those its group shares.
    """
    reported = Reported.up_to(records, until)
    return tuple(promise for measure in records.measure_list for promise in _of_measure(reported, measure))


def _of_measure(reported: Reported, measure: Measure) -> tuple[Promise, ...]:
    whole = reported.of_the_whole(measure)
    steps = tuple(_step(reported, measure, step, whole) for step in measure.steps)
    follow_ups = tuple(filter(None, (_follow_up(reported, measure, each) for each in measure.follow_ups)))
    shared = tuple(_shared(reported, measure))
    unnamed = any(not each.is_counted for each in steps)
    counts = (whole and (unnamed or not steps)) or not any(each.is_counted for each in (*steps, *follow_ups))
    itself: tuple[Promise, ...] = ()
    if counts or whole:
        itself = (replace(reported.judge(measure, None, whole), is_beside=not counts),)
    return (*itself, *steps, *follow_ups, *shared)


def _step(reported: Reported, measure: Measure, step: Step, whole: tuple[Entries, ...]) -> Promise:
    named = reported.naming(step.id)
    if named or (not whole and (reported.of_steps or step.deadline)):
        return reported.judge(measure, step, named)
    return Promise(measure, step, None, Standing.WITH_MEASURE if whole else Standing.NOT_BY_STEP)


def _follow_up(reported: Reported, measure: Measure, follow_up: FollowUp) -> Promise | None:
    named = reported.naming(follow_up.id)
    if named or reported.of_follow_ups or follow_up.deadline:
        return reported.judge(measure, follow_up, named)
    return None


def _shared(reported: Reported, measure: Measure) -> Iterator[Promise]:
    """The follow-ups of a measure's group that were reported or have a deadline."""
    for each in shared_follow_ups(reported.records, measure):
        named = reported.naming(each.id)
        if named or each.deadline:
            yield replace(reported.judge(measure, each, named), is_beside=True)


def _reports_until(records: YearRecords, until: Round) -> Iterator[RoundReport]:
    for report_round, report in records.reports:
        yield report
        if report_round.id == until.id:
            break
