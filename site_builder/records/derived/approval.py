"""What became of a paper, as far as it was typed: not told, proposed, approved, returned, or taken note of.

A memo is judged by its chain in the order typed. The last decision holds; taking note of something changes nothing
that was decided before. Where a position stands behind the last decision and nothing is typed of it, the paper waits
there; where only an opinion or a day is typed of it, what it decided is not told.

A report is judged by its own `approved`, else by the chain of the memo that carried it. Measures that name their
adoption are adopted, and a report that names who approved it is approved, unless another decision is typed.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from site_builder.records.analysis import Analysis
from site_builder.records.approval import Approval, DecisionKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document, DocumentApproval, DocumentKind
from site_builder.records.measures import Adoption
from site_builder.records.plan import PlanReport
from site_builder.records.progress import RoundReport

Report = RoundReport | PlanReport | Analysis


class ApprovalState(StrEnum):
    """How far a paper has come."""

    NOT_TOLD = "not-told"
    PROPOSED = "proposed"
    RETURNED = "returned"
    ACKNOWLEDGED = "acknowledged"
    APPROVED = "approved"
    ADOPTED = "adopted"
    """Set by the office, where nobody says that somebody approved it."""


class ApprovalStanding(Struct, frozen=True):
    """A paper's state, the position and day that brought it there, and the record that tells so.

    `waits_for` is the position a chain has reached that has decided nothing yet.
    """

    state: ApprovalState
    by: str | None = None
    on: date | None = None
    waits_for: str | None = None
    record: DocumentApproval | Approval | Adoption | None = None


NOT_TOLD = ApprovalStanding(ApprovalState.NOT_TOLD)


def _standing(record: DocumentApproval | Approval | Adoption, decision: DecisionKind) -> ApprovalStanding:
    return ApprovalStanding(ApprovalState(decision.value), record.by, record.on, record=record)


def document_approval(document: Document) -> ApprovalStanding:
    """What became of a memo, by its chain."""
    standing = NOT_TOLD
    for link in document.approvals:
        if link.decision is DecisionKind.ACKNOWLEDGED and standing.state in _DECIDED:
            continue
        if link.decision:
            standing = _standing(link, link.decision)
        elif link.opinion or link.on:
            standing = ApprovalStanding(ApprovalState.NOT_TOLD, record=link)
        elif standing.state in _ON_ITS_WAY:
            standing = ApprovalStanding(ApprovalState.PROPOSED, waits_for=link.by, record=link)
    return standing


_DECIDED = frozenset({ApprovalState.APPROVED, ApprovalState.RETURNED})
_ON_ITS_WAY = frozenset({ApprovalState.PROPOSED, ApprovalState.APPROVED, ApprovalState.ACKNOWLEDGED})


def has_chain(document: Document) -> bool:
    """Whether a document is one that somebody decides on: a memo, or whatever names a chain."""
    return document.kind is DocumentKind.MEMO or bool(document.approvals)


def measures_approval(records: YearRecords) -> ApprovalStanding:
    """What became of a year's measures, by their adoption."""
    adopted = records.measures.adopted if records.measures else None
    if adopted is None:
        return NOT_TOLD
    if adopted.decision is None:
        return ApprovalStanding(ApprovalState.ADOPTED, adopted.by, adopted.on, record=adopted)
    return _standing(adopted, adopted.decision)


def report_approval(records: YearRecords, report: Report) -> ApprovalStanding:
    """What became of a report, by its own record of it, else by the memo that carried it."""
    if report.approved:
        return _standing(report.approved, report.approved.decision or DecisionKind.APPROVED)
    memo = records.documents_by_id.get(report.memo or "")
    return document_approval(memo) if memo else NOT_TOLD


def is_checked_by_another(report: Report) -> bool:
    """Whether a second position checked a report: one that did not prepare it."""
    if report.checked is None:
        return False
    return report.prepared is None or report.checked.by != report.prepared.by
