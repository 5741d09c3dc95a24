"""YAML as people and attackers write it: what is read, what is refused, and where."""

import time

import pytest
import yaml

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Rule
from site_builder.reading.text.encoding import ENCODING_UNKNOWN, ENCODING_WINDOWS_874
from site_builder.reading.yaml import file as yaml_file
from site_builder.reading.yaml.file import Mapping, Node, Scalar, Sequence, parse
from site_builder.reading.yaml.line_slips import YAML_COLON, YAML_QUOTE_OPEN, YAML_TAB
from site_builder.reading.yaml.syntax_advice import CHARACTER_UNPRINTABLE, YAML_HASH, YAML_SYNTAX, syntax_issue
from site_builder.reading.yaml.tree import (
    DEEPEST,
    KEY_REPEATED,
    YAML_ALIAS,
    YAML_KEY_NOT_TEXT,
    YAML_MERGE,
    YAML_SEVERAL_DOCUMENTS,
    YAML_TAG,
    YAML_TOO_DEEP,
)

FILE = "content/2566/year.yml"


def plain(node: Node | None) -> object:
    """The tree without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    return None


def read(data: bytes) -> tuple[object, list[str]]:
    node, issues = parse(data, FILE)
    return plain(node), [f"{issue.place.line}:{issue.place.column} {issue.code}" for issue in issues]


@pytest.mark.parametrize(
    "typed",
    [
        "053056563", "12:30", "2567-01-05", "no", "010", "1_500_000", "1.10", "1e5", ".inf", ".nan", "~", "null",
        "๒๕๖๕", "0x10", "+5", "=", "5 ม.ค. 67",
    ],
)  # fmt: skip
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert read(f"a: {typed}\n".encode()) == ({"a": typed}, [])


@pytest.mark.parametrize(
    ("data", "tree"),
    [
        (b"", None),
        (b"\n# comment\n", None),
        (b"a:\nb: ''\n", {"a": "", "b": ""}),
        (b"a: '  '\norigin: {b: c, d: }\n", {"a": "  ", "origin": {"b": "c", "d": ""}}),
        (b"- a\n-\n- [b, {c: d}]\n", ["a", "", ["b", {"c": "d"}]]),
        (b"\xef\xbb\xbfa: b\n", {"a": "b"}),
        (b"a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        (b"a: b\rc: d\r", {"a": "b", "c": "d"}),
        ("a: ไทย\n".encode("utf-16"), {"a": "ไทย"}),
        ("\ufeffa: ไทย\n".encode("utf-16-be"), {"a": "ไทย"}),
        (b"a: |\n  one\n\n  two\nb: >-\n  one\n  two\n", {"a": "one\n\ntwo\n", "b": "one two"}),
        (b"\"a\": 'b: #c'\n", {"a": "b: #c"}),
        (b"---\na: b\n...\n", {"a": "b"}),
        ("a: หนึ่ง\u2028สอง\x85สาม\n".encode(), {"a": "หนึ่ง สอง สาม"}),
    ],
)
def test_what_editors_write_is_read(data: bytes, tree: object) -> None:
    assert read(data) == (tree, [])


@pytest.mark.parametrize(
    ("data", "place", "rule"),
    [
        (b"a: 1\nb: 2\na: 3\n", "3:1", KEY_REPEATED),
        (b"- {a: 1, a: 2}\n", "1:10", KEY_REPEATED),
        (b"a:\na: 1\n", "2:1", KEY_REPEATED),
        (b"b: {a: 1}\na: 1\na: {b: 1}\n", "3:1", KEY_REPEATED),
        (b"origin: 1\norigin: 2\n", "2:1", KEY_REPEATED),
        (b"? *x\n: b\n", "1:3", YAML_ALIAS),
        (b"a: !!python/name:os.system x\n", "1:4", YAML_TAG),
        (b"a: !secret x\n", "1:4", YAML_TAG),
        (b"a: {<<: {b: c}}\n", "1:5", YAML_MERGE),
        (b"a: &x b\n", "1:4", YAML_ALIAS),
        (b"? [a]\n: b\n", "1:3", YAML_KEY_NOT_TEXT),
        (b"a: b\n---\nc: d\n", "2:1", YAML_SEVERAL_DOCUMENTS),
        (b"a:\n\tb: c\n", "2:1", YAML_TAB),
        ("ก: ข\nกลุ่ม: @ค\n".encode(), "2:8", YAML_SYNTAX),
        (b"a: b: c\n", "1:4", YAML_COLON),
        (b"  - a: b\n    c: 'd\n", "2:8", YAML_QUOTE_OPEN),
        (b"a: b #3\n", "1:6", YAML_HASH),
        (b"a: b\x07\n", "1:5", CHARACTER_UNPRINTABLE),
        ("a: ไทย\x9f\n".encode(), "1:7", CHARACTER_UNPRINTABLE),
        (b"a: b\nc: \x00\n", "2:4", ENCODING_UNKNOWN),
        ("a: b\nข้อ: ไทย\n".encode("cp874"), "2:1", ENCODING_WINDOWS_874),
        (b"a: \xff\xfe\xe9\n", "1:4", ENCODING_UNKNOWN),
        (b"\xff\xfea", "1:1", ENCODING_UNKNOWN),
    ],
)
def test_a_slip_is_named_at_its_place(data: bytes, place: str, rule: Rule) -> None:
    assert read(data)[1] == [f"{place} {rule.code}"]


def test_every_alias_is_refused_and_none_unfolds() -> None:
    bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    bomb += "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    started = time.perf_counter()
    tree, found = read(bomb.encode())
    assert time.perf_counter() - started < 1
    assert isinstance(tree, dict)
    assert tree["a11"] == [""] * 10
    assert {each.split()[1] for each in found} == {YAML_ALIAS.code}


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "{a: " * 50_000, "- " * 100_000, "[{a: " * 40_000, f"a: {'[' * 3_000}{']' * 3_000}\n"]
)
def test_deep_nesting_is_refused_quickly(text: str) -> None:
    started = time.perf_counter()
    tree, found = read(text.encode())
    assert time.perf_counter() - started < 2
    assert tree is None
    assert [each.split()[1] for each in found] == [YAML_TOO_DEEP.code]


def test_nesting_that_libyaml_itself_refuses_is_called_too_deep() -> None:
    """As PyYAML 6.0.4 refuses it, whichever is installed; the slip that the line seems to hold is not the reason."""
    text = f"a: {'[' * 1_001}"
    mark = yaml.Mark(FILE, len(text), 0, len(text), None, 0)
    refused = yaml.MarkedYAMLError("while increasing flow level", mark, "exceeded maximum nesting depth", mark)
    assert syntax_issue(refused, text, FILE, 1) == YAML_TOO_DEEP.at(Place(FILE, 1, len(text) + 1), depth=DEEPEST)


def test_many_slips_are_all_reported() -> None:
    data = b"a: 1\na: 2\nb: !x 1\nc: &y 2\nb: 3\n"
    assert read(data)[1] == ["2:1 key-repeated", "3:4 yaml-tag", "4:4 yaml-alias", "5:1 key-repeated"]


def test_columns_count_characters_not_bytes() -> None:
    node, _ = parse("{ก: ข, ค: ง}\n".encode(), FILE)
    assert isinstance(node, Mapping)
    assert (node.keys["ค"].column, node.entries["ค"].place.column) == (8, 11)


def test_a_front_matter_counts_from_its_own_line() -> None:
    _, issues = parse(b"a: 1\na: 2\n", FILE, first_line=2)
    assert [str(issue.place) for issue in issues] == [f"{FILE}:3:1"]


def test_the_loader_without_libyaml_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    monkeypatch.setattr(yaml_file, "_Loader", yaml.BaseLoader)
    assert read(b"a: b\x07\n")[1] == ["1:5 character-unprintable"]
    assert read(b"a: !x 1\na: 2\n")[1] == ["1:4 yaml-tag", "2:1 key-repeated"]
    assert read("ก: ๑\nข: [ค]\n".encode()) == ({"ก": "๑", "ข": ["ค"]}, [])
