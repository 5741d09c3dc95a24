"""Counts and sums, as sentences state them, where it is clear what is counted."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from site_builder.checking.prose.statement import Counted, Kind, Scored, Statement
from site_builder.checking.prose.subjects import Named, YearNamed, instruments_in
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.subjects import Subject

_WORDS = {word: number for number, word in enumerate(["สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ"], 2)}
_DIGITS = r"(?P<n>(?<![0-9.,/-])[0-9]{1,3}(?![0-9])) ?"
_N = rf"(?P<n>(?<![0-9.,/-])[0-9]{{1,3}}(?![0-9])|{'|'.join(_WORDS)}) ?"
_WHOLE = r"(?!\s*(?:แรก|หลัง|สุดท้าย|ดังกล่าว|นี้|ข้างต้น|ที่เหลือ|ถัด|ใหม่|ย่อย))"

_FINDINGS = re.compile(rf"{_N}ประเด็น(?!\s*ที่\s*[0-9]){_WHOLE}")
_MEASURES = re.compile(
    r"มาตรการ(?:ส่งเสริมคุณธรรมและความโปร่งใส|ส่งเสริม|ภายในหน่วยงาน|ที่กำหนด|ที่ประกาศ|ดังกล่าว|ประจำ|เร่งด่วน|ของ|ตาม|ไว้|ใน|"
    r"(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*25[0-9]{2}|(?:แบบวัด)?\s*(?:IIT|EIT|OIT|ITA)|จำนวน|รวม|ทั้งหมด|ทั้งสิ้น|ทั้ง|มี|[\s()])*"
    rf"{_N}(?:ข้อ|มาตรการ|เรื่อง)(?!\s*(?:ที่)?\s*[0-9]){_WHOLE}"
)
_SOME_MEASURES = re.compile(
    rf"(?:กำหนด|ทั้งหมด|ทั้งสิ้น|ทั้ง|รวม|จำนวน|เห็นชอบ|ตาม|มี|ประกาศ|(?:IIT|EIT|OIT)[)]?)(?:ไว้|\s)*{_N}มาตรการ(?!\s*ที่\s*[0-9]){_WHOLE}"
)
_STEPS = re.compile(rf"(?:รวม|ทั้งหมด|ทั้งสิ้น|มี|แบ่งเป็น|ประกอบด้วย|ดำเนินการ)\s*{_DIGITS}ขั้นตอน{_WHOLE}")
_INDICATORS = re.compile(
    rf"(?:{_N}(?:ตัวชี้วัด(?!\s*(?:ที่)?\s*[0-9])|ตัว(?!ชี้|อย่าง|แทน|เลข|บท)|หัวข้อ){_WHOLE})|(?P<only>ตัวชี้วัดเดียว)"
)
_CODES = re.compile(rf"{_N}ข้อ(?:คำถาม)?{_WHOLE}(?!\s*[oOiIeE]?\s*[0-9])")
_PROJECTS = re.compile(rf"{_DIGITS}(?:โครงการ|รายการ|กิจกรรม)(?!\s*ที่\s*[0-9]){_WHOLE}")
_DIMENSIONS = re.compile(rf"{_DIGITS}มิติ{_WHOLE}")
_MONEY = re.compile(
    r"(?P<what>งบประมาณ|เบิกจ่าย)[^0-9\n]{0,30}?(?:รวม|ทั้งสิ้น|ทั้งหมด)[^0-9\n]{0,25}?(?P<n>[0-9][0-9,]*(?:\.[0-9]{2})?)\s*บาท"
)

_BELOW = r"(?:ต่ำกว่า|ไม่ถึง|ไม่ผ่าน|น้อยกว่า|ไม่บรรลุ)"
_REACHING = r"(?:(?<!ไม่)ผ่าน|(?<!ไม่)ถึง(?=เป้า|เกณฑ์|\s*[0-9])|(?<!ไม่)บรรลุ|ตั้งแต่|สูงกว่า|มากกว่า)"
_PREDICATE = re.compile(rf"(?:(?P<below>{_BELOW})|(?P<reaching>{_REACHING}))(?P<rest>[^\n]*)")
_ADJACENT = re.compile(
    rf"\s*(?:ที่|ซึ่ง|ยัง|มีคะแนน|ได้คะแนน|คะแนน|ได้|[(\s])*(?=(?:{_BELOW}|{_REACHING}|[0-9.]+\s*คะแนน\s*ขึ้นไป))"
)
_BORDER = re.compile(r"(?P<border>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*(?:คะแนน|ขึ้นไป|%|$|\s|[)])")
_DOING = re.compile(r"เสร็จ|ต่อเนื่อง|ล่าช้า|ยังไม่|ไม่ได้|อยู่ระหว่าง|เลยกำหนด|ใหม่|เพิ่มเติม")
_ABOUT_ANALYSIS = re.compile(r"วิเคราะห์|ITA|IIT|EIT|OIT|ตัวชี้วัด|ปรับปรุง|แก้ไข|พัฒนา|จุดอ่อน|จุดแข็ง")
_COUNTING = re.compile(r"(?:พบ|รวม|ทั้งหมด|ทั้งสิ้น|จำนวน|มี|ประเด็น|ปรับปรุง|แก้ไข|พัฒนา)\s*$")
_TIERS = {"urgent": "เร่งแก้|เร่งด่วน|จุดอ่อน", "develop": "ควรพัฒนา|ควรได้รับการพัฒนา", "keep": "จุดแข็ง|รักษาไว้"}
_STATUSES = {
    "finished": "แล้วเสร็จ|(?<!ไม่)เสร็จ",
    "awaiting": "รอรายงาน|รอการรายงาน",
    "under-way": "อยู่ระหว่าง|กำลังดำเนิน",
    "impossible": "ไม่สามารถ",
}
_SIZE = re.compile(r"(?:IIT|EIT|OIT)[)]?\s*(?:มี|จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|ประกอบด้วย|ข้อคำถาม|คำถาม|รายการ|ข้อมูล|เปิดเผย|\s)+$")
_FAILED = re.compile(r"ไม่ผ่าน(?:เกณฑ์|การประเมิน)?[^0-9\n]{0,8}$")
_PASSED = re.compile(r"(?<!ไม่)ผ่าน(?:เกณฑ์|การประเมิน)?(?:จำนวน|เพียง|ทั้งหมด|แล้ว|\s)*$")
_BELOW_BORDER = re.compile(
    rf"{_BELOW}(?:คะแนน|ร้อยละ|เกณฑ์|เป้าหมาย|\s)*(?P<border>[0-9]{{1,3}})?\s*(?:คะแนน|%)?(?:ไว้|จำนวน|มี|อยู่|\s)*$"
)
_THEN_BELOW = re.compile(
    rf"\s*(?:ที่|ซึ่ง)?(?:มี|ได้)?(?:คะแนน)?\s*(?:{_BELOW})(?:คะแนน|ร้อยละ|เกณฑ์|\s)*(?P<border>[0-9]{{1,3}})?"
)
_THEN_LISTED = re.compile(r"\s*(?:ที่แสดง[^0-9\n]{0,20})?(?:เป็นข้อ)?ที่(?:ต้อง|ควร)(?:ปรับปรุง|แก้ไข|พัฒนา)")
_LISTED = re.compile(r"(?:ต้อง|ควร)(?:ปรับปรุง|แก้ไข|พัฒนา)[^0-9\n]{0,20}$")
_NEAR, _CLOSE, _LEAD = 90, 40, 35


def counts(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Every count whose noun and borders the sentence gives."""
    yield from _findings(words, named, years)
    yield from _measures(words, years)
    yield from _indicators(words, years)
    yield from _codes(words, years)
    yield from _of_plans(words, years)
    for match in _STEPS.finditer(words):
        yield _counted(match, Counted.STEPS, None)


