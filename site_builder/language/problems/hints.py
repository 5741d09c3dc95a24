"""Words that fill the messages of rules: names of what carries a score, and hints at what was probably meant."""

from collections.abc import Sequence
from typing import NamedTuple

Hint = dict[str, str]
"""The values `hint_th` and `hint_en` that the “unknown” rules end with."""

NO_HINT: Hint = {"hint_th": "", "hint_en": ""}

IS_DRAFT: Hint = {
    "hint_th": " รหัสนี้ยังเป็นร่าง ให้ลบ state: draft เมื่อพร้อมเผยแพร่",
    "hint_en": "; it is still a draft: remove its state: draft when it may go out",
}

SAME_LOOKS: Hint = {
    "hint_th": " มีไฟล์ที่ชื่อดูเหมือนกันแต่เว้นวรรคหรือลำดับสระต่างกัน ให้เปลี่ยนชื่อไฟล์จริงเป็นชื่อนี้",
    "hint_en": "; a file's name looks the same but its blanks or vowels differ: rename the file to this",
}
"""No eye can tell the typed name from the file's."""


NO_PICTURE: Hint = {
    "hint_th": " มีไฟล์ชื่อนี้แต่ไม่ใช่ไฟล์ภาพ",
    "hint_en": "; the file of this name is no picture",
}


class NamedInBoth(NamedTuple):
    """A thing as the messages of both languages name it."""

    th: str
    en: str


TOTAL = NamedInBoth("คะแนนรวม", "the total")


def instrument(name: str) -> NamedInBoth:
    """An instrument's score."""
    return NamedInBoth(f"คะแนน {name}", f"the {name} score")


def indicator(number: str) -> NamedInBoth:
    return NamedInBoth(f"ตัวชี้วัดที่ {number}", f"indicator {number}")


def question(code: str) -> NamedInBoth:
    return NamedInBoth(f"คำถาม {code}", f"question {code}")


def item(code: str) -> NamedInBoth:
    return NamedInBoth(f"ข้อ {code}", f"item {code}")


EMPTY_FILE: Hint = {"why_th": "ไฟล์ว่างเปล่า", "why_en": "it is empty"}


_KINDS = {
    "pdf": NamedInBoth("PDF", "a PDF"),
    "jpeg": NamedInBoth("ภาพ JPEG", "a JPEG picture"),
    "png": NamedInBoth("ภาพ PNG", "a PNG picture"),
    "webp": NamedInBoth("ภาพ WebP", "a WebP picture"),
    "gif": NamedInBoth("ภาพ GIF", "a GIF picture"),
    "office": NamedInBoth("ไฟล์ Office หรือ ZIP", "an office file or ZIP"),
    "text": NamedInBoth("ข้อความธรรมดา", "plain text"),
    "heic": NamedInBoth(
        "ภาพ HEIC จากโทรศัพท์ ซึ่งคอมพิวเตอร์ส่วนใหญ่เปิดไม่ได้", "a telephone's HEIC picture, which few computers open"
    ),
    "web-page": NamedInBoth("หน้าเว็บที่บันทึกไว้", "a saved web page"),
    "program": NamedInBoth("โปรแกรม", "a program"),
    "other": NamedInBoth("ไฟล์ชนิดที่ไม่รู้จัก", "a file of an unknown kind"),
}


def unlike_name(kind: str, extension: str) -> Hint:
    """Why a file cannot go out: what it really is differs from what its name says, or is nothing people can open."""
    named = _KINDS.get(kind, _KINDS["other"])
    return {
        "why_th": f"เป็น{named.th} แต่ชื่อลงท้ายด้วย .{extension}" if extension else f"เป็น{named.th}และชื่อไม่มีนามสกุล",
        "why_en": f"it is {named.en} named .{extension}" if extension else f"it is {named.en} without an extension",
    }


def unlike_office_name(extension: str) -> Hint:
    """Why an office file cannot go out: it is of another kind than its name says, so that Office refuses to open it."""
    return {
        "why_th": f"ข้างในไม่ใช่ไฟล์ชนิด .{extension} โปรแกรม Office จึงไม่ยอมเปิด",
        "why_en": f"it is no .{extension} file inside, so that Office refuses to open it",
    }


def used_for(items: str, units: str) -> Hint:
    """Which checklist items a file answers, and who answers for them; nothing where no item uses it."""
    if not items:
        return {"used_th": "", "used_en": ""}
    return {
        "used_th": f" ใช้ตอบข้อ {items}" + (f" ของ{units}" if units else ""),
        "used_en": f"; it answers {items}" + (f" ({units})" if units else ""),
    }


