"""Whatever stands in a file, reading and checking list issues and never fail."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.checks.all_checks import check
from site_builder.content.load import Source, load
from site_builder.content.markdown_file import parse_markdown
from site_builder.content.settings import read_settings
from site_builder.content.yaml_file import parse
from site_builder.issues.issue import Issue
from site_builder.model.drafts import published_view

ROOT = Path(__file__).parent.parent.parent
SAMPLE = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for path in sorted([ROOT / "mkdocs.yml", *(ROOT / "content").rglob("*")])
    if path.suffix in {".yml", ".md"}
}
FRAME = {path: data for path, data in SAMPLE.items() if path.endswith(("mkdocs.yml", "site.yml", "year.yml"))}
PIECES = [
    ": ", "- ", "\n", "\n  ", "\t", "#", " #x", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!!x ", "<<: ", "? ", "|\n",
    ">-\n", "---\n", "...\n", "%", "@", "`", "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "\ufffe",
    "id", "year", "origin", "state", "draft", "for", "ก", "๒๕๖๖", "2566", "no", "~", "99999999999999999999",
    "31 กุมภาพันธ์ 2566", "ตลอดปีงบประมาณ", "2565/m02", "e10", "o99", "indicator-77", "https://[", "𝟙",
]  # fmt: skip
TEXT = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]
BYTES = st.one_of(
    st.binary(), st.builds(lambda text, codec: text.encode(codec, "replace"), TEXT, st.sampled_from(CODECS))
)
QUICKLY = settings(deadline=None, derandomize=True, max_examples=300)


def spelled(issues: tuple[Issue, ...]) -> None:
    for issue in issues:
        assert issue.line
        assert issue.place.line >= 1
        assert issue.place.column >= 1


@given(BYTES)
@QUICKLY
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (parse, parse_markdown, read_settings):
        spelled(read(data, "content/any.yml")[1])


@given(st.sampled_from(sorted(SAMPLE)), BYTES)
@QUICKLY
def test_any_file_of_a_project_may_hold_anything(file: str, data: bytes) -> None:
    everything({**FRAME, file: data})


@given(st.sampled_from(sorted(SAMPLE)), st.data())
@QUICKLY
def test_any_slip_of_the_keyboard_is_survived(file: str, data: st.DataObject) -> None:
    text = SAMPLE[file].decode()
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 40)))
    everything({**FRAME, file: (text[:start] + data.draw(TEXT) + text[end:]).encode("utf-8", "replace")})


@given(st.dictionaries(st.sampled_from(sorted(SAMPLE)), st.just(b""), max_size=6))
@settings(deadline=None, derandomize=True, max_examples=50)
def test_any_file_may_be_empty_or_gone(emptied: dict[str, bytes]) -> None:
    everything({**SAMPLE, **emptied})
    everything({path: data for path, data in SAMPLE.items() if path not in emptied})


def everything(texts: dict[str, bytes]) -> None:
    disclosure, issues = load(Source(texts))
    spelled(issues)
    if disclosure is not None:
        spelled(check(published_view(disclosure), {}, whole=disclosure))
