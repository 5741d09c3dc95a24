"""What was wrong on the site and has been put right, the latest first."""

from collections.abc import Mapping

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Page
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.kinds import PageKind
from site_builder.records.correction import Correction


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


def _view(context: Context, each: Correction, titles: Mapping[str, str]) -> CorrectionView:
    title = titles.get(each.page.partition("#")[0]) or f"/{each.page}"
    return CorrectionView(
        anchor=urls.correction_anchor(each.id),
        when=format_date_short(each.on),
        page=Link(title, each.page),
        facts=details(
            detail("correction_before", each.before),
            detail("correction_after", each.after),
            detail("correction_by", context.position(each.by, FiscalYear.containing(each.on))),
        ),
        reason=each.reason or "",
    )


def build(context: Context, framer: Framer, titles: Mapping[str, str]) -> CorrectionsPage:
    """The page of corrections; `titles` names the other pages by address."""
    latest_first = sorted(context.disclosure.corrections, key=lambda each: (each.on, each.id), reverse=True)
    return CorrectionsPage(
        frame=framer.frame(
            urls.CORRECTIONS,
            text("corrections_title"),
            source=latest_first[0].origin.file,
            answer=text("corrections_answer", count=len(latest_first), date=format_date_short(latest_first[0].on)),
        ),
        corrections=tuple(_view(context, each, titles) for each in latest_first),
    )
