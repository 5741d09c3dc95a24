"""Values of messages that are words: what was probably meant, why a file is refused, what carries a score.

A rule is worded in Thai and in English, and so is what it says of the case: `{why_th}` stands in the one and `{why_en}`
in the other.
"""

from collections.abc import Sequence
from typing import NamedTuple

Values = dict[str, str]
"""Values by the names that stand in braces in a rule."""


class InBoth(NamedTuple):
    """Words in both languages."""

    th: str
    en: str

    def named(self, name: str) -> Values:
        """The values `{name}_th` and `{name}_en`."""
        return {f"{name}_th": self.th, f"{name}_en": self.en}


def _hint(th: str, en: str) -> Values:
    """What a message ends with that can say more of this case than of others."""
    return InBoth(th, en).named("hint")


def _why(th: str, en: str) -> Values:
    return InBoth(th, en).named("why")


def _where(th: str, en: str) -> Values:
    return InBoth(th, en).named("where")


NO_HINT = _hint("", "")
IS_DRAFT = _hint(
    " รหัสนี้ยังเป็นร่าง ให้ลบ state: draft เมื่อพร้อมเผยแพร่", "; it is still a draft: remove its state: draft when it may go out"
)
SAME_LOOKS = _hint(
    " มีไฟล์ที่ชื่อดูเหมือนกันแต่เว้นวรรคหรือลำดับสระต่างกัน ให้เปลี่ยนชื่อไฟล์จริงเป็นชื่อนี้",
    "; a file's name looks the same but its blanks or vowels differ: rename the file to this",
)
"""No eye can tell the typed name from the file's."""
NO_PICTURE = _hint(" มีไฟล์ชื่อนี้แต่ไม่ใช่ไฟล์ภาพ", "; the file of this name is no picture")
LEDGER_EMPTY = _hint(
    " เพราะทะเบียน content/addresses.lock ว่างหรือหายไป ถ้าเคยเผยแพร่แล้ว ให้สั่ง site-builder ledger restore ก่อน",
    "; the ledger content/addresses.lock is empty or lost: if there was a release, run ledger restore first",
)
ON_THIS_COMPUTER = _hint(" เพราะเป็นที่อยู่ไฟล์ในเครื่องนี้ คนอื่นเปิดไม่ได้", ", as it is a file on this computer")
HTTPS_MISSING = _hint(" เพราะขาด https:// ข้างหน้า", ", as https:// is missing before it")

EMPTY_FILE = _why("ไฟล์ว่างเปล่า", "it is empty")
RESERVED_NAME = _why("เป็นคำที่ Windows สงวนไว้", "Windows reserves it")
NAME_END = _why("ลงท้ายด้วยจุดหรือเว้นวรรค", "it ends with a full stop or a blank")
NAME_TOO_LONG = _why("ยาวเกินไป (ภาษาไทยเกิน 80 ตัวอักษร)", "it is longer than 240 bytes")

TOTAL = InBoth("คะแนนรวม", "the total")
STEPS = InBoth("ขั้นตอน", "steps")
TIME = InBoth("ระยะเวลา", "time")
FOLLOW_UP = InBoth("การติดตาม", "follow-up")
OUTCOMES = InBoth("ผลลัพธ์", "outcomes")
NO_BUDGET = InBoth("ไม่ใช้งบประมาณ", "“no budget used”")


def instrument(name: str) -> InBoth:
    """An instrument's score."""
    return InBoth(f"คะแนน {name}", f"the {name} score")


def money(amount: str) -> InBoth:
    """An amount with its unit."""
    return InBoth(f"{amount} บาท", f"{amount} baht")


def indicator(number: str) -> InBoth:
    return InBoth(f"ตัวชี้วัดที่ {number}", f"indicator {number}")


def question(code: str) -> InBoth:
    return InBoth(f"คำถาม {code}", f"question {code}")


def item(code: str) -> InBoth:
    return InBoth(f"ข้อ {code}", f"item {code}")


def meant(guess: str | None) -> Values:
    """The hint that names one thing as probably meant; None gives no hint."""
    return NO_HINT if guess is None else _hint(f" น่าจะหมายถึง “{guess}”", f"; did you mean “{guess}”?")


def successor(heir: str | None) -> Values:
    """The hint that names what took over from something that ended; None gives no hint."""
    return NO_HINT if heir is None else _hint(f" และ “{heir}” รับงานต่อ", f"; “{heir}” took over")


def renumbered(code: str, year: str, here: str, this_year: str, name: str) -> Values:
    """The hint that a number was copied from another year's list, with the number and name of this one."""
    return _hint(
        f" ถ้าหมายถึงข้อ {code} ของปี {year} ในปี {this_year} คือข้อ {here} {name}",
        f"; if {code} of {year} is meant, it is {here} in {this_year}",
    )


