"""A row of the table is all that readers, guesses and the published view need to know of a content file."""

import re
import subprocess
import sys
from typing import Any, get_type_hints

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.load import FILE_MISSING, ProjectSource, load
from site_builder.reading.sorting import meant_path, sort_files
from site_builder.records.base import NOWHERE, Record, State
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.content_files import CONTENT_FILES, ContentFile, FileForm, path_of, row_of
from site_builder.records.derived.drafts import published_view
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.evidence import Evidence, EvidenceFile
from site_builder.records.submission import Submission
from tests.conftest import SMALL_PROJECT

YEAR = FiscalYear(2566)
EACH_ROW = pytest.mark.parametrize("row", CONTENT_FILES, ids=lambda row: row.path)


def example(row: ContentFile) -> str:
    """The path of one such file."""
    return re.sub("<[a-z]+>", "6-month", row.in_year(YEAR))


def reached(annotation: Any) -> set[type]:
    """The classes that a field's annotation names, however deep."""
    inner = getattr(annotation, "__args__", ())
    return {each for part in inner for each in reached(part)} if inner else {annotation}


def loaded(**files: str) -> tuple[Disclosure | None, list[str]]:
    project = {**SMALL_PROJECT, **files}
    disclosure, issues = load(ProjectSource({name: text.encode() for name, text in project.items()}))
    return disclosure, [f"{issue.place.file} {issue.code}" for issue in issues]


def test_every_field_of_the_disclosure_has_a_row() -> None:
    computed = {(Disclosure, "project"), (Disclosure, "years"), (Disclosure, "reconstructions")}
    fields = {(owner, name) for owner in (Disclosure, YearRecords) for name in owner.__struct_fields__}
    assert {(row.owner, row.field) for row in CONTENT_FILES} == fields - computed


@EACH_ROW
def test_a_row_lands_where_its_records_fit(row: ContentFile) -> None:
    assert row.kind in reached(get_type_hints(row.owner)[row.field])


@EACH_ROW
def test_a_row_sorts_its_files(row: ContentFile) -> None:
    files = sort_files([example(row)])
    assert files.strangers == ()
    assert files.of(row, YEAR if row.is_yearly else None) == [example(row)]


@EACH_ROW
def test_a_row_is_guessed_from_a_slip_in_its_name(row: ContentFile) -> None:
    if row.form is not FileForm.LEDGER:
        assert meant_path(f"{example(row).upper().replace('CONTENT', 'content')}") == example(row)
    if row.is_one_file and row.path.endswith(".yml"):
        assert meant_path(f"{example(row).removesuffix('.yml')}.yaml.txt") == example(row)


@EACH_ROW
def test_a_row_is_read(row: ContentFile) -> None:
    """What is nonsense to every form is reported at the row's file, so somebody has read it."""
    _, issues = loaded(**{example(row): "---\n- no: {such: record\n"})
    assert [each for each in issues if each.startswith(f"{example(row)} ")] != []


@EACH_ROW
def test_a_missing_file_is_told_where_it_is_required(row: ContentFile) -> None:
    others = {name: text.encode() for name, text in SMALL_PROJECT.items() if name != example(row)}
    issues = load(ProjectSource(others))[1]
    missing = [issue for issue in issues if issue.rule is FILE_MISSING and issue.place.file == example(row)]
    assert bool(missing) is row.is_required


@EACH_ROW
def test_a_draft_is_taken_out_where_the_row_says_so(row: ContentFile) -> None:
    if not issubclass(row.kind, Record) or row.is_required:
        return
    disclosure, _ = loaded()
    assert disclosure is not None
    draft = row.kind.model_construct(origin=NOWHERE, state=State.DRAFT)
    held = draft if row.is_one_record else ((None, draft),) if row.is_one_a_round else (draft,)
    target = disclosure if row.owner is Disclosure else disclosure.years[0]
    changed = type(target)(**{name: getattr(target, name) for name in target.__struct_fields__} | {row.field: held})
    whole = changed if isinstance(changed, Disclosure) else replaced_years(disclosure, changed)
    view = published_view(whole)
    shown = getattr(view if row.owner is Disclosure else view.years[0], row.field)
    assert shown == ((None if row.is_one_record else ()) if row.has_drafts else held)


def replaced_years(disclosure: Disclosure, year: YearRecords) -> Disclosure:
    return Disclosure(disclosure.project, disclosure.site, (year,))


def test_a_field_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match=r"notes\.yml is read into 'notes', and YearRecords has no such field"):
        ContentFile("content/<year>/notes.yml", Evidence, "notes")


def test_a_record_without_a_file_is_named() -> None:
    with pytest.raises(LookupError, match="no content file holds a EvidenceFile: add a row"):
        row_of(EvidenceFile)


def test_paths_are_asked_of_the_table() -> None:
    assert path_of(Submission, YEAR) == "content/2566/submission.yml"
    assert path_of(Catalogue, YEAR) == "content/2566/catalogue.yml"


def test_what_commands_ask_of_a_path_needs_no_table() -> None:
    command = "import sys, site_builder.reading.layout, site_builder.records.ledger; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", command], capture_output=True, check=True).stdout.strip() == b"False"
