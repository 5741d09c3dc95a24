"""Bytes of a YAML file to light nodes with places. Scalars stay text; nothing is guessed, nothing is run.

The nodes are built from libyaml's events in a loop, not by recursion: fast, and safe against deep nesting
and alias bombs. Aliases, anchors, tags, merge keys and repeated keys are refused, each at its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from site_builder.content.encoding import decode
from site_builder.content.line_slips import slip_in
from site_builder.content.syntax_advice import cut_off, syntax_issue, torn_by_commas
from site_builder.issues import rules
from site_builder.issues.issue import Issue
from site_builder.issues.place import Place
from site_builder.thai.characters import replacing
from site_builder.thai.text import clean

DEEPEST = 40
"""No content file nests deeper than a dozen levels; a deeper one is a mistake or an attack."""

# Blanks that look like the space bar's and are none to YAML; each is one character, so places stay true.
_with_plain_blanks = replacing(
    str.maketrans(
        dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        )
    )
)
_MARKUP = re.compile(
    r"</?(?:a|b|br|center|div|em|font|h[1-6]|i|iframe|img|li|p|script|span|strong|style|table|td|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_REMARKABLE = re.compile("[<“„]")
_DASH_WITHOUT_BLANK = re.compile(r"-(?=[A-Za-z_])")

_NODES = frozenset({yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent})
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as typed. `plain_empty` is True for `key:` with nothing after it."""

    text: str
    place: Place
    plain_empty: bool = False


@dataclass(slots=True)
class Mapping:
    """Keys to nodes, with the place of each key."""

    place: Place
    entries: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    place: Place
    items: "list[Node]" = field(default_factory=list)


Node = Scalar | Mapping | Sequence


_clean_key = lru_cache(maxsize=1024)(clean)


