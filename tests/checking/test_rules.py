"""House rules of the rule catalogue: complete wording, and golden cases for what reading and checking raise."""

import re
from pathlib import Path
from string import Formatter

import pytest

from site_builder.language.problems import rules
from site_builder.language.problems.problem import Rule
from site_builder.language.problems.rules import (
    addresses,
    checklist,
    coherence,
    facts,
    figures,
    plans,
    privacy,
    publishing,
    reading,
    references,
    submissions,
    syntax,
    values,
)

CASES = Path(__file__).parent.parent / "cases"
THAI = re.compile("[ก-๙]")
ELSEWHERE = {
    rules.FILE_UNREADABLE: "the edge that opens files",
    rules.FILE_OUTSIDE: "the edge that opens files",
    rules.FILE_NAME_UNREADABLE: "the edge that opens files",
    rules.MARKDOWN_TOO_DEEP: "the pipeline, which renders the pages",
    rules.BRAND_FILE_LARGE: "tests/checks/test_brand.py, as the files of a case have no size",
    rules.BRAND_FILE_SMALL: "tests/checks/test_brand.py, as the files of a case have no pixels",
    rules.SEAL_UNSAFE: "the pipeline, which reads the drawing",
    rules.PAGE_UNKNOWN: "the pipeline, which knows the pages",
    rules.PAGE_RESERVED: "the pipeline, which knows the pages",
    rules.ADDRESS_CLASH: "the pipeline, which knows the pages",
    rules.SUBMITTED_ADDRESS: "the pipeline, which knows the pages",
    **dict.fromkeys(
        (
            rules.ADDRESS_DROPPED,
            rules.REDIRECT_TAKEN,
            rules.REDIRECT_UNKNOWN,
            rules.REDIRECT_CIRCLE,
            rules.REDIRECT_REPEATED,
            rules.REDIRECT_NEEDS_SERVER,
            rules.WITHDRAWAL_UNKNOWN,
            rules.WITHDRAWN_RETURNS,
            rules.NOTICE_IMPOSSIBLE,
            rules.ITEM_NUMBER_CHANGED,
            rules.EVIDENCE_REPLACED,
            rules.VERSION_LOST,
        ),
        "tests/ledger and tests/whole_site, as only the pipeline knows what the site answers",
    ),
    rules.VALUE_REFUSED: "a net for kinds of failure that no field has today",
}
OURS = [
    rule
    for family in (
        reading,
        syntax,
        values,
        references,
        facts,
        coherence,
        plans,
        figures,
        privacy,
        checklist,
        publishing,
        submissions,
        addresses,
    )
    for rule in vars(family).values()
    if isinstance(rule, Rule) and rule not in ELSEWHERE
]


def code(rule: Rule) -> str:
    return rule.code


@pytest.mark.parametrize("rule", OURS, ids=code)
def test_every_rule_has_a_good_and_a_bad_case(rule: Rule) -> None:
    cases = {path.stem.partition("-")[0] for path in (CASES / rule.code).glob("*.case")}
    assert cases == {"good", "bad"}


def test_every_folder_of_cases_is_a_rule_of_ours() -> None:
    folders = {path.name for path in CASES.iterdir() if path.is_dir()} - {"base"}
    assert folders == {rule.code for rule in OURS}


@pytest.mark.parametrize("rule", rules.ALL, ids=code)
def test_every_rule_is_worded_in_both_languages(rule: Rule) -> None:
    for text in (rule.th, rule.en, rule.advice_th, rule.advice_en):
        assert text.strip() == text != ""
        assert "\n" not in text
        assert "  " not in text
    assert THAI.search(rule.th)
    assert THAI.search(rule.advice_th)


@pytest.mark.parametrize("rule", rules.ALL, ids=code)
def test_every_brace_of_a_text_is_a_named_value(rule: Rule) -> None:
    for text in (rule.th, rule.en, rule.advice_th, rule.advice_en):
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(re.fullmatch("[a-z_]+", name) for name in names), text


def test_codes_are_permanent_words_and_stand_once() -> None:
    codes = [rule.code for rule in rules.ALL]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", each) for each in codes)
    assert all(vars(rules)[rule.code.upper().replace("-", "_")] is rule for rule in rules.ALL)
