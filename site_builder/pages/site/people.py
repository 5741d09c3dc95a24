"""Who holds which position: now on cards, and before in a list. The only page that names persons."""

from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.pages.parts.basics import ContactLine, FileLink, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.channels import contact_line
from site_builder.pages.parts.context import Context, file_size
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind
from site_builder.records.people import Holder
from site_builder.records.values import Truth

PHOTOS = "content/people/"
"""Where the pictures of holders lie in a project."""


class PersonView(Struct, frozen=True):
    """One holder of a position; `position` says so when the person only acts in it."""

    name: str
    position: str
    unit: Link | None
    picture: FileLink | None
    term: str
    contact: tuple[ContactLine, ...]


class PeoplePage(Page, frozen=True):
    """Everything the page shows."""

    kind = PageKind.PEOPLE
    present: tuple[PersonView, ...]
    former: tuple[PersonView, ...]


def photo_of(context: Context, holder: Holder) -> FileLink | None:
    """The published picture of a holder; none where there is no such picture."""
    facts = context.files.get(PHOTOS + (holder.photo or ""))
    if holder.photo is None or facts is None or not facts.kind.is_picture:
        return None
    return FileLink(
        text=holder.name,
        address=urls.photo(holder.photo),
        kind="image",
        kind_word=text("kind_image"),
        size=file_size(facts.published_size),
        alt=holder.alt or holder.name,
        width=facts.width,
        height=facts.height,
    )


def _term(holder: Holder) -> str:
    start, end = (format_date_short(day) if day else "" for day in (holder.start, holder.end))
    if start and end:
        return text("from_to", start=start, end=end)
    if start:
        return text("since", date=start)
    return text("until", date=end) if end else ""


def _view(context: Context, holder: Holder, day: date) -> PersonView:
    position = context.disclosure.positions.get(holder.position)
    title = position.title_on(day) if position else holder.position
    unit = context.disclosure.units.get((position and position.unit) or "")
    return PersonView(
        name=holder.name,
        position=text("acting", position=title) if holder.acting is Truth.YES else title,
        unit=Link(context.unit_name_on(unit.id, day), urls.unit(unit.id)) if unit else None,
        picture=photo_of(context, holder),
        term=_term(holder),
        contact=tuple(contact_line(each) for each in holder.contact),
    )


@builds(PageKind.PEOPLE)
def build(context: Context, framer: Framer) -> PeoplePage:
    """The page of holders, in the order of the positions; a term that ended before the last day is a former one."""
    day, order = context.last_day, list(context.disclosure.positions)
    places = {each: number for number, each in enumerate(order)}
    holders = sorted(
        context.disclosure.holders, key=lambda each: (places.get(each.position, len(order)), each.start or date.min)
    )
    former = [each for each in holders if each.end and each.end < day]
    present = [each for each in holders if each not in former]
    former.sort(key=lambda each: each.end or date.min, reverse=True)
    key = "people_answer" if context.latest else "people_answer_no_year"
    return PeoplePage(
        frame=framer.frame(
            text("people_title"),
            source=context.disclosure.holders[0].origin.file,
            answer=text(key, count=len(present), year=context.latest.year if context.latest else ""),
        ),
        present=tuple(_view(context, each, day) for each in present),
        former=tuple(_view(context, each, each.end or day) for each in former),
    )
