"""Do the names of files work on Linux, macOS and Windows alike? Judged from the names, whichever system asks."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from site_builder.language.problems.message_values import NAME_END, NAME_TOO_LONG, RESERVED_NAME, Values, sign_in_name
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.text import clean

FILE_NAME_FORBIDDEN = error(
    "file-name-forbidden",
    "ชื่อ “{name}” ใช้ไม่ได้บนคอมพิวเตอร์ทุกเครื่อง เพราะ{why_th}",
    "the name “{name}” does not work on every computer: {why_en}",
    "เปลี่ยนชื่อไฟล์ แล้วแก้ชื่อที่อ้างถึงใน evidence.yml ด้วย",
    "rename it, and correct the name in evidence.yml too",
)
FILE_NAME_CLASH = error(
    "file-name-clash",
    "ชื่อ “{name}” กับ “{other}” ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือการสะกดที่มองไม่เห็น บน Windows จะเหลือไฟล์เดียว",
    "“{name}” and “{other}” differ only in capitals or in what no eye sees; Windows keeps but one of them",
    "ตั้งชื่อให้ต่างกันชัดเจน",
    "give them clearly different names",
)

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?: *\..*)?")
"""Names of devices, refused with any extension. Source: Microsoft, Naming Files, Paths, and Namespaces."""

LONGEST_NAME = 240
"""Bytes of UTF-8: Linux ends at 255, and a copy needs room for “ - Copy (2)”."""


def forbidden_names(paths: Iterable[str]) -> Iterator[Issue]:
    """Names that some system cannot hold, of files and of their folders."""
    files_and_folders = {part for path in paths for part in accumulate(path.split("/"), "{}/{}".format)}
    for path in sorted(files_and_folders):
        name = path.rpartition("/")[2]
        why = _why_forbidden(name)
        if why:
            yield FILE_NAME_FORBIDDEN.at(Place(path), name=name, **why)


def clashing_names(paths: Iterable[str]) -> Iterator[Issue]:
    """Names that Windows and macOS take for one."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        other = first.setdefault(clean(path).casefold(), path)
        if other != path:
            yield FILE_NAME_CLASH.at(Place(path), name=path.rpartition("/")[2], other=other.rpartition("/")[2])


def _why_forbidden(name: str) -> Values | None:
    sign = _FORBIDDEN.search(name)
    if sign:
        return sign_in_name(sign[0] if sign[0].isprintable() else f"U+{ord(sign[0]):04X}")
    if _RESERVED.fullmatch(name):
        return RESERVED_NAME
    if name != name.rstrip(". "):
        return NAME_END
    return NAME_TOO_LONG if len(name.encode(errors="replace")) > LONGEST_NAME else None
