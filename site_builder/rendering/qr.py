"""The QR code of an address, for paper: whoever holds the sheet opens the page it came from."""

import re
from functools import cache

from markupsafe import Markup

from site_builder.rendering.qr_symbol import qr_rows

_PIECE = re.compile(r"1+|[0\n]+")


class _Strokes(dict[str, str]):
    """Pieces of a path: a line where modules are dark, a move where they are light or a row of `size` ends."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def __missing__(self, piece: str) -> str:
        down = piece.count("\n")
        drawn = f"h{len(piece)}" if piece[0] == "1" else f"m{len(piece) - down - down * self._size} {down}"
        return self.setdefault(piece, drawn)


_strokes = cache(_Strokes)


def qr_code(address: str) -> Markup:
    """A drawing with one path, a unit a module, without the quiet zone: the page leaves that blank around it.

    The lowest level of error correction keeps the modules large, as the code is printed small; a higher one is
    taken where it costs no larger code. Source: ISO/IEC 18004.
    """
    rows = qr_rows(address.encode())
    size = len(rows)
    pieces = _PIECE.findall("\n".join(rows).rstrip("0\n"))
    path = "".join(map(_strokes(size).__getitem__, pieces))
    drawn = f'<svg viewBox="0 0 {size} {size}" class="qr"><path stroke="#000" d="M0 0.5{path}"/></svg>'
    return Markup(drawn)  # noqa: S704 (a path of numbers) # nosec B704
