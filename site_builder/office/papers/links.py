"""The report on outside links: for the terminal, for programs, and as a page, by unit."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, to_builtins

from site_builder.checking.readiness.records import Reason
from site_builder.language.words import text
from site_builder.office.papers.page import Paper, json_text
from site_builder.web.links.addresses import NamedAddress
from site_builder.web.visits.visit import Visit, VisitClass

Unit = Callable[[str], str]
"""The name of a unit by its id."""


class LinkRow(Struct, frozen=True):
    """One address with its visit, and where it is named."""

    named: NamedAddress
    visit: Visit
    finding: str
    word: str
    why: str
    cure: str
    items: str


class LinkUnit(Struct, frozen=True):
    """The addresses of one unit, the worst first; `name` is the site as a whole where no unit answers."""

    name: str
    counts: str
    rows: tuple[LinkRow, ...]


class LinkReport(Paper, frozen=True):
    """The whole report."""

    template = "links"
    sentence: str
    units: tuple[LinkUnit, ...]


def link_report(agency: str, named: Sequence[NamedAddress], visits: Mapping[str, Visit], unit_name: Unit) -> LinkReport:
    """The report on these addresses; those not visited are left out."""
    rows = [_row(each, visits[each.address]) for each in named if each.address in visits]
    owners = sorted(dict.fromkeys(row.named.unit for row in rows), key=lambda unit: (not unit, unit))
    units = [_unit(owner, [row for row in rows if row.named.unit == owner], unit_name) for owner in owners]
    return LinkReport(text("links_title"), agency, _counts(rows), tuple(units))


def as_text(report: LinkReport) -> str:
    """Every address on a line, by unit, with what was found and how to mend it."""
    lines = [report.sentence]
    for unit in report.units:
        lines += ["", f"{unit.name}: {unit.counts}"]
        for row in unit.rows:
            lines.append(f"  {row.word}  {row.named.address}  {row.items}".rstrip())
            lines += [f"       → {hop}" for hop in row.visit.hops]
            if row.visit.finding is not VisitClass.OK:
                lines.append(f"       {row.why} → {row.cure} ({row.named.place})")
    return "\n".join(lines) + "\n"


def as_json(report: LinkReport) -> str:
    """One object an address."""
    rows = [
        {**to_builtins(row.visit), "place": str(row.named.place), "items": row.named.items, "unit": row.named.unit}
        for unit in report.units
        for row in unit.rows
    ]
    return json_text(rows)


def troubled(visits: Mapping[str, Visit]) -> dict[str, Reason]:
    """For readiness: the addresses an assessor would not get to, with the reason."""
    return {
        address: Reason(f"{_word(visit)}: {_why(visit)} {address}", _cure(visit))
        for address, visit in visits.items()
        if visit.finding in {VisitClass.GONE, VisitClass.NEEDS_LOGIN}
    }


def _row(named: NamedAddress, visit: Visit) -> LinkRow:
    items = text("links_items", items=", ".join(named.items)) if named.items else ""
    return LinkRow(named, visit, visit.finding.value, _word(visit), _why(visit), _cure(visit), items)


def _unit(owner: str, rows: Sequence[LinkRow], unit_name: Unit) -> LinkUnit:
    order = list(VisitClass)
    ordered = sorted(rows, key=lambda row: (order.index(row.visit.finding), row.named.place, row.named.address))
    return LinkUnit(unit_name(owner) if owner else text("links_whole_site"), _counts(rows), tuple(ordered))


def _counts(rows: Sequence[LinkRow]) -> str:
    findings = {row.named.address: row.visit.finding for row in rows}
    counts = {each.name.lower(): sum(finding is each for finding in findings.values()) for each in VisitClass}
    return text("links_counts", count=len(findings), **counts)


def _word(visit: Visit) -> str:
    return text(f"link_{visit.finding.name.lower()}")


def _why(visit: Visit) -> str:
    words = text(f"why_{visit.why.name.lower()}")
    return f"{words} ({visit.status})" if visit.status and visit.status != 200 else words


def _cure(visit: Visit) -> str:
    return text(f"cure_{visit.finding.name.lower()}")
