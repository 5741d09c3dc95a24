"""What an edit is: a change of the project, and the words by which a refusal must name what it concerns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from tools.histories.project import Project

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edit:
    """`told` says what was done, `concerned` are the ids, addresses or files that it is about.

    What others have released in the meantime cannot be undone.
    """

    told: str
    concerned: tuple[str, ...]
    can_be_undone: bool = True


@dataclass
class Desk:
    """Where the edits are made: the project, its folder on disk, chance, and the projects of earlier releases."""

    root: Path
    project: Project
    chance: Random
    earlier: list[Project]
    public: Mapping[str, bytes] = field(default_factory=dict)
    """The site that the public reads, its manifest with it."""

    def one_of(self, found: Sequence[T]) -> T | None:
        return self.chance.choice(found) if found else None

    def happens(self, share: float) -> bool:
        return self.chance.random() < share


Editing = Callable[[Desk], Edit | None]
"""Makes an edit; None where there is nothing it could be made to."""
