"""A Markdown file to its front matter and its body, with the places of both."""

from collections.abc import Collection

from msgspec import Struct

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.reading.markdown.front_matter_slips import FENCE, SlipKind, front_matter_slip
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.file import Node, parse

FRONT_MATTER_OPEN = error(
    "front-matter-open",
    "หัวไฟล์ขึ้นต้นด้วย --- แต่ไม่มี --- ปิดท้าย",
    "the front matter begins with --- and never ends",
    "เพิ่มบรรทัด --- หลังหัวไฟล์บรรทัดสุดท้าย",
    "add a line with --- after the last line of the front matter",
)

FRONT_MATTER_FENCE = error(
    "front-matter-fence",
    "หน้านี้มีหัวไฟล์ แต่บรรทัดคั่นหัวไฟล์พิมพ์เป็น “{typed}” โปรแกรมจึงอ่านหัวไฟล์ไม่ได้",
    "this page has a front matter whose fence is typed “{typed}”, so it cannot be read",
    "แก้บรรทัดนี้เป็น --- คือขีดกลางสามตัวติดกัน ไม่มีตัวอักษรอื่น และปิดท้ายหัวไฟล์ด้วย --- เช่นกัน",
    "write this line as ---, three hyphens and nothing else, and end the front matter with --- too",
)
FRONT_MATTER_UNFENCED = error(
    "front-matter-unfenced",
    "หน้านี้ดูเหมือนมีหัวไฟล์ (“{typed}”) แต่ไม่มีบรรทัด --- คั่น ข้อความในหัวไฟล์จะถูกเผยแพร่",
    "this page seems to have a front matter (“{typed}”) without a fence, so its fields would be published",
    "เพิ่มบรรทัด --- เป็นบรรทัดแรกของไฟล์ และอีกบรรทัดหลังหัวไฟล์ ถ้าเป็นเนื้อหาให้เขียนหัวข้อหรือย่อหน้าไว้ก่อน",
    "add a line --- as the first of the file, and one after the fields; if this is text, let a heading come before it",
)


class MarkdownText(Struct, frozen=True):
    """Front matter as a node (None where there is none) and the body, which begins on `body_line`."""

    front_matter: Node | None
    body: str
    body_line: int


def parse_markdown(
    data: bytes, file: str, fields: Collection[str] = frozenset()
) -> tuple[MarkdownText | None, tuple[Issue, ...]]:
    """The two parts of a Markdown file; `fields` are the names a front matter may hold.

    A front matter that is opened and never closed is an error, and so is a text that seems to have one which cannot be
    read: a page that was meant as a draft would go out.
    """
    return parse_decoded_markdown(decode(data, file), file, fields)


def parse_decoded_markdown(
    decoded: Decoded, file: str, fields: Collection[str] = frozenset()
) -> tuple[MarkdownText | None, tuple[Issue, ...]]:
    """The same for a text whose bytes were decoded already."""
    text, found = decoded
    if text is None:
        return None, found
    lines = text.split("\n")
    # Blank lines before the fence are a slip; taken as text, the private fields below would be published.
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != FENCE:
        slip = _slip(lines, fields, file, 1)
        return (None, (*found, slip)) if slip else (MarkdownText(None, text, 1), found)
    end = next((n for n, line in enumerate(lines[start + 1 :], start=start + 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, (*found, FRONT_MATTER_OPEN.at(Place(file, start + 1, 1)))
    node, issues = parse("\n".join(lines[start + 1 : end]).encode(), file, first_line=start + 2)
    if node is None and any(issues):
        return None, (*found, *issues)
    body = lines[end + 1 :]
    if node is None and (slip := _slip(body, fields, file, end + 2)):
        return None, (*found, slip)
    return MarkdownText(node, "\n".join(body), end + 2), (*found, *issues)


def _slip(lines: list[str], fields: Collection[str], file: str, first_line: int) -> Issue | None:
    """What is wrong with a text whose front matter holds nothing, although it looks as if it had one."""
    slip = front_matter_slip(lines, fields)
    if slip is None:
        return None
    rule = FRONT_MATTER_FENCE if slip.kind is SlipKind.FENCE else FRONT_MATTER_UNFENCED
    return rule.at(Place(file, slip.line + first_line, 1), typed=slip.typed)
