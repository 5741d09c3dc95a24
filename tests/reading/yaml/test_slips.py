"""Each usual slip of YAML has its own message, and the line that the message shows mended can be read."""

import pytest

from site_builder.reading.yaml.file import parse

MENDED_LINES = [
    ("title:แผน", "yaml-colon-blank"),
    ("title： แผน", "yaml-colon-blank"),
    ("title: แผน: ปี 2566", "yaml-colon"),
    ("title: “แผน: ปี”", "yaml-quote-curly"),
    ('title: "แผน" ปี 2566', "yaml-quote-inside"),
    ("title: 'ITA's report'", "yaml-quote-inside"),
    ("title: 'ITA's report", "yaml-quote-inside"),
    ('title: "C:\\งาน"', "yaml-backslash"),
    ("title: [ด่วน] ประกาศ", "yaml-first-character"),
    ("title: {ด่วน} ประกาศ: ที่ 1", "yaml-first-character"),
    ("title: {ด่วน", "yaml-first-character"),
    ("title: |แผน", "yaml-first-character"),
    ("title: >แผน", "yaml-first-character"),
    ("title: @แผน", "yaml-first-character"),
    ("title: %แผน", "yaml-first-character"),
    ("title: *แผน", "yaml-first-character"),
    ("title: &แผน ปี", "yaml-first-character"),
    ("title: !แผน", "yaml-first-character"),
    ("title: `แผน`", "yaml-first-character"),
    ("units: {main: office", "yaml-bracket-open"),
    ("units: [office, finance", "yaml-bracket-open"),
    ('title: "แผน', "yaml-quote-open"),
    ("title: ห้อง #3", "yaml-hash"),
    ("title: ห้อง # 3", "yaml-hash"),
    ("steps: {text: อบรม, ประชุม, no: 1}", "yaml-comma"),
    ("steps: {text: อบรม no: 1}", "yaml-comma-missing"),
    ("steps: {text: แผน: ปี, no: 1}", "yaml-colon"),
    ("\ttitle: แผน", "yaml-tab"),
    ("-\ttitle: แผน", "yaml-tab"),
]


@pytest.mark.parametrize(("line", "code"), MENDED_LINES)
@pytest.mark.parametrize(("before", "after"), [("", ""), ("id: m01\n", "\nunits: office\n")])
def test_a_slip_has_its_own_message_and_the_mended_line_is_sound(line: str, code: str, before: str, after: str) -> None:
    if line.startswith("-"):
        before = after = ""
    _, issues = parse(f"{before}{line}{after}".encode(), "a.yml")
    [issue] = [each for each in issues if each.code == code]
    mended = issue.values["mended"]
    assert mended in issue.advice_th
    assert mended != line
    node, left = parse(mended.strip().encode(), "a.yml")
    assert node is not None
    assert left == ()


@pytest.mark.parametrize(("text", "place", "mended"), [
    ("- id: a\n no: 1\n", "2:2", "  no: 1"),
    ("- id: a\n    no: 1\n", "2:5", "  no: 1"),
    ("a: 1\n b: 2\n", "2:2", "b: 2"),
    ("a:\n  b: 1\n c: 2\n", "3:2", "  c: 2"),
])  # fmt: skip
def test_a_line_out_of_line_is_shown_in_line(text: str, place: str, mended: str) -> None:
    _, [issue] = parse(text.encode(), "a.yml")
    assert (issue.code, f"{issue.place.line}:{issue.place.column}") == ("yaml-indent", place)
    assert issue.values["mended"] == mended


@pytest.mark.parametrize("text", ["- id: a\nid: b\n", "-id: a\n", "- id: a\n  no: 1\nid: b\n"])
def test_a_lost_dash_is_named(text: str) -> None:
    assert [issue.code for issue in parse(text.encode(), "a.yml")[1]] == ["yaml-dash"]


@pytest.mark.parametrize(
    "text",
    [
        "a: 'it''s'\n", "a: \"x\" # หมายเหตุ\n", "a: [\"b: c\", 'd, e']\n", "a: {b: 1,\n  c: 2}\n", "a: |\n  “ก”: ข\n",
        "a: 12:30\n", "a: https://x.example/\n", "\u00a0\n- id: a\n\u00a0\u00a0no: 1\n",
        "- i\u200bd: a\n", "a: \"\\u0e01\"\n",
    ],
)  # fmt: skip
def test_sound_yaml_and_what_no_eye_sees_pass(text: str) -> None:
    assert parse(text.encode(), "a.yml")[1] == ()


def test_nothing_but_blanks_after_a_colon_is_no_slip() -> None:
    _, issues = parse(b"state:  \nthe next line has no colon\n", "content/a.yml")
    assert [(issue.place.line, issue.rule.code) for issue in issues] == [(2, "yaml-syntax")]
