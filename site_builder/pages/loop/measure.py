"""One measure with its whole loop in its year: why, promised, done in each round, what changed, next score."""

from decimal import Decimal
from typing import ClassVar

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short, format_deadline_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.loop.analysis import FindingView, finding_view
from site_builder.pages.loop.measure_tables import follow_up_note
from site_builder.pages.parts.basics import Detail, Frame, Link, Mark, ScoreBar, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.entries import outcome_text
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.marks import (
    change_mark,
    finished_count,
    promise_mark,
    promise_noun,
    promise_tally,
    score_bar,
    tier_mark,
)
from site_builder.pages.parts.rounds import RoundView, round_view
from site_builder.pages.parts.sections import Section
from site_builder.records.derived.measures import follow_ups_of, measure_period, measure_title
from site_builder.records.derived.page_kinds import PageKind
from site_builder.records.derived.reports import outcomes_of
from site_builder.records.derived.standing import Promise, Standing
from site_builder.records.derived.subjects import analysed_year, indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.ledger import record_name
from site_builder.records.measures import Measure


class StepView(Struct, frozen=True):
    """One promised step: what, how it stands, by when, when it was done, by whom."""

    number: int
    anchor: str
    text: str
    mark: Mark | None
    facts: tuple[Detail, ...]


class FollowUpView(Struct, frozen=True):
    """One line of how the doing is watched; one that is a promise has a mark."""

    anchor: str
    text: str
    note: str
    mark: Mark | None


class OutcomeView(Struct, frozen=True):
    """One outcome with its papers."""

    text: str
    evidence: tuple[Link, ...]


class NextScore(Struct, frozen=True):
    """The score of the same indicator in this year's result; `bar` is None before it is announced."""

    indicator: Link
    bar: ScoreBar | None
    before: str
    change: Mark | None


class FindingMark(Struct, frozen=True):
    """A finding with the mark of its tier."""

    mark: Mark
    view: FindingView


class MeasurePage(Struct, frozen=True):
    """Everything a measure's page shows."""

    kind: ClassVar[PageKind] = PageKind.MEASURE
    frame: Frame
    facts: tuple[Detail, ...]
    contents: tuple[Link, ...]
    why_when: str
    findings: tuple[FindingMark, ...]
    promised_when: str
    approach: str
    tally: Tally | None
    steps: tuple[StepView, ...]
    follow_ups: tuple[FollowUpView, ...]
    rounds: tuple[RoundView, ...]
    outcomes: tuple[OutcomeView, ...]
    next_title: str
    next_scores: tuple[NextScore, ...]
    previous: Link | None
    following: Link | None


def _answer(records: YearRecords, promises: tuple[Promise, ...], measure: Measure) -> str:
    if not promises:
        return text("measure_answer_promised", count=len(measure.steps) or 1)
    late, noun = sum(each.standing is Standing.OVERDUE for each in promises), promise_noun(promises)
    continuous = sum(each.standing is Standing.CONTINUOUS for each in promises)
    if continuous == len(promises):
        return text("measure_answer_all_continuous", count=continuous, noun=noun)
    parts = [text("measure_answer_done", done=finished_count(promises), count=len(promises), noun=noun)]
    if continuous:
        parts.append(text("measure_answer_continuous", count=continuous, noun=noun))
    if late:
        parts.append(text("measure_answer_late", count=late, noun=noun))
    return " ".join(parts)


def _facts(context: Context, records: YearRecords, measure: Measure) -> tuple[Detail, ...]:
    year, period = records.year, measure_period(records, measure)
    facts = [Detail(text("main_unit"), links=context.unit_links(measure.units.main, year, short=False))]
    if measure.units.supporting or measure.units_note:
        links = context.unit_links(measure.units.supporting, year)
        facts.append(Detail(text("supporting_unit"), "" if links else measure.units_note or "", links))
    if period:
        facts.append(Detail(text("period"), format_period_short(period)))
    numbers = indicator_numbers(records, measure)
    if numbers:
        facts.append(context.indicator_fact(numbers))
    if measure.continues and context.disclosure.measure(measure.continues):
        earlier = context.disclosure.measure(measure.continues)
        origin = context.records(measure.continues.year)
        if earlier and origin:
            link = Link(measure_title(origin, earlier), urls.measure(origin.year, earlier.id))
            facts.append(Detail(text("continues", year=origin.year), links=(link,)))
    return tuple(facts)


