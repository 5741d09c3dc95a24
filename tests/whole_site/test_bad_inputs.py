"""Bad input by families: bytes, YAML, facts, paths and files, web safety. Each row says what must be told, no more.

What people meant and we can read counts as sound: no message at all, and the very same pages.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import check_project, plan, render_all
from site_builder.language.problems.problem import Severity
from tests.conftest import SMALL_PROJECT, quiet

Files = Mapping[str, str | bytes | None]
MEASURES, PAGE, YEAR = "content/2566/measures.yml", "content/pages/about.md", "content/2566/year.yml"
ITA, OIT, EVIDENCE = "content/2566/ita.yml", "content/2566/oit.yml", "content/2566/evidence.yml"
M, P = SMALL_PROJECT[MEASURES], SMALL_PROJECT[PAGE]
SETTINGS = SMALL_PROJECT["mkdocs.yml"]


def measures(before: str, after: str) -> Files:
    assert before in M
    return {MEASURES: M.replace(before, after, 1)}


def paper(name: str, content: bytes | None = b"a,b\n", typed: str | None = None) -> Files:
    listed = f"- {{id: ev-001, title: ก, kind: document, files: [{{file: '{typed or f'evidence/{name}'}'}}]}}\n"
    return {EVIDENCE: listed, f"content/2566/evidence/{name}": content}


def doubled(text: str) -> bytes:
    return "".join(chr(b) if 0x80 <= b <= 0xA0 else bytes([b]).decode("cp874") for b in text.encode()).encode()


ALSO_ALIASED = {"links-missing", "mapping-expected"}

SOUND: dict[str, Files] = {
    "UTF-8 with a mark": {MEASURES: b"\xef\xbb\xbf" + M.encode(), PAGE: b"\xef\xbb\xbf" + P.encode()},
    "CRLF": {MEASURES: M.replace("\n", "\r\n"), PAGE: P.replace("\n", "\r\n")},
    "CR": {MEASURES: M.replace("\n", "\r"), PAGE: P.replace("\n", "\r")},
    "UTF-16 with a mark": {MEASURES: M.encode("utf-16"), PAGE: P.encode("utf-16")},
    "UTF-16, the other way round": {PAGE: "\ufeff".encode("utf-16-be") + P.encode("utf-16-be")},
    "no-break spaces before and behind": measures("  title: ", "\u00a0\u00a0title:\u00a0"),
    "an invisible character in a key": measures("  title", "  ti\u200btle"),
    "Thai digits in a date": measures("31 มกราคม 2566", "๓๑ มกราคม ๒๕๖๖"),
    "a date as programs write it": measures("31 มกราคม 2566", "2566-01-31"),
    "a short year": measures("31 มกราคม 2566", "31 ม.ค. 66"),
    "a tab behind a colon": measures("title: ", "title:\t"),
}
"""What is put right in memory: the site is the same, byte for byte."""

TOLD: dict[str, tuple[Files, set[str]]] = {
    # A. Bytes and characters
    "4 UTF-16 without a mark": ({MEASURES: M.encode("utf-16-le")}, {"encoding-unknown"}),
    "5 Windows-874": ({MEASURES: M.encode("cp874")}, {"encoding-windows-874"}),
    "5 Windows-874 in Markdown": ({PAGE: P.encode("cp874")}, {"encoding-windows-874"}),
    "5 Windows-874 in the settings": (
        {"mkdocs.yml": SETTINGS.encode("cp874")}, {"encoding-windows-874"}
    ),
    "7 Thai converted twice": ({MEASURES: doubled(M)}, {"encoding-doubled"}),
    "7 Thai converted twice in Markdown": ({PAGE: doubled(P)}, {"encoding-doubled"}),
    "9 curly quotes around a colon": (measures("title: เปิดเผย", "title: “แผน: เปิดเผย”"), {"yaml-quote-curly"}),
    "9 curly quotes": (measures("title: เปิดเผยขั้นตอนการยืมพัสดุ", "title: “เปิดเผย”"), {"quote-curly"}),
    # B. YAML as a language
    "13 tab": (measures("  title", "\ttitle"), {"yaml-tab"}),
    "13 tab in front matter": ({PAGE: "---\ntitle: ก\n\tdescription: ข\n---\nค\n"}, {"yaml-tab"}),
    "14 key twice": (measures("  no:", "  id: m02\n  no:"), {"key-repeated"}),
    "14 key twice in front matter": ({PAGE: "---\ntitle: ก\ntitle: ข\n---\nค\n"}, {"key-repeated"}),
    "14 key twice in the settings": ({"mkdocs.yml": SETTINGS + "site_name: ก\n"}, {"key-repeated"}),
    "15 colon": (measures("เปิดเผย", "แผน: ปี 2568 เปิดเผย"), {"yaml-colon"}),
    "15 colon in front matter": ({PAGE: "---\ntitle: แผน: ปี 2568\n---\nค\n"}, {"yaml-colon"}),
    "16 first character": (measures("เปิดเผย", "@เปิดเผย"), {"yaml-first-character"}),
    "16 text behind a number sign": (measures("เปิดเผย", "ห้อง #3 เปิดเผย"), {"yaml-hash"}),
    "18 a time where a score is due": ({ITA: "total: 16:30\n"}, {"number-unreadable"}),
    "20 infinite": ({ITA: "total: .inf\n"}, {"number-unreadable"}),
    "20 not a number": ({ITA: "total: .nan\n"}, {"number-unreadable"}),
    "20 exponent": ({ITA: "total: 1e5\n"}, {"number-unreadable"}),
    "22 the Christian year": (measures("31 มกราคม 2566", "2023-01-31"), {"era-christian"}),
    "23 empty file": ({MEASURES: ""}, {"field-missing"}),
    "23 comments only": ({MEASURES: "# ยังไม่มี\n"}, {"field-missing"}),
    "23 no value": ({YEAR: "year:\n"}, {"field-missing"}),
    "24 aliases": ({OIT: "- &a {item: o1, answer: disclosed, links: []}\n- *a\n"}, {"yaml-alias", *ALSO_ALIASED}),
    "26 a tag that runs a program": (
        {"mkdocs.yml": SETTINGS + "copyright: !!python/object/apply:os.system ['true']\n"}, {"yaml-tag"}
    ),
    "26 hooks": ({"mkdocs.yml": SETTINGS + "hooks: [run.py]\n"}, {"settings-hooks"}),
    "27 two documents": ({MEASURES: M + "---\nx: 1\n"}, {"yaml-several-documents"}),
    "27 a list where fields are due": ({MEASURES: "- a\n"}, {"mapping-expected"}),
    "27 fields where a list is due": ({OIT: "item: o1\n"}, {"list-expected"}),
    "28 a field mistyped": (measures("  title:", "  titel:"), {"field-mistyped"}),
    "28 a field mistyped without a value": (measures("  title:", "  aproach:\n  title:"), {"field-mistyped"}),
    "29 a broken file of ours": ({"content/2566/broken.yml": "a: ["}, {"file-unknown"}),
    "29 a broken file among the pages": ({"content/pages/broken.yml": "a: ["}, {"file-unknown"}),
    # C. Facts
    "31 mixed eras": ({YEAR: "year: 2023\n"}, {"era-christian"}),
    "32 a date far from its year": (measures("31 มกราคม 2566", "31 มกราคม 2556"), {"date-far-from-year"}),
    "33 another year's file": ({YEAR: SMALL_PROJECT[YEAR].replace("year: 2566", "year: 2565")}, {"year-mismatch"}),
    "34 an id twice": (measures("m01-s2", "m01-s1"), {"id-repeated"}),
    "35 an unreadable item": ({OIT: "- {item: ข้อสอง, answer: not-disclosed, reason: ก}\n"}, {"item-unreadable"}),
    "37 out of range": ({ITA: "total: 120\n"}, {"score-out-of-range"}),
    "37 negative": ({ITA: "total: -1\n"}, {"score-out-of-range"}),
    "37 a decimal comma": ({ITA: "total: 85,10\n"}, {"number-unreadable"}),
    # D. Paths and files
    "40 out of the folder": (paper("a.csv", typed="../../../etc/passwd"), {"file-path"}),
    "40 on this computer": (paper("a.csv", typed="C:/a.csv"), {"file-path"}),
    "43 not there": (paper("a.csv", None), {"evidence-file-missing"}),
    "45 a name of Windows": (paper("CON.csv"), {"file-name-forbidden"}),
    "45 a trailing dot": ({"content/2566/evidence/a.csv.": b"x"}, {"file-name-forbidden", "evidence-file-unused"}),
    "45 a question mark": (paper("a?b.csv"), {"file-name-forbidden"}),
    "45 two names that Windows takes for one": (
        {**paper("a.csv"), "content/2566/evidence/A.csv": b"x"}, {"file-name-clash", "evidence-file-unused"}
    ),
    "47 strange signs in a name": (paper("แผน a#b%20c (1).csv"), set()),
    "47 strokes of Windows": (paper("a.csv", typed="evidence\\a.csv"), set()),
    "60 what systems leave behind": (
        {"content/2566/evidence/Thumbs.db": b"x", "content/desktop.ini": b"x", "content/pages/.env": b"x"}, set()
    ),
    "file names in other capitals": ({"content/2566/OIT.yml": "[]"}, {"file-name-mistyped"}),
    "file names with another ending": ({"content/2566/ita.yaml": "total: 1"}, {"file-name-mistyped"}),
    # E. Web safety
    "65 raw HTML": ({PAGE: "# ก\n\n<script>x</script>\n"}, {"markup-shown"}),
    "66 markup in a field": (measures("เปิดเผย", "<b>เปิดเผย</b>"), {"markup-shown"}),
    "66 a link that runs": ({PAGE: "# ก\n\n[ข](javascript:x)\n"}, {"link-scheme"}),
    "66 a link that nobody can read": ({PAGE: "# ก\n\n[ข](http://[x)\n"}, {"link-malformed"}),
    "69 the marks of templates": (measures("เปิดเผย", "เปิดเผย {{ 7*7 }} {% x %}"), set()),
    # F. Links
    "a dead link": ({PAGE: "# ก\n\n[ข](/2566/nope/)\n"}, {"link-dead"}),
}  # fmt: skip
"""By the row of the catalogue of bad inputs; the codes that must be told, and no others but notices."""


@pytest.mark.parametrize("name", TOLD)
def test_what_is_wrong_is_told_and_nothing_else(name: str, small_project: Callable[..., Path]) -> None:
    files, codes = TOLD[name]
    issues = check_project(small_project(files))
    graver = {issue.code for issue in issues if issue.severity is not Severity.NOTICE}
    assert codes <= {issue.code for issue in issues}
    assert graver <= codes | {"evidence-file-aside", "promise-unreported"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("sound")
    for name, text in SMALL_PROJECT.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return without_digest(render_all(plan(root)))


def without_digest(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.endswith((".html", ".csv", ".xml"))}


@pytest.mark.parametrize("name", SOUND)
def test_what_can_be_read_makes_the_same_site(
    name: str, small_project: Callable[..., Path], pages: dict[str, bytes]
) -> None:
    root = small_project(SOUND[name])
    assert check_project(root) == ()
    assert without_digest(render_all(plan(root))) == pages


@pytest.mark.whole_site
def test_the_engine_reads_what_we_read(small_project: Callable[..., Path]) -> None:
    """MkDocs opens hand-written pages itself, and knows UTF-8 only."""
    sound = small_project(name="sound")
    strange = small_project({PAGE: P.replace("\n", "\r\n").encode("utf-16")}, name="strange")
    for root in (sound, strange):
        outcome = build_site(root, root / "site", quiet)
        assert outcome.output is not None, [issue.line for issue in outcome.issues]
    told = [(root / "site/about/index.html").read_bytes() for root in (sound, strange)]
    assert told[0] == told[1]


@pytest.mark.whole_site
def test_a_broken_edit_leaves_the_public_site_as_it_is(small_project: Callable[..., Path]) -> None:
    root = small_project()
    assert build_site(root, root / "site", quiet).output is not None
    before = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    sources = {path: path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}
    for name in ("5 Windows-874", "13 tab", "40 out of the folder", "66 a link that runs", "a dead link"):
        for file, content in TOLD[name][0].items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content or b"")
        assert build_site(root, root / "site", quiet).output is None
        for file in TOLD[name][0]:
            (root / file).unlink()
        for path, data in sources.items():
            path.write_bytes(data)
    assert {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()} == before
