"""The text of a CSV or text file by line, in whichever of the encodings of this country it is."""

import csv
import re

from site_builder.records.file_facts import DocumentText, PartKind, TextPart

_CELLS = re.compile(r"[,;\t|]")
_FEWEST_CELLS = 3


def plain_file_text(data: bytes) -> DocumentText:
    """The lines; of a table each line once more as a row, for forms give each digit of a number a cell of its own."""
    for codec in ("utf-8-sig", "cp874", "latin-1"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        break
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    parts: list[TextPart] = []
    for number, line in enumerate(lines, start=1):
        if line:
            parts.append(TextPart(PartKind.LINE, number, line))
            row = _as_row(line)
            if row:
                parts.append(TextPart(PartKind.LINE, number, row))
    return DocumentText(tuple(parts))


def _as_row(line: str) -> str | None:
    """A line of a table with its cells divided by tabs; None where it has hardly any cells, or reads as it is."""
    signs = _CELLS.findall(line)
    if len(signs) < _FEWEST_CELLS:
        return None
    divider = max(dict.fromkeys(signs), key=signs.count)
    try:
        cells = next(csv.reader([line], delimiter=divider))
    except (csv.Error, StopIteration):
        return None
    row = "\t".join(cell.strip() for cell in cells)
    return row if row != line else None
