"""Builds the fonts the sample evidence is set in, from the web fonts of the theme.

Every Thai consonant with its marks becomes one glyph. A PDF then needs no shifted marks, and every reader
gets the very characters back, SARA AM and tone marks included.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import uharfbuzz as hb  # type: ignore[import-not-found, import-untyped, unused-ignore]
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString  # type: ignore[import-not-found, import-untyped, unused-ignore]
from fontTools.merge import Merger  # type: ignore[import-not-found, import-untyped, unused-ignore]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-not-found, import-untyped, unused-ignore]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, import-untyped, unused-ignore]

WEIGHTS = {"regular": 400, "bold": 700}
_CLUSTER = re.compile("[ก-ฮ][ัิ-ฺ็-๎]+ำ?|[ก-ฮ]ำ")
_SARA_AM = re.compile("([็-๎]*)ำ")  # a shaper sees it as NIKHAHIT, the tone marks, SARA AA
_LAYOUT_TABLES = ("GDEF", "GPOS", "GSUB")


def write_fonts(text: str, web_fonts: Path, into: Path) -> dict[str, Path]:
    """Write one TrueType font per weight that can set `text`; return their paths by weight name."""
    clusters = sorted(set(_CLUSTER.findall(text)))
    paths = {}
    for name, weight in WEIGHTS.items():
        font = _font(web_fonts, weight, clusters)
        paths[name] = into / f"sample-{name}.ttf"
        font.save(paths[name])
    return paths


def _font(web_fonts: Path, weight: int, clusters: list[str]) -> Any:
    thai, latin = (_bare(web_fonts / f"sarabun-{subset}-{weight}.woff2") for subset in ("thai", "latin"))
    shaper = hb.Font(hb.Face(_bytes(thai)))
    names = thai.getGlyphOrder()
    for part in (latin, thai):
        for table in _LAYOUT_TABLES:
            del part[table]
    font = Merger().merge([BytesIO(_bytes(latin)), BytesIO(_bytes(thai))])
    font.recalcTimestamp = False  # the same bytes on every run
    font["head"].modified = font["head"].created = thai["head"].created
    rules = [_add_cluster(font, shaper, names, cluster) for cluster in clusters]
    font.setGlyphOrder(font["glyf"].glyphOrder)
    addOpenTypeFeaturesFromString(
        font,
        "languagesystem DFLT dflt; languagesystem thai dflt; feature ccmp {" + "".join(rules) + "} ccmp;",
    )
    return font


def _bare(path: Path) -> Any:
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    return font


def _bytes(font: Any) -> bytes:
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _add_cluster(font: Any, shaper: Any, names: list[str], cluster: str) -> str:
    """Add the glyph of one cluster, its marks where the shaper puts them; return the rule that selects it."""
    buffer = hb.Buffer()
    buffer.add_str(cluster)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer)
    pen, advance = TTGlyphPen(font.getGlyphSet()), 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        shift = (1, 0, 0, 1, advance + position.x_offset, position.y_offset)
        pen.addComponent(names[info.codepoint], shift)
        advance += position.x_advance
    name = "th" + "".join(f"{ord(letter) - 0xE00:02x}" for letter in cluster)
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (advance, 0)
    parts = _SARA_AM.sub("ํ\\1า", cluster)
    return "sub " + " ".join(f"uni{ord(part):04X}" for part in parts) + f" by {name};"
