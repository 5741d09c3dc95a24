"""The QR code of an address, for paper: whoever holds the sheet opens the page it came from."""

import re
from functools import cache

from markupsafe import Markup

from site_builder.rendering.qr_symbol import qr_rows

_RUN = re.compile("0+|1+")


@cache
def _stroke(run: str) -> str:
    """A run of modules of one shade as a piece of a path: a move where they are light, a line where they are dark."""
    return f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0"


def qr_code(address: str) -> Markup:
    """A drawing with one path, a unit a module, without the quiet zone: the page leaves that blank around it.

    The lowest level of error correction keeps the modules large, as the code is printed small; a higher one is
    taken where it costs no larger code. Source: ISO/IEC 18004.
    """
    rows = qr_rows(address.encode())
    path, end, down = ["M0 0.5"], 0, 0
    for row in rows:
        dark = row.strip("0")
        if dark:
            start = row.index("1")
            path.append(f"m{start - end} {down}" if start - end or down else "")
            path += map(_stroke, _RUN.findall(dark))
            end, down = start + len(dark), 0
        down += 1
    drawn = f'<svg viewBox="0 0 {len(rows)} {len(rows)}" class="qr"><path stroke="#000" d="{"".join(path)}"/></svg>'
    return Markup(drawn)  # noqa: S704 (a path of numbers) # nosec B704
