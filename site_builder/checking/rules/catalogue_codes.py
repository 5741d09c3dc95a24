"""Do indicators, questions, items and elements stand in the official list of the year they belong to?"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from site_builder.checking.parts.check import check
from site_builder.checking.parts.confirmed import is_sure
from site_builder.checking.parts.wording import code, renumbered
from site_builder.language.problems.message_values import NO_HINT, Values
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Finding, Topic
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Checklist
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject

ITEM_UNKNOWN = error(
    "item-unknown",
    "รายการ OIT ปี {year} ไม่มีข้อ {item}{hint_th}",
    "the OIT checklist of {year} has no item {item}{hint_en}",
    "ปี {year} มีข้อ O1 ถึง O{last} ตรวจเลขข้อกับคู่มือของปีนั้น",
    "{year} has O1 to O{last}; compare the number with that year's manual",
)
ITEM_UNLISTED = warning(
    "item-unlisted",
    "รายการ OIT ปี {year} ที่โปรแกรมมีอยู่ไม่มีข้อ {item} แต่รายการนี้ยังไม่ได้เทียบกับคู่มือครบทุกข้อ{hint_th}",
    "item {item} is not in our list of {year}, which is not verified{hint_en}",
    "ตรวจกับคู่มือ ถ้าคู่มือมีข้อนี้ให้นำเข้ารายการของปี {year}",
    "check the manual of {year}; if the item exists there, import that list",
)
CHECKLIST_MISSING = warning(
    "checklist-missing",
    "ยังไม่มีรายการ OIT ของปี {year} จึงแสดงข้อของปีนี้ไม่ได้",
    "there is no OIT checklist of {year}, so its items cannot be shown",
    "เมื่อได้หนังสือเวียนให้สั่ง site-builder catalogue import FILE --year {year}",
    "when the circular is out, run site-builder catalogue import FILE --year {year}",
)
ELEMENT_UNKNOWN = error(
    "element-unknown",
    "ข้อ {item} มีองค์ประกอบที่ต้องแสดง {count} ข้อ จึงไม่มีองค์ประกอบที่ {element}",
    "item {item} has {count} required elements, so there is no element {element}",
    "ตรวจเลขใน elements: กับรายการองค์ประกอบของข้อนี้",
    "compare elements: with the item's list",
)
INDICATOR_UNKNOWN = error(
    "indicator-unknown",
    "ไม่มีตัวชี้วัดที่ {number} ตัวชี้วัดมี 1 ถึง {last}",
    "there is no indicator {number}; they run from 1 to {last}",
    "แก้เลขตัวชี้วัด",
    "correct the number",
)
QUESTION_UNKNOWN = error(
    "question-unknown",
    "แบบสำรวจปี {year} ไม่มีคำถาม {question}",
    "the survey of {year} has no question {question}",
    "ตรวจรหัสคำถามกับแบบสำรวจของปีนั้น",
    "compare the code with that year's questionnaire",
)


class NamedCode(NamedTuple):
    """An official code as named somewhere, where, and the year whose list holds it; `place` looks for the place."""

    place: Callable[[], Place]
    subject: Subject
    year: FiscalYear


@check
def indicators(disclosure: Disclosure) -> Iterator[Issue]:
    for place, subject, _ in _named(disclosure, SubjectKind.INDICATOR):
        if reader.indicator(subject.number) is None:
            yield INDICATOR_UNKNOWN.at(place(), number=subject.number, last=len(reader.indicators()))


@check
def questions(disclosure: Disclosure) -> Iterator[Issue]:
    """Judged where the year's questionnaire is known."""
    for place, subject, year in _named(disclosure, SubjectKind.QUESTION):
        known = {question.id for question in reader.questions(year)}
        if known and subject.code not in known:
            yield QUESTION_UNKNOWN.at(place(), question=code(subject), year=year)


@check
def items(disclosure: Disclosure) -> Iterator[Issue]:
    """An error only where the list is sure; otherwise the manual may hold what our list lacks."""
    for place, subject, year in _named(disclosure, SubjectKind.ITEM):
        catalogue = disclosure.catalogue(year)
        if catalogue is None or catalogue.item(subject.code):
            continue
        rule = ITEM_UNKNOWN if is_sure(catalogue, disclosure.confirmations) else ITEM_UNLISTED
        hint, last = _number_this_year(subject, catalogue), catalogue.number_of_items
        yield rule.at(place(), item=code(subject), year=year, last=last, **hint)


