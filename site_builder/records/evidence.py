"""The papers and pictures behind the claims. Read from `<year>/evidence.yml`."""

from typing import Self

from pydantic import model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.base import Record
from site_builder.records.rejection import rejected
from site_builder.records.values import Day, FilePath, Id, Prose, Text, Url

EVIDENCE_SOURCE_UNCLEAR = error(
    "evidence-source-unclear",
    "หลักฐาน {id} ต้องมีไฟล์ (files) หรือที่อยู่เว็บ (url) อย่างใดอย่างหนึ่ง",
    "evidence {id} needs either files or a url, and not both",
    "ใส่ files: หรือ url: เพียงอย่างเดียว",
    "give files: or url:, one of them",
)


class EvidenceKind(ClosedSet):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    PHOTO = "photo"
    POSTER = "poster"
    MINUTES = "minutes"
    WEB_LINK = "web-link"

    @property
    def is_picture(self) -> bool:
        return self in {EvidenceKind.PHOTO, EvidenceKind.POSTER}

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.EVIDENCE


class EvidenceFile(Record):
    """One file; `file` is its path below the year's folder. Pictures say in `alt` what they show."""

    file: FilePath
    caption: Text | None = None
    alt: Text | None = None


class Evidence(Record):
    """One piece of evidence: one or more files, or an outside address."""

    id: Id
    title: Text
    kind: EvidenceKind
    date: Day | None = None
    files: tuple[EvidenceFile, ...] = ()
    url: Url | None = None
    rights: Text | None = None
    about: Prose | None = None

    @model_validator(mode="after")
    def _has_files_or_address(self) -> Self:
        if bool(self.files) == (self.url is not None):
            raise rejected(EVIDENCE_SOURCE_UNCLEAR, id=self.id)
        return self
