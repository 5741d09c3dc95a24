"""Ways to reach the agency, and which of the pages that belong to no year there are."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import ContactLine, Link
from site_builder.pages.parts.context import Context
from site_builder.records.site import ComplaintChannel, ComplaintSubject, Contact


def contact_line(channel: Contact | ComplaintChannel) -> ContactLine:
    """A channel as a line: what it is, and its value, as a link where it can be one."""
    return ContactLine(channel.label, channel.value or channel.url or "", channel.url or "")


def complaint_lines(context: Context, about: ComplaintSubject) -> tuple[ContactLine, ...]:
    """The channels for one kind of complaint, in the order of `site.yml`."""
    return tuple(contact_line(each) for each in context.disclosure.site.complaints if each.about is about)


def site_links(context: Context) -> tuple[Link, ...]:
    """Links to the pages of the whole site that there are."""
    pages = (
        (context.has_contact, "contact_title", urls.CONTACT),
        (bool(context.disclosure.site.complaints), "complaints_title", urls.COMPLAINTS),
        (bool(context.disclosure.holders), "people_title", urls.PEOPLE),
        (bool(context.disclosure.corrections), "corrections_title", urls.CORRECTIONS),
    )
    return tuple(Link(text(key), address) for there_is, key, address in pages if there_is)
