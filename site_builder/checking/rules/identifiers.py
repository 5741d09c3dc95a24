"""Is every id, and every answer, there once? Ids are unique within their year, units and positions in the site."""

from collections.abc import Iterable, Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.mentions import follow_ups, topics
from site_builder.checking.parts.repeats import repeats
from site_builder.checking.parts.wording import code
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.reading.targets import ID_REPEATED
from site_builder.records.analysis import Constraint, Finding, Topic
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.measures import FollowUp, Group, Measure, Step
from site_builder.records.statistics import Series
from site_builder.records.year import Round

ANSWER_REPEATED = error(
    "answer-repeated",
    "ข้อ {item} มีคำตอบมากกว่าหนึ่งรายการ รายการแรกอยู่ {first}",
    "item {item} is answered more than once; first at {first}",
    "รวมเป็นรายการเดียว แล้วใส่ลิงก์ทั้งหมดไว้ใต้ links: เดียวกัน",
    "keep one answer and put all links under it",
)
YEAR_MISMATCH = error(
    "year-mismatch",
    "โฟลเดอร์ชื่อ {folder} แต่ไฟล์เขียนว่าปี {year}",
    "the folder is {folder} but the file says {year}",
    "แก้ year: ให้เป็น {folder} หรือย้ายไฟล์ไปโฟลเดอร์ {year}",
    "write year: {folder}, or move the file to {year}",
)

_Identified = Round | Finding | Topic | Constraint | Group | Measure | Step | FollowUp | Evidence | Document | Series


@check
def ids_within_years(disclosure: Disclosure) -> Iterator[Issue]:
    """All records of a year share one set of ids, whatever their kind."""
    for records in disclosure.years:
        yield from _repeated(_ids_of(records))


@check
def unit_ids(disclosure: Disclosure) -> Iterator[Issue]:
    yield from _repeated((unit.origin.place_of("id"), unit.id) for unit in disclosure.site.units)


@check
def position_ids(disclosure: Disclosure) -> Iterator[Issue]:
    yield from _repeated((position.origin.place_of("id"), position.id) for position in disclosure.site.positions)


@check
def project_ids(disclosure: Disclosure) -> Iterator[Issue]:
    """Projects are told apart within their plan."""
    for plan in disclosure.plans:
        yield from _repeated((project.origin.place_of("id"), project.id) for project in plan.projects)


@check
def correction_ids(disclosure: Disclosure) -> Iterator[Issue]:
    yield from _repeated((each.origin.place_of("id"), each.id) for each in disclosure.corrections)


@check
def answers(disclosure: Disclosure) -> Iterator[Issue]:
    """An item is answered once."""
    for records in disclosure.years:
        answered = ((answer.origin.place_of("item"), answer.item) for answer in records.answers)
        for place, item, first in repeats(answered):
            yield ANSWER_REPEATED.at(place, item=code(item), first=first)


@check
def year_folders(as_read: Disclosure) -> Iterator[Issue]:
    """`year.yml` says the year of its folder."""
    for records in as_read.years:
        folder = folder_of(records)
        if folder and folder != str(records.year):
            yield YEAR_MISMATCH.at(records.settings.origin.place_of("year"), folder=folder, year=records.year)


def folder_of(records: YearRecords) -> str:
    """The name of the folder a year was read from; empty for a year that was read from nowhere."""
    _, _, below = records.settings.origin.file.partition("/")
    return below.partition("/")[0]


def _ids_of(records: YearRecords) -> list[tuple[Place, str]]:
    """Ids with their places; none where all differ, as they should."""
    found: tuple[_Identified, ...] = (
        *records.settings.rounds,
        *(records.analysis.findings if records.analysis else ()),
        *topics(records),
        *(records.analysis.constraints if records.analysis else ()),
        *(records.measures.groups if records.measures else ()),
        *records.measure_list,
        *(step for measure in records.measure_list for step in measure.steps),
        *follow_ups(records),
        *records.evidence,
        *records.documents,
        *records.statistics,
    )
    if len({record.id for record in found}) == len(found):
        return []
    return [(record.origin.place_of("id"), record.id) for record in found]


def _repeated(ids: Iterable[tuple[Place, str]]) -> Iterator[Issue]:
    for place, each, first in repeats(sorted(ids)):
        yield ID_REPEATED.at(place, id=each, first=first)
