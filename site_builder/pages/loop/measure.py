"""One measure with its whole loop in its year: why, promised, done in each round, what changed, next score."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short, format_deadline_short
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.loop.findings import FindingView, finding_view
from site_builder.pages.loop.measure_tables import follow_up_note, measure_link, watched_steps
from site_builder.pages.loop.progress import periods_words, promise_days
from site_builder.pages.parts.approvals import approval_sentence
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, ScoreBar, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import dated, detail, details
from site_builder.pages.parts.entries import outcome_line
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import (
    change_mark,
    promise_mark,
    promise_tally,
    promises_sentence,
    rebuilt_mark,
    score_bar,
    tier_mark,
)
from site_builder.pages.parts.neighbours import neighbours
from site_builder.pages.parts.responsible import answerable_words, unit_details
from site_builder.pages.parts.rounds import RoundView, round_view
from site_builder.pages.parts.tables import ListLine
from site_builder.records.derived.approval import NOT_TOLD, measures_approval
from site_builder.records.derived.measures import follow_ups_of, measure_period, measure_title
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.reports import outcomes_of
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.standing import Promise, due_of
from site_builder.records.derived.subjects import analysed_year, indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.ledger import record_name
from site_builder.records.measures import Measure, Step


class StepView(Struct, frozen=True):
    """One promised step: what, how it stands, by when, when it was done, by whom."""

    number: int
    anchor: str
    text: str
    mark: Mark | None
    facts: tuple[Detail, ...]


class NextScore(Struct, frozen=True):
    """The score of the same indicator in this year's result; `bar` is None before it is announced."""

    indicator: Link
    bar: ScoreBar | None
    before: str
    change: Mark | None


class FindingMark(Struct, frozen=True):
    """A finding with the mark of its tier, where it has one."""

    mark: Mark | None
    view: FindingView


class MeasurePage(Page, frozen=True):
    """Everything a measure's page shows; `whole` is how a measure with steps stands that was reported as a whole."""

    kind = PageKind.MEASURE
    facts: tuple[Detail, ...]
    contents: tuple[Link, ...]
    why_when: str
    findings: tuple[FindingMark, ...]
    promised_when: str
    approach: str
    tally: Tally | None
    whole: Mark | None
    whole_days: str
    steps: tuple[StepView, ...]
    follow_ups: tuple[ListLine, ...]
    rounds: tuple[RoundView, ...]
    outcomes: tuple[ListLine, ...]
    next_title: str
    next_scores: tuple[NextScore, ...]
    previous: Link | None
    following: Link | None


def _answer(promises: tuple[Promise, ...], measure: Measure) -> str:
    if not promises:
        return text("measure_answer_promised", count=len(measure.steps) or 1)
    return promises_sentence(promises)


def _details(context: Context, records: YearRecords, measure: Measure) -> tuple[Detail, ...]:
    period = measure_period(records, measure)
    return details(
        *unit_details(context, records, measure),
        detail("period", format_period_short(period) if period else ""),
        detail("deadline", format_deadline_short(measure.deadline) if measure.deadline else ""),
        context.indicator_fact(indicator_numbers(records, measure)),
        *_continues(context, measure),
    )


def _continues(context: Context, measure: Measure) -> Iterator[Detail]:
    """The measure of an earlier year that this one goes on with."""
    earlier = context.disclosure.measure(measure.continues) if measure.continues else None
    origin = context.records(measure.continues.year) if measure.continues else None
    if earlier and origin:
        yield Detail(text("continues", year=origin.year), links=(measure_link(origin, earlier),))


def _steps(
    context: Context, records: YearRecords, measure: Measure, standings: tuple[Promise, ...]
) -> Iterator[StepView]:
    """The steps as promised, each with how it stands once there is a report."""
    stands = {each.step.id: each for each in standings if each.step}
    for number, step in enumerate(measure.steps, start=1):
        promise = stands.get(step.id)
        listed = details(
            _deadline(records, measure, step),
            dated("done_on", promise.done_on if promise else None),
            detail("doer", context.position(step.doer, records.year)),
        )
        yield StepView(number, step.id, step.text, promise_mark(promise) if promise else None, listed)


