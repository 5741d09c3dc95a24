"""Do the files of evidence and the records about them fit each other?"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.checking.parts.answered import answered_with
from site_builder.checking.parts.check import check
from site_builder.checking.parts.texts import as_field
from site_builder.language.problems.message_values import (
    EMPTY_FILE,
    SAME_LOOKS,
    Values,
    meant,
    other_capitals,
    unlike_name,
    unlike_office_name,
)
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.text import nearest
from site_builder.records.disclosure import Disclosure
from site_builder.records.evidence import Evidence, EvidenceFile
from site_builder.records.file_facts import FileFacts, FileKind, Trait
from site_builder.records.version import EvidenceVersion

EVIDENCE_FILE_MISSING = error(
    "evidence-file-missing",
    "ไม่พบไฟล์ {file} ของหลักฐาน {id}{used_th}{hint_th}",
    "the file {file} of evidence {id}{used_en} is not there{hint_en}",
    "วางไฟล์ไว้ในโฟลเดอร์ evidence ของปีนี้ หรือแก้ชื่อไฟล์ให้ตรง (ตัวเล็กตัวใหญ่ต้องเหมือนกัน)",
    "put the file into the year's evidence folder, or correct its name (capitals count)",
)
EVIDENCE_FILE_UNUSED = warning(
    "evidence-file-unused",
    "ไม่มีรายการใดใน evidence.yml ใช้ไฟล์นี้ จึงไม่เผยแพร่",
    "no evidence names this file, so it is not published",
    "เพิ่มรายการใน evidence.yml ถ้าไม่ใช้ให้ลบไฟล์",
    "add it to evidence.yml or remove it",
)
EVIDENCE_FILE_SHARED = warning(
    "evidence-file-shared",
    "ไฟล์ {file} เป็นของหลักฐาน {first} อยู่แล้ว",
    "the file {file} already belongs to evidence {first}",
    "อ้างหลักฐาน {first} แทนการสร้างรายการใหม่",
    "refer to evidence {first} instead of a second record",
)
ALT_MISSING = warning(
    "alt-missing",
    "ภาพ {file} ไม่มีคำบรรยายสำหรับผู้ที่มองไม่เห็นภาพ",
    "the picture {file} has no text for people who cannot see it",
    "เพิ่มช่อง alt: ใต้ไฟล์นี้ บอกสั้น ๆ ว่าในภาพมีอะไร",
    "add alt: saying what it shows",
)
EVIDENCE_KIND = error(
    "evidence-kind",
    "ไฟล์ {file} ของหลักฐาน {id} เปิดให้ประชาชนดูไม่ได้ เพราะ{why_th}{used_th}",
    "the file {file} of evidence {id} cannot be published: {why_en}{used_en}",
    "บันทึกใหม่เป็น PDF ภาพ (JPG PNG) หรือไฟล์ Word Excel แล้วตั้งนามสกุลให้ตรงกับชนิดจริง",
    "save it again as PDF, picture or Word/Excel file, with the extension of its real kind",
)
VERSION_MISSING = error(
    "version-missing",
    "ไม่พบไฟล์ฉบับก่อนหน้า {file} ของหลักฐาน {id}",
    "the earlier version {file} of {id} is missing",
    "ใส่ไฟล์กลับ โฟลเดอร์ evidence/versions เก็บฉบับที่เคยเผยแพร่ ห้ามลบ",
    "put the file back; evidence/versions holds what has been released and is not to be emptied",
)

Files = Mapping[str, FileFacts]


class Used(NamedTuple):
    """A file as one piece of evidence names it: its path in the project and its year's folder."""

    path: str
    folder: str
    evidence: Evidence
    file: EvidenceFile


@check
def missing_files(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    for path, folder, evidence, file in evidence_files(disclosure):
        if path not in files:
            place = file.origin.place_of("file")
            hint = _file_hint(file.file, folder, files) | answered_with(disclosure, folder, evidence.id)
            yield EVIDENCE_FILE_MISSING.at(place, file=file.file, id=evidence.id, **hint)


@check
def missing_versions(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    """Earlier versions that `versions.yml` names and nobody can open any more."""
    for path, version in _kept(disclosure):
        if path not in files:
            place = version.origin.place_of("kept")
            yield VERSION_MISSING.at(place, file=version.kept, id=version.evidence)


def _kept(disclosure: Disclosure) -> Iterator[tuple[str, EvidenceVersion]]:
    for records in disclosure.years:
        for version in records.versions:
            yield f"content/{records.year}/{version.kept}", version


@check
def unused_files(disclosure: Disclosure, files: Files, whole: Disclosure) -> Iterator[Issue]:
    """Files that no evidence names; what a draft names waits for its record and is not complained about."""
    used = {each.path for each in evidence_files(whole)} | {path for path, _ in _kept(whole)}
    folders = tuple(f"content/{records.year}/evidence/" for records in disclosure.years)
    for path in sorted(files):
        if path.startswith(folders) and path not in used:
            yield EVIDENCE_FILE_UNUSED.at(Place(path))


@check
def shared_files(disclosure: Disclosure) -> Iterator[Issue]:
    """One file is one piece of evidence, so that it has one address."""
    first: dict[str, Evidence] = {}
    for path, _, evidence, file in evidence_files(disclosure):
        owner = first.setdefault(path, evidence)
        if owner is not evidence:
            yield EVIDENCE_FILE_SHARED.at(file.origin.place_of("file"), file=file.file, first=owner.id)


@check
def files_that_open(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Files that are empty, or are not what their name says, or are of a kind that nobody should open."""
    for path, folder, evidence, file in evidence_files(disclosure):
        facts = files.get(path)
        if facts is None or (facts.is_what_it_says and not facts.shows(Trait.UNLIKE_NAME)):
            continue
        why = _why_not(facts) | answered_with(disclosure, folder, evidence.id)
        yield EVIDENCE_KIND.at(file.origin.place_of("file"), file=file.file, id=evidence.id, **why)


def _why_not(facts: FileFacts) -> Values:
    if facts.kind is FileKind.EMPTY:
        return EMPTY_FILE
    if facts.is_what_it_says:
        return unlike_office_name(facts.extension)
    return unlike_name(facts.kind.value, facts.extension)


@check
def pictures_without_text(disclosure: Disclosure, files: Files) -> Iterator[Issue]:
    """Pictures say in words what they show; a poster that is a PDF is no picture."""
    for path, _, evidence, file in evidence_files(disclosure):
        facts = files.get(path)
        is_picture = facts.kind.is_picture if facts else evidence.kind.is_picture
        if is_picture and not file.alt:
            yield ALT_MISSING.at(file.origin.place_of("file"), file=file.file)


def evidence_files(disclosure: Disclosure) -> Iterator[Used]:
    """The files that evidence names, whether they are there or not."""
    for records in disclosure.years:
        folder = f"content/{records.year}/"
        for evidence in records.evidence:
            for file in evidence.files:
                yield Used(folder + file.file, folder, evidence, file)


def _file_hint(typed: str, folder: str, files: Files) -> Values:
    """The file that was probably meant, and what tells the two names apart."""
    here = [path.removeprefix(folder) for path in sorted(files) if path.startswith(folder)]
    for name in here:
        if as_field(name) == typed:
            return SAME_LOOKS
    for name in here:
        if as_field(name).lower() == typed.lower():
            return other_capitals(name)
    last = typed.rpartition("/")[2].lower()
    same = next((name for name in here if name.rpartition("/")[2].lower() == last), None)
    return meant(same or nearest(typed, here))
