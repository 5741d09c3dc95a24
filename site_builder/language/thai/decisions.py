"""The words in which offices write what became of a paper, and the one English word each of them means."""

from site_builder.language.thai.text import clean

_WORDS = {
    "เสนอ": "proposed",
    "เสนอแล้ว": "proposed",
    "เสนอเพื่อพิจารณา": "proposed",
    "เห็นชอบ": "approved",
    "เห็นชอบแล้ว": "approved",
    "เห็นชอบและอนุมัติ": "approved",
    "อนุมัติ": "approved",
    "อนุมัติแล้ว": "approved",
    "รับรอง": "approved",
    "รับรองแล้ว": "approved",
    "ส่งคืนแก้ไข": "returned",
    "ส่งคืน": "returned",
    "ส่งกลับแก้ไข": "returned",
    "ให้แก้ไข": "returned",
    "รับทราบ": "acknowledged",
    "ทราบ": "acknowledged",
    "รับทราบแล้ว": "acknowledged",
}


def decision_word(typed: str) -> str:
    """The English word for a decision typed in Thai (`เห็นชอบ`); what is no such word comes back as it was typed."""
    word = "".join(clean(typed).split())
    return _WORDS.get(word, clean(typed).strip())
