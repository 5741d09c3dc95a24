"""The builders that pages share: details, columns, bodies of tables, neighbours."""

from site_builder.pages.parts.basics import Detail, Link
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.neighbours import neighbours
from site_builder.pages.parts.tables import Cell, columns, headed_body


def test_a_detail_that_says_nothing_is_left_out() -> None:
    link = Link("มาตรการ", "2566/measures/")
    listed = details(
        detail("memo", "", link, None), detail("period"), detail("period", None), detail("as_of", "1 ต.ค.")
    )
    assert [(each.text, each.links) for each in listed] == [("", (link,)), ("1 ต.ค.", ())]
    assert details() == ()
    assert details(Detail("", links=(link,))) == (Detail("", links=(link,)),)


def test_a_column_looks_alike_in_every_table() -> None:
    rank, score, issue = columns("col_rank", "col_score", "col_issue")
    assert (rank.numeric, rank.short, rank.narrow) == (True, True, True)
    assert (score.numeric, score.short, score.narrow) == (True, True, False)
    assert (issue.numeric, issue.short, issue.narrow) == (False, False, False)


def test_cells_that_stand_for_a_body_begin_its_first_row() -> None:
    body = headed_body((Cell(0, row_span=2),), [(Cell(1, ("a",)),), (Cell(1, ("b",)),)])
    assert [[cell.column for cell in row.cells] for row in body.rows] == [[0, 1], [1]]


def test_neighbours_end_with_the_row() -> None:
    def link(name: str) -> Link:
        return Link(name, f"{name}/")

    assert neighbours("abc", 0, link) == (None, link("b"))
    assert neighbours("abc", 1, link) == (link("a"), link("c"))
    assert neighbours("abc", 2, link) == (link("b"), None)
    assert neighbours("a", 0, link) == (None, None)
