"""What became of a paper: a memo by its chain, measures by their adoption, a report by itself or by its memo."""

from datetime import date

import pytest

from site_builder.records.approval import Approval, DecisionKind, Signature
from site_builder.records.derived.approval import (
    ApprovalState,
    document_approval,
    is_checked_by_another,
    measures_approval,
    report_approval,
)
from site_builder.records.derived.canonical import data_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.document import Document, DocumentApproval, DocumentKind
from site_builder.records.measures import Adoption, Measures
from site_builder.records.progress import RoundReport
from site_builder.records.year import YearSettings

DAY = date(2024, 1, 5)
P, A, R, K = DecisionKind.PROPOSED, DecisionKind.APPROVED, DecisionKind.RETURNED, DecisionKind.ACKNOWLEDGED


def link(decision: DecisionKind | None, by: str = "clerk", *, opinion: str | None = None) -> DocumentApproval:
    return DocumentApproval(by=by, decision=decision, opinion=opinion)


def memo(*chain: DocumentApproval) -> Document:
    return Document(id="memo", kind=DocumentKind.MEMO, title="รายงาน", date=DAY, approvals=chain, body="")


def year(**fields: object) -> YearRecords:
    return YearRecords(YearSettings.model_validate({"year": "2566"}), **fields)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("chain", "state"),
    [
        ([], ApprovalState.NOT_TOLD),
        ([link(None, opinion="เพื่อโปรดทราบ")], ApprovalState.NOT_TOLD),
        ([link(P)], ApprovalState.PROPOSED),
        ([link(P), link(A)], ApprovalState.APPROVED),
        ([link(P), link(A), link(None)], ApprovalState.PROPOSED),
        ([link(P), link(A), link(None, opinion="ทราบ")], ApprovalState.NOT_TOLD),
        ([link(P), link(R)], ApprovalState.RETURNED),
        ([link(P), link(R), link(None)], ApprovalState.RETURNED),
        ([link(P), link(R), link(P)], ApprovalState.PROPOSED),
        ([link(P), link(K)], ApprovalState.ACKNOWLEDGED),
        ([link(P), link(A), link(K)], ApprovalState.APPROVED),
        ([link(P), link(R), link(K)], ApprovalState.RETURNED),
    ],
)
def test_a_memo_stands_where_its_chain_left_it(chain: list[DocumentApproval], state: ApprovalState) -> None:
    assert document_approval(memo(*chain)).state is state


def test_a_memo_waits_for_the_position_it_has_reached() -> None:
    assert document_approval(memo(link(P), link(None, "mayor"))).waits_for == "mayor"


def test_measures_are_adopted_unless_another_decision_is_typed() -> None:
    def state(adopted: Adoption | None) -> ApprovalState:
        return measures_approval(year(measures=Measures(adopted=adopted, measures=()))).state

    assert state(None) is ApprovalState.NOT_TOLD
    assert state(Adoption(on=DAY)) is ApprovalState.ADOPTED
    assert state(Adoption(on=DAY, decision=P)) is ApprovalState.PROPOSED


def test_a_report_stands_by_itself_else_where_its_memo_stands() -> None:
    records = year(documents=(memo(link(P), link(R, "mayor")),))
    own = Approval(by="mayor", on=DAY)
    assert report_approval(records, RoundReport()).state is ApprovalState.NOT_TOLD
    assert report_approval(records, RoundReport(memo="memo")).by == "mayor"
    assert report_approval(records, RoundReport(memo="memo")).state is ApprovalState.RETURNED
    assert report_approval(records, RoundReport(memo="memo", approved=own)).state is ApprovalState.APPROVED


def test_a_second_position_checks_a_report() -> None:
    clerk, mayor = Signature(by="clerk"), Signature(by="mayor")
    assert not is_checked_by_another(RoundReport(prepared=clerk))
    assert not is_checked_by_another(RoundReport(prepared=clerk, checked=clerk))
    assert is_checked_by_another(RoundReport(prepared=clerk, checked=mayor))


@pytest.mark.parametrize(
    ("typed", "decision"),
    [("เสนอ", P), ("เห็นชอบ", A), ("อนุมัติ", A), (" ส่งคืน แก้ไข ", R), ("รับทราบ", K), ("returned", R)],
)
def test_a_decision_is_typed_in_thai_or_in_english(typed: str, decision: DecisionKind) -> None:
    assert Approval.model_validate({"by": "clerk", "decision": typed}).decision is decision


def test_what_was_frozen_without_a_decision_keeps_its_data() -> None:
    assert data_of(Adoption(on=DAY, by="mayor")) == {"on": "2024-01-05", "by": "mayor"}
    assert data_of(RoundReport(approved=Approval(by="mayor"))) == {"approved": {"by": "mayor"}}
    assert data_of(link(None, opinion="ทราบ")) == {"by": "clerk", "opinion": "ทราบ"}
