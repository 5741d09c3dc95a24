"""Papers that would keep a reader busy for ever, or fill its memory: small files, and each a form of its own."""

import zlib
from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tools.crafted_files.papers import new_paper, saved

_BOX = [0, 0, 9, 9]


def _form(paper: Pdf, drawn: bytes, resources: Object | None = None) -> Object:
    told = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array(_BOX))
    form = paper.make_stream(drawn, told)
    if resources is not None:
        form.Resources = resources
    return form


def _forms_in_forms(is_drawn: bool = False, is_stamp: bool = False) -> bytes:
    """Twelve forms, each of which draws the next ten times: a million million times in all."""
    paper = new_paper()
    page = paper.pages[0].obj
    form = _form(paper, b"BT /F1 12 Tf (x) Tj ET", page.Resources)
    for _ in range(12):
        form = _form(paper, b"BT (x) Tj ET " + b"/X Do " * 10, Dictionary(XObject=Dictionary(X=form)))
    if is_stamp:
        stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([40, 40, 90, 90]), AP=Dictionary(N=form))
        page.Annots = Array([paper.make_indirect(stamp)])
        return saved(paper)
    page.Resources.XObject = Dictionary(X=form)
    if is_drawn:
        page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n/X Do")
    return saved(paper)


def _draws_itself() -> bytes:
    paper = new_paper()
    form = _form(paper, b"BT /F1 12 Tf (x) Tj ET /X Do /X Do")
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    page = paper.pages[0].obj
    page.Resources.XObject = Dictionary(X=form)
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n/X Do")
    return saved(paper)


def _bookmarks_in_a_circle() -> bytes:
    paper = new_paper()
    root = paper.make_indirect(Dictionary(Type=Name.Outlines))
    item = paper.make_indirect(Dictionary(Title=String("again"), Parent=root))
    item.Next = item.First = root.First = root.Last = item
    paper.Root.Outlines = root
    return saved(paper)


def _bomb(is_page: bool) -> bytes:
    """100 MB of blanks in 100 kB."""
    paper = new_paper()
    stream = paper.make_stream(b"")
    stream.write(zlib.compress(b" " * 100_000_000, 9), filter=Name.FlateDecode)
    if is_page:
        paper.pages[0].obj.Contents = stream
    else:
        paper.Root.Kept = stream
    return saved(paper)


def _packed_three_times() -> bytes:
    paper = new_paper()
    stream = paper.make_stream(b"")
    packed = zlib.compress(zlib.compress(zlib.compress(b" " * 50_000_000, 9), 9), 9)
    stream.write(packed, filter=Array([Name.FlateDecode] * 3))
    paper.Root.Kept = stream
    return saved(paper)


def _papers_in_papers() -> bytes:
    content = saved(new_paper())
    for _ in range(10):
        paper = new_paper()
        inside = paper.make_stream(content, Dictionary(Type=Name.EmbeddedFile))
        told = Dictionary(Type=Name.Filespec, F=String("a.pdf"), EF=Dictionary(F=inside))
        paper.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), told])))
        content = saved(paper)
    return content


def _long_string() -> bytes:
    paper = new_paper()
    paper.Root.Kept = String("9 " * 4_000_000)
    return saved(paper)


def _open_brackets() -> bytes:
    paper = new_paper()
    page = paper.pages[0].obj
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n" + b"<<" * 1_000_000 + b" BDC ")
    return saved(paper)


def _many_trailers() -> bytes:
    return saved(new_paper()).replace(b"xref\n0", b"trailer " * 100_000 + b"\nxref\n0")


def _many_pages() -> bytes:
    """One page that the tree of pages names 6,000 times."""
    paper = new_paper()
    first = paper.pages[0].obj
    tree = paper.Root.Pages
    told = {"/Type": Name.Page, "/Parent": tree, "/MediaBox": first.MediaBox, "/Contents": first.Contents}
    others = [paper.make_indirect(Dictionary(told | {"/Resources": first.Resources})) for _ in range(6_000)]
    tree.Kids = Array([first, *others])
    tree.Count = len(others) + 1
    return saved(paper)


READ: dict[str, Callable[[], bytes]] = {
    "bookmarks in a circle": _bookmarks_in_a_circle,
    "open brackets": _open_brackets,
    "many trailers": _many_trailers,
}
"""Papers that are read whole in no time."""
TOO_MUCH: dict[str, Callable[[], bytes]] = {
    "a form that draws itself": _draws_itself,
    "forms in forms": lambda: _forms_in_forms(is_drawn=True),
    "forms in forms that nothing draws": _forms_in_forms,
    "forms in the looks of a stamp": lambda: _forms_in_forms(is_stamp=True),
    "a page that unpacks to 100 MB": lambda: _bomb(is_page=True),
    "a stream that unpacks to 100 MB": lambda: _bomb(is_page=False),
    "packed three times": _packed_three_times,
    "papers in papers": _papers_in_papers,
    "a long string": _long_string,
    "many pages": _many_pages,
}
"""Papers that are not read to their end, and are said to be unread."""
