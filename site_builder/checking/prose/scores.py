"""Scores, their rise and fall, and levels, as sentences state them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.subjects import Named, YearNamed
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader

_HIGHEST = 100
_FARTHEST = 110
"""Letters between a subject and its score; what stands farther apart is another sentence."""

_NUMBER = re.compile(r"(?<![0-9.,/A-Za-z-])[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9]|[.,/-][0-9])")
_FULL = re.compile(r"(?<!จาก)(?<=ได้)(?P<full>คะแนนเต็ม)(?!\s*(?:ร้อยละ\s*)?[0-9])")
_OTHER_UNIT = re.compile(r"\s*(?:บาท|คน|ราย|ข้อ|ตัว|ประเด็น|ครั้ง|เรื่อง|โครงการ|มาตรการ|วัน|เดือน|ปี|ล้าน|เมตร|ไร่|ชั่วโมง|ของ|%)")
_POINTS = re.compile(r"\s*คะแนน")
_SAYS = re.compile(r"(?:ได้|คะแนน|เท่ากับ|อยู่ที่|คือ|เพียง|เหลือ|เป็น|ร้อยละ|[(=:])\s*(?:คะแนน|ร้อยละ|ที่|เพียง|รวม|เท่ากับ|\s)*$")

_BORDER_BEFORE = re.compile(
    r"(?:ต่ำกว่า|ไม่ถึง|น้อยกว่า|มากกว่า|สูงกว่า|เกินกว่า|เกิน|ตั้งแต่|(?<!สูง)(?<!ลง)(?<!ขึ้น)ถึง|เป้าหมาย|เป้า|เกณฑ์|อย่างน้อย|"
    r"ระหว่าง|(?:จาก|ของ)คะแนนเต็ม|จากเต็ม|ต้องได้|ต้องมี|ให้ได้|ควรได้|น้ำหนัก|สัดส่วน|เทียบกับ)"
    r"(?:เป้าหมาย|เกณฑ์|ค่า|ผล|ที่|กำหนด|ไว้|คือ|คะแนน|ร้อยละ|ได้|[\s(:])*$"
)
_BORDER_AFTER = re.compile(r"\s*(?:คะแนน)?\s*(?:ขึ้นไป|ลงมา|หรือ(?:มาก|สูง|น้อย|ต่ำ)กว่า|เป็นต้นไป|(?:ถึง|-|–)\s*[0-9])")
_NOT_REPORTED = re.compile(
    r"หาก|ถ้า|สมมุติ|สมมติ|คาดว่า|คาดหมาย|ตั้งเป้า|มุ่ง|ให้(?:ได้|มี|ถึง|เพิ่ม|คะแนน|สูง)|จะ(?:ได้|ต้อง|มี|เพิ่ม|เป็น)|ควรจะ|ต้องได้|"
    r"ระดับ(?:ประเทศ|จังหวัด|อำเภอ)|ทั้ง(?:ประเทศ|จังหวัด|อำเภอ)|ของ(?:ประเทศ|จังหวัด)|ค่าเฉลี่ย|เฉลี่ย|หน่วยงานอื่น|"
    r"พึงพอใจ|อบรม|ทดสอบ|แบบสอบถาม|ความเชื่อมั่น|งบประมาณ(?=[0-9\s]*บาท)|ทศนิยม|คำนวณ|ปัดเศษ|ขัดกับ|แต่เดิม|คลาดเคลื่อน"
)
_IN_YEAR = re.compile(r"\s*(?:คะแนน)?\s*(?:ใน|เมื่อ|[(])\s*")
_UP = r"(?:เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|เพิ่ม|สูงกว่า|มากกว่า|ขึ้น)"
_DOWN = r"(?:ลดลง|ต่ำลง|ตกลง|แย่ลง|ลด|ต่ำกว่า|น้อยกว่า)"
_OF_YEAR = (
    r"(?:(?:ผล(?:การประเมิน)?|คะแนน|ของ|ใน|ที่)*\s*ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*"
    r"(?:25[0-9]{2}|ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา)\s*)?"
)
_FROM = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?\s*(?P<from>จาก)(?:เดิม|คะแนน|ร้อยละ|ที่ได้|\s)*{_OF_YEAR}(?:คะแนน|ร้อยละ|ที่ได้|ซึ่งได้|\s)*$"
)
_TO = re.compile(r"(?P<to>(?<!คิด)เป็น|เหลือ|มาอยู่ที่|อยู่ที่|ถึง|→|➜)(?:คะแนน|ร้อยละ|\s)*$")
_BY = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:กว่า|จาก)?\s*{_OF_YEAR}(?:อยู่|อีก|ถึง|คะแนน|\s)*$")
_TOWARDS = re.compile(
    r"(?:(?P<up>เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|สูงกว่า|มากกว่า)|(?P<down>ลดลง|ต่ำลง|ตกลง|ต่ำกว่า|น้อยกว่า))(?:กว่า|จาก|เมื่อเทียบกับ|\s)*"
    r"(?:ผล(?:การประเมิน)?|คะแนน|ของ|ใน|\s)*(?=ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*25[0-9]{2})"
)


def scores(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Scores and changes of the subjects that stand before them."""
    spans = [(each.start, each.end) for each in named] + [(each.start, each.end) for each in years]
    used = dict[int, int]()
    before: Statement | None = None
    numbers = [*_NUMBER.finditer(words), *_FULL.finditer(words)]
    for match in sorted(numbers, key=lambda each: each.start()):
        if any(start <= match.start() < end for start, end in spans):
            continue
        subject = _subject_of(words, match.start(), named)
        if subject is None:
            continue
        again = used.get(subject.start)
        statement = _scored(words, match, subject, years, before, again)
        if statement is None:
            continue
        before = statement if statement.kind is Kind.BEFORE else None
        used[subject.start] = match.end()
        yield statement


