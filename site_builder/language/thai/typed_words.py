"""Thai words that people type where a field takes one of a few: each leads to the English word of its closed set."""

from collections.abc import Mapping

YES = frozenset({"yes", "ใช่", "มี"})
"""What says no more than that there is something."""

EVERY_UNIT: Mapping[str, str] = {
    "ทุกหน่วยงาน": "every-unit",
    "ทุกสำนักและกอง": "every-office-and-division",
    "ทุกส่วนราชการ": "every-department",
}
URGENCY: Mapping[str, str] = {"ด่วน": "urgent", "ด่วนมาก": "very-urgent", "ด่วนที่สุด": "most-urgent"}
BAND_OF: Mapping[str, str] = {"ตัวชี้วัด": "indicators", "คำถาม": "questions", "ข้อคำถาม": "questions"}
PROJECT_KIND: Mapping[str, str] = {"โครงการ": "project", "กิจกรรม": "activity", "มาตรการ": "measure"}
