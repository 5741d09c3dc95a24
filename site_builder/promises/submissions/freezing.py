"""What `freeze` and `amend` write down: the submission of a year, and a change of it with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from site_builder.promises.submissions.judging import changes, seal_of
from site_builder.records.checklist import Answer
from site_builder.records.derived.entered_addresses import addresses_of
from site_builder.records.derived.facts import Fact
from site_builder.records.derived.stated import Stated
from site_builder.records.disclosure import YearRecords
from site_builder.records.subjects import Subject, SubjectKind
from site_builder.records.submission import Amendment, ChangedFact, FrozenFact, FrozenItem, KeptFile, Submission


class Stamp(Struct, frozen=True):
    """When, by which position and into which folder something is frozen or amended."""

    on: date
    by: str
    folder: str


def unsigned(records: YearRecords) -> tuple[tuple[Answer, tuple[str, ...]], ...]:
    """The answers that are not ready to be frozen, each with what it lacks: `prepared`, `checked`."""
    answers = (
        (answer, tuple(name for name in ("prepared", "checked") if getattr(answer, name) is None))
        for answer in records.answers
    )
    return tuple((answer, lacking) for answer, lacking in answers if lacking)


def frozen(records: YearRecords, current: Stated, stamp: Stamp, files: Iterable[KeptFile]) -> Submission:
    """The submission of a year as it stands; `files` are the pages as submitted."""
    catalogue, items, facts = current.disclosure.catalogue(records.year), list[FrozenItem](), dict[str, FrozenFact]()
    for answer in sorted(records.answers, key=lambda each: each.item.number):
        keys, official = current.by_answer(records, answer), catalogue.item(str(answer.item)) if catalogue else None
        facts |= {key: _frozen(key, current.facts[key]) for key in keys}
        items.append(
            FrozenItem(
                item=answer.item,
                topic=official.topic if official else None,
                answer=answer.answer,
                addresses=addresses_of(current.disclosure, records, answer),
                facts=keys,
            )
        )
    return sealed(
        Submission(
            on=stamp.on,
            by=stamp.by,
            folder=stamp.folder,
            site=current.disclosure.project.url,
            items=tuple(items),
            facts=tuple(facts[key] for key in sorted(facts)),
            files=tuple(files),
        )
    )


def touched(records: YearRecords, submission: Submission, current: Stated, only: frozenset[str]) -> frozenset[str]:
    """The items whose submitted facts have changed; all of them, or those of `only`."""
    changed = {item for change in changes(submission, current) for item in submission.items_of.get(change.key, ())}
    return frozenset(changed & only if only else changed)


def amended(
    records: YearRecords, current: Stated, stamp: Stamp, reason: str, items: frozenset[str], files: Iterable[KeptFile]
) -> Submission:
    """The submission with one amendment more: the changed facts of `items` as they stand, and what new links show.

    Raises ValueError when the year was never submitted.
    """
    submission = records.submission
    if submission is None:
        raise ValueError(f"{records.year} was not submitted")
    changed = [*_changed(submission, current, items), *_came_with_links(records, submission, current, items)]
    amendment = Amendment(
        on=stamp.on,
        by=stamp.by,
        reason=reason,
        folder=stamp.folder,
        items=tuple(Subject(SubjectKind.ITEM, item) for item in sorted(items, key=_number)),
        facts=tuple(sorted(changed, key=lambda each: each.fact)),
        files=tuple(files),
    )
    return sealed(submission.model_copy(update={"amendments": (*submission.amendments, amendment)}))


def sealed(submission: Submission) -> Submission:
    """The same submission with the digest over it."""
    # `model_copy` would carry over what was worked out from the record before.
    fields = {name: getattr(submission, name) for name in type(submission).model_fields}
    return Submission(**{**fields, "digest": seal_of(submission)})


def kept_data(current: Stated, keys: Iterable[str]) -> Mapping[str, dict[str, object]]:
    """What is kept of facts for messages and objections: the file each stood in, and its data."""
    known = (key for key in sorted(set(keys)) if key in current.facts)
    return {key: {"file": current.facts[key].file, "data": current.facts[key].data} for key in known}


def _changed(submission: Submission, current: Stated, items: frozenset[str]) -> Iterator[ChangedFact]:
    for change in changes(submission, current):
        if items.intersection(submission.items_of.get(change.key, ())):
            yield _change(change.key, change.frozen.sha256, change.now)


def _came_with_links(
    records: YearRecords, submission: Submission, current: Stated, items: frozenset[str]
) -> Iterator[ChangedFact]:
    """A link that an amended answer has more is submitted with the amendment, and what it shows with it."""
    new: set[str] = set()
    for answer in records.answers:
        if str(answer.item) in items:
            own = (key for key in current.facts if key.startswith(f"{records.year}/oit/{answer.item}/link/"))
            for key, link in zip(own, answer.links, strict=True):
                if key not in submission.standing:
                    new |= {key, *current.by_link(records, link)}
    for key in sorted(new - submission.standing.keys()):
        yield _change(key, None, current.facts[key])


def _change(key: str, before: str | None, now: Fact | None) -> ChangedFact:
    if now is None:
        return ChangedFact(fact=key, before=before)
    after = _frozen(key, now)
    return ChangedFact(fact=key, before=before, sha256=after.sha256, original=after.original)


def _frozen(key: str, fact: Fact) -> FrozenFact:
    original = fact.original if fact.original and fact.original != fact.digest else None
    return FrozenFact(fact=key, sha256=fact.digest, original=original)


def _number(item: str) -> int:
    return Subject(SubjectKind.ITEM, item).number
