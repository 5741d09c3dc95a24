"""The scenes of the sample pictures, in flat shapes: meeting rooms and a pavilion, people seen from behind."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont  # type: ignore[import-not-found, unused-ignore]

SCALE = 2  # drawn this much larger, then reduced: smooth edges
NAVY, TEAL, RED, GOLD, INK = "#17405c", "#1f7a75", "#c8372d", "#e3a73b", "#25323b"
_SHIRTS = ("#5b86a8", "#d9a25f", "#7f9d76", "#a9788f", "#c9cdd2", "#5f9a98", "#d68b72")
_HAIR = ("#2b2523", "#3b302b", "#4a4140", "#1f1d1f", "#8d8a88")
_SKIN = "#d9a684"

Words = dict[str, str]


class Canvas:
    """Draws in picture coordinates on an enlarged image."""

    def __init__(
        self, pen: "ImageDraw.ImageDraw", width: int, height: int,
        font_at: "Callable[[float, bool], ImageFont.FreeTypeFont]",
    ) -> None:  # fmt: skip
        self.width, self.height = width, height
        self._pen, self._font_at = pen, font_at

    def box(self, x0: float, y0: float, x1: float, y1: float, fill: str, radius: float = 0) -> None:
        self._pen.rounded_rectangle(_enlarged(x0, y0, x1, y1), radius * SCALE, fill=fill)

    def oval(self, x0: float, y0: float, x1: float, y1: float, fill: str) -> None:
        self._pen.ellipse(_enlarged(x0, y0, x1, y1), fill=fill)

    def ring(self, x: float, y: float, radius: float, colour: str, width: float) -> None:
        corners = _enlarged(x - radius, y - radius, x + radius, y + radius)
        self._pen.ellipse(corners, outline=colour, width=round(width * SCALE))

    def shape(self, points: list[tuple[float, float]], fill: str) -> None:
        self._pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def stroke(self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float) -> None:
        self._pen.line(_enlarged(x0, y0, x1, y1), fill=colour, width=round(width * SCALE))

    def text(
        self, x: float, y: float, words: str, size: float, colour: str, *,
        bold: bool = False, anchor: str = "mm",
    ) -> None:  # fmt: skip
        font: Any = self._font_at(size * SCALE, bold)
        self._pen.text((x * SCALE, y * SCALE), words, font=font, fill=colour, anchor=anchor, language="th")


def lecture(canvas: Canvas, words: Words) -> None:
    _room(canvas)
    _screen(canvas, 380, 90, 820, 340, words["screen"])
    canvas.box(905, 300, 985, 480, "#8a6242", 6)  # the speaker's lectern, nobody at it
    canvas.box(893, 288, 997, 308, "#6f4d33", 4)
    for row, (y, size, step) in enumerate(((430, 0.72, 118), (530, 0.9, 148), (655, 1.15, 190))):
        _row_of_people(canvas, y, size, step, row)


def workshop(canvas: Canvas, words: Words) -> None:
    _room(canvas)
    _screen(canvas, 80, 110, 440, 330, words["screen"])
    for x in (640, 850):
        canvas.box(x, 100, x + 150, 300, "#bfe0ee", 4)
        canvas.stroke(x + 75, 100, x + 75, 300, "white", 8)
        canvas.stroke(x, 200, x + 150, 200, "white", 8)
    canvas.oval(150, 400, 1050, 660, "#7a5538")
    canvas.oval(150, 385, 1050, 640, "#b98b5e")
    for x, y in ((360, 440), (600, 420), (840, 440)):
        canvas.box(x - 52, y - 34, x + 52, y + 34, "#39474f", 6)
        canvas.box(x - 45, y - 27, x + 45, y + 27, "#d8edf3", 3)
        canvas.box(x - 30, y - 14, x + 18, y - 7, TEAL, 2)
        canvas.box(x - 30, y + 1, x + 28, y + 8, "#9fb6bf", 2)
        canvas.box(x - 60, y + 34, x + 60, y + 44, "#55656e", 4)
    for x in (270, 480, 720, 930):
        canvas.shape([(x - 34, 520), (x + 26, 514), (x + 36, 562), (x - 26, 568)], "white")
        canvas.stroke(x - 20, 532, x + 18, 528, "#a9b7bf", 4)
        canvas.stroke(x - 17, 546, x + 22, 542, "#a9b7bf", 4)
    for number, x in enumerate((210, 470, 730, 990)):
        _person(canvas, x, 667 if number in (1, 2) else 655, 1.2, number + 2)


def hearing(canvas: Canvas, words: Words) -> None:
    canvas.box(0, 0, canvas.width, canvas.height, "#cfe6ee")
    canvas.shape([(0, 360), (190, 190), (380, 330), (600, 170), (860, 330), (1040, 220), (1200, 340),
                  (1200, 480), (0, 480)], "#9dc0b4")  # fmt: skip
    canvas.shape([(0, 420), (300, 300), (620, 400), (930, 310), (1200, 410), (1200, 520), (0, 520)], "#76a58b")
    canvas.box(0, 470, canvas.width, canvas.height, "#d8c7a3")
    canvas.shape([(40, 150), (600, 10), (1160, 150), (1160, 190), (40, 190)], "#a4503c")
    canvas.shape([(40, 150), (600, 10), (1160, 150)], "#b9604a")
    for x in (90, 1086):
        canvas.box(x, 190, x + 26, 520, "#8a6242")
    for x in (390, 810):
        canvas.stroke(x, 188, x, 220, "#6f4d33", 4)
    canvas.box(330, 215, 870, 285, NAVY, 8)
    canvas.text(600, 250, words["screen"], 36, "white", bold=True)
    canvas.box(500, 315, 700, 455, "white", 4)  # the board on which the needs are written down
    for number, colour in enumerate((TEAL, GOLD, RED)):
        y = 345 + number * 36
        canvas.oval(520, y - 8, 536, y + 8, colour)
        canvas.box(548, y - 5, 678 - number * 22, y + 5, "#b4c0c7", 3)
    canvas.stroke(520, 455, 495, 515, "#6f4d33", 7)
    canvas.stroke(680, 455, 705, 515, "#6f4d33", 7)
    for row, (y, size, step) in enumerate(((500, 0.72, 112), (570, 0.9, 146), (670, 1.15, 186))):
        _row_of_people(canvas, y, size, step, row + 1)


def poster(canvas: Canvas, words: Words) -> None:
    middle = canvas.width / 2
    canvas.box(0, 0, canvas.width, canvas.height, "#f6f1e6")
    canvas.box(0, 0, canvas.width, 150, NAVY)
    canvas.text(middle, 76, words["badge"], 58, "white", bold=True)
    canvas.text(middle, 250, words["title"], 112, RED, bold=True)
    canvas.text(middle, 358, words["subtitle"], 47, NAVY, bold=True)
    _gift(canvas, middle, 690)
    canvas.ring(middle, 690, 252, RED, 30)
    slope = 252 * 0.665
    canvas.stroke(middle - slope, 690 - slope, middle + slope, 690 + slope, RED, 30)
    canvas.box(0, 1010, canvas.width, canvas.height, TEAL)
    canvas.text(middle, 1066, words["agency"], 38, "white", bold=True)
    canvas.text(middle, 1114, words["place"], 27, "white")
    canvas.text(middle, 1156, words["note"], 19, "#cfe5e2")


def _gift(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x - 130, y - 30, x + 130, y + 150, "#d9913a", 6)
    canvas.box(x - 150, y - 80, x + 150, y - 26, GOLD, 8)
    canvas.box(x - 22, y - 80, x + 22, y + 150, NAVY)
    canvas.oval(x - 118, y - 150, x - 2, y - 76, NAVY)
    canvas.oval(x + 2, y - 150, x + 118, y - 76, NAVY)
    canvas.oval(x - 92, y - 132, x - 30, y - 92, "#f6f1e6")
    canvas.oval(x + 30, y - 132, x + 92, y - 92, "#f6f1e6")


def _room(canvas: Canvas) -> None:
    canvas.box(0, 0, canvas.width, canvas.height, "#e9e3d6")
    canvas.box(0, 0, canvas.width, 46, "#f5f2ea")
    canvas.box(0, 470, canvas.width, canvas.height, "#c7b08f")
    canvas.box(0, 458, canvas.width, 472, "#a98d68")


def _screen(canvas: Canvas, x0: float, y0: float, x1: float, y1: float, title: str) -> None:
    middle = (x0 + x1) / 2
    canvas.box(x0 - 10, y0 - 10, x1 + 10, y1 + 10, INK, 8)
    canvas.box(x0, y0, x1, y1, "white", 3)
    canvas.text(middle, y0 + 48, "ITA", 46, TEAL, bold=True)
    canvas.text(middle, y0 + 100, title, (x1 - x0) / 14, NAVY, bold=True)
    for number in range(3):
        y = y0 + 142 + number * 28
        canvas.box(x0 + 60, y - 8, x0 + 76, y + 8, GOLD if number == 1 else TEAL, 3)
        canvas.box(x0 + 92, y - 5, x1 - 60 - 40 * number, y + 5, "#c5d0d6", 4)


def _row_of_people(canvas: Canvas, y: float, size: float, step: float, row: int) -> None:
    x, number = step * (0.5 if row % 2 else 0.95), row * 3
    while x < canvas.width - step * 0.3:
        _person(canvas, x, y, size, number)
        x, number = x + step, number + 1


def _person(canvas: Canvas, x: float, y: float, size: float, number: int) -> None:
    """Somebody seated, seen from behind: `x`, `y` is the middle of the neck."""
    shirt, hair = _SHIRTS[number % len(_SHIRTS)], _HAIR[number * 2 % len(_HAIR)]
    canvas.box(x - 60 * size, y + 8 * size, x + 60 * size, y + 230 * size, shirt, 42 * size)
    canvas.box(x - 13 * size, y - 22 * size, x + 13 * size, y + 20 * size, _SKIN, 10 * size)
    canvas.oval(x - 37 * size, y - 58 * size, x - 25 * size, y - 34 * size, _SKIN)
    canvas.oval(x + 25 * size, y - 58 * size, x + 37 * size, y - 34 * size, _SKIN)
    canvas.oval(x - 31 * size, y - 88 * size, x + 31 * size, y - 8 * size, hair)
    if number % 3 == 1:
        canvas.box(x - 31 * size, y - 50 * size, x + 31 * size, y + 22 * size, hair, 16 * size)
    canvas.box(x - 66 * size, y + 92 * size, x + 66 * size, y + 240 * size, "#56666f", 14 * size)


def _enlarged(*coordinates: float) -> list[float]:
    return [coordinate * SCALE for coordinate in coordinates]
