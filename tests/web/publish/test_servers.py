"""Publishing as people run it, to folders, archives and branches here, and to real servers on this machine."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.building.releases.public_folder import damaged_files, files_below
from site_builder.cli.main import main
from site_builder.web.publish import reconnecting
from tools.safety.servers import LOCALHOST, PASSWORD, USER, Server, ServerMissingError, serving

Make = Callable[..., Path]
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def project(small_project: Make, capsys: pytest.CaptureFixture[str]) -> Path:
    root = small_project()
    assert main(["build", "--project", str(root)]) == 0
    capsys.readouterr()
    return root


@pytest.fixture
def publish(project: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs `publish` in the project; gives its exit code and all it said."""

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["publish", "--project", str(project), *arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert PASSWORD not in said.out + said.err
        return code, said.out + said.err

    return run


def targets(project: Path, content: str) -> None:
    (project / "publish.yml").write_text(content, encoding="utf-8")


def edit(project: Path, word: str) -> None:
    page = project / "content/pages/about.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{word}\n", encoding="utf-8")
    assert main(["build", "--project", str(project)]) == 0


def same(one: Path, other: Path) -> bool:
    return files_below(one) == files_below(other) and all(
        (one / name).read_bytes() == (other / name).read_bytes() for name in files_below(one)
    )


def test_without_targets_the_way_is_shown(publish: Say, project: Path) -> None:
    assert publish()[0] == 2
    targets(project, "- {id: usb, kind: zip, file: ita.zip}\n")
    code, said = publish("host")
    assert code == 2
    assert "usb" in said


def test_a_dry_run_says_in_words_what_would_happen_and_does_nothing(publish: Say, project: Path) -> None:
    targets(project, "- {id: drive, kind: folder, folder: ../out}\n")
    code, said = publish("--dry-run")
    assert code == 0
    assert "would send" in said
    assert "ยังไม่ได้ส่งหรือลบอะไร" in said
    assert not (project.parent / "out").exists()


def test_a_folder_opens_by_double_click_and_is_a_whole_site(publish: Say, project: Path) -> None:
    targets(project, "- {id: drive, kind: folder, folder: ../out}\n")
    assert publish()[0] == 0
    assert damaged_files(project.parent / "out") == ()
    html = (project.parent / "out/index.html").read_text(encoding="utf-8")
    assert re.search(r'href="[^":]*about/index\.html"', html)
    assert not re.search(r'<a [^>]*href="[^":#]*/"', html)
    edit(project, "ใหม่")
    assert publish()[0] == 0
    assert "ใหม่" in (project.parent / "out/about/index.html").read_text(encoding="utf-8")
    assert "already holds" in publish()[1]


def test_a_folder_for_the_web_holds_the_site_as_built(publish: Say, project: Path) -> None:
    targets(project, "- {id: www, kind: folder, folder: ../out, form: web}\n")
    assert publish()[0] == 0
    assert same(project / "site", project.parent / "out")


def test_a_folder_of_others_is_left_alone(publish: Say, project: Path) -> None:
    targets(project, "- {id: www, kind: folder, folder: ../out, form: web}\n")
    (project.parent / "out").mkdir()
    (project.parent / "out/index.html").write_text("the main site")
    code, said = publish()
    assert code == 2
    assert "index.html" in said
    assert (project.parent / "out/index.html").read_text() == "the main site"
    assert publish("--overwrite")[0] == 0
    assert same(project / "site", project.parent / "out")


def test_content_newer_than_the_site_is_said(publish: Say, project: Path) -> None:
    targets(project, "- {id: www, kind: folder, folder: ../out}\n")
    assert "has changed since" not in publish()[1]
    (project / "content/pages/about.md").write_text("---\ntitle: x\n---\n\nnew\n", encoding="utf-8")
    assert "has changed since" in publish()[1]


def test_a_damaged_site_is_not_published(publish: Say, project: Path) -> None:
    targets(project, "- {id: www, kind: folder, folder: ../out}\n")
    (project / "site/index.html").write_text("half")
    code, said = publish()
    assert code == 1
    assert "index.html" in said
    assert not (project.parent / "out").exists()


def test_a_secret_in_the_file_stops_publishing(publish: Say, project: Path) -> None:
    targets(project, "- {id: h, kind: ftps, host: a.example, user: ita, folder: x, password: abc}\n")
    code, said = publish()
    assert code == 1
    assert "secret-in-file" in said