def other_capitals(name: str) -> Values:
    """The hint that a file is there under the same name in other capitals."""
    return _hint(f" แต่มี “{name}” ซึ่งต่างกันที่ตัวพิมพ์เล็กใหญ่", f"; there is “{name}”, which differs in capitals")


def moved_perhaps(address: str | None) -> Values:
    """Where something that answers no more may be found now, and what to write as its new address."""
    if address is None:
        return NO_HINT | InBoth("ที่อยู่ใหม่/", "new/address/").named("to")
    hint = _hint(f" อาจย้ายไปที่ /{address}", f"; did it move to /{address}?")
    return hint | InBoth(address, address).named("to")


def released_thing(address: str) -> InBoth:
    """What answered at a released address, as messages name it."""
    if not address or address.endswith(("/", ".html")):
        return InBoth("หน้านี้", "the page")
    return InBoth("ไฟล์นี้", "the file")


_KINDS = {
    "pdf": InBoth("PDF", "a PDF"),
    "jpeg": InBoth("ภาพ JPEG", "a JPEG picture"),
    "png": InBoth("ภาพ PNG", "a PNG picture"),
    "webp": InBoth("ภาพ WebP", "a WebP picture"),
    "gif": InBoth("ภาพ GIF", "a GIF picture"),
    "office": InBoth("ไฟล์ Office หรือ ZIP", "an office file or ZIP"),
    "text": InBoth("ข้อความธรรมดา", "plain text"),
    "heic": InBoth(
        "ภาพ HEIC จากโทรศัพท์ ซึ่งคอมพิวเตอร์ส่วนใหญ่เปิดไม่ได้", "a telephone's HEIC picture, which few computers open"
    ),
    "web-page": InBoth("หน้าเว็บที่บันทึกไว้", "a saved web page"),
    "program": InBoth("โปรแกรม", "a program"),
    "other": InBoth("ไฟล์ชนิดที่ไม่รู้จัก", "a file of an unknown kind"),
}


def unlike_name(kind: str, extension: str) -> Values:
    """Why a file cannot go out: what it really is differs from what its name says, or is nothing people can open."""
    really = _KINDS.get(kind, _KINDS["other"])
    if not extension:
        return _why(f"เป็น{really.th}และชื่อไม่มีนามสกุล", f"it is {really.en} without an extension")
    return _why(f"เป็น{really.th} แต่ชื่อลงท้ายด้วย .{extension}", f"it is {really.en} named .{extension}")


def unlike_office_name(extension: str) -> Values:
    """Why an office file cannot go out: it is of another kind than its name says, so that Office refuses to open it."""
    return _why(
        f"ข้างในไม่ใช่ไฟล์ชนิด .{extension} โปรแกรม Office จึงไม่ยอมเปิด",
        f"it is no .{extension} file inside, so that Office refuses to open it",
    )


def sign_in_name(sign: str) -> Values:
    """Why a file cannot have its name."""
    return _why(f"มีเครื่องหมาย {sign}", f"it holds {sign}")


def used_for(items: str, units: str) -> Values:
    """Which checklist items a file answers, and who answers for them; nothing where no item uses it."""
    used = InBoth(
        f" ใช้ตอบข้อ {items}" + (f" ของ{units}" if units else ""),
        f"; it answers {items}" + (f" ({units})" if units else ""),
    )
    return (used if items else InBoth("", "")).named("used")


def measures_unmentioned(numbers: Sequence[str]) -> InBoth:
    """What a report lacks that does not speak of some measures."""
    return InBoth(f"รายการของมาตรการที่ {', '.join(numbers)}", f"entry for measure {', '.join(numbers)}")


def lacks(missing: Sequence[InBoth]) -> Values:
    """What is missing; empty where nothing is."""
    if not missing:
        return {}
    return InBoth(" ".join(each.th for each in missing), ", no ".join(each.en for each in missing)).named("lacks")


