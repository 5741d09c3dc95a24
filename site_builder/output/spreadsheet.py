"""A workbook of one sheet as bytes: text only, the same content the same bytes (ECMA-376, part 1, 18)."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

_ANY_DAY = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PLAIN, _TITLE, _HEADING = 0, 1, 2

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="3"><font><sz val="12"/><name val="TH Sarabun New"/></font>'
    '<font><b/><sz val="16"/><name val="TH Sarabun New"/></font>'
    '<font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="TH Sarabun New"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF0B4557"/></patternFill></fill></fills>'
    '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>'
    '<bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/>'
    '</xf><xf fontId="1" applyFont="1"/><xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" '
    'applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>'
)


def workbook(
    name: str,
    above: Sequence[Sequence[str]],
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    below: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> bytes:
    """A sheet with lines above a table, its heading row, its rows, and lines below; `widths` in characters.

    Every cell is text, so that nothing is taken for a formula, a number or a date.
    """
    lines: list[str] = []
    for cells, style in (
        *((line, _TITLE) for line in above),
        (head, _HEADING),
        *((row, _PLAIN) for row in rows),
        *((line, _TITLE) for line in below),
    ):
        lines.append(_line(len(lines) + 1, cells, style))
    top = len(above) + 1
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(widths, start=1)
    )
    sheet = (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        f'<sheetView workbookViewId="0"><pane ySplit="{top}" topLeftCell="A{top + 1}" activePane="bottomLeft" '
        f'state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>{"".join(lines)}</sheetData>'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )
    return _packed(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                'ContentType="application/xml"/>'
                + "".join(
                    f'<Override PartName="/xl/{part}.xml" '
                    f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                    for part, kind in (
                        ("workbook", "sheet.main"),
                        ("worksheets/sheet1", "worksheet"),
                        ("styles", "styles"),
                    )
                )
                + "</Types>"
            ),
            "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": (
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets><sheet name="{escape(name)}" sheetId="1" '
                'r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": _relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/styles.xml": _STYLES,
        }
    )


def _line(number: int, cells: Sequence[str], style: int) -> str:
    told = "".join(
        f'<c r="{_column(at)}{number}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_words(cell)}</t></is></c>'
        for at, cell in enumerate(cells)
    )
    return f'<row r="{number}">{told}</row>'


def _column(at: int) -> str:
    """The letter of a column; sheets here have fewer than 26."""
    return chr(ord("A") + at)


def _words(cell: str) -> str:
    """Text as XML holds it; control signs, which XML refuses, are left out."""
    return escape("".join(sign for sign in cell if sign >= " " or sign in "\n\t"))


def _relations(*targets: tuple[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _packed(parts: dict[str, str]) -> bytes:
    """Stored, not pressed: compression differs between machines."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _ANY_DAY)
            entry.create_system = 0
            packed.writestr(entry, _HEAD + content)
    return target.getvalue()
