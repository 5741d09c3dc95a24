"""Status marks, tallies and score bars from figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from site_builder.language.thai.numerals import format_decimal, format_integer, format_score
from site_builder.language.thai.rebuilt import carrying, mark_of
from site_builder.language.words import text
from site_builder.pages.parts.basics import Mark, ScoreBar, Status, Tally, TallyPart
from site_builder.records.analysis import Finding, Tier
from site_builder.records.checklist import AnswerKind
from site_builder.records.derived.rebuilt import mark_of_promise, mark_on
from site_builder.records.derived.standing import FINISHED, Promise, Standing
from site_builder.records.plan import PlanRow, PlanStatus
from site_builder.records.progress import TypedStatus

THIN_SLICE = Decimal("3.5")
"""A slice thinner than this, in percent, leaves its number to the legend."""


def word(status: Status) -> str:
    return text(f"status_{status.value.replace('-', '_')}")


@lru_cache(maxsize=4096)
def mark(status: Status, detail: str = "") -> Mark:
    return Mark(status, word(status), detail)


def rebuilt_mark(shown: Mark, *sources: object) -> Mark:
    """A status with the mark of what was made up, where any of what it was told of carries one."""
    rebuilt = mark_of(*sources)
    return replace(shown, word=carrying(shown.word, rebuilt)) if rebuilt else shown


def standing_mark(standing: Standing, days: int = 0) -> Mark:
    """The mark of a computed standing; a late one says how many days."""
    return mark(Status(standing.value), text("days", count=days) if days else "")


def promise_mark(promise: Promise) -> Mark:
    return rebuilt_mark(standing_mark(promise.standing, promise.days), mark_of_promise(promise))


def typed_mark(status: TypedStatus) -> Mark:
    """The mark of a status as typed in a report."""
    if status is TypedStatus.DONE:
        return Mark(Status.DONE, text("typed_done"))
    if status is TypedStatus.NOT_STARTED:
        return Mark(Status.NOT_DUE, text("typed_not_started"))
    return mark(Status(status.value))


def tier_mark(tier: Tier) -> Mark:
    return mark(Status(tier.value))


def tier_counts(findings: Iterable[Finding]) -> dict[Tier, int]:
    """How many findings there are of each tier; a count of what was put there anew carries its mark."""
    by_tier: dict[Tier, list[str]] = {tier: [] for tier in Tier}
    for each in findings:
        by_tier[each.tier].append(mark_on(each, "tier"))
    return {tier: carrying(len(marks), *marks) for tier, marks in by_tier.items()}


def answer_mark(answer: AnswerKind | None, *, complete: bool = True) -> Mark:
    """The mark of an item's answer; None is an item not answered yet."""
    if answer is None:
        return mark(Status.NOT_ANSWERED)
    if answer is AnswerKind.DISCLOSED and not complete:
        return mark(Status.INCOMPLETE)
    return mark(Status(answer.value))


def plan_mark(status: PlanStatus) -> Mark:
    """The mark of a project's status, in the official words of the plan report's form."""
    return Mark(Status(status.value), text(f"plan_status_{status.value.replace('-', '_')}"))


def row_mark(row: PlanRow) -> Mark:
    """The mark of a project's status as a round reports it."""
    return rebuilt_mark(plan_mark(row.status), mark_on(row, "status"))


def tally(
    statuses: Iterable[Status],
    marked: Callable[[Status], Mark] = mark,
    rebuilt: Iterable[tuple[Status, str]] = (),
) -> Tally:
    """A stacked bar of how often each status occurs, in the order of `Status`; `marked` gives its words.

    `rebuilt` are the marks of what was made up, each beside the status that was told of it: its count carries them.
    """
    marks: dict[Status, list[str]] = {}
    for status, each in rebuilt:
        marks.setdefault(status, []).append(each)
    counts = Counter(statuses)
    total = sum(counts.values())
    parts: list[TallyPart] = []
    before = 0
    for status in Status:
        count = counts[status]
        if not count:
            continue
        start, width = Decimal(before) * 100 / total, Decimal(count) * 100 / total
        parts.append(
            TallyPart(
                mark=marked(status),
                count=carrying(count, *marks.get(status, ())),
                start=f"{start:.2f}",
                middle=f"{start + width / 2:.2f}",
                width=f"{width:.2f}",
                shows_number=width >= THIN_SLICE,
            )
        )
        before += count
    listed = ", ".join(f"{part.mark.word} {format_integer(part.count)}" for part in parts)
    return Tally(total, tuple(parts), text("tally_sentence", total=total, listed=listed))


def plan_tally(rows: Sequence[PlanRow]) -> Tally:
    """How many projects of a plan report stand at each of the four official statuses."""
    rebuilt = ((Status(each.status.value), mark_on(each, "status")) for each in rows)
    statuses = (Status(each.status.value) for each in rows)
    return tally(statuses, lambda status: plan_mark(PlanStatus(status.value)), rebuilt)


def promise_tally(promises: Sequence[Promise]) -> Tally:
    rebuilt = ((Status(each.standing.value), mark_of_promise(each)) for each in promises)
    return tally((Status(each.standing.value) for each in promises), rebuilt=rebuilt)


def count_of(standings: Iterable[Standing], promises: Sequence[Promise]) -> int:
    """How many promises stand so; a count of what was made up carries its mark."""
    wanted = frozenset(standings)
    own = [each for each in promises if each.standing in wanted]
    return carrying(len(own), *map(mark_of_promise, own))


def promise_counts(promises: Sequence[Promise]) -> dict[str, object]:
    """What sentences say of promises: how many, finished, continuous, late; `noun` is a wider word than steps where
    follow-ups are among them."""
    return {
        "count": len(promises),
        "done": count_of(FINISHED, promises),
        "continuous": count_of([Standing.CONTINUOUS], promises),
        "late": count_of([Standing.OVERDUE], promises),
        "noun": text("noun_promise" if any(promise.follow_up for promise in promises) else "noun_step"),
    }


def overdue(promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """The overdue promises, the longest overdue first."""
    late = [promise for promise in promises if promise.standing is Standing.OVERDUE]
    return tuple(sorted(late, key=lambda promise: -promise.days))


def score_bar(score: Decimal, target: Decimal) -> ScoreBar:
    reached = score >= target
    below = text("below_target", points=format_score(target - score))
    return ScoreBar(
        score=format_score(score),
        percent=f"{score:.2f}",
        target=format_decimal(target),
        target_percent=f"{target:.2f}",
        reached=reached,
        distance=carrying(text("target_reached"), score, target) if reached else below,
    )


def change_mark(now: Decimal, before: Decimal) -> Mark:
    """How a score moved since the year before."""
    if now == before:
        return rebuilt_mark(mark(Status.SAME), now, before)
    moved = Status.UP if now > before else Status.DOWN
    return mark(moved, format_score(abs(now - before)))
