"""Registers checks: `@check` above a judgement is all that it takes for the judgement to be run."""

from collections.abc import Callable, Iterator, Mapping
from inspect import signature
from typing import ParamSpec

from msgspec import Struct

from site_builder.language.problems.problem import Issue
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts

Parameters = ParamSpec("Parameters")

GIVEN = {"disclosure": Disclosure, "whole": Disclosure, "files": Mapping[str, FileFacts], "as_read": Disclosure}
"""What a check may ask for, by the names of its parameters, each of them a type.

`disclosure` is what goes out, each year under the name of its folder; `as_read` is the same under the names that the
files of settings give; `whole` holds the drafts too, to name one where somebody refers to it; `files` are the facts of
the files on disk, by their path in the project.
"""


class Check(Struct, frozen=True):
    """A registered judgement, and what it asks for."""

    judge: Callable[..., Iterator[Issue]]
    asks_for: tuple[str, ...]

    def issues(self, given: Mapping[str, object]) -> Iterator[Issue]:
        return self.judge(**{name: given[name] for name in self.asks_for})


CHECKS: list[Check] = []
"""The checks of every module imported so far."""


def check(judge: Callable[Parameters, Iterator[Issue]]) -> Callable[Parameters, Iterator[Issue]]:
    """Registers a judgement. Raises TypeError where it asks for something that checks are not given."""
    asks_for = tuple(signature(judge).parameters)
    if unknown := [name for name in asks_for if name not in GIVEN]:
        raise TypeError(f"a check is given {', '.join(GIVEN)}; there is no “{unknown[0]}”")
    CHECKS.append(Check(judge, asks_for))
    return judge
