"""What was wrong on the site and has been put right, the latest first."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer
from site_builder.records.correction import Correction
from site_builder.records.derived.site_map import PageKind


class CorrectionView(Struct, frozen=True):
    """One erratum: when, on which page, what it said and what it says now, why and by whom."""

    anchor: str
    when: str
    page: Link
    facts: tuple[Detail, ...]
    reason: str


class CorrectionsPage(Page, frozen=True):
    """Everything the page shows."""

    kind = PageKind.CORRECTIONS
    corrections: tuple[CorrectionView, ...]


def _view(context: Context, framer: Framer, each: Correction) -> CorrectionView:
    page = framer.shell.built.get(each.page.partition("#")[0])
    return CorrectionView(
        anchor=urls.correction_anchor(each.id),
        when=format_date_short(each.on),
        page=Link(page.frame.title if page else f"/{each.page}", each.page),
        facts=details(
            detail("correction_before", each.before),
            detail("correction_after", each.after),
            detail("correction_by", context.position(each.by, each.on)),
        ),
        reason=each.reason or "",
    )


@builds(PageKind.CORRECTIONS)
def build(context: Context, framer: Framer) -> CorrectionsPage:
    """The page of corrections, which names the pages it speaks of."""
    latest_first = sorted(context.disclosure.corrections, key=lambda each: (each.on, each.id), reverse=True)
    return CorrectionsPage(
        frame=framer.frame(
            text("corrections_title"),
            source=latest_first[0].origin.file,
            answer=text("corrections_answer", count=len(latest_first), date=format_date_short(latest_first[0].on)),
        ),
        corrections=tuple(_view(context, framer, each) for each in latest_first),
    )
