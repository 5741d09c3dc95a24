"""Small rooms: a module that grows past 300 lines is split by noun, or says here why not."""

from collections import Counter
from pathlib import Path

from tools.write_rules import PACKAGE, declarations

LONGEST = 300
EXCUSED = {
    "records/derived/site_map.py": "the closed list of page kinds, and a row for each",
    "output/data/tables.py": "six flat lists of columns",
    "language/urls.py": "a flat list of addresses, and the only place that spells one",
}

WORDING = Counter[str]()
"""Lines that declare rules, by module: a flat list of texts, which asks nothing of who reads the code."""
for each in declarations():
    WORDING[f"{each.module}.py"] += each.lines


def lines_of_code(path: Path) -> int:
    """The length of a module without the wording of its rules."""
    return len(path.read_text(encoding="utf-8").splitlines()) - WORDING[path.relative_to(PACKAGE).as_posix()]


def test_no_module_is_longer_than_it_should_be() -> None:
    long = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if lines_of_code(path) > LONGEST}
    assert long <= EXCUSED.keys(), sorted(long - EXCUSED.keys())
