"""The official tables of measures: with urgency tier (L2), and method by method with period and follow-up (L7)."""

from itertools import pairwise

from site_builder.language import urls
from site_builder.language.thai.dates import format_deadline, format_deadline_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.frequencies import Frequency, NamedMonths, Recurrence, format_named_months
from site_builder.language.thai.numerals import format_score
from site_builder.language.thai.periods import format_period
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.marks import tier_mark
from site_builder.pages.parts.responsible import owner_lines, unit_lines
from site_builder.pages.parts.subjects import table_words
from site_builder.pages.parts.tables import Body, Cell, FooterRow, ListLine, Row, Table, columns, row_spans
from site_builder.records.derived.measures import measure_period, measure_title, measure_wording
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.subjects import analysed_year, indicator_numbers, score_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Group, Measure, Step
from site_builder.records.subjects import indicator_subject

_EVERY = {
    Frequency.MONTH: "every_month",
    Frequency.QUARTER: "every_quarter",
    Frequency.HALF_YEAR: "every_half_year",
    Frequency.YEAR: "every_year",
}


def measure_link(records: YearRecords, measure: Measure) -> Link:
    return Link(measure_title(records, measure), urls.measure(records.year, measure.id))


def worded_link(records: YearRecords, measure: Measure) -> Link:
    """The heading of a measure as official tables print it."""
    return Link(measure_wording(records, measure).heading, urls.measure(records.year, measure.id))


def numbered_measure_link(records: YearRecords, measure: Measure) -> Link:
    """A measure by number and title, where it does not stand in a list of measures."""
    words = text("measure_named", no=measure.no, title=measure_title(records, measure))
    return Link(words, urls.measure(records.year, measure.id))


def units_lines(context: Context, records: YearRecords, measure: Measure) -> tuple[ListLine, ...]:
    """Who answers for a measure as the form prints it, with what is noted of its units."""
    return unit_lines(context, records, measure.units, measure.units_note or "")


def _how_often(every: Recurrence) -> str:
    if isinstance(every, NamedMonths):
        return text("every_named_months", months=format_named_months(every))
    return text(_EVERY[every])


def follow_up_note(context: Context, year: FiscalYear, follow_up: FollowUp, *, short: bool = False) -> str:
    """The quiet line under a follow-up: who reports, how often, by when, with which product."""
    date = format_deadline_short if short else format_deadline
    parts = (
        context.position(follow_up.by, year),
        carrying(_how_often(follow_up.every), mark_on(follow_up, "every")) if follow_up.every else "",
        text("due", date=date(follow_up.deadline)) if follow_up.deadline else "",
        text("product", product=follow_up.product) if follow_up.product else "",
    )
    return " · ".join(part for part in parts if part)


def watched_steps(measure: Measure, follow_up: FollowUp) -> str:
    """Which of a measure's steps a follow-up is about, by number; empty where it is about all or none of them."""
    about = [number for number, step in enumerate(measure.steps, start=1) if step.id in follow_up.about]
    if not about or len(about) == len(measure.steps):
        return ""
    return text("steps_named", numbers=", ".join(map(str, about)))


# L2: indicator, score, issue, measure, steps, units; period and follow-up as full-width rows


def _measure_row(context: Context, records: YearRecords, measure: Measure) -> Row:
    of, numbers = analysed_year(records), indicator_numbers(records, measure)
    analysed = context.records(of)
    scores = (score_of(analysed.result if analysed else None, indicator_subject(number)) for number in numbers)
    findings = [records.findings[each] for each in measure.findings if each in records.findings]
    period = (text("period_own", period=format_period(measure.period)),) if measure.period else ()
    own = (*period, *measure_deadline(measure))
    wording = measure_wording(records, measure)
    return Row(
        (
            Cell(0, paragraphs=tuple(table_words(context, of, number) for number in numbers), header=True),
            Cell(1, paragraphs=tuple(format_score(score) for score in scores if score is not None)),
            Cell(2, paragraphs=tuple(finding.text for finding in findings)),
            Cell(3, link=worded_link(records, measure), paragraphs=wording.paragraphs),
            Cell(4, paragraphs=own, lines=tuple(_step_line(context, records, step) for step in measure.steps)),
            Cell(5, lines=units_lines(context, records, measure), numbered=False),
        )
    )


