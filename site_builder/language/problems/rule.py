"""Declares rules: a rule stands above the judgement that raises it, and is entered here under its permanent code.

    UNIT_CYCLE = error(
        "unit-cycle",
        "what was found, in Thai",
        "what was found, in English",
        "how to mend it, in Thai",
        "how to mend it, in English",
    )

`{name}` in a text is filled from the values of the issue: `UNIT_CYCLE.at(place, name=…)`. A `final` rule is an error on
`check --final`. `python -m tools.write_rules` writes every rule into docs/rules.md.
"""

from site_builder.language.problems.problem import Rule, Severity

RULES: dict[str, Rule] = {}
"""Every rule of the modules imported so far, by its code."""


def error(code: str, th: str, en: str, advice_th: str, advice_en: str) -> Rule:
    """A rule that stops a build."""
    return _entered(Rule(code, Severity.ERROR, th, en, advice_th, advice_en))


def warning(code: str, th: str, en: str, advice_th: str, advice_en: str, *, final: bool = False) -> Rule:
    """A rule about what should be mended."""
    return _entered(Rule(code, Severity.WARNING, th, en, advice_th, advice_en, final))


def notice(code: str, th: str, en: str, advice_th: str, advice_en: str, *, final: bool = False) -> Rule:
    """A rule about what is worth knowing."""
    return _entered(Rule(code, Severity.NOTICE, th, en, advice_th, advice_en, final))


def rule_of(code: str) -> Rule:
    """The rule with this code. Raises LookupError with a plain sentence where no imported module declares it."""
    if code not in RULES:
        raise LookupError(f"no rule has the code “{code}”; declare it above the judgement that raises it")
    return RULES[code]


def _entered(rule: Rule) -> Rule:
    if rule.code in RULES:
        raise ValueError(f"two rules have the code “{rule.code}”; a code is given once and kept for ever")
    RULES[rule.code] = rule
    return rule
