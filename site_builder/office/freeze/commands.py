"""Freezes and amends a year, from the project as read to what is written down."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import lock_file
from site_builder.building.site_plan.plan import plan_of
from site_builder.language import urls
from site_builder.language.problems.problem import Issue, Severity, has_errors, in_order
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.office.freeze.disk import Progress, write
from site_builder.office.freeze.kept_pages import listed, pages_as_submitted
from site_builder.promises.submissions.freezing import Stamp, amended, frozen, touched, unsigned
from site_builder.promises.submissions.writing import submission_yaml
from site_builder.reading.files.reading import Folder
from site_builder.reading.kept_submissions import folder_of, proof_of_submission
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.project import read_project
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.checklist import Answer
from site_builder.records.content_files import path_of
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.stated import stated
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.submission import Submission


class FreezeOutcome(Struct, frozen=True):
    """What came of it. `submission` is None when nothing was written: `issues`, or answers that are not `signed`."""

    issues: tuple[Issue, ...] = ()
    submission: Submission | None = None
    lacking: tuple[tuple[Answer, tuple[str, ...]], ...] = ()
    files: int = 0
    items: tuple[str, ...] = ()


class UnknownYearError(Exception):
    """The year is not there, or is a draft."""


class AlreadyFrozenError(Exception):
    """The year was submitted before."""


class NotFrozenError(Exception):
    """There is nothing to amend."""


class NothingChangedError(Exception):
    """What was submitted stands as it was."""


def freeze(root: Path, year: FiscalYear, by: str, on: date, progress: Progress) -> FreezeOutcome:
    """Freezes a year: writes what was submitted, its proof, and the pages as they are.

    Raises UnknownYearError, AlreadyFrozenError, BusyError, or OSError when the machine refuses.
    """
    with locked(lock_file(root), "freeze"):
        progress("freeze_checking")
        folder = read_project(root)
        site_plan = plan_of(folder)
        if site_plan.disclosure is None:
            return FreezeOutcome(site_plan.issues)
        records = _published(site_plan.disclosure, year)
        if records.submission is not None:
            raise AlreadyFrozenError
        issues = final_errors(site_plan.issues, year)
        lacking = unsigned(records)
        if issues or lacking or not site_plan.is_sound:
            return FreezeOutcome(issues, lacking=lacking)
        stated_facts = stated(published_view(site_plan.disclosure), folder.files)
        stamp = Stamp(on, by, _free_folder(root, year, on))
        progress("freeze_keeping")
        banner = text("submitted_banner", date=format_date_short(on))
        items = [str(each.item) for each in records.answers]
        copies = pages_as_submitted(site_plan, stated_facts, records, stamp, items, banner)
        submission = frozen(records, stated_facts, stamp, listed(copies))
        own_list = {} if year in site_plan.disclosure.catalogues else _own_list(year)
        found = write(root, year, submission, stated_facts, copies, own_list, progress)
        return _outcome(found, submission, len(copies))


def amend(
    root: Path, year: FiscalYear, by: str, on: date, reason: str, only: frozenset[str], progress: Progress
) -> FreezeOutcome:
    """Writes an amendment of a submitted year: its changed facts as they stand, and the pages as amended.

    `only` names items to amend, empty for all that changed. Raises UnknownYearError, NotFrozenError,
    NothingChangedError, BusyError, or OSError when the machine refuses.
    """
    with locked(lock_file(root), "amend"):
        progress("freeze_checking")
        folder = read_project(root)
        disclosure, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
        if disclosure is None:
            return FreezeOutcome(plan_of(folder).issues)
        records = _published(disclosure, year)
        if records.submission is None:
            raise NotFrozenError
        stated_facts = stated(published_view(disclosure), folder.files)
        items = touched(records, records.submission, stated_facts, only)
        if not items:
            raise NothingChangedError
        stamp = Stamp(on, by, _free_folder(root, year, on))
        planned = plan_of(_with_submission(folder, year, amended(records, stated_facts, stamp, reason, items, ())))
        if not planned.is_sound:
            return FreezeOutcome(planned.issues)
        progress("freeze_keeping")
        banner = text("amended_banner", date=format_date_short(on))
        copies = pages_as_submitted(planned, stated_facts, records, stamp, items, banner)
        submission = amended(records, stated_facts, stamp, reason, items, listed(copies))
        found = write(root, year, submission, stated_facts, copies, {}, progress)
        return _outcome(found, submission, len(copies), tuple(sorted(items)))


def final_errors(issues: Iterable[Issue], year: FiscalYear) -> tuple[Issue, ...]:
    """What stands in the way of freezing a year: every error, and of this year's files those of the last check too."""
    here = f"content/{year}/"
    judged = (each.as_final() if each.place.file.startswith(here) else each for each in issues)
    return in_order([each for each in judged if each.severity is Severity.ERROR])


def _outcome(
    issues: tuple[Issue, ...], submission: Submission, files: int, items: tuple[str, ...] = ()
) -> FreezeOutcome:
    return FreezeOutcome(issues) if has_errors(issues) else FreezeOutcome(issues, submission, files=files, items=items)


def _published(disclosure: Disclosure, year: FiscalYear) -> YearRecords:
    records = published_view(disclosure).by_year.get(year)
    if records is None:
        raise UnknownYearError
    return records


def _free_folder(root: Path, year: FiscalYear, on: date) -> str:
    """The day's folder; a second one of the same day gets a number, for nothing kept is ever written over."""
    day, number = urls.dated_folder(on), 2
    name = day
    while (root / folder_of(year) / name).exists() or (root / proof_of_submission(year) / name).exists():
        name, number = f"{day}-{number}", number + 1
    return name


def _with_submission(folder: Folder, year: FiscalYear, submission: Submission) -> Folder:
    name = path_of(Submission, year)
    return replace(folder, texts={**folder.texts, name: submission_yaml(submission).encode()})


def _own_list(year: FiscalYear) -> dict[str, bytes]:
    """The year's list as it is, so that no upgrade of the package gives a submitted item another number."""
    own_list = reader.oit_catalogue_text(year)
    return {path_of(Catalogue, year): own_list.encode()} if own_list else {}