class _Tree:
    """Puts events together into nodes and lists what is refused."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self.plain_ends: list[tuple[int, int]] = []
        self.bare_keys: list[tuple[int, int]] = []
        self.dash_keys: list[Place] = []
        self._key_end = -1
        self._key_start = (0, 0)
        self._open: list[Mapping | Sequence] = []
        self._pending: list[tuple[str | None, Place] | None] = []

    @property
    def depth(self) -> int:
        return len(self._open)

    @property
    def expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._pending[-1] is None

    def add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        waiting = self._pending[-1]
        if waiting is None:
            self._take_key(node)
            return
        key, place = waiting
        self._pending[-1] = None
        if key is None:
            return
        if key in parent.entries:
            self.issues.append(rules.KEY_REPEATED.at(place, key=key, line=parent.keys[key].line))
            return
        parent.entries[key] = node
        parent.keys[key] = place

    def _take_key(self, node: Node) -> None:
        if isinstance(node, Scalar):
            key = _clean_key(node.text)  # an invisible character in a name would make it another
            is_merge = key == "<<"
            if is_merge:
                self.issues.append(rules.YAML_MERGE.at(node.place))
            elif _DASH_WITHOUT_BLANK.match(key):
                self.dash_keys.append(node.place)
            self._pending[-1] = (None if is_merge else key, node.place)
        else:
            self.issues.append(rules.YAML_KEY_NOT_TEXT.at(node.place))
            self._pending[-1] = (None, node.place)

    def is_torn(self, event: Any) -> bool:
        """Whether this is the missing value of a field inside braces that has not even a colon; its key is dropped."""
        if self.expects_key:
            self._key_end = event.end_mark.index
            self._key_start = (event.start_mark.line, event.start_mark.column)
            return False
        if not self._open or event.value or event.style or event.start_mark.index != self._key_end:
            return False
        self.bare_keys.append(self._key_start)
        self._pending[-1] = None
        return True

    def open(self, node: Mapping | Sequence) -> None:
        self.add(node)
        self._open.append(node)
        self._pending.append(None)

    def close(self) -> None:
        self._open.pop()
        self._pending.pop()


def parse(data: bytes, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Issue, ...]]:
    """The root node of a YAML text and all that was found wrong with it.

    `first_line` is the line of the file on which the text begins (front matter). An empty text gives no node.
    """
    text, found = decode(data, file)
    if text is None:
        return None, found
    issues = list(found)
    tree = _Tree()

    def place(mark: Any) -> Place:
        return Place(file, mark.line + first_line, mark.column + 1)

    text = _with_plain_blanks(text)
    try:
        loader = _Loader(text)  # the loader without libyaml refuses control characters right here
        try:
            _read_events(loader, tree, place)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        issues.append(syntax_issue(error, text, file, first_line))
        return None, (*issues, *tree.issues)
    issues += cut_off(tree.plain_ends, text, file, first_line)
    issues += torn_by_commas(tree.bare_keys, text, file, first_line)
    issues += tree.issues
    issues += _never_a_mapping(tree.root, text)
    lines = text.split("\n")
    for at in tree.dash_keys:
        line = lines[at.line - first_line]
        issues.append(rules.YAML_DASH.at(at, mended=f"{line[: at.column - 1]}- {line[at.column :].rstrip()}"))
    return tree.root, tuple(issues)


def _never_a_mapping(root: Node | None, text: str) -> Iterator[Issue]:
    """A file of `key:value` without the blank is one long text to YAML."""
    slip = slip_in(text.split("\n")[0]) if isinstance(root, Scalar) else None
    if root and slip and slip.rule is rules.YAML_COLON_BLANK:
        yield slip.rule.at(root.place, **slip.values)


def _read_events(loader: Any, tree: _Tree, place: Any) -> None:
    documents = 0
    while True:
        event = loader.get_event()
        kind = type(event)
        if kind in _NODES:
            if not _add(event, kind, tree, place(event.start_mark)):
                return
        elif kind in _ENDS:
            tree.close()
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                tree.issues.append(rules.YAML_SEVERAL_DOCUMENTS.at(place(event.start_mark)))
                return
        elif kind is yaml.StreamEndEvent:
            return


def _remarks(event: Any, at: Place) -> Iterator[Issue]:
    """What a value holds that will show as it is, though the person may think otherwise."""
    value = event.value.strip()
    if not event.style and len(value) > 1 and value[0] in "“„" and value[-1] in "”“" and "“" not in value[1:-1]:
        yield rules.QUOTE_CURLY.at(at, mended=f'"{value[1:-1]}"')
    markup = _MARKUP.search(value) if "<" in value else None
    if markup:
        yield rules.MARKUP_SHOWN.at(at, markup=markup[0])


def _add(event: Any, kind: type, tree: _Tree, at: Place) -> bool:
    """Adds one node; False stops the reading."""
    if kind is yaml.AliasEvent:
        tree.issues.append(rules.YAML_ALIAS.at(at, name=event.anchor))
        tree.add(Scalar("", at, plain_empty=True))
        return True
    if event.anchor is not None:
        tree.issues.append(rules.YAML_ALIAS.at(at, name=event.anchor))
    if event.tag is not None:
        tree.issues.append(rules.YAML_TAG.at(at, tag=event.tag.replace("tag:yaml.org,2002:", "!!")))
    if kind is yaml.ScalarEvent:
        if not event.style:
            tree.plain_ends.append((event.end_mark.line, event.end_mark.column))
        if tree.is_torn(event):
            return True
        if _REMARKABLE.search(event.value):
            tree.issues += _remarks(event, at)
        tree.add(Scalar(event.value, at, plain_empty=event.value == "" and not event.style))
        return True
    if tree.depth >= DEEPEST:
        tree.issues.append(rules.YAML_TOO_DEEP.at(at, depth=DEEPEST))
        tree.root = None
        return False
    tree.open(Mapping(at) if kind is yaml.MappingStartEvent else Sequence(at))
    return True
