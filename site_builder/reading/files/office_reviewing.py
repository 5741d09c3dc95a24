"""What reviewers left in an office file: comments with their authors, and changes that nobody has accepted yet.

Comments are parts and marks of their own and can be taken out. A tracked change is text: which version is right only
the office can say, so it is named and never decided.
"""

from collections.abc import Iterator, Mapping

from site_builder.reading.files.office_package import related, walk, without_elements, without_relations

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_ODF_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_ODF_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

_COMMENT_PARTS = frozenset(
    {
        "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "threadedComment", "person",
        "commentAuthors", "authors",
    }
)  # fmt: skip
"""The kinds of relationship that lead to comments and to the persons who wrote them."""
_NOTE_DRAWING = "vmlDrawing"
"""Where a workbook keeps the boxes of its comments; it may hold buttons as well."""
_REVISIONS = frozenset({"revisionHeaders", "revisionLog", "usernames"})

_CHANGES = frozenset(
    {
        f"{space} {name}"
        for space in _WORD
        for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
    }
    | {f"{_ODF_TEXT} changed-region", f"{_ODF_TABLE} tracked-changes"}
)
_COMMENT_MARKS = frozenset(
    {f"{space} {name}" for space in _WORD for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
    | {f"{_ODF_OFFICE} annotation", f"{_ODF_OFFICE} annotation-end"}
)
_FORMAT_CHANGES = frozenset(
    f"{space} {name}"
    for space in _WORD
    for name in (
        "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange",
        "tcPrChange", "numberingChange",
    )
)  # fmt: skip
"""Who changed how something looks, and when; the new look stands beside it."""


def has_tracked_changes(parts: Mapping[str, bytes]) -> bool:
    """Whether text is kept that was deleted, or marked as added, and nobody has accepted either."""
    if any(kind in _REVISIONS for _, kind in related(parts)):
        return True
    return any(_CHANGES & names for names in _names_in(parts))


def has_comments(parts: Mapping[str, bytes]) -> bool:
    """Whether reviewers' words or names are in the file."""
    if any(kind in _COMMENT_PARTS for _, kind in related(parts)):
        return True
    return any((_COMMENT_MARKS | _FORMAT_CHANGES) & names for names in _names_in(parts))


def _names_in(parts: Mapping[str, bytes]) -> Iterator[set[str]]:
    """The names of the elements of each part that may hold marks of reviewers."""
    for name, part in parts.items():
        if name.endswith(".xml"):
            names: set[str] = set()
            walk(part, lambda element, _, names=names: names.add(element))  # type: ignore[misc]
            yield names


def comment_parts(parts: Mapping[str, bytes]) -> frozenset[str]:
    """The parts that hold comments, their authors, or nothing but the boxes of comments.

    Raises ValueError where a drawing holds boxes of comments and something else.
    """
    listed = tuple(related(parts))
    dropped = {target for target, kind in listed if kind in _COMMENT_PARTS}
    if dropped:
        for target in {target for target, kind in listed if kind == _NOTE_DRAWING and target in parts}:
            kinds = _boxes_in(parts[target])
            if kinds == {"Note"}:
                dropped.add(target)
            elif "Note" in kinds:
                raise ValueError(f"{target} holds more than comments")
    return frozenset(dropped)


def _boxes_in(drawing: bytes) -> set[str]:
    found: set[str] = set()
    walk(drawing, lambda name, given: found.add(given.get("ObjectType", "")) if name.endswith(" ClientData") else None)
    return found


def without_comments(name: str, part: bytes, parts: Mapping[str, bytes], dropped: frozenset[str]) -> bytes:
    """One part without the marks of comments, and without lines that name what is dropped."""
    if not name.endswith((".xml", ".rels")):
        return part
    part = without_relations(name, part, dropped)
    gone = _relation_ids(name, parts, dropped)

    def unwanted(element: str, given: dict[str, str]) -> bool:
        if element in _COMMENT_MARKS | _FORMAT_CHANGES:
            return True
        return element.endswith(" legacyDrawing") and any(value in gone for value in given.values())

    return without_elements(part, unwanted) if not name.endswith(".rels") else part


def _relation_ids(name: str, parts: Mapping[str, bytes], dropped: frozenset[str]) -> frozenset[str]:
    """By which names a part refers to what is dropped."""
    folder, _, own = name.rpartition("/")
    relations = parts.get(f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels")
    if relations is None:
        return frozenset()
    kept: set[str] = set()
    everything: set[str] = set()
    walk(relations, lambda _, given: everything.add(given.get("Id", "")))
    own_name = f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels"
    walk(without_relations(own_name, relations, dropped), lambda _, given: kept.add(given.get("Id", "")))
    return frozenset(everything - kept)
