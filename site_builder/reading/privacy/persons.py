"""Home addresses, and words of health, religion or criminal record, where they stand beside a person's name.

Health, religion and criminal record are sensitive data by section 26 of the Personal Data Protection Act, B.E. 2562.
"""

import re
from collections.abc import Iterator

from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind
from site_builder.reading.privacy.plain import ANY_BLANK, ANY_STOP, holds_invisible

_OFFICES = (
    rf"ก(?:[{ANY_BLANK}]|$|องค์|เทศ|รัฐ|สมาคม|อบ|เหล่า|สภา|ฯ|เมือง)|"
    r"ช่าง|ทะเบียน|อำเภอ|แพทย์|ตรวจ|ประกัน|จ้าง|ทหาร|หน้า|ทุน|แบบ"
)
"""What makes นาย the beginning of an office or another word, as in นายก, นายช่าง, นายทะเบียน."""
# What must not stand before a title is looked for after its letters: a search is fast where it can begin with a letter.
_TITLES = (
    rf"นาย(?<!ทนาย)(?<!เจ้านาย)(?<!ขุนนาย)(?!{_OFFICES})|นางสาว|นาง(?<!ขุนนาง)(?!สาว)|"
    rf"น[{ANY_STOP}]\s?ส[{ANY_STOP}]|ด[{ANY_STOP}]\s?[ชญ][{ANY_STOP}]|เด็กชาย|เด็กหญิง|ผู้ป่วยชื่อ"
)
PERSON = re.compile(rf"(?:{_TITLES})[{ANY_BLANK}]?[ก-๛]{{2,30}}[{ANY_BLANK}]{{1,3}}(?!ตำแหน่ง)[ก-๛]{{2,30}}")
_HOUSE = r"[ \n]{0,2}[0-9]{1,5}(?:/[0-9]{1,5})?"
_HOME = re.compile(
    rf"บ้านเลขที่{_HOUSE}(?:[ \n]{{0,2}}(?:หมู่|ม\.)(?:ที่)?[ \n]{{0,2}}[0-9]{{1,2}})?|"
    rf"(?:เลขที่|อยู่){_HOUSE}[ \n]{{0,2}}(?:หมู่|ม\.)(?:ที่)?[ \n]{{0,2}}[0-9]{{1,2}}"
)
_SENSITIVE = re.compile(
    "ผู้ป่วย|ป่วยเป็น|ติดเชื้อ|เอชไอวี|HIV|โรคเอดส์|วัณโรค|มะเร็ง|จิตเวช|โรคจิต|พิการ|ติดเตียง|ตั้งครรภ์|ผลตรวจเลือด|"
    "นับถือศาสนา|ศาสนา(?:พุทธ|อิสลาม|คริสต์|ฮินดู|ซิกข์)|"
    "ประวัติอาชญากรรม|ต้องโทษ|จำคุก|ผู้ต้องหา|ผู้ต้องขัง|พ้นโทษ|คดีอาญา|ติดยา"
)
_REACH = 80


def may_tell_of_persons(text: str) -> bool:
    """Whether a text, plain or not, may name a person; where letters are hidden from the search, it may."""
    return holds_invisible(text) or PERSON.search(text) is not None


def beside_persons(text: str) -> Iterator[PersonalDataHit]:
    """Home addresses and sensitive words within a line or two of a person's name."""
    persons = [match.span() for match in PERSON.finditer(text)]
    if not persons:
        return
    for pattern, kind in ((_HOME, PersonalKind.HOME_ADDRESS), (_SENSITIVE, PersonalKind.SENSITIVE_WORD)):
        for match in pattern.finditer(text):
            if any(start - _REACH <= match.start() <= end + _REACH for start, end in persons):
                shown = match[0] if kind is PersonalKind.SENSITIVE_WORD else re.sub("[0-9]", "x", match[0])
                yield PersonalDataHit(match.start(), match.end(), kind, " ".join(shown.split()))
