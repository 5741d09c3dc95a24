"""What the parts of a report's appendix are: evidence, documents, and reports of this year or another."""

from msgspec import Struct

from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.plan import PlanReport
from site_builder.records.progress import RoundReport
from site_builder.records.year import Round


class AppendedReport(Struct, frozen=True):
    """A report among the parts of an appendix, on measures or on the plan, and its round."""

    report_round: Round
    report: RoundReport | PlanReport


class Appended(Struct, frozen=True):
    """One part of an appendix beside the year it is of."""

    records: YearRecords
    what: Evidence | Document | AppendedReport


def appended(disclosure: Disclosure, records: YearRecords, part: str) -> Appended | None:
    """What a part of an appendix names, as typed in a year's report; None where there is no such thing."""
    *before, name = part.split("/")
    years = {str(each.year): each for each in disclosure.years}
    there: YearRecords | None = records
    if before and before[0].isdigit():
        there = years.get(before.pop(0))
    if there is None:
        return None
    if not before:
        paper = there.evidence_by_id.get(name) or there.documents_by_id.get(name)
        return Appended(there, paper) if paper else None
    reported = there.plan_reports if before == ["plan"] else there.reports
    found = (AppendedReport(report_round, report) for report_round, report in reported if report_round.id == name)
    return next((Appended(there, each) for each in found), None)
