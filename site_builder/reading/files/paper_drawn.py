"""What a PDF could draw: how much of it there is, and the letters that stand on no page as it is shown.

Appearances of annotations and fields, patterns, forms and pages that nothing shows, and what stands below a text that
was put in its place. Each is drawn on a page of its own in a copy that nobody sees, and read as pages are.
"""

import re
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from site_builder.reading.files.paper_streams import TooLargeError, shows_text, unpacked

MOST_PAGES = 5_000
"""Pages of one paper that are read; a budget of five years has some hundred."""
LARGEST_DRAWING = 256 << 20
"""Bytes of instructions that all pages together may have, each form counted as often as it is drawn."""
MOST_DRAWN = 2_000
"""Drawings beside the pages that are read of one paper."""

_DEEPEST = 30
"""Forms within forms; engines stop at about as many."""
_UNDER_WAY = -1
_EVERYWHERE = [-20_000, -20_000, 20_000, 20_000]
_DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_IN_PLACE = re.compile(rb"/ActualText\b")
_OTHERWISE = b"/ActualTexx"

Key = tuple[int, int]


def weigh(paper: pikepdf.Pdf) -> None:
    """Raises TooLargeError where drawing the pages would take longer than anybody should wait."""
    if len(paper.pages) > MOST_PAGES:
        raise TooLargeError
    known: dict[Key, int] = {}
    total = 0
    for page in paper.pages:
        for content in (*contents_of(page.obj), *_appearances_on(page.obj)):
            total += _weight(content, page.obj.get("/Resources"), known, 0)
            if total > LARGEST_DRAWING:
                raise TooLargeError


def _appearances_on(page: pikepdf.Object) -> Iterator[pikepdf.Stream]:
    """How the annotations of a page look, which is drawn with the page: one stream each, or one for each state."""
    annotations = page.get("/Annots")
    for each in annotations if isinstance(annotations, pikepdf.Array) else ():
        looks = each.get("/AP") if isinstance(each, pikepdf.Dictionary) else None
        shown = looks.get("/N") if isinstance(looks, pikepdf.Dictionary) else None
        if isinstance(shown, pikepdf.Stream):
            yield shown
        elif isinstance(shown, pikepdf.Dictionary):
            yield from (state for _, state in shown.items() if isinstance(state, pikepdf.Stream))


def _weigh_all(drawings: Sequence[pikepdf.Object], resources: pikepdf.Object | None) -> None:
    known: dict[Key, int] = {}
    total = 0
    for each in drawings:
        if isinstance(each, pikepdf.Stream):
            total += _weight(each, resources, known, 0)
        if total > LARGEST_DRAWING:
            raise TooLargeError


def contents_of(page: pikepdf.Object) -> Iterator[pikepdf.Stream]:
    """The streams that draw a page, in their order."""
    found = page.get("/Contents")
    for each in found if isinstance(found, pikepdf.Array) else [found]:
        if isinstance(each, pikepdf.Stream):
            yield each


def _weight(stream: pikepdf.Stream, resources: pikepdf.Object | None, known: dict[Key, int], depth: int) -> int:
    if stream.objgen in known:
        if known[stream.objgen] == _UNDER_WAY:
            # It draws itself, and engines follow it down each of its ways.
            raise TooLargeError
        return known[stream.objgen]
    if depth > _DEEPEST:
        raise TooLargeError
    known[stream.objgen] = _UNDER_WAY
    try:
        data = unpacked(stream)
    except pikepdf.PdfError:
        # Damaged: engines draw as far as they get, and judge it themselves.
        data = b""
    total = len(data)
    forms = _forms_of(stream.get("/Resources", resources)) if b"Do" in data else {}
    if forms:
        for name, times in Counter(_DRAWS.findall(data)).items():
            if name in forms:
                total += times * _weight(forms[name], resources, known, depth + 1)
    known[stream.objgen] = total
    return total


