"""The year's OIT checklist at a glance: every official item, how it is answered, and its permanent address."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.parts.answers import answer_sentence, item_mark
from site_builder.pages.parts.basics import Detail, Link, Mark, Page, Status, Tally
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.marks import tally
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords


class ChecklistRow(Struct, frozen=True):
    """One official item."""

    code: str
    link: Link
    mark: Mark
    full_address: str
    good: bool


class ChecklistGroup(Struct, frozen=True):
    """The items of one official group."""

    title: str
    anchor: str
    note: str
    rows: tuple[ChecklistRow, ...]


class ChecklistPage(Page, frozen=True):
    """Everything the checklist shows. `caution` warns where the official list is not verified."""

    kind = PageKind.CHECKLIST
    tally: Tally
    facts: tuple[Detail, ...]
    caution: str
    groups: tuple[ChecklistGroup, ...]


GOOD = frozenset({Status.DISCLOSED, Status.NIL})


def is_confirmed(context: Context, catalogue: Catalogue, item: Item) -> bool:
    """Whether number and name of an item are verified, by the list itself or by a person's confirmation."""
    if item.verified:
        return True
    return any(
        each.year == catalogue.fiscal_year and (not each.items or any(str(code) == item.id for code in each.items))
        for each in context.disclosure.confirmations
    )


def _row(context: Context, records: YearRecords, item: Item) -> ChecklistRow:
    mark = item_mark(records.answers_by_item.get(item.id), item)
    address = urls.item(records.year, item.id)
    return ChecklistRow(
        code=item.id.upper(),
        link=Link(item.name_th, address),
        mark=mark,
        full_address=urls.absolute(context.disclosure.project.url, address),
        good=mark.status in GOOD,
    )


@builds(PageKind.CHECKLIST)
def build(context: Context, framer: Framer, records: YearRecords, catalogue: Catalogue) -> ChecklistPage:
    """The checklist page of one year."""
    year = records.year
    groups = tuple(
        ChecklistGroup(
            title=f"{group.id} {group.name_th}",
            anchor=f"group-{group.id.replace('.', '-')}",
            note=text("items_count", count=len(group.items)),
            rows=tuple(_row(context, records, item) for item in catalogue.items_of(group)),
        )
        for group in catalogue.groups
    )
    window = records.settings.oit_window
    unverified = sum(not is_confirmed(context, catalogue, item) for item in catalogue.items)
    return ChecklistPage(
        frame=framer.frame(
            text("checklist_title", year=year),
            source=records.answers[0].origin.file,
            answer=answer_sentence(records, catalogue),
        ),
        tally=tally(row.mark.status for group in groups for row in group.rows),
        facts=(Detail(text("oit_window"), format_period_short(window)),) if window else (),
        caution=text("checklist_unverified", count=unverified) if unverified else "",
        groups=groups,
    )
