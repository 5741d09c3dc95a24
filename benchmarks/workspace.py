"""Where one size is measured: the project, the same pages for others, every output; on a RAM disk if there is one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.others.projects import Written, write_projects
from site_builder.building.releases.public_folder import WORK_FOLDER
from site_builder.reading.files import inspection, paper_text

RAM_DISK = Path("/dev/shm")  # noqa: S108 (the RAM disk of Linux, where there is one)


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of one size."""

    folder: Path
    pages: int
    seed: int

    @property
    def project(self) -> Path:
        return self.folder / "project"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def mkdocs(self) -> Path:
        return self.folder / "for-mkdocs"

    @property
    def hugo(self) -> Path:
        return self.folder / "for-hugo"

    @property
    def log(self) -> Path:
        return self.folder / "said.txt"

    def write_project(self) -> None:
        generate(self.project, self.pages, self.seed)

    def write_for_others(self) -> Written:
        """Needs a built site."""
        return write_projects(self.site, self.mkdocs, self.hugo)

    def forget_builds(self) -> None:
        """Clears all that builds have left in the project; what judging each paper showed is kept, by its digest."""
        kept = {self.project / inspection.CACHE, self.project / paper_text.CACHE}
        for folder, inner, names in os.walk(self.project / WORK_FOLDER, topdown=False):
            here = Path(folder)
            if any(here == each or each in here.parents for each in kept):
                continue
            for name in names:
                (here / name).unlink()
            for name in inner:
                if not any(each == here / name or here / name in each.parents for each in kept):
                    shutil.rmtree(here / name)


def memory_disk() -> Path | None:
    """A RAM disk that can be written to, or None."""
    return RAM_DISK if RAM_DISK.is_dir() and os.access(RAM_DISK, os.W_OK) else None


@contextmanager
def workspace(pages: int, seed: int) -> Iterator[Workspace]:
    """A folder for one size, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=f"bench-{pages}-", dir=memory_disk()) as folder:
        yield Workspace(Path(folder), pages, seed)