STEPS = NamedInBoth("ขั้นตอน", "steps")
TIME = NamedInBoth("ระยะเวลา", "time")
FOLLOW_UP = NamedInBoth("การติดตาม", "follow-up")
OUTCOMES = NamedInBoth("ผลลัพธ์", "outcomes")


def measures_untold(numbers: list[str]) -> NamedInBoth:
    """What a report lacks that does not speak of some measures."""
    return NamedInBoth(f"รายการของมาตรการที่ {', '.join(numbers)}", f"entry for measure {', '.join(numbers)}")


def lacks(missing: Sequence[tuple[str, str]]) -> Hint:
    """What is missing, in both languages; empty where nothing is."""
    if not missing:
        return {}
    return {"lacks_th": " ".join(th for th, _ in missing), "lacks_en": ", no ".join(en for _, en in missing)}


def meant(guess: str | None) -> Hint:
    """The hint that names one thing as probably meant; None gives no hint."""
    if guess is None:
        return NO_HINT
    return {"hint_th": f" น่าจะหมายถึง “{guess}”", "hint_en": f"; did you mean “{guess}”?"}


LEDGER_EMPTY: Hint = {
    "hint_th": " เพราะทะเบียน content/addresses.lock ว่างหรือหายไป ถ้าเคยเผยแพร่แล้ว ให้สั่ง site-builder ledger restore ก่อน",
    "hint_en": "; the ledger content/addresses.lock is empty or lost: if there was a release, run ledger restore first",
}


def moved_perhaps(address: str | None) -> Hint:
    """Where something that answers no more may be found now, and what to write as its new address."""
    if address is None:
        return {**NO_HINT, "to_th": "ที่อยู่ใหม่/", "to_en": "new/address/"}
    hint = {"hint_th": f" อาจย้ายไปที่ /{address}", "hint_en": f"; did it move to /{address}?"}
    return {**hint, "to_th": address, "to_en": address}


def released_thing(address: str) -> NamedInBoth:
    """What answered at a released address, as messages name it."""
    if not address or address.endswith(("/", ".html")):
        return NamedInBoth("หน้านี้", "the page")
    return NamedInBoth("ไฟล์นี้", "the file")


def successor(heir: str | None) -> Hint:
    """The hint that names what took over from something that ended; None gives no hint."""
    if heir is None:
        return NO_HINT
    return {"hint_th": f" และ “{heir}” รับงานต่อ", "hint_en": f"; “{heir}” took over"}


def renumbered(code: str, year: str, here: str, this_year: str, name: str) -> Hint:
    """The hint that a number was copied from another year's list, with the number and name of this one."""
    return {
        "hint_th": f" ถ้าหมายถึงข้อ {code} ของปี {year} ในปี {this_year} คือข้อ {here} {name}",
        "hint_en": f"; if {code} of {year} is meant, it is {here} in {this_year}",
    }


def other_capitals(name: str) -> Hint:
    """The hint that a file is there under the same name in other capitals."""
    return {
        "hint_th": f" แต่มี “{name}” ซึ่งต่างกันที่ตัวพิมพ์เล็กใหญ่",
        "hint_en": f"; there is “{name}”, which differs in capitals",
    }


ON_THIS_COMPUTER: Hint = {
    "hint_th": " เพราะเป็นที่อยู่ไฟล์ในเครื่องนี้ คนอื่นเปิดไม่ได้",
    "hint_en": ", as it is a file on this computer",
}

HTTPS_MISSING: Hint = {
    "hint_th": " เพราะขาด https:// ข้างหน้า",
    "hint_en": ", as https:// is missing before it",
}


def sign_in_name(sign: str) -> Hint:
    return {"why_th": f"มีเครื่องหมาย {sign}", "why_en": f"it holds {sign}"}


RESERVED_NAME: Hint = {"why_th": "เป็นคำที่ Windows สงวนไว้", "why_en": "Windows reserves it"}
NAME_END: Hint = {"why_th": "ลงท้ายด้วยจุดหรือเว้นวรรค", "why_en": "it ends with a full stop or a blank"}
NAME_TOO_LONG: Hint = {"why_th": "ยาวเกินไป (ภาษาไทยเกิน 80 ตัวอักษร)", "why_en": "it is longer than 240 bytes"}


