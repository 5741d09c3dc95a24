"""What was wrong on the site and has been put right, the latest first."""

from typing import ClassVar

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Frame, Link
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.correction import Correction
from site_builder.records.derived.page_kinds import PageKind


class CorrectionView(Struct, frozen=True):
    """One erratum: when, on which page, what it said and what it says now, why and by whom."""

    anchor: str
    when: str
    page: Link
    facts: tuple[Detail, ...]
    reason: str


class CorrectionsPage(Struct, frozen=True):
    """Everything the page shows."""

    kind: ClassVar[PageKind] = PageKind.CORRECTIONS
    frame: Frame
    corrections: tuple[CorrectionView, ...]


def _view(context: Context, framer: Framer, each: Correction) -> CorrectionView:
    facts = [Detail(text("correction_before"), each.before), Detail(text("correction_after"), each.after)]
    if each.by:
        facts.append(Detail(text("correction_by"), context.position(each.by, FiscalYear.containing(each.on))))
    page = framer.built.get(each.page.partition("#")[0])
    return CorrectionView(
        anchor=urls.correction_anchor(each.id),
        when=format_date_short(each.on),
        page=Link(page.frame.title if page else f"/{each.page}", each.page),
        facts=tuple(facts),
        reason=each.reason or "",
    )


@builds(PageKind.CORRECTIONS)
def build(context: Context, framer: Framer) -> CorrectionsPage:
    """The page of corrections, which names the pages it speaks of."""
    found = sorted(context.disclosure.corrections, key=lambda each: (each.on, each.id), reverse=True)
    return CorrectionsPage(
        frame=framer.frame(
            urls.CORRECTIONS,
            text("corrections_title"),
            source=found[0].origin.file,
            answer=text("corrections_answer", count=len(found), date=format_date_short(found[0].on)),
        ),
        corrections=tuple(_view(context, framer, each) for each in found),
    )
