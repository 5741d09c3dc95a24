"""The columns of the open-data tables, in their order, and what each of them holds.

They are a promise to whoever reads the files by program: a column may be added at the end of its table, and nothing
else about them changes. `tests/golden/data_columns.txt` holds it.
"""

from collections.abc import Mapping
from enum import StrEnum

Columns = Mapping[str, "Holds"]


class Holds(StrEnum):
    """What a cell holds; every kind but the first may be empty where there is nothing to say."""

    FISCAL_YEAR = "fiscal year of the Buddhist era"
    DAY = "day, ISO 8601"
    ID = "permanent id"
    IDS = "ids or numbers, a blank between them"
    WORD = "one of a few English words"
    TEXT = "Thai text"
    NUMBER = "whole number"
    FIGURE = "number in the unit of its column `unit`"
    SCORE = "score of 100 with two decimals"
    BAHT = "baht with two decimals"
    ADDRESS = "address from the root of the site"
    ADDRESSES = "addresses, a blank between them"


RESULT: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "indicator": Holds.NUMBER,
    "indicator_key": Holds.ID,
    "name": Holds.TEXT,
    "instrument": Holds.WORD,
    "score": Holds.SCORE,
    "target": Holds.SCORE,
    "reached": Holds.WORD,
}
MEASURES: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "measure_id": Holds.ID,
    "measure_no": Holds.TEXT,
    "measure_title": Holds.TEXT,
    "instrument": Holds.WORD,
    "tier": Holds.WORD,
    "indicators": Holds.IDS,
    "main_units": Holds.TEXT,
    "supporting_units": Holds.TEXT,
    "period_start": Holds.DAY,
    "period_end": Holds.DAY,
    "step_id": Holds.ID,
    "step_text": Holds.TEXT,
    "step_deadline": Holds.DAY,
    "address": Holds.ADDRESS,
}
PROGRESS: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "round": Holds.ID,
    "as_of": Holds.DAY,
    "measure_id": Holds.ID,
    "step_id": Holds.ID,
    "follow_up_id": Holds.ID,
    "text": Holds.TEXT,
    "deadline": Holds.DAY,
    "status": Holds.WORD,
    "days_late": Holds.NUMBER,
    "done_on": Holds.DAY,
    "reported_status": Holds.WORD,
    "done": Holds.TEXT,
    "evidence": Holds.ADDRESSES,
    "main_units": Holds.TEXT,
    "address": Holds.ADDRESS,
}
CHECKLIST: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "item": Holds.ID,
    "name": Holds.TEXT,
    "group": Holds.ID,
    "answer": Holds.WORD,
    "links": Holds.ADDRESSES,
    "address": Holds.ADDRESS,
}
PLAN: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "round": Holds.ID,
    "as_of": Holds.DAY,
    "plan": Holds.ID,
    "project_id": Holds.ID,
    "project_no": Holds.TEXT,
    "project_kind": Holds.WORD,
    "project_title": Holds.TEXT,
    "dimension": Holds.NUMBER,
    "dimension_title": Holds.TEXT,
    "units": Holds.TEXT,
    "budget": Holds.BAHT,
    "disbursed": Holds.BAHT,
    "status": Holds.WORD,
    "reason": Holds.TEXT,
    "note": Holds.TEXT,
    "evidence": Holds.ADDRESSES,
    "address": Holds.ADDRESS,
}
STATISTICS: Columns = {
    "fiscal_year": Holds.FISCAL_YEAR,
    "series_id": Holds.ID,
    "series_title": Holds.TEXT,
    "kind": Holds.WORD,
    "as_of": Holds.DAY,
    "period_start": Holds.DAY,
    "period_end": Holds.DAY,
    "column": Holds.TEXT,
    "unit": Holds.TEXT,
    "value": Holds.FIGURE,
    "note": Holds.TEXT,
    "address": Holds.ADDRESS,
}

TABLES: Mapping[str, Columns] = {
    "ita": RESULT,
    "measures": MEASURES,
    "progress": PROGRESS,
    "oit": CHECKLIST,
    "plan": PLAN,
    "statistics": STATISTICS,
}
"""Every table by the name of its file."""
