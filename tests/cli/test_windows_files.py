"""What a clerk double-clicks: the files that `init` lays down, and the commands in them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.cli.command_line import options_of
from site_builder.cli.main import COMMANDS, main

Make = Callable[..., Path]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_init_writes_files_to_double_click_on_windows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "new"
    assert run(capsys, "init", root, "--year", "2570")[0] == 0
    pairs = {"check.cmd": "ตรวจเนื้อหา.cmd", "preview.cmd": "ดูตัวอย่าง.cmd", "publish.cmd": "เผยแพร่.cmd"}
    for name, thai in pairs.items():
        content = (root / name).read_bytes()
        assert content == (root / thai).read_bytes()
        assert content.isascii(), "the console of Windows reads these in a code page of its own"
        assert b"\n" not in content.replace(b"\r\n", b"")
        for command in re.findall(r'"%~dp0site-builder\.cmd" ([^|\r\n]+)', content.decode()):
            options_of(command.split(), COMMANDS)
    finder = (root / "site-builder.cmd").read_bytes()
    assert b"-m site_builder %*" in finder
    assert b"python\\python.exe" in finder


def test_a_new_project_publishes_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "new"
    assert run(capsys, "init", root, "--year", "2570")[0] == 0
    assert run(capsys, "build", "--project", root)[0] == 0
    code, out, _ = run(capsys, "publish", "--project", root)
    assert code == 0, out
    assert (tmp_path / "ita-site.zip").is_file()


def test_ask_waits_for_a_person(
    small_project: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project({"publish.yml": "- {id: drive, kind: folder, folder: ../out}\n"})
    assert run(capsys, "build", "--project", root)[0] == 0

    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    code, out, _ = run(capsys, "publish", "--project", root, "--ask")
    assert code == 0
    assert "would send" in out
    assert "nothing was sent" in out
    assert not (root.parent / "out").exists()
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert run(capsys, "publish", "--project", root, "--ask")[0] == 0
    assert (root.parent / "out/index.html").is_file()
