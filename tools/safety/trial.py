"""A project to try on: the commands as people run them, and the two sites its two contents make."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.building.releases.public_folder import PublicFolder, damaged_files, id_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = "content/pages/about.md"
WORDS = ("ฉบับหนึ่ง", "ฉบับสอง")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what was measured, what came out, what is wanted. `reached` is None where it was not run."""

    name: str
    found: str
    wanted: str
    reached: bool | None

    @property
    def line(self) -> str:
        verdict = {True: "reached", False: "MISSED", None: "not run"}[self.reached]
        return f"{verdict:8} {self.name}: {self.found} (wanted: {self.wanted})"


class TrialError(Exception):
    """The trial itself went wrong, so nothing was measured."""


def copy_sample(target: Path) -> Path:
    """The sample agency's project."""
    shutil.copytree(ROOT / "content", target / "content")
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return target


def command(root: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "site_builder", *arguments, "--project", str(root)]


def environment(**more: str) -> dict[str, str]:
    """This process's environment, with this checkout's code in front."""
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, **more}


def run(root: Path, *arguments: str, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Exit code and all that a command said."""
    done = subprocess.run(  # noqa: S603 (our own command)
        command(root, *arguments), capture_output=True, check=False, env=env or environment(), cwd=root
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Trial:
    """A project with two contents and the ids of the releases they make."""

    root: Path
    original: str
    releases: tuple[str, str]

    @property
    def folder(self) -> PublicFolder:
        return PublicFolder.of(self.root, self.root / "site")

    def tell(self, which: int) -> None:
        """Makes the content the first (0) or the second (1) one."""
        (self.root / PAGE).write_text(f"{self.original}\n{WORDS[which]}\n", encoding="utf-8")

    def faults(self) -> Sequence[str]:
        """What keeps the public folder from being exactly one of the two sites; nothing when it is."""
        wrong = damaged_files(self.folder.output)
        if wrong:
            return wrong
        return () if id_of(self.folder.output) in self.releases else ("a third site",)


def prepare(root: Path) -> Trial:
    """Builds both sites of a project once; the first is public then, and the second kept."""
    original = (root / PAGE).read_text(encoding="utf-8")
    made = Trial(root, original, ("", ""))
    ids = []
    for which in (0, 1, 0):
        made.tell(which)
        code, said = run(root, "build")
        if code:
            raise TrialError(said)
        ids.append(id_of(made.folder.output))
    return Trial(root, original, (ids[0], ids[1]))
