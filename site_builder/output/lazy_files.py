"""Files that are made when they are written, as all of them together would be most of what a build holds in memory."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Self

Maker = Callable[[], bytes]


class FilesOnDemand(Mapping[str, bytes]):
    """Generated files by address. Each look at the bytes of one makes them anew, and nothing here keeps them."""

    __slots__ = ("_makers",)

    def __init__(self, makers: Mapping[str, Maker] | None = None) -> None:
        self._makers = dict(makers or {})

    def __getitem__(self, address: str) -> bytes:
        return self._makers[address]()

    def __contains__(self, address: object) -> bool:
        return address in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def with_files(self, more: Mapping[str, bytes]) -> Self:
        """These files and others, which win."""
        makers = more._makers if isinstance(more, FilesOnDemand) else {at: partial(bytes, more[at]) for at in more}
        return type(self)({**self._makers, **makers})

    def with_same(self, same_as: Mapping[str, str]) -> Self:
        """These files, and some of them at other addresses as well; `same_as` tells which, by the other address."""
        return type(self)({**self._makers, **{at: self._makers[one] for at, one in same_as.items()}})
