"""Values of YAML that are read as they are, and that the person may have meant otherwise."""

import re
from collections.abc import Iterator

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning

QUOTE_CURLY = notice(
    "quote-curly",
    "เครื่องหมายคำพูดแบบโค้ง “ ” ที่ครอบข้อความนี้จะแสดงบนเว็บไซต์ด้วย",
    "the curly quotation marks around this text will show on the site",
    "ถ้าใส่ไว้เพียงเพื่อครอบข้อความ ให้ใช้แบบตรงแทน: {mended} ถ้าต้องการให้แสดงปล่อยไว้ได้",
    "if they only protect the text, use straight ones: {mended}; otherwise leave them",
)
MARKUP_SHOWN = warning(
    "markup-shown",
    "คำสั่ง HTML {markup} จะแสดงเป็นตัวหนังสือบนหน้าเว็บ ไม่ทำงานเป็นคำสั่ง",
    "the HTML {markup} will show as text on the page and do nothing",
    "ลบออก หรือใช้ Markdown แทน เช่น **ตัวหนา** หรือขึ้นบรรทัดใหม่ด้วยบรรทัดว่าง",
    "remove it, or use Markdown, like **bold** or an empty line for a new paragraph",
)

_MARKUP = re.compile(
    r"</?(?:a|b|br|center|div|em|font|h[1-6]|i|iframe|img|li|p|script|span|strong|style|table|td|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)


def remarks(typed: str, style: str | None, at: Place) -> Iterator[Issue]:
    """What a value holds that will show as it is; `style` is its quotation mark, if it has one."""
    value = typed.strip()
    if not style and len(value) > 1 and value[0] in "“„" and value[-1] in "”“" and "“" not in value[1:-1]:
        yield QUOTE_CURLY.at(at, mended=f'"{value[1:-1]}"')
    markup = _MARKUP.search(value) if "<" in value else None
    if markup:
        yield MARKUP_SHOWN.at(at, markup=markup[0])
