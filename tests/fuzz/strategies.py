"""What people, programs and attackers may put into a content folder: bytes, values, slips, papers, whole trees."""

from hypothesis import strategies as st

from tests.conftest import ROOT, SMALL_PROJECT
from tools.made_up_papers import as_docx, as_pdf, as_xlsx

SAMPLE = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for path in sorted([ROOT / "mkdocs.yml", *(ROOT / "content").rglob("*")])
    if path.suffix in {".yml", ".md"}
}
FRAME = {path: data for path, data in SAMPLE.items() if path.endswith(("mkdocs.yml", "site.yml", "year.yml"))}
"""The files without which nothing else is judged."""

PIECES = [
    ": ", "- ", "\n", "\n  ", "\t", "#", " #x", "'", '"', "[", "]", "{", "}", "&a ", "*a", "!!x ", "<<: ", "? ", "|\n",
    ">-\n", "---\n", "...\n", "%", "@", "`", "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\u200b", "\u00a0", "\ufffe",
    "id", "year", "origin", "state", "draft", "for", "ก", "๒๕๖๖", "2566", "no", "~", "99999999999999999999", "“", "”",
    "31 กุมภาพันธ์ 2566", "ตลอดปีงบประมาณ", "2565/m02", "e10", "o99", "indicator-77", "https://[", "𝟙", "เธ", "à¸", "：",
    "1-2345-67890-12-1", "081-234-5678", "นายสมมุติ ตัวอย่าง บ้านเลขที่ 1", "{x}", "{{ 7*7 }}", "{% x %}", "\\", ", ",
]  # fmt: skip
TEXT = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp874", "cp1252"]
BYTES = st.one_of(
    st.binary(), st.builds(lambda text, codec: text.encode(codec, "replace"), TEXT, st.sampled_from(CODECS))
)

VALUES = st.one_of(
    TEXT,
    st.sampled_from(
        [
            "",
            "~",
            "null",
            "no",
            "yes",
            "0",
            "-0",
            "00",
            "1e5",
            ".inf",
            "0x10",
            "1_000",
            "12:30",
            "2567-01-05",
            "1,5",
            "1,500",
        ]
    ),
    st.from_regex(r"[0-9๐-๙]{1,6}([.,:/ -][0-9๐-๙]{1,4}){0,3}( ?(%|บาท|คะแนน|น\.))?", fullmatch=True),
    st.from_regex(r"[0-9๐-๙]{1,2} (ม\.ค\.|มกราคม|ก\.พ\.|ธันวาคม) (พ\.ศ\. ?)?[0-9๐-๙]{2,4}", fullmatch=True),
    st.from_regex(r"(ข้อ ?)?[oOoOโ][ .-]?[0-9๐-๙]{1,3}", fullmatch=True),
)

MARKDOWN_PIECES = [
    "# ก\n", "## ข { #x }\n", "* ก\n", "    ", "> ", "```\n", "~~~\n", "`",
    "[ก](", "![ก](", ")", "](/2566/)", "<", ">", "</",
    "<script>", "<img src=x onerror=y>", "<!--", "-->", "&lt;", "&#58;", "javascript:", "data:text/html,",
    "http://[", "[x]: ",
    "[^1]", "*[ก]: ", "| ก | ข |\n|---|---|\n", "!!! note\n    ", "??? note\n", "- [ ] ",
    "{ onclick=x }", "{: .x style=y }",
    "{ #a href=javascript:x }", "**", "__", "\n\n", "\\", "www.a.example", "\x00", "\u2028", "ก",
    "]", "[", "ก\n: ข\n",
]  # fmt: skip
MARKDOWN = st.one_of(TEXT, st.lists(st.sampled_from(MARKDOWN_PIECES), max_size=30).map("".join))

PAPERS = [
    as_pdf(["Report 2566"]),
    as_pdf([]),
    as_docx(["รายงาน"], [[["ก", "1"]]]),
    as_xlsx([["ก", "1"]]),
    b"\x89PNG\r\n\x1a\n",
]


@st.composite
def damaged_papers(draw: st.DrawFn) -> bytes:
    """A paper of which a piece was lost, doubled or overwritten."""
    data = draw(st.sampled_from(PAPERS))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 60)))
    return data[:start] + draw(st.one_of(st.binary(max_size=30), st.just(data[start:end] * 2))) + data[end:]


NAMES = st.one_of(
    st.sampled_from(sorted({path.rpartition("/")[2] for path in SAMPLE})),
    st.sampled_from(
        [
            "CON.pdf",
            "Thumbs.db",
            "OIT.yml",
            "ita.yaml",
            "a b.pdf",
            "แผน.pdf",
            ".env",
            "a#b%20c.pdf",
            "ค\u0e4d\u0e32.pdf",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\x00"), min_size=1, max_size=12),
).filter(lambda name: name not in {".", ".."} and len(name.encode()) < 200)
FOLDERS = st.sampled_from(
    ["content/", "content/2566/", "content/2566/evidence/", "content/2566/progress/", "content/2566/documents/",
     "content/pages/",
     "content/people/", "content/plans/", "content/9999/", "content/2566/evidence/ภาพ/"]
)  # fmt: skip


@st.composite
def trees(draw: st.DrawFn) -> dict[str, bytes]:
    """A small sound project with a few files replaced, taken away or added."""
    tree = {path: text.encode() for path, text in SMALL_PROJECT.items()}
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.one_of(st.sampled_from(sorted(SMALL_PROJECT)), st.builds(str.__add__, FOLDERS, NAMES)))
        content = st.one_of(BYTES, damaged_papers(), st.sampled_from(sorted(SAMPLE.values())), MARKDOWN.map(_encoded))
        tree[path] = draw(content)
    gone = draw(st.sets(st.sampled_from(sorted(SMALL_PROJECT)), max_size=1))
    return {path: data for path, data in tree.items() if path not in gone}


def _encoded(text: str) -> bytes:
    return text.encode(errors="replace")
