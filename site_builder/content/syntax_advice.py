"""Why a YAML text cannot be read, in a clerk's words: the usual slip is recognised and shown mended."""

import re

import yaml

from site_builder.issues import rules
from site_builder.issues.issue import Issue
from site_builder.issues.place import Place

_PAIR = re.compile(r"^(?P<lead>\s*(?:- +)?)(?P<key>[A-Za-z_][\w-]*): +(?P<value>.+)$")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CUT = re.compile(r"\s+(?P<cut>#[^\s#].*?)\s*$")
_NOT_A_START = "@`%*&!|>{}[],?"


def _line(lines: list[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""


def _quoted(line: str) -> str:
    pair = _PAIR.match(line)
    if not pair:
        return line.strip()
    value = pair["value"].strip().replace("\\", "\\\\").replace('"', '\\"')
    return f'{pair["lead"].lstrip()}{pair["key"]}: "{value}"'


def syntax_issue(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Issue:
    """The issue for a text that libyaml refused; the place is where reading stopped."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _unreadable_character(error, text, file, first_line)
    lines = text.split("\n")
    index = min(mark.line, len(lines) - 1)
    for candidate in range(max(index - 1, 0), index + 1):
        issue = _known_slip(_line(lines, candidate), file, candidate + first_line)
        if issue:
            return issue
    begun = getattr(error, "context_mark", None)
    if begun and getattr(error, "context", "") == "while scanning a quoted scalar":
        place = Place(file, begun.line + first_line, begun.column + 1)
        return rules.YAML_QUOTE_OPEN.at(place, line=_line(lines, begun.line).strip())
    if not _line(lines, index).strip():  # the file ended too early: the last line that holds something
        index = next((n for n in range(index, -1, -1) if lines[n].strip()), 0)
        return rules.YAML_SYNTAX.at(Place(file, index + first_line), line=lines[index].strip())
    place = Place(file, mark.line + first_line, mark.column + 1)
    return rules.YAML_SYNTAX.at(place, line=lines[index].strip())


def _known_slip(line: str, file: str, number: int) -> Issue | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        place = Place(file, number, indent.index("\t") + 1)
        return rules.YAML_TAB.at(place, mended=line.replace("\t", "  ").rstrip())
    pair = _PAIR.match(line)
    if not pair:
        return None
    value, column = pair["value"], pair.start("value") + 1
    if value[0] in "“”‘’":
        return None
    if value[0] not in "\"'|>[{" and re.search(r":(?= |$)", value):
        return rules.YAML_COLON.at(Place(file, number, column), mended=_quoted(line))
    if value[0] in _NOT_A_START and value[0] not in "|>[{":
        return rules.YAML_FIRST_CHARACTER.at(Place(file, number, column), character=value[0], mended=_quoted(line))
    if value[0] in "\"'" and value.rstrip().count(value[0]) % 2:
        return rules.YAML_QUOTE_OPEN.at(Place(file, number, column), line=line.strip())
    return None


def cut_off(plain_ends: list[tuple[int, int]], text: str, file: str, first_line: int) -> list[Issue]:
    """Texts without quotes that lost what follows ` #`, as in `ห้อง #3`; a comment has a blank after its sign."""
    found: list[Issue] = []
    lines = text.split("\n")
    for line, column in plain_ends:
        rest = _CUT.match(_line(lines, line), column)
        if rest:
            place = Place(file, line + first_line, rest.start("cut") + 1)
            found.append(rules.YAML_HASH.at(place, cut=rest["cut"]))
    return found


def _unreadable_character(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Issue:
    for index, character in enumerate(text):
        if _UNPRINTABLE.match(character):
            before = text[:index]
            column = index - (before.rfind("\n") + 1) + 1
            place = Place(file, before.count("\n") + first_line, column)
            return rules.CHARACTER_UNPRINTABLE.at(place, code=f"U+{ord(character):04X}")
    return rules.YAML_SYNTAX.at(Place(file, first_line, 1), line=str(error).split("\n", 1)[0])
