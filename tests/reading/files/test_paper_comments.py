"""What reviewers left on a page goes, wherever the paper still points at it; what fills the page stays."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from site_builder.reading.files.inspection import inspect
from site_builder.reading.files.paper_comments import comments_of
from site_builder.reading.files.traces import without_traces
from site_builder.records.file_facts import FileKind, Trait
from tools.crafted_files.papers import new_paper, saved


def with_annotations(*told: dict[str, object], is_tagged: bool = False) -> bytes:
    paper = new_paper()
    shared = {"/Type": Name.Annot, "/Rect": Array([40, 500, 300, 560])}
    notes = [paper.make_indirect(Dictionary(shared | each)) for each in told]
    paper.pages[0].obj.Annots = Array(notes)
    if is_tagged:
        points = [Dictionary(Type=Name.OBJR, Obj=each) for each in notes]
        element = paper.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Annot, K=Array(points)))
        paper.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=element)
    return saved(paper)


LINK: dict[str, object] = {"/Subtype": Name.Link, "/Contents": String("to the annex")}
STAMP: dict[str, object] = {"/Subtype": Name.Stamp, "/Name": Name.Approved}
TYPED: dict[str, object] = {"/Subtype": Name.FreeText, "/Contents": String("received")}
BY: dict[str, object] = {"/T": String("somchai")}
TYPEWRITER: dict[str, object] = {"/IT": Name.FreeTextTypewriter}


@pytest.mark.parametrize(
    ("note", "is_comment"),
    [
        ({"/Subtype": Name.Text, "/Contents": String("x")}, True),
        ({"/Subtype": Name.Popup}, True),
        ({"/Subtype": Name.Highlight}, True),
        ({"/Subtype": Name.Square}, False),
        ({"/Subtype": Name.Square} | BY, True),
        (LINK, False),
        (STAMP, False),
        (STAMP | BY, False),
        (TYPED, False),
        (TYPED | BY, True),
        (TYPED | BY | TYPEWRITER, False),
        ({"/Subtype": Name.Ink} | BY, False),
    ],
)
def test_a_comment_is_told_from_what_fills_the_page(note: dict[str, object], is_comment: bool) -> None:
    fresh = without_traces(FileKind.PDF, with_annotations(LINK, note, STAMP))
    with pikepdf.open(BytesIO(fresh)) as paper:
        kinds = [str(each.Subtype) for each in paper.pages[0].obj.Annots]
        assert comments_of(paper) == 0
    assert kinds == ["/Link", *([] if is_comment else [str(note["/Subtype"])]), "/Stamp"]
    assert b"somchai" not in fresh


def test_a_comment_is_gone_where_a_tagged_paper_still_points_at_it() -> None:
    note = {"/Subtype": Name.Text, "/Contents": String("somchai says no")} | BY
    content = with_annotations(LINK, note, is_tagged=True)
    inside, opened = inspect(content, FileKind.PDF, "pdf")
    assert inside.traits == {Trait.COMMENTS}
    fresh = without_traces(FileKind.PDF, content)
    assert b"somchai" in content
    assert b"somchai" not in fresh
    assert b"to the annex" in fresh
    assert opened.text
    assert opened.text.is_read


def test_a_stamp_keeps_its_looks_and_loses_who_set_it() -> None:
    content = with_annotations(STAMP | BY | {"/Contents": String("for the mayor")})
    assert inspect(content, FileKind.PDF, "pdf")[0].traits == {Trait.COMMENTS}
    with pikepdf.open(BytesIO(without_traces(FileKind.PDF, content))) as paper:
        assert set(paper.pages[0].obj.Annots[0].keys()) == {"/Type", "/Subtype", "/Rect", "/Name"}
