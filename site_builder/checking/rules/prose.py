"""Does prose say what the records say: scores, levels, names, codes, counts, sums, rise and fall?"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from site_builder.checking.parts.prose import Told, place_in, prose_of
from site_builder.checking.parts.texts import as_field
from site_builder.checking.parts.wording import code, scored, scored_instrument
from site_builder.checking.prose.reader import statements
from site_builder.checking.prose.statement import Kind, Scored, Statement
from site_builder.checking.prose.subjects import name_of
from site_builder.checking.rules.codes import indicator_of
from site_builder.checking.rules.prose_counted import held, is_held
from site_builder.checking.rules.prose_known import (
    Known,
    agrees,
    analysed_year,
    earlier,
    scores_of,
    speaks_of_itself,
    years_meant,
)
from site_builder.checking.rules.scores import known_parts
from site_builder.checking.rules.waivers import Waivers
from site_builder.language.problems.message_values import TOTAL, InBoth, Values, waiver_line
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_money, format_score
from site_builder.records.catalogues import reader, scoring
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.disclosure import Disclosure
from site_builder.records.subjects import Subject, SubjectKind

_TH = (
    "ถ้าระเบียนถูก ให้แก้ “{stated}” ในข้อความเป็น “{recorded}” ถ้าข้อความถูก ให้แก้ {source} "
    "ถ้าตั้งใจให้ต่างกัน ให้เพิ่มใน content/waivers.yml: {waiver_th}"
)
_EN = (
    "if the record is right, change “{stated}” in the text to “{recorded}”; if the text is right, correct {source}; "
    "if they are meant to differ, add to content/waivers.yml: {waiver_en}"
)

PROSE_SCORE = warning(
    "prose-score",
    "“{words}” บอก{what_th} เป็น {stated} แต่ {source} บันทึกของปี {year} ไว้ {recorded}",
    "“{words}” gives {what_en} as {stated}; {source} holds {recorded} for {year}",
    _TH,
    _EN,
)
PROSE_LEVEL = warning(
    "prose-level",
    "“{words}” บอกเกรดหรือระดับว่า {stated} แต่ผลปี {year} ใน {source} คือ {recorded}",
    "“{words}” names the level {stated}; the result of {year} in {source} is {recorded}",
    _TH,
    _EN,
)
PROSE_CHANGE = warning(
    "prose-change",
    "“{words}” บอกการเปลี่ยนแปลงของ{what_th} เป็น {stated} "
    "แต่ตามผลปี {before} ({old}) และปี {year} ({new}) ต้องเป็น {recorded}",
    "“{words}” tells the change of {what_en} as {stated}; "
    "by the results of {before} ({old}) and {year} ({new}) it is {recorded}",
    _TH,
    _EN,
)
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
PROSE_COUNT = warning(
    "prose-count",
    "“{words}” บอกจำนวน {stated} แต่นับจาก {source} ได้ {recorded}",
    "“{words}” counts {stated}; by {source} there are {recorded}",
    _TH,
    _EN,
)
PROSE_MONEY = warning(
    "prose-money",
    "“{words}” บอกยอดรวม {stated} บาท แต่รวมจาก {source} ได้ {recorded} บาท",
    "“{words}” gives the sum {stated} baht; {source} adds up to {recorded}",
    _TH,
    _EN,
)

PROSE_RULES = (PROSE_SCORE, PROSE_LEVEL, PROSE_CHANGE, PROSE_NAME, PROSE_CODE, PROSE_COUNT, PROSE_MONEY)
WAIVABLE_PROSE = frozenset(rule.code for rule in PROSE_RULES)

_SHOWN = 90
"""The letters of a statement that a message shows: its last ones, which hold the value."""

_NOT_QUOTED = str.maketrans("", "", '"\\')
"""Letters that would end or change a text between quotation marks in YAML."""


class Contradiction(Struct, frozen=True):
    """A statement that records contradict: `recorded` in the place of its value would put the text right."""

    told: Told
    statement: Statement
    rule: Rule
    recorded: str
    values: Values

    @property
    def words(self) -> str:
        """The statement as messages and waivers show it."""
        words = as_field(self.told.text[self.statement.start : self.statement.until or self.statement.end]).translate(
            _NOT_QUOTED
        )
        return words if len(words) <= _SHOWN else words[-_SHOWN:].partition(" ")[2]

    @property
    def stated(self) -> str:
        return as_field(self.told.text[self.statement.at : self.statement.end])


def prose_issues(
    sources: Mapping[str, str], disclosure: Disclosure, shown: Disclosure, waivers: Waivers
) -> Iterator[Issue]:
    """The contradictions of what goes out, then of drafts, that nobody has let pass; `shown` is without drafts."""
    public = set[tuple[str, str]]()
    for told in prose_of(shown):
        public.add((told.place().file, told.text))
        yield from _issues(sources, shown, told, waivers)
    for told in prose_of(disclosure):
        if (told.place().file, told.text) not in public:
            yield from _issues(sources, disclosure, told, waivers)


def contradictions(disclosure: Disclosure, told: Told) -> Iterator[Contradiction]:
    """The statements of a text that the records contradict."""
    for statement in statements(told.text):
        if found := judged(disclosure, told, statement):
            yield found


def judged(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    """What the records say otherwise, or None where they agree or do not tell."""
    match statement.kind:
        case Kind.SCORE | Kind.AFTER:
            return _score(disclosure, told, statement)
        case Kind.BEFORE | Kind.DIFFERENCE | Kind.DIRECTION:
            return _change(disclosure, told, statement)
        case Kind.LEVEL:
            return _level(disclosure, told, statement)
        case Kind.NAME:
            return _name(told, statement)
        case Kind.CODE:
            return _code(disclosure, told, statement)
        case Kind.COUNT | Kind.MONEY:
            return _count(disclosure, told, statement)


def _issues(sources: Mapping[str, str], disclosure: Disclosure, told: Told, waivers: Waivers) -> Iterator[Issue]:
    for found in contradictions(disclosure, told):
        place, rule = told.place(), found.rule
        if waivers.covers(rule.code, place.file, found.words):
            continue
        yield rule.at(
            place_in(sources.get(place.file), place, told.text, found.statement.at),
            words=found.words,
            stated=found.stated,
            recorded=found.recorded,
            **found.values,
            **waiver_line(rule.code, place.file, f'"{found.words}"'),
        )


def _score(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    stated = statement.number
    if stated is None or (statement.bare and not _is_plainly_a_score(told, statement)):
        return None
    years = years_meant(disclosure, told, statement)
    known = [(year, scores_of(disclosure, statement.subject, year)) for year in years]
    if not known or (not known[0][1] and (statement.year is not None or speaks_of_itself(told))):
        return None
    all_known = [each for _, scores in known for each in scores]
    if (
        statement.other is not None
        and isinstance(statement.subject, Subject)
        and statement.other != statement.subject.number
    ):
        named = Subject(SubjectKind.INDICATOR, str(statement.other))
        others = [each for year in years for each in scores_of(disclosure, named, year)]
        all_known = [*all_known, *(each for each in others if agrees(stated, each.score))]
    if not all_known or any(agrees(stated, each.score) for each in all_known):
        return None
    right = all_known[0]
    values = {"year": str(right.year), "source": right.file, **_named(statement.subject)}
    return Contradiction(told, statement, PROSE_SCORE, format_score(right.score), values)


def _change(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    """A change is from a year before, named or the last with a score, to the year the text is about."""
    if statement.bare and statement.kind is Kind.DIRECTION and not _is_plainly_a_score(told, statement):
        return None
    pairs = list(_pairs(disclosure, told, statement))
    if not pairs or any(_is_right(statement, old, new) for old, new in pairs):
        return None
    old, new = pairs[0]
    values = {
        "before": str(old.year),
        "old": format_score(old.score),
        "year": str(new.year),
        "new": format_score(new.score),
        "source": old.file if statement.kind is Kind.BEFORE else new.file,
        **_named(statement.subject),
    }
    return Contradiction(told, statement, PROSE_CHANGE, _changed(statement, old, new), values)


def _pairs(disclosure: Disclosure, told: Told, statement: Statement) -> Iterator[tuple[Known, Known]]:
    compared = statement.year
    for year in years_meant(disclosure, told, Statement(statement.kind, statement.start, statement.at, statement.end)):
        if compared is not None and compared >= year:
            continue
        for new in scores_of(disclosure, statement.subject, year):
            olds = (
                scores_of(disclosure, statement.subject, compared)
                if compared
                else earlier(disclosure, statement.subject, year)
            )
            yield from ((old, new) for old in olds)


def _is_right(statement: Statement, old: Known, new: Known) -> bool:
    if statement.kind is Kind.DIRECTION:
        return statement.rises == (new.score > old.score) and new.score != old.score
    if statement.number is None:
        return True
    return agrees(statement.number, old.score if statement.kind is Kind.BEFORE else abs(new.score - old.score))


def _changed(statement: Statement, old: Known, new: Known) -> str:
    if statement.kind is Kind.BEFORE:
        return format_score(old.score)
    if statement.kind is Kind.DIFFERENCE:
        return format_score(abs(new.score - old.score))
    if new.score == old.score:
        return "เท่ากับ"
    compared = statement.word.endswith("กว่า")
    if new.score > old.score:
        return "สูงกว่า" if compared else "เพิ่มขึ้น"
    return "ต่ำกว่า" if compared else "ลดลง"


def _level(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    known = [
        (year, level, file)
        for year in years_meant(disclosure, told, statement)
        for level, file in _levels_of(disclosure, year)
    ]
    if statement.year is not None and not any(year == statement.year for year, _, _ in known):
        return None
    if not known or any(_bare(statement.word) == _bare(level) for _, level, _ in known):
        return None
    year, level, file = known[0]
    return Contradiction(told, statement, PROSE_LEVEL, level, {"year": str(year), "source": file})


def _levels_of(disclosure: Disclosure, year: FiscalYear) -> Iterator[tuple[str, str]]:
    records = disclosure.by_year.get(year)
    result = records.result if records else None
    if result:
        computed = scoring.grade_or_level(year, result.total, known_parts(result))
        level = result.grade or result.level or (computed.name_th if computed else None)
        if level:
            yield level, result.origin.file


def _name(told: Told, statement: Statement) -> Contradiction | None:
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


def _code(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    if not isinstance(statement.subject, Subject) or statement.other is None:
        return None
    own = () if told.records is None else (told.records.year, analysed_year(told.records))
    years = dict.fromkeys((*years_meant(disclosure, told, statement), *(() if statement.sure else own)))
    known = [(year, number) for year in years if (number := indicator_of(statement.subject, year)) is not None]
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
    return next((code(each) for each in (*questions, *items) if indicator_of(each, year) == indicator), "")


def _count(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    amounts = held(disclosure, told, statement)
    if statement.number is None or not amounts or is_held(amounts, statement.number):
        return None
    amount, file = next(iter(amounts.items()))
    if statement.kind is Kind.MONEY:
        return Contradiction(told, statement, PROSE_MONEY, format_money(amount), {"source": file})
    recorded = f"{amount} ตัวชี้วัด" if told.text[statement.at : statement.end] == "ตัวชี้วัดเดียว" else str(amount)
    return Contradiction(told, statement, PROSE_COUNT, recorded, {"source": file})


def _is_plainly_a_score(told: Told, statement: Statement) -> bool:
    """Whether a name without its number is the indicator's and not the work of that name."""
    line = told.text[told.text.rfind("\n", 0, statement.at) + 1 :].split("\n", 1)[0]
    return "คะแนน" in line or "ตัวชี้วัด" in line or "/analysis.yml" in told.place().file


def _named(subject: Scored) -> Values:
    if subject is None:
        return TOTAL.named("what")
    named: InBoth = scored_instrument(subject) if isinstance(subject, InstrumentId) else scored(subject)
    return named.named("what")


def _bare(word: str) -> str:
    return "".join(word.split()).upper()
