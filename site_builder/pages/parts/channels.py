"""Ways to reach the agency, and which of the pages that belong to no year there are."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import ContactLine, Link
from site_builder.pages.parts.context import Context
from site_builder.records.site import ComplaintChannel, ComplaintSubject, Contact, Unit


def contact_line(channel: Contact | ComplaintChannel) -> ContactLine:
    """A channel as a line: what it is, and its value, as a link where it can be one."""
    return ContactLine(channel.label, channel.value or channel.url or "", channel.url or "")


def complaint_lines(context: Context, about: ComplaintSubject) -> tuple[ContactLine, ...]:
    """The channels for one kind of complaint, in the order of `site.yml`."""
    return tuple(contact_line(each) for each in context.disclosure.site.complaints if each.about is about)


def present_units(context: Context) -> tuple[Unit, ...]:
    """The units that still stood on the last day of the latest year."""
    units = context.disclosure.site.units
    return tuple(each for each in units if each.ended is None or each.ended > context.last_day)


def has_contact(context: Context) -> bool:
    """Whether anybody can be reached: the agency itself or one of its present units."""
    return bool(context.disclosure.site.contact) or any(each.contact for each in present_units(context))


def has_complaints(context: Context) -> bool:
    return bool(context.disclosure.site.complaints)


def site_links(context: Context) -> tuple[Link, ...]:
    """Links to the pages of the whole site that there are."""
    pages = (
        (has_contact(context), "contact_title", urls.CONTACT),
        (has_complaints(context), "complaints_title", urls.COMPLAINTS),
        (bool(context.disclosure.holders), "people_title", urls.PEOPLE),
        (bool(context.disclosure.corrections), "corrections_title", urls.CORRECTIONS),
    )
    return tuple(Link(text(key), address) for there_is, key, address in pages if there_is)
