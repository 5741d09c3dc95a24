"""The QR code of an address for pages without scripts; on the others the reader's browser draws it when printing."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """A drawing with one path, a unit a module, without the quiet zone: the page leaves that blank around it.

    The lowest level of error correction keeps the modules large, as the code is printed small; a higher one is
    taken where it costs no larger code. Source: ISO/IEC 18004. Raises ValueError for a text that fits no code.
    """
    code = segno.make(address, error="l", micro=False)
    drawn = code.svg_inline(border=0, omitsize=True, svgclass="qr", lineclass=None, draw_transparent=False)
    return Markup(drawn)  # noqa: S704 (a path of numbers) # nosec B704
