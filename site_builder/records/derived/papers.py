"""The files of evidence: where each lies in the project, at which address it goes out, and what is known of it."""

from collections.abc import Mapping

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence, EvidenceFile
from site_builder.records.file_facts import FileFacts
from site_builder.records.ledger import file_name, version_name
from site_builder.records.version import EvidenceVersion


class PaperFile(Struct, frozen=True):
    """One file of a piece of evidence; `number` counts from 1, `record` is its permanent name in the ledger."""

    file: EvidenceFile
    number: int
    path: str
    address: str
    extension: str
    record: str


class EarlierFile(Struct, frozen=True):
    """An earlier version of a file of evidence, kept because it was released once."""

    version: EvidenceVersion
    path: str
    address: str
    extension: str
    record: str


def project_path(year: FiscalYear, file: str) -> str:
    """Where a file that a year's content names lies in the project."""
    return f"content/{year.buddhist}/{file}"


def extension_of(file: str) -> str:
    """The ending of a file's name in lower case, without its dot."""
    return file.rpartition(".")[2].lower()


def files_of(year: FiscalYear, evidence: Evidence) -> tuple[PaperFile, ...]:
    """The files of a piece of evidence in its order, whether they lie there or not.

    An address comes from the evidence's id and the place in this order, so further files are added at the end.
    """
    files: list[PaperFile] = []
    for number, each in enumerate(evidence.files, start=1):
        extension = extension_of(each.file)
        address = urls.evidence_file(year, evidence.id, number, extension)
        path, record = project_path(year, each.file), file_name(year, evidence.id, number)
        files.append(PaperFile(each, number, path, address, extension, record))
    return tuple(files)


def earlier_files_of(records: YearRecords, evidence: Evidence) -> tuple[EarlierFile, ...]:
    """The earlier versions of the files of a piece of evidence: by file, the latest first."""
    mine = [each for each in records.versions if each.evidence == evidence.id]
    files: list[EarlierFile] = []
    for each in sorted(mine, key=lambda one: (one.file, -one.version)):
        extension, year = extension_of(each.kept), records.year
        address = urls.evidence_version(year, evidence.id, each.file, each.version, extension)
        record = version_name(year, evidence.id, each.file, each.version)
        files.append(EarlierFile(each, project_path(year, each.kept), address, extension, record))
    return tuple(files)


def published_digest(facts: FileFacts) -> str:
    """The digest of a file as it goes out, without the traces of its maker."""
    return facts.inside.published_digest if facts.inside else facts.digest


def known_files(files: Mapping[str, FileFacts], papers: tuple[PaperFile, ...]) -> list[tuple[PaperFile, FileFacts]]:
    """The files that lie there, each with what is known of it; `files` are facts by project path."""
    return [(each, files[each.path]) for each in papers if each.path in files]
