"""Publishes to a Git branch, as GitHub Pages and its like read it: one commit is the whole site, in one step."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from site_builder.building.releases import manifest
from site_builder.language import urls
from site_builder.records.target_values import is_git_remote
from site_builder.web.publish.release import Release
from site_builder.web.publish.transport import PublishError

_IDENTITY = {"NAME": "site-builder", "EMAIL": "site-builder@localhost"}
NO_JEKYLL = ".nojekyll"
"""An empty file that tells GitHub Pages to serve the files as they are."""


_TRANSPORTS = "file:git:http:https:ssh"
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_CONFIG = "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n"
_STEERING = ("hooks", "config.worktree", "commondir", "worktrees", "info", "objects/info/alternates", "modules")
"""What in a repository makes Git run programs or read elsewhere; the store lies in the project, which others send."""


def _refuse_links(store: Path, project: Path) -> None:
    """Raises PublishError where a link in the project leads from the store to a repository of somebody else's."""
    if not store.is_relative_to(project):
        return
    if store.resolve() != project.resolve() / store.relative_to(project):
        raise PublishError("publish_link_out", file=store.relative_to(project).as_posix())


def _tidy(store: Path) -> None:
    """Leaves of the store what it holds, and nothing of what would steer Git."""
    for name in _STEERING:
        path = store / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    (store / "config").unlink(missing_ok=True)
    (store / "config").write_text(_CONFIG, encoding="utf-8", newline="\n")


class GitBranch:
    """A branch of a repository that holds nothing but the site. `store` is a private repository of ours."""

    def __init__(self, store: Path, remote: str, branch: str, project: Path) -> None:
        """Fetches what the branch holds. Raises PublishError where Git is missing or the remote cannot be reached."""
        if shutil.which("git") is None:
            raise PublishError("publish_no_program", program="git")
        self._store, self._branch, self._project = store, branch, project
        _refuse_links(store, project)
        if not (store / "HEAD").is_file():
            store.parent.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare", "--", str(store))
        _tidy(store)
        self._remote = self._address_of(remote)
        self.parent = self._fetched()

    def _address_of(self, remote: str) -> str:
        """A remote's name in the project's own repository becomes its address."""
        asked = subprocess.run(  # noqa: S603
            ["git", "-C", str(self._project), "remote", "get-url", "--", remote],  # noqa: S607
            capture_output=True, check=False,
        )  # fmt: skip
        if asked.returncode == 0:
            address = asked.stdout.decode("utf-8", "replace").strip()
        else:
            address = str((self._project / remote).resolve()) if (self._project / remote).exists() else remote
        if not is_git_remote(address):
            raise PublishError("publish_refused", host="git", what=address)
        return address

    def _fetched(self) -> str | None:
        listed = self._in_store("ls-remote", "--", self._remote, f"refs/heads/{self._branch}")
        if not listed:
            return None
        commit = listed.split()[0]
        if not _COMMIT.fullmatch(commit):
            raise PublishError("publish_refused", host="git", what=listed[:80])
        self._in_store("fetch", "--quiet", "--depth=1", "--", self._remote, f"refs/heads/{self._branch}")
        return commit

    def manifest(self) -> manifest.Manifest | None:
        """The manifest of the site on the branch; None when the branch is new."""
        if self.parent is None:
            return None
        if urls.MANIFEST not in self._in_store("ls-tree", "--name-only", self.parent).splitlines():
            return None
        return manifest.read(self._in_store("show", f"{self.parent}:{urls.MANIFEST}").encode())

    def push(self, release: Release) -> None:
        """Puts the release on the branch and reads the branch back; raises PublishError when it was refused."""
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder) / "site"
            for path in release.files:
                copy = site / path
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(release.read(path))
            (site / urls.MANIFEST).write_bytes(release.manifest.as_bytes())
            (site / NO_JEKYLL).write_bytes(b"")
            index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            # Nobody's settings for line ends or ignored files may change a byte.
            plain = ["-c", "core.autocrlf=false", "-c", "core.excludesFile=", "-c", "core.attributesFile="]
            self._in_store(*plain, f"--work-tree={site}", "add", "--all", "--force", ".", extra=index, cwd=site)
            tree = self._in_store("write-tree", extra=index)
        parents = ["-p", self.parent] if self.parent else []
        commit = self._in_store("commit-tree", tree, *parents, "-m", f"Release {release.id}", extra=_identity())
        self._in_store("push", "--quiet", "--", self._remote, f"{commit}:refs/heads/{self._branch}")
        listed = self._in_store("ls-remote", "--", self._remote, f"refs/heads/{self._branch}")
        if not listed.startswith(commit):
            raise PublishError("publish_wrong", file=self._branch, count=1)
        self.parent = commit

    def _in_store(self, *arguments: str, extra: dict[str, str] | None = None, cwd: Path | None = None) -> str:
        return self._git(f"--git-dir={self._store}", *arguments, extra=extra, cwd=cwd)

    def _git(self, *arguments: str, extra: dict[str, str] | None = None, cwd: Path | None = None) -> str:
        # A question on the console would wait for ever behind a progress bar; other transports are programs.
        env = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": _TRANSPORTS, **(extra or {})}
        done = subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607
            env=env, cwd=cwd, capture_output=True, check=False,
        )  # fmt: skip
        if done.returncode:
            output = " ".join(done.stderr.decode("utf-8", "replace").split())
            raise PublishError("publish_refused", host="git", what=output)
        return done.stdout.decode("utf-8", "replace").strip()


def _identity() -> dict[str, str]:
    return {f"GIT_{role}_{name}": value for role in ("AUTHOR", "COMMITTER") for name, value in _IDENTITY.items()}
