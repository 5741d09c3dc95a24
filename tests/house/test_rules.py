"""Every rule is complete, has a permanent code of its own, and is raised; every code that is raised has a rule."""

import ast
import re
from collections.abc import Iterator
from typing import get_type_hints

import pytest

from site_builder.checking.all_checks import every_check
from site_builder.checking.parts.check import GIVEN, Check, check
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error, rule_of
from site_builder.language.thai.errors import CODES
from tools.write_rules import PACKAGE, TARGET, declarations, every_rule, rules_page

THAI_LETTER = re.compile("[\u0e01-\u0e5b]")
DECLARED = list(declarations())
RULES = list(every_rule().values())
USED_NAMES = {
    node.id
    for path in PACKAGE.rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
}


def test_codes_are_unique_kebab_case_words() -> None:
    codes = [each.rule.code for each in DECLARED]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", code) for code in codes)


def test_every_rule_is_declared_at_the_top_of_a_module_under_its_code() -> None:
    assert {each.rule.code: each.rule for each in DECLARED} == every_rule()
    assert [each.name for each in DECLARED] == [each.rule.code.upper().replace("-", "_") for each in DECLARED]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_speaks_thai_and_english(rule: Rule) -> None:
    assert THAI_LETTER.search(rule.th)
    assert THAI_LETTER.search(rule.advice_th)
    assert not THAI_LETTER.search(rule.en.replace("{hint_en}", ""))
    assert rule.advice_en


def test_every_code_raised_by_a_value_has_a_rule() -> None:
    raised = set(CODES)
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        raised |= set(re.findall(r"""(?:rejected|ThaiValueError)\(\s*["']([a-z-]+)["']""", source))
    assert raised <= every_rule().keys(), sorted(raised - every_rule().keys())


def test_every_rule_is_raised_by_its_name_or_by_its_code() -> None:
    assert [each.name for each in DECLARED if each.name not in USED_NAMES and each.rule.code not in CODES] == []


def test_a_code_is_given_once_and_an_unknown_one_is_named() -> None:
    with pytest.raises(ValueError, match="two rules have the code “unit-cycle”"):
        error("unit-cycle", "", "", "", "")
    with pytest.raises(LookupError, match="no rule has the code “unit-cylce”"):
        rule_of("unit-cylce")


@pytest.mark.parametrize("each", every_check(), ids=lambda each: each.judge.__name__)
def test_every_check_is_a_function_of_the_package_and_asks_for_what_is_given(each: Check) -> None:
    assert each.judge.__module__.startswith("site_builder.checking.rules.")
    assert get_type_hints(each.judge) == {"return": Iterator[Issue], **{name: GIVEN[name] for name in each.asks_for}}


def test_a_check_that_asks_for_something_else_is_told_so() -> None:
    def wrong(disclosure: object, clock: object) -> Iterator[object]:
        yield from ()

    with pytest.raises(TypeError, match="there is no “clock”"):
        check(wrong)  # type: ignore[arg-type]  # what a newcomer might write


def test_the_list_of_rules_is_up_to_date() -> None:
    """When this fails, run `python -m tools.write_rules`."""
    assert TARGET.read_text(encoding="utf-8") == rules_page()
    assert [rule.code for rule in RULES if f"- `{rule.code}`" not in rules_page()] == []
