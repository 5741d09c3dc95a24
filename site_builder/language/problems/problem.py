"""A problem as data: the rule that was broken, where, and with which values."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field

from site_builder.language.problems.place import Place


class Severity(StrEnum):
    """Only errors stop a build; `check --final` raises the rules marked final to errors."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Rule(Struct, frozen=True):
    """One rule of the catalogue. The code is permanent; `{name}` in the texts is filled from the issue's values.

    `th` and `en` say what was found; the advice says how to mend it. `final` rules are errors on `check --final`.
    """

    code: str
    severity: Severity
    th: str
    en: str
    advice_th: str
    advice_en: str
    final: bool = False

    def at(self, place: Place, **values: object) -> "Issue":
        """The issue of this rule at `place`; values become text."""
        return Issue(self, place, {name: str(value) for name, value in values.items()})


class FilledIn(dict[str, str]):
    """Values of a message; a name the rule wants and nobody gave shows as `…` instead of breaking the report."""

    def __missing__(self, key: str) -> str:
        return "…"


class Issue(Struct, frozen=True):
    """One problem found in the content, or one thing worth telling."""

    rule: Rule
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    raised: bool = False

    @property
    def code(self) -> str:
        return self.rule.code

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.raised else self.rule.severity

    @property
    def th(self) -> str:
        return self.rule.th.format_map(FilledIn(self.values))

    @property
    def en(self) -> str:
        return self.rule.en.format_map(FilledIn(self.values))

    @property
    def advice_th(self) -> str:
        return self.rule.advice_th.format_map(FilledIn(self.values))

    @property
    def advice_en(self) -> str:
        return self.rule.advice_en.format_map(FilledIn(self.values))

    @property
    def line(self) -> str:
        """The one-line form of the contract: place, code, finding in both languages, cure in both."""
        return f"{self.place}  {self.code}  {self.th} | {self.en}  → {self.advice_th} | {self.advice_en}"

    def as_final(self) -> "Issue":
        """This issue as `check --final` judges it."""
        return Issue(self.rule, self.place, self.values, raised=True) if self.rule.final else self


def in_order(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """Issues without repetitions, by file, line, column and code."""
    unique = {(issue.place, issue.code, issue.line): issue for issue in issues}
    return tuple(unique[key] for key in sorted(unique))


def has_errors(issues: Sequence[Issue]) -> bool:
    """Whether any of these stops a build."""
    return any(issue.severity is Severity.ERROR for issue in issues)
