"""Problems of finished pages, led back to the line of the Markdown that caused them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.issues.issue import Issue
from site_builder.issues.place import Place
from site_builder.rendering.markdown import shown_targets

WrittenLinks = Mapping[str, Sequence[tuple[str, Place]]]
"""By source file: each link or picture as written, and where it stands."""


def placed(
    issues: Iterable[Issue], written: WrittenLinks, texts: Mapping[str, str], addresses: Mapping[str, str]
) -> tuple[Issue, ...]:
    """The issues at the link or heading they speak of, where their file is hand-written; the others as they are.

    `texts` are the hand-written files, `addresses` where the page of each answers.
    """
    return tuple(
        replace(issue, place=_place(issue, written, texts, addresses[issue.place.file]) or issue.place)
        if issue.place.file in texts and issue.place.file in addresses
        else issue
        for issue in issues
    )


def _place(issue: Issue, written: WrittenLinks, texts: Mapping[str, str], address: str) -> Place | None:
    file, target, anchor = issue.place.file, issue.values.get("target"), issue.values.get("anchor")
    if target is not None:
        leading = (at for link, at in written.get(file, ()) if target in shown_targets(link, seen_from=address))
        return next(leading, None)
    if anchor is not None:
        *_, last = [None, *re.finditer(rf"#{re.escape(anchor)}\b", texts[file])]
        if last:
            before = texts[file][: last.start()]
            return Place(file, before.count("\n") + 1, last.start() - (before.rfind("\n") + 1) + 1)
    return None
