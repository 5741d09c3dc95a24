"""A list of issues as text for a terminal, as JSON for programs, as an HTML page for a double-click."""

import json
from collections import Counter
from collections.abc import Sequence
from html import escape

from site_builder.issues.issue import Issue, Severity
from site_builder.strings import text

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


def counts(issues: Sequence[Issue]) -> str:
    """“ผิด 2 ควรแก้ 1 ข้อสังเกต 0” with the same in English."""
    found = Counter(issue.severity for issue in issues)
    return text("report_counts", **{severity.value: found[severity] for severity in _ORDER})


def as_text(issues: Sequence[Issue]) -> str:
    """Every issue on a line of its own, then a line per file with its counts, then the sum."""
    if not issues:
        return text("report_clean") + "\n"
    lines = [f"{issue.line}  [{text('severity_' + issue.severity.value)}]" for issue in issues]
    by_file: dict[str, list[Issue]] = {}
    for issue in issues:
        by_file.setdefault(issue.place.file, []).append(issue)
    lines.append("")
    lines += [f"{file}: {counts(found)}" for file, found in by_file.items()]
    lines.append(text("report_sum", counts=counts(issues)))
    return "\n".join(lines) + "\n"


def as_json(issues: Sequence[Issue]) -> str:
    """The form of the contract: `{file, line, column, code, severity, th, en, advice_th, advice_en}` each."""
    rows = [
        {
            "file": issue.place.file,
            "line": issue.place.line,
            "column": issue.place.column,
            "code": issue.code,
            "severity": issue.severity.value,
            "th": issue.th,
            "en": issue.en,
            "advice_th": issue.advice_th,
            "advice_en": issue.advice_en,
        }
        for issue in issues
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


_STYLE = """
body{font:1.0625rem/1.75 Sarabun,"Leelawadee UI",Thonburi,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
color:#14222a}
h1,h2{line-height:1.6}h2{margin-top:2rem;border-bottom:1px solid #d3dcda}li{margin:1rem 0}
.error{color:#a1260f}.warning{color:#735500}.notice{color:#1a4f9e}
.en,code{color:#44555d;font-size:.9375rem}
.cure{background:#f3f6f5;padding:.25rem .75rem;border-left:4px solid #0b4557}
"""


def _html_issue(issue: Issue) -> str:
    severity = issue.severity.value
    place = text("report_place", line=issue.place.line, column=issue.place.column)
    return (
        f'<li><b class="{severity}">{escape(text("severity_" + severity))}</b> {escape(place)} '
        f"<code>{escape(issue.code)}</code><br>{escape(issue.th)}"
        f'<p class="cure">{escape(text("report_cure"))} {escape(issue.advice_th)}</p>'
        f'<p class="en" lang="en">{escape(issue.en)} → {escape(issue.advice_en)}</p></li>'
    )


def as_html(issues: Sequence[Issue]) -> str:
    """A page that opens by a double-click: problems by file, each with its cure."""
    by_file: dict[str, list[Issue]] = {}
    for issue in issues:
        by_file.setdefault(issue.place.file, []).append(issue)
    parts = [
        f"<h2>{escape(file)}</h2><ul>{''.join(_html_issue(issue) for issue in found)}</ul>"
        for file, found in by_file.items()
    ]
    title = escape(text("report_heading"))
    summary = escape(text("report_sum", counts=counts(issues)) if issues else text("report_clean"))
    return (
        f'<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body><h1>{title}</h1><p>{summary}</p>{''.join(parts)}</body></html>\n"
    )