def test_a_zip_holds_the_site_and_how_to_open_it(publish: Say, project: Path, tmp_path: Path) -> None:
    targets(project, "- {id: usb, kind: zip, file: ../ita-site.zip}\n")
    assert "would write" in publish("--dry-run")[1]
    assert publish()[0] == 0
    with zipfile.ZipFile(tmp_path / "ita-site.zip") as archive:
        assert "Extract All" in archive.read("READ-ME.txt").decode("utf-8-sig")
        archive.extractall(tmp_path / "unpacked")
    assert damaged_files(tmp_path / "unpacked/ita-site") == ()
    assert "already holds" in publish()[1]


@pytest.mark.parametrize(
    "target", ["{id: usb, kind: zip, file: ../out/a.zip}", "{id: drive, kind: folder, folder: ../out}"]
)
def test_a_stick_that_is_too_full_is_named_before_anything_is_written(
    publish: Say, project: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    targets(project, f"- {target}\n")
    usage = shutil.disk_usage(project)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    code, said = publish()
    assert code == 3
    assert "free" in said
    assert not (project.parent / "out").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="not run: no git on this machine")
def test_a_branch_is_the_site_in_one_commit(publish: Say, project: Path, tmp_path: Path) -> None:
    remote, copy = tmp_path / "remote.git", tmp_path / "copy"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    targets(project, f'- {{id: pages, kind: git, remote: "{remote}", branch: pages}}\n')
    assert "would send" in publish("--dry-run")[1]
    assert publish()[0] == 0
    edit(project, "ใหม่")
    assert publish()[0] == 0
    assert "already holds" in publish()[1]
    subprocess.run(["git", "clone", "--quiet", "--branch", "pages", str(remote), str(copy)], check=True)
    commits = subprocess.run(["git", "-C", str(copy), "rev-list", "--count", "HEAD"], capture_output=True, check=True)
    assert commits.stdout.strip() == b"2"
    shutil.rmtree(copy / ".git")
    (copy / ".nojekyll").unlink()
    assert same(project / "site", copy)


@pytest.mark.skipif(shutil.which("git") is None, reason="not run: no git on this machine")
def test_a_branch_of_others_is_left_alone(publish: Say, project: Path, tmp_path: Path) -> None:
    remote, work = tmp_path / "remote.git", tmp_path / "work"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=pages", str(work)], check=True)
    (work / "thesis.txt").write_text("precious")
    who = ["-c", "user.name=x", "-c", "user.email=x@localhost"]
    subprocess.run(["git", "-C", str(work), "add", "."], check=True)
    subprocess.run(["git", "-C", str(work), *who, "commit", "--quiet", "-m", "x"], check=True)
    subprocess.run(["git", "-C", str(work), "push", "--quiet", str(remote), "pages"], check=True)
    targets(project, f'- {{id: pages, kind: git, remote: "{remote}", branch: pages}}\n')
    assert publish()[0] == 2


FAKE_SSH = """#!/bin/sh
# As ssh to this machine: leaves out its own options and the host, and runs the rest.
while [ "$#" -gt 0 ]; do case "$1" in -o|-p|-l) shift 2;; -*) shift;; *) break;; esac; done
shift
exec sh -c "$*"
"""


