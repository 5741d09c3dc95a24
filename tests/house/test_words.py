"""Words stand in their one place: Thai in the strings, the wording of rules, `thai/` and the official lists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.language.words import thai
from tools.write_rules import FACTORIES

ROOT = Path(__file__).resolve().parents[2]
THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
ALLOWED = (
    "language/thai/",
    "language/words/",
    "language/problems/message_values.py",
    "language/problems/message_values.py",
    "records/catalogues/",
    "records/subjects.py",
    "reading/privacy/",
    "checking/prose/",
    "web/visits/phrases.py",
    "web/verify/message_values.py",
)
"""Rooms that read or write Thai by their nature."""


def sources() -> dict[str, str]:
    files = [*ROOT.glob("site_builder/**/*.py"), *ROOT.glob("theme/**/*.html"), *ROOT.glob("theme/assets/site.js")]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}


def without_comments(name: str, source: str) -> str:
    if name.endswith(".html"):
        return re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    if name.endswith(".js"):
        return re.sub(r"/\*.*?\*/|//.*", "", source, flags=re.DOTALL)
    return "\n".join(strings_outside_rules(source))


def strings_outside_rules(source: str) -> Iterator[str]:
    """Strings with Thai letters, as typed, that are neither documentation nor the wording of a rule.

    A sentence that several wordings end with stands above them, in a constant whose name ends with `_TH`.
    """
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.Call(ast.Name(factory)) if factory in FACTORIES:
                continue
            case ast.Expr(ast.Constant()):
                continue
            case ast.Assign(targets=[ast.Name(name)], value=ast.Constant()) if name.endswith("_TH"):
                continue
            case ast.Constant(str(text)) if THAI_LETTER.search(text):
                yield ast.get_source_segment(source, node) or text
        waiting += ast.iter_child_nodes(node)


def test_no_thai_word_is_typed_outside_its_place() -> None:
    stray = [
        name
        for name, source in sources().items()
        if not any(f"site_builder/{place}" in name for place in ALLOWED)
        and THAI_LETTER.search(without_comments(name, source))
    ]
    assert stray == []


def test_every_string_is_used_and_every_used_string_exists() -> None:
    everything = "\n".join(sources().values())
    named = set(re.findall(r"""\b(?:text|t)[\[(]\s*["']([a-z][a-z0-9_]*[a-z0-9])["']""", everything))
    assert named <= thai().keys(), sorted(named - thai().keys())
    quoted = set(re.findall(r"""["']([a-z][a-z0-9_]*)["']""", everything))
    made = tuple(re.findall(r"""["']([a-z][a-z0-9_]*_)(?:["']|\{)""", everything))
    unused = [key for key in thai() if key not in quoted and not key.startswith(made)]
    assert unused == []
