"""The official report of one round: its tables in the layout it names, the memo, the signed original, the appendix."""

from site_builder.language import urls
from site_builder.language.thai.periods import format_period_short
from site_builder.language.thai.rebuilt import carrying
from site_builder.language.words import text
from site_builder.pages.loop.progress_tables import report_tables
from site_builder.pages.parts.appendix import AppendixEntry, appendix
from site_builder.pages.parts.approvals import report_approval_details
from site_builder.pages.parts.basics import Detail, Link, Page, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import dated, detail, details, proven
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import promise_tally, promises_sentence
from site_builder.pages.parts.rounds import report_link
from site_builder.pages.parts.tables import Table
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.derived.site_map import PageKind
from site_builder.records.derived.standing import Promise
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import PlanReport
from site_builder.records.progress import RoundReport
from site_builder.records.year import Round


class RoundReportPage(Page, frozen=True):
    """Everything a round's report shows; `form_heading` stands above the table on paper.

    `jumps` lead to the rows of the measures, where each has a row of its own.
    """

    kind = PageKind.ROUND_REPORT
    facts: tuple[Detail, ...]
    tally: Tally | None
    form_heading: tuple[str, ...]
    jumps: tuple[Link, ...]
    tables: tuple[Table, ...]
    appendix: tuple[AppendixEntry, ...]


def report_details(
    context: Context, records: YearRecords, report_round: Round, report: RoundReport | PlanReport
) -> tuple[Detail, ...]:
    """A round's period and dates, what became of its report and who checked it, the memo and the signed original."""
    return details(
        detail("period", format_period_short(report_round.period)),
        dated("as_of", report_round.as_of),
        dated("reported_on", report_round.reported),
        *report_approval_details(context, records, report),
        detail("memo", "", context.document_link(records, report.memo)),
        proven("signed_original", context, records, report.signed),
    )


def _answer(records: YearRecords, report: RoundReport, promises: tuple[Promise, ...]) -> str:
    parts = [text("report_answer", measures=len(records.measure_list), standings=promises_sentence(promises))]
    readable = [each for each in report.outcomes if each.text]
    if readable:
        marks = (mark_on(each, "text") for each in readable)
        parts.append(text("report_answer_outcomes", outcomes=carrying(len(readable), *marks)))
    return " ".join(parts)


def _jumps(address: str, records: YearRecords, tables: tuple[Table, ...]) -> tuple[Link, ...]:
    numbers = {measure.id: measure.no for measure in records.measure_list}
    anchors = (body.anchor for table in tables for body in table.bodies)
    return tuple(Link(numbers[anchor], urls.with_anchor(address, anchor)) for anchor in anchors if anchor in numbers)


@builds(PageKind.ROUND_REPORT)
def build(
    context: Context, framer: Framer, records: YearRecords, report_round: Round, report: RoundReport
) -> RoundReportPage:
    """The report of one round of a year."""
    year, promises = records.year, context.promises(records, report_round)
    link = report_link(year, report_round, report)
    tables = report_tables(context, records, report_round, report)
    return RoundReportPage(
        frame=framer.frame(
            link.text,
            answer=_answer(records, report, promises),
            as_of=report_round.as_of,
            form=True,
        ),
        facts=(*details(detail("report_name", report.title)), *report_details(context, records, report_round, report)),
        tally=promise_tally(promises) if promises else None,
        form_heading=(report.title or link.text, context.agency(year), context.place),
        jumps=_jumps(link.address, records, tables),
        tables=tables,
        appendix=appendix(context, records, report.appendix),
    )
