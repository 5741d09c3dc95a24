"""What a measure is called, when it runs, and how its doing is watched."""

import re
from collections.abc import Iterable

from msgspec import Struct

from site_builder.language.thai.periods import Period
from site_builder.language.words import text
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import FollowUp, Measure, Step
from site_builder.records.progress import Entry


def measure_title(records: YearRecords, measure: Measure) -> str:
    """A measure's title, else the text of its first finding, else its approach or number."""
    if measure.title:
        return measure.title
    for finding_id in measure.findings:
        if finding_id in records.findings:
            return records.findings[finding_id].text
    return measure.approach or text("measure_no", no=measure.no)


class AdoptedText(Struct, frozen=True):
    """A measure as official tables print it: a heading that leads to its page, then the adopted text below it."""

    heading: str
    paragraphs: tuple[str, ...]


def measure_wording(records: YearRecords, measure: Measure) -> AdoptedText:
    """The adopted text in full: under the title where one is typed, else with its own first paragraph as heading."""
    adopted = approach_paragraphs(measure)
    if measure.title or not adopted:
        return AdoptedText(measure_title(records, measure), adopted)
    return AdoptedText(adopted[0], adopted[1:])


def approach_paragraphs(measure: Measure) -> tuple[str, ...]:
    """The adopted text of a measure, paragraph by paragraph."""
    return _paragraphs(measure.approach)


def reported_paragraphs(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The text of a measure as a report prints it where that is another than the adopted one, each paragraph once."""
    return tuple(dict.fromkeys(words for entry in entries for words in _paragraphs(entry.approach)))


def _paragraphs(words: str | None) -> tuple[str, ...]:
    parts = re.split(r"\n\s*\n", words or "")
    return tuple(" ".join(part.split()) for part in parts if part.strip())


def measure_period(records: YearRecords, measure: Measure) -> Period | None:
    """A measure's own period, else its group's."""
    group = records.groups.get(measure.group or "")
    return measure.period or (group.period if group else None)


def part_period(records: YearRecords, measure: Measure, part: Step | FollowUp | None) -> Period | None:
    """The nearest period typed for a part of a measure: that of its steps, else the measure's or its group's."""
    return steps_period(measure, part) or measure_period(records, measure)


def steps_period(measure: Measure, part: Step | FollowUp | None) -> Period | None:
    """The period typed for a step alone, or for the steps a follow-up is about: of several the one that ends last."""
    steps = (part,) if isinstance(part, Step) else tuple(s for s in measure.steps if part and s.id in part.about)
    return max((step.period for step in steps if step.period), key=lambda each: each.end, default=None)


def follow_ups_of(records: YearRecords, measure: Measure) -> tuple[FollowUp, ...]:
    """How the doing of a measure is watched: its own follow-ups, then those its group shares."""
    return (*measure.follow_ups, *shared_follow_ups(records, measure))


def shared_follow_ups(records: YearRecords, measure: Measure) -> tuple[FollowUp, ...]:
    """The follow-ups that a measure shares with the others of its group."""
    group = records.groups.get(measure.group or "")
    return group.follow_ups if group else ()
