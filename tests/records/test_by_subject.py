"""What a report tells is found by its subjects, in its own order, each once."""

from dataclasses import dataclass

import pytest

from site_builder.records.by_subject import BySubject


@dataclass(frozen=True)
class Line:
    name: str
    about: tuple[str, ...]


LINES = (Line("a", ("m01", "s1")), Line("b", ("m02",)), Line("c", ("s1", "s1", "m02")), Line("d", ()))


@pytest.mark.parametrize(
    ("subjects", "found"),
    [
        (["m01"], "a"),
        (["m02", "m01"], "abc"),
        (["s1"], "ac"),
        (["s1", "m01", "m02"], "abc"),
        (["nobody"], ""),
        ([], ""),
    ],
)
def test_lines_are_found_by_what_they_speak_of(subjects: list[str], found: str) -> None:
    assert "".join(line.name for line in BySubject(LINES).any_of(subjects)) == found
