"""Names beside the numbers of indicators, and codes of questions and items beside indicators."""

import re
from collections.abc import Iterator, Sequence

from site_builder.checking.prose.nearness import year_of
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.subjects import Named, YearNamed
from site_builder.records.subjects import Subject, SubjectKind

_JOINS = re.compile(
    r"(?:[\s,:;()“”\"\-–]|ข้อ|คำถาม|คำตอบ|ได้แก่|คือ|รหัส|ใน|มี|โดยเฉพาะ|และ|กับ|ถึง|เช่น|ขาดเพียง|ที่|ได้|คะแนน|เรื่อง|ทั้ง|จำนวน|ประกอบด้วย|"
    r"ต่ำที่สุด|ต่ำสุด|สูงสุด|สูงที่สุด|ลดลง|เหลือ|เพิ่มขึ้น|เป็น|จาก|[0-9]{1,3}(?:\.[0-9]{1,2})?)*"
)
_BELONGS = re.compile(r"[\s(]*(?:ซึ่ง)?(?:อยู่)?(?:ของ|ใน|ตาม|ภายใต้|เป็นของ|สังกัด)\s*")


def names(words: str, named: Sequence[Named]) -> Iterator[Statement]:
    """A number of an indicator with a name beside it."""
    for each in named:
        if each.by_name is not None and isinstance(each.subject, Subject):
            yield Statement(
                Kind.NAME,
                each.start,
                each.name_at,
                each.end,
                subject=each.subject,
                other=each.by_name,
                word=words[each.name_at : each.end],
            )


def codes(words: str, named: Sequence[Named], years: Sequence[YearNamed]) -> Iterator[Statement]:
    """Codes that stand with an indicator: after it in its list, or before it as what belongs to it."""
    holder: Named | None = None
    end = 0
    for place, each in enumerate(named):
        subject = each.subject
        if not isinstance(subject, Subject):
            holder = None
        elif subject.kind is SubjectKind.INDICATOR:
            holder, end = (None if each.several or each.bare else each), each.end
        else:
            after = named[place + 1] if place + 1 < len(named) else None
            owner = _owner(words, each, after) or (
                holder if holder and _JOINS.fullmatch(words, end, each.start) else None
            )
            holder = owner if owner is holder else None
            end = each.end
            if owner and isinstance(owner.subject, Subject):
                start = min(each.start, owner.start)
                year, sure = year_of(words, start - 60, each.start, years)
                yield Statement(
                    Kind.CODE,
                    start,
                    each.start,
                    each.end,
                    subject=subject,
                    other=owner.subject.number,
                    year=year,
                    sure=sure,
                )


def _owner(words: str, code: Named, after: Named | None) -> Named | None:
    if after is None or after.several or after.bare or not isinstance(after.subject, Subject):
        return None
    if after.subject.kind is not SubjectKind.INDICATOR:
        return None
    return after if _BELONGS.fullmatch(words, code.end, after.start) else None
