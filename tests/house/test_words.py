"""Words stand in their one place: Thai in the strings, the issue catalogue, `thai/` and the official lists."""

import re
from pathlib import Path

from site_builder.language.words import thai

ROOT = Path(__file__).resolve().parents[2]
THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
ALLOWED = (
    "language/thai/",
    "language/words/",
    "language/problems/rules/",
    "language/problems/hints.py",
    "language/problems/live_hints.py",
    "records/catalogues/",
    "records/subjects.py",
    "reading/privacy/",
    "web/visits/phrases.py",
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
    return re.sub(r'"""(?:.|\n)*?"""|(?<!["\'])#.*', "", source)


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