def directions(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """That a score is higher or lower than in a year that is named."""
    for match in _TOWARDS.finditer(words):
        subject = _subject_of(words, match.start(), named)
        compared = next((each.year for each in years if match.end() <= each.start <= match.end() + 1), None)
        if subject is None or compared is None or _NOT_REPORTED.search(words, subject.end, match.start()):
            continue
        at = "up" if match["up"] else "down"
        bare = subject.bare and "คะแนน" not in words
        yield Statement(
            Kind.DIRECTION,
            subject.start,
            match.start(at),
            match.end(at),
            subject=subject.subject,
            year=compared,
            sure=True,
            rises=at == "up",
            bare=bare,
        )


def levels(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Grades and levels of the whole assessment."""
    for match in _levels().finditer(words):
        near = words[max(0, match.start() - 30) : match.start()]
        if _BORDER_BEFORE.search(near) or _NOT_REPORTED.search(near) or _BORDER_AFTER.match(words, match.end()):
            continue
        others = [each for each in named if each.end <= match.start()]
        if others and others[-1].subject is not None and match.start() - others[-1].end < len(near):
            continue
        year, sure = year_of(words, match.start() - 90, match.start(), years)
        yield Statement(
            Kind.LEVEL, match.start(), match.start("word"), match.end("word"), word=match["word"], year=year, sure=sure
        )


def year_of(words: str, after: int, before: int, years: Sequence[YearNamed]) -> tuple[FiscalYear | None, bool]:
    """The nearest year named in a stretch of a line, and whether it must be the result's."""
    begin = max(after, words.rfind("\n", 0, before))
    near = [each for each in years if begin <= each.start < before and not (each.of_work or each.compared)]
    return (near[-1].year, near[-1].of_result) if near else (None, False)


def _year_of_change(after: int, before: int, years: Sequence[YearNamed]) -> FiscalYear | None:
    return next((each.year for each in reversed(years) if after <= each.start < before), None)


def _year_behind(words: str, end: int, years: Sequence[YearNamed]) -> FiscalYear | None:
    """The year that is named right behind a score: “93.75 คะแนน ในปี 2566”."""
    behind = _IN_YEAR.match(words, end)
    return next((each.year for each in years if behind and each.start == behind.end()), None)


@cache
def _levels() -> re.Pattern[str]:
    names = {level.name_th for year in reader.known_years() for level in reader.levels(year)}
    names |= {"AA", "A", "B", "C", "D", "E", "F"}
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    said = r"(?:เกรด|ระดับ(?:ผล(?:การ)?ประเมิน|คะแนน|\s)*)\s*[“\"(]?\s*"
    return re.compile(rf"{said}(?P<word>{words})(?![A-Za-z\u0e01-\u0e4e+])")


def _subject_of(words: str, at: int, named: Sequence[Named]) -> Named | None:
    """The last subject before a number, if it is near enough; a list of several has no score of its own."""
    before = [each for each in named if each.end <= at]
    if not before or before[-1].several:
        return None
    return before[-1] if at - before[-1].end <= _FARTHEST else None


def _scored(
    words: str,
    match: re.Match[str],
    subject: Named,
    years: Sequence[YearNamed],
    before: Statement | None,
    again: int | None,
) -> Statement | None:
    head, gap = words[max(0, match.start() - 70) : match.start()], words[subject.end : match.start()]
    number = Decimal(_HIGHEST) if "full" in match.re.groupindex else Decimal(match[0])
    if number > _HIGHEST or _NOT_REPORTED.search(gap) or _NOT_REPORTED.search(head[-25:]):
        return None
    begun = (
        before is not None
        and again is not None
        and not re.search(r"[0-9]", _without_years(words[again : match.start()]))
    )
    change, come_from = _BY.search(head), _FROM.search(head)
    kind, rises = Kind.SCORE, None
    if come_from:
        kind, rises = Kind.BEFORE, _rises(come_from)
        if rises is None and not _leads_on(words, match.end()):
            return None
    elif begun and _TO.search(head):
        kind = Kind.AFTER
    elif change and _is_points(words, match) and _tells_by_how_much(change):
        kind, rises = Kind.DIFFERENCE, _rises(change)
    if kind is Kind.SCORE and again is not None and not _anew(words[again : match.start()]):
        return None
    if kind is not Kind.DIFFERENCE and not _is_score(words, match, head, border=kind is Kind.SCORE, subject=subject):
        return None
    behind = _year_behind(words, match.end(), years)
    if kind in {Kind.BEFORE, Kind.DIFFERENCE}:
        said = come_from or change
        named = _year_of_change(match.start() - len(said[0]) if said else 0, match.start(), years)
        year, sure = named or (behind if kind is Kind.BEFORE else None), True
    elif behind:
        year, sure = behind, True
    else:
        year, sure = year_of(words, subject.start - 60, subject.end if kind is Kind.AFTER else match.start(), years)
    return Statement(
        kind,
        subject.start,
        match.start(),
        match.end(),
        number,
        subject.subject,
        year,
        sure,
        subject.by_name,
        rises=rises,
        bare=subject.bare,
        word=_direction(come_from if kind is Kind.BEFORE else change, rises),
    )


def _is_score(words: str, match: re.Match[str], head: str, *, border: bool, subject: Named) -> bool:
    """Whether a number looks like a score: two decimals, or points, or said to be one; never a border."""
    if "full" in match.re.groupindex:
        return True
    if border and _BORDER_BEFORE.search(head) and not re.search(r"ได้คะแนนเต็ม\s*$|ได้เต็ม\s*$", head):
        return False
    if _BORDER_AFTER.match(words, match.end()) or _OTHER_UNIT.match(words, match.end()):
        return False
    if border and re.search(r"เต็ม\s*(?:ร้อยละ\s*)?$", head):
        return re.search(r"ได้\s*(?:คะแนน)?เต็ม\s*$", head) is not None
    if _POINTS.match(words, match.end()) or ("." in match[0] and len(match[0].split(".")[1]) == 2):
        return not re.search(r"ร้อยละ\s*$", head) or _SAYS.search(head[: head.rfind("ร้อยละ")]) is not None
    near = words[subject.end : match.start()]
    return not border or bool(_SAYS.search(head) and len(near.strip()) <= 12 and match[0] == "100")


def _tells_by_how_much(change: re.Match[str]) -> bool:
    """Whether a word of rise or fall is followed by a difference; “higher than 85” only gives a border."""
    word = change["up"] or change["down"]
    return not word.endswith("กว่า") or "ปี" in change[0]


def _is_points(words: str, match: re.Match[str]) -> bool:
    return "full" not in match.re.groupindex and bool(_POINTS.match(words, match.end()) or "." in match[0])


def _leads_on(words: str, end: int) -> bool:
    """Whether what a score came from is followed by what it became."""
    return (
        re.match(
            rf"\s*(?:คะแนน)?\s*(?:[(]?{_OF_YEAR}[)]?)\s*(?:{_UP}|{_DOWN})?\s*(?:มา)?(?:เป็น|เหลือ|อยู่ที่|ถึง|→)", words[end:]
        )
        is not None
    )


def _anew(between: str) -> bool:
    """Whether a second score of a subject is one of another year, which is named."""
    return re.search(r"ปี[^0-9\n]{0,25}25[0-9]{2}", between) is not None


def _without_years(text: str) -> str:
    return re.sub(r"25[0-9]{2}", "", text)


def turns(words: str, changes: Iterable[Statement]) -> Iterator[Statement]:
    """The directions that changes with figures name."""
    for change in changes:
        at = words.rfind(change.word, change.start, change.at) if change.rises is not None and change.word else -1
        if at >= 0:
            yield replace(change, kind=Kind.DIRECTION, at=at, end=at + len(change.word), number=None)


def _direction(match: re.Match[str] | None, rises: bool | None) -> str:
    return match["up"] or match["down"] if match and rises is not None else ""


def _rises(match: re.Match[str]) -> bool | None:
    return True if match["up"] else False if match["down"] else None
