"""What a linked page says, shown where it is linked from: an item's page satisfies, it does not forward."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.loop.analysis import AnalysisPage
from site_builder.pages.loop.measures import MeasuresPage
from site_builder.pages.loop.progress import ProgressPage
from site_builder.pages.loop.result import ResultPage
from site_builder.pages.loop.round_report import RoundReportPage
from site_builder.pages.papers.document import DocumentPage
from site_builder.pages.parts.basics import ContactLine, FileLink, Link, Mark, Page, Tally
from site_builder.pages.parts.tables import Body, Table
from site_builder.pages.plan.plan_report import PlanReportPage, PlanReportsPage
from site_builder.pages.plan.statistics import SeriesPage, StatisticsPage
from site_builder.pages.site.complaints import ComplaintsPage
from site_builder.pages.site.contact import ContactPage
from site_builder.pages.site.people import PeoplePage

MOST_LINES = 12
MOST_TEXT = 1500
"""Characters of a document that are shown before the reader is led to the rest."""


class Line(Struct, frozen=True):
    """One thing the page lists, with its state."""

    link: Link
    mark: Mark | None = None


class Excerpt(Struct, frozen=True):
    """What the page answers first, then what it holds. `more` says how much of it is left out here."""

    sentence: str
    tally: Tally | None = None
    date: str = ""
    lines: tuple[Line, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    statement: str = ""
    table: Table | None = None
    body: str = ""
    files: tuple[FileLink, ...] = ()
    more: str = ""


def excerpt(page: Page, place: int) -> Excerpt:
    """What is shown of a page beside the link at `place`, which keeps the ids of several tables apart."""
    sentence = page.frame.answer
    match page:
        case RoundReportPage() | PlanReportPage() | PlanReportsPage() | ProgressPage():
            return Excerpt(sentence, tally=page.tally, date=page.frame.data_date)
        case SeriesPage():
            table = _kept_apart(page.table, place) if page.table else None
            return Excerpt(sentence or page.summary, statement=page.statement, table=table)
        case ComplaintsPage():
            return Excerpt(sentence, contacts=(*page.corruption, *page.general))
        case ContactPage():
            return Excerpt(sentence, contacts=page.lines)
        case DocumentPage():
            body, more = _beginning(page.body)
            return Excerpt(sentence, body=body, files=page.files, more=more)
    lines = tuple(_lines(page))
    left = len(lines) - MOST_LINES
    return Excerpt(sentence, lines=lines[:MOST_LINES], more=text("excerpt_more", count=left) if left > 0 else "")


def _lines(page: Page) -> Iterator[Line]:
    """What a page lists; a kind of page that is not named here lists nothing."""
    match page:
        case MeasuresPage():
            for row in page.rows:
                words = text("measure_named", no=row.no, title=row.link.text)
                yield Line(Link(words, row.link.address, " · ".join(row.meta)), row.mark)
        case AnalysisPage():
            for group in page.groups:
                for finding in group.findings:
                    yield Line(Link(finding.text, urls.with_anchor(page.frame.address, finding.anchor)), group.mark)
        case ResultPage():
            yield from (Line(Link(each.link.text, each.link.address, each.bar.score)) for each in page.indicators)
        case StatisticsPage():
            yield from (Line(each.link, each.mark) for each in page.rows)
        case PeoplePage():
            yield from (Line(Link(each.name, page.frame.address, each.position)) for each in page.present)


def _beginning(body: str) -> tuple[str, str]:
    """The first blocks of a Markdown text, and the words that lead to the rest where there is one."""
    blocks = body.strip().split("\n\n")
    beginning: list[str] = []
    for block in blocks:
        if beginning and sum(map(len, beginning)) + len(block) > MOST_TEXT:
            return "\n\n".join(beginning), text("excerpt_read_on")
        beginning.append(block)
    return "\n\n".join(beginning), ""


def _kept_apart(table: Table, place: int) -> Table:
    """The table under an id of its own and without the anchors that its own page has."""
    bodies = tuple(Body(tuple(row.without_anchors() for row in body.rows), body.heading) for body in table.bodies)
    return replace(
        table, id=f"link-{place}-{table.id}", bodies=bodies, totals=tuple(row.without_anchors() for row in table.totals)
    )
