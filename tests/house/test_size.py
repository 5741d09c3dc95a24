"""Small rooms: a module that grows past 300 lines is split by noun, or says here why not."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "site_builder"
LONGEST = 300
EXCUSED = {
    "language/urls.py": "a flat list of addresses, and the only place that spells one",
    "language/problems/rules/values.py": "a flat list of wordings, looked up by code",
    "language/problems/rules/references.py": "a flat list of wordings, looked up by code",
    "language/problems/rules/live.py": "a flat list of wordings, looked up by code",
}


def test_no_module_is_longer_than_it_should_be() -> None:
    long = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST
    }
    assert long <= EXCUSED.keys(), sorted(long - EXCUSED.keys())