def measure_deadline(measure: Measure) -> tuple[str, ...]:
    """By when the whole of a measure is due, where that is printed apart from its steps and follow-ups."""
    return (text("deadline_whole", date=format_deadline(measure.deadline)),) if measure.deadline else ()


def _step_line(context: Context, records: YearRecords, step: Step) -> ListLine:
    """A step with what was promised of it alone: when, by when, by whom."""
    doer = text("doer_named", position=context.position(step.doer, records.year)) if step.doer else ""
    period = format_period(step.period) if step.period else ""
    due = text("due", date=format_deadline(step.deadline)) if step.deadline else ""
    return ListLine(step.text, note=" · ".join(part for part in (period, due, doer) if part))


def _shared(context: Context, records: YearRecords, group: Group) -> tuple[ListLine, ...]:
    """The follow-ups that a group's measures share, each with who, how often and by when where that is told apart."""
    return tuple(ListLine(each.text, note=follow_up_note(context, records.year, each)) for each in group.follow_ups)


def _caption(group: Group | None) -> str:
    if group is None:
        return text("measures_table_rest")
    if group.tier is None:
        return text("instrument_table", instrument=group.instrument.value)
    return text(
        "measures_table",
        instrument=group.instrument.value,
        tier=carrying(tier_mark(group.tier).word, mark_on(group, "tier")),
    )


def group_table(context: Context, records: YearRecords, group: Group | None, measures: tuple[Measure, ...]) -> Table:
    """Layout L2: the measures of one instrument and tier, with period and follow-up as full-width rows.

    A measure's own period stands with its steps, as the row at the foot is the group's.
    """
    footers: list[FooterRow] = []
    if group and group.period:
        footers.append(FooterRow(text("period"), (ListLine(format_period(group.period)),)))
    if group and group.follow_ups:
        footers.append(FooterRow(text("follow_up"), _shared(context, records, group)))
    return Table(
        id=group.id if group else "other-measures",
        caption=_caption(group),
        columns=columns("col_indicator", "col_score", "col_issue", "col_measure", "col_steps", "col_units"),
        bodies=tuple(
            Body((_measure_row(context, records, measure),), anchor=f"row-{measure.id}") for measure in measures
        ),
        footers=tuple(footers),
    )


# L7: measure, methods, units, period, follow-up; each method beside its own period and what watches it


def has_methods(measure: Measure) -> bool:
    """Whether a measure needs a row for each of its steps: they have periods of their own, or it has follow-ups."""
    return bool(measure.follow_ups) or any(step.period for step in measure.steps)


def _when(records: YearRecords, measure: Measure, step: Step | None) -> tuple[str, ...]:
    period = (step.period if step else None) or measure_period(records, measure)
    due = text("due", date=format_deadline(step.deadline)) if step and step.deadline else ""
    whole = () if due else measure_deadline(measure)
    return tuple(words for words in (format_period(period) if period else "", due, *whole) if words)


def _watched_blocks(measure: Measure) -> tuple[tuple[range, tuple[FollowUp, ...]], ...]:
    """The steps in runs, each with the follow-ups about them; a follow-up never reaches beyond its run.

    Follow-ups about nothing in particular watch the whole measure. Beside others they stand in a run of their own
    after the last step.
    """
    places = {step.id: place for place, step in enumerate(measure.steps)}
    general = tuple(each for each in measure.follow_ups if not places.keys() & set(each.about))
    reach = {
        each.id: [places[step] for step in each.about if step in places]
        for each in measure.follow_ups
        if each not in general
    }
    count = max(len(measure.steps), 1)
    if not reach:
        return ((range(count), general),)
    joined = {place for where in reach.values() for place in range(min(where) + 1, max(where) + 1)}
    starts = [place for place in range(count) if place not in joined]
    blocks = [
        (
            range(start, end),
            tuple(each for each in measure.follow_ups if reach.get(each.id, [-1])[0] in range(start, end)),
        )
        for start, end in pairwise([*starts, count])
    ]
    return (*blocks, (range(count, count + 1), general)) if general else tuple(blocks)


