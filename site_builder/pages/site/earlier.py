"""Shortcuts from the home page to an earlier year, for what the latest year does not have yet."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Link, Shortcut
from site_builder.pages.parts.context import Context
from site_builder.pages.site.overview import checklist_shortcut
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.disclosure import YearRecords


def earlier_progress(context: Context, latest: YearRecords, note: str) -> Shortcut | None:
    """The board of the last year that was reported, while the latest year has no report; `note` tells of that year."""
    records = last_reported(context)
    if records is None or latest.reports:
        return None
    promises = context.promises(records)
    link = Link(text("door_progress_of", year=records.year), urls.progress(records.year), note)
    return Shortcut(link, text("promises_count", count=len(promises)) if promises else "")


def earlier_checklist(context: Context, latest: YearRecords) -> Shortcut | None:
    """The checklist of the last year that answered one, while the latest year has none."""
    if has_checklist(latest):
        return None
    answered = (
        checklist_shortcut(context, each, text("door_checklist_of", year=each.year))
        for each in reversed(context.disclosure.years)
    )
    return next(filter(None, answered), None)


def last_reported(context: Context) -> YearRecords | None:
    """The latest year with a report on its measures."""
    return next((records for records in reversed(context.disclosure.years) if records.reports), None)
