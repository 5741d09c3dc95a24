"""Thai words of closed sets: typed, read, and shown as the same words."""

import pytest

from site_builder.language.thai.typed_words import EVERY_UNIT, PROJECT_KIND, URGENCY
from site_builder.language.words import text
from site_builder.records.derived.canonical import data_of
from site_builder.records.document import Urgency
from site_builder.records.plan import ProjectKind
from site_builder.records.progress import Event


@pytest.mark.parametrize(
    ("typed", "prefix"), [(EVERY_UNIT, "named_"), (URGENCY, "urgency_"), (PROJECT_KIND, "kind_of_")]
)
def test_what_is_typed_is_what_is_shown(typed: dict[str, str], prefix: str) -> None:
    assert {words: text(f"{prefix}{english.replace('-', '_')}") for words, english in typed.items()} == {
        words: words for words in typed
    }


def test_a_closed_set_is_typed_in_thai_or_in_english() -> None:
    assert [Urgency(each) for each in URGENCY] == [Urgency(each) for each in URGENCY.values()] == list(Urgency)
    assert [ProjectKind(each) for each in PROJECT_KIND] == list(ProjectKind)
    with pytest.raises(ValueError, match="ด่วนพิเศษ"):
        Urgency("ด่วนพิเศษ")


def test_one_doer_is_the_same_fact_as_before_there_could_be_several() -> None:
    assert data_of(Event.model_validate({"text": "ประชุม", "by": "clerk"})) == {"text": "ประชุม", "by": "clerk"}
    both = Event.model_validate({"text": "ประชุม", "by": ["clerk", "mayor"]})
    assert data_of(both) == {"text": "ประชุม", "by": ["clerk", "mayor"]}
