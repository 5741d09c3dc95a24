"""The files of a project that go out as they lie, or without their traces: what is copied to which address."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from site_builder.language import urls
from site_builder.output.html.templates import theme_folders
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.look import brand_files
from site_builder.pages.site.people import PHOTOS, photo_of
from site_builder.promises.submissions.judging import submitted_files
from site_builder.reading.files.reading import Folder
from site_builder.reading.files.theme import theme_assets
from site_builder.reading.files.traces import without_traces
from site_builder.records.derived.papers import EarlierFile, PaperFile, earlier_files_of, files_of, published_digest
from site_builder.records.disclosure import YearRecords
from site_builder.records.file_facts import FileFacts, FileKind

PAGE_FILES = "content/pages/"

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


class PublishedFile(Struct, frozen=True):
    """A file to copy: where it lies, its name for people, and the digest it had when it was judged.

    `published` is the digest of the copy; where it differs, the copy of this `kind` goes out without its traces.
    `record` is its permanent name in the ledger of addresses, empty where only its address names it.
    """

    path: Path
    name: str
    digest: str
    published: str
    kind: FileKind = FileKind.OTHER
    record: str = ""

    @property
    def is_cleaned(self) -> bool:
        return self.published != self.digest


class SourceChangedError(OSError):
    """A file was changed between being judged and being copied."""


def published_bytes(file: PublishedFile) -> bytes:
    """The bytes to publish. Raises SourceChangedError when they are no longer those that were checked."""
    content = _unchanged(file, file.path.read_bytes(), file.digest)
    return _unchanged(file, without_traces(file.kind, content), file.published) if file.is_cleaned else content


def _unchanged(file: PublishedFile, content: bytes, digest: str) -> bytes:
    if sha256(content).hexdigest() != digest:
        raise SourceChangedError(0, "changed while the site was built", file.name)
    return content


def published_files_of(context: Context, folder: Folder) -> list[tuple[str, PublishedFile]]:
    """Every file to be copied beside its address; two for one address are for the address check to report."""
    files = [pair for records in context.disclosure.years for pair in _evidence_files(context, folder, records)]
    for holder in context.disclosure.holders:
        photo = photo_of(context, holder)
        if photo:
            facts = folder.files[f"{PHOTOS}{holder.photo}"]
            files.append((photo.address, _published_file(folder, facts)))
    as_given = {**brand_files(context), **submitted_files(context.disclosure, folder.files)}
    for address, name in as_given.items():
        files.append((address, _published_file(folder, folder.files[name])))
    for name, facts in sorted(folder.files.items()):
        if name.startswith(PAGE_FILES) and is_published(facts):
            files.append((name.removeprefix(PAGE_FILES), _published_file(folder, facts)))
    for name, path, digest in theme_assets(theme_folders(folder.root)):
        files.append((urls.asset(name), PublishedFile(path, f"theme/assets/{name}", digest, digest)))
    return files


def _evidence_files(context: Context, folder: Folder, records: YearRecords) -> Iterator[tuple[str, PublishedFile]]:
    """The files of a year's evidence and their earlier versions."""
    for evidence in records.evidence:
        papers: tuple[PaperFile | EarlierFile, ...] = (
            *files_of(records.year, evidence),
            *earlier_files_of(records, evidence),
        )
        for each in papers:
            if each.path in folder.files:
                yield each.address, _published_file(folder, folder.files[each.path], each.record)


def _published_file(folder: Folder, facts: FileFacts, record: str = "") -> PublishedFile:
    digest = published_digest(facts)
    return PublishedFile(folder.root / facts.path, facts.path, facts.digest, digest, facts.kind, record)


def is_published(facts: FileFacts) -> bool:
    name = facts.path.removeprefix(PAGE_FILES)
    if not _PLAIN_NAME.fullmatch(name) or urls.is_reserved(name.split("/")[0]):
        return False
    return facts.is_what_it_says and (facts.kind.is_picture or facts.kind is FileKind.PDF)
