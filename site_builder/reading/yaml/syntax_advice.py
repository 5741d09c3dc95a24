"""Why a YAML text cannot be read, in a clerk's words: the usual slip is recognised and shown mended."""

import re

import yaml

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.reading.yaml.line_slips import (
    PAIR,
    YAML_BRACKET_OPEN,
    YAML_DASH,
    YAML_QUOTE_OPEN,
    Slip,
    parts_between_commas,
    quoted,
    slip_in,
)
from site_builder.reading.yaml.tree import DEEPEST, YAML_TOO_DEEP

CHARACTER_UNPRINTABLE = error(
    "character-unprintable",
    "มีอักขระที่มองไม่เห็นและใช้ไม่ได้ ({code}) อยู่ตรงนี้",
    "there is a control character ({code}) here",
    "ลบข้อความช่วงนี้แล้วพิมพ์ใหม่",
    "delete this piece of text and type it again",
)
YAML_SYNTAX = error(
    "yaml-syntax",
    "อ่านไฟล์ต่อจากบรรทัดนี้ไม่ได้ “{line}”",
    "the file's structure cannot be read here: “{line}”",
    "ตรวจบรรทัดนี้และบรรทัดก่อนหน้า: เว้นวรรคหน้าบรรทัดให้ตรงกัน มี : หลังชื่อช่อง และปิดเครื่องหมายคำพูดให้ครบ",
    "check indentation, colons and quotes of this line and the one before",
)
YAML_HASH = warning(
    "yaml-hash",
    "ข้อความตั้งแต่เครื่องหมาย # เป็นต้นไปถูกตัดทิ้ง “{cut}”",
    "the text from the sign # on is cut off: “{cut}”",
    "ถ้าเป็นส่วนของข้อความ ให้คัดลอกบรรทัดนี้ไปแทน: {mended} ถ้าเป็นหมายเหตุ ให้เว้นวรรคหลัง #",
    "if it belongs to the text, replace the line with: {mended}; if it is a comment, put a space after #",
)
YAML_COMMA = error(
    "yaml-comma",
    "ข้อความในวงเล็บมีเครื่องหมายจุลภาค “{torn}” จึงถูกแยกออกไปเป็นอีกช่องหนึ่ง",
    "a comma tears the text inside braces apart, so “{torn}” became a field of its own",
    "ครอบทั้งข้อความด้วยเครื่องหมายคำพูด คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "put the whole text in quotes; replace the line with: {mended}",
)
YAML_INDENT = error(
    "yaml-indent",
    "หน้าบรรทัดนี้เว้นวรรค {here} เคาะ แต่บรรทัดก่อนหน้าเริ่มที่ {wanted} เคาะ",
    "this line begins after {here} spaces, the one before it after {wanted}",
    "ถ้าอยู่รายการเดียวกันให้เว้นวรรคหน้าบรรทัด {wanted} เคาะ เป็น “{mended}”",
    "within one record use {wanted} spaces: “{mended}”",
)

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# A comment has a blank after its sign; a number after it is rather “ห้อง # 3” than a comment.
_CUT = re.compile(r"\s+(?P<cut>#(?:[^\s#]| ?[0-9\u0e50-\u0e59]).*?)\s*$")
_FIELD = re.compile(r"^(?P<indent> *)(?P<dash>- +)?(?P<key>[A-Za-z_][\w-]*):(?= |$)")
_QUOTES = "\"'"
_LONGEST_QUOTATION = 20
_NESTING_PROBLEM = "exceeded maximum nesting depth"  # libyaml since PyYAML 6.0.4, which reads brackets ahead of us
_INDENT_PROBLEMS = ("mapping values are not allowed", "did not find expected key", "did not find expected '-'")


