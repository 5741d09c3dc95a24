"""How to complain: corruption apart from and before everything else, then what became of complaints."""

from collections.abc import Iterator
from itertools import product

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import ContactLine, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.channels import complaint_lines
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.site_map import PageKind
from site_builder.records.site import ComplaintSubject
from site_builder.records.statistics import SeriesKind

TOPICS = ("complaint_procedure", "complaint_channel", "complaint_stats")
"""What the official checklist asks about complaints."""


class ComplaintsPage(Page, frozen=True):
    """Everything the page shows. `items` are the answers of the latest checklist there is, `series` the figures."""

    kind = PageKind.COMPLAINTS
    corruption: tuple[ContactLine, ...]
    general: tuple[ContactLine, ...]
    items: tuple[Link, ...]
    series: tuple[Link, ...]
    contact: Link | None


@builds(PageKind.COMPLAINTS)
def build(context: Context, framer: Framer) -> ComplaintsPage:
    """The page of complaint channels."""
    corruption = complaint_lines(context, ComplaintSubject.CORRUPTION)
    general = complaint_lines(context, ComplaintSubject.GENERAL)
    key = "complaints_answer" if corruption and general else "complaints_answer_one"
    return ComplaintsPage(
        frame=framer.frame(
            text("complaints_title"),
            source=context.disclosure.site.origin.file,
            answer=text(key, corruption=len(corruption), general=len(general), count=len(corruption) + len(general)),
        ),
        corruption=corruption,
        general=general,
        items=tuple(_items(context)),
        series=tuple(_series(context)),
        contact=Link(text("contact_title"), urls.CONTACT) if context.has_contact else None,
    )


def _items(context: Context) -> Iterator[Link]:
    answered = [records for records in context.disclosure.years if has_checklist(records)]
    for records, topic in product(answered[-1:], TOPICS):
        catalogue = context.catalogue(records.year)
        item = catalogue.item_on(topic) if catalogue else None
        if item and item.id in records.answers_by_item:
            words = f"{item.id.upper()} {item.name_th}"
            yield Link(words, urls.item(records.year, item.id), text("year_short", year=records.year))


def _series(context: Context) -> Iterator[Link]:
    for records in reversed(context.disclosure.years):
        for each in records.statistics:
            if each.kind is SeriesKind.COMPLAINT:
                note = text("year_short", year=records.year)
                yield Link(each.title, urls.series(records.year, each.id), note)
