"""Leads problems of finished pages back to the line of the Markdown that caused them."""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from site_builder.language.problems.message_values import meant
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import nearest
from site_builder.output.html.markdown import shown_targets
from site_builder.reading.hand_written import HandWritten


def issues_at_source(
    issues: Iterable[Issue], files: Mapping[str, HandWritten], addresses: Iterable[str]
) -> tuple[Issue, ...]:
    """The issues at the link or heading they speak of, where their file is hand-written; the others as they are.

    A dead link is shown as it was typed, with the nearest of the site's addresses.
    """
    known = [f"/{address}" for address in addresses]
    return tuple(
        _at_source(issue, files[issue.place.file], known) if issue.place.file in files else issue for issue in issues
    )


def _at_source(issue: Issue, file: HandWritten, known: list[str]) -> Issue:
    target, anchor = issue.values.get("target"), issue.values.get("anchor")
    if target is not None:
        for link in file.links:
            if target in shown_targets(link.source, seen_from=file.address):
                values = {**issue.values, "target": link.target}
                if "hint_th" in values:
                    values |= meant(nearest(link.target, known))
                return replace(issue, place=link.place, values=values)
    if anchor is not None:
        *_, last = [None, *re.finditer(rf"#{re.escape(anchor)}\b", file.text)]
        if last:
            before = file.text[: last.start()]
            column = last.start() - (before.rfind("\n") + 1) + 1
            return replace(issue, place=Place(issue.place.file, before.count("\n") + 1, column))
    return issue
