"""Do names and codes in prose stand with the indicators they belong to?"""

from site_builder.checking.parts.prose import Told
from site_builder.checking.parts.wording import code
from site_builder.checking.prose.statement import Statement
from site_builder.checking.prose.subjects import name_of
from site_builder.checking.rules.codes import sure_indicator_of
from site_builder.checking.rules.prose_contradictions import Contradiction
from site_builder.checking.rules.prose_known import years_meant
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.derived.subjects import analysed_year
from site_builder.records.disclosure import Disclosure
from site_builder.records.subjects import Subject, SubjectKind

PROSE_NAME = warning(
    "prose-name",
    "ข้อความเรียกตัวชี้วัดที่ {number} ว่า “{stated}” ซึ่งเป็นชื่อของตัวชี้วัดที่ {other} ส่วนตัวชี้วัดที่ {number} คือ “{recorded}”",
    "the text calls indicator {number} “{stated}”, the name of indicator {other}; indicator {number} is “{recorded}”",
    "แก้ชื่อในข้อความเป็น “{recorded}” หรือแก้เลขเป็นตัวชี้วัดที่ {other} ถ้าตั้งใจ ให้เพิ่มใน content/waivers.yml: {waiver_th}",
    "change the name to “{recorded}”, or the number to {other}; "
    "if it is meant so, add to content/waivers.yml: {waiver_en}",
)


PROSE_CODE = warning(
    "prose-code",
    "“{words}” ใส่ข้อ {stated} ไว้กับตัวชี้วัดที่ {number} แต่ตามรายการของปี {year} ข้อนี้อยู่ในตัวชี้วัดที่ {other}",
    "“{words}” puts {stated} with indicator {number}; by the lists of {year} it belongs to indicator {other}",
    "แก้รหัสเป็นข้อของตัวชี้วัดที่ {number} เช่น {recorded} หรือแก้เลขตัวชี้วัดเป็น {other} "
    "ถ้าตั้งใจ ให้เพิ่มใน content/waivers.yml: {waiver_th}",
    "change the code to one of indicator {number}, such as {recorded}, or the indicator to {other}; "
    "if it is meant so, add to content/waivers.yml: {waiver_en}",
)


def judge_name(told: Told, statement: Statement) -> Contradiction | None:
    """An instrument may number its indicators anew from 1, where the sentence names the instrument."""
    subject, other = statement.subject, statement.other
    if not isinstance(subject, Subject) or other is None or other == subject.number:
        return None
    before = told.text[max(0, statement.start - 60) : statement.start]
    for instrument in reader.instruments():
        if instrument.id in before and other in instrument.indicators[subject.number - 1 : subject.number]:
            return None
    if reader.indicator(subject.number) is None:
        return None
    values = {"number": str(subject.number), "other": str(other)}
    return Contradiction(told, statement, PROSE_NAME, name_of(subject.number), values)


def judge_code(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    if not isinstance(statement.subject, Subject) or statement.other is None:
        return None
    own = () if told.records is None else (told.records.year, analysed_year(told.records))
    years = dict.fromkeys((*years_meant(disclosure, told, statement), *(() if statement.sure else own)))
    known = [(year, number) for year in years if (number := sure_indicator_of(statement.subject, year)) is not None]
    if not known or any(number == statement.other for _, number in known):
        return None
    year, number = known[0]
    right = _codes_of(statement.other, year, statement.subject.kind)
    values = {"number": str(statement.other), "other": str(number), "year": str(year)}
    return Contradiction(told, statement, PROSE_CODE, right or str(statement.subject), values)


def _codes_of(indicator: int, year: FiscalYear, kind: SubjectKind) -> str:
    """The first code of an indicator, of a question or of an item as its instrument has them."""
    questions = [Subject(SubjectKind.QUESTION, each.id) for each in reader.questions(year)]
    catalogue = reader.oit_catalogue(year)
    items = [Subject(SubjectKind.ITEM, each.id) for each in catalogue.items] if catalogue else []
    return next((code(each) for each in (*questions, *items) if sure_indicator_of(each, year) == indicator), "")
