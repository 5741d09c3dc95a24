"""A frozen record is what a frozen dataclass is."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any, ClassVar

import pytest

from site_builder.frozen import frozen


@frozen
class Quick:
    """A record."""

    kind: ClassVar[str] = "k"
    text: str
    number: int = 3
    parts: tuple[str, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.text}{self.number}"


@dataclass(frozen=True, slots=True)
class Usual:
    """A record."""

    kind: ClassVar[str] = "k"
    text: str
    number: int = 3
    parts: tuple[str, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.text}{self.number}"


@frozen
class Nothing:
    pass


@frozen
class One:
    value: object


BOTH: list[Any] = [Quick, Usual]


@pytest.mark.parametrize("kind", BOTH)
def test_it_is_made_shown_compared_and_copied_alike(kind: Any) -> None:
    record = kind("ก", parts=("x",))
    assert (record.text, record.number, record.parts, record.both, record.kind) == ("ก", 3, ("x",), "ก3", "k")
    assert repr(record) == f"{kind.__name__}(text='ก', number=3, parts=('x',))"
    assert record == kind("ก", 3, ("x",)) != kind("ก", 4, ("x",))
    assert len({record, kind("ก", 3, ("x",)), kind("ข")}) == 2
    assert replace(record, number=4) == kind("ก", 4, ("x",))
    assert asdict(record) == {"text": "ก", "number": 3, "parts": ("x",)}
    assert [each.name for each in fields(kind)] == ["text", "number", "parts"]
    assert pickle.loads(pickle.dumps(record)) == copy.deepcopy(record) == copy.copy(record) == record  # noqa: S301
    assert kind.__match_args__ == ("text", "number", "parts")
    assert is_dataclass(kind)
    assert not hasattr(record, "__dict__")
    assert kind.__doc__ == "A record."


@pytest.mark.parametrize("kind", BOTH)
def test_it_never_changes(kind: Any) -> None:
    record = kind("ก")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'text'"):
        record.text = "ข"
    with pytest.raises((FrozenInstanceError, TypeError)):  # the second is how `dataclass` stumbles over slots
        record.other = "ข"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'text'"):
        del record.text
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'text'"):
        kind()
    with pytest.raises(TypeError, match="unexpected keyword argument 'other'"):
        kind("ก", other=1)


def test_records_of_two_kinds_are_never_the_same() -> None:
    records: list[Any] = [Quick("ก"), Usual("ก"), Nothing(), One(1), One((1,)), 1, (1,)]
    for row, one in enumerate(records):
        assert [one == other for other in records] == [row == column for column in range(len(records))]
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_a_class_that_is_not_plain_is_refused() -> None:
    with pytest.raises(TypeError, match="Made is not plain"):

        @frozen
        class Made:
            parts: list[str] = field(default_factory=list)
