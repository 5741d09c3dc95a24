"""Drafts leave at every depth and leave the rest as it was."""

from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view
from tests.conftest import SMALL_PROJECT


def told(**changed: str) -> ProjectSource:
    files = {**SMALL_PROJECT, **{name.replace("__", "/"): text for name, text in changed.items()}}
    return ProjectSource({name: text.encode() for name, text in files.items()})


def test_a_draft_year_is_not_published() -> None:
    year = SMALL_PROJECT["content/2566/year.yml"] + "state: draft\n"
    disclosure, issues = load(ProjectSource({**told().texts, "content/2566/year.yml": year.encode()}))
    assert disclosure is not None
    assert issues == ()
    assert [records.year.buddhist for records in disclosure.years] == [2566]
    assert published_view(disclosure).years == ()


def test_a_draft_record_leaves_its_list() -> None:
    measures = SMALL_PROJECT["content/2566/measures.yml"].replace("id: m01-s2,", "id: m01-s2, state: draft,")
    disclosure, _ = load(ProjectSource({**told().texts, "content/2566/measures.yml": measures.encode()}))
    assert disclosure is not None
    published = published_view(disclosure)
    assert [step.id for step in disclosure.years[0].measure_list[0].steps] == ["m01-s1", "m01-s2"]
    assert [step.id for step in published.years[0].measure_list[0].steps] == ["m01-s1"]


def test_without_drafts_everything_stays() -> None:
    disclosure, _ = load(told())
    assert disclosure is not None
    assert published_view(disclosure) == disclosure
