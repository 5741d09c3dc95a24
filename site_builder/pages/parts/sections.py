"""The parts of a year's menu."""

from enum import StrEnum


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
