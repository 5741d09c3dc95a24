"""Composed YAML to plain values, ready to become records, and to the places of all of them.

Merge keys, repeated keys and keys that are no text are refused, each at its place.
"""

import re
from sys import intern
from typing import Any, Final

import yaml

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import clean
from site_builder.reading.yaml.marks import ITEM, MarkedOrigin, Marks
from site_builder.reading.yaml.remarks import remarks
from site_builder.reading.yaml.syntax_advice import cut_off, dash_without_blank, torn_by_comma

ORIGIN = "origin"
"""The name under which each mapping tells where it stands; nobody may type it."""

REFUSED: Final = "<<"
"""Stands for the name of a value that is refused: no key means it, as a merge key is refused itself."""

Value = str | dict[str, Any] | list[Any]

_UNUSUAL = re.compile(r"[<“„\\#]")
"""In a text without these no value is remarkable (`\\` may write any character), and no comment cuts one off."""

_DASH_WITHOUT_BLANK = re.compile(r"-(?=[A-Za-z_])")


class Tree:
    """The values of one file as they come in, and what is refused of them.

    Mappings hold their fields and their origin. A value that is blank is no field, and one that somebody called
    `origin` has no room; both keep their marks. What is refused leaves its node, so that nodes tell what was read.
    """

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.marks = Marks(file)
        self.has_blank = False
        self.has_reserved = False
        self.issues: list[Issue] = []
        self.first_line = first_line
        self._lines = text.split("\n")
        self._is_unusual = _UNUSUAL.search(text) is not None
        self._known: dict[str, str] = {}
        self._starts: list[Any] = []
        self._names: list[str] = []
        self._ends: dict[int, int] = {}

    def place(self, mark: Any) -> Place:
        """The place of a mark of the text."""
        return Place(self.marks.file, mark.line + self.first_line, mark.column + 1)

    def read(self, root: Any) -> Value:
        """Takes in a whole file."""
        value = self._value(root, ITEM, root.start_mark)
        self.marks.take(self._starts, self._names, self._ends, self.first_line)
        return value

    def _value(self, node: Any, name: str, mark: Any) -> Value:
        """Takes in a value and all inside it; `mark` is where problems of it are told."""
        at = len(self._starts)
        self._starts.append(mark)
        self._names.append(name)
        if type(node) is yaml.ScalarNode:
            if self._is_unusual:
                self._look_at(node)
            return intern(node.value)  # ids of units and persons stand in a site a thousand times
        if type(node) is yaml.MappingNode:
            value: Value = self._mapping(node, at)
        else:
            value = [self._value(item, ITEM, item.start_mark) for item in node.value]
        self._ends[at] = len(self._starts)
        return value

    def _mapping(self, node: Any, at: int) -> dict[str, Any]:
        values: dict[str, Any] = {ORIGIN: MarkedOrigin(self.marks, at)}
        blank: set[str] = set()
        refused: set[int] = set()
        for field in node.value:
            key, value = field
            name = self._known.get(key.value) if type(key) is yaml.ScalarNode else None
            if name is None or self._is_unusual:
                name = self._name(key)
            if name not in values and name not in blank and name is not REFUSED and not _is_blank(value):
                values[name] = self._value(value, name, value.start_mark)
            elif name is not REFUSED and self._is_torn(key, value):
                refused.add(id(key))
            elif name is REFUSED or name in blank or (name in values and name != ORIGIN):
                self._refuse(name, field, node)
                refused.add(id(key))
            else:
                blank.add(name)
                self._put_aside(name, key, value)
        if refused:
            node.value = [field for field in node.value if id(field[0]) not in refused]
        return values

    def _refuse(self, name: str, field: tuple[Any, Any], node: Any) -> None:
        """Takes in a value that becomes nothing, because its key is none or stands a second time."""
        key, value = field
        if name is not REFUSED:
            texts = (each for each, _ in node.value if type(each) is yaml.ScalarNode)
            line = self.place(next(each for each in texts if clean(each.value) == name).start_mark).line
            self.issues.append(rules.KEY_REPEATED.at(self.place(key.start_mark), key=name, line=line))
        self._value(value, REFUSED, value.start_mark)

    def _put_aside(self, name: str, key: Any, value: Any) -> None:
        """Takes in a value that has its place and becomes no field: a blank one, told at its key, or a reserved one."""
        if name == ORIGIN:
            self.has_reserved = True
        self.has_blank = self.has_blank or _is_blank(value)
        is_nothing = _is_blank(value) and not value.value and not value.style
        self._value(value, name, key.start_mark if is_nothing else value.start_mark)

    def _name(self, key: Any) -> str:
        """The name that a key means; it is remembered, as names are few and come again and again."""
        if type(key) is not yaml.ScalarNode:
            self.issues.append(rules.YAML_KEY_NOT_TEXT.at(self.place(key.start_mark)))
            return REFUSED
        if self._is_unusual:
            self._look_at(key)
        typed = key.value
        if typed in self._known:
            return self._known[typed]
        name = clean(typed)  # an invisible character in a name would make it another
        if name == REFUSED:
            self.issues.append(rules.YAML_MERGE.at(self.place(key.start_mark)))
            return REFUSED
        if _DASH_WITHOUT_BLANK.match(name):
            self.issues.append(dash_without_blank(self._line(key.start_mark), self.place(key.start_mark)))
            return name
        return self._known.setdefault(typed, intern(name))

    def _look_at(self, scalar: Any) -> None:
        """Notes what a person may have meant otherwise by a text."""
        self.issues += remarks(scalar.value, scalar.style, self.place(scalar.start_mark))
        if not scalar.style:
            self.issues += cut_off(self._line(scalar.end_mark), self.place(scalar.end_mark))

    def _is_torn(self, key: Any, value: Any) -> bool:
        """Whether this is the missing value of a field inside braces that has not even a colon; notes it."""
        if not _is_blank(value) or value.value or value.style or value.start_mark.index != key.end_mark.index:
            return False
        self.issues.append(torn_by_comma(self._line(key.start_mark), self.place(key.start_mark)))
        return True

    def _line(self, mark: Any) -> str:
        return self._lines[mark.line] if mark.line < len(self._lines) else ""


def _is_blank(node: Any) -> bool:
    return type(node) is yaml.ScalarNode and (not node.value or node.value.isspace())
