"""A list of issues as a page that opens by a double-click: alone, without script, on any computer."""

from collections.abc import Mapping, Sequence
from html import escape
from importlib import resources

from site_builder.language.problems.problem import FilledIn, Issue, Severity
from site_builder.language.problems.report import by_file, tally
from site_builder.language.words import text

_WITH_LINES = (".yml", ".md", ".csv", ".txt")
_TO_PASTE = frozenset({"mended", "waiver_th", "waiver_en"})
"""Values that are meant to be copied whole into a file."""


def _words(template: str, values: Mapping[str, str]) -> str:
    """A text of a rule with its values, all of it escaped."""
    filled_in = FilledIn()
    for name, value in values.items():
        filled_in[name] = f'<code class="paste">{escape(value)}</code>' if name in _TO_PASTE else escape(value)
    return escape(template, quote=False).format_map(filled_in)


def _place(issue: Issue) -> str:
    if not issue.place.file.endswith(_WITH_LINES):
        return text("report_whole_file")
    return text("report_place", line=issue.place.line, column=issue.place.column)


def _item(issue: Issue) -> str:
    rule, severity = issue.rule, issue.severity.value
    return (
        f'<li class="{severity}"><p class="head"><span class="badge">{escape(text("severity_" + severity))}</span>'
        f'<span>{escape(_place(issue))}</span><code class="code">{escape(issue.code)}</code></p>'
        f'<p class="what">{_words(rule.th, issue.values)}</p>'
        f'<p class="cure"><b>{escape(text("report_cure"))}</b> {_words(rule.advice_th, issue.values)}</p>'
        f'<details class="en"><summary lang="en">English</summary><p lang="en">{_words(rule.en, issue.values)}</p>'
        f'<p lang="en">→ {_words(rule.advice_en, issue.values)}</p></details></li>'
    )


def _section(number: int, file: str, issues: Sequence[Issue]) -> str:
    kinds = " ".join(f"has-{severity.value}" for severity, count in tally(issues).items() if count)
    items = "".join(map(_item, issues))
    return f'<section class="{kinds}" id="file-{number}"><h2>{escape(file)}</h2><ol>{items}</ol></section>'


def _table(files: Mapping[str, Sequence[Issue]]) -> str:
    head = "".join(f"<th>{escape(text('severity_' + severity.value))}</th>" for severity in Severity)
    rows = ""
    for number, (file, listed) in enumerate(files.items(), start=1):
        cells = "".join(f"<td{' class=some' if count else ''}>{count}</td>" for count in tally(listed).values())
        rows += f'<tr><td><a href="#file-{number}">{escape(file)}</a></td>{cells}</tr>'
    return f"<table><thead><tr><th>{escape(text('report_file'))}</th>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _filters(issues: Sequence[Issue]) -> str:
    choices = [("all", text("report_all"), len(issues))]
    choices += [(each.value, text(f"severity_{each.value}"), count) for each, count in tally(issues).items()]
    labels = "".join(
        f'<label><input type="radio" name="only" id="only-{name}"{" checked" if name == "all" else ""}>'
        f"{escape(words)} <b>{count}</b></label>"
        for name, words, count in choices
    )
    return f"<fieldset><legend>{escape(text('report_show'))}</legend>{labels}</fieldset>"


def as_html(issues: Sequence[Issue]) -> str:
    """The whole page: the verdict, a line per file with its counts, then every issue with its cure."""
    errors = tally(issues)[Severity.ERROR]
    verdict = text("report_stopped", count=errors) if errors else text("report_may_go")
    title = escape(text("report_heading"))
    style = resources.files("site_builder.language.problems").joinpath("report_page.css").read_text(encoding="utf-8")
    parts = [f'<header><h1>{title}</h1><p class="verdict {"stop" if errors else "go"}">{escape(verdict)}</p>']
    if issues:
        files = by_file(issues)
        sections = (_section(number, file, listed) for number, (file, listed) in enumerate(files.items(), start=1))
        parts += [_filters(issues), _table(files), "</header><main>", *sections]
    else:
        parts += [f"<p>{escape(text('report_clean'))}</p></header><main>"]
    return (
        f'<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>'
        f"<body>{''.join(parts)}</main><footer>{escape(text('report_again'))}</footer></body></html>\n"
    )
