"""Do the files of evidence and the records about them fit each other?"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.checking.answered import answered_with
from site_builder.language.problems import rules
from site_builder.language.problems.hints import (
    EMPTY_FILE,
    SAME_LOOKS,
    Hint,
    meant,
    other_capitals,
    unlike_name,
    unlike_office_name,
)
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import clean, nearest
from site_builder.records.disclosure import Disclosure
from site_builder.records.evidence import Evidence, EvidenceFile
from site_builder.records.file_facts import FileFacts, FileKind, Trait
from site_builder.records.version import EvidenceVersion

Files = Mapping[str, FileFacts]


class Used(NamedTuple):
    """A file as one piece of evidence names it: its path in the project and its year's folder."""

    path: str
    folder: str
    evidence: Evidence
    file: EvidenceFile


def missing_files(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    for path, folder, evidence, file in _used(disclosure):
        if path not in files:
            place = file.origin.place_of("file")
            hint = _file_hint(file.file, folder, files) | answered_with(disclosure, folder, evidence.id)
            yield rules.EVIDENCE_FILE_MISSING.at(place, file=file.file, id=evidence.id, **hint)


def missing_versions(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    """Earlier versions that `versions.yml` names and nobody can open any more."""
    for path, version in _kept(disclosure):
        if path not in files:
            place = version.origin.place_of("kept")
            yield rules.VERSION_MISSING.at(place, file=version.kept, id=version.evidence)


def _kept(disclosure: Disclosure) -> Iterator[tuple[str, EvidenceVersion]]:
    for records in disclosure.years:
        for version in records.versions:
            yield f"content/{records.year}/{version.kept}", version


def unused_files(disclosure: Disclosure, files: Files, whole: Disclosure) -> Iterator[Issue]:
    """Files that no evidence names; what a draft names waits for its record and is not complained about."""
    used = {each.path for each in _used(whole)} | {path for path, _ in _kept(whole)}
    folders = tuple(f"content/{records.year}/evidence/" for records in disclosure.years)
    for path in sorted(files):
        if path.startswith(folders) and path not in used:
            yield rules.EVIDENCE_FILE_UNUSED.at(Place(path))


def shared_files(disclosure: Disclosure) -> Iterator[Issue]:
    """One file is one piece of evidence, so that it has one address."""
    first: dict[str, Evidence] = {}
    for path, _, evidence, file in _used(disclosure):
        owner = first.setdefault(path, evidence)
        if owner is not evidence:
            yield rules.EVIDENCE_FILE_SHARED.at(file.origin.place_of("file"), file=file.file, first=owner.id)


def files_that_open(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Files that are empty, or are not what their name says, or are of a kind that nobody should open."""
    for path, folder, evidence, file in _used(disclosure):
        facts = files.get(path)
        if facts is None or (facts.is_what_it_says and not facts.shows(Trait.UNLIKE_NAME)):
            continue
        why = _why_not(facts) | answered_with(disclosure, folder, evidence.id)
        yield rules.EVIDENCE_KIND.at(file.origin.place_of("file"), file=file.file, id=evidence.id, **why)


def _why_not(facts: FileFacts) -> Hint:
    if facts.kind is FileKind.EMPTY:
        return EMPTY_FILE
    if facts.is_what_it_says:
        return unlike_office_name(facts.extension)
    return unlike_name(facts.kind.value, facts.extension)


def pictures_without_text(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    """Pictures say in words what they show; a poster that is a PDF is no picture."""
    for path, _, evidence, file in _used(disclosure):
        facts = files.get(path)
        is_picture = facts.kind.is_picture if facts else evidence.kind.is_picture
        if is_picture and not file.alt:
            yield rules.ALT_MISSING.at(file.origin.place_of("file"), file=file.file)


def _used(disclosure: Disclosure) -> Iterator[Used]:
    for records in disclosure.years:
        folder = f"content/{records.year}/"
        for evidence in records.evidence:
            for file in evidence.files:
                yield Used(folder + file.file, folder, evidence, file)


def _file_hint(typed: str, folder: str, files: Files) -> Hint:
    """The file that was probably meant, and what tells the two names apart."""
    here = [path.removeprefix(folder) for path in sorted(files) if path.startswith(folder)]
    for name in here:
        if _looks(name) == typed:
            return SAME_LOOKS
    for name in here:
        if _looks(name).lower() == typed.lower():
            return other_capitals(name)
    last = typed.rpartition("/")[2].lower()
    same = next((name for name in here if name.rpartition("/")[2].lower() == last), None)
    return meant(same or nearest(typed, here))


def _looks(name: str) -> str:
    """A file's name as a field of a content file would hold it."""
    return " ".join(clean(name).split())
