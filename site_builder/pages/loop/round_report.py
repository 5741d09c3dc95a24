"""The official report of one round: its tables in the layout it names, the memo, the signed original, the appendix."""

from typing import ClassVar

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.loop.progress_tables import report_tables
from site_builder.pages.parts.appendix import AppendixEntry, appendix
from site_builder.pages.parts.basics import Detail, Frame, Link, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer, year_words
from site_builder.pages.parts.marks import finished_count, promise_noun, promise_tally
from site_builder.pages.parts.rounds import round_title
from site_builder.pages.parts.sections import Section
from site_builder.pages.parts.tables import Table
from site_builder.records.derived.page_kinds import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import PlanReport
from site_builder.records.progress import RoundReport
from site_builder.records.year import Round


class RoundReportPage(Struct, frozen=True):
    """Everything a round's report shows; `form_heading` stands above the table on paper.

    `jumps` lead to the rows of the measures, where each has a row of its own.
    """

    kind: ClassVar[PageKind] = PageKind.ROUND_REPORT
    frame: Frame
    facts: tuple[Detail, ...]
    tally: Tally | None
    form_heading: tuple[str, ...]
    jumps: tuple[Link, ...]
    tables: tuple[Table, ...]
    appendix: tuple[AppendixEntry, ...]


def report_facts(
    context: Context, records: YearRecords, report_round: Round, report: RoundReport | PlanReport
) -> tuple[Detail, ...]:
    """A round's period and dates, who approved its report, the memo and the signed original."""
    facts = [
        Detail(text("period"), format_period_short(report_round.period)),
        Detail(text("as_of"), format_date_short(report_round.as_of)),
    ]
    if report_round.reported:
        facts.append(Detail(text("reported_on"), format_date_short(report_round.reported)))
    if report.approved:
        when = f" {format_date_short(report.approved.on)}" if report.approved.on else ""
        facts.append(Detail(text("approved_by"), context.position(report.approved.by, records.year) + when))
    memo = context.document_link(records, report.memo)
    if memo:
        facts.append(Detail(text("memo"), links=(memo,)))
    if report.signed:
        facts.append(Detail(text("signed_original"), links=context.evidence_links(records, (report.signed,))))
    return tuple(facts)


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
    title = text("report_title", round=round_title(report_round), year=year)
    own_name = (Detail(text("report_name"), report.title),) if report.title else ()
    tables = report_tables(context, records, report_round, report)
    return RoundReportPage(
        frame=framer.frame(
            urls.round_report(year, report_round.id),
            title,
            source=report.origin.file,
            records=records,
            section=Section.PROGRESS,
            crumbs=(Link(text("menu_progress"), urls.progress(year)),),
            kicker=year_words(year),
            answer=text(
                "report_answer",
                measures=len(records.measure_list),
                count=len(promises),
                done=finished_count(promises),
                noun=promise_noun(promises),
                outcomes=len(report.outcomes),
            ),
            as_of=report_round.as_of,
            downloads=(
                Link("CSV", urls.table(year, "progress", "csv")),
                Link("JSON", urls.table(year, "progress", "json")),
            ),
            draft=report.is_draft,
            form=True,
        ),
        facts=(*own_name, *report_facts(context, records, report_round, report)),
        tally=promise_tally(promises) if promises else None,
        form_heading=(report.title or title, context.agency(year), framer.place),
        jumps=_jumps(urls.round_report(year, report_round.id), records, tables),
        tables=tables,
        appendix=appendix(context, records, report.appendix),
    )
