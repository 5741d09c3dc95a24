"""What follows from a colour that is let through can be read; for every other colour a near one is told."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.language.colour.brand import (
    PAPER_DARK,
    TRACK,
    TRACK_DARK,
    Palette,
    nearest_readable,
    pairs,
    tokens,
    unreadable,
)
from site_builder.language.colour.contrast import BLACK, WHITE, Colour
from site_builder.output.html.brand_style import brand_favicon, brand_stylesheet
from site_builder.output.html.templates import packaged_theme

SITE_CSS = (packaged_theme() / "assets" / "site.css").read_text(encoding="utf-8")
COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


def of(code: str) -> Colour:
    found = Colour.parse(code)
    assert found is not None
    return found


@settings(max_examples=40, deadline=None)
@given(COLOURS)
def test_only_the_masthead_can_be_unreadable_and_the_near_colour_is_not(colour: Colour) -> None:
    failing = unreadable(colour)
    assert {(pair.palette, pair.lower) for pair in failing} <= {(Palette.LIGHT, "brand")}
    assert (nearest_readable(colour) == colour) == (not failing)
    assert not unreadable(nearest_readable(colour))


@pytest.mark.parametrize(
    ("code", "near"),
    [("0b4557", "0b4557"), ("ffcc00", "ffcc00"), ("e0442e", "d5412c"), ("777777", "767676"), ("6b1f7a", "6b1f7a")],
)
def test_near_colours(code: str, near: str) -> None:
    assert nearest_readable(of(code)) == of(near)


def test_the_agencys_colour_itself_fills_the_masthead_and_light_ones_get_ink() -> None:
    assert tokens(of("ffcc00"))[Palette.LIGHT]["brand"] == of("ffcc00")
    assert str(tokens(of("ffcc00"))[Palette.LIGHT]["on-brand"]) == "#14222a"
    assert tokens(of("0b4557"))[Palette.LIGHT]["on-brand"] == WHITE


def test_every_token_is_in_a_pair_of_every_palette() -> None:
    found = tokens(of("0b4557"))
    for palette in Palette:
        told = {name for pair in pairs(of("0b4557")) if pair.palette is palette for name in (pair.upper, pair.lower)}
        assert found[palette].keys() <= told


def theme_token(block: str, name: str) -> Colour:
    value = re.search(rf"{re.escape(block)} \{{(.*?)\n\s*\}}", SITE_CSS, flags=re.DOTALL)
    assert value is not None
    code = re.search(rf"--{name}: (#[0-9a-f]+);", value[1])
    assert code is not None
    return of(code[1])


@pytest.mark.parametrize(
    ("block", "name", "colour"),
    [
        (":root", "paper", WHITE),
        (":root", "track", TRACK),
        (':root[data-theme="dark"]', "paper", PAPER_DARK),
        (':root[data-theme="dark"]', "track", TRACK_DARK),
        (':root[data-contrast="more"]', "paper", WHITE),
        (':root[data-contrast="more"][data-theme="dark"]', "paper", BLACK),
    ],
)
def test_the_grounds_are_those_of_the_theme(block: str, name: str, colour: Colour) -> None:
    assert theme_token(block, name) == colour


def test_the_stylesheet_holds_each_palette_for_readers_with_and_without_script() -> None:
    told = brand_stylesheet(of("6b1f7a")).decode()
    assert told == brand_stylesheet(of("#6B1F7A")).decode()
    for selector in re.findall(r"(:root[^ ]*) \{", told):
        assert f"{selector} {{" in SITE_CSS, selector
    for query in re.findall(r"@media (screen and [^{]+) \{", told):
        assert f"@media {query} {{" in SITE_CSS, query
    assert told.count("--brand: #6b1f7a;") == 1
    assert told.count("{") == told.count("}")
    names = set(re.findall(r"--([a-z0-9-]+):", told))
    assert names == {"brand", "on-brand", "on-brand-2", "act", "on-act", "thread", "bar"}
    assert all(f"--{name}:" in SITE_CSS for name in names)


def test_the_favicon_takes_the_colour(tmp_path: Path) -> None:
    made = brand_favicon(of("ffcc00"), [packaged_theme()]).decode()
    assert 'fill="#ffcc00"' in made
    assert 'stroke="#14222a"' in made
    assert "#0b4557" not in made
    with pytest.raises(FileNotFoundError):
        brand_favicon(of("ffcc00"), [tmp_path])
