"""Which file answers at an address is known in one place."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "site_builder"
OWNER = PACKAGE / "language" / "urls.py"
FACTORIES = {"error", "warning", "notice"}
"""What declares a rule: sentences for people may name the file."""


def test_nothing_else_names_the_file_of_a_page() -> None:
    named = []
    for path in sorted(PACKAGE.rglob("*.py")):
        if path == OWNER:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        rules = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) in FACTORIES]
        prose |= {id(each) for rule in rules for each in ast.walk(rule)}
        named += [
            f"{path.relative_to(PACKAGE)}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) not in prose and "index.htm" in str(node.value)
        ]
    assert named == []
