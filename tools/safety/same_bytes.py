"""The same content built in two surroundings that differ in everything a machine can differ in: the same bytes?"""

import contextlib
import os
import shutil
import site
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.safety.trial import Figure, TrialError, command, environment

LOCALE = "th_TH.TIS-620"
NOBODY = 65534
"""The number of the user without rights on Linux."""


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _copy_backwards(source: Path, target: Path) -> None:
    """The same files, written in the opposite order, so that the disk lists them otherwise, and of another day."""
    files = [path for path in source.rglob("*") if path.is_file() and ".site" not in str(path.relative_to(source))]
    for path in sorted(files, reverse=True):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        os.utime(copy, (1_000_000_000, 1_000_000_000))


def _thai_locale(folder: Path) -> dict[str, str]:
    """A real Windows-874-like locale where the system can make one; empty where it cannot."""
    maker = shutil.which("localedef")
    if maker is None:
        return {}
    made = subprocess.run(  # noqa: S603
        [maker, "-i", "th_TH", "-f", "TIS-620", str(folder / LOCALE)], capture_output=True, check=False
    )
    if made.returncode > 1 or not (folder / LOCALE).is_dir():
        return {}
    return {"LOCPATH": str(folder), "LC_ALL": LOCALE}


def measure(project: Path) -> list[Figure]:
    """Builds the project here and elsewhere, and compares file by file."""
    with tempfile.TemporaryDirectory() as here, tempfile.TemporaryDirectory() as there:
        ours, theirs = Path(here) / "project", Path(there) / "Another place (2)" / "ita"
        shutil.copytree(project, ours, ignore=shutil.ignore_patterns("site", ".site*"))
        _copy_backwards(ours, theirs)
        thai = _thai_locale(Path(there))
        varied = ["zone", "path", "folder order", "file times", "hash seed", "console encoding", "umask"]
        varied += ["locale TIS-620"] if thai else []
        one = environment(TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1", USER="somchai", LOGNAME="somchai")
        other = environment(
            TZ="Asia/Bangkok", PYTHONHASHSEED="7", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", HOME=there,
            PYTHONIOENCODING="cp874", USER="สมหญิง", LOGNAME="สมหญิง", **(thai or {"LC_ALL": "C"}),
        )  # fmt: skip
        prefix: list[str] = []
        if shutil.which("faketime"):
            prefix = ["faketime", "2031-02-03 23:59:30"]
            varied.append("day and year")
        python = _python_of_nobody()
        if python:
            varied.append("user")
            _give_away(Path(there))
            other["PYTHONPATH"] += os.pathsep + os.pathsep.join(site.getsitepackages())
        _build(sys.executable, [], ours, one, None, 0o022)
        _build(python or sys.executable, prefix, theirs, other, NOBODY if python else None, 0o007)
        first, second = _tree(ours / "site"), _tree(theirs / "site")
        differing = [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
    told = f"{len(differing)} of {len(first)} files; varied: {', '.join(varied)}"
    missing = [name for name in ("user", "day and year", "locale TIS-620") if name not in varied]
    told += f"; NOT varied here: {', '.join(missing)}" if missing else ""
    return [Figure("files whose bytes differ between two surroundings", told, "0", not differing)]


def _python_of_nobody() -> str | None:
    """A Python of our version that another user may run, where we may become one; None elsewhere."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    version = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    for python in filter(None, (sys.executable, shutil.which("python3", path="/usr/bin"))):
        with contextlib.suppress(OSError):
            asked = [python, "-c", version]
            if subprocess.run(asked, user=NOBODY, group=NOBODY, cwd="/", check=False).returncode == 0:  # noqa: S603
                return python
    return None


def _give_away(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)


def _build(python: str, prefix: list[str], root: Path, env: dict[str, str], user: int | None, umask: int) -> None:
    done = subprocess.run(  # noqa: S603 (our own command)
        [*prefix, python, *command(root, "build")[1:]], env=env, cwd=root, capture_output=True, check=False,
        umask=umask, user=user, group=user,
    )  # fmt: skip
    if done.returncode:
        report = root / ".site-builder" / "last-error.txt"
        details = report.read_text(encoding="utf-8") if report.exists() else ""
        raise TrialError((done.stdout + done.stderr).decode("utf-8", "replace") + details)
