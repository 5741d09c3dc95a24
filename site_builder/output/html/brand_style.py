"""The agency's colour as a stylesheet and a favicon: tokens only, the same bytes from the same colour."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.language.colour.brand import Palette, tokens
from site_builder.language.colour.contrast import Colour

THEME_BRAND, THEME_ON_BRAND = "#0b4557", "#fff"
"""The colours of the theme's own favicon."""
# The same places as in site.css, part 1: chosen by the reader, then, without script, by the device.
_CHOSEN = {
    Palette.LIGHT: ":root",
    Palette.DARK: ':root[data-theme="dark"]',
    Palette.HIGH: ':root[data-contrast="more"]',
    Palette.HIGH_DARK: ':root[data-contrast="more"][data-theme="dark"]',
}
_DEVICE = {
    Palette.DARK: ("(prefers-color-scheme: dark)", ":root:not([data-theme])"),
    Palette.HIGH: ("(prefers-contrast: more)", ":root:not([data-contrast])"),
    Palette.HIGH_DARK: ("(prefers-contrast: more) and (prefers-color-scheme: dark)", ":root:not([data-contrast])"),
}


def brand_stylesheet(colour: Colour) -> bytes:
    """The tokens that follow from a colour, for screens; paper stays black and white."""
    found = {
        palette: " ".join(f"--{name}: {value};" for name, value in named.items())
        for palette, named in tokens(colour).items()
    }
    lines = [f"/* The colours that follow from {colour}. */", "@media screen {"]
    lines += [f"  {place} {{ {found[palette]} }}" for palette, place in _CHOSEN.items()]
    lines += ["}"]
    lines += [
        f"@media screen and {query} {{ {place} {{ {found[palette]} }} }}" for palette, (query, place) in _DEVICE.items()
    ]
    return ("\n".join(lines) + "\n").encode()


def brand_favicon(colour: Colour, folders: Sequence[Path]) -> bytes:
    """The theme's favicon in the agency's colour. Raises FileNotFoundError where the theme has none."""
    own = next((path for folder in folders if (path := folder / "assets" / "favicon.svg").is_file()), None)
    if own is None:
        raise FileNotFoundError("favicon.svg")
    upper = tokens(colour)[Palette.LIGHT]["on-brand"]
    drawing = own.read_text(encoding="utf-8").replace(THEME_ON_BRAND, str(upper)).replace(THEME_BRAND, str(colour))
    return drawing.encode()
