"""Every way to reach the agency and its units."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import ContactLine, Link, OutsideLink, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.channels import contact_line
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind


class UnitChannels(Struct, frozen=True):
    """One unit with its own channels; none where it is reached through the agency."""

    link: Link
    lines: tuple[ContactLine, ...]


class ContactPage(Page, frozen=True):
    """Everything the page shows. `complaints` leads on to the channels for complaints, where there are any."""

    kind = PageKind.CONTACT
    lines: tuple[ContactLine, ...]
    website: OutsideLink | None
    complaints: Link | None
    units: tuple[UnitChannels, ...]


@builds(PageKind.CONTACT)
def build(context: Context, framer: Framer) -> ContactPage:
    """The contact page: the agency first, then its present units in the order of `site.yml`."""
    settings = context.disclosure.site
    units = tuple(
        UnitChannels(
            Link(context.unit_name_on(each.id, context.last_day, short=False), urls.unit(each.id)),
            tuple(contact_line(channel) for channel in each.contact),
        )
        for each in context.present_units
    )
    known = {each.url for each in settings.contact}
    website = settings.main_website if settings.main_website not in known else None
    return ContactPage(
        frame=framer.frame(
            text("contact_title"),
            source=settings.origin.file,
            answer=text("contact_answer", agency=context.agency(context.latest.year if context.latest else None)),
        ),
        lines=tuple(contact_line(each) for each in settings.contact),
        website=OutsideLink(text("main_website"), website) if website else None,
        complaints=Link(text("complaints_title"), urls.COMPLAINTS) if context.disclosure.site.complaints else None,
        units=units,
    )
