"""Field types: what people type, as text, becomes a typed value here. Each failure carries a rule code."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from msgspec import Struct
from pydantic import BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema

from site_builder.language.colour.contrast import Colour
from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.budgets import Budget, NoBudget, parse_budget
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.dates import Deadline, parse_date, parse_deadline
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.figures import Figure, parse_figure
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.thai.frequencies import NamedMonths, Recurrence, parse_recurrence
from site_builder.language.thai.numerals import parse_integer, parse_score, to_arabic
from site_builder.language.thai.own_words import OwnWord, without
from site_builder.language.thai.periods import Frequency, Period, parse_frequency, parse_period
from site_builder.language.thai.text import clean
from site_builder.language.thai.typed_words import EVERY_UNIT, YES
from site_builder.records.rejection import FIELD_MISSING, TEXT_EXPECTED, rejected
from site_builder.records.subjects import (
    Subject,
    indicator_number,
    indicator_subject,
    parse_item_subject,
    parse_question_subject,
    parse_subject,
)
from site_builder.records.thai_values import unreadable

ID_MALFORMED = error(
    "id-malformed",
    "รหัส “{value}” ใช้ไม่ได้",
    "“{value}” cannot be an id",
    "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และ - เท่านั้น เช่น m03, ev-021",
    "use lower-case English letters, digits and -, like m03 or ev-021",
)
REFERENCE_MALFORMED = error(
    "reference-malformed",
    "“{value}” ไม่ได้บอกปีของรายการที่อ้างถึง",
    "“{value}” does not say the year of the record it means",
    "เขียนปีนำหน้ารหัส เช่น 2565/m02",
    "write the year before the id, like 2565/m02",
)
PAGE_MALFORMED = error(
    "page-malformed",
    "“{value}” ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้",
    "“{value}” is not an address of this site",
    "เขียนให้ขึ้นต้นและลงท้ายด้วย / เช่น /2566/measures/ ถ้าเป็นเว็บไซต์อื่นให้ใช้ช่อง url",
    "begin and end it with /, like /2566/measures/; for other sites use url",
)
URL_MALFORMED = error(
    "url-malformed",
    "“{value}” ไม่ใช่ที่อยู่เว็บที่เปิดได้",
    "“{value}” is not a web address that opens",
    "คัดลอกที่อยู่ทั้งหมดจากเบราว์เซอร์ ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีเว้นวรรค",
    "copy the whole address from the browser; it begins with https:// or http:// and holds no space",
)
FILE_PATH = error(
    "file-path",
    "“{value}” ไม่ใช่ที่อยู่ไฟล์ในโฟลเดอร์ของปีนี้",
    "“{value}” is no path inside this year's folder",
    "วางไฟล์ไว้ในโฟลเดอร์ evidence แล้วเขียนเพียง evidence/ชื่อไฟล์ ไม่ใช้ C: .. หรือ / นำหน้า",
    "put the file into the folder evidence and write evidence/name only, without C:, .. or a leading /",
)
APPENDIX_MALFORMED = error(
    "appendix-malformed",
    "อ่าน “{value}” ไม่ออกว่าเป็นภาคผนวกใด",
    "“{value}” names nothing that an appendix can hold",
    "เขียนรหัสหลักฐานหรือเอกสาร เช่น ev-021 หรือรายงาน เช่น plan/12-month หรือของปีอื่น เช่น 2567/progress/6-month",
    "write an id of evidence or a document, or a report like plan/12-month, of another year 2567/progress/6-month",
)
DIGEST_MALFORMED = error(
    "digest-malformed",
    "“{value}” ไม่ใช่ค่าแฮช SHA-256 ที่โปรแกรมเขียน",
    "“{value}” is no SHA-256 digest as the program writes it",
    "คัดลอกไฟล์เดิมจาก content/<ปี>/proof/submitted/ มาวางทับ ไฟล์นี้ห้ามแก้ด้วยมือ",
    "copy the file back from content/<year>/proof/submitted/; it is not edited by hand",
)
COLOUR_UNREADABLE = error(
    "colour-unreadable",
    "“{value}” ไม่ใช่รหัสสี",
    "“{value}” is no colour code",
    "ใช้เลขฐานสิบหก 6 หลัก เช่น 0b4557 ดูได้จากโปรแกรมวาดภาพหรือเว็บไซต์หลัก",
    "use six hexadecimal digits such as 0b4557",
)

Value = TypeVar("Value")
Item = TypeVar("Item")

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
APPENDIX_PART = re.compile(rf"(?:[0-9]{{4}}/)?(?:(?:plan|progress)/)?{ID.pattern}")
MAIL = re.compile(r"mailto:[^\s@:/?#]+@[a-z0-9.-]+", re.IGNORECASE)
DIGEST = re.compile(r"[0-9a-f]{64}")
TELEPHONE = re.compile(r"tel:\+?[0-9-]{3,}")
PAGE = re.compile(r"/(?:[a-z0-9.-]+/)*(?:#[a-z0-9-]+)?")


_REMEMBERED = 1024
"""How many texts of a kind; a long text is rarely typed twice, so no more are worth their room."""


def _typed_as(parse: Callable[[str], Value], *kinds: type[Value]) -> Any:
    """A validator that turns text into one of `kinds` and lets a ready value through.

    Ids, days, channels and units come again and again; what they mean is remembered, and is in memory once.
    """
    parse = lru_cache(maxsize=_REMEMBERED)(parse)

    def convert(value: object) -> Value:
        if isinstance(value, str):
            try:
                return parse(value)
            except ThaiValueError as error:
                raise unreadable(error) from None
        if isinstance(value, kinds):
            return value
        raise rejected(TEXT_EXPECTED)

    return PlainValidator(convert)


AS_TEXT = WithJsonSchema({"type": "string"})


def _text(value: str) -> str:
    return " ".join(_prose(value).split())


def _prose(value: str) -> str:
    prose = clean(value)
    if not prose:
        raise rejected(FIELD_MISSING)
    return prose


def _unreadable(value: str) -> str:
    """What could not be read and where; a bare yes says only that there is something, and becomes empty."""
    words = _text(value)
    return "" if words in YES else words


def _unit_name(value: str) -> str:
    """The id of a unit, or the words for every unit as one of their closed set."""
    words = _text(value)
    return EVERY_UNIT.get(words) or _identifier(words)


def _appendix_part(value: str) -> str:
    """Evidence, a document or a report: `ev-021`, `plan/12-month`, `2567/plan/6-month`."""
    words = to_arabic(_text(value)).strip("/")
    if "/" not in words:
        return _identifier(words)
    if not APPENDIX_PART.fullmatch(words):
        raise rejected(APPENDIX_MALFORMED, value=value)
    return words


def _target(value: str) -> str:
    """What an entry is for: the id of a record, or an indicator in any spelling as `indicator-5`."""
    target = _text(value)
    number = indicator_number(target)
    return target if number is None else str(indicator_subject(number))


def _position_name(value: str) -> str:
    """A position by its id or by one of its official names."""
    return _text(value)


def _after(word: OwnWord) -> Any:
    """One line of text whose page puts this word before it: typed with the word or without, it is the same."""
    return _typed_as(lambda value: _text(without(word, _text(value))), str)


def _identifier(value: str) -> str:
    if not ID.fullmatch(value):
        raise rejected(ID_MALFORMED, value=value)
    return value


def _page(value: str) -> str:
    if not PAGE.fullmatch(value):
        raise rejected(PAGE_MALFORMED, value=value)
    return value.removeprefix("/")


def _file_path(value: str) -> str:
    """A path below the folder, written with either stroke; the same verdict on every system."""
    path = _text(value).replace("\\", "/").removeprefix("./")
    if path.startswith("/") or ":" in path.split("/")[0] or ".." in path.split("/"):
        raise rejected(FILE_PATH, value=value)
    return path


def _url(value: str) -> str:
    url = clean(value)
    try:
        parts = urlsplit(url)
    except ValueError:
        raise rejected(URL_MALFORMED, value=url) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(c.isspace() for c in url):
        raise rejected(URL_MALFORMED, value=url)
    return url


def _base_url(value: str) -> str:
    """The public address of a whole site, with its last slash."""
    url = _url(value)
    parts = urlsplit(url)
    try:
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        has_port = False
    if parts.query or parts.fragment or parts.username or not has_port:
        raise rejected(URL_MALFORMED, value=url)
    return url if url.endswith("/") else f"{url}/"


def _digest(value: str) -> str:
    """SHA-256 in lower-case hexadecimal."""
    if not DIGEST.fullmatch(value):
        raise rejected(DIGEST_MALFORMED, value=value)
    return value


def _colour(value: str) -> str:
    """A colour as `#0b4557`."""
    colour = Colour.parse(clean(value))
    if colour is None:
        raise rejected(COLOUR_UNREADABLE, value=value)
    return str(colour)


def _channel(value: str) -> str:
    """An address to open, to write to (`mailto:`) or to ring (`tel:`)."""
    channel = clean(value)
    if MAIL.fullmatch(channel) or TELEPHONE.fullmatch(channel):
        return channel
    return _url(channel)


class Truth(ClosedSet):
    """Yes or no, as typed."""

    YES = "yes"
    NO = "no"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.TRUTH


class RecordReference(Struct, frozen=True, order=True):
    """A record of a stated year, written `2565/m02`."""

    year: FiscalYear
    id: str


def parse_record_reference(text: str) -> RecordReference:
    """`2565/m02` as a reference; raises the error of a field."""
    year, slash, identifier = to_arabic(text).partition("/")
    if not slash:
        raise rejected(REFERENCE_MALFORMED, value=text)
    return RecordReference(parse_fiscal_year(year), _identifier(identifier))


def _typed_in_year(parse: Callable[[str, FiscalYear | None], Value], kind: type[Value]) -> Any:
    """As `_typed_as`, for what means a time of the fiscal year it stands in where it names none."""
    parse = lru_cache(maxsize=_REMEMBERED)(parse)

    def convert(value: object, info: ValidationInfo) -> Value:
        if isinstance(value, kind):
            return value
        if not isinstance(value, str):
            raise rejected(TEXT_EXPECTED)
        try:
            return parse(value, (info.context or {}).get("fiscal_year"))
        except ThaiValueError as error:
            raise unreadable(error) from None

    return PlainValidator(convert)


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


Text = Annotated[str, _typed_as(_text, str), AS_TEXT]
District = Annotated[str, _after(OwnWord.DISTRICT), AS_TEXT]
Province = Annotated[str, _after(OwnWord.PROVINCE), AS_TEXT]
Grade = Annotated[str, _after(OwnWord.GRADE), AS_TEXT]
Matter = Annotated[str, _after(OwnWord.MATTER), AS_TEXT]
DocumentNumber = Annotated[str, _after(OwnWord.DOCUMENT_NUMBER), AS_TEXT]
DimensionTitle = Annotated[str, _after(OwnWord.DIMENSION), AS_TEXT]
Product = Annotated[str, _after(OwnWord.PRODUCT), AS_TEXT]
MeasureNumber = Annotated[str, _after(OwnWord.MEASURE), AS_TEXT]
ProjectNumber = Annotated[str, _after(OwnWord.PROJECT), AS_TEXT]
Prose = Annotated[str, _typed_as(_prose, str), AS_TEXT]
AppendixPart = Annotated[str, _typed_as(_appendix_part, str), AS_TEXT]
UnitName = Annotated[str, _typed_as(_unit_name, str), AS_TEXT]
PositionName = Annotated[str, _typed_as(_position_name, str), AS_TEXT]
Target = Annotated[str, _typed_as(_target, str), AS_TEXT]
Unreadable = Annotated[str, _typed_as(_unreadable, str), AS_TEXT]
FilePath = Annotated[str, _typed_as(_file_path, str), AS_TEXT]
Id = Annotated[str, _typed_as(_identifier, str), AS_TEXT]
Page = Annotated[str, _typed_as(_page, str), AS_TEXT]
Url = Annotated[str, _typed_as(_url, str), AS_TEXT]
BaseUrl = Annotated[str, _typed_as(_base_url, str), AS_TEXT]
Digest = Annotated[str, _typed_as(_digest, str), AS_TEXT]
ColourCode = Annotated[str, _typed_as(_colour, str), AS_TEXT]
ChannelUrl = Annotated[str, _typed_as(_channel, str), AS_TEXT]
Counted = Annotated[Figure, _typed_as(parse_figure, int, Decimal), AS_TEXT]
Number = Annotated[int, _typed_as(parse_integer, int), AS_TEXT]
Score = Annotated[Decimal, _typed_as(parse_score, Decimal), AS_TEXT]
Money = Annotated[Budget, _typed_as(parse_budget, Decimal, NoBudget), AS_TEXT]
Day = Annotated[date, _typed_as(parse_date, date), AS_TEXT]
DueDate = Annotated[Deadline, _typed_in_year(parse_deadline, Deadline), AS_TEXT]
Year = Annotated[FiscalYear, _typed_as(parse_fiscal_year, FiscalYear), AS_TEXT]
Every = Annotated[Frequency, _typed_as(parse_frequency, Frequency), AS_TEXT]
Recurring = Annotated[Recurrence, _typed_as(parse_recurrence, Frequency, NamedMonths), AS_TEXT]
About = Annotated[Subject, _typed_as(parse_subject, Subject), AS_TEXT]
ItemSubject = Annotated[Subject, _typed_as(parse_item_subject, Subject), AS_TEXT]
QuestionSubject = Annotated[Subject, _typed_as(parse_question_subject, Subject), AS_TEXT]
OtherYearsRecord = Annotated[RecordReference, _typed_as(parse_record_reference, RecordReference), AS_TEXT]
Span = Annotated[Period, _typed_in_year(parse_period, Period), AS_TEXT]


class OnceSingle(Struct, frozen=True):
    """Marks a field that took one value before it took several: with one value it is the same fact as then."""


OneOrMany = Annotated[tuple[Item, ...], BeforeValidator(_one_or_many)]
OnceOneNowMany = Annotated[tuple[Item, ...], BeforeValidator(_one_or_many), OnceSingle()]