def _follow_up_lines(
    context: Context, records: YearRecords, measure: Measure, block: range, follow_ups: tuple[FollowUp, ...]
) -> tuple[ListLine, ...]:
    lines: list[ListLine] = []
    for each in follow_ups:
        note = follow_up_note(context, records.year, each)
        about = [number for number, step in enumerate(measure.steps, start=1) if step.id in each.about]
        if about and len(about) < len(block):
            named = text("steps_named", numbers=", ".join(str(number) for number in about))
            note = " · ".join(part for part in (named, note) if part)
        lines.append(ListLine(each.text, note=note))
    return tuple(lines)


def _method_body(context: Context, records: YearRecords, measure: Measure) -> Body:
    blocks = _watched_blocks(measure)
    count = blocks[-1][0].stop
    steps: list[Step | None] = [*measure.steps, *(None for _ in range(count - len(measure.steps)))]
    whens = [_when(records, measure, step) for step in steps]
    spans = row_spans(whens)
    watched = {block.start: (block, follow_ups) for block, follow_ups in blocks}
    wording = measure_wording(records, measure)
    adopted = (wording.heading, *wording.paragraphs)
    findings = (records.findings[each].text for each in measure.findings if each in records.findings)
    answered = tuple(text("answers_finding", finding=words) for words in findings if words not in adopted)
    title = Link(
        text("numbered", number=measure.no, words=wording.heading),
        urls.measure(records.year, measure.id),
    )
    rows: list[Row] = []
    for place, step in enumerate(steps):
        cells: list[Cell] = []
        if place == 0:
            cells.append(Cell(0, link=title, paragraphs=(*wording.paragraphs, *answered), row_span=count, header=True))
        cells.append(_method(context, records, measure, place, step))
        if place == 0:
            cells.append(Cell(2, lines=_owners(context, records, measure), row_span=count, numbered=False))
        if spans[place]:
            cells.append(Cell(3, paragraphs=whens[place], row_span=spans[place]))
        if place in watched:
            block, follow_ups = watched[place]
            lines = _follow_up_lines(context, records, measure, block, follow_ups)
            cells.append(Cell(4, lines=lines, row_span=len(block)))
        rows.append(Row(tuple(cells)))
    return Body(tuple(rows), anchor=f"row-{measure.id}")


def _owners(context: Context, records: YearRecords, measure: Measure) -> tuple[ListLine, ...]:
    """Who answers, in one list as this form has it; main and supporting units are told apart where both are named."""
    told = unit_lines if measure.units.supporting else owner_lines
    return told(context, records, measure.units, measure.units_note or "")


def _method(context: Context, records: YearRecords, measure: Measure, place: int, step: Step | None) -> Cell:
    if step is None:
        return Cell(1, paragraphs=(text("all_steps") if measure.steps else text("whole_measure"),))
    doer = text("doer_named", position=context.position(step.doer, records.year)) if step.doer else ""
    return Cell(1, lines=(ListLine(step.text, note=doer),), start=place + 1 if len(measure.steps) > 1 else 0)


def method_table(context: Context, records: YearRecords, group: Group | None, measures: tuple[Measure, ...]) -> Table:
    """Layout L7: every step one row with its own period, beside it the follow-ups about it."""
    shared = _shared(context, records, group) if group else ()
    return Table(
        id=f"{group.id}-methods" if group else "methods",
        caption=_caption(group) if group else text("methods_table"),
        columns=columns("col_approach", "col_methods", "col_units", "col_period", "follow_up"),
        bodies=tuple(_method_body(context, records, measure) for measure in measures),
        footers=(FooterRow(text("follow_up"), shared),) if shared else (),
    )
