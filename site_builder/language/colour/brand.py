"""What follows from an agency's one colour: the tokens of each palette, and whether all of them can be read.

The agency's colour itself fills the masthead of the light palette. Everything else is derived from it by the smallest
step toward black or white that reaches its contrast. Links, states and text keep the colours of the theme.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from site_builder.language.colour.contrast import BLACK, WHITE, Colour, contrast, shade

INK = Colour(0x14, 0x22, 0x2A)
PAPER_DARK = Colour(0x10, 0x19, 0x1D)
TRACK, TRACK_DARK = Colour(0xDD, 0xE5, 0xE3), Colour(0x2A, 0x3A, 0x41)
"""Tokens of the theme (`site.css`, part 1) that the derived ones stand beside; a test compares them."""
TEXT, GRAPHIC, TEXT_HIGH, GRAPHIC_HIGH = 4.5, 3.0, 7.0, 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3) and of shapes (1.4.11); in high contrast of text (1.4.6) and shapes."""


class Palette(StrEnum):
    """The four palettes of the display settings."""

    LIGHT = "light"
    DARK = "dark"
    HIGH = "high"
    HIGH_DARK = "high-dark"


PAPERS = {Palette.LIGHT: WHITE, Palette.DARK: PAPER_DARK, Palette.HIGH: WHITE, Palette.HIGH_DARK: BLACK}


class Pair(Struct, frozen=True):
    """Two tokens that stand on each other, and whether the reader can tell them apart."""

    palette: Palette
    upper: str
    lower: str
    ratio: float
    least: float

    @property
    def is_readable(self) -> bool:
        return self.ratio >= self.least


Tokens = Mapping[str, Colour]


def _on(ground: Colour) -> Colour:
    """White or ink, whichever is read better on a ground."""
    return max((WHITE, INK), key=lambda each: contrast(each, ground))


def _second(upper: Colour, ground: Colour) -> Colour:
    """A quieter text on the same ground, as long as it can be read."""
    quiet = upper.mixed(ground, 15)
    return quiet if contrast(quiet, ground) >= TEXT else upper


def tokens(brand: Colour) -> dict[Palette, Tokens]:
    """The tokens that follow from a brand colour, by palette and name; what is not named stays the theme's.

    High contrast keeps the theme's black and white for what people press.
    """
    act = shade(brand, BLACK, ((WHITE, TEXT),))
    bar = shade(brand, BLACK, ((TRACK, TEXT),))
    deep = shade(brand, BLACK, ((WHITE, 12.0),))
    bright = shade(brand, WHITE, ((PAPER_DARK, 9.0),))
    thread = shade(brand, WHITE, ((PAPER_DARK, 7.0), (TRACK_DARK, TEXT)))
    high = shade(brand, BLACK, ((WHITE, 14.0),))
    return {
        Palette.LIGHT: {
            "brand": brand, "on-brand": _on(brand), "on-brand-2": _second(_on(brand), brand),
            "act": act, "on-act": _on(act), "thread": act, "bar": bar,
        },
        Palette.DARK: {
            "brand": deep, "on-brand": WHITE, "on-brand-2": _second(WHITE, deep),
            "act": bright, "on-act": _on(bright), "thread": thread, "bar": thread,
        },
        Palette.HIGH: {
            "brand": high, "on-brand": WHITE, "on-brand-2": WHITE,
            "act": BLACK, "on-act": WHITE, "thread": BLACK, "bar": shade(brand, BLACK, ((WHITE, 9.0),)),
        },
        Palette.HIGH_DARK: {
            "brand": BLACK, "on-brand": WHITE, "on-brand-2": WHITE,
            "act": WHITE, "on-act": BLACK, "thread": WHITE, "bar": shade(brand, WHITE, ((BLACK, 12.0),)),
        },
    }  # fmt: skip


def pairs(brand: Colour) -> Iterator[Pair]:
    """Every pair of colours in which a derived token takes part, with the contrast it has and the least it needs."""
    for palette, found in tokens(brand).items():
        paper, is_high = PAPERS[palette], palette in {Palette.HIGH, Palette.HIGH_DARK}
        text, graphic = (TEXT_HIGH, GRAPHIC_HIGH) if is_high else (TEXT, GRAPHIC)
        track = {Palette.LIGHT: TRACK, Palette.DARK: TRACK_DARK}.get(palette, paper)
        for upper, lower in (("on-brand", "brand"), ("on-brand-2", "brand"), ("on-act", "act")):
            yield Pair(palette, upper, lower, contrast(found[upper], found[lower]), text)
        for name in ("act", "thread", "bar"):
            yield Pair(palette, name, "paper", contrast(found[name], paper), graphic)
        yield Pair(palette, "bar", "track", contrast(found["bar"], track), graphic)


def unreadable(brand: Colour) -> list[Pair]:
    """The pairs that a reader could not tell apart, the worst first."""
    return sorted((each for each in pairs(brand) if not each.is_readable), key=lambda each: each.ratio / each.least)


def nearest_readable(brand: Colour) -> Colour:
    """The colour nearest to this one, darker or lighter, with which every pair can be read."""
    for percent in range(101):
        for toward in (BLACK, WHITE):
            near = brand.mixed(toward, percent)
            if not unreadable(near):
                return near
    raise AssertionError("black itself can be read")