@check
def missing_checklists(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once for each year that needs a list: at its `checklists`, else where an item is first named."""
    wanted: dict[FiscalYear, Callable[[], Place]] = {}
    for records in disclosure.years:
        if Checklist.OIT in records.settings.checklists:
            wanted.setdefault(records.year, partial(records.settings.origin.place_of, "checklists"))
    for place, _, year in _named(disclosure, SubjectKind.ITEM):
        wanted.setdefault(year, place)
    for year, place in wanted.items():
        if disclosure.catalogue(year) is None:
            yield CHECKLIST_MISSING.at(place(), year=year)


@check
def elements(disclosure: Disclosure) -> Iterator[Issue]:
    """Elements are numbered as the item's `must_show` lines; an item whose lines are not known is not judged."""
    for records in disclosure.years:
        catalogue = disclosure.catalogue(records.year)
        for answer in records.answers:
            item = catalogue.item(answer.item.code) if catalogue else None
            count = len(item.must_show) if item else 0
            for link in answer.links:
                for index, number in enumerate(link.elements):
                    if count and not 1 <= number <= count:
                        place = link.origin.place_of("elements", index)
                        yield ELEMENT_UNKNOWN.at(place, item=code(answer.item), count=count, element=number)


def _named(disclosure: Disclosure, kind: SubjectKind) -> Iterator[NamedCode]:
    for records in disclosure.years:
        for source in _SOURCES:
            yield from (each for each in source(records) if each.subject.kind is kind)
    for confirmation in disclosure.confirmations:
        for index, item in enumerate(confirmation.items):
            if item.kind is kind:
                yield NamedCode(partial(confirmation.origin.place_of, "items", index), item, confirmation.year)


def _in_analysis(records: YearRecords) -> Iterator[NamedCode]:
    if records.analysis:
        named: tuple[Finding | Topic, ...] = (*records.analysis.findings, *records.analysis.topics)
        for record in named:
            yield from _subjects(record, records.analysis.of)
        for each in records.analysis.wordings:
            yield NamedCode(partial(each.origin.place_of, "subject"), each.subject, records.analysis.of)
        for printed in records.analysis.printed_scores:
            if printed.subject:
                yield NamedCode(partial(printed.origin.place_of, "subject"), printed.subject, records.analysis.of)


def _in_measures(records: YearRecords) -> Iterator[NamedCode]:
    """Measures answer the analysed result, so their codes are that year's."""
    year = records.analysis.of if records.analysis else records.year
    for measure in records.measure_list:
        yield from _subjects(measure, year)


def _subjects(record: Finding | Topic | Measure, year: FiscalYear) -> Iterator[NamedCode]:
    for index, subject in enumerate(record.subjects):
        yield NamedCode(partial(record.origin.place_of, "subjects", index), subject, year)


def _in_result(records: YearRecords) -> Iterator[NamedCode]:
    if records.result:
        for score in records.result.indicators:
            yield NamedCode(partial(score.origin.place_of, "number"), indicator_subject(score.number), records.year)
        for question in records.result.questions:
            yield NamedCode(partial(question.origin.place_of, "question"), question.question, records.year)
        for verdict in records.result.items:
            yield NamedCode(partial(verdict.origin.place_of, "item"), verdict.item, records.year)


def _in_answers(records: YearRecords) -> Iterator[NamedCode]:
    for answer in records.answers:
        yield NamedCode(partial(answer.origin.place_of, "item"), answer.item, records.year)


_SOURCES: tuple[Callable[[YearRecords], Iterator[NamedCode]], ...] = (
    _in_analysis,
    _in_measures,
    _in_result,
    _in_answers,
)


def _number_this_year(subject: Subject, catalogue: Catalogue) -> Values:
    """A number copied from another year's list: the number its topic has in this one."""
    years = sorted(reader.known_years(), key=lambda year: abs(year.buddhist - catalogue.fiscal_year.buddhist))
    for year in years:
        other = reader.oit_catalogue(year)
        theirs = other.item(subject.code) if other else None
        ours = catalogue.item_on(theirs.topic) if theirs else None
        if ours:
            return renumbered(code(subject), year, ours, catalogue.fiscal_year)
    return NO_HINT
