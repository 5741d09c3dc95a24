"""Which issues only say again that a file could not be read: they go away when that file is mended.

One slip in `measures.yml` leaves the whole file unread. Its own issue is shown; that nothing in it is known is not.
"""

from collections.abc import Collection

from site_builder.checking.rules.completeness import CHECKLIST_UNVERIFIED, ITEM_UNANSWERED, RESULT_MISSING
from site_builder.checking.rules.evidence import EVIDENCE_FILE_UNUSED
from site_builder.checking.rules.photos import PHOTO_UNUSED
from site_builder.checking.rules.plans import PLAN_UNKNOWN, RECORD_UNKNOWN
from site_builder.checking.rules.references import (
    DOCUMENT_UNKNOWN,
    EVIDENCE_UNKNOWN,
    FINDING_UNKNOWN,
    GROUP_UNKNOWN,
    MEASURE_UNKNOWN,
    STEP_UNKNOWN,
    TARGET_UNKNOWN,
)
from site_builder.language.problems.problem import Issue

_SOURCES = {
    EVIDENCE_UNKNOWN.code: ("evidence.yml",),
    EVIDENCE_FILE_UNUSED.code: ("evidence.yml",),
    DOCUMENT_UNKNOWN.code: ("documents/",),
    FINDING_UNKNOWN.code: ("analysis.yml",),
    GROUP_UNKNOWN.code: ("measures.yml",),
    STEP_UNKNOWN.code: ("measures.yml",),
    MEASURE_UNKNOWN.code: ("measures.yml", "year.yml"),
    TARGET_UNKNOWN.code: ("measures.yml", "analysis.yml"),
    RESULT_MISSING.code: ("ita.yml", "year.yml"),
    ITEM_UNANSWERED.code: ("oit.yml",),
    CHECKLIST_UNVERIFIED.code: ("confirmed.yml",),
    PHOTO_UNUSED.code: ("people.yml",),
    PLAN_UNKNOWN.code: ("plans/",),
    RECORD_UNKNOWN.code: ("evidence.yml", "year.yml"),
}
"""The files, below the year's folder, that an issue of this code relies on."""

_OF_THE_SITE = frozenset({CHECKLIST_UNVERIFIED.code, PHOTO_UNUSED.code, PLAN_UNKNOWN.code})
_OF_OTHER_YEARS = frozenset({MEASURE_UNKNOWN.code, RESULT_MISSING.code, RECORD_UNKNOWN.code})


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
