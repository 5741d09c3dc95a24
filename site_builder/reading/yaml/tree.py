"""Events of a YAML text to plain values, ready to become records, and to the places of all of them.

Built from libyaml's events one by one, not by recursion: fast, and safe against deep nesting and alias bombs.
Aliases, anchors, tags, merge keys and repeated keys are refused, each at its place.
"""

import re
from sys import intern
from typing import Any, Final

import yaml

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.text import clean
from site_builder.reading.yaml.marks import ITEM, MarkedOrigin, Marks
from site_builder.reading.yaml.remarks import remarks

YAML_ALIAS = error(
    "yaml-alias",
    "เครื่องหมาย & หรือ * หน้าคำว่า “{name}” ใช้ในไฟล์นี้ไม่ได้",
    "YAML anchors and aliases (“{name}”) are not allowed",
    "พิมพ์ข้อความเต็มแทน ถ้าต้องการเครื่องหมาย & หรือ * ให้ใส่เครื่องหมายคำพูดครอบข้อความ",
    "write the text out; if the sign itself is meant, put the text in quotes",
)
YAML_TAG = error(
    "yaml-tag",
    "คำที่ขึ้นต้นด้วย ! ({tag}) ใช้ในไฟล์นี้ไม่ได้",
    "YAML tags ({tag}) are not allowed",
    "ลบคำที่ขึ้นต้นด้วย ! ออก ถ้าเป็นข้อความให้ใส่เครื่องหมายคำพูดครอบ",
    "remove the word beginning with !, or quote the text",
)
YAML_MERGE = error(
    "yaml-merge",
    "เครื่องหมาย << ใช้ในไฟล์นี้ไม่ได้",
    "merge keys (<<) are not allowed",
    "พิมพ์ข้อมูลทั้งหมดไว้ตรงนี้แทน",
    "write the fields out here",
)
YAML_KEY_NOT_TEXT = error(
    "yaml-key-not-text",
    "ชื่อช่องข้อมูลต้องเป็นคำ ไม่ใช่รายการ",
    "a field name has to be a word, not a list or a mapping",
    "ตรวจเครื่องหมาย ? [ ] {{ }} หน้าเครื่องหมาย : ของบรรทัดนี้",
    "check the signs before the colon on this line",
)
YAML_SEVERAL_DOCUMENTS = error(
    "yaml-several-documents",
    "มีเส้นแบ่ง --- อยู่กลางไฟล์ ข้อมูลหลังจากนี้จะไม่ถูกอ่าน",
    "the file holds several documents divided by ---",
    "ลบบรรทัด --- ที่อยู่กลางไฟล์ หรือแยกเป็นคนละไฟล์",
    "remove the --- line or split the file",
)
YAML_TOO_DEEP = error(
    "yaml-too-deep",
    "ข้อมูลซ้อนกันลึกกว่า {depth} ชั้น",
    "the data nests deeper than {depth} levels",
    "ตรวจวงเล็บ [ ] {{ }} และย่อหน้าของบรรทัดนี้",
    "check brackets and indentation of this line",
)
KEY_REPEATED = error(
    "key-repeated",
    "มีช่อง “{key}” ซ้ำ ช่องแรกอยู่บรรทัดที่ {line}",
    "the field “{key}” stands twice; first on line {line}",
    "เหลือไว้ช่องเดียว หรือถ้าเป็นคนละรายการให้ขึ้นต้นรายการใหม่ด้วย -",
    "keep one of them, or begin a new list item with -",
)

DEEPEST = 40
"""No content file nests deeper than a dozen levels; a deeper one is a mistake or an attack."""

ORIGIN = "origin"
"""The name under which each mapping tells where it stands; nobody may type it."""

DROPPED: Final = "<<"
"""Stands for the name of a value that is refused: no key means it, as a merge key is refused itself."""

Value = str | dict[str, Any] | list[Any]

_UNUSUAL = re.compile(r"[<“„\\#&!{\[?]")
"""In a text without these no value is remarkable (`\\` may write any character), no comment cuts one off, none has
an anchor or a tag, and no key is without its colon."""

