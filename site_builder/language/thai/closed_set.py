"""A field that takes one of a few words, typed in English or in Thai."""

from enum import StrEnum
from functools import cache
from typing import Self

from site_builder.language.thai.squeeze import squeeze
from site_builder.language.thai.text import nearest
from site_builder.language.thai.typed_words import NOT, ThaiWords


class ClosedSet(StrEnum):
    """The words a field may hold. The value is the English word, which is kept; `thai` says which Thai words mean it.

    Blanks, capitals and invisible characters do not matter: `IIT`, `iit` and `ดำเนินการ แล้วเสร็จ` are read.
    """

    @classmethod
    def thai(cls) -> ThaiWords:
        """The Thai words for each value."""
        return {}

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        found = _by_word(cls).get(_bare(value)) if isinstance(value, str) else None
        return found if isinstance(found, cls) else None

    @property
    def in_thai(self) -> str:
        """The Thai word to advise, else the English one."""
        return next(iter(self.thai().get(self.value, ())), self.value)


@cache
def _by_word(kind: type[ClosedSet]) -> dict[str, ClosedSet]:
    return {_bare(word): member for member in kind for word in (member.value, *kind.thai().get(member.value, ()))}


def _bare(word: str) -> str:
    return squeeze(word).casefold()


def nearest_member(kind: type[ClosedSet], typed: str) -> ClosedSet | None:
    """The member that was probably meant by a word nobody knows; never one that denies what was typed, or the like."""
    words = _by_word(kind)
    denies = NOT in typed
    guess = nearest(typed, [word for word in words if (NOT in word) is denies])
    return words[guess] if guess else None
