"""Readiness for the terminal, for programs, and as a page for the chief executive."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, to_builtins

from site_builder.checking.readiness.records import ItemReadiness, Reason, UnitReadiness, Verdict, YearReadiness
from site_builder.language.thai.dates import format_date
from site_builder.language.thai.periods import format_period
from site_builder.language.words import text
from site_builder.office.papers.page import Paper, json_text


class VerdictCount(Struct, frozen=True):
    """How many items have a verdict; `share` is in percent of all, for the bar."""

    verdict: str
    word: str
    number: int
    share: int


class ReadinessRow(Struct, frozen=True):
    """One item as the page shows it; that nobody has answered it yet is said once for all such items of a unit."""

    item: ItemReadiness
    verdict: str
    word: str
    facts: tuple[str, ...]
    reasons: tuple[Reason, ...]


class UnitCard(Struct, frozen=True):
    """What one unit still has to do."""

    name: str
    counts: str
    note: str
    rows: tuple[ReadinessRow, ...]


class ReadinessPage(Paper, frozen=True):
    """Everything the page shows."""

    template = "readiness"
    sentence: str
    window: str
    cautions: tuple[str, ...]
    counts: tuple[VerdictCount, ...]
    units: tuple[UnitCard, ...]
    rows: tuple[ReadinessRow, ...]


def as_text(readiness: YearReadiness, today: date | None = None) -> str:
    """The whole list for the terminal; with `today` it says how many days are left."""
    lines = [summary(readiness)]
    if today:
        lines.append(days_left(readiness, today))
    lines += _cautions(readiness)
    for unit in readiness.units:
        lines += ["", f"{_unit_name(unit)}: {_unit_counts(unit)}"]
        for item in unit.items:
            lines.append(f"  {item.code:<4} {_word(item.verdict)}  {item.name}")
            lines += [f"       {fact}" for fact in _facts(item)]
            lines += [f"       - {_reason_line(reason)}" for reason in item.reasons]
    return "\n".join(lines) + "\n"


def summary(readiness: YearReadiness) -> str:
    """One line: how many items are ready, at risk, missing."""
    counts = {verdict.name.lower(): readiness.count(verdict) for verdict in Verdict}
    return text("readiness_summary", year=readiness.year, items=len(readiness.items), **counts)


def days_left(readiness: YearReadiness, today: date) -> str:
    """How long the window for links is still open."""
    days = readiness.days_left(today)
    if days is None or readiness.window is None:
        return text("readiness_no_window", year=readiness.year)
    if days < 0:
        return text("readiness_closed", date=format_date(readiness.window.end))
    if today < readiness.window.start:
        return text(
            "readiness_opens", days=(readiness.window.start - today).days, period=format_period(readiness.window)
        )
    return text("readiness_days_left", days=days, date=format_date(readiness.window.end))


def as_json(readiness: YearReadiness) -> str:
    """The same for programs: the records as they are, with the counts."""
    return json_text(
        {
            "year": readiness.year,
            "agency": readiness.agency,
            "counts": dict(readiness.counts),
            "unverified": readiness.unverified,
            "draft": readiness.is_draft,
            "window": [readiness.window.start.isoformat(), readiness.window.end.isoformat()]
            if readiness.window
            else None,
            "items": [to_builtins(item) for item in readiness.items],
        }
    )


def readiness_page(readiness: YearReadiness) -> ReadinessPage:
    """The page for the chief executive: what there is to do, by unit, then every item. It never says a day of today."""
    counts = tuple(
        VerdictCount(verdict.value, _word(verdict), readiness.count(verdict), _share(readiness, verdict))
        for verdict in reversed(Verdict)
    )
    return ReadinessPage(
        title=text("readiness_title", year=readiness.year),
        agency=readiness.agency,
        sentence=summary(readiness),
        window=text("readiness_window", period=format_period(readiness.window)) if readiness.window else "",
        cautions=tuple(_cautions(readiness)),
        counts=counts,
        units=tuple(
            UnitCard(_unit_name(unit), _unit_counts(unit), _unit_note(unit), tuple(map(_row, unit.open_items)))
            for unit in readiness.units
            if unit.open_items
        ),
        rows=tuple(map(_row, readiness.items)),
    )


def _row(item: ItemReadiness) -> ReadinessRow:
    return ReadinessRow(
        item, item.verdict.value, _word(item.verdict), tuple(_facts(item)), item.reasons if item.is_answered else ()
    )


def _unit_note(unit: UnitReadiness) -> str:
    return "" if all(item.is_answered for item in unit.items) else text("ready_unanswered_cure")


def _share(readiness: YearReadiness, verdict: Verdict) -> int:
    return round(100 * readiness.count(verdict) / len(readiness.items))


def _word(verdict: Verdict) -> str:
    return text(f"verdict_{verdict.value.replace('-', '_')}")


def _unit_name(unit: UnitReadiness) -> str:
    return unit.name or text("readiness_nobody")


def _unit_counts(unit: UnitReadiness) -> str:
    counts = {verdict.name.lower(): unit.count(verdict) for verdict in Verdict}
    return text("readiness_counts", **counts)


def _facts(item: ItemReadiness) -> Iterator[str]:
    if item.answer and item.verdict is not Verdict.MISSING:
        yield text("readiness_answer", answer=item.answer)
    if item.elements and item.verdict is not Verdict.MISSING:
        yield text("readiness_elements", ticked=item.ticked, count=len(item.elements))
    if item.months:
        yield text("readiness_months", told=item.months.told, wanted=item.months.wanted)
    if item.prepared:
        yield text("readiness_prepared", by=item.prepared)
    if item.checked:
        yield text("readiness_checked", by=item.checked)


def _reason_line(reason: Reason) -> str:
    place = f" ({reason.place})" if reason.place else ""
    return f"{reason.text} → {reason.cure}{place}"


def _cautions(readiness: YearReadiness) -> Iterator[str]:
    if readiness.is_draft:
        yield text("readiness_draft", year=readiness.year)
    if readiness.unverified:
        yield text("checklist_unverified", count=readiness.unverified)
