"""One whole build: plan, write beside the output, verify, and only then switch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from site_builder import __version__, engine, urls
from site_builder.issues import rules
from site_builder.issues.issue import Issue, has_errors, in_order
from site_builder.issues.place import Place
from site_builder.links.built_site import check_links
from site_builder.manifest import ListedFile, Manifest, release_id
from site_builder.pipeline import SitePlan, plan_of
from site_builder.project import read_project, sources
from site_builder.releases import folders, space
from site_builder.releases.lock import Holder, held
from site_builder.releases.patience import patiently
from site_builder.releases.public_folder import ForeignFolderError, PublicFolder, files_below, is_ours, lock_file
from site_builder.releases.switch import recover, switch

Progress = Callable[[str], None]
"""Told the key of each step's text as the step begins."""

PAGE_SIZE = 64 * 1024
"""Bytes: more than a page of ours takes, for the question whether there is room."""


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """What a build came to. `output` is None when nothing was published and the site before stands."""

    issues: tuple[Issue, ...]
    output: Path | None = None
    pages: int = 0
    files: int = 0
    kept: bool = True
    """False when the site before could not be kept as a release yet."""
    cut_off: Holder | None = None
    """Whose work in this project was cut off before this build, which has cleared up after it."""
    cleaned: int = 0
    """How many files went out without the author, path or position that lay in them."""
    release: str = ""
    """The id of the release that was made."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """The digests of the project's files as they were read for it."""


def build_site(root: Path, output: Path, progress: Progress) -> BuildOutcome:
    """Builds a project's site into `output`, which stays as it is unless everything is right.

    Raises ForeignFolderError when `output` holds anything that is not ours, BusyError when somebody else is building,
    NotEnoughSpaceError, LockedOutputError, or OSError when the machine refuses otherwise.
    """
    folder = PublicFolder.of(root, output)
    with held(lock_file(root), "build") as cut_off:
        recover(folder)
        if not is_ours(output):
            raise ForeignFolderError(str(output))
        progress("build_checking")
        made, read = _planned(root)
        if not made.is_sound:
            return BuildOutcome(made.issues, cut_off=cut_off)
        output.parent.mkdir(parents=True, exist_ok=True)
        space.ask_for(room_needed(made), output.parent)
        try:
            return replace(_build_aside(made, folder, progress, cut_off), sources=read)
        finally:
            folders.discard(folder.staging)


def _planned(root: Path) -> tuple[SitePlan, Mapping[str, str]]:
    read = read_project(root)
    return plan_of(read), sources(read)


def room_needed(made: SitePlan) -> int:
    """Bytes a planned site will take, rather too many than too few."""
    copies = (copy.path.stat().st_size for copy in made.copies.values())
    pages = (PAGE_SIZE for _ in made.pages)
    return space.taken_by([*copies, *pages, *map(len, made.data.values()), PAGE_SIZE])


def _build_aside(made: SitePlan, folder: PublicFolder, progress: Progress, cut_off: Holder | None) -> BuildOutcome:
    staging = folder.staging
    patiently(staging.mkdir, lambda: progress("build_waiting"))
    progress("build_writing")
    try:
        said = engine.run(made, staging)
    except engine.EngineRefusedError as error:
        return BuildOutcome(in_order([*made.issues, error.issue]), cut_off=cut_off)
    progress("build_verifying")
    issues = in_order([*made.issues, *said, *verify(made, staging)])
    if has_errors(issues):
        return BuildOutcome(issues, cut_off=cut_off)
    listed = {name: ListedFile.of(folders.settle(staging / name)) for name in files_below(staging)}
    told = Manifest(listed, made.source_digest, __version__).as_bytes()
    (staging / urls.MANIFEST).write_bytes(told)
    folders.settle(staging / urls.MANIFEST)
    progress("build_switching")
    kept = switch(folder, datetime.now(UTC).isoformat(timespec="seconds"), lambda: progress("build_waiting"))
    cleaned = sum(copy.is_cleaned for copy in made.copies.values())
    return BuildOutcome(
        issues, folder.output, len(made.pages), len(listed) + 1, kept, cut_off, cleaned, release_id(told)
    )


def verify(made: SitePlan, staging: Path) -> tuple[Issue, ...]:
    """Whether the written site is what was planned, file for file, and whether all its links resolve."""
    wanted, found = made.output_files, set(files_below(staging))
    missing = [rules.OUTPUT_INCOMPLETE.at(wanted[name], file=name) for name in sorted(wanted.keys() - found)]
    strange = [rules.OUTPUT_UNEXPECTED.at(Place(name), file=name) for name in sorted(found - wanted.keys())]
    url = made.site.url if made.site else "/"
    dead = check_links(found, lambda name: (staging / name).read_bytes(), wanted, url)
    return (*missing, *strange, *made.at_source(dead))
