"""The closed list of page kinds: one kind is one module here, one template, one function in `urls`."""

from enum import StrEnum


class PageKind(StrEnum):
    """What a page is; the value names its template, `theme/pages/<value>.html`."""

    HOME = "home"
    YEAR = "year"
    RESULT = "result"
    ANALYSIS = "analysis"
    MEASURES = "measures"
    MEASURE = "measure"
    PROGRESS = "progress"
    ROUND_REPORT = "round-report"
    CHECKLIST = "checklist"
    ITEM = "item"
    SUBMITTED = "submitted"
    DOCUMENTS = "documents"
    DOCUMENT = "document"
    EVIDENCE_LIST = "evidence-list"
    EVIDENCE = "evidence"
    INDICATOR = "indicator"
    PLAN = "plan"
    PROJECT = "project"
    PLAN_REPORTS = "plan-reports"
    PLAN_REPORT = "plan-report"
    STATISTICS = "statistics"
    SERIES = "series"
    UNIT = "unit"
    PEOPLE = "people"
    CONTACT = "contact"
    COMPLAINTS = "complaints"
    CORRECTIONS = "corrections"
    SEARCH = "search"
    INDEX = "index"
    PROSE = "prose"
    NOT_FOUND = "not-found"


class Section(StrEnum):
    """The part of the year's menu a page belongs to."""

    YEAR = "year"
    RESULT = "result"
    ANALYSIS = "analysis"
    MEASURES = "measures"
    PROGRESS = "progress"
    CHECKLIST = "checklist"
    PLAN = "plan"
    STATISTICS = "statistics"
    RECORDS = "records"
