"""Where a site is published to. Read from `publish.yml` beside `mkdocs.yml`; secrets never stand there."""

from typing import Self

from pydantic import model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.records.base import Record
from site_builder.records.rejection import rejected
from site_builder.records.target_values import Branch, GitRemote, HostName, LocalPath, UserName, is_remote_path
from site_builder.records.values import Id, Number, Text

TARGET_INCOMPLETE = error(
    "target-incomplete",
    "ปลายทางชนิด {kind} ต้องมีช่อง “{field}”",
    "a target of the kind {kind} needs the field “{field}”",
    "เพิ่ม {field}: ใน publish.yml ถามค่าจากผู้ให้บริการเว็บไซต์",
    "add {field}: to publish.yml; the hosting provider knows its value",
)


TARGET_PORT = error(
    "target-port",
    "ไม่มีช่องทางหมายเลข {value}",
    "there is no port {value}",
    "ใส่เลข 1 ถึง {highest} หรือลบ port: ออกเพื่อใช้เลขปกติ",
    "write a number from 1 to {highest}, or leave port: out for the usual one",
)
TARGET_FOLDER = error(
    "target-folder",
    "โฟลเดอร์บนเครื่องแม่ข่าย “{value}” มีเครื่องหมายที่เครื่องแม่ข่ายอาจเข้าใจเป็นคำสั่ง",
    "the folder “{value}” holds signs that a server may take for a command",
    "ใช้ชื่อโฟลเดอร์ที่มีเพียงตัวอักษร ตัวเลข และเครื่องหมาย . _ - / เช่น public_html/ita",
    "use a folder of letters, digits and . _ - / only, like public_html/ita",
)
HIGHEST_PORT = 65535


class TargetKind(ClosedSet):
    """The ways a site travels."""

    FOLDER = "folder"
    ZIP = "zip"
    FTPS = "ftps"
    SFTP = "sftp"
    RSYNC = "rsync"
    GIT = "git"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.TARGET


class Form(ClosedSet):
    """How links between pages are written: for a web server, or for opening pages by double-click without one."""

    WEB = "web"
    DISK = "disk"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.FORM


NEEDED: dict[TargetKind, tuple[str, ...]] = {
    TargetKind.FOLDER: ("folder",),
    TargetKind.ZIP: ("file",),
    TargetKind.FTPS: ("host", "user", "folder"),
    TargetKind.SFTP: ("host", "user", "folder"),
    TargetKind.RSYNC: ("host", "user", "folder"),
    TargetKind.GIT: ("remote", "branch"),
}


class Target(Record):
    """One place to publish to; which fields it needs depends on its kind.

    `host_key` is the SHA-256 fingerprint of an SFTP or rsync server's key as the provider tells it (`SHA256:…`);
    without it the key must stand in the user's known hosts. `certificate` is a file of the certificate an FTPS server
    is to be trusted for beside those the system trusts.
    """

    id: Id
    kind: TargetKind
    folder: LocalPath | None = None
    file: LocalPath | None = None
    host: HostName | None = None
    port: Number | None = None
    user: UserName | None = None
    host_key: Text | None = None
    certificate: LocalPath | None = None
    remote: GitRemote | None = None
    branch: Branch | None = None
    form: Form | None = None

    @model_validator(mode="after")
    def _holds_what_its_kind_needs(self) -> Self:
        for name in NEEDED[self.kind]:
            if getattr(self, name) is None:
                raise rejected(TARGET_INCOMPLETE, kind=self.kind.value, field=name)
        if self.port is not None and not 1 <= self.port <= HIGHEST_PORT:
            raise rejected(TARGET_PORT, value=self.port, highest=HIGHEST_PORT)
        if self.host and self.folder and not is_remote_path(self.folder):
            raise rejected(TARGET_FOLDER, value=self.folder)
        return self

    @property
    def written_for(self) -> Form:
        """A ZIP and a folder are opened by double-click unless the target says otherwise."""
        if self.form:
            return self.form
        return Form.DISK if self.kind in {TargetKind.FOLDER, TargetKind.ZIP} else Form.WEB

    @property
    def where(self) -> str:
        """The place in one line, as people would name it."""
        match self.kind:
            case TargetKind.ZIP:
                return str(self.file)
            case TargetKind.FOLDER:
                return str(self.folder)
            case TargetKind.GIT:
                return f"{self.remote} ({self.branch})"
        port = f":{self.port}" if self.port else ""
        return f"{self.user}@{self.host}{port} {self.folder}"
