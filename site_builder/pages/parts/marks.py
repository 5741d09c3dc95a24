"""Status marks, tallies and score bars from figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.pages.parts.basics import Mark, ScoreBar, Status, Tally, TallyPart
from site_builder.records.analysis import Tier
from site_builder.records.checklist import AnswerKind
from site_builder.records.derived.standing import FINISHED, Promise, Standing
from site_builder.records.plan import PlanStatus
from site_builder.records.progress import TypedStatus

THIN_SLICE = Decimal("3.5")
"""A slice thinner than this, in percent, leaves its number to the legend."""


def word(status: Status) -> str:
    return text(f"status_{status.value.replace('-', '_')}")


@lru_cache(maxsize=4096)
def mark(status: Status, detail: str = "") -> Mark:
    return Mark(status, word(status), detail)


def standing_mark(standing: Standing, days: int = 0) -> Mark:
    """The mark of a computed standing; a late one says how many days."""
    return mark(Status(standing.value), text("days", count=days) if days else "")


def promise_mark(promise: Promise) -> Mark:
    return standing_mark(promise.standing, promise.days)


def typed_mark(status: TypedStatus) -> Mark:
    """The mark of a status as typed in a report."""
    if status is TypedStatus.DONE:
        return Mark(Status.DONE, text("typed_done"))
    if status is TypedStatus.NOT_STARTED:
        return Mark(Status.NOT_DUE, text("typed_not_started"))
    return mark(Status(status.value))


def tier_mark(tier: Tier) -> Mark:
    return mark(Status(tier.value))


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


def tally(statuses: Iterable[Status], marked: Callable[[Status], Mark] = mark) -> Tally:
    """A stacked bar of how often each status occurs, in the order of `Status`; `marked` gives its words."""
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
                count=count,
                start=f"{start:.2f}",
                middle=f"{start + width / 2:.2f}",
                width=f"{width:.2f}",
                shows_number=width >= THIN_SLICE,
            )
        )
        before += count
    listed = ", ".join(f"{part.mark.word} {part.count}" for part in parts)
    return Tally(total, tuple(parts), text("tally_sentence", total=total, listed=listed))


def plan_tally(statuses: Iterable[PlanStatus]) -> Tally:
    """How many projects of a plan report stand at each of the four official statuses."""
    return tally((Status(each.value) for each in statuses), lambda status: plan_mark(PlanStatus(status.value)))


def promise_tally(promises: Iterable[Promise]) -> Tally:
    return tally(Status(promise.standing.value) for promise in promises)


def promise_counts(promises: Sequence[Promise]) -> dict[str, object]:
    """What sentences say of promises: how many, finished, continuous, late; `noun` is a wider word than steps where
    follow-ups are among them."""
    standings = Counter(promise.standing for promise in promises)
    return {
        "count": len(promises),
        "done": sum(standings[each] for each in FINISHED),
        "continuous": standings[Standing.CONTINUOUS],
        "late": standings[Standing.OVERDUE],
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
        target=f"{target.normalize():f}",
        target_percent=f"{target:.2f}",
        reached=reached,
        distance=text("target_reached") if reached else below,
    )


def change_mark(now: Decimal, before: Decimal) -> Mark:
    """How a score moved since the year before."""
    if now == before:
        return mark(Status.SAME)
    moved = Status.UP if now > before else Status.DOWN
    return mark(moved, format_score(abs(now - before)))
