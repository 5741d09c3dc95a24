"""Draws the sample pictures: which exist, on what canvas, with what caption, saved without any metadata."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from PIL import Image, ImageDraw, ImageFont, features  # type: ignore[import-not-found, import-untyped, unused-ignore]

from tools.sample_evidence import scenes

CAPTIONS_FILE = Path(__file__).with_name("pictures.yml")
_PHOTO, _POSTER = (1200, 800), (840, 1188)  # as drawn
_PHOTO_SAVED = (1080, 720)
_CAPTION_HEIGHT = 84
_SCENES: dict[str, Callable[[scenes.Canvas, dict[str, str]], None]] = {
    "poster": scenes.poster,
    "lecture": scenes.lecture,
    "workshop": scenes.workshop,
    "hearing": scenes.hearing,
}


@dataclass(frozen=True)
class Picture:
    """One picture to draw: where it goes, what it shows, the words on it."""

    year: str
    file: str
    scene: str
    text: dict[str, str]


def load() -> list[Picture]:
    return [Picture(**entry) for entry in yaml.safe_load(CAPTIONS_FILE.read_text(encoding="utf-8"))]


def draw(picture: Picture, fonts: dict[str, Path], target: Path) -> None:
    if not features.check("raqm"):
        raise RuntimeError("this Pillow cannot set Thai text: it lacks libraqm")
    width, height = _POSTER if picture.scene == "poster" else _PHOTO
    scale = scenes.SCALE
    image = Image.new("RGB", (width * scale, height * scale))
    canvas = scenes.Canvas(ImageDraw.Draw(image), width, height, _font_at(fonts))
    _SCENES[picture.scene](canvas, picture.text)
    if "caption" in picture.text:
        _caption(canvas, picture.text)
    if picture.scene == "poster":
        image = image.resize(_POSTER, Image.Resampling.LANCZOS)
        image.quantize(64, dither=Image.Dither.NONE).save(target, optimize=True)
    else:
        image.resize(_PHOTO_SAVED, Image.Resampling.LANCZOS).save(target, quality=70, optimize=True)


def _caption(canvas: scenes.Canvas, text: dict[str, str]) -> None:
    top = canvas.height - _CAPTION_HEIGHT
    canvas.box(0, top, canvas.width, canvas.height, scenes.NAVY)
    middle = top + _CAPTION_HEIGHT / 2
    canvas.text(36, middle, text["caption"], 28, "white", bold=True, anchor="lm")
    canvas.text(canvas.width - 36, middle, text["note"], 20, "#b9cbd6", anchor="rm")


def _font_at(fonts: dict[str, Path]) -> Callable[[float, bool], ImageFont.FreeTypeFont]:
    def at(size: float, bold: bool) -> ImageFont.FreeTypeFont:
        path = fonts["bold" if bold else "regular"]
        return ImageFont.truetype(str(path), round(size), layout_engine=ImageFont.Layout.RAQM)

    return at