_DASH_WITHOUT_BLANK = re.compile(r"-(?=[A-Za-z_])")
_STARTS = frozenset({yaml.MappingStartEvent, yaml.SequenceStartEvent})
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})


class Tree:
    """The values of one file as they come in, and what is refused of them.

    Mappings hold their fields and their origin. A value that is blank is no field, and one that somebody called
    `origin` has no room: they are kept `aside`, by position, with their marks.
    """

    __slots__ = (
        "_blank", "_inside", "_is_mapping", "_is_unusual", "_key_end", "_key_start", "_known", "_name", "_outer",
        "aside", "bare_keys", "dash_keys", "ends", "first_line", "has_reserved", "issues", "key_starts", "marks",
        "names", "plain_ends", "root", "starts",
    )  # fmt: skip

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.root: Value | None = None
        self.first_line = first_line
        self.marks = Marks(file)
        self.starts: list[Any] = []
        self.names: list[str] = []
        self.key_starts: list[Any] = []
        self.ends: dict[int, int] = {}
        self.aside: dict[int, tuple[Value, Any]] = {}
        self.has_reserved = False
        self.issues: list[Issue] = []
        self.plain_ends: list[tuple[int, int]] = []
        self.bare_keys: list[tuple[int, int]] = []
        self.dash_keys: list[Place] = []
        self._is_unusual = _UNUSUAL.search(text) is not None
        self._known: dict[str, str] = {}
        self._blank: list[tuple[dict[str, Any], str]] = []
        self._outer: list[tuple[Any, int, str | None]] = []
        self._inside: Any = None
        self._is_mapping = False
        self._name: str | None = None
        self._key_start: Any = None
        self._key_end = -1

    def place(self, mark: Any) -> Place:
        """The place of a mark of the text."""
        return Place(self.marks.file, mark.line + self.first_line, mark.column + 1)

    def scalar(self, event: Any) -> None:
        """Takes in a key or a value."""
        if not self._is_unusual or self._is_whole(event):
            self._take(event.value, event)

    def alias(self, event: Any) -> None:
        """Refuses an alias, which stands for nothing then."""
        self.issues.append(YAML_ALIAS.at(self.place(event.start_mark), name=event.anchor))
        self._take("", event)

    def open(self, event: Any) -> bool:
        """Takes in the beginning of a mapping or a list; False stops the reading."""
        mark, name, after = event.start_mark, self._name, None
        if self._is_unusual:
            self._refuse_marked(event)
        if len(self._outer) >= DEEPEST:
            self.issues.append(YAML_TOO_DEEP.at(self.place(mark), depth=DEEPEST))
            self.root = None
            return False
        is_mapping = type(event) is yaml.MappingStartEvent
        value: Any = {ORIGIN: MarkedOrigin(self.marks, len(self.starts))} if is_mapping else []
        if not self._is_mapping:
            name = self._hold(value)
        elif name is None:
            self.issues.append(YAML_KEY_NOT_TEXT.at(self.place(mark)))
            name = after = DROPPED
        elif name not in self._inside and name is not DROPPED:
            self._inside[name] = value
        else:
            name, mark = self._put_aside(name, value, event)
        self._outer.append((self._inside, len(self.starts), after))
        self._inside, self._is_mapping, self._name = value, is_mapping, None
        self.starts.append(mark)
        self.names.append(name)
        self.key_starts.append(self._key_start)
        return True

    def close(self) -> None:
        """Takes in the end of a mapping or a list."""
        self._inside, at, self._name = self._outer.pop()
        self._is_mapping = type(self._inside) is dict
        self.ends[at] = len(self.starts)

    def finish(self) -> None:
        """Ends the file. Blank values kept their names taken until here, so that one typed again was told."""
        for mapping, name in self._blank:
            del mapping[name]
        self.marks.take(self.starts, self.names, self.ends, self.first_line)

    def _take(self, text: str, event: Any) -> None:
        # Hot: for every key and value of a site. What follows is written out in `open` too, to save the calls.
        mark, name = event.start_mark, self._name
        if not self._is_mapping:
            name = self._hold(text)
        elif name is None:
            self._key_start = mark
            self._name = self._known.get(text) or self._meant(text, mark)
            return
        elif text and not text.isspace() and name not in self._inside and name is not DROPPED:
            self._inside[name] = intern(text)  # ids of units and persons stand in a site a thousand times
        else:
            name, mark = self._put_aside(name, text, event)
        self._name = None
        self.starts.append(mark)
        self.names.append(name)
        self.key_starts.append(self._key_start)

    def _hold(self, value: Value) -> str:
        """Puts a value that has no name where it stands: into the open list, or as the whole file."""
        if self._outer:
            self._inside.append(value)
        else:
            self.root = value
        return ITEM

    def _meant(self, typed: str, mark: Any) -> str:
        """The name that a key means; it is remembered, as names are few and come again and again."""
        name = clean(typed)  # an invisible character in a name would make it another
        if name == DROPPED:
            self.issues.append(YAML_MERGE.at(self.place(mark)))
            return DROPPED
        if _DASH_WITHOUT_BLANK.match(name):
            self.dash_keys.append(self.place(mark))
            return name
        return self._known.setdefault(typed, intern(name))

    def _put_aside(self, name: str, value: Value, event: Any) -> tuple[str, Any]:
        """Keeps a value that becomes no field. Gives the name and the mark it is told by: nothing by its key's."""
        mark = self._key_start if value == "" and not getattr(event, "style", None) else event.start_mark
        if name == DROPPED:
            return DROPPED, mark
        first = self._position(name)
        if first is not None:
            line = self.place(self.key_starts[first]).line
            self.issues.append(KEY_REPEATED.at(self.place(self._key_start), key=name, line=line))
            return DROPPED, mark
        self.aside[len(self.starts)] = value, event.start_mark
        if name == ORIGIN:
            self.has_reserved = True
        else:
            self._inside[name] = None
            self._blank.append((self._inside, name))
        return name, mark

    def _position(self, name: str) -> int | None:
        """Where the field of this name stands that was taken into the open mapping, if one was."""
        at = self._outer[-1][1] + 1
        while at < len(self.names):
            if self.names[at] == name:
                return at
            at = self.ends.get(at, at + 1)
        return None

    def _is_whole(self, event: Any) -> bool:
        """Looks at all that may be wrong with a scalar; False drops what is only the torn half of a text."""
        self._refuse_marked(event)
        if not event.style:
            self.plain_ends.append((event.end_mark.line, event.end_mark.column))
        if self._is_torn(event):
            return False
        self.issues += remarks(event.value, event.style, self.place(event.start_mark))
        return True

    def _is_torn(self, event: Any) -> bool:
        """Whether this is the missing value of a field inside braces that has not even a colon; its key is dropped."""
        if self._is_mapping and self._name is None:
            self._key_end = event.end_mark.index
            return False
        if not self._outer or event.value or event.style or event.start_mark.index != self._key_end:
            return False
        self.bare_keys.append((self._key_start.line, self._key_start.column))
        self._name = None
        return True

    def _refuse_marked(self, event: Any) -> None:
        if event.anchor is not None:
            self.issues.append(YAML_ALIAS.at(self.place(event.start_mark), name=event.anchor))
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.issues.append(YAML_TAG.at(self.place(event.start_mark), tag=tag))


def read_events(loader: Any, tree: Tree) -> None:
    """Takes all events of a text into a tree. Raises YAMLError where the text is none."""
    get_event, scalar = loader.get_event, tree.scalar
    documents = 0
    while True:
        event = get_event()
        kind = type(event)
        if kind is yaml.ScalarEvent:
            scalar(event)
        elif kind in _ENDS:
            tree.close()
        elif kind in _STARTS:
            if not tree.open(event):
                return
        elif kind is yaml.AliasEvent:
            tree.alias(event)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                tree.issues.append(YAML_SEVERAL_DOCUMENTS.at(tree.place(event.start_mark)))
                return
        elif kind is yaml.StreamEndEvent:
            return