def _deadline(records: YearRecords, measure: Measure, step: Step) -> Detail:
    """When a step is due: its own deadline in its own words, its own period, else what is typed for the measure."""
    if step.deadline:
        return detail("deadline", format_deadline_short(step.deadline))
    if step.period:
        return detail("period", format_period_short(step.period))
    if measure.deadline:
        return detail("deadline_of_measure", format_deadline_short(measure.deadline))
    due = due_of(records, measure, step)
    return detail("period_end", format_date_short(due.on) if due else "")


def _follow_ups(
    context: Context, records: YearRecords, measure: Measure, standings: tuple[Promise, ...]
) -> tuple[ListLine, ...]:
    """How the doing is watched; a line that is judged has a mark, and says for which periods nothing was reported."""
    stands = {each.follow_up.id: each for each in standings if each.follow_up}
    lines: list[ListLine] = []
    for each in follow_ups_of(records, measure):
        promise = stands.get(each.id)
        notes = (
            watched_steps(measure, each),
            follow_up_note(context, records.year, each, short=True),
            text("done_on_day", date=format_date_short(promise.done_on)) if promise and promise.done_on else "",
            *(periods_words(promise) if promise else ()),
        )
        mark = promise_mark(promise) if promise else None
        lines.append(ListLine(each.text, note=" · ".join(filter(None, notes)), mark=mark, anchor=each.id))
    return tuple(lines)


def _next_score(context: Context, records: YearRecords, number: int) -> NextScore:
    of = analysed_year(records)
    analysed = context.records(of)
    before: Decimal | None = analysed.result.score_of(number) if analysed and analysed.result else None
    now = records.result.score_of(number) if records.result else None
    return NextScore(
        indicator=context.indicator_link(number),
        bar=score_bar(now, records.settings.target) if now is not None else None,
        before=text("score_before", year=of, score=format_score(before)) if before is not None else "",
        change=change_mark(now, before) if now is not None and before is not None else None,
    )


def _contents(page_address: str, rounds: tuple[RoundView, ...], next_title: str) -> tuple[Link, ...]:
    stops = [("why", text("why")), ("steps", text("promised"))]
    stops += [(each.anchor, each.title) for each in rounds]
    stops += [("outcome", text("outcome")), ("next", next_title)]
    return tuple(Link(words, urls.with_anchor(page_address, anchor)) for anchor, words in stops)


@builds(PageKind.MEASURE)
def build(context: Context, framer: Framer, records: YearRecords, measure: Measure) -> MeasurePage:
    """The page of one measure."""
    year, analysis = records.year, records.analysis
    address = urls.measure(year, measure.id)
    promises, standings = context.promises_of(records, measure), context.standings_of(records, measure)
    whole = next((each for each in standings if each.part is None), None)
    rounds = tuple(
        round_view(context, records, measure, report_round, report) for report_round, report in records.reports
    )
    adoption, next_title = measures_approval(records), text("next_score", year=year)
    previous, following = neighbours(
        records.measure_list,
        records.measure_list.index(measure),
        lambda each: Link(text("measure_no", no=each.no), urls.measure(year, each.id)),
    )
    return MeasurePage(
        frame=framer.frame(
            measure_title(records, measure),
            code=text("measure_no", no=measure.no),
            answer=_answer(promises, measure),
            unit=answerable_words(context, records, measure),
            dated=True,
            record=record_name(year, measure.id),
        ),
        facts=_details(context, records, measure),
        contents=_contents(address, rounds, next_title),
        why_when=text("result_of", year=analysis.of) if analysis else "",
        findings=tuple(
            FindingMark(
                rebuilt_mark(tier_mark(finding.tier), mark_on(finding, "tier")) if finding.tier else None,
                finding_view(context, records, analysis, finding),
            )
            for finding in (records.findings.get(each) for each in measure.findings)
            if finding and analysis
        ),
        promised_when=approval_sentence(context, records, adoption) if adoption is not NOT_TOLD else "",
        approach=measure.approach or "",
        tally=promise_tally(promises) if promises else None,
        whole=promise_mark(whole) if whole and measure.steps else None,
        whole_days=" · ".join(promise_days(whole)) if whole else "",
        steps=tuple(_steps(context, records, measure, standings)),
        follow_ups=_follow_ups(context, records, measure, standings),
        rounds=rounds,
        outcomes=tuple(
            outcome_line(context, records, each)
            for _, report in records.reports
            for each in outcomes_of(records, report, measure)
        ),
        next_title=next_title,
        next_scores=tuple(_next_score(context, records, number) for number in indicator_numbers(records, measure)),
        previous=previous,
        following=following,
    )