_MOST_PLACES = 5
_PARTS = {
    "page": InBoth("หน้า {numbers}", "page {numbers}"),
    "row": InBoth("แผ่นงาน “{inside}” แถว {numbers}", "sheet “{inside}” row {numbers}"),
    "paragraph": InBoth("ย่อหน้าที่ {numbers}", "paragraph {numbers}"),
    "slide": InBoth("สไลด์ {numbers}", "slide {numbers}"),
    "line": InBoth("บรรทัด {numbers}", "line {numbers}"),
    "other": InBoth("หัวกระดาษ ท้ายกระดาษ หรือข้อคิดเห็น", "header, footer or comment"),
    "name": InBoth("ชื่อไฟล์", "the file's name"),
    "note": InBoth("บันทึกย่อหรือข้อความบนหน้า {numbers}", "a note on page {numbers}"),
    "property": InBoth("ชื่อเรื่องหรือคุณสมบัติของเอกสาร", "the document's title or properties"),
    "bookmark": InBoth("สารบัญด้านข้าง (บุ๊กมาร์ก)", "the bookmarks"),
    "field": InBoth("ช่องกรอกของแบบฟอร์ม", "a form field"),
    "link": InBoth("ปลายทางของลิงก์", "the target of a link"),
    "alternative": InBoth("ข้อความแทนภาพที่โปรแกรมอ่านออกเสียง", "a text for screen readers"),
    "attachment": InBoth("ไฟล์แนบ “{inside}”", "the attached file “{inside}”"),
    "layer": InBoth("ชื่อเลเยอร์", "the name of a layer"),
    "label": InBoth("ป้ายเลขหน้า", "a page label"),
    "script": InBoth("สคริปต์", "a script"),
    "drawn": InBoth(
        "ข้อความที่ซ่อนอยู่ใต้ภาพ ในลวดลาย ในตราประทับ หรือในหน้าที่ถูกเอาออก",
        "words of a stamp, a pattern, a field or a removed page",
    ),
    "earlier": InBoth("ฉบับก่อนแก้ไขที่ยังค้างอยู่ในไฟล์", "an earlier version kept in the file"),
    "hidden": InBoth("ข้อมูลในไฟล์ที่ไม่แสดงบนหน้า", "data of the file that no page shows"),
}


def document_places(places: Sequence[tuple[str, str, int]]) -> Values:
    """Where in a document something was found: parts as (kind, name of the sheet, number), in words."""
    grouped: dict[tuple[str, str], list[int]] = {}
    for kind, inside, number in places:
        grouped.setdefault((kind, inside), []).append(number)
    th = [_PARTS[k].th.format(inside=i, numbers=_numbers(n, " และอีก {count} แห่ง")) for (k, i), n in grouped.items()]
    en = [_PARTS[k].en.format(inside=i, numbers=_numbers(n, " and {count} more")) for (k, i), n in grouped.items()]
    return _where(f" ({' '.join(th)})", f" ({'; '.join(en)})")


def _numbers(numbers: Sequence[int], more: str) -> str:
    known = sorted(set(numbers))
    listed = ", ".join(map(str, known[:_MOST_PLACES]))
    return listed + (more.format(count=len(known) - _MOST_PLACES) if len(known) > _MOST_PLACES else "")


def unread_pages(pages: Sequence[int]) -> Values:
    """Which pages hold no text; none means that the whole file is closed to us."""
    return document_places([("page", "", number) for number in pages]) if pages else _where("", "")


def waiver_line(check: str, file: str, shown: str) -> Values:
    """The line of `waivers.yml` that lets a hit pass, for a person to complete."""
    begun = f'- {{check: {check}, file: "{file}", shown: [{shown}], by: '
    line = InBoth(f"{begun}รหัสตำแหน่ง, on: วันที่, reason: เหตุผล}}", f"{begun}position, on: date, reason: text}}")
    return line.named("waiver")


_PALETTES = {
    "light": InBoth("สีสว่าง", "light colours"),
    "dark": InBoth("สีมืด", "dark colours"),
    "high": InBoth("ความชัดมาก", "high contrast"),
    "high-dark": InBoth("ความชัดมาก สีมืด", "high contrast, dark"),
}
_PARTS_OF_LOOK = {
    "on-brand": InBoth("ตัวหนังสือบนแถบหัวเว็บ", "the words in the masthead"),
    "on-brand-2": InBoth("ชื่อเว็บไซต์บนแถบหัวเว็บ", "the site's name in the masthead"),
    "on-act": InBoth("ตัวหนังสือบนปุ่ม", "the words on buttons"),
    "act": InBoth("ปุ่ม", "buttons"),
    "thread": InBoth("เส้นลำดับงาน", "the line of the loop"),
    "bar": InBoth("แท่งคะแนน", "score bars"),
}


def part_of_look(palette: str, token: str) -> Values:
    """Which part of which palette a colour serves."""
    colours, part = _PALETTES[palette], _PARTS_OF_LOOK[token]
    return InBoth(f"{part.th} ({colours.th})", f"{part.en} ({colours.en})").named("part")


_LONGEST_VALUE = 90


def difference(path: tuple[str | int, ...], before: str | None, after: str | None) -> Values:
    """Where a submitted record differs, and what it said and says; nothing where nobody can tell."""
    if before is None and after is None:
        return InBoth("", "").named("difference")
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
    where_th, where_en = (f" ช่อง “{field}”", f", field “{field}”") if field else ("", "")
    old, new = (_shortened(value) for value in (before, after))
    return InBoth(
        f"{where_th} เดิม {old or '(ไม่มี)'} เป็น {new or '(ไม่มี)'}",
        f"{where_en}: was {old or '(nothing)'}, is {new or '(nothing)'}",
    ).named("difference")


def _shortened(value: str | None) -> str:
    if value is None:
        return ""
    return f"“{value}”" if len(value) <= _LONGEST_VALUE else f"“{value[:_LONGEST_VALUE]} [...]”"
