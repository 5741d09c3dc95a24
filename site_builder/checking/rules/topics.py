"""Do the topics of an analysis stand in the official list of the measures' year?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.mentions import topics
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import Disclosure

TOPIC_UNKNOWN = warning(
    "topic-unknown",
    "รายการประเด็นวิเคราะห์ของปี {year} ที่โปรแกรมมีอยู่ไม่มีข้อ {number} มี 1 ถึง {last}",
    "our list of analysis topics of {year} has no topic {number}; they run from 1 to {last}",
    "ตรวจเลขในช่อง no กับแบบฟอร์มของปีนั้น",
    "compare no with that year's form",
)
TOPIC_TITLE_MISSING = error(
    "topic-title-missing",
    "ประเด็นวิเคราะห์ข้อ {number} ไม่มีชื่อ และโปรแกรมไม่มีชื่อทางการของปี {year}",
    "topic {number} has no title, and no official one is known for {year}",
    "เพิ่มช่อง title: พร้อมชื่อตามแบบฟอร์ม",
    "add title: as the form prints it",
)


@check
def topic_numbers(disclosure: Disclosure) -> Iterator[Issue]:
    """Judged for years whose topics are known; a topic of one's own needs its title in any case."""
    for records in disclosure.years:
        official = {topic.number for topic in reader.analysis_topics(records.year)}
        for topic in topics(records):
            if topic.no in official:
                continue
            place = topic.origin.place_of("no")
            if not topic.title:
                yield TOPIC_TITLE_MISSING.at(place, number=topic.no, year=records.year)
            elif official:
                yield TOPIC_UNKNOWN.at(place, number=topic.no, year=records.year, last=max(official))
