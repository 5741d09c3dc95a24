"""A release says what it changes: the version of the project has its part in the list of changes."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_heads_the_list_of_changes() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    headings = re.findall(r"^## (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert headings[0] == version


def test_every_dependency_is_pinned_with_its_hashes() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").split("\n")
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pinned
    assert [line for line in pinned if "==" not in line or not line.endswith("\\")] == []
