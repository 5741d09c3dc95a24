"""The report on the served site: for the terminal, for programs, and as a page to hand to the hosting provider."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_builder.language.problems.problem import Issue
from site_builder.language.problems.report import as_json as issues_as_json
from site_builder.language.problems.report import counts
from site_builder.language.words import text
from site_builder.office.papers.page import Paper
from site_builder.web.verify.verification import Verification

_SHOWN = 12
"""Addresses of one kind of trouble that the terminal lists; the page and the JSON list all."""


class Fault(Struct, frozen=True):
    """One address and what is wrong with it. `items` name the checklist items it was submitted for."""

    address: str
    items: str
    th: str
    en: str


class Trouble(Struct, frozen=True):
    """One kind of trouble with all its addresses, and what to ask for. `tag` is its class on the page."""

    code: str
    severity: str
    tag: str
    advice_th: str
    advice_en: str
    rows: tuple[Fault, ...]


class Part(Struct, frozen=True):
    """A part of the report: what was submitted, or the rest."""

    title: str
    troubles: tuple[Trouble, ...]


class VerifyReport(Paper, frozen=True):
    """The whole report."""

    template = "verification"
    sentence: str
    counts: str
    parts: tuple[Part, ...]


_TAGS = {"error": "missing", "warning": "at-risk", "notice": "ready"}


def verify_report(agency: str, verification: Verification, moment: str) -> VerifyReport:
    """The report, what was submitted first, and in each part the gravest first."""
    submitted = [issue for issue in verification.issues if verification.items.get(issue.place.file)]
    rest = [issue for issue in verification.issues if not verification.items.get(issue.place.file)]
    parts = [
        Part(text(title), tuple(_troubles(issues, verification)))
        for title, issues in (("verify_submitted", submitted), ("verify_rest", rest))
        if issues
    ]
    release = (
        text("verify_release", release=verification.release) if verification.release else text("verify_no_release")
    )
    sentence = text("verify_sentence", base=verification.base, release=release, count=verification.asked, at=moment)
    return VerifyReport(text("verify_title"), agency, sentence, counts(verification.issues), tuple(parts))


def as_text(report: VerifyReport) -> str:
    """Every kind of trouble with what to ask for, and its addresses below it."""
    lines = [report.sentence]
    for part in report.parts:
        lines += ["", part.title]
        for trouble in part.troubles:
            lines += ["", f"[{trouble.severity}] {trouble.code}", f"  → {trouble.advice_th} | {trouble.advice_en}"]
            lines += [f"  {each.items}{each.address}  {each.th} | {each.en}" for each in trouble.rows[:_SHOWN]]
            if len(trouble.rows) > _SHOWN:
                lines.append("  " + text("verify_more", count=len(trouble.rows) - _SHOWN))
    lines += ["", text("report_sum", counts=report.counts) if report.parts else text("verify_clean")]
    return "\n".join(lines) + "\n"


def as_json(verification: Verification) -> str:
    """One object an issue, in the form of the contract; `file` holds the address."""
    return issues_as_json(verification.issues)


def _troubles(issues: Sequence[Issue], verification: Verification) -> Iterator[Trouble]:
    order = list(_TAGS)
    codes = dict.fromkeys(issue.code for issue in sorted(issues, key=lambda each: order.index(each.severity.value)))
    for code in codes:
        alike = [issue for issue in issues if issue.code == code]
        first = alike[0]
        severity = first.severity.value
        yield Trouble(
            code,
            text(f"severity_{severity}"),
            _TAGS[severity],
            first.rule.advice_th,
            first.rule.advice_en,
            tuple(_fault(issue, verification) for issue in alike),
        )


def _fault(issue: Issue, verification: Verification) -> Fault:
    items = ", ".join(verification.items.get(issue.place.file, ()))
    return Fault(issue.place.file, f"{items}  " if items else "", issue.th, issue.en)
