"""How a table goes over sheets of paper: what is repeated, what is never parted, what stays whole."""

from site_builder.output.html.sheets import SHEET, sheets
from site_builder.pages.parts.tables import Body, Cell, Column, ListLine, Row, Table

LONG = "ก" * 400
COLUMNS = (Column("ตัวชี้วัด"), Column("ขั้นตอน"), Column("หน่วยงาน"), Column("สรุปผล"))


def table(*bodies: Body, official: bool = True) -> Table:
    return Table("t", "ตาราง", COLUMNS, bodies, official=official)


def first_texts(body: Body) -> list[str]:
    return [" ".join(cell.paragraphs) for cell in body.rows[0].cells]


def listed(*lengths: int, column: int = 1) -> Cell:
    return Cell(column, lines=tuple(ListLine(f"{place} " + "ก" * length) for place, length in enumerate(lengths)))


def numbers(parts: tuple[Body, ...], column: int) -> list[list[str]]:
    """For each part, the first words of the lines that a column lists."""
    return [
        [
            line.text.split()[0]
            for row in part.rows
            for cell in row.cells
            if cell.column == column
            for line in cell.lines
        ]
        for part in parts
    ]


def shared_rows() -> Body:
    rows = [Row((Cell(0, ("หัวข้อ",), row_span=8, header=True), Cell(1, (LONG,)), Cell(2, ("ร่วม",), row_span=4)))]
    rows += [Row((Cell(1, (LONG,)), *((Cell(2, ("ร่วม",), row_span=4),) if n == 4 else ()))) for n in range(1, 8)]
    return Body(tuple(rows), heading="กลุ่ม", anchor="m01")


def test_a_body_higher_than_a_sheet_goes_on_with_its_heading_and_never_parts_a_shared_cell() -> None:
    parts = sheets(table(shared_rows()), 0)
    assert [len(part.rows) for part in parts] == [4, 4]
    assert [first_texts(part)[0] for part in parts] == ["หัวข้อ", "หัวข้อ (ต่อ)"]
    assert [part.rows[0].cells[0].row_span for part in parts] == [4, 4]
    assert [part.heading for part in parts] == ["กลุ่ม", ""]


def test_parts_have_no_anchors_for_the_screen_has_them() -> None:
    body = Body((Row((Cell(0, ("หัว",), header=True, anchor="a"), listed(900, 900, 900, 900, 900))),), anchor="b")
    parts = sheets(table(body), 0)
    assert len(parts) > 1
    assert {part.anchor for part in parts} == {""}
    assert {cell.anchor for part in parts for row in part.rows for cell in row.cells} == {""}


def test_a_single_row_is_divided_between_the_lines_of_its_lists() -> None:
    body = Body((Row((Cell(0, ("หัวข้อ",), header=True), listed(*[300] * 9), Cell(2, ("กอง",)), listed(50, column=3))),))
    parts = sheets(table(Body((Row((Cell(0, ("ก",)),)),)), body), 1)
    assert len(parts) > 1
    told = numbers(parts, 1)
    assert [number for part in told for number in part] == [str(place) for place in range(9)]
    starts = [next(cell.start for cell in part.rows[0].cells if cell.column == 1) for part in parts]
    assert starts == [int(part[0]) + 1 for part in told]
    assert [first_texts(part)[0] for part in parts] == ["หัวข้อ", *["หัวข้อ (ต่อ)"] * (len(parts) - 1)]
    assert numbers(parts, 3) == [["0"], *[[]] * (len(parts) - 1)]


def test_the_first_sheet_leaves_room_for_the_heading_of_the_form() -> None:
    body = Body((Row((Cell(0, ("หัว",), header=True), *(listed(*[10] * (SHEET - 2), column=n) for n in (1, 3)))),))
    assert sheets(table(body, body), 1) == ()
    assert len(sheets(table(body, body), 0)) == 2


def test_a_table_that_is_no_form_stays_whole() -> None:
    assert sheets(table(shared_rows(), official=False), 0) == ()


def test_a_row_below_a_shared_cell_stays_whole() -> None:
    first = Row(
        (Cell(0, ("หัว",), row_span=3, header=True), Cell(1, ("ร่วม",), row_span=2), listed(*[300] * 9, column=3))
    )
    body = Body((first, Row((listed(*[300] * 9, column=3),)), Row((Cell(1, ("ท้าย",)), Cell(3, ("ท้าย",))))))
    parts = sheets(table(body), 0)
    assert [len(part.rows) for part in parts] == [2, 1]