def _forms_of(resources: pikepdf.Object | None) -> dict[bytes, pikepdf.Stream]:
    found = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(found, pikepdf.Dictionary):
        return {}
    return {
        name[1:].encode("latin-1", "replace"): each
        for name, each in found.items()
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Form
    }


def drawn_beside(
    paper: pikepdf.Pdf,
    streams: Mapping[Key, bytes],
    loose: Sequence[pikepdf.Object],
    resources: Mapping[Key, pikepdf.Object],
) -> Iterator[str]:
    """The letters of drawings that are no page's own; uses the paper up, which nobody may save afterwards.

    `streams` are the unpacked bytes of all that may be a drawing, `loose` are pages outside the tree of pages;
    `resources` are those of drawings that name none themselves, such as the glyphs of a font.
    Raises TooLargeError, pikepdf.PdfError and pypdfium2.PdfiumError.
    """
    shown = {content.objgen for page in paper.pages for content in contents_of(page.obj)}
    extra = [paper.get_object(key) for key, data in streams.items() if key not in shown and shows_text(data)]
    covered = [page.obj for page in paper.pages if _is_covered(page.obj, streams)]
    if not extra and not covered and not loose:
        return
    if len(extra) + len(covered) + len(loose) > MOST_DRAWN:
        raise TooLargeError
    first = paper.pages[0].obj.get("/Resources") if len(paper.pages) else None
    _weigh_all([*extra, *(content for page in loose for content in contents_of(page))], first)
    fresh = [_page_of(paper, each, streams[each.objgen], resources.get(each.objgen, first)) for each in extra]
    fresh += [_uncovered(paper, each, streams) for each in covered]
    fresh += list(loose)
    _only_these_pages(paper, fresh)
    target = BytesIO()
    with warnings.catch_warnings():
        # Fields without their form are what is looked for here.
        warnings.simplefilter("ignore")
        paper.save(target, encryption=False)
    yield from texts_of(target.getvalue())


def texts_of(content: bytes) -> Iterator[str]:
    """All letters of each page, those outside of its edges too. Raises pypdfium2.PdfiumError."""
    drawn = pypdfium2.PdfDocument(content)
    try:
        for page in drawn:
            text = page.get_textpage().get_text_range()
            page.close()
            yield text
    finally:
        drawn.close()


def _only_these_pages(paper: pikepdf.Pdf, pages: list[pikepdf.Object]) -> None:
    for key in list(paper.Root.keys()):
        if key not in {"/Type", "/OCProperties"}:
            del paper.Root[key]
    # Written by hand, as the tree that was read may be of any shape.
    tree = paper.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=len(pages)))
    tree.Kids = pikepdf.Array(pages)
    for each in pages:
        each.Parent = tree
    paper.Root.Pages = tree


def _is_covered(page: pikepdf.Object, streams: Mapping[Key, bytes]) -> bool:
    return any(_IN_PLACE.search(streams.get(each.objgen, b"")) for each in contents_of(page))


def _uncovered(paper: pikepdf.Pdf, page: pikepdf.Object, streams: Mapping[Key, bytes]) -> pikepdf.Object:
    """The same page without the texts that stand in place of what is drawn."""
    whole = b"\n".join(streams.get(each.objgen, b"") for each in contents_of(page))
    return paper.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=_EVERYWHERE,
            Resources=page.get("/Resources", pikepdf.Dictionary()),
            Contents=paper.make_stream(_IN_PLACE.sub(_OTHERWISE, whole)),
        )
    )


def _page_of(
    paper: pikepdf.Pdf, stream: pikepdf.Object, data: bytes, fallback: pikepdf.Object | None
) -> pikepdf.Object:
    """A page that draws nothing but these instructions."""
    resources = stream.get("/Resources", fallback)
    return paper.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=_EVERYWHERE,
            Resources=resources if resources is not None else pikepdf.Dictionary(),
            Contents=paper.make_stream(_IN_PLACE.sub(_OTHERWISE, data)),
        )
    )
