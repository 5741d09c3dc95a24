"""Do the topics of an analysis stand in the official list of the measures' year?"""

from collections.abc import Iterator

from site_builder.checking.mentions import topics
from site_builder.language.problems import rules
from site_builder.language.problems.problem import Issue
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import Disclosure


def topic_numbers(disclosure: Disclosure) -> Iterator[Issue]:
    """Judged for years whose topics are known; a topic of one's own needs its title in any case."""
    for records in disclosure.years:
        official = {topic.number for topic in reader.analysis_topics(records.year)}
        for topic in topics(records):
            if topic.no in official:
                continue
            place = topic.origin.place_of("no")
            if not topic.title:
                yield rules.TOPIC_TITLE_MISSING.at(place, number=topic.no, year=records.year)
            elif official:
                yield rules.TOPIC_UNKNOWN.at(place, number=topic.no, year=records.year, last=max(official))
