"""What became of an address that no longer shows what it did. Read from `content/redirects.yml`."""

import re
from typing import Annotated, Self
from urllib.parse import unquote

from pydantic import Field, PlainValidator, model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.text import clean
from site_builder.records.base import Record
from site_builder.records.rejection import TEXT_EXPECTED, rejected
from site_builder.records.values import AS_TEXT, PAGE, Day, Id, Prose, RecordReference, Text, Truth
from site_builder.records.values import parse_record_reference as _reference

DEPARTURE_UNCLEAR = error(
    "departure-unclear",
    "แต่ละรายการต้องเป็นการย้าย (from และ to) หรือการถอน (withdraw) อย่างใดอย่างหนึ่ง",
    "a row is either a move (from and to) or a withdrawal (withdraw)",
    "ย้าย: - {{from: /ที่อยู่เดิม/, to: /ที่อยู่ใหม่/}} หรือ ถอน: - {{withdraw: 2566/ev-017, on: 3 มีนาคม 2568, reason: เหตุผล}}",
    "move: - {{from: /old/, to: /new/}}, or withdraw: - {{withdraw: 2566/ev-017, on: 3 March 2025, reason: why}}",
)
WITHDRAWAL_UNEXPLAINED = error(
    "withdrawal-unexplained",
    "การถอนต้องบอกวันที่ (on) และเหตุผล (reason) เพราะจะแสดงต่อประชาชน",
    "a withdrawal says when (on) and why (reason), for the public reads it",
    "เพิ่ม on: 3 มีนาคม 2568 และ reason: เหตุผลสั้น ๆ ที่ไม่มีข้อมูลส่วนบุคคล",
    "add on: and reason:, without personal data in them",
)
ADDRESS_MALFORMED = error(
    "address-malformed",
    "“{value}” ไม่ใช่ที่อยู่ในเว็บไซต์",
    "“{value}” is no address of a site",
    "เขียนส่วนหลังชื่อเว็บไซต์ เริ่มด้วยเครื่องหมาย / ไม่รวมส่วนหลัง ? หรือ # เช่น /2566/oit/o12/ หรือ /files/plan.pdf",
    "write what follows the host's name, from the slash, without ? or #: /2566/oit/o12/ or /files/plan.pdf",
)

ADDRESS = re.compile(r"/[^\t\r\n?#\\<>\"]*")


class RedirectSource(ClosedSet):
    """Whose address it was: one this tool released, or one of the office's earlier website."""

    RELEASED = "released"
    LEGACY = "legacy"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.REDIRECT


def _address(value: object) -> str:
    """A path of the site as people copy it from a browser, without what stands after `?` or `#`.

    Browsers give Thai letters and blanks as `%E0%B8%81` and `%20`; the address is what these stand for.
    """
    if not isinstance(value, str):
        raise rejected(TEXT_EXPECTED)
    path = clean(unquote(value))
    if not ADDRESS.fullmatch(path) or "//" in path or any(part in {".", ".."} for part in path.split("/")):
        raise rejected(ADDRESS_MALFORMED, value=value)
    return path.removeprefix("/")


def _target(value: object) -> str:
    """An address of a page, which may name a place on it, or of a file."""
    if isinstance(value, str) and PAGE.fullmatch(clean(value)):
        return clean(value).removeprefix("/")
    return _address(value)


def _withdrawn(value: object) -> str | RecordReference:
    if isinstance(value, RecordReference) or not isinstance(value, str):
        return value if isinstance(value, RecordReference) else _address(value)
    return _address(value) if value.startswith("/") else _reference(value)


Address = Annotated[str, PlainValidator(_address), AS_TEXT]
Target = Annotated[str, PlainValidator(_target), AS_TEXT]
Withdrawn = Annotated[str | RecordReference, PlainValidator(_withdrawn), AS_TEXT]


class RedirectRow(Record):
    """An address that moved (`from`, `to`), or a record or address that was withdrawn (`withdraw`, `on`, `reason`).

    `title` is what the public is told it was; on a personal-data withdrawal it must not say more than that.
    """

    pointing = frozenset({"origin_address", "to", "withdraw", "source", "personal_data"})

    origin_address: Address | None = Field(default=None, alias="from")
    to: Target | None = None
    withdraw: Withdrawn | None = None
    title: Text | None = None
    on: Day | None = None
    reason: Prose | None = None
    by: Id | None = None
    source: RedirectSource = RedirectSource.RELEASED
    personal_data: Truth = Truth.NO

    @model_validator(mode="after")
    def _is_one_of_the_two(self) -> Self:
        moved = (self.origin_address is not None, self.to is not None)
        if any(moved) == (self.withdraw is not None) or any(moved) != all(moved):
            raise rejected(DEPARTURE_UNCLEAR)
        if self.withdraw is not None and (self.on is None or not self.reason):
            raise rejected(WITHDRAWAL_UNEXPLAINED)
        return self

    @property
    def record(self) -> str:
        """The withdrawn record as the ledger names it, `2566/ev-017`; empty where an address was withdrawn or moved."""
        return f"{self.withdraw.year}/{self.withdraw.id}" if isinstance(self.withdraw, RecordReference) else ""

    @property
    def address(self) -> str:
        """The address that moved or was withdrawn; empty where a record was withdrawn."""
        return self.withdraw if isinstance(self.withdraw, str) else self.origin_address or ""
