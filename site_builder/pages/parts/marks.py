"""Status marks, tallies and score bars from figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from site_builder.language.thai.numerals import format_decimal, format_integer, format_score
from site_builder.language.thai.rebuilt import carrying, mark_of
from site_builder.language.words import text
from site_builder.pages.parts.basics import Mark, ScoreBar, Status, Tally, TallyPart
from site_builder.pages.parts.occasions import occasion_noun
from site_builder.records.analysis import Tier
from site_builder.records.checklist import AnswerKind
from site_builder.records.derived.rebuilt import mark_of_promise, mark_on
from site_builder.records.derived.standing import FINISHED, LATE, Promise, Standing, worst
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


def standing_mark(standing: Standing) -> Mark:
    return mark(Status(standing.value))


def promise_mark(promise: Promise) -> Mark:
    """The mark of a promise: how many days it is late, for how many of its periods it was reported."""
    return rebuilt_mark(mark(Status(promise.standing.value), _figure(promise)), mark_of_promise(promise))


def _figure(promise: Promise) -> str:
    if promise.days:
        return text("days", count=promise.days)
    if promise.occasions and promise.missing is not None:
        due, missing = len(promise.occasions), len(promise.missing)
        return text("periods_reported", told=due - missing, due=due, noun=occasion_noun(promise.occasions))
    if promise.standing is Standing.NO_REPORT and promise.due:
        return text("not_due_yet")
    return ""


def summary_mark(promises: Sequence[Promise]) -> Mark | None:
    """The mark of several promises together: their own where all stand alike, else the worst with how many it is."""
    standing = worst(promises)
    if standing is None:
        return None
    if len(promises) == 1:
        return promise_mark(promises[0])
    alike = count_of([standing], promises)
    some = "" if alike == len(promises) else text("some_of", count=alike, total=len(promises))
    return rebuilt_mark(mark(Status(standing.value), some), alike)


def typed_mark(status: TypedStatus | None) -> Mark:
    """The mark of a status as typed in a report, or of none."""
    if status is TypedStatus.DONE:
        return Mark(Status.DONE_WITHOUT_DEADLINE, text("typed_done"))
    if status is None:
        return Mark(Status.REPORTED, text("typed_none"))
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


_SAID_TOGETHER = (FINISHED, *(frozenset({each}) for each in Standing if each not in FINISHED))
"""What sentences say under one word: everything that was done, whenever; each other standing for itself."""


def counted_words(promises: Sequence[Promise]) -> str:
    """How promises stand, in words and numbers that add up to all of them: “ทำแล้ว 12 · ไม่มีรายงาน 2”."""
    standings = Counter(promise.standing for promise in promises)
    told = [(_word_of(group, standings), count_of(group, promises)) for group in _SAID_TOGETHER]
    parts = [(words, count) for words, count in told if count]
    if len(parts) == 1 and len(promises) > 1:
        return text("standing_of_all", word=parts[0][0], count=parts[0][1])
    return text("standings_separator").join(text("standing_of_some", word=words, count=each) for words, each in parts)


def _word_of(group: Iterable[Standing], standings: Mapping[Standing, int]) -> str:
    """The word of the only standing of a group that occurs, else the word for all that was done."""
    present = [each for each in group if standings[each]]
    return word(Status(present[0].value)) if len(present) == 1 else text("typed_done")


def promises_sentence(promises: Sequence[Promise]) -> str:
    """How many promises there are, and how they stand."""
    return text("promises_stand", count=len(promises), standings=counted_words(promises))


def overdue(promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """The overdue promises, reported or not, the longest overdue first."""
    late = [promise for promise in promises if promise.standing in LATE]
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
