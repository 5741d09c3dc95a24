"""Does every id that is named exist? An id that exists only as a draft does not, and the message says so.

`whole` is the disclosure with its drafts, of which `disclosure` may be the published view.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from operator import attrgetter

from site_builder.checking.parts import mentions, responsible_mentions
from site_builder.checking.parts.check import check
from site_builder.checking.parts.mentions import Mention
from site_builder.checking.parts.repeats import leads_back
from site_builder.checking.parts.wording import hint
from site_builder.checking.rules.catalogue_codes import INDICATOR_UNKNOWN
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error
from site_builder.records.catalogues import reader
from site_builder.records.derived.appended import appended
from site_builder.records.derived.responsible import position_id
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.subjects import indicator_number

UNIT_UNKNOWN = error(
    "unit-unknown",
    "ไม่พบหน่วยงานรหัส “{id}”{hint_th}",
    "there is no unit “{id}”{hint_en}",
    "เพิ่มหน่วยงานใน content/site.yml หรือแก้รหัส",
    "add the unit to content/site.yml or correct the id",
)
POSITION_UNKNOWN = error(
    "position-unknown",
    "ไม่พบตำแหน่งรหัส “{id}”{hint_th}",
    "there is no position “{id}”{hint_en}",
    "เพิ่มตำแหน่งใน content/site.yml หรือแก้รหัส",
    "add the position to content/site.yml or correct the id",
)
EVIDENCE_UNKNOWN = error(
    "evidence-unknown",
    "ไม่พบหลักฐานรหัส “{id}”{hint_th}",
    "no evidence has the id “{id}”{hint_en}",
    "เพิ่มใน evidence.yml ของปีเดียวกันหรือแก้รหัส",
    "add it to the year's evidence.yml or correct the id",
)
DOCUMENT_UNKNOWN = error(
    "document-unknown",
    "ไม่พบเอกสารรหัส “{id}”{hint_th}",
    "no document has the id “{id}”{hint_en}",
    "เพิ่มไฟล์ในโฟลเดอร์ documents ของปีเดียวกันหรือแก้รหัส",
    "add it to the year's documents folder or correct the id",
)
FINDING_UNKNOWN = error(
    "finding-unknown",
    "ไม่พบประเด็นรหัส “{id}”{hint_th}",
    "no finding has the id “{id}”{hint_en}",
    "เพิ่มใน analysis.yml หรือแก้รหัส",
    "add it to analysis.yml or correct the id",
)
GROUP_UNKNOWN = error(
    "group-unknown",
    "ไม่พบกลุ่มมาตรการรหัส “{id}”{hint_th}",
    "no group of measures has the id “{id}”{hint_en}",
    "เพิ่มใน groups: ของ measures.yml หรือแก้รหัส",
    "add it to groups: in measures.yml or correct the id",
)
STEP_UNKNOWN = error(
    "step-unknown",
    "ไม่พบขั้นตอนรหัส “{id}”{hint_th}",
    "no step has the id “{id}”{hint_en}",
    "แก้รหัสให้ตรงกับ steps: ใน measures.yml",
    "correct the id to one of the steps in measures.yml",
)
MEASURE_UNKNOWN = error(
    "measure-unknown",
    "ไม่พบมาตรการ “{id}” ของปี {year}{hint_th}",
    "there is no measure “{id}” in {year}{hint_en}",
    "ตรวจปีและรหัสของมาตรการที่อ้างถึง",
    "check the year and the id of the measure",
)
TARGET_UNKNOWN = error(
    "target-unknown",
    "ไม่พบ “{id}” ในมาตรการ ขั้นตอน การติดตาม ประเด็น หรือตัวชี้วัดของปีนี้{hint_th}",
    "“{id}” is no measure, step, follow-up, finding or indicator of this year{hint_en}",
    "แก้รหัสในช่อง for: ให้ตรงกับ measures.yml หรือ analysis.yml",
    "correct the id in for: to one of measures.yml or analysis.yml",
)
APPENDIX_UNKNOWN = error(
    "appendix-unknown",
    "ไม่พบ “{id}” ที่ภาคผนวกอ้างถึง",
    "there is no “{id}”, which the appendix names",
    "ตรวจปี รอบ และรหัส: รายงานต้องมีไฟล์ในโฟลเดอร์ plan หรือ progress ของปีนั้น ถ้าไม่มีให้ลบออกจาก appendix:",
    "check year, round and id; the report needs its file in plan or progress of that year, else remove it here",
)
UNIT_CYCLE = error(
    "unit-cycle",
    "ช่อง parent ของหน่วยงาน “{id}” ชี้วนกลับมาที่หน่วยงานเดิม",
    "the unit “{id}” belongs to itself in a circle",
    "แก้ช่อง parent ให้เป็นหน่วยงานต้นสังกัด ถ้าไม่มีให้ลบช่องนี้",
    "let parent name the unit above, or remove it",
)

_OF_THE_YEAR: tuple[
    tuple[Rule, Callable[[YearRecords], Iterable[Mention]], Callable[[YearRecords], Collection[str]]], ...
] = (
    (EVIDENCE_UNKNOWN, mentions.evidence, attrgetter("evidence_by_id")),
    (DOCUMENT_UNKNOWN, mentions.documents, attrgetter("documents_by_id")),
    (FINDING_UNKNOWN, mentions.findings, attrgetter("findings")),
    (GROUP_UNKNOWN, mentions.groups, attrgetter("groups")),
    (STEP_UNKNOWN, mentions.steps, attrgetter("steps")),
)
"""Who names records of a year by their ids, and which ids there are."""


@check
def units(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _unknown(UNIT_UNKNOWN, responsible_mentions.units(disclosure), disclosure.units, whole.units)


@check
def positions(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    yield from _unknown(
        POSITION_UNKNOWN, responsible_mentions.positions(disclosure), disclosure.positions, whole.positions
    )
    for records in disclosure.years:
        strangers = [
            each for each in responsible_mentions.named_positions(records) if position_id(disclosure, each.id) is None
        ]
        yield from _unknown(POSITION_UNKNOWN, strangers, disclosure.positions, whole.positions)


@check
def records_of_the_year(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """What is named by its id alone is of the same year."""
    for records in disclosure.years:
        with_drafts = whole.by_year.get(records.year, records)
        for rule, mentioned, ids in _OF_THE_YEAR:
            yield from _unknown(rule, mentioned(records), ids(records), ids(with_drafts))


@check
def targets(disclosure: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """What entries and outcomes are `for`; an indicator is told by its number."""
    for records in disclosure.years:
        known, drafts = _target_ids(records), _target_ids(whole.by_year.get(records.year, records))
        for place, target in mentions.targets(records):
            number = indicator_number(target)
            if number is None:
                yield from _unknown(TARGET_UNKNOWN, [Mention(place, target)], known, drafts)
            elif reader.indicator(number) is None:
                yield INDICATOR_UNKNOWN.at(place(), number=number, last=len(reader.indicators()))


@check
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
            yield MEASURE_UNKNOWN.at(
                measure.origin.place_of("continues"),
                id=reference.id,
                year=reference.year,
                **hint(reference.id, known, drafts),
            )


@check
def appendices(disclosure: Disclosure) -> Iterator[Issue]:
    """Reports, and what is of another year; an id alone is told as evidence."""
    for records in disclosure.years:
        for _, report in records.reports:
            for place, part in mentions.many(report, "appendix", report.appendix):
                if "/" in part and appended(disclosure, records, part) is None:
                    yield APPENDIX_UNKNOWN.at(place(), id=part)


@check
def unit_circles(disclosure: Disclosure) -> Iterator[Issue]:
    """A unit whose parents lead back to itself; every unit of the circle is named."""
    parents = {unit.id: unit.parent for unit in disclosure.site.units}
    for unit in disclosure.site.units:
        if leads_back(unit.id, parents.get):
            yield UNIT_CYCLE.at(unit.origin.place_of("parent"), id=unit.id)


def _unknown(
    rule: Rule, mentioned: Iterable[Mention], known: Collection[str], with_drafts: Collection[str]
) -> Iterator[Issue]:
    for place, wanted in mentioned:
        if wanted not in known:
            yield rule.at(place(), id=wanted, **hint(wanted, known, with_drafts))


def _target_ids(records: YearRecords) -> frozenset[str]:
    return frozenset({*records.measures_by_id, *records.steps, *records.follow_ups, *records.findings})
