"""A record is read exactly as it was written, or not at all."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from site_builder.building.unchanged.record import BuildRecord, read, write
from tests.building.unchanged.projects import built_project, is_unchanged, record_of

RECORD = BuildRecord(
    1,
    "ก\n",
    {"python": ["3"]},
    {"content": {"a\udca1.yml": [1, 2, 0, 0, 0, "ff"]}},
    {"content": {}},
    {},
    {"x/": [16]},
    {},
)


def sealed(body: str) -> bytes:
    return f"{sha256(body.encode()).hexdigest()}\n{body}".encode()


def test_a_record_comes_back_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "record.json", RECORD)
    assert read(tmp_path / "deep" / "record.json") == RECORD
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["record.json"]


def test_every_cut_and_every_changed_byte_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    write(file, RECORD)
    content = file.read_bytes()
    for number in range(len(content)):
        file.write_bytes(content[:number])
        assert read(file) is None
        file.write_bytes(content[:number] + bytes([content[number] ^ 1]) + content[number + 1 :])
        assert read(file) is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0" * 100, b"\xff\xfe", sealed(""), sealed("{}"), sealed("[]"), sealed("null"), sealed("1"),
        sealed('{"format": 3}'), sealed('{"format": 2}'), sealed('{"format": 2, "moment": 1, "evil": 2}'),
        sealed("[" * 100_000), sealed('{"a":' * 100_000), sealed("9" * 10_000), sealed('{"format": NaN}'),
    ],
    ids=range(15),
)  # fmt: skip
def test_garbage_is_no_record(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "record.json").write_bytes(content)
    assert read(tmp_path / "record.json") is None


@pytest.mark.skipif(os.name == "nt", reason="pipes as on Unix")
def test_what_is_no_file_is_no_record_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    assert [read(tmp_path / name) for name in ("pipe", "link", "absent", ".")] == [None] * 4


def test_a_hostile_record_with_a_right_seal_ends_in_a_full_build(tmp_path: Path) -> None:
    root = built_project(tmp_path / "project")
    assert is_unchanged(root)
    file = record_of(root)
    good = json.loads(file.read_bytes().partition(b"\n")[2])
    strange: list[object] = [None, 0, "x", [], {}, [[]], {"content": None}, {"a": {"b": 1}}, 1e308, True]
    harmless = {("moment", 0), ("moment", True), ("message", "x"), ("modules", "{}"), ("server_rules", "{}")}
    for name in ("moment", "message", "surroundings", "trees", "links", "modules", "output", "server_rules"):
        for value in strange:
            if not harmless & {(name, value if isinstance(value, int | str) else repr(value))}:
                file.write_bytes(sealed(json.dumps({**good, name: value})))
                assert not is_unchanged(root), (name, value)
    file.write_bytes(sealed(json.dumps(good)))
    assert is_unchanged(root)
