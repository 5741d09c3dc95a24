"""Thai words of closed sets: typed, read, and shown as the same words."""

import pytest

from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet, nearest_member
from site_builder.language.thai.squeeze import squeeze
from site_builder.language.words import text
from site_builder.records.derived.canonical import data_of
from site_builder.records.progress import Event, TypedStatus
from site_builder.records.result import VerdictKind
from tools.write_choices import TARGET, choices_page, fields_by_set

SETS = list(fields_by_set())
NAMES_OF_THEIR_OWN = {"ftps", "sftp", "rsync", "git", "oit"}
"""Written so in Thai too."""


@pytest.mark.parametrize(
    ("words", "prefix"),
    [
        (typed_words.URGENCY, "urgency_"),
        (typed_words.PROJECT, "kind_of_"),
        (typed_words.PLAN_STATUS, "plan_status_"),
        (typed_words.VERDICT, "verdict_"),
        (typed_words.AUDIENCE, "audience_"),
    ],
)
def test_the_first_word_is_the_one_that_is_shown(words: typed_words.ThaiWords, prefix: str) -> None:
    shown = {english: text(f"{prefix}{english.replace('-', '_')}") for english in words}
    assert shown == {english: thai[0] for english, thai in words.items()}


def test_every_unit_is_shown_as_it_is_typed() -> None:
    for thai, english in typed_words.EVERY_UNIT.items():
        assert text(f"named_{english.replace('-', '_')}") == thai


def test_every_choice_of_every_field_can_be_typed_in_thai() -> None:
    untold = {str(each) for kind in SETS for each in kind if not each.thai().get(each.value)}
    assert len(SETS) > 25
    assert untold == NAMES_OF_THEIR_OWN


@pytest.mark.parametrize("kind", SETS)
def test_a_word_means_one_choice_whatever_blanks_and_capitals_it_has(kind: type[ClosedSet]) -> None:
    words = [(each, word) for each in kind for word in (each.value, *each.thai().get(each.value, ()))]
    assert len({squeeze(word).casefold() for _, word in words}) == len(words)
    for each, word in words:
        assert kind(word) is kind(word.upper()) is kind(f" {word}\u200b ") is each
    assert set(kind.thai()) <= {each.value for each in kind}
    with pytest.raises(ValueError, match="คำที่ไม่มี"):
        kind("คำที่ไม่มี")


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (TypedStatus, "ดำเนินการเสร็จแล้ว", TypedStatus.DONE),
        (TypedStatus, "contnuous", TypedStatus.CONTINUOUS),
        (TypedStatus, "ไม่ดำเนินการแล้ว", TypedStatus.NOT_STARTED),
        (VerdictKind, "ไม่ผ่าน.", VerdictKind.FAILED),
        (TypedStatus, "รออนุมัติ", None),
    ],
)
def test_a_guess_never_turns_a_no_into_a_yes(kind: type[ClosedSet], typed: str, meant: ClosedSet | None) -> None:
    assert nearest_member(kind, typed) is meant


def test_one_doer_is_the_same_fact_as_before_there_could_be_several() -> None:
    assert data_of(Event.model_validate({"text": "ประชุม", "by": "clerk"})) == {"text": "ประชุม", "by": "clerk"}
    both = Event.model_validate({"text": "ประชุม", "by": ["clerk", "mayor"]})
    assert data_of(both) == {"text": "ประชุม", "by": ["clerk", "mayor"]}


def test_the_list_of_choices_is_up_to_date() -> None:
    assert TARGET.read_text("utf-8") == choices_page(), "run: python -m tools.write_choices"
