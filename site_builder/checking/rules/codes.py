"""Do codes stand with what they belong to: question and item with indicator, measure with group, code with name?"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from site_builder.checking.parts.check import check
from site_builder.checking.parts.texts import texts_of
from site_builder.checking.parts.wording import scored
from site_builder.language.problems.message_values import InBoth, Values
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.squeeze import squeeze
from site_builder.records.analysis import Finding
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.derived.subjects import indicator_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.subjects import Subject, SubjectKind

CODE_INSTRUMENT = warning(
    "code-instrument",
    "{what_th} ของปี {year} อยู่ในตัวชี้วัดที่ {number} ({instrument}) ไม่ใช่ที่ใส่ไว้ด้วยกันคือ {with_th}",
    "{what_en} of {year} belongs to indicator {number} ({instrument}), not to what it stands with: {with_en}",
    "ตรวจรหัสกับรายการของปี {year} ถ้าประเด็นเป็นของทั้งสองตัวชี้วัดให้ใส่ indicator-{number} ด้วย",
    "compare the code with the lists of {year}; if it concerns both, add indicator-{number}",
)
GROUP_INSTRUMENT = warning(
    "group-instrument",
    "มาตรการ “{id}” อยู่ในกลุ่มของ {instrument} แต่เรื่องที่ใส่ไว้เป็นของ {others} ทั้งหมด",
    "the measure “{id}” is in a group of {instrument}, yet all its subjects are of {others}",
    "ย้ายมาตรการไปกลุ่มของ {others} หรือแก้ subjects",
    "move it to a group of {others}, or correct its subjects",
)
CODE_TITLE = warning(
    "code-title",
    "ข้อความเรียก “{title}” ว่าข้อ {item} แต่ในปี {year} คือข้อ {right} ส่วนข้อ {item} คือ “{own}”",
    "the text calls “{title}” item {item}; in {year} it is {right}, and {item} is “{own}”",
    "แก้รหัสหรือชื่อข้อในข้อความให้ตรงกับรายการ OIT ปี {year}",
    "correct the code or the name by the OIT checklist of {year}",
)

_CODE = re.compile(r"(?<![a-z0-9])o[-. ]?0*(?P<number>[1-9][0-9]?)(?![0-9])[:. ]*(?P<after>.*)", re.DOTALL)

_MAY_HOLD_CODE = re.compile(r"[oO]\W*\d")
"""The least of a code in a text as typed: of most texts no more need be asked."""


@check
def strange_neighbours(disclosure: Disclosure) -> Iterator[Issue]:
    """A finding about indicators names only questions and items of these. Topics and measures may mix them."""
    for records in disclosure.years:
        if records.analysis is None:
            continue
        for finding in records.analysis.findings:
            yield from _strange_in(finding, records.analysis.of)


@check
def group_instruments(disclosure: Disclosure) -> Iterator[Issue]:
    """A measure of a group has at least one subject of the group's instrument, if it has subjects at all."""
    for records in disclosure.years:
        year = records.analysis.of if records.analysis else records.year
        for measure in records.measure_list:
            group = records.groups.get(measure.group or "")
            numbers = [sure_indicator_of(subject, year) for subject in measure.subjects]
            found = {_instrument(number) for number in numbers if number is not None} - {None}
            if group and found and None not in numbers and group.instrument not in found:
                yield GROUP_INSTRUMENT.at(
                    measure.origin.place_of("group"),
                    id=measure.id,
                    instrument=group.instrument,
                    others=", ".join(sorted(filter(None, found))),
                )


@check
def misnamed_items(disclosure: Disclosure) -> Iterator[Issue]:
    """A code in the text, followed by the official name of another item of that year."""
    for records in disclosure.years:
        if records.analysis:
            yield from _misnamed(texts_of(records.analysis), records.analysis.of)
        for answer in records.answers:
            yield from _misnamed(texts_of(answer), records.year)


def sure_indicator_of(subject: Subject, year: FiscalYear) -> int | None:
    """The indicator a subject belongs to where that is sure; of an item it is by a verified list of the year only."""
    if subject.kind is SubjectKind.ITEM:
        catalogue = reader.oit_catalogue(year)
        if catalogue is None or not catalogue.verified:
            return None
    return indicator_of(subject, year)


def _strange_in(finding: Finding, year: FiscalYear) -> Iterator[Issue]:
    heads = [subject for subject in finding.subjects if subject.kind is SubjectKind.INDICATOR]
    numbers = {head.number for head in heads}
    for index, subject in enumerate(finding.subjects if heads else ()):
        number = sure_indicator_of(subject, year)
        if number is None or number in numbers:
            continue
        yield CODE_INSTRUMENT.at(
            finding.origin.place_of("subjects", index),
            year=year,
            number=number,
            instrument=_instrument(number) or "",
            **scored(subject).named("what"),
            **_listed([scored(head) for head in heads]),
        )


def _misnamed(texts: Iterator[tuple[Callable[[], Place], str]], year: FiscalYear) -> Iterator[Issue]:
    catalogue = reader.oit_catalogue(year)
    if catalogue is None or not catalogue.verified:
        return
    for place, text in texts:
        if not _MAY_HOLD_CODE.search(text):
            continue
        for typed, named in _named_items(_bare(text), catalogue):
            own = catalogue.item(typed)
            if own and own != named and not _bare(own.name_th).startswith(_bare(named.name_th)):
                yield CODE_TITLE.at(
                    place(),
                    title=named.name_th,
                    item=own.id.upper(),
                    right=named.id.upper(),
                    year=year,
                    own=own.name_th,
                )


def _named_items(text: str, catalogue: Catalogue) -> Iterator[tuple[str, Item]]:
    """Codes in a text, each with the item whose name, the longest there is, follows it."""
    names = sorted(catalogue.items, key=lambda item: len(item.name_th), reverse=True)
    position = 0
    while match := _CODE.search(text, position):
        after = match["after"]
        named = next((item for item in names if after.startswith(_bare(item.name_th))), None)
        if named:
            yield f"o{match['number']}", named
        position = match.start("after")


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """A text as names are compared; the same official names are compared with every code."""
    return squeeze(text).lower()


def _instrument(number: int) -> InstrumentId | None:
    indicator = reader.indicator(number)
    return indicator.instrument if indicator else None


def _listed(names: list[InBoth]) -> Values:
    return InBoth(", ".join(each.th for each in names), ", ".join(each.en for each in names)).named("with")
