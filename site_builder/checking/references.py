"""Does every id that is named exist? An id that exists only as a draft does not, and the message says so.

`whole` is the disclosure with its drafts, of which `disclosure` may be the published view.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache

from site_builder.checking import mentions
from site_builder.checking.mentions import Mention
from site_builder.checking.wording import hint
from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.thai.errors import ThaiValueError
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.subjects import SubjectKind, parse_subject

_Ids = Callable[[YearRecords], Collection[str]]


def units(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _unknown(rules.UNIT_UNKNOWN, mentions.units(disclosure), disclosure.units, whole.units)


def positions(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _unknown(rules.POSITION_UNKNOWN, mentions.positions(disclosure), disclosure.positions, whole.positions)


def evidence(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _within_years(
        rules.EVIDENCE_UNKNOWN, mentions.evidence, lambda records: records.evidence_by_id, disclosure, whole
    )


def documents(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _within_years(
        rules.DOCUMENT_UNKNOWN, mentions.documents, lambda records: records.documents_by_id, disclosure, whole
    )


def findings(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _within_years(
        rules.FINDING_UNKNOWN, mentions.findings, lambda records: records.findings, disclosure, whole
    )


def groups(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _within_years(rules.GROUP_UNKNOWN, mentions.groups, lambda records: records.groups, disclosure, whole)


def steps(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _within_years(rules.STEP_UNKNOWN, mentions.steps, lambda records: records.steps, disclosure, whole)


def targets(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """What entries and outcomes are `for`; an indicator is told by its number."""
    for records in disclosure.years:
        known, drafts = _target_ids(records), _target_ids(whole.by_year.get(records.year, records))
        for place, target in mentions.targets(records):
            number = indicator_number(target)
            if number is None:
                yield from _unknown(rules.TARGET_UNKNOWN, [Mention(place, target)], known, drafts)
            elif reader.indicator(number) is None:
                yield rules.INDICATOR_UNKNOWN.at(place(), number=number, last=len(reader.indicators()))


def continued_measures(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """`continues: 2565/m02` names a measure of another year."""
    for records in disclosure.years:
        for measure in records.measure_list:
            reference = measure.continues
            if reference is None or disclosure.measure(reference) is not None:
                continue
            there = disclosure.by_year.get(reference.year)
            known = there.measures_by_id if there else ()
            drafts = {reference.id} if whole.measure(reference) is not None else set()
            yield rules.MEASURE_UNKNOWN.at(
                measure.origin.place_of("continues"),
                id=reference.id,
                year=reference.year,
                **hint(reference.id, known, drafts),
            )


def unit_circles(disclosure: Disclosure) -> Iterator[Issue]:
    """A unit whose parents lead back to itself; every unit of the circle is named."""
    for unit in disclosure.site.units:
        above, seen = unit.parent, set[str]()
        while above is not None and above != unit.id and above not in seen:
            seen.add(above)
            parent = disclosure.units.get(above)
            above = parent.parent if parent else None
        if above == unit.id:
            yield rules.UNIT_CYCLE.at(unit.origin.place_of("parent"), id=unit.id)


def _within_years(
    rule: Rule,
    mentioned: Callable[[YearRecords], Iterator[Mention]],
    ids: _Ids,
    disclosure: Disclosure,
    whole: Disclosure,
) -> Iterator[Issue]:
    for records in disclosure.years:
        yield from _unknown(rule, mentioned(records), ids(records), ids(whole.by_year.get(records.year, records)))


def _unknown(
    rule: Rule, mentioned: Iterable[Mention], known: Collection[str], with_drafts: Collection[str]
) -> Iterator[Issue]:
    for place, wanted in mentioned:
        if wanted not in known:
            yield rule.at(place(), id=wanted, **hint(wanted, known, with_drafts))


def _target_ids(records: YearRecords) -> frozenset[str]:
    return frozenset({*records.measures_by_id, *records.steps, *records.follow_ups, *records.findings})


@lru_cache(maxsize=1024)
def indicator_number(target: str) -> int | None:
    """The number of the indicator that an entry or outcome is `for`; None where it is for a record."""
    try:
        subject = parse_subject(target)
    except ThaiValueError:
        return None
    return subject.number if subject.kind is SubjectKind.INDICATOR else None
