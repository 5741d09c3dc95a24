"""House rules of the rule catalogue: complete wording, and golden cases for what reading and checking raise."""

import re
from pathlib import Path
from string import Formatter

import pytest

from site_builder.building.releases.replaced_evidence import VERSION_LOST
from site_builder.building.site_plan.plan import MARKDOWN_TOO_DEEP, SEAL_UNSAFE
from site_builder.checking.rules.addresses import ADDRESS_CLASH, PAGE_RESERVED, PAGE_UNKNOWN
from site_builder.checking.rules.brand import BRAND_FILE_LARGE, BRAND_FILE_SMALL
from site_builder.checking.rules.personal_data import PAGE_CITIZEN_NUMBER
from site_builder.language.problems.problem import Rule
from site_builder.promises.ledger.resolving import (
    ADDRESS_DROPPED,
    REDIRECT_CIRCLE,
    REDIRECT_REPEATED,
    REDIRECT_TAKEN,
    REDIRECT_UNKNOWN,
    WITHDRAWAL_UNKNOWN,
    WITHDRAWN_RETURNS,
)
from site_builder.promises.ledger.versions import EVIDENCE_REPLACED
from site_builder.promises.replacements.all_replacements import (
    ITEM_NUMBER_CHANGED,
    NOTICE_IMPOSSIBLE,
    REDIRECT_NEEDS_SERVER,
)
from site_builder.promises.submissions.judging import SUBMITTED_ADDRESS
from site_builder.reading.fields import VALUE_REFUSED
from site_builder.reading.files.reading import FILE_NAME_UNREADABLE, FILE_OUTSIDE, FILE_UNREADABLE
from tools.write_rules import declarations, every_rule

OPENING = "checking/rules/opening"
"""Judges what only opened files tell; `test_opening.py` tries it."""
CASES = Path(__file__).parent.parent / "cases"
THAI = re.compile("[ก-๙]")
ELSEWHERE = {
    FILE_UNREADABLE: "the edge that opens files",
    FILE_OUTSIDE: "the edge that opens files",
    FILE_NAME_UNREADABLE: "the edge that opens files",
    MARKDOWN_TOO_DEEP: "the pipeline, which renders the pages",
    BRAND_FILE_LARGE: "tests/checks/test_brand.py, as the files of a case have no size",
    BRAND_FILE_SMALL: "tests/checks/test_brand.py, as the files of a case have no pixels",
    SEAL_UNSAFE: "the pipeline, which reads the drawing",
    PAGE_CITIZEN_NUMBER: "tests/checking/test_finished_words.py, as only finished pages show it",
    PAGE_UNKNOWN: "the pipeline, which knows the pages",
    PAGE_RESERVED: "the pipeline, which knows the pages",
    ADDRESS_CLASH: "the pipeline, which knows the pages",
    SUBMITTED_ADDRESS: "the pipeline, which knows the pages",
    **dict.fromkeys(
        (
            ADDRESS_DROPPED,
            REDIRECT_TAKEN,
            REDIRECT_UNKNOWN,
            REDIRECT_CIRCLE,
            REDIRECT_REPEATED,
            REDIRECT_NEEDS_SERVER,
            WITHDRAWAL_UNKNOWN,
            WITHDRAWN_RETURNS,
            NOTICE_IMPOSSIBLE,
            ITEM_NUMBER_CHANGED,
            EVIDENCE_REPLACED,
            VERSION_LOST,
        ),
        "tests/ledger and tests/whole_site, as only the pipeline knows what the site answers",
    ),
    VALUE_REFUSED: "a net for kinds of failure that no field has today",
}
JUDGED_HERE = ("reading", "records", "checking", "promises")
RULES = list(every_rule().values())
OURS = [
    each.rule
    for each in declarations()
    if each.room.startswith(JUDGED_HERE) and each.module != OPENING and each.rule not in ELSEWHERE
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


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_every_rule_is_worded_in_both_languages(rule: Rule) -> None:
    for text in (rule.th, rule.en, rule.advice_th, rule.advice_en):
        assert text.strip() == text != ""
        assert "\n" not in text
        assert "  " not in text
    assert THAI.search(rule.th)
    assert THAI.search(rule.advice_th)


@pytest.mark.parametrize("rule", RULES, ids=code)
def test_every_brace_of_a_text_is_a_named_value(rule: Rule) -> None:
    for text in (rule.th, rule.en, rule.advice_th, rule.advice_en):
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(re.fullmatch("[a-z_]+", name) for name in names), text
