"""One whole build: plan, write beside the output, verify, and only then switch."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from site_builder import engine, urls
from site_builder.exports.files import manifest
from site_builder.issues import rules
from site_builder.issues.issue import Issue, has_errors, in_order
from site_builder.issues.place import Place
from site_builder.links.built_site import check_links
from site_builder.pipeline import SitePlan, plan
from site_builder.publish.switch import WORK_FOLDER, ForeignFolderError, is_ours, staging_folder, sweep, switch

Progress = Callable[[str], None]
"""Told the key of each step's text as the step begins."""


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """What a build came to. `output` is None when nothing was published and the site before stands."""

    issues: tuple[Issue, ...]
    output: Path | None = None
    pages: int = 0
    files: int = 0
    kept: bool = True
    """False when the site before could not be kept as a release."""


def build_site(root: Path, output: Path, progress: Progress) -> BuildOutcome:
    """Builds a project's site into `output`, which stays as it is unless everything is right.

    Raises ForeignFolderError when `output` holds anything that is not ours, OSError when the machine refuses.
    """
    if not is_ours(output):
        raise ForeignFolderError(str(output))
    progress("build_checking")
    made = plan(root)
    if not made.is_sound:
        return BuildOutcome(made.issues)
    output.parent.mkdir(parents=True, exist_ok=True)
    sweep(output)
    staging = staging_folder(output)
    try:
        return _build_aside(made, staging, root, output, progress)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _build_aside(made: SitePlan, staging: Path, root: Path, output: Path, progress: Progress) -> BuildOutcome:
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    progress("build_writing")
    try:
        said = engine.run(made, staging)
    except engine.EngineRefusedError as error:
        return BuildOutcome(in_order([*made.issues, error.issue]))
    progress("build_verifying")
    issues = in_order([*made.issues, *said, *verify(made, staging)])
    if has_errors(issues):
        return BuildOutcome(issues)
    files = written_files(staging)
    facts = {name: _facts(staging / name) for name in files}
    (staging / urls.MANIFEST).write_bytes(manifest(facts, made.source_digest))
    progress("build_switching")
    kept = switch(staging, output, root / WORK_FOLDER / "releases")
    return BuildOutcome(issues, output, len(made.pages), len(files) + 1, kept)


def written_files(folder: Path) -> list[str]:
    """Every file below a folder, as paths with forward slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def verify(made: SitePlan, staging: Path) -> tuple[Issue, ...]:
    """Whether the written site is what was planned, file for file, and whether all its links resolve."""
    wanted, found = made.output_files, set(written_files(staging))
    missing = [rules.OUTPUT_INCOMPLETE.at(wanted[name], file=name) for name in sorted(wanted.keys() - found)]
    strange = [rules.OUTPUT_UNEXPECTED.at(Place(name), file=name) for name in sorted(found - wanted.keys())]
    url = made.site.url if made.site else "/"
    dead = check_links(found, lambda name: (staging / name).read_bytes(), wanted, url)
    return (*missing, *strange, *dead)


def _facts(path: Path) -> tuple[int, str]:
    content = path.read_bytes()
    return len(content), sha256(content).hexdigest()
