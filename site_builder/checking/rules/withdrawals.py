"""Do answers still lead to what was withdrawn?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import code
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.records.disclosure import Disclosure
from site_builder.records.ledger import record_name

LINK_WITHDRAWN = warning(
    "link-withdrawn",
    "คำตอบข้อ {item} ลิงก์ไปยัง “{title}” ซึ่งถอนแล้ว ผู้ประเมินจะพบเพียงหน้าแจ้งการถอน",
    "the answer to {item} links to “{title}”, which was withdrawn; an assessor finds a notice only",
    "เพิ่มลิงก์ไปยังเอกสารที่ใช้แทน",
    "add a link to what replaces it",
    final=True,
)


@check
def withdrawn_links(disclosure: Disclosure) -> Iterator[Issue]:
    """Answers whose link opens the word of a withdrawal only."""
    for records in disclosure.years:
        for answer in records.answers:
            for index, link in enumerate(answer.links):
                named = link.evidence or link.document
                withdrawn = disclosure.withdrawals.get(record_name(records.year, named or ""))
                if named and withdrawn:
                    place = answer.origin.place_of("links", index, "evidence" if link.evidence else "document")
                    title = withdrawn.title or named
                    yield LINK_WITHDRAWN.at(place, item=code(answer.item), title=title)
