"""What became of a paper, in words and by shape: who proposed, approved or returned it, and when."""

from collections.abc import Iterator

from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Mark, Status
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details, signed
from site_builder.records.approval import DecisionKind
from site_builder.records.derived.approval import ApprovalStanding, ApprovalState, Report, report_approval
from site_builder.records.disclosure import YearRecords


def approval_sentence(context: Context, records: YearRecords, standing: ApprovalStanding) -> str:
    """A paper's state in a sentence: “นายก… เห็นชอบเมื่อ 10 เม.ย. 2566”."""
    if standing.state is ApprovalState.NOT_TOLD:
        return text("approval_undecided" if standing.record else "approval_not_told")
    if standing.waits_for:
        return text("approval_waits", position=context.position(standing.waits_for, standing.on or records.year))
    who = context.position(standing.by, standing.on or records.year)
    when = text("approval_when", date=format_date_short(standing.on)) if standing.on else text("approval_undated")
    return text(f"approval_{standing.state.value}", who=who, when=when).strip()


def approval_mark(context: Context, records: YearRecords, standing: ApprovalStanding) -> Mark:
    """A paper's state by shape and in a sentence."""
    return Mark(Status(standing.state.value), approval_sentence(context, records, standing))


def decision_mark(decision: DecisionKind | None) -> Mark | None:
    """What one position in a chain decided, in a word; nothing where no decision is typed."""
    return Mark(Status(decision.value), text(f"decision_{decision.value}")) if decision else None


def approval_details(context: Context, records: YearRecords, standing: ApprovalStanding) -> Iterator[Detail]:
    """A paper's state, and the opinion that goes with a decision; an opinion nobody typed is said to be untold."""
    yield Detail(text("approval"), mark=approval_mark(context, records, standing))
    record = standing.record
    if record and not standing.waits_for and (record.decision or record.opinion):
        yield detail("approval_opinion", record.opinion or text("opinion_untold"))


def report_approval_details(context: Context, records: YearRecords, report: Report) -> tuple[Detail, ...]:
    """A report's state, and who prepared and who checked it."""
    return details(
        *approval_details(context, records, report_approval(records, report)),
        signed("prepared", context, records, report.prepared),
        signed("checked", context, records, report.checked),
    )
