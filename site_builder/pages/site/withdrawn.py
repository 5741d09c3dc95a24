"""The page that stands at an address whose content was withdrawn: what it was, when and why."""

from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Page
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Shell, year_words
from site_builder.records.derived.site_map import PageKind
from site_builder.records.redirect import RedirectRow
from site_builder.records.values import Truth


class WithdrawnPage(Page, frozen=True):
    """Everything the page shows; `ways_on` lead to what is still there."""

    kind = PageKind.WITHDRAWN
    facts: tuple[Detail, ...]
    ways_on: tuple[Link, ...]


def build(
    context: Context, shell: Shell, address: str, redirect: RedirectRow, title: str, ways_on: tuple[Link, ...]
) -> WithdrawnPage:
    """The page at a withdrawn address; `title` is what the public may be told it was."""
    by = context.position(redirect.by, redirect.on) if redirect.on else ""
    year = next((each for each in context.disclosure.years if address.startswith(f"{each.year}/")), None)
    return WithdrawnPage(
        frame=shell.framer_at(PageKind.WITHDRAWN, address).frame(
            text("withdrawn_title"),
            source=redirect.origin.file,
            records=year,
            kicker=text("withdrawn_kicker") + (f" · {year_words(year.year)}" if year else ""),
            answer=title,
        ),
        facts=details(
            detail("withdrawn_on", format_date(redirect.on) if redirect.on else ""),
            detail("withdrawn_by", by),
            detail("withdrawn_reason", redirect.reason),
            detail("withdrawn_law", text("withdrawn_personal") if redirect.personal_data is Truth.YES else ""),
        ),
        ways_on=ways_on,
    )
