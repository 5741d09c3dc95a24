"""Where the annotations of a PDF stand, and what the fields of its form hold as people see them."""

from collections.abc import Iterator

import pikepdf

from site_builder.reading.files.paper_strings import decoded_bytes


def pages_of_annotations(paper: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """The number of the page that each annotation stands on, by the object that holds it."""
    found: dict[tuple[int, int], int] = {}
    for number, page in enumerate(paper.pages, start=1):
        # Annotations may also be written within the page itself.
        found[page.obj.objgen] = number
        annotations = page.obj.get("/Annots")
        if isinstance(annotations, pikepdf.Array):
            found.update((each.objgen, number) for each in annotations)
    return found


def fields_as_they_stand(paper: pikepdf.Pdf) -> Iterator[str]:
    """What the fields of a page hold, from the top left: forms give each digit of a number a field of its own."""
    for page in paper.pages:
        annotations = page.obj.get("/Annots")
        if not isinstance(annotations, pikepdf.Array):
            continue
        rows: list[tuple[int, int, str]] = []
        for each in annotations:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == pikepdf.Name.Widget:
                value = each.get("/V", each["/Parent"].get("/V") if "/Parent" in each else None)
                if isinstance(value, pikepdf.String):
                    left, low, right, high = (float(side) for side in each.get("/Rect", [0, 0, 0, 0]))
                    rows.append((-round(max(low, high) / 6), round(min(left, right)), decoded_bytes(bytes(value))))
        yield " ".join(text for _, _, text in sorted(rows))
