"""The year's list of the checklist: numbers corrected, topics inserted and dropped, one list replaced by another."""

from tools.histories.edits.edit import Desk, Edit
from tools.histories.project import OWN_TOPICS, Year, packaged_topics


def _listed(desk: Desk) -> Year | None:
    return next((each for each in desk.project.years.values() if each.topics is not None and each.answers), None)


def _edit(told: str, year: Year) -> Edit:
    return Edit(f"{told} in the list of {year.year}", (f"{year.year}/oit/", "oit.yml", "catalogue.yml", "O"))


def swap_items(desk: Desk) -> Edit | None:
    year = _listed(desk)
    if year is None or year.topics is None or len(year.topics) < 2:
        return None
    one, other = desk.chance.sample(range(len(year.topics)), 2)
    year.topics[one], year.topics[other] = year.topics[other], year.topics[one]
    return _edit(f"swap o{one + 1} and o{other + 1}", year)


def insert_item(desk: Desk) -> Edit | None:
    year = _listed(desk)
    if year is None or year.topics is None:
        return None
    fresh = [topic for topic in packaged_topics(2566) if topic not in year.topics]
    at = desk.chance.randint(0, len(year.topics))
    year.topics.insert(at, desk.chance.choice(fresh))
    return _edit(f"insert o{at + 1}", year)


def drop_item(desk: Desk) -> Edit | None:
    year = _listed(desk)
    if year is None or year.topics is None or len(year.topics) < 3:
        return None
    at = desk.chance.randrange(len(year.topics))
    topic = year.topics.pop(at)
    year.answers = [each for each in year.answers if each.topic != topic or desk.happens(0.0)]
    return _edit(f"drop {topic}, o{at + 1},", year)


def upgrade_list(desk: Desk) -> Edit | None:
    """The list that travels with the package instead of one's own, or one's own again."""
    year = next((each for each in desk.project.years.values() if each.answers), None)
    if year is None:
        return None
    if year.topics is not None:
        year.topics = None
        return _edit("use the packaged list", year)
    year.topics = packaged_topics(year.year)[:OWN_TOPICS]
    return _edit("use a list of one's own again", year)


def reorder_list(desk: Desk) -> Edit | None:
    """Another list: other topics, other order."""
    year = _listed(desk)
    if year is None:
        return None
    year.topics = desk.chance.sample(packaged_topics(2566)[: OWN_TOPICS + 3], OWN_TOPICS)
    return _edit("use another list", year)
