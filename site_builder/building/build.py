"""One whole build: plan, write beside the output, verify, and only then switch."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from site_builder import __version__
from site_builder.building.disk import folders, space
from site_builder.building.disk.retrying import retry_while_held
from site_builder.building.engine import run as engine
from site_builder.building.link_check.built_site import check_links
from site_builder.building.releases.lock import LockHolder, locked
from site_builder.building.releases.manifest import ListedFile, Manifest, release_id
from site_builder.building.releases.public_folder import (
    RULES_FOLDER,
    WORK_FOLDER,
    ForeignFolderError,
    PublicFolder,
    files_below,
    is_ours,
    lock_file,
)
from site_builder.building.releases.replaced_evidence import keep_versions
from site_builder.building.releases.switch import recover, switch
from site_builder.building.site_plan.gc_policy import kept_for_good, not_collecting
from site_builder.building.site_plan.plan import SitePlan, plan_of
from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, has_errors, in_order
from site_builder.language.problems.rule import error
from site_builder.promises.ledger.lines import as_rows
from site_builder.promises.ledger.server_rules import server_rules
from site_builder.reading.project import read_project
from site_builder.records.ledger import LedgerLine

OUTPUT_INCOMPLETE = error(
    "output-incomplete",
    "ไม่ได้เขียนไฟล์ /{file} ทั้งที่ต้องมี",
    "the file /{file} should have been written and is not there",
    "สั่งสร้างใหม่อีกครั้ง ถ้ายังเป็นอยู่โปรดแจ้งผู้พัฒนา",
    "build again; if it stays, report it to the developers",
)
OUTPUT_UNEXPECTED = error(
    "output-unexpected",
    "มีไฟล์ /{file} ที่ไม่ควรอยู่ในเว็บไซต์",
    "the file /{file} does not belong to the site",
    "ดูว่าปลั๊กอินหรือการตั้งค่าใดใน mkdocs.yml สร้างไฟล์นี้ แล้วเอาออก",
    "find the plugin or setting in mkdocs.yml that writes it and remove it",
)

Progress = Callable[[str], None]
"""Told the key of each step's text as the step begins."""

PAGE_SIZE = 64 * 1024
"""Bytes: more than a page of ours takes, for the question whether there is room."""

DATA_SIZE = 24 * 1024
"""Bytes: more than the open data and the search index hold for each page; they are made only when written."""


class BuildOutcome(Struct, frozen=True):
    """What a build came to. `output` is None when nothing was published and the site before stands."""

    issues: tuple[Issue, ...]
    output: Path | None = None
    pages: int = 0
    files: int = 0
    kept: bool = True
    """False when the site before could not be kept as a release yet."""
    cut_off: LockHolder | None = None
    """Whose work in this project was cut off before this build, which has cleared up after it."""
    cleaned: int = 0
    """How many files went out without the author, path or position that lay in them."""
    promised: tuple[LedgerLine, ...] = ()
    """The ledger of addresses once this site is released."""
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
    with locked(lock_file(root), "build") as cut_off, not_collecting():
        recover(folder)
        if not is_ours(output):
            raise ForeignFolderError(str(output))
        progress("build_checking")
        site_plan = plan_of(read_project(root))
        if site_plan.is_sound and site_plan.replacements.replaced_files:
            lost = keep_versions(root, folder, site_plan.replacements.replaced_files, _today())
            if lost:
                return BuildOutcome(in_order([*site_plan.issues, *lost]), cut_off=cut_off)
            site_plan = plan_of(read_project(root))
        if not site_plan.is_sound:
            return BuildOutcome(site_plan.issues, cut_off=cut_off)
        output.parent.mkdir(parents=True, exist_ok=True)
        space.ask_for(room_needed(site_plan), output.parent)
        try:
            with kept_for_good():
                return replace(_build_aside(site_plan, folder, progress, cut_off), sources=site_plan.sources)
        finally:
            folders.discard(folder.staging)