_MOST_PLACES = 5
_PARTS: dict[str, tuple[str, str]] = {
    "page": ("หน้า {numbers}", "page {numbers}"),
    "row": ("แผ่นงาน “{inside}” แถว {numbers}", "sheet “{inside}” row {numbers}"),
    "paragraph": ("ย่อหน้าที่ {numbers}", "paragraph {numbers}"),
    "slide": ("สไลด์ {numbers}", "slide {numbers}"),
    "line": ("บรรทัด {numbers}", "line {numbers}"),
    "other": ("หัวกระดาษ ท้ายกระดาษ หรือข้อคิดเห็น", "header, footer or comment"),
    "name": ("ชื่อไฟล์", "the file's name"),
}


def _numbers(numbers: Sequence[int], more: str) -> str:
    known = sorted(set(numbers))
    listed = ", ".join(map(str, known[:_MOST_PLACES]))
    return listed + (more.format(count=len(known) - _MOST_PLACES) if len(known) > _MOST_PLACES else "")


def document_places(places: Sequence[tuple[str, str, int]]) -> Hint:
    """Where in a document things were found: parts as (kind, name of the sheet, number), in words."""
    grouped: dict[tuple[str, str], list[int]] = {}
    for kind, inside, number in places:
        grouped.setdefault((kind, inside), []).append(number)
    th = [_PARTS[k][0].format(inside=i, numbers=_numbers(n, " และอีก {count} แห่ง")) for (k, i), n in grouped.items()]
    en = [_PARTS[k][1].format(inside=i, numbers=_numbers(n, " and {count} more")) for (k, i), n in grouped.items()]
    return {"where_th": f" ({' '.join(th)})", "where_en": f" ({'; '.join(en)})"}


def waiver_line(check: str, file: str, shown: str) -> Hint:
    """The line of `waivers.yml` that lets a find pass, for a person to complete."""
    begun = f'- {{check: {check}, file: "{file}", shown: [{shown}], by: '
    return {
        "waiver_th": f"{begun}รหัสตำแหน่ง, on: วันที่, reason: เหตุผล}}",
        "waiver_en": f"{begun}position, on: date, reason: text}}",
    }


def unread_pages(pages: Sequence[int]) -> Hint:
    """Which pages hold no text; none means that the whole file is closed to us."""
    return document_places([("page", "", number) for number in pages]) if pages else {"where_th": "", "where_en": ""}


_PALETTES = {
    "light": NamedInBoth("สีสว่าง", "light colours"),
    "dark": NamedInBoth("สีมืด", "dark colours"),
    "high": NamedInBoth("ความชัดมาก", "high contrast"),
    "high-dark": NamedInBoth("ความชัดมาก สีมืด", "high contrast, dark"),
}
_LOOK = {
    "on-brand": NamedInBoth("ตัวหนังสือบนแถบหัวเว็บ", "the words in the masthead"),
    "on-brand-2": NamedInBoth("ชื่อเว็บไซต์บนแถบหัวเว็บ", "the site's name in the masthead"),
    "on-act": NamedInBoth("ตัวหนังสือบนปุ่ม", "the words on buttons"),
    "act": NamedInBoth("ปุ่ม", "buttons"),
    "thread": NamedInBoth("เส้นลำดับงาน", "the line of the loop"),
    "bar": NamedInBoth("แท่งคะแนน", "score bars"),
}


def part_of_look(palette: str, token: str) -> Hint:
    """Which part of which palette a colour serves."""
    shown, part = _PALETTES[palette], _LOOK[token]
    return {"part_th": f"{part.th} ({shown.th})", "part_en": f"{part.en} ({shown.en})"}


_LONGEST_VALUE = 90


def difference(path: tuple[str | int, ...], before: str | None, after: str | None) -> dict[str, str]:
    """Where a submitted record differs, and what it said and says; nothing where nobody can tell."""
    if before is None and after is None:
        return {"difference_th": "", "difference_en": ""}
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
    where_th, where_en = (f" ช่อง “{field}”", f", field “{field}”") if field else ("", "")
    old, new = (_shortened(value) for value in (before, after))
    return {
        "difference_th": f"{where_th} เดิม {old or '(ไม่มี)'} เป็น {new or '(ไม่มี)'}",
        "difference_en": f"{where_en}: was {old or '(nothing)'}, is {new or '(nothing)'}",
    }


def _shortened(value: str | None) -> str:
    if value is None:
        return ""
    return f"“{value}”" if len(value) <= _LONGEST_VALUE else f"“{value[:_LONGEST_VALUE]} [...]”"
