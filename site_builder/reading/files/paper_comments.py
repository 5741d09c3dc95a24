"""What reviewers left on the pages of a PDF: whether there is any, and taking it out.

A comment is an annotation that speaks about the page: a note, a marking, a callout, a shape drawn around something, all
of its replies and its author. What fills the page instead stays as it is drawn, without its author and the note behind
it: stamps, signatures by pen, and what was typed into a form with a typewriter (ISO 32000-1, 12.5.6).
"""

from collections.abc import Iterator

import pikepdf

_SPEAKING = frozenset(
    {
        "/Text",
        "/Popup",
        "/Highlight",
        "/Underline",
        "/Squiggly",
        "/StrikeOut",
        "/Caret",
        "/Redact",
        "/Sound",
        "/Projection",
    }
)
"""Kinds that are comments, whoever made them."""
_DRAWN = frozenset({"/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine"})
"""Kinds that are comments where they name an author or stand in a conversation."""
_FILLING = frozenset({"/Stamp", "/Ink"})
_TYPEWRITER = "/FreeTextTypewriter"
_OF_CONVERSATION = ("/T", "/IRT", "/RC", "/Subj", "/Popup")
_BEHIND = ("/T", "/Subj", "/Popup", "/IRT", "/RT", "/NM", "/M", "/CreationDate")
_NOTE = ("/Contents", "/RC")


def comments_of(paper: pikepdf.Pdf) -> int:
    """How many comments and notes behind stamps a paper carries; a window that shows a note counts as none."""
    return sum(_kind(each) != "/Popup" for page in paper.pages for each in _annotations(page) if _tells(each))


def take_out_comments(paper: pikepdf.Pdf) -> None:
    """Takes the comments from the pages, and authors and notes from what stays."""
    for page in paper.pages:
        found = list(_annotations(page))
        kept = [each for each in found if not _is_comment(each)]
        for each in kept:
            if _is_filling(each):
                _make_silent(each)
        gone = [each for each in found if _is_comment(each)]
        if gone:
            page.obj.Annots = pikepdf.Array(kept)
        for each in gone:
            _empty(each)


def _empty(annotation: pikepdf.Dictionary) -> None:
    """Takes everything from a comment, as a tagged paper still points at it."""
    for key in list(annotation.keys()):
        del annotation[key]


def _tells(annotation: pikepdf.Dictionary) -> bool:
    if _is_comment(annotation):
        return True
    return _is_filling(annotation) and any(key in annotation for key in _telling(annotation))


def _telling(annotation: pikepdf.Dictionary) -> tuple[str, ...]:
    """The entries that a stamp or a typed line is shown without."""
    notes = ("/RC",) if _kind(annotation) == "/FreeText" else _NOTE
    return ("/T", "/Subj", "/Popup", "/IRT", *notes)


def _make_silent(annotation: pikepdf.Dictionary) -> None:
    for key in {*_BEHIND, *_telling(annotation)}:
        if key in annotation:
            del annotation[key]


def _annotations(page: pikepdf.Page) -> Iterator[pikepdf.Dictionary]:
    found = page.obj.get("/Annots")
    if isinstance(found, pikepdf.Array):
        for each in found:
            if isinstance(each, pikepdf.Dictionary):
                yield each


def _kind(annotation: pikepdf.Dictionary) -> str:
    return str(annotation.get("/Subtype", ""))


def _is_filling(annotation: pikepdf.Dictionary) -> bool:
    """Whether it is part of what the page shows; shapes and typed lines without an author are."""
    return _kind(annotation) in _FILLING | _DRAWN and not _is_comment(annotation)


def _is_comment(annotation: pikepdf.Dictionary) -> bool:
    kind = _kind(annotation)
    if kind in _SPEAKING:
        return True
    if kind not in _DRAWN or str(annotation.get("/IT", "")) == _TYPEWRITER:
        return False
    return any(key in annotation for key in _OF_CONVERSATION)
