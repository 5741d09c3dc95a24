"""`content/addresses.lock`, the ledger of released addresses: one line each, written by the tool and by nobody else.

    /2566/evidence/ev-003.pdf<TAB>2566/ev-003/1<TAB>3<TAB>9f86d081…

The marks that Git puts around two differing copies are passed over: the union of both is what was promised.
"""

import re

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.records.ledger import LedgerLine

LEDGER_LINE = error(
    "ledger-line",
    "อ่านบรรทัดนี้ของทะเบียนที่อยู่ไม่ได้ อาจถูกแก้ด้วยมือ",
    "this line of the ledger of addresses cannot be read; it may have been edited by hand",
    "คืนไฟล์ content/addresses.lock จากสำเนา หรือสั่ง site-builder ledger restore เพื่อสร้างใหม่จากเว็บไซต์ที่เผยแพร่อยู่",
    "put a copy of content/addresses.lock back, or rebuild it from the live site: ledger restore",
)

NO_DIGEST = "-"
COMMENT = "#"
_CONFLICT = re.compile(r"<{7}|\|{7}|={7}|>{7}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


def read_ledger(data: bytes, file: str) -> tuple[tuple[LedgerLine, ...], tuple[Issue, ...]]:
    """The lines of a ledger in their order, and an issue for each that tells none."""
    lines: list[LedgerLine] = []
    issues: list[Issue] = []
    for number, line in enumerate(data.decode(errors="replace").removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.startswith(COMMENT) or _CONFLICT.match(line):
            continue
        found = _line(line, number)
        if found:
            lines.append(found)
        else:
            issues.append(LEDGER_LINE.at(Place(file, number)))
    return tuple(lines), tuple(issues)


def _line(line: str, number: int) -> LedgerLine | None:
    parts = line.rstrip().split("\t")
    if len(parts) != 4:
        return None
    address, record, release, digest = parts
    counted = release.isascii() and release.isdigit() and int(release) > 0
    if (
        not counted
        or not record
        or not (digest == NO_DIGEST or _DIGEST.fullmatch(digest))
        or not address.startswith("/")
    ):
        return None
    return LedgerLine(address.removeprefix("/"), record, int(release), "" if digest == NO_DIGEST else digest, number)