def room_needed(site_plan: SitePlan) -> int:
    """Bytes a planned site will take, rather too many than too few."""
    copies = (copy.path.stat().st_size for copy in site_plan.copies.values())
    pages = [PAGE_SIZE + DATA_SIZE] * len(site_plan.pages)
    return space.taken_by([*copies, *pages, *(DATA_SIZE for _ in site_plan.data), PAGE_SIZE])


def _build_aside(
    site_plan: SitePlan, folder: PublicFolder, progress: Progress, cut_off: LockHolder | None
) -> BuildOutcome:
    staging = folder.staging
    retry_while_held(staging.mkdir, lambda: progress("build_waiting"))
    progress("build_writing")
    try:
        reported = engine.run(site_plan, staging)
    except engine.EngineRefusedError as error:
        return BuildOutcome(in_order([*site_plan.issues, error.issue]), cut_off=cut_off)
    progress("build_verifying")
    written = _Written(staging)
    issues = in_order([*site_plan.issues, *reported, *verify(site_plan, staging, written.read)])
    if has_errors(issues):
        return BuildOutcome(issues, cut_off=cut_off)
    listed = written.listed()
    manifest = manifest_for(site_plan, listed).as_bytes()
    (staging / urls.MANIFEST).write_bytes(manifest)
    folders.settle(staging, (*listed, urls.MANIFEST))
    progress("build_switching")
    write_server_rules(site_plan)
    kept = switch(folder, datetime.now(UTC).isoformat(timespec="seconds"), lambda: progress("build_waiting"))
    cleaned = sum(copy.is_cleaned for copy in site_plan.copies.values())
    return BuildOutcome(
        issues,
        folder.output,
        len(site_plan.pages),
        len(listed) + 1,
        kept,
        cut_off,
        cleaned,
        site_plan.replacements.ledger,
        release_id(manifest),
    )


def manifest_for(site_plan: SitePlan, listed: Mapping[str, ListedFile]) -> Manifest:
    """The manifest of a planned site whose files were written; with it travels the ledger as a release leaves it."""
    site = site_plan.site.url if site_plan.site else ""
    rows = as_rows(site_plan.replacements.ledger)
    return Manifest(listed, site_plan.source_digest, __version__, rows, site=site)


def write_server_rules(site_plan: SitePlan) -> None:
    """Lays the rules for the keeper of a server beside the releases, where addresses moved; takes old ones away."""
    for name, rules_of_server in server_rules(
        site_plan.site.url if site_plan.site else "/", site_plan.replacements.moves
    ).items():
        file = site_plan.root / WORK_FOLDER / RULES_FOLDER / name
        if site_plan.replacements.moves:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(rules_of_server)
        else:
            file.unlink(missing_ok=True)


def _today() -> date:
    """The day on the office's calendar, for what a person will read; no output depends on it."""
    return datetime.now(UTC).astimezone().date()


class _Written:
    """The files of a site as written, each read once, with what its manifest will say of it."""

    def __init__(self, staging: Path) -> None:
        self._staging = staging
        self._known: dict[str, ListedFile] = {}

    def read(self, name: str) -> bytes:
        with open(f"{self._staging}/{name}", "rb") as file:
            content = file.read()
        self._known[name] = ListedFile.of(content)
        return content

    def listed(self) -> dict[str, ListedFile]:
        for name in files_below(self._staging):
            if name not in self._known:
                self.read(name)
        return self._known


def verify(site_plan: SitePlan, staging: Path, read: Callable[[str], bytes]) -> tuple[Issue, ...]:
    """Whether the written site is what was planned, file for file, and whether all its links resolve."""
    wanted, written = site_plan.output_files, set(files_below(staging))
    missing = [OUTPUT_INCOMPLETE.at(wanted[name], file=name) for name in sorted(wanted.keys() - written)]
    strange = [OUTPUT_UNEXPECTED.at(Place(name), file=name) for name in sorted(written - wanted.keys())]
    url = site_plan.site.url if site_plan.site else "/"
    dead = check_links(written, read, wanted, url)
    finished = site_plan.finished_issues(written, read)
    return (*missing, *strange, *(site_plan.at_source(dead) if dead else ()), *finished)
