"""The report on the served site: for the terminal, for programs, and as a page to hand to the hosting provider."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from site_builder.language.problems.problem import Issue
from site_builder.language.problems.report import as_json as issues_as_json
from site_builder.language.problems.report import counts
from site_builder.language.words import text
from site_builder.office.papers.page import render_handout
from site_builder.web.verify.verification import Verification

_SHOWN = 12
"""Addresses of one kind of trouble that the terminal lists; the page and the JSON list all."""


class FoundFault(Struct, frozen=True):
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
    rows: tuple[FoundFault, ...]


class Part(Struct, frozen=True):
    """A part of the report: what was submitted, or the rest."""

    title: str
    troubles: tuple[Trouble, ...]


class VerifyReport(Struct, frozen=True):
    """The whole report."""

    title: str
    agency: str
    sentence: str
    counts: str
    parts: tuple[Part, ...]


_TAGS = {"error": "missing", "warning": "at-risk", "notice": "ready"}


def verify_report(agency: str, told: Verification, moment: str) -> VerifyReport:
    """The report, what was submitted first, and in each part the gravest first."""
    submitted = [issue for issue in told.issues if told.items.get(issue.place.file)]
    rest = [issue for issue in told.issues if not told.items.get(issue.place.file)]
    parts = [
        Part(text(title), tuple(_troubles(issues, told)))
        for title, issues in (("verify_submitted", submitted), ("verify_rest", rest))
        if issues
    ]
    release = text("verify_release", release=told.release) if told.release else text("verify_no_release")
    sentence = text("verify_sentence", base=told.base, release=release, count=told.asked, at=moment)
    return VerifyReport(text("verify_title"), agency, sentence, counts(told.issues), tuple(parts))


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


def as_json(told: Verification) -> str:
    """One object an issue, in the form of the contract; `file` holds the address."""
    return issues_as_json(told.issues)


def as_html(report: VerifyReport, folders: Sequence[Path]) -> bytes:
    """A page to double-click and to pass on to the provider."""
    return render_handout(folders, "verification", report)


def _troubles(issues: Sequence[Issue], told: Verification) -> Iterator[Trouble]:
    order = list(_TAGS)
    codes = dict.fromkeys(issue.code for issue in sorted(issues, key=lambda each: order.index(each.severity.value)))
    for code in codes:
        found = [issue for issue in issues if issue.code == code]
        first = found[0]
        severity = first.severity.value
        yield Trouble(
            code,
            text(f"severity_{severity}"),
            _TAGS[severity],
            first.rule.advice_th,
            first.rule.advice_en,
            tuple(_found(issue, told) for issue in found),
        )


def _found(issue: Issue, told: Verification) -> FoundFault:
    items = ", ".join(told.items.get(issue.place.file, ()))
    return FoundFault(issue.place.file, f"{items}  " if items else "", issue.th, issue.en)
