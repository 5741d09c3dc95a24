"""Every rule is complete, has a permanent code of its own, and every code that is raised has a rule."""

import re
from pathlib import Path

import pytest

from site_builder.language.problems import rules
from site_builder.language.problems.problem import Rule
from tools.write_rules import TARGET, rules_page

PACKAGE = Path(__file__).resolve().parents[2] / "site_builder"
THAI_LETTER = re.compile("[\u0e01-\u0e5b]")


def test_codes_are_unique_kebab_case_words() -> None:
    codes = [rule.code for rule in rules.ALL]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code) for code in codes)


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.code)
def test_a_rule_speaks_thai_and_english(rule: Rule) -> None:
    assert THAI_LETTER.search(rule.th)
    assert THAI_LETTER.search(rule.advice_th)
    assert not THAI_LETTER.search(rule.en.replace("{hint_en}", ""))
    assert rule.advice_en


def test_every_code_raised_by_a_value_has_a_rule() -> None:
    raised: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        raised |= set(re.findall(r"""(?:rejected|ThaiValueError)\(\s*["']([a-z-]+)["']""", source))
    assert raised <= rules.BY_CODE.keys(), sorted(raised - rules.BY_CODE.keys())


def test_the_list_of_rules_is_up_to_date() -> None:
    """When this fails, run `python -m tools.write_rules`."""
    assert TARGET.read_text(encoding="utf-8") == rules_page()
    assert [rule.code for rule in rules.ALL if f"- `{rule.code}`" not in rules_page()] == []
