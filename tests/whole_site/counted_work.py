"""Counts what a build does, through the borders of our code and of the libraries under it; no clock is asked."""

import cProfile
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
import markdown
import pytest

from site_builder.reading.yaml import file as yaml_file


@dataclass(frozen=True, slots=True)
class Work:
    """How often each costly thing was done, and how often each function was called, by file and first line."""

    done: Mapping[str, int]
    calls: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Growth:
    """Work for each further page, between the two smaller sizes and between the two larger ones."""

    first: float
    then: float

    @property
    def times(self) -> float:
        """1 where work grows with the pages; 2 where it grows with their square and each size is twice the last."""
        return self.then / self.first if self.first else (1.0 if not self.then else float("inf"))


def growth(sizes: tuple[int, int, int], found: tuple[int, int, int]) -> Growth:
    """What is there at any size falls out; what each page costs is left."""
    small, middle, large = sizes
    return Growth((found[1] - found[0]) / (middle - small), (found[2] - found[1]) / (large - middle))


_listening: list[tuple[Counter[str], str]] = []
"""Who hears of opened files, and below which folder; a hook of the interpreter cannot be taken away again."""


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _listening:
        counted, below = _listening[-1]
        counted["files opened"] += str(arguments[0]).startswith(below)


sys.addaudithook(_hear)


@contextmanager
def _hearing(counted: Counter[str], folder: Path) -> Iterator[None]:
    _listening.append((counted, str(folder)))
    try:
        yield
    finally:
        _listening.pop()


def _counting(counted: Counter[str], what: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*arguments: Any, **named: Any) -> Any:
        counted[what] += 1
        return function(*arguments, **named)

    return wrapped


def _name(code: CodeType | str) -> str:
    if isinstance(code, str):
        return code
    return f"{'/'.join(Path(code.co_filename).parts[-2:])}:{code.co_firstlineno} {code.co_name}"


def work_of(build: Callable[[], object], folder: Path, patch: pytest.MonkeyPatch) -> Work:
    """What `build` does; only files below `folder` count as opened."""
    done: Counter[str] = Counter()
    loader = yaml_file._Loader
    profile = cProfile.Profile()
    with patch.context() as during, _hearing(done, folder):
        during.setattr(jinja2.Template, "new_context", _counting(done, "templates", jinja2.Template.new_context))
        during.setattr(markdown.Markdown, "convert", _counting(done, "Markdown texts", markdown.Markdown.convert))
        during.setattr(loader, "__init__", _counting(done, "YAML texts", loader.__init__))
        profile.runcall(build)
    calls: Counter[str] = Counter()
    for entry in profile.getstats():
        calls[_name(entry.code)] += entry.callcount
    done["calls"] = sum(calls.values())
    return Work(done, calls)