@pytest.mark.skipif(shutil.which("rsync") is None, reason="not run: no rsync on this machine")
def test_rsync_brings_only_what_changed(
    publish: Say, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Real rsync at both ends; only ssh between them is played."""
    ssh = tmp_path / "bin" / "ssh"
    ssh.parent.mkdir()
    ssh.write_text(FAKE_SSH)
    ssh.chmod(0o755)
    monkeypatch.setenv("PATH", f"{ssh.parent}{os.pathsep}{os.environ['PATH']}")
    served = tmp_path / "www" / "ita"
    targets(project, f'- {{id: host, kind: rsync, host: here, user: ita, folder: "{served}"}}\n')
    code, said = publish()
    assert code == 0, said
    assert same(project / "site", served)
    edit(project, "ใหม่")
    assert publish()[0] == 0
    assert same(project / "site", served)
    own = project / "theme/assets/own.txt"
    own.parent.mkdir(parents=True)
    own.write_text("x", encoding="utf-8")
    (project / "content/pages/other.md").write_text("---\ntitle: x\n---\n\nx\n", encoding="utf-8")
    assert main(["build", "--project", str(project)]) == 0
    assert publish()[0] == 0
    assert same(project / "site", served)
    own.unlink()
    assert main(["build", "--project", str(project)]) == 0
    assert publish()[0] == 0
    assert same(project / "site", served), "what is no address of people goes when it is gone"
    assert "already holds" in publish()[1]


@pytest.fixture(params=["ftps", "sftp", "openssh"])
def server(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    (tmp_path / "served").mkdir()
    try:
        with serving(request.param, tmp_path / "served", tmp_path / "server") as running:
            for name, value in running.environment.items():
                monkeypatch.setenv(name, value)
            yield running
    except ServerMissingError as error:
        pytest.skip(f"not run: {error}")


def test_a_real_server_gets_exactly_the_site(server: Server, publish: Say, project: Path, tmp_path: Path) -> None:
    served = tmp_path / "served" / "deep" / "ita"
    targets(project, server.target("deep/ita"))
    assert "would send" in publish("--dry-run")[1]
    assert not served.exists()
    code, said = publish()
    assert code == 0, said
    assert same(project / "site", served)
    edit(project, "ใหม่")
    (served / "google123.html").write_text("verification")
    code, said = publish()
    assert code == 0, said
    assert (served / "google123.html").read_text() == "verification"
    (served / "google123.html").unlink()
    assert same(project / "site", served)
    assert "already holds" in publish()[1]


def test_a_server_that_cannot_be_trusted_gets_nothing(
    server: Server, publish: Say, project: Path, tmp_path: Path
) -> None:
    wrong = {"ftps": f'certificate: "{server.certificate}"', "sftp": f'host_key: "{server.host_key}"'}[server.kind]
    without = server.target().replace(f", {wrong}", "")
    targets(project, without)
    code, said = publish()
    if server.user == "root":
        assert code == 0, "OpenSSH's key stands in the known hosts of that home"
    else:
        assert code == 3
        assert "nothing was sent" in said
    if server.host_key:
        targets(project, server.target().replace(server.host_key, "SHA256:other"))
        code, said = publish()
        assert code == 3
        assert str(server.host_key) in said
        assert "nothing was sent" in said


def test_a_wrong_password_is_said_and_never_printed(
    server: Server, publish: Say, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets(project, server.target())
    monkeypatch.setenv("SITE_BUILDER_PASSWORD", "hunter2-wrong")
    code, said = publish()
    assert code == 3
    assert server.user in said
    assert "hunter2-wrong" not in said


def test_a_server_that_is_not_there_is_said(publish: Say, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconnecting, "WAITS", (0.0,))
    monkeypatch.setenv("SITE_BUILDER_PASSWORD", PASSWORD)
    for kind in ("ftps", "sftp"):
        targets(project, f"- {{id: h, kind: {kind}, host: {LOCALHOST}, port: 1, user: {USER}, folder: x}}\n")
        code, said = publish()
        assert code == 3
        assert "cannot be reached" in said


def test_without_a_password_and_nobody_to_ask_it_says_how(
    publish: Say, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_BUILDER_PASSWORD", raising=False)
    monkeypatch.setattr("site_builder.cli.passwords.keyring", None)
    monkeypatch.setattr(sys, "stdin", None)
    targets(project, f"- {{id: h, kind: ftps, host: {LOCALHOST}, port: 1, user: {USER}, folder: x}}\n")
    code, said = publish()
    assert code == 3
    assert "SITE_BUILDER_PASSWORD" in said


def test_killed_publishes_leave_nothing_torn(tmp_path: Path) -> None:
    """The measuring command's own trial, in small."""
    import random

    from tests.conftest import SMALL_PROJECT, write_tree
    from tools.safety import publishing
    from tools.safety.trial import prepare

    trial = prepare(write_tree(tmp_path / "project", SMALL_PROJECT))
    figures = publishing.measure(trial, "ftps", 4, random.Random(1))  # noqa: S311
    assert [figure.line for figure in figures if figure.reached is False] == []


def test_a_second_computer_does_not_undo_what_it_does_not_know(
    publish: Say, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets(project, f"- {{id: www, kind: folder, folder: {tmp_path / 'www'}, form: web}}\n")
    assert publish()[0] == 0
    other = shutil.copytree(project, tmp_path / "copy")
    edit(project, "แก้บนเครื่องแรก")
    assert publish()[0] == 0
    edit(other, "แก้บนเครื่องที่สอง")
    capsys.readouterr()
    assert main(["publish", "--project", str(other)]) == 1
    said = capsys.readouterr()
    assert "--sure replace" in said.out
    assert "/about/" in said.out
    assert "แก้บนเครื่องแรก" in (tmp_path / "www/about/index.html").read_text(encoding="utf-8")
    assert main(["publish", "--project", str(other), "--sure", "replace"]) == 0
    assert "แก้บนเครื่องที่สอง" in (tmp_path / "www/about/index.html").read_text(encoding="utf-8")
    # Now it is the first that does not know; a copy of the newer folder does.
    assert publish()[0] == 1
    newer = shutil.copytree(other, tmp_path / "newer")
    edit(newer, "แก้ต่อ")
    assert main(["publish", "--project", str(newer)]) == 0


def test_the_site_of_another_address_is_left_alone(publish: Say, project: Path, tmp_path: Path) -> None:
    targets(project, f"- {{id: www, kind: folder, folder: {tmp_path / 'www'}, form: web}}\n")
    assert publish()[0] == 0
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    moved = re.sub(r"site_url: .*", "site_url: https://moved.example/", settings)
    (project / "mkdocs.yml").write_text(moved, encoding="utf-8")
    code, said = publish()
    assert (code, "build first" in said) == (1, True)
    assert main(["build", "--project", str(project)]) == 0
    code, said = publish()
    assert (code, "--sure move" in said) == (1, True)
    assert publish("--sure", "move")[0] == 0


def contents(folder: Path) -> dict[Path, bytes]:
    """What lies below a folder, but for what the tool keeps for itself."""
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".site-builder" not in path.parts and not path.name.endswith(".lock")
    }


@pytest.mark.parametrize(
    "target",
    [
        "{id: x, kind: folder, folder: content}",
        "{id: x, kind: folder, folder: content/2566}",
        "{id: x, kind: folder, folder: new}",
        "{id: x, kind: folder, folder: ..}",
        "{id: x, kind: zip, file: content/site.yml}",
        "{id: x, kind: zip, file: site.zip}",
        "{id: x, kind: zip, file: ../notes.txt}",
    ],
)
def test_nothing_is_published_over_the_project_or_what_is_no_zip(publish: Say, project: Path, target: str) -> None:
    (project.parent / "notes.txt").write_text("mine")
    before = {
        path: path.read_bytes() for path in project.parent.rglob("*") if path.is_file() and "lock" not in path.name
    }
    targets(project, f"- {target}\n")
    assert publish()[0] in {1, 2}
    (project / "publish.yml").unlink()
    after = {
        path: path.read_bytes() for path in project.parent.rglob("*") if path.is_file() and "lock" not in path.name
    }
    assert {path: data for path, data in after.items() if path in before or ".site-builder" not in path.parts} == before


def test_a_zip_of_others_is_left_alone(publish: Say, project: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("holiday.txt", "mine")
    targets(project, "- {id: usb, kind: zip, file: ../photos.zip}\n")
    code, said = publish()
    assert (code, "photos.zip" in said) == (2, True)
    assert zipfile.ZipFile(tmp_path / "photos.zip").namelist() == ["holiday.txt"]


@pytest.mark.parametrize("link", ["about", "about/index.html"])
def test_a_link_in_the_target_is_not_written_through(publish: Say, project: Path, tmp_path: Path, link: str) -> None:
    targets(project, f"- {{id: www, kind: folder, folder: {tmp_path / 'www'}, form: web}}\n")
    assert publish()[0] == 0
    outside, place = tmp_path / "outside", tmp_path / "www" / link
    shutil.move(place, outside)
    place.symlink_to(outside)
    before = outside.read_bytes() if outside.is_file() else files_below(outside)
    edit(project, "ใหม่")
    code, said = publish()
    assert code == 3
    assert "link to somewhere else" in said
    assert (outside.read_bytes() if outside.is_file() else files_below(outside)) == before


def test_a_link_on_a_server_is_not_written_through(server: Server, publish: Say, project: Path, tmp_path: Path) -> None:
    if server.kind != "sftp":
        pytest.skip("FTPS does not tell a link from a folder")
    targets(project, server.target("ita"))
    assert publish()[0] == 0
    outside = tmp_path / "outside"
    shutil.move(tmp_path / "served/ita/about", outside)
    (tmp_path / "served/ita/about").symlink_to(outside)
    before = files_below(outside), (outside / "index.html").read_bytes()
    edit(project, "ใหม่")
    code, said = publish()
    assert (code, "link to somewhere else" in said) == (3, True), said
    assert (files_below(outside), (outside / "index.html").read_bytes()) == before
