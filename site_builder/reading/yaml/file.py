"""Bytes of a YAML file to nodes with places. Scalars stay text; nothing is guessed, nothing is run."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import yaml
from yaml.composer import ComposerError

from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.characters import replacing
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.line_slips import slip_in
from site_builder.reading.yaml.nodes import Node, Scalar, node_of
from site_builder.reading.yaml.refusals import without_refused
from site_builder.reading.yaml.syntax_advice import syntax_issue
from site_builder.reading.yaml.tree import Tree

# Blanks that look like the space bar's and are none to YAML; each is one character, so places stay true.
_with_plain_blanks = replacing(
    str.maketrans(
        dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        )
    )
)

DEEPEST = 40
"""No content file nests deeper than a dozen levels; a deeper one is a mistake or an attack."""

# libyaml itself gives up on a text that is far deeper, before a single node is made.
_TOO_DEEP = re.compile("exceeded maximum .*depth")


class _TooDeepError(yaml.MarkedYAMLError):
    """A value that nests deeper than any content file does."""


class TextsOnly:
    """What makes a loader of PyYAML compose texts, lists and mappings only, and none that nest too deep.

    It composes by recursion, so the depth is watched from within.
    """

    depth = 0

    def descend_resolver(self, parent: yaml.Node | None, index: object) -> None:
        self.depth += 1
        if parent is not None and self.depth > DEEPEST + 1:
            raise _TooDeepError(problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return ""  # a value has no type until a record gives it one


_Loader: Any = type("_Loader", (TextsOnly, getattr(yaml, "CBaseLoader", yaml.BaseLoader)), {})


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
    text = _with_plain_blanks(text)
    tree = Tree(text, file, first_line)
    allowed, refused = without_refused(text, _Loader, tree.place)
    try:
        composed = yaml.compose(allowed, _Loader)
    except yaml.YAMLError as error:
        unread = tuple(_unread(error, text, tree))
        return None, (*found, *unread, *refused, *_slips_above(unread, allowed, tree))
    root = None if composed is None else node_of(tree, composed, tree.read(composed))
    issues = (*refused, *tree.issues, *_never_a_mapping(root, text))
    return root, (*found, *sorted(issues, key=lambda issue: issue.place))


def _unread(error: Any, text: str, tree: Tree) -> Iterator[Issue]:
    """Why a text gives no values. An anchor that stands twice is refused as an anchor already."""
    if isinstance(error, _TooDeepError) or _TOO_DEEP.search(getattr(error, "problem", None) or ""):
        yield rules.YAML_TOO_DEEP.at(tree.place(error.problem_mark), depth=DEEPEST)
    elif not isinstance(error, ComposerError):
        yield syntax_issue(error, text, tree.marks.file, tree.first_line)


def _slips_above(unread: tuple[Issue, ...], text: str, tree: Tree) -> list[Issue]:
    """What is wrong in the lines above the one that cannot be read, as far as they can be read by themselves."""
    end = unread[0].place.line - tree.first_line if unread else 0
    above = "\n".join(text.split("\n")[:end])
    with suppress(yaml.YAMLError):
        composed = yaml.compose(above, _Loader)
        if composed is not None:
            tree.read(composed)
    return tree.issues


def _never_a_mapping(root: Node | None, text: str) -> Iterator[Issue]:
    """A file of `key:value` without the blank is one long text to YAML."""
    slip = slip_in(text.split("\n")[0]) if isinstance(root, Scalar) else None
    if root and slip and slip.rule is rules.YAML_COLON_BLANK:
        yield slip.rule.at(root.place, **slip.values)