def _findings(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    for match in _FINDINGS.finditer(words):
        left = _left(words, match.start(), named, years)
        tiers = _those(_TIERS, left)
        subject: Scored = None
        about = [each for each in named if match.start() - len(left) <= each.start and each.end <= match.start()]
        if about and isinstance(about[-1].subject, Subject) and not about[-1].bare and not about[-1].several:
            subject = about[-1].subject
        found = instruments_in(left)
        is_said = bool(tiers or found or subject)
        if is_said or _COUNTING.search(left):
            bare = not is_said and not _ABOUT_ANALYSIS.search(left)
            count = _counted(
                match, Counted.FINDINGS, _year(years, match), narrowed=tiers, instrument=_single(found), subject=subject
            )
            yield replace(count, bare=bare)
            if in_them := re.match(rf"\s*ใน\s*{_N}ตัวชี้วัด(?!\s*ที่)", words[match.end() :]):
                yield _counted(in_them, Counted.INDICATORS, _year(years, match), moved=match.end())


def _measures(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    taken = set[int]()
    for pattern in (_MEASURES, _SOME_MEASURES):
        for match in pattern.finditer(words):
            near = words[max(0, match.start() - 25) : match.end() + 20]
            if match.start("n") in taken or _DOING.search(near) or "แผนปฏิบัติการ" in words:
                continue
            taken.add(match.start("n"))
            said = match[0] + words[match.end() : match.end() + 15]
            found, tiers = instruments_in(match[0]), _those({"urgent": "เร่งด่วน"}, said)
            after = next((each.year for each in years if 0 <= each.start - match.end() <= 15), None)
            within = next((each.year for each in years if match.start() <= each.start < match.end()), None)
            yield _counted(match, Counted.MEASURES, within or after, narrowed=tiers, instrument=_single(found))


def _indicators(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    if "ตัวชี้วัด" not in words:
        return
    before = 0
    for match in _INDICATORS.finditer(words):
        left, right = words[max(before, match.start() - _NEAR) : match.start()], words[match.end() : match.end() + 60]
        before = match.end()
        said = _PREDICATE.search(left.rsplit("\n", 1)[-1])
        predicate = said if said and len(said["rest"]) <= _CLOSE else _adjacent(right)
        if match["only"] is None and predicate is None:
            if re.search(r"ทั้ง\s*$|(?:ITA|ประเมิน)[^0-9\n]{0,40}(?:มี|รวม|จำนวน|ทั้งหมด|ทั้งสิ้น)\s*$", left) or re.search(
                r"(?:IIT|EIT|OIT)[)]?\s*(?:มี|จำนวน|ประกอบด้วย)\s*$", left
            ):
                yield _counted(match, Counted.ASSESSED, None, instrument=_single(instruments_in(left[-20:])))
            continue
        if predicate is None:
            continue
        below = predicate["below"] is not None
        stretch = predicate["rest"] if predicate.re is _PREDICATE else predicate[0]
        border = _BORDER.search(stretch)
        threshold = Decimal(border["border"]) if border else None
        yield _counted(
            match,
            Counted.BELOW if below else Counted.REACHING,
            _year(years, match),
            instrument=_single(instruments_in(left)),
            threshold=threshold,
        )


def _adjacent(right: str) -> re.Match[str] | None:
    """What the words just after a count say of it, up to the next count."""
    if not _ADJACENT.match(right):
        return None
    stretch = _INDICATORS.split(right)[0]
    found = _PREDICATE.search(stretch)
    return found or re.search(r"(?P<below>\b\B)?(?P<reaching>[0-9.]+\s*คะแนน\s*ขึ้นไป)(?P<rest>)", stretch)


def _codes(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    before = 0
    for match in _CODES.finditer(words):
        left, right = words[max(0, match.start() - _NEAR) : match.start()], words[match.end() : match.end() + 60]
        own = words[max(before, match.start() - _NEAR) : match.start()]
        before = match.end()
        found = list(re.finditer(r"(?:IIT|EIT|OIT)", words[max(0, match.start() - 250) : match.start()]))
        if not found or "มาตรการ" in own:
            continue
        instrument = InstrumentId(found[-1][0])
        counted, border = _of_codes(own, left, right)
        if counted:
            yield _counted(
                match,
                counted,
                _year(years, match),
                instrument=instrument,
                threshold=Decimal(border) if border else None,
            )


def _of_codes(own: str, left: str, right: str) -> tuple[Counted | None, str | None]:
    if _FAILED.search(own):
        return Counted.FAILED, None
    if _PASSED.search(own):
        return Counted.PASSED, None
    if found := _BELOW_BORDER.search(own):
        return Counted.LISTED, found["border"]
    if _SIZE.search(left):
        return Counted.ASKED, None
    if found := _THEN_BELOW.match(right):
        return Counted.LISTED, found["border"]
    if re.match(r"\s*(?:ที่)?ไม่ผ่าน", right):
        return Counted.FAILED, None
    return (Counted.LISTED, None) if _THEN_LISTED.match(right) or _LISTED.search(own) else (None, None)


def _of_plans(words: str, years: Sequence[YearNamed]) -> Iterator[Statement]:
    for match in _PROJECTS.finditer(words):
        near = words[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
        near = re.split(r"[0-9]\s*(?:โครงการ|รายการ|กิจกรรม)", near)[-1] + words[match.end() : match.end() + 30]
        statuses = _those(_STATUSES, re.split(r"[0-9]\s*(?:โครงการ|รายการ|กิจกรรม)|และ", near)[0])
        yield _counted(match, Counted.PROJECTS, _year(years, match), narrowed=statuses)
    for match in _DIMENSIONS.finditer(words):
        yield _counted(match, Counted.DIMENSIONS, None)
    for match in _MONEY.finditer(words):
        counted = Counted.DISBURSED if match["what"] == "เบิกจ่าย" else Counted.BUDGET
        amount = Decimal(match["n"].replace(",", ""))
        yield Statement(
            Kind.MONEY,
            _opening(words, match.start()),
            match.start("n"),
            match.end("n"),
            amount,
            year=_year(years, match),
            counted=counted,
        )


def _counted(
    match: re.Match[str],
    counted: Counted,
    year: FiscalYear | None,
    *,
    narrowed: tuple[str, ...] = (),
    instrument: InstrumentId | None = None,
    subject: Scored = None,
    threshold: Decimal | None = None,
    moved: int = 0,
) -> Statement:
    only = match.groupdict().get("only")
    said = match["n"].strip() if match["n"] else ""
    number = 1 if only else _WORDS.get(said) or int(said)
    at, end = (match.start(), match.end()) if only else (match.start("n"), match.start("n") + len(said))
    return Statement(
        Kind.COUNT,
        _opening(match.string, match.start()) + moved,
        at + moved,
        end + moved,
        Decimal(number),
        subject,
        year,
        counted=counted,
        narrowed=narrowed,
        instrument=instrument,
        threshold=threshold,
        until=match.end() + moved,
    )


def _opening(words: str, start: int) -> int:
    """Where the words begin that lead up to a count: after a blank, some letters before it."""
    begin = max(words.rfind("\n", 0, start) + 1, start - _LEAD)
    return (
        start
        if begin == start
        else begin
        if begin == 0 or words[begin - 1].isspace()
        else _after_blank(words, begin, start)
    )


def _after_blank(words: str, begin: int, start: int) -> int:
    blank = words.find(" ", begin, start)
    return start if blank < 0 else blank + 1


def _left(words: str, at: int, named: Sequence[Named], years: Sequence[YearNamed]) -> str:
    """What stands before a count, up to the number before it that is neither a year nor a subject's."""
    stretch = words[max(0, at - _NEAR) : at]
    begin = at - len(stretch)
    held = [(each.start, each.end) for each in named] + [(each.start, each.end) for each in years]
    cut = 0
    for number in re.finditer(r"[0-9]+", stretch):
        if not any(start <= begin + number.start() < end for start, end in held):
            cut = number.end()
    return stretch[cut:].rsplit("\n", 1)[-1]


def _year(years: Sequence[YearNamed], match: re.Match[str]) -> FiscalYear | None:
    near = [each.year for each in years if each.start < match.start() and match.start() - each.end <= _NEAR]
    return near[-1] if near else None


def _those(closed: dict[str, str], stretch: str) -> tuple[str, ...]:
    return tuple(name for name, words in closed.items() if re.search(words, stretch))


def _single(found: Sequence[InstrumentId]) -> InstrumentId | None:
    return found[-1] if len(set(found)) == 1 else None