def _step(context: Context, year: FiscalYear, promise: Promise, number: int) -> StepView:
    step = promise.step
    if step is None:
        raise ValueError("a promise without a step is no step")
    facts = [
        Detail(
            text("deadline"),
            format_deadline_short(step.deadline) if step.deadline else format_date_short(promise.deadline),
        )
    ]
    if promise.done_on:
        facts.append(Detail(text("done_on"), format_date_short(promise.done_on)))
    if step.doer:
        facts.append(Detail(text("doer"), context.position(step.doer, year)))
    return StepView(number, step.id, step.text, promise_mark(promise), tuple(facts))


def _unreported_steps(context: Context, records: YearRecords, measure: Measure) -> tuple[StepView, ...]:
    period = measure_period(records, measure)
    found: list[StepView] = []
    for number, step in enumerate(measure.steps, start=1):
        due = step.deadline and format_deadline_short(step.deadline)
        end = step.period or period
        facts = [Detail(text("deadline"), due or (format_date_short(end.end) if end else ""))] if due or end else []
        if step.doer:
            facts.append(Detail(text("doer"), context.position(step.doer, records.year)))
        found.append(StepView(number, step.id, step.text, None, tuple(facts)))
    return tuple(found)


def _follow_ups(
    context: Context, records: YearRecords, measure: Measure, promises: tuple[Promise, ...]
) -> tuple[FollowUpView, ...]:
    marks = {each.follow_up.id: promise_mark(each) for each in promises if each.follow_up}
    return tuple(
        FollowUpView(each.id, each.text, follow_up_note(context, records.year, each, short=True), marks.get(each.id))
        for each in follow_ups_of(records, measure)
    )


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


def _contents(page_address: str, rounds: tuple[RoundView, ...]) -> tuple[Link, ...]:
    stops = [("why", text("why")), ("steps", text("promised"))]
    stops += [(each.anchor, each.title) for each in rounds]
    stops += [("outcome", text("outcome")), ("next", text("next_score_short"))]
    return tuple(Link(words, urls.with_anchor(page_address, anchor)) for anchor, words in stops)


@builds(PageKind.MEASURE)
def build(context: Context, framer: Framer, records: YearRecords, measure: Measure) -> MeasurePage:
    """The page of one measure."""
    year, analysis = records.year, records.analysis
    address = urls.measure(year, measure.id)
    promises = context.promises_of(records, measure)
    rounds = tuple(
        round_view(context, records, measure, report_round, report) for report_round, report in records.reports
    )
    outcomes = [each for _, report in records.reports for each in outcomes_of(records, report, measure)]
    adopted = records.measures.adopted if records.measures else None
    position = [each.id for each in records.measure_list].index(measure.id)
    neighbours = (position - 1, position + 1)
    before, after = (
        Link(
            text("measure_no", no=records.measure_list[at].no),
            urls.measure(year, records.measure_list[at].id),
        )
        if 0 <= at < len(records.measure_list)
        else None
        for at in neighbours
    )
    stepped = tuple(each for each in promises if each.step)
    return MeasurePage(
        frame=framer.frame(
            address,
            measure_title(records, measure),
            source=measure.origin.file,
            records=records,
            section=Section.MEASURES,
            crumbs=(Link(text("menu_measures"), urls.measures(year)),),
            kicker=year_words(year),
            code=text("measure_no", no=measure.no),
            answer=_answer(records, promises, measure),
            unit=context.unit_names(measure.units.main, year),
            dated=True,
            draft=measure.is_draft,
            record=record_name(year, measure.id),
        ),
        facts=_facts(context, records, measure),
        contents=_contents(address, rounds),
        why_when=text("result_of", year=analysis.of) if analysis else "",
        findings=tuple(
            FindingMark(tier_mark(finding.tier), finding_view(context, records, analysis, finding))
            for finding in (records.findings.get(each) for each in measure.findings)
            if finding and analysis
        ),
        promised_when=text("adopted_on", date=format_date_short(adopted.on)) if adopted else "",
        approach=measure.approach or "",
        tally=promise_tally(promises) if promises else None,
        steps=tuple(_step(context, year, each, number) for number, each in enumerate(stepped, start=1))
        or _unreported_steps(context, records, measure),
        follow_ups=_follow_ups(context, records, measure, promises),
        rounds=rounds,
        outcomes=tuple(
            OutcomeView(outcome_text(each), context.evidence_links(records, each.evidence)) for each in outcomes
        ),
        next_title=text("next_score", year=year),
        next_scores=tuple(_next_score(context, records, number) for number in indicator_numbers(records, measure)),
        previous=before,
        following=after,
    )
