"""Values of a YAML file with their places, for readers that must know both: settings, lists, messages."""

from collections.abc import Iterator
from functools import cached_property
from itertools import zip_longest
from typing import Any

import yaml
from msgspec import Struct

from site_builder.language.problems.place import Place
from site_builder.language.thai.text import clean
from site_builder.reading.yaml.marks import MarkedOrigin
from site_builder.reading.yaml.tree import ORIGIN, Tree


class Scalar(Struct, frozen=True):
    """A value as typed."""

    text: str
    place: Place


class _Collection:
    """What the library composed, with the values it was read into: those of a mapping become a record."""

    def __init__(self, tree: Tree, node: Any, values: Any) -> None:
        self.tree = tree
        self.values = values
        self._node = node

    @property
    def place(self) -> Place:
        return self.tree.place(self._node.start_mark)


class Mapping(_Collection):
    """Keys to nodes, with the place of each key."""

    @property
    def origin(self) -> MarkedOrigin:
        """Where everything inside stands."""
        origin: MarkedOrigin = self.values[ORIGIN]
        return origin

    @cached_property
    def entries(self) -> "dict[str, Node]":
        values = self.values | {ORIGIN: None}
        return {name: node_of(self.tree, value, values.get(name)) for name, _, value in self._fields()}

    @cached_property
    def keys(self) -> dict[str, Place]:
        return {name: self.tree.place(key.start_mark) for name, key, _ in self._fields()}

    def _fields(self) -> Iterator[tuple[str, Any, Any]]:
        return ((clean(key.value), key, value) for key, value in self._node.value)


class Sequence(_Collection):
    """A list of nodes."""

    @cached_property
    def items(self) -> "list[Node]":
        return [node_of(self.tree, item, value) for item, value in zip_longest(self._node.value, self.values)]


Node = Scalar | Mapping | Sequence


def node_of(tree: Tree, node: Any, value: Any) -> Node:
    """A node with the value it was read into; what is reserved was read into none."""
    if isinstance(node, yaml.MappingNode):
        return Mapping(tree, node, value or {})
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tree, node, value or [])
    return Scalar(node.value, tree.place(node.start_mark))


def empty_mapping(file: str) -> Mapping:
    """What stands in an empty file that should hold a mapping."""
    tree, mark = Tree("", file, first_line=1), yaml.Mark(file, 0, 0, 0, None, 0)
    root = yaml.MappingNode("", [], mark, mark)
    return Mapping(tree, root, tree.read(root))
