"""The words that put a statement right, and those by which a text shows what it speaks of."""

ONLY_ONE = "ตัวชี้วัดเดียว"
"""One indicator, counted without a number."""

PLAN = "แผนปฏิบัติการป้องกัน"
"""Words by which a text that belongs to no plan shows that it speaks of one."""


def counted_indicators(count: object) -> str:
    """A count of indicators that takes the place of “the only indicator”."""
    return f"{count} ตัวชี้วัด"


def turned(word: str, *, rises: bool | None) -> str:
    """The word for the right direction in the place of another; `rises` is None where nothing has changed."""
    if rises is None:
        return "เท่ากับ"
    if word.endswith("กว่า"):
        return "สูงกว่า" if rises else "ต่ำกว่า"
    return "เพิ่มขึ้น" if rises else "ลดลง"


def is_of_scores(text: str, at: int) -> bool:
    """Whether the line at a place speaks of scores or indicators."""
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
    return "คะแนน" in line or "ตัวชี้วัด" in line
