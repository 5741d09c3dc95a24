"""What a sentence speaks of: indicators by number and name, instruments, questions, items, the total, and years."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from site_builder.checking.prose.statement import Scored
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.subjects import Subject, SubjectKind, indicator_subject


class Named(Struct, frozen=True):
    """A subject where it stands; `by_name` is the indicator that the words beside its number name.

    `several` is a list of numbers, of which no one can be said to have a score.
    """

    start: int
    end: int
    subject: Scored
    by_name: int | None = None
    name_at: int = 0
    bare: bool = False
    several: bool = False


class YearNamed(Struct, frozen=True):
    """A year as a sentence names it.

    `of_result` where the words beside it say that its result is meant, `of_work` where it is that of measures or plans,
    `compared` where another year is compared with it.
    """

    start: int
    end: int
    year: FiscalYear
    of_result: bool
    of_work: bool
    compared: bool


_NUMBERED = re.compile(
    r"ตัวชี้วัด(?:ที่|\s*ที่)?\s*(?P<first>[0-9]{1,2})(?![0-9.,]*[0-9]|\s*(?:ตัว|ข้อ(?!\s*[ieoIEO][0-9])|คะแนน|ประเด็น|ด้าน))"
    r"(?P<more>(?:\s*(?:,|และ|กับ|ถึง|-|–)\s*(?:ตัวชี้วัด)?(?:ที่)?\s*[0-9]{1,2}(?![0-9.])(?!\s*(?:ข้อ|คะแนน)))*)"
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9/.-])(?P<letter>[ieoIEO])-?0*(?P<number>[1-9][0-9]?)(?![0-9A-Za-z/]|[.-][0-9A-Za-z])"
)
_INSTRUMENT = re.compile(r"(?<![A-Za-z])(?P<id>IIT|EIT|OIT)(?![A-Za-z]|\s*ข้อ(?:ที่)?\s*[0-9])")
_TOTAL = re.compile(
    r"คะแนนรวม|คะแนนภาพรวม|ภาพรวม(?=[^0-9\n]{0,60}คะแนน)|(?:ผล|ระดับ)คะแนน|คะแนน\s*(?:การประเมิน\s*)?(?:ITA|คุณธรรม)|"
    r"ผล(?:การ)?ประเมิน(?:คุณธรรม|\s*ITA)|(?<!\u0e48)รวม(?=\s*(?:เป็น|ได้|เท่ากับ|:)?\s*[0-9]{1,3}(?:\.[0-9]{2}|\s*คะแนน))"
)
_YEAR = re.compile(
    r"(?P<before>ผล[^0-9\n]{0,30}|คะแนน[^0-9\n]{0,30}|ITA[^0-9\n]{0,20}|ประเมิน[^0-9\n]{0,30})?"
    r"(?P<said>(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*|พ\.\s?ศ\.\s*)(?P<year>25[0-9]{2})(?![0-9])"
    r"(?P<after>\s*(?:ได้|อยู่|เป็น|มี|เท่ากับ|ซึ่งได้|ที่ได้)?)"
)
_OF_WORK = re.compile(r"(?:มาตรการ|แผน|โครงการ|สำหรับ|กิจกรรม)[^0-9\n]{0,50}$")
_COMPARED = re.compile(r"(?:กว่า|จาก|เทียบกับ)(?:ผล(?:การประเมิน)?|คะแนน|ของ|ใน|ที่|\s)*$")
_MONTH = re.compile(r"(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|คม|ยน|พันธ์)\.?\s*$")
_BESIDE = re.compile(r"[\s:\-–(“\"]*(?:คือ|เรื่อง|ด้าน|ชื่อ)?[\s:(“\"]*")
_QUALIFIES = re.compile(
    r"\s*(?:[(]|(?:ของ|ใน|ตาม|จาก)?\s*แบบ(?:วัด|ตรวจ|สำรวจ)?(?:การรับรู้|การเปิดเผย)?[^0-9\n]{0,40})\s*[(]?\s*|\s*ของ\s*"
)
_OPENS_NAME = re.compile(r"(?:ด้าน|เรื่อง|คะแนน|คือ|และ|ตัวชี้วัด|หัวข้อ|ได้แก่|ของ|ที่|แต่|ส่วน|กับ|[^\u0e01-\u0e4e])$")


@cache
def _names() -> tuple[re.Pattern[str], dict[str, int]]:
    by_name = {each.name_th: each.number for each in reader.indicators()}
    by_name |= {each.name_th: each.number for each in reader.indicator_names().variants}
    longest = sorted(by_name, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), by_name


def subjects(words: str) -> tuple[Named, ...]:
    """Everything a paragraph can speak of, in its order; a name beside a number belongs to it."""
    found: list[Named] = [*_numbered(words), *_coded(words)]
    taken = [(each.start, each.end) for each in found]
    found += (each for each in _by_name(words) if not _lies_in(each, taken))
    found += (Named(match.start(), match.end(), None) for match in _TOTAL.finditer(words))
    found.sort(key=_start)
    return tuple(sorted((*found, *_instruments(words, found)), key=_start))


def years(words: str) -> tuple[YearNamed, ...]:
    """The years a paragraph names, not those of dates."""
    return tuple(_years(words))


def instruments_in(words: str) -> tuple[InstrumentId, ...]:
    """The instruments that words name."""
    return tuple(InstrumentId(match["id"]) for match in _INSTRUMENT.finditer(words))


def name_of(number: int) -> str:
    """The official name of an indicator."""
    indicator = reader.indicator(number)
    return indicator.name_th if indicator else ""


def _numbered(words: str) -> Iterator[Named]:
    pattern, by_name = _names()
    for match in _NUMBERED.finditer(words):
        subject = indicator_subject(int(match["first"]))
        beside = _BESIDE.match(words, match.end())
        name = pattern.match(words, beside.end()) if beside else None
        if match["more"]:
            yield Named(match.start(), match.end(), subject, several=True)
        elif name:
            yield Named(match.start(), name.end(), subject, by_name[name[0]], name.start())
        else:
            yield Named(match.start(), match.end(), subject)


def _coded(words: str) -> Iterator[Named]:
    kinds = {"i": SubjectKind.QUESTION, "e": SubjectKind.QUESTION, "o": SubjectKind.ITEM}
    for match in _CODE.finditer(words):
        letter = match["letter"].lower()
        yield Named(match.start(), match.end(), Subject(kinds[letter], f"{letter}{match['number']}"))


def _by_name(words: str) -> Iterator[Named]:
    """Names without their number; part of a longer word is none of them."""
    pattern, by_name = _names()
    for match in pattern.finditer(words):
        if match.start() == 0 or _OPENS_NAME.search(words, 0, match.start()):
            yield Named(match.start(), match.end(), indicator_subject(by_name[match[0]]), bare=True)


def _instruments(words: str, found: Sequence[Named]) -> Iterator[Named]:
    """Instruments that are spoken of, not those that only say to which one the subject before belongs."""
    for match in _INSTRUMENT.finditer(words):
        before = [each for each in found if each.end <= match.start() and each.subject is not None]
        if before and _QUALIFIES.fullmatch(words, before[-1].end, match.start()):
            continue
        yield Named(match.start(), match.end(), InstrumentId(match["id"]))


def _years(words: str) -> Iterator[YearNamed]:
    for match in _YEAR.finditer(words):
        start = match.start("said")
        if _MONTH.search(words, 0, start):
            continue
        try:
            year = parse_fiscal_year(match["year"])
        except ThaiValueError:
            continue
        of_work = _OF_WORK.search(words, max(0, start - 60), start) is not None
        of_result = not of_work and bool(match["before"] or match["after"].strip())
        compared = _COMPARED.search(words, 0, start) is not None
        yield YearNamed(start, match.end("year"), year, of_result, of_work, compared)


def _start(named: Named) -> int:
    return named.start


def _lies_in(named: Named, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= named.start < end for start, end in taken)
