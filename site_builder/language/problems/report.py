"""A list of issues as text for a terminal and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Sequence

from site_builder.language.problems.problem import Issue, Severity
from site_builder.language.words import text

ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)


def tally(issues: Sequence[Issue]) -> dict[Severity, int]:
    """How many of each severity, the gravest first; none counts as 0."""
    counted = Counter(issue.severity for issue in issues)
    return {severity: counted[severity] for severity in ORDER}


def counts(issues: Sequence[Issue]) -> str:
    """“ผิด 2 ควรแก้ 1 ข้อสังเกต 0” with the same in English."""
    return text("report_counts", **{severity.value: count for severity, count in tally(issues).items()})


def by_file(issues: Sequence[Issue]) -> dict[str, list[Issue]]:
    """The issues by the file they stand in, both in their order."""
    files: dict[str, list[Issue]] = {}
    for issue in issues:
        files.setdefault(issue.place.file, []).append(issue)
    return files


def as_text(issues: Sequence[Issue]) -> str:
    """Every issue on a line of its own, then a line per file with its counts, then the sum."""
    if not issues:
        return text("report_clean") + "\n"
    lines = [f"{issue.line}  [{text('severity_' + issue.severity.value)}]" for issue in issues]
    lines.append("")
    lines += [f"{file}: {counts(listed)}" for file, listed in by_file(issues).items()]
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
