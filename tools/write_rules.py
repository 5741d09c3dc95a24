"""Writes docs/rules.md, the list of every rule with its wording, from the issue catalogue."""

from pathlib import Path

from site_builder.language.problems import rules

TARGET = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
TITLES = {
    "reading": "Files",
    "syntax": "YAML as a language",
    "values": "Single fields",
    "references": "References and official lists",
    "facts": "Figures and dates",
    "coherence": "Parts that contradict each other",
    "plans": "Plans and their reports",
    "figures": "Series of figures",
    "privacy": "Personal data",
    "opening": "What opens",
    "checklist": "Answers as an assessor reads them",
    "site": "The finished site",
    "addresses": "Addresses that answer for ever",
    "publishing": "Where the site is published to",
    "live": "The served site (`verify`)",
    "submissions": "What was submitted",
}
HEAD = """# Every rule

What `site-builder check` and `build` can say. Codes are permanent. Only an `error` stops a build; a rule marked
*final* is an error on `check --final`. Words in `{braces}` are
filled in. This page is written by `python -m tools.write_rules`.
"""


def rules_page() -> str:
    """The whole page."""
    parts = [HEAD]
    for family in rules.FAMILIES:
        name = family.__name__.rpartition(".")[2]
        parts.append(f"\n## {TITLES[name]}\n")
        for rule in (rule for rule in rules.ALL if vars(family).get(_constant(rule.code, family)) is rule):
            final = ", final" if rule.final else ""
            parts.append(
                f"- `{rule.code}` ({rule.severity.value}{final}): {rule.th} | {rule.en}"
                f"  \n  → {rule.advice_th} | {rule.advice_en}"
            )
    return "\n".join(parts) + "\n"


def _constant(code: str, family: object) -> str:
    return next((name for name, value in vars(family).items() if getattr(value, "code", None) == code), "")


if __name__ == "__main__":
    TARGET.write_text(rules_page(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(rules.ALL)} rules")
