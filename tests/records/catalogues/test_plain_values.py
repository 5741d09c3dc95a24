"""Our own lists are read as PyYAML reads them, but for the types it guesses."""

from pathlib import Path

import pytest
import yaml

from site_builder.records.catalogues import plain_values as room
from site_builder.records.catalogues.plain_values import plain_values

DATA = sorted((Path(room.__file__).parent / "data").glob("*.yml"))


def test_there_are_lists() -> None:
    assert len(DATA) > 5


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_our_lists_mean_the_same(path: Path) -> None:
    text = path.read_text("utf-8")
    assert plain_values(text) == yaml.load(text, yaml.BaseLoader)  # noqa: S506 (a loader that makes texts only)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb: [x, {c: 'null'}]\n", {"a": "1", "b": ["x", {"c": "null"}]}),
        ("a:\nb: ~\nc: null\nd: ''\n", {"a": None, "b": None, "c": None, "d": ""}),
        ("- |\n  one\n  two\n- []\n- {}\n", ["one\ntwo\n", [], {}]),
    ],
)
def test_a_text_stays_one_and_nothing_is_none(text: str, value: object) -> None:
    assert plain_values(text) == value
