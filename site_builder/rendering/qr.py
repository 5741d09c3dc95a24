"""The QR code of an address, for paper: whoever holds the sheet opens the page it came from."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """A drawing with one path, a unit a module, without the quiet zone: the page leaves that blank around it.

    The lowest level of error correction keeps the modules large, as the code is printed small; a higher one is
    taken where it costs no larger code. Source: ISO/IEC 18004.
    """
    drawn = segno.make(address, error="l", micro=False).svg_inline(
        border=0, omitsize=True, svgclass="qr", lineclass=None, draw_transparent=False
    )
    return Markup(drawn)  # noqa: S704 (a path of numbers) # nosec B704
