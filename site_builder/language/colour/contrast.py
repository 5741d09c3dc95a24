"""Contrast of two colours, and the nearest lighter or darker shade that reaches one."""

import re
from functools import cached_property
from typing import Self

from msgspec import Struct

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Colour(Struct, frozen=True, dict=True):
    """A colour of sRGB, each part from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The colour written `#0b4557`, `0B4557` or `#05f`; None when it is not one."""
        found = _HEX.fullmatch(text.strip())
        if found is None:
            return None
        digits = found[1] if len(found[1]) == 6 else "".join(each * 2 for each in found[1])
        return cls(*(int(digits[place : place + 2], 16) for place in (0, 2, 4)))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @cached_property
    def luminance(self) -> float:
        """Relative luminance, from 0 (black) to 1 (white).

        Source: WCAG 2.2, definition of relative luminance; its threshold of 0.04045 is that of IEC 61966-2-1.
        """
        linear = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    def mixed(self, other: Self, percent: int) -> Self:
        """This colour with `percent` of the other in it, part by part in whole numbers."""
        pairs = zip((self.red, self.green, self.blue), (other.red, other.green, other.blue), strict=True)
        return type(self)(*((own * (100 - percent) + far * percent + 50) // 100 for own, far in pairs))


WHITE, BLACK = Colour(255, 255, 255), Colour(0, 0, 0)


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, from 1 to 21, whichever is the lighter.

    Source: WCAG 2.2, definition of contrast ratio: (L1 + 0.05) / (L2 + 0.05).
    """
    lighter, darker = max(one.luminance, other.luminance), min(one.luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)


def shade(colour: Colour, toward: Colour, against: tuple[tuple[Colour, float], ...]) -> Colour:
    """The colour with as little as possible of `toward` (white or black) in it, so that every contrast is reached.

    `against` are colours beside it with the ratio wanted; where none of the hundred steps reaches all, `toward` itself.
    """
    steps = (colour.mixed(toward, percent) for percent in range(101))
    enough = (each for each in steps if all(contrast(each, other) >= ratio for other, ratio in against))
    return next(enough, toward)
