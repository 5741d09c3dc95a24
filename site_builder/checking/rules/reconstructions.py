"""What a project says was made up or reconstructed: an office that publishes it shall know."""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice
from site_builder.language.thai.rebuilt import MARK
from site_builder.records.base import Record
from site_builder.records.derived.rebuilt import reconstructed_records
from site_builder.records.disclosure import Disclosure

RECONSTRUCTION_SHOWN = notice(
    "reconstruction-shown",
    "ไฟล์นี้บอกว่ามีค่าหรือข้อความที่สร้างขึ้นใหม่ {count} แห่ง (บรรทัด {lines}) เว็บไซต์แสดงเครื่องหมาย {mark} กำกับทุกแห่ง",
    "{count} places of this file say that something was made up (lines {lines}); the site marks each with {mark}",
    "เมื่อได้ค่าจริงจากเอกสารแล้ว ให้แก้ค่านั้นและลบ reconstruction: ของรายการนั้นออก",
    "once the document's own value is at hand, write that and remove the record's reconstruction:",
)


@check
def reconstructions_shown(disclosure: Disclosure) -> Iterator[Issue]:
    """Each file with what it says was made up, counted."""
    by_file: dict[str, list[Record]] = {}
    for record in reconstructed_records(disclosure):
        by_file.setdefault(record.origin.file, []).append(record)
    for records in by_file.values():
        places = sorted(record.origin.place_of("reconstruction") for record in records)
        count = sum(len(record.reconstruction) for record in records)
        lines = ", ".join(dict.fromkeys(str(place.line) for place in places))
        yield RECONSTRUCTION_SHOWN.at(places[0], count=count, lines=lines, mark=MARK)
