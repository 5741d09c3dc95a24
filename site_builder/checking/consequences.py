"""Which issues only say again that a file could not be read: they go away when that file is mended.

One slip in `measures.yml` leaves the whole file unread. Its own issue is shown; that nothing in it is known is not.
"""

from collections.abc import Collection

from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue

_SOURCES = {
    rules.EVIDENCE_UNKNOWN.code: ("evidence.yml",),
    rules.EVIDENCE_FILE_UNUSED.code: ("evidence.yml",),
    rules.DOCUMENT_UNKNOWN.code: ("documents/",),
    rules.FINDING_UNKNOWN.code: ("analysis.yml",),
    rules.GROUP_UNKNOWN.code: ("measures.yml",),
    rules.STEP_UNKNOWN.code: ("measures.yml",),
    rules.MEASURE_UNKNOWN.code: ("measures.yml", "year.yml"),
    rules.TARGET_UNKNOWN.code: ("measures.yml", "analysis.yml"),
    rules.RESULT_MISSING.code: ("ita.yml", "year.yml"),
    rules.ITEM_UNANSWERED.code: ("oit.yml",),
    rules.CHECKLIST_UNVERIFIED.code: ("confirmed.yml",),
    rules.PHOTO_UNUSED.code: ("people.yml",),
    rules.PLAN_UNKNOWN.code: ("plans/",),
    rules.RECORD_UNKNOWN.code: ("evidence.yml", "year.yml"),
}
"""The files, below the year's folder, that an issue of this code relies on."""

_OF_THE_SITE = frozenset({rules.CHECKLIST_UNVERIFIED.code, rules.PHOTO_UNUSED.code, rules.PLAN_UNKNOWN.code})
_OF_OTHER_YEARS = frozenset({rules.MEASURE_UNKNOWN.code, rules.RESULT_MISSING.code, rules.RECORD_UNKNOWN.code})


def without_consequences(issues: Collection[Issue], unread: Collection[str]) -> list[Issue]:
    """The issues that stand on their own, when the files `unread` could not be read or not wholly."""
    return [issue for issue in issues if not _follows(issue, unread)]


def _follows(issue: Issue, unread: Collection[str]) -> bool:
    relied_on = [_folder(issue) + name for name in _SOURCES.get(issue.code, ())]
    return any(file.startswith(source) for source in relied_on for file in unread)


def _folder(issue: Issue) -> str:
    if issue.code in _OF_OTHER_YEARS:
        return f"content/{issue.values['year']}/"
    if issue.code in _OF_THE_SITE:
        return "content/"
    return "/".join(issue.place.file.split("/")[:2]) + "/"
