"""Whatever lies in a content folder, the answer is a list of messages: no crash, no silent figure, no live markup.

The suite tries 500 inputs, the same ones every time; `make fuzz` tries 10,000 new ones.
"""

import os
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import ParamSpec, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.building.site_plan.plan import check_project
from site_builder.checking.all_checks import check
from site_builder.checking.rules.personal_data import masked
from site_builder.checking.rules.readable import text_issues
from site_builder.language.markdown_links import links
from site_builder.language.problems.problem import Issue, has_errors
from site_builder.language.problems.report import as_json, as_text
from site_builder.language.problems.report_page import as_html
from site_builder.language.problems.rule import RULES
from site_builder.language.thai.numerals import to_arabic
from site_builder.language.thai.text import clean
from site_builder.output.html.markdown import ATTRIBUTES, SCHEMES, TAGS, to_html
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.paper_text import pages_of
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.markdown.file import parse_markdown
from site_builder.reading.markdown.scan import markdown_issues
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.readable_texts import ReadableTexts
from site_builder.reading.settings import read_settings
from site_builder.reading.text.encoding import as_utf8, decode
from site_builder.reading.yaml.file import parse
from site_builder.records.derived.drafts import published_view
from tests.conftest import SMALL_PROJECT, write_tree
from tests.fuzz.strategies import BYTES, FRAME, MARKDOWN, SAMPLE, TEXT, VALUES, damaged_papers, trees

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "500"))
SCHEME = re.compile(r"[\s\x00-\x20]*([A-Za-z][A-Za-z0-9+.-]*):")
"""What a browser takes for the scheme of an address."""

ICON = {"svg", "use"}
"""Our own pictures beside words; they are put in after the cleaning."""

P = ParamSpec("P")
R = TypeVar("R")


def share(percent: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Settings of a test that tries its share of the examples; the suite's are the same at every run."""
    return settings(
        max_examples=max(1, EXAMPLES * percent // 100),
        deadline=None,
        derandomize="FUZZ_EXAMPLES" not in os.environ,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


def survived(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What a call gives. An exception is a failure of the promise, not of the test."""
    try:
        return call(*args, **kwargs)
    except Exception as error:  # (every kind of exception would be a traceback before a clerk)
        raise AssertionError(f"{getattr(call, '__name__', call)} raised {type(error).__name__}: {error}") from error


def well_told(issues: tuple[Issue, ...]) -> None:
    for issue in issues:
        assert issue.code in RULES
        assert issue.place.line >= 1
        assert issue.place.column >= 1
        assert all((issue.th, issue.en, issue.advice_th, issue.advice_en))
    for report in (as_text, as_json, as_html):
        survived(report, issues)


def everything(texts: dict[str, bytes]) -> tuple[Issue, ...]:
    disclosure, issues = survived(load, ProjectSource(texts))
    if disclosure is not None:
        issues += survived(check, published_view(disclosure), {}, whole=disclosure)
        readable = {name: decode(data, name)[0] for name, data in texts.items()}
        known = ReadableTexts({name: text for name, text in readable.items() if text is not None}, names=tuple(texts))
        issues = (*survived(masked, issues), *survived(text_issues, known, disclosure, disclosure))
    well_told(issues)
    return issues


@given(BYTES)
@share(20)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (parse, parse_markdown, read_settings, decode):
        well_told(survived(read, data, "content/any.yml")[1])
    survived(as_utf8, data)
    survived(plain_file_text, data)


@given(st.sampled_from(sorted(SAMPLE)), BYTES)
@share(14)
def test_any_file_of_a_project_may_hold_anything(file: str, data: bytes) -> None:
    everything({**FRAME, file: data})


@given(st.sampled_from(sorted(SAMPLE)), st.data())
@share(14)
def test_any_slip_of_the_keyboard_is_survived(file: str, data: st.DataObject) -> None:
    text = SAMPLE[file].decode()
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 40)))
    everything({**FRAME, file: (text[:start] + data.draw(TEXT) + text[end:]).encode("utf-8", "replace")})


@given(st.sampled_from(sorted(path for path in SAMPLE if path.endswith(".yml"))), st.data())
@share(14)
def test_any_field_may_hold_any_value(file: str, data: st.DataObject) -> None:
    lines = SAMPLE[file].decode().split("\n")
    fields = [number for number, line in enumerate(lines) if ": " in line and not line.lstrip().startswith("#")]
    for _ in range(data.draw(st.integers(1, 3))):
        number = data.draw(st.sampled_from(fields))
        value = data.draw(VALUES).replace("'", "''").replace("\n", " ")
        lines[number] = f"{lines[number].partition(': ')[0]}: '{value}'"
    everything({**FRAME, file: "\n".join(lines).encode("utf-8", "replace")})


@given(VALUES)
@share(12)
def test_a_figure_is_read_exactly_as_typed_or_refused(value: str) -> None:
    typed = value.replace("'", "''").replace("\n", " ")
    texts = {path: text.encode() for path, text in SMALL_PROJECT.items()}
    texts["content/2566/ita.yml"] = f"total: '{typed}'\n".encode("utf-8", "replace")
    disclosure, issues = survived(load, ProjectSource(texts))
    assert disclosure is not None
    result = disclosure.years[0].result
    if result is None:
        assert has_errors(issues)
        return
    shown = (
        clean(to_arabic(clean(value)))
        .removeprefix("ร้อยละ")
        .replace(",", "")
        .removesuffix("%")
        .removesuffix("คะแนน")
        .strip()
    )
    assert result.total == Decimal(shown.replace("\u2212", "-"))


class _Elements(HTMLParser):
    """The elements a browser would make of a page, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@given(MARKDOWN)
@share(18)
def test_no_markdown_makes_live_markup(text: str) -> None:
    well_told(tuple(survived(lambda: list(markdown_issues(text, "content/pages/a.md")))))
    survived(lambda: list(links(text)))
    survived(personal_data, text)
    html = ""
    with suppress(RecursionError):  # told as `markdown-too-deep`
        html = to_html(text, seen_from="a/")
    for tag, attributes in _Elements(html).found:
        assert tag in TAGS | ICON, html
        assert not any(name.startswith("on") or name == "style" for name in attributes), html
        for name in {"href", "src"} & attributes.keys():
            scheme = SCHEME.match(attributes[name] or "")
            assert scheme is None or scheme[1].lower() in SCHEMES, html
    assert "href" not in ATTRIBUTES["*"]


@given(st.dictionaries(st.sampled_from(sorted(SAMPLE)), st.just(b""), max_size=6))
@share(1)
def test_any_file_may_be_empty_or_gone(emptied: dict[str, bytes]) -> None:
    everything({**SAMPLE, **emptied})
    everything({path: data for path, data in SAMPLE.items() if path not in emptied})


@given(damaged_papers())
@share(3)
def test_any_damaged_paper_is_read_or_said_to_be_unread(data: bytes) -> None:
    survived(pages_of, data)
    for part in survived(office_text, data).parts:
        survived(personal_data, part.text)


@given(trees())
@share(4)
def test_any_folder_on_disk_is_judged(tree: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, data in tree.items():
            with suppress(OSError):  # a file where another needs a folder
                write_tree(root, {path: data})
        well_told(survived(check_project, root))
