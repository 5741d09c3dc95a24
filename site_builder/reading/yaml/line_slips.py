"""Usual slips of one line of YAML, recognised by its text alone, each with the line as it should be."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from site_builder.language.problems.problem import Rule
from site_builder.language.problems.rule import error

YAML_TAB = error(
    "yaml-tab",
    "หน้าบรรทัดนี้ใช้ปุ่ม Tab ซึ่งใช้ในไฟล์นี้ไม่ได้",
    "this line is indented with a tab, which YAML does not allow",
    "ลบ Tab แล้วเคาะเว้นวรรคแทน เช่น “{mended}”",
    "use spaces, like “{mended}”",
)
YAML_COLON = error(
    "yaml-colon",
    "ข้อความนี้มีเครื่องหมาย : อยู่ข้างใน จึงต้องครอบทั้งข้อความด้วยเครื่องหมายคำพูด",
    "the text holds a colon, so it has to stand in quotes",
    "คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "replace the line with: {mended}",
)
YAML_FIRST_CHARACTER = error(
    "yaml-first-character",
    "ข้อความนี้ขึ้นต้นด้วย {character} จึงต้องครอบทั้งข้อความด้วยเครื่องหมายคำพูด",
    "a text that begins with {character} has to stand in quotes",
    "คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "replace the line with: {mended}",
)
YAML_QUOTE_OPEN = error(
    "yaml-quote-open",
    "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด “{line}”",
    "a quotation mark is opened and never closed: “{line}”",
    "เติมเครื่องหมายคำพูดปิดท้ายข้อความ เช่น {mended}",
    "add the closing quotation mark, like {mended}",
)
YAML_COLON_BLANK = error(
    "yaml-colon-blank",
    "หลังชื่อช่องต้องเป็นเครื่องหมาย : แล้วเว้นวรรคหนึ่งเคาะ",
    "a field's name is followed by a colon and a space",
    "คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "replace the line with: {mended}",
)
YAML_QUOTE_CURLY = error(
    "yaml-quote-curly",
    "เครื่องหมายคำพูดนี้เป็นแบบโค้ง (“ ”) ซึ่งใช้ครอบข้อความในไฟล์นี้ไม่ได้",
    "these are curly quotation marks, which do not protect a text here",
    "ใช้เครื่องหมายคำพูดแบบตรง คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "use straight ones; replace the line with: {mended}",
)
YAML_QUOTE_INSIDE = error(
    "yaml-quote-inside",
    "มีเครื่องหมายคำพูดอยู่กลางข้อความ โปรแกรมจึงเข้าใจว่าข้อความจบตรงนั้น",
    "a quotation mark inside the text ends it too early",
    "คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "replace the line with: {mended}",
)
YAML_BACKSLASH = error(
    "yaml-backslash",
    'เครื่องหมาย \\ ใช้ในข้อความที่ครอบด้วย " " ไม่ได้',
    "a backslash has a meaning of its own between double quotes",
    "ครอบด้วยเครื่องหมาย ' ' แทน คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "use single quotes; replace the line with: {mended}",
)
YAML_BRACKET_OPEN = error(
    "yaml-bracket-open",
    "เปิดวงเล็บ {character} แล้วไม่ได้ปิด",
    "the bracket {character} is opened and never closed",
    "ปิดวงเล็บท้ายบรรทัด เช่น {mended}",
    "close it, like {mended}",
)
YAML_COMMA_MISSING = error(
    "yaml-comma-missing",
    "ขาดเครื่องหมายจุลภาค , ระหว่างสองช่องในวงเล็บ",
    "a comma is missing between two fields inside braces",
    "คัดลอกบรรทัดนี้ไปแทน: {mended}",
    "replace the line with: {mended}",
)
YAML_DASH = error(
    "yaml-dash",
    "รายการใหม่ต้องขึ้นต้นด้วยขีด - แล้วเว้นวรรคหนึ่งเคาะ",
    "a new item begins with a dash and a space",
    "แก้เป็น “{mended}”",
    "write “{mended}”",
)

PAIR = re.compile(r"^(?P<lead>\s*(?:- +)?)(?P<key>[A-Za-z_][\w-]*): +(?P<value>.+)$")
_NO_BLANK = re.compile(r"^(?P<lead>\s*(?:- +)?)(?P<key>[A-Za-z_]\w*)(?P<sign>：\s*|:)(?P<value>[^\s/].*)$")
_DASH = re.compile(r"^ *(?P<dash>-)[A-Za-z_]\w*:(?: |$)")
_TAB_AFTER_DASH = re.compile(r"^ *-[ \t]*\t")
_FIELD = re.compile(r"(?<=[^\s,{])\s+(?=[a-z_]+: )")
_COLON = re.compile(r":(?= |$)")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
_NOT_A_START = "@`%*&!?,]}"
_CURLY = "“”‘’„‟"
_CLOSER = {"{": "}", "[": "]"}
_WITHIN_QUOTES = {'"': re.compile(r'(?:[^"\\]|\\[0abt\tnvfre "/\\N_LPxuU\n])*+'), "'": re.compile("(?:[^']|'')*+")}
"""What stands between quotation marks up to the closing one, or to a backslash that means nothing."""


class Slip(Struct, frozen=True):
    """The rule that a line breaks, the column (from 1) where it does, and the values of its message."""

    rule: Rule
    column: int
    values: dict[str, str]


def slip_in(line: str) -> Slip | None:
    """The first usual slip of a line that the reader stumbled over."""
    return next((slip for slip in (look(line) for look in _LOOKS) if slip), None)


def _tab(line: str) -> Slip | None:
    indent = line[: len(line) - len(line.lstrip())]
    dash = _TAB_AFTER_DASH.match(line)
    if "\t" in indent or dash:
        mended = re.sub(r"^( *-)\s+", r"\1 ", line.replace("\t", "  ")) if dash else line.replace("\t", "  ")
        return Slip(YAML_TAB, line.index("\t") + 1, {"mended": mended.rstrip()})
    return None


def _colon_without_blank(line: str) -> Slip | None:
    found = _NO_BLANK.match(line)
    if not found:
        return None
    mended = f"{found['lead']}{found['key']}: {found['value'].strip()}"
    return Slip(YAML_COLON_BLANK, found.start("sign") + 1, {"mended": mended})


def _dash_without_blank(line: str) -> Slip | None:
    found = _DASH.match(line)
    if not found:
        return None
    at = found.start("dash")
    return Slip(YAML_DASH, at + 1, {"mended": f"{line[:at]}- {line[at + 1 :].rstrip()}"})


def _value(line: str) -> Slip | None:
    """Slips in the value of a `key: value`."""
    pair = PAIR.match(line)
    if not pair or not pair["value"].strip():
        return None
    value, head = pair["value"].strip(), f"{pair['lead']}{pair['key']}: "
    for look in (_curly, _quoted, _bracketed, _plain):
        found = look(value)
        if found:
            rule, mended, values = found
            return Slip(rule, pair.start("value") + 1, {"mended": head + mended, **values})
    return None


_Found = tuple[Rule, str, dict[str, str]] | None


def _curly(value: str) -> _Found:
    if value[0] not in _CURLY:
        return None
    return YAML_QUOTE_CURLY, quoted(value.strip(_CURLY)), {}


def _quoted(value: str) -> _Found:
    sign = value[0]
    if sign not in _WITHIN_QUOTES:
        return None
    rest = _WITHIN_QUOTES[sign].sub("", value[1:], count=1)
    if rest.startswith("\\"):
        return YAML_BACKSLASH, _in_single_quotes(value[1:].removesuffix(sign)), {}
    if not rest:
        return YAML_QUOTE_OPEN, value + sign, {"line": value}
    rest = rest[1:].strip()
    if rest and not rest.startswith("#"):
        inner = value[1:-1] if value.endswith(sign) else value
        return YAML_QUOTE_INSIDE, quoted(inner) if sign == "'" else _in_single_quotes(inner), {}
    return None


def _bracketed(value: str) -> _Found:
    if value[0] not in _CLOSER:
        return None
    end = _closing_bracket(value)
    if end is None:
        if len(value) > 1 and ":" not in value and "," not in value:
            return YAML_FIRST_CHARACTER, quoted(value), {"character": value[0]}
        return YAML_BRACKET_OPEN, value.rstrip(" ,") + _missing_closers(value), {"character": value[0]}
    rest = value[end + 1 :].strip()
    if rest.strip("]} ") and not rest.startswith("#"):
        return YAML_FIRST_CHARACTER, quoted(value), {"character": value[0]}
    return _flow_mapping(value[: end + 1])


def _plain(value: str) -> _Found:
    if value[0] in "|>" and not _BLOCK_HEAD.fullmatch(value):
        return YAML_FIRST_CHARACTER, quoted(value), {"character": value[0]}
    if value[0] in "\"'|>[{":
        return None
    if _COLON.search(value):
        return YAML_COLON, quoted(value), {}
    if value[0] in _NOT_A_START:
        return YAML_FIRST_CHARACTER, quoted(value), {"character": value[0]}
    return None


def _flow_item(line: str) -> Slip | None:
    """Slips in a record on one line, `- {id: m01, text: …}`."""
    start = len(line) - len(line.lstrip(" -"))
    if line[start : start + 1] != "{":
        return None
    value = line[start:].rstrip()
    end = _closing_bracket(value)
    lead = line[:start]
    if end is None:
        mended = value.rstrip(" ,") + _missing_closers(value)
        return Slip(YAML_BRACKET_OPEN, start + 1, {"mended": lead + mended, "character": "{"})
    found = _flow_mapping(value[: end + 1])
    return Slip(found[0], start + 1, {"mended": lead + found[1], **found[2]}) if found else None


def _flow_mapping(value: str) -> _Found:
    """A comma left out between two fields, or a text with a colon, inside braces."""
    if value[0] != "{":
        return None
    pieces = list(parts_between_commas(value[1:-1]))
    for index, piece in enumerate(pieces):
        key, colon, text = piece.partition(": ")
        text = text.strip()
        if not colon or not text or text[0] in "\"'[{" or not _COLON.search(text):
            continue
        field = _FIELD.search(text)
        if field:
            pieces[index] = f"{key}: {text[: field.start()]}, {text[field.end() :]}"
            return YAML_COMMA_MISSING, f"{{{','.join(pieces)}}}", {}
        pieces[index] = f"{key}: {quoted(text)}"
        return YAML_COLON, f"{{{','.join(pieces)}}}", {}
    return None


def parts_between_commas(text: str) -> Iterator[str]:
    """The parts of a text between the commas that stand outside quotes and brackets."""
    start, depth, quote = 0, 0, ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not text[start:at].partition(": ")[2].strip() and depth == 0:
            quote = sign
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        elif sign == "," and depth == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _closing_bracket(value: str) -> int | None:
    depth = 0
    for at, sign in enumerate(value):
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return at
    return None


def _missing_closers(value: str) -> str:
    waiting: list[str] = []
    for sign in value:
        if sign in _CLOSER:
            waiting.append(_CLOSER[sign])
        elif sign in "]}" and waiting:
            waiting.pop()
    return "".join(reversed(waiting))


def quoted(text: str) -> str:
    """The text between double quotes, as YAML reads it back."""
    escaped = text.strip().replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _in_single_quotes(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


_LOOKS: tuple[Callable[[str], Slip | None], ...] = (_tab, _dash_without_blank, _colon_without_blank, _value, _flow_item)
