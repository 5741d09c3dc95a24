"""One OIT item: its answer first, what opens, which required element is where, who prepared and checked it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import format_period_short
from site_builder.language.words import text
from site_builder.pages.checklist.answering import related
from site_builder.pages.checklist.checklist import is_confirmed
from site_builder.pages.checklist.excerpts import Excerpt, excerpt
from site_builder.pages.checklist.submitted import SubmittedNote, additions, notes
from site_builder.pages.parts.answers import is_complete, item_mark
from site_builder.pages.parts.basics import Detail, FileLink, Link, Mark, OutsideLink, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details, signed
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.neighbours import neighbours
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.catalogues.vocabulary import Basis
from site_builder.records.checklist import Answer, AnswerKind, AnswerLink
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.ledger import item_name


class AnswerLinkView(Struct, frozen=True):
    """One submitted address: a page of this site with what it says, an outside one, or files that open from here."""

    link: Link | None
    outside: OutsideLink | None
    files: tuple[FileLink, ...]
    explanation: str
    note: str
    elements: tuple[int, ...]
    excerpt: Excerpt | None = None


class ElementView(Struct, frozen=True):
    """One required element; `links` are the numbers of the links that show it."""

    number: int
    anchor: str
    text: str
    links: tuple[int, ...]


class ItemPage(Page, frozen=True):
    """Everything an item's page shows."""

    kind = PageKind.ITEM
    mark: Mark
    statement: str
    statement_note: str
    submitted: tuple[SubmittedNote, ...]
    additions: tuple[Link, ...]
    links: tuple[AnswerLinkView, ...]
    elements: tuple[ElementView, ...]
    elements_note: str
    facts: tuple[Detail, ...]
    related: tuple[Link, ...]
    other_years: tuple[Link, ...]
    previous: Link | None
    following: Link | None
    formerly: tuple[Link, ...] = ()
    """Items that stood at this address before a number was corrected, where they stand now."""


def _covers(link: AnswerLink) -> str:
    return text("covers", period=format_period_short(link.covers)) if link.covers else ""


def _link_view(
    context: Context, records: YearRecords, link: AnswerLink, pages: Mapping[str, Page], place: int
) -> AnswerLinkView:
    inside: Link | None = None
    outside: OutsideLink | None = None
    files: tuple[FileLink, ...] = ()
    notes = [_covers(link)]
    if link.page is not None:
        page = pages.get(link.page.partition("#")[0])
        inside = Link(link.label or (page.frame.title if page else f"/{link.page}"), link.page)
    elif link.document:
        inside = context.document_link(records, link.document)
    elif link.evidence and link.evidence in records.evidence_by_id:
        evidence = records.evidence_by_id[link.evidence]
        if evidence.url:
            outside = OutsideLink(link.label or evidence.title, evidence.url)
        else:
            inside = Link(link.label or evidence.title, urls.evidence(records.year, evidence.id))
            files = context.evidence_files(records.year, evidence)
        if evidence.date:
            notes.append(text("dated", date=format_date_short(evidence.date)))
    elif link.url:
        outside = OutsideLink(link.label or link.url, link.url, link.system or "")
    shown = pages.get(inside.address.partition("#")[0]) if inside and not link.evidence else None
    return AnswerLinkView(
        link=inside,
        outside=outside,
        files=files,
        explanation=link.explanation or "",
        note=" · ".join(note for note in notes if note),
        elements=link.elements,
        excerpt=excerpt(shown, place) if shown else None,
    )


def _details(context: Context, records: YearRecords, catalogue: Catalogue, item: Item) -> tuple[Detail, ...]:
    group, answer = catalogue.group(item.group), records.answers_by_item.get(item.id)
    units = context.unit_links((answer.unit or "",), records.year) if answer else ()
    return details(
        context.indicator_fact((item.indicator,)),
        detail("item_group", f"{group.id} {group.name_th}" if group else ""),
        detail("data_year", text(f"data_year_{item.data_year.value}") if item.data_year else ""),
        detail("unit", "", *units),
        signed("prepared", context, records, answer.prepared if answer else None),
        signed("checked", context, records, answer.checked if answer else None),
        detail("official_name", "" if is_confirmed(context, catalogue, item) else text("not_verified")),
    )


