"""Bytes of a YAML file to nodes with places. Scalars stay text; nothing is guessed, nothing is run."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml
from msgspec import Struct

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.characters import replacing
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.line_slips import YAML_COLON_BLANK, YAML_DASH, slip_in
from site_builder.reading.yaml.lone_dashes import with_dashes_as_values
from site_builder.reading.yaml.marks import ITEM, MarkedOrigin
from site_builder.reading.yaml.syntax_advice import cut_off, syntax_issue, torn_by_commas
from site_builder.reading.yaml.tree import DROPPED, ORIGIN, Tree, Value, read_events

# Blanks that look like the space bar's and are none to YAML; each is one character, so places stay true.
_with_plain_blanks = replacing(
    str.maketrans(
        dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        )
    )
)

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Scalar(Struct, frozen=True):
    """A value as typed."""

    text: str
    place: Place


class Mapping:
    """Keys to nodes, with the place of each key; a look at a tree, made node by node for whoever looks."""

    def __init__(self, tree: Tree, at: int, values: dict[str, Any]) -> None:
        self.tree = tree
        self.values = values
        self._at = at

    @property
    def place(self) -> Place:
        return self.tree.marks.place(self._at)

    @property
    def origin(self) -> MarkedOrigin:
        """Where everything inside stands."""
        origin: MarkedOrigin = self.values[ORIGIN]
        return origin

    @cached_property
    def entries(self) -> "dict[str, Node]":
        names, aside = self.tree.names, self.tree.aside
        return {
            names[at]: _node(self.tree, at, aside[at][0] if at in aside else self.values[names[at]])
            for at in self._fields()
        }

    @cached_property
    def keys(self) -> dict[str, Place]:
        return {self.tree.names[at]: self.tree.place(self.tree.key_starts[at]) for at in self._fields()}

    def _fields(self) -> Iterator[int]:
        return (at for at in self.tree.marks.within(self._at) if self.tree.names[at] != DROPPED)


class Sequence:
    """A list of nodes."""

    def __init__(self, tree: Tree, at: int, values: list[Any]) -> None:
        self._tree = tree
        self._at = at
        self._values = values

    @property
    def place(self) -> Place:
        return self._tree.marks.place(self._at)

    @cached_property
    def items(self) -> "list[Node]":
        inside = zip(self._tree.marks.within(self._at), self._values, strict=True)
        return [_node(self._tree, at, value) for at, value in inside]


Node = Scalar | Mapping | Sequence


def _node(tree: Tree, at: int, value: Value) -> Node:
    if isinstance(value, dict):
        return Mapping(tree, at, value)
    if isinstance(value, list):
        return Sequence(tree, at, value)
    return Scalar(value, tree.place(tree.aside[at][1]) if at in tree.aside else tree.marks.place(at))


def empty_mapping(file: str) -> Mapping:
    """What stands in an empty file that should hold a mapping."""
    tree = Tree("", file, first_line=1)
    tree.names.append(ITEM)
    tree.starts.append(yaml.Mark(file, 0, 0, 0, None, 0))
    tree.finish()
    return Mapping(tree, 0, {ORIGIN: MarkedOrigin(tree.marks, 0)})


def parse(data: bytes, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Issue, ...]]:
    """The root node of a YAML text and all that was found wrong with it.

    `first_line` is the line of the file on which the text begins (front matter). An empty text gives no node.
    """
    return parse_decoded(decode(data, file), file, first_line)


def parse_decoded(decoded: Decoded, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Issue, ...]]:
    """The same for a text whose bytes were decoded already."""
    text, found = decoded
    if text is None:
        return None, found
    issues = list(found)
    text = _with_plain_blanks(text)
    tree, error = _read(text, file, first_line)
    while error is not None and (dashed := with_dashes_as_values(error, text)) is not None:
        text = dashed
        tree, error = _read(text, file, first_line)
    if error is not None:
        issues.append(syntax_issue(error, text, file, first_line))
        return None, (*issues, *tree.issues)
    tree.finish()
    root = None if tree.root is None else _node(tree, 0, tree.root)
    issues += cut_off(tree.plain_ends, text, file, first_line)
    issues += torn_by_commas(tree.bare_keys, text, file, first_line)
    issues += tree.issues
    issues += _never_a_mapping(root, text)
    lines = text.split("\n") if tree.dash_keys else []
    for at in tree.dash_keys:
        line = lines[at.line - first_line]
        issues.append(YAML_DASH.at(at, mended=f"{line[: at.column - 1]}- {line[at.column :].rstrip()}"))
    return root, tuple(issues)


def _read(text: str, file: str, first_line: int) -> tuple[Tree, yaml.YAMLError | None]:
    """All of a text that could be read, and what ended the reading early."""
    tree = Tree(text, file, first_line)
    try:
        loader = _Loader(text)  # the loader without libyaml refuses control characters right here
        try:
            read_events(loader, tree)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        return tree, error
    return tree, None


def _never_a_mapping(root: Node | None, text: str) -> Iterator[Issue]:
    """A file of `key:value` without the blank is one long text to YAML."""
    slip = slip_in(text.split("\n")[0]) if isinstance(root, Scalar) else None
    if root and slip and slip.rule is YAML_COLON_BLANK:
        yield slip.rule.at(root.place, **slip.values)
