"""Commands as people run them: exit codes, messages, and what stays untouched."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building import build as building
from site_builder.building.disk import folders, retrying
from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.cli import build, check
from site_builder.cli.main import main
from tests.conftest import SMALL_PROJECT
from tools.crafted_files import pictures

Make = Callable[..., Path]
BROKEN = {"content/2566/measures.yml": "measures:\n- id: m01\n  titel: x\n"}


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_check_passes_a_sound_project(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--project", small_project(), "check")
    assert code == 0
    assert "0 errors" in out or "ไม่พบปัญหา" in out


def test_check_lists_all_problems_with_place_cure_and_both_languages(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project({**BROKEN, "content/2566/evidence.yml": "- id: Ev 1\n  kind: photos\n"})
    code, out, _ = run(capsys, "--project", root, "check")
    assert code == 1
    assert "content/2566/measures.yml:3:3  field-mistyped  ไม่มีช่องชื่อ “titel” น่าจะหมายถึง “title” | " in out
    for expected in ("field-missing", "id-malformed", "choice-mistyped", "  → "):
        assert expected in out


def test_check_writes_json_of_the_promised_form(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "--project", small_project(BROKEN), "--format", "json")
    rows = json.loads(out)
    assert code == 1
    assert {tuple(row) for row in rows} == {
        ("file", "line", "column", "code", "severity", "th", "en", "advice_th", "advice_en")
    }


def test_check_writes_a_page_to_double_click(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project({"content/2566/measures.yml": "measures:\n- id: <script>\n"})
    code, out, _ = run(capsys, "--project", root, "check", "--format", "html")
    page = (root / check.HTML_REPORT).read_text(encoding="utf-8")
    assert code == 1
    assert str(root / check.HTML_REPORT) in out
    assert "<script>" not in page
    assert "measures.yml" in page


def test_check_finds_a_secret_in_the_targets(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    line = "- {id: h, kind: ftps, host: a.example, user: ita, folder: x, password: abc}\n"
    root = small_project({"publish.yml": line})
    code, out, _ = run(capsys, "check", "--project", root)
    assert code == 1
    assert "publish.yml:1:62  secret-in-file" in out
    assert run(capsys, "build", "--project", root)[0] == 0, "what is published to is nothing to a build"


def test_final_raises_what_must_be_complete(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project(
        {"content/2566/oit.yml": "- {item: o42, answer: disclosed, links: [{page: /2566/measures/}]}\n"}
    )
    assert run(capsys, "--project", root, "check")[0] == 0
    code, out, _ = run(capsys, "--project", root, "check", "--final")
    assert code == 1
    assert "item-unanswered" in out


def test_build_makes_a_real_folder_and_says_what_it_holds(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project()
    code, out, err = run(capsys, "--project", root, "build")
    site = root / "site"
    assert code == 0
    assert site.is_dir()
    assert not site.is_symlink()
    assert (site / "2566/measures/m01/index.html").is_file()
    assert str(site) in out
    assert "…" in err
    listed = {row["path"] for row in json.loads((site / "manifest.json").read_bytes())["files"]}
    on_disk = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert listed == on_disk - {"manifest.json"}


@pytest.mark.parametrize(
    "edit",
    [
        BROKEN,
        {"content/2566/measures.yml": "\t- broken"},
        {"content/site.yml": None},
        {"content/pages/about.md": "---\ntitle: x\n---\n\n[dead](../nowhere/)\n"},
        {"content/pages/about.md": "---\ntitle: x\n---\n\n[dead](/2566/oit/#nothing)\n"},
        {"mkdocs.yml": "site_name: x\nhooks: [evil.py]\n"},
        {"content/2566/year.yml": b"\xff\xfe\x00\x00"},
    ],
    ids=["field", "syntax", "no-site", "dead-link", "dead-page", "hooks", "bytes"],
)
def test_a_build_with_errors_leaves_the_site_as_it_was(
    small_project: Make, capsys: pytest.CaptureFixture[str], edit: dict[str, str | bytes | None]
) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build")[0] == 0
    before = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    for name, content in edit.items():
        path = root / name
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    code, out, err = run(capsys, "--project", root, "build")
    assert code == 1, out + err
    assert "Traceback" not in out + err
    assert {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()} == before
    assert [path.name for path in root.iterdir() if ".next-" in path.name] == []


def test_settings_that_would_run_a_program_are_refused_before_mkdocs_sees_them(
    small_project: Make, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = small_project()
    evil = (root / "mkdocs.yml").read_text(encoding="utf-8")
    trap = tmp_path / "trap"
    (root / "mkdocs.yml").write_text(f"{evil}extra: !!python/object/apply:os.mkdir ['{trap}']\n", encoding="utf-8")
    for command in ("check", "build", "serve"):
        code, out, _ = run(capsys, "--project", root, command)
        assert code == 1
        assert "yaml-tag" in out
    assert not trap.exists()


def test_a_foreign_folder_is_never_overwritten(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project()
    (root / "site").mkdir()
    (root / "site" / "thesis.docx").write_text("precious")
    code, _, err = run(capsys, "--project", root, "build")
    assert code == 2
    assert "--output" in err
    assert (root / "site" / "thesis.docx").read_text() == "precious"


def test_the_content_folder_is_no_output(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build", "--output", root / "content")[0] == 2
    assert run(capsys, "--project", root, "build", "--output", root)[0] == 2


def test_pages_writes_what_build_writes(
    small_project: Make, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build")[0] == 0
    assert run(capsys, "--project", root, "pages", tmp_path / "pages")[0] == 0
    site = {p.relative_to(root / "site"): p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}
    pages = {p.relative_to(tmp_path / "pages"): p.read_bytes() for p in (tmp_path / "pages").rglob("*") if p.is_file()}
    site.pop(Path("manifest.json"))
    assert pages == site


def test_pages_wants_an_empty_folder(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "pages", root / "content")[0] == 2


@pytest.mark.parametrize("arguments", [["nothing"], [], ["build", "--fast"], ["check", "--format", "pdf"]])
def test_a_wrong_command_is_exit_2_in_both_languages(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, _, err = run(capsys, *arguments)
    assert code == 2
    assert "คำสั่งไม่ถูกต้อง" in err
    assert "wrong command" in err


def test_outside_a_project_the_way_in_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--project", tmp_path, "check")
    assert code == 2
    assert "site-builder init" in err


def test_trouble_with_the_machine_is_exit_3(
    small_project: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "index.html")

    monkeypatch.setattr(building, "switch", full)
    code, _, err = run(capsys, "--project", small_project(), "build")
    assert code == 3
    assert "No space left on device" in err
    assert "Traceback" not in err


def test_our_own_bug_is_exit_70_with_a_report(
    small_project: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def bug(*_: object) -> None:
        raise RuntimeError("a bug")

    root, elsewhere = small_project(), tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setattr(build, "build_site", bug)
    code, out, err = run(capsys, "build", "--project", root)
    assert code == 70
    assert "Traceback" not in out + err
    assert "a bug" in (root / ".site-builder/last-error.txt").read_text(encoding="utf-8")
    assert not list(elsewhere.iterdir())


def test_init_makes_a_project_that_builds_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "new"
    assert run(capsys, "init", root, "--year", "๒๕๗๐")[0] == 0
    assert "year: 2570" in (root / "content/2570/year.yml").read_text(encoding="utf-8")
    code, out, _ = run(capsys, "--project", root, "check")
    assert code == 0, out
    assert run(capsys, "--project", root, "build")[0] == 0
    assert not (root / "site/2570").exists(), "a new year starts as a draft"
    assert run(capsys, "init", root)[0] == 2


@pytest.mark.parametrize("year", ["2027", "abc", "70"])
def test_init_wants_a_buddhist_year(tmp_path: Path, capsys: pytest.CaptureFixture[str], year: str) -> None:
    code, _, err = run(capsys, "init", tmp_path / "new", "--year", year)
    assert code == 2
    assert year in err
    assert not (tmp_path / "new").exists()


SETTINGS = SMALL_PROJECT["mkdocs.yml"]
HTML = b"<html><script>alert(1)</script></html>"
PDF = b"%PDF-1.4 paper"
EVIDENCE = "- {{id: ev-001, title: t, kind: document, files: [{{file: evidence/{name}}}]}}\n"
ABOUT = "---\ntitle: x\n---\n\n"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"content/2566/evidence.yml": EVIDENCE.format(name="a.html"), "content/2566/evidence/a.html": HTML}, "kind"),
        ({"content/2566/evidence.yml": EVIDENCE.format(name="a.pdf"), "content/2566/evidence/a.pdf": HTML}, "kind"),
        ({"content/2566/evidence.yml": EVIDENCE.format(name="a.pdf"), "content/2566/evidence/a.pdf": b""}, "kind"),
        ({"content/2566/evidence.yml": EVIDENCE.format(name="a.css"), "content/2566/evidence/a.css": PDF}, "kind"),
        ({"content/pages/robots.txt/a.png": pictures.png()}, "address-clash"),
        ({"content/pages/about.md": ABOUT + "[x](http://[bad)\n"}, ""),
        ({"content/site.yml": "agency:\n  state: draft\n" + SMALL_PROJECT["content/site.yml"][8:]}, "draft-impossible"),
        (
            {
                "content/site.yml": SMALL_PROJECT["content/site.yml"].replace(
                    "{name: องค์การ", "{state: draft, name: องค์การ"
                )
            },
            "draft-impossible",
        ),
        ({"theme/pages/home.html": "{% if %}"}, "template-broken"),
        ({"theme/pages/prose.html": "{{ page.nope }}"}, "template-broken"),
        ({"theme/pages/home.html": "{{ icon('nope') | sprite }}"}, "template-broken"),
        (
            {"mkdocs.yml": SMALL_PROJECT["mkdocs.yml"].replace("[site_builder]", "[{site_builder: {enabled: false}}]")},
            "",
        ),
    ],
)
def test_what_an_attacker_tried_is_a_message_not_a_crash(
    small_project: Make, capsys: pytest.CaptureFixture[str], files: dict[str, str | bytes | None], code: str
) -> None:
    root = small_project(files)
    for command in ("check", "build") if code else ("build",):
        done, out, err = run(capsys, "--project", root, command)
        assert done == 1, out + err
        assert code in out or command == "build"
    assert not (root / "site").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such names")
def test_a_file_name_that_is_no_text_is_named_and_nothing_crashes(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project()
    (Path(os.fsdecode(bytes(root / "content/2566") + b"/\xa1\xa2.yml"))).write_bytes(b"x: 1")
    code, out, _ = run(capsys, "--project", root, "check")
    assert code == 1
    assert "file-name-unreadable" in out


@pytest.mark.skipif(os.name == "nt", reason="links and pipes as on Unix")
def test_links_that_lead_out_or_in_circles_and_pipes_are_named_and_never_followed(
    small_project: Make, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = small_project({"content/2566/evidence/a.pdf": PDF})
    (tmp_path / "secret.txt").write_text("secret")
    (root / "content/2566/evidence/loop").symlink_to("..")
    (root / "content/2566/evidence/self.pdf").symlink_to("self.pdf")
    (root / "content/2566/evidence/out.pdf").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(root / "content/2566/evidence/pipe.pdf")
    code, out, _ = run(capsys, "--project", root, "check")
    assert code == 1
    assert out.count("  file-outside  ") == 3
    assert "file-unreadable" in out


def test_text_in_any_accepted_encoding_and_after_a_blank_line_builds_alike(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "\n---\ntitle: เกี่ยวกับ\n---\n\nดู [อื่น](other.md)\n"
    root = small_project({"content/pages/about.md": page.encode("utf-16"), "content/pages/other.md": "# อื่น\n"})
    assert run(capsys, "--project", root, "check")[0] == 0
    code, out, _ = run(capsys, "--project", root, "build")
    assert code == 0, out
    html = (root / "site/about/index.html").read_text(encoding="utf-8")
    assert 'href="../other/"' in html
    assert "title:" not in html


def test_what_somebody_put_into_the_site_is_not_thrown_away(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build")[0] == 0
    (root / "site/google123.html").write_text("google-site-verification")
    assert run(capsys, "--project", root, "build")[0] == 2
    assert (root / "site/google123.html").exists()


def test_what_a_killed_build_left_is_swept_and_said(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build")[0] == 0
    left = PublicFolder.of(root, root / "site").staging
    left.mkdir()
    record = {"who": "clerk@office", "task": "build", "since": "2026-11-21T02:00:00+00:00"}
    (root / ".site-builder/lock").write_text(json.dumps(record), encoding="utf-8")
    code, out, _ = run(capsys, "--project", root, "build")
    assert code == 0
    assert "clerk@office" in out
    assert "cleared up" in out
    assert not left.exists()
    assert "clerk@office" not in run(capsys, "--project", root, "build")[1]


def test_only_one_builds_at_a_time_and_the_other_is_told_who(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project()
    with locked(root / ".site-builder" / "lock", "publish"):
        code, _, err = run(capsys, "--project", root, "build")
    assert code == 3
    assert "has been running publish in this project since" in err
    assert not (root / "site").exists()


def test_a_disk_that_is_short_is_named_before_a_byte_is_written(
    small_project: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project()
    usage = shutil.disk_usage(root)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100_000))
    code, _, err = run(capsys, "--project", root, "build")
    assert code == 3
    assert "100 kB free" in err
    assert "are needed; free" in err
    assert not (root / "site").exists()


def test_an_output_that_stays_locked_is_named(
    small_project: Make, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project()
    assert run(capsys, "--project", root, "build")[0] == 0

    def locked(*_: object) -> bool:
        raise PermissionError(13, "Access is denied", str(root / "site"))

    monkeypatch.setattr(retrying, "WAITS", (0.0,))
    monkeypatch.setattr(folders, "exchange", locked)
    code, _, err = run(capsys, "--project", root, "build", "--fresh")
    assert code == 3
    assert "is locked or read-only" in err
    assert "another program holds the public folder" in err
    assert (root / "site/index.html").exists()


def test_rollback_puts_the_release_before_back_and_build_the_latest(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project()
    code, _, err = run(capsys, "--project", root, "rollback")
    assert code == 2
    assert "no release" in err
    assert run(capsys, "--project", root, "build")[0] == 0
    page = root / "content/pages/about.md"
    old = page.read_text(encoding="utf-8")
    page.write_text(old + "\nเพิ่มเติม\n", encoding="utf-8")
    assert run(capsys, "--project", root, "build")[0] == 0
    assert run(capsys, "--project", root, "rollback", "--list")[1].count("พ.ศ.") == 0
    code, out, _ = run(capsys, "--project", root, "rollback")
    assert code == 0, out
    assert "เพิ่มเติม" not in (root / "site/about/index.html").read_text(encoding="utf-8")
    listed = run(capsys, "--project", root, "rollback", "--list")[1].splitlines()
    assert len(listed) == 3
    assert sum("this computer's public folder" in line for line in listed) == 1
    assert "nothing was published" in listed[-1]
    assert run(capsys, "--project", root, "build")[0] == 0
    assert "เพิ่มเติม" in (root / "site/about/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("port", ["0", "99999", "-1"])
def test_a_port_that_is_none_is_a_wrong_command(
    small_project: Make, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    assert run(capsys, "--project", small_project(), "serve", f"--port={port}")[0] == 2