def _line(lines: list[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""


def syntax_issue(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Issue:
    """The issue for a text that libyaml refused; the place is where reading stopped."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _unreadable_character(error, text, file, first_line)
    place = Place(file, mark.line + first_line, mark.column + 1)
    if getattr(error, "problem", None) == _NESTING_PROBLEM:
        return YAML_TOO_DEEP.at(place, depth=DEEPEST)
    lines = text.split("\n")
    index = min(mark.line, len(lines) - 1)
    found = _known_slip(error, lines, index)
    if found:
        at, slip = found
        return slip.rule.at(Place(file, at + first_line, slip.column), **slip.values)
    if not _line(lines, index).strip():  # the file ended too early: the last line that holds something
        index = next((n for n in range(index, -1, -1) if lines[n].strip()), 0)
        return YAML_SYNTAX.at(Place(file, index + first_line), line=lines[index].strip())
    return YAML_SYNTAX.at(place, line=lines[index].strip())


def _known_slip(error: yaml.YAMLError, lines: list[str], index: int) -> tuple[int, Slip] | None:
    """The slip and the index of its line: where a construct was begun, on the line before, or where reading stopped."""
    begun = getattr(error, "context_mark", None)
    context = getattr(error, "context", None) or ""
    if begun and context == "while scanning a quoted scalar":
        line = _line(lines, begun.line)
        mended = f"{line.rstrip()}{line[begun.column : begun.column + 1]}"
        return begun.line, Slip(YAML_QUOTE_OPEN, begun.column + 1, {"line": line.strip(), "mended": mended})
    candidates = [begun.line] if begun and "flow" in context else []
    for candidate in (*candidates, *range(max(index - 1, 0), index + 1)):
        slip = slip_in(_line(lines, candidate))
        # A bracket may well be closed on a later line.
        if slip and (slip.rule is not YAML_BRACKET_OPEN or candidate in candidates):
            return candidate, slip
    slip = _wrong_indent(getattr(error, "problem", None) or "", lines, index)
    return (index, slip) if slip else _quotation_begun_above(lines, index)


def _quotation_begun_above(lines: list[str], index: int) -> tuple[int, Slip] | None:
    """A quotation left open swallows lines until the next quotation mark, where reading stops."""
    for above in range(index - 1, max(index - _LONGEST_QUOTATION, -1), -1):
        slip = slip_in(lines[above])
        if slip and slip.rule is YAML_QUOTE_OPEN:
            return above, slip
    return None


def _wrong_indent(problem: str, lines: list[str], index: int) -> Slip | None:
    """A field that stands neither under the field before it nor begins a new item."""
    here = _FIELD.match(_line(lines, index))
    before = next(
        (n for n in range(index - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), 0
    )
    above = _FIELD.match(_line(lines, before))
    if not (here and above and problem.startswith(_INDENT_PROBLEMS)) or index == before:
        return None
    wanted = len(above["indent"]) + len(above["dash"] or "")
    indent = len(here["indent"])
    if indent == wanted:
        return None
    line = lines[index].strip()
    items = (_FIELD.match(lines[n]) for n in range(before, -1, -1))
    item = next((field for field in items if field and field["dash"]), None)
    if item and item["key"] == here["key"]:
        return Slip(YAML_DASH, indent + 1, {"mended": f"{item['indent']}- {line}"})
    return Slip(YAML_INDENT, indent + 1, {"here": str(indent), "wanted": str(wanted), "mended": " " * wanted + line})


def cut_off(plain_ends: list[tuple[int, int]], text: str, file: str, first_line: int) -> list[Issue]:
    """Texts without quotes that lost what follows ` #`, as in `ห้อง #3`; a comment has a blank after its sign."""
    found: list[Issue] = []
    if "#" not in text:
        return found
    lines = text.split("\n")
    for number, column in plain_ends:
        line = _line(lines, number)
        rest = _CUT.match(line, column)
        if rest:
            pair = PAIR.match(line)
            whole = f"{pair['lead']}{pair['key']}: {quoted(pair['value'])}" if pair else quoted(line.strip(" -"))
            place = Place(file, number + first_line, rest.start("cut") + 1)
            found.append(YAML_HASH.at(place, cut=rest["cut"], mended=whole))
    return found


def torn_by_commas(bare_keys: list[tuple[int, int]], text: str, file: str, first_line: int) -> list[Issue]:
    """Texts inside braces that a comma tore apart: `{text: อบรม, ประชุม}` has a field “ประชุม” without a value."""
    lines = text.split("\n")
    found: list[Issue] = []
    for number, column in bare_keys:
        line = _line(lines, number)
        torn = re.split("[,}]", line[column:])[0].strip()
        place = Place(file, number + first_line, column + 1)
        found.append(YAML_COMMA.at(place, torn=torn, mended=_joined(line, column, torn)))
    return found


def _joined(line: str, column: int, torn: str) -> str:
    """The line with the torn piece put back between quotes with the text before it."""
    opening = line.rfind("{", 0, column)
    before = list(parts_between_commas(line[opening + 1 : column]))[:-1]
    if opening < 0 or not before:
        return line.strip()
    key, colon, text = before[-1].partition(": ")
    whole = quoted(f"{text.strip().strip(_QUOTES)}, {torn}")
    return f"{line[: opening + 1]}{','.join([*before[:-1], key])}{colon}{whole}{line[column + len(torn) :]}".rstrip()


def _unreadable_character(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Issue:
    for index, character in enumerate(text):
        if _UNPRINTABLE.match(character):
            before = text[:index]
            column = index - (before.rfind("\n") + 1) + 1
            place = Place(file, before.count("\n") + first_line, column)
            return CHARACTER_UNPRINTABLE.at(place, code=f"U+{ord(character):04X}")
    return YAML_SYNTAX.at(Place(file, first_line, 1), line=str(error).split("\n", 1)[0])
