"""The Atom feed (RFC 4287): what has become known, by the dates in the data, so equal content gives equal bytes."""

from datetime import date
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from site_builder.language import urls
from site_builder.language.thai.rebuilt import mark_of, without_mark
from site_builder.pages.parts.context import Context
from site_builder.pages.site.happenings import Happening, happenings
from site_builder.records.catalogues.reader import known_years

MOST_ENTRIES = 50
MIDNIGHT_IN_THAILAND = "T00:00:00+07:00"
"""The data know days only; Thailand has had this one offset, without summer time, as long as it counts."""


def feed(context: Context) -> bytes:
    """The feed of the newest happenings; its addresses and ids are full, as readers keep them away from the site."""
    project, told = context.disclosure.project, (each for each in happenings(context) if _is_as_reported(each))
    found = tuple(islice(told, MOST_ENTRIES))
    updated = found[0].day if found else _beginning(context)
    own = urls.absolute(project.url, urls.FEED)
    agency = without_mark(context.agency(context.latest.year if context.latest else None))
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">',
        f"<title>{escape(project.name)}</title>",
        f"<id>{escape(own)}</id>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(agency)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(project.url)}/>',
        *(_entry(project.url, each) for each in found),
        "</feed>",
    )
    return ("\n".join(lines) + "\n").encode()


def _is_as_reported(happening: Happening) -> bool:
    """Whether nothing that the feed would tell of it was made up: far from the site no note explains the mark."""
    return not mark_of(happening.day, happening.title, happening.kind)


def _entry(base: str, happening: Happening) -> str:
    address = urls.absolute(base, happening.address)
    return "\n".join(
        (
            "<entry>",
            f"<title>{escape(happening.title)}</title>",
            f"<id>{escape(address)}</id>",
            f"<updated>{_moment(happening.day)}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>',
            f"<category term={quoteattr(happening.kind)}/>",
            "</entry>",
        )
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}{MIDNIGHT_IN_THAILAND}"


def _beginning(context: Context) -> date:
    """A day for a feed without entries: the start of the first year told, or of the first that has official lists."""
    years = context.disclosure.years
    return years[0].year.start if years else known_years()[0].start
