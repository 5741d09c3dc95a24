"""Frozen records, made much faster than by `dataclass`, which writes and compiles six methods for each class.

What pages say is told in 120 kinds of records; making their classes took a tenth of the time that a command needs to
start.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def frozen(kind: type[Kind]) -> type[Kind]:
    """What `@dataclass(frozen=True, slots=True)` makes of a class whose fields are plain: a type, perhaps a value.

    Only the making of a record is compiled for each class; all else is the same few functions for all of them.
    """
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    told = fields(made)
    made.__init__ = _maker(made, told)
    made.__eq__, made.__hash__ = _comparison([each.name for each in told])
    made.__repr__, made.__setattr__, made.__delattr__ = _shown, _refuse_change, _refuse_removal
    made.__getstate__, made.__setstate__ = _state, _put_state
    return made  # type: ignore[no-any-return]


def _maker(made: type, told: tuple[Field[Any], ...]) -> Callable[..., None]:
    """`__init__`: it puts each value straight into its slot."""
    known: dict[str, object] = {f"put_{each.name}": getattr(made, each.name).__set__ for each in told}
    known |= {f"usual_{each.name}": each.default for each in told if each.default is not MISSING}
    if any(each.default_factory is not MISSING for each in told) or hasattr(made, "__post_init__"):
        raise TypeError(f"{made.__name__} is not plain: use a frozen dataclass")
    given = [f"{each.name}=usual_{each.name}" if f"usual_{each.name}" in known else each.name for each in told]
    steps = "; ".join(f"put_{each.name}(self, {each.name})" for each in told) or "pass"
    space: dict[str, Any] = {}
    # The names of fields, as `dataclass` does it.
    made_of = f"def maker({', '.join(known)}):\n def __init__({', '.join(['self', *given])}): {steps}\n return __init__"
    exec(made_of, space)  # noqa: S102 # nosec B102
    maker: Callable[..., None] = space["maker"](**known)
    maker.__qualname__ = f"{made.__qualname__}.__init__"
    return maker


def _comparison(names: list[str]) -> tuple[Callable[..., bool], Callable[..., int]]:
    values: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    return equal, hashed


def _shown(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
    return f"{self.__class__.__qualname__}({told})"


def _refuse_change(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_removal(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def _put_state(self: Any, state: list[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
