"""A project that came from somebody else is data: it runs no program, brings no script and fetches nothing."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import check_project
from site_builder.cli.main import main
from site_builder.records.target import Target, TargetKind
from site_builder.web.publish.git_branch import GitBranch
from site_builder.web.publish.transport import PublishError
from tests.conftest import quiet

Project = Callable[..., Path]

EXTENDED = '{{% extends "main.html" %}}{{% block content %}}{body}{{% endblock %}}'
RUNS = "{{ cycler.__init__.__globals__.os.popen('touch ' ~ 'MARK') }}"

THEMES = {
    "main.html that reaches os": ({"theme/main.html": RUNS}, "template-broken"),
    "a partial that reaches os": ({"theme/partials/meta.html": RUNS}, "template-broken"),
    "an inline script": ({"theme/pages/measures.html": EXTENDED.format(body="<script>x()</script>")}, "theme-active"),
    "a handler": ({"theme/pages/measures.html": EXTENDED.format(body="<p onclick='x()'>ก</p>")}, "theme-active"),
    "a frame": ({"theme/pages/home.html": EXTENDED.format(body="<iframe src='x'></iframe>")}, "theme-active"),
    "a script of its own": ({"theme/assets/own.js": "x()"}, "theme-file-refused"),
    "our script replaced": ({"theme/assets/site.js": "x()"}, "theme-file-refused"),
    "a drawing with a script": (
        {"theme/assets/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"},
        "theme-file-refused",
    ),
    "a style of another host": ({"theme/assets/a.css": "@import '//other.example/a.css';"}, "theme-file-refused"),
    "a page": ({"theme/assets/a.html": "<p>"}, "theme-file-refused"),
    "another host": (
        {"theme/pages/measures.html": EXTENDED.format(body="<img alt='' src='https://other.example/x.png'>")},
        "request-outside",
    ),
}


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_that_does_more_than_show_is_refused(
    name: str, small_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, code = THEMES[name]
    root = small_project(files)
    monkeypatch.chdir(root)
    found = {issue.code for issue in check_project(root) if issue.severity.value == "error"}
    assert code in found
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is None
    assert code in {issue.code for issue in outcome.issues}
    assert not (root / "MARK").exists()
    assert not (root / "site").exists()


def test_a_theme_that_shows_is_used_and_named(small_project: Project) -> None:
    root = small_project(
        {
            "theme/pages/measures.html": EXTENDED.format(body="<p>ติดต่อเรา</p>"),
            "theme/assets/own.css": "/* https://other.example */ p { color: red }",
        }
    )
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output, [issue.line for issue in outcome.issues]
    assert "<p>ติดต่อเรา</p>" in (root / "site" / "2566" / "measures" / "index.html").read_text("utf-8")
    assert [issue.place.file for issue in outcome.issues if issue.code == "theme-own"] == ["theme/pages/measures.html"]


def test_a_template_that_is_a_link_to_another_file_is_none(small_project: Project, tmp_path: Path) -> None:
    root = small_project({"theme/pages/x.html": ""})
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ")
    (root / "theme" / "pages" / "home.html").symlink_to(secret)
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is None
    assert "template-broken" in {issue.code for issue in outcome.issues}


REMOTES = [
    "--upload-pack=touch MARK; true",
    "-uMARK",
    "ext::sh -c touch% MARK",
    "ext::sh -c 'touch MARK'",
    "fd::17/x",
    "ssh://-oProxyCommand=touch%20MARK/x",
    "ssh://git@host.example/$(touch${IFS}MARK)",
    "git@host.example:`touch${IFS}MARK`",
    "ssh://git@host.example/x;touch${IFS}MARK",
    "-oProxyCommand=touch MARK@host:x",
    "git@-oProxyCommand=x:y",
    "transport::address",
    "https://x\n--upload-pack=touch MARK",
]
USERS = ["-e sh -c 'touch MARK'", "--rsh=touch MARK", "x -e y", "$(touch MARK)", "`touch MARK`", "x;touch MARK"]


def targets() -> Iterator[str]:
    yield from (f"- {{id: a, kind: git, remote: {remote!r}, branch: main}}\n" for remote in REMOTES)
    yield from (
        f"- {{id: a, kind: git, remote: ../r, branch: {each!r}}}\n" for each in ("--exec=x", "-f", "a..b", "@{-1}")
    )
    for user in USERS:
        yield f"- {{id: a, kind: rsync, host: h.example, user: {user!r}, folder: f}}\n"
        yield f"- {{id: a, kind: rsync, host: {user!r}, user: u, folder: f}}\n"
    for folder in ("--rsh=touch MARK", "$(touch MARK)", "`touch MARK`", "x;touch MARK", "x|sh", "x>y", "x\ny"):
        yield f"- {{id: a, kind: rsync, host: h.example, user: u, folder: {folder!r}}}\n"


@pytest.mark.parametrize("text", tuple(targets()))
def test_a_target_that_names_an_option_or_a_program_is_refused(
    text: str, small_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project({"publish.yml": text})
    monkeypatch.chdir(root)
    monkeypatch.setattr(subprocess, "run", lambda *given, **named: pytest.fail(f"a program was started: {given}"))
    assert main(["check", "--project", str(root)]) == 1
    for more in ([], ["--dry-run"]):
        assert main(["publish", *more, "--project", str(root)]) != 0
    assert not (root / "MARK").exists()


def test_what_a_repository_brings_does_not_steer_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store lies in the project, so others may have put hooks, filters and commands into it."""
    store, mark = tmp_path / "project" / "store", tmp_path / "MARK"
    remote = tmp_path / "remote.git"
    for folder in (store, remote):
        subprocess.run(["git", "init", "--quiet", "--bare", "--", str(folder)], check=True)
    evil = f"[core]\n\tsshCommand = touch {mark}\n\tfsmonitor = touch {mark}\n\thooksPath = hooks\n\tbare = true\n"
    evil += f'[filter "x"]\n\tclean = touch {mark}\n[remote "r"]\n\turl = {remote}\n\tuploadpack = touch {mark};true\n'
    (store / "config").write_text(evil)
    (store / "hooks").mkdir(exist_ok=True)
    for hook in ("pre-push", "reference-transaction", "post-checkout"):
        (store / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {mark}\n")
        os.chmod(store / "hooks" / hook, 0o755)  # noqa: S103, PTH101
    (store / "info").mkdir(exist_ok=True)
    (store / "info" / "attributes").write_text("* filter=x\n")
    branch = GitBranch(store, str(remote), "main", tmp_path / "project")
    assert branch.parent is None
    assert not mark.exists()
    assert not (store / "hooks").exists()
    assert "fsmonitor" not in (store / "config").read_text()


@pytest.mark.parametrize("linked", ["store", "."])
def test_a_link_in_the_project_leads_to_nobody_s_repository(linked: str, tmp_path: Path) -> None:
    """What steers Git is cleared away in our own store only."""
    project, work = tmp_path / "project", tmp_path / "project" / "work"
    theirs = tmp_path / "theirs" / "store"
    subprocess.run(["git", "init", "--quiet", "--bare", "--", str(theirs)], check=True)
    before = (theirs / "config").read_bytes()
    work.parent.mkdir()
    if linked == ".":
        work.symlink_to(theirs.parent)
    else:
        work.mkdir()
        (work / "store").symlink_to(theirs)
    with pytest.raises(PublishError, match="publish_link_out"):
        GitBranch(work / "store", str(theirs), "main", project)
    assert (theirs / "config").read_bytes() == before
    assert (theirs / "hooks").exists()


def test_a_name_in_the_project_s_own_repository_leads_to_no_program(tmp_path: Path) -> None:
    project = tmp_path / "project"
    subprocess.run(["git", "init", "--quiet", "--", str(project)], check=True)
    subprocess.run(["git", "-C", str(project), "remote", "add", "origin", "ext::sh -c 'touch MARK'"], check=True)
    with pytest.raises(Exception, match="publish_refused"):
        GitBranch(tmp_path / "store", "origin", "main", project)
    assert not list(tmp_path.rglob("MARK"))


def test_targets_as_offices_have_them_are_read() -> None:
    for given in (
        {"id": "a", "kind": TargetKind.GIT, "remote": "git@github.com:office/ita.git", "branch": "gh-pages"},
        {"id": "a", "kind": "rsync", "host": "www.example.go.th", "user": "ita", "folder": "/var/www/ita"},
        {"id": "a", "kind": "ftps", "host": "203.0.113.7", "user": "ita@example.go.th", "folder": "/"},
        {"id": "a", "kind": "folder", "folder": "D:/เว็บ ita"},
    ):
        assert Target.model_validate(given)


SETTINGS = ["hooks: [x.py]\n", "plugins: [x]\n", "markdown_extensions:\n- x: !!python/name:os.system\n", "watch: [/]\n"]


@pytest.mark.parametrize("line", SETTINGS)
def test_settings_run_nothing(line: str, small_project: Project, tmp_path: Path) -> None:
    root = small_project()
    (root / "x.py").write_text(f"import pathlib; pathlib.Path({str(tmp_path / 'MARK')!r}).touch()\n")
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text((text.replace("plugins: [site_builder]\n", "") if "plugins" in line else text) + line, "utf-8")
    assert main(["check", "--project", str(root)]) == 1
    assert main(["build", "--project", str(root)]) == 1
    assert not (tmp_path / "MARK").exists()
    assert "x" not in sys.modules