def _sentence(answer: Answer | None, item: Item) -> str:
    if answer is None:
        return text("item_not_answered")
    if answer.answer is AnswerKind.NOT_DISCLOSED:
        return text("item_not_disclosed")
    if answer.answer is AnswerKind.NIL:
        return text("item_nil")
    key = "item_disclosed" if is_complete(answer, item) else "item_incomplete"
    return text(key, count=len(answer.links))


def _statement(answer: Answer | None) -> tuple[str, str]:
    if answer and answer.nil:
        note = text("nil_note", period=format_period_short(answer.nil.period), date=format_date_short(answer.nil.on))
        return answer.nil.statement, note
    return (answer.reason or "", "") if answer else ("", "")


def _other_years(context: Context, records: YearRecords, item: Item) -> Iterator[Link]:
    """What other years answered on the same topic, which may have another number there."""
    for other in context.disclosure.years:
        catalogue = context.catalogue(other.year) if has_checklist(other) else None
        twin = catalogue.item_on(item.topic) if catalogue and other.year != records.year else None
        if twin:
            words = text("same_item", year=other.year, code=twin.id.upper())
            yield Link(words, urls.item(other.year, twin.id), twin.name_th)


def _related(context: Context, records: YearRecords, item: Item, pages: Mapping[str, Page]) -> tuple[Link, ...]:
    """Pages of this site that speak of the item and that its answer does not link to already."""
    answer = records.answers_by_item.get(item.id)
    linked = {(link.page or "").partition("#")[0] for link in (answer.links if answer else ())}
    links = related(context.disclosure, records.year, item, pages)
    return tuple(link for link in links if link.address not in linked)


def _elements(answer: Answer | None, item: Item) -> tuple[ElementView, ...]:
    links = answer.links if answer else ()
    return tuple(
        ElementView(
            number=number,
            anchor=urls.element_anchor(number),
            text=words,
            links=tuple(at for at, link in enumerate(links, start=1) if number in link.elements),
        )
        for number, words in enumerate(item.must_show, start=1)
    )


@builds(PageKind.ITEM)
def build(context: Context, framer: Framer, records: YearRecords, catalogue: Catalogue, item: Item) -> ItemPage:
    """The page of one item of one year."""
    year, pages = records.year, framer.shell.built
    answer = records.answers_by_item.get(item.id)
    previous, following = neighbours(
        catalogue.items,
        catalogue.items.index(item),
        lambda each: Link(each.id.upper(), urls.item(year, each.id), each.name_th),
    )
    statement, statement_note = _statement(answer)
    from_source = item.must_show_basis is Basis.SOURCE
    return ItemPage(
        frame=framer.frame(
            item.name_th,
            source=answer.origin.file if answer else records.answers[0].origin.file,
            code=item.id.upper(),
            answer=_sentence(answer, item),
            unit=context.unit_name(answer.unit, year) if answer and answer.unit else "",
            record=item_name(year, item.topic),
            index_title=f"{item.id.upper()} {item.name_th}",
        ),
        mark=item_mark(answer, item),
        statement=statement,
        statement_note=statement_note,
        submitted=tuple(notes(context, records, item.id)),
        additions=additions(context, records, item.id),
        links=tuple(
            _link_view(context, records, link, pages, place)
            for place, link in enumerate(answer.links if answer else (), start=1)
        ),
        elements=_elements(answer, item),
        elements_note=text("elements_note_source") if from_source else "",
        facts=_details(context, records, catalogue, item),
        related=_related(context, records, item, pages),
        other_years=tuple(_other_years(context, records, item)),
        previous=previous,
        following=following,
        formerly=_formerly(context, year, catalogue, item),
    )


def _formerly(context: Context, year: FiscalYear, catalogue: Catalogue, item: Item) -> tuple[Link, ...]:
    """The other items that were released at this item's address, at the addresses they have now."""
    here, own = urls.item(year, item.id), item_name(year, item.topic)
    names = {line.record for line in context.disclosure.ledger if line.address == here} - {own}
    twins = [each for each in catalogue.items if item_name(year, each.topic) in names]
    return tuple(Link(f"{each.id.upper()} {each.name_th}", urls.item(year, each.id)) for each in twins)
