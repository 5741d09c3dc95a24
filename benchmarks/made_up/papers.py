"""Evidence and documents of a fiscal year: mostly links and texts, with a few small PDF files."""

from collections.abc import Iterator
from typing import Any

from benchmarks.made_up import days
from benchmarks.made_up import vocabulary as words
from benchmarks.made_up.agency import CHIEF, CLERK, HEADS, HOST, UNITS
from benchmarks.made_up.sentences import Author
from tools.made_up_papers import as_pdf

FILES = 3
"""Papers of a year that are PDF files; as many at every size, for drawing them is not what is measured."""


def evidence_ids(count: int) -> list[str]:
    return [f"ev-{at:03}" for at in range(1, count + 1)]


def evidence(seed: int, year: int, count: int) -> list[dict[str, Any]]:
    """`evidence.yml`."""
    author = Author(seed, year, "evidence")
    return [_proof(author, year, proof, at < FILES) for at, proof in enumerate(evidence_ids(count))]


def _proof(author: Author, year: int, proof: str, is_file: bool) -> dict[str, Any]:
    told = {
        "id": proof,
        "title": author.title(),
        "kind": "document" if is_file or author.often(0.3) else "web-link",
        "date": days.day(year, author.number(0, 11), author.number(1, 28)),
        "about": author.sentence(),
    }
    if is_file:
        return {**told, "files": [{"file": f"evidence/{proof}.pdf", "caption": author.matter()}]}
    return {**told, "url": f"{HOST}/{year}/{proof}"}


def files(year: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Paths below the year's folder and bytes of its PDF files."""
    for proof in evidence_ids(count)[:FILES]:
        yield f"evidence/{proof}.pdf", as_pdf([f"Invented paper {proof} of fiscal year {year}", "It says nothing."])


def document_ids(count: int) -> list[str]:
    return [f"paper-{at:03}" for at in range(1, count + 1)]


def documents(seed: int, year: int, count: int, proofs: list[str]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Ids, front matter and bodies of the year's documents."""
    kinds = tuple(words.PAPERS)
    for at, paper in enumerate(document_ids(count)):
        author = Author(seed, year, paper)
        kind = kinds[at % len(kinds)]
        told: dict[str, Any] = {
            "id": paper,
            "kind": kind,
            "title": f"{author.one(words.PAPERS[kind])}{author.one(words.FIELDS)} ปีงบประมาณ พ.ศ. {year}",
            "date": days.day(year, author.number(0, 11), author.number(1, 28)),
            "evidence": author.some(proofs, 1, 1),
        }
        yield paper, told | _more(author, kind), _BODIES[kind](author)


def _more(author: Author, kind: str) -> dict[str, Any]:
    unit = author.one(tuple(UNITS))
    if kind == "announcement":
        return {"signed_by": CHIEF}
    if kind == "memo":
        approvals = [{"by": by, "opinion": author.promise()} for by in ("chief-administrator", CHIEF)]
        number = f"{author.number(1, 999)}/{author.number(1, 99)}"
        return {"issuer": unit, "number": number, "signed_by": CLERK, "addressee": CHIEF, "approvals": approvals}
    if kind == "meeting":
        return {"issuer": unit, "attendance": "ผู้บริหาร หัวหน้าส่วนราชการ และเจ้าหน้าที่ผู้รับผิดชอบ"}
    return {"issuer": unit, "signed_by": HEADS[unit], "audience": author.one(("public", "staff"))}


def _announcement(author: Author) -> str:
    return f"{author.paragraph()}\n\n{author.numbered(4, 8)}\n\nจึงประกาศให้ทราบและถือปฏิบัติโดยทั่วกัน\n"


def _sections(author: Author, *titles: str) -> str:
    return "\n".join(f"## {title}\n\n{author.paragraph(3, 5)}\n" for title in titles)


def _memo(author: Author) -> str:
    return _sections(author, "เรื่องเดิม", "ข้อเท็จจริง", "ข้อเสนอเพื่อพิจารณา") + "\nจึงเรียนมาเพื่อโปรดพิจารณา\n"


def _meeting(author: Author) -> str:
    return f"{_sections(author, 'เรื่องที่พิจารณา', 'ความเห็นของที่ประชุม')}\n## มติ\n\n{author.numbered(4, 7)}\n"


def _manual(author: Author) -> str:
    return f"{_sections(author, 'ใครใช้ได้')}\n## ขั้นตอน\n\n{author.table(5, 10)}\n\n{_sections(author, 'ข้อควรระวัง')}"


_BODIES = {"announcement": _announcement, "memo": _memo, "meeting": _meeting, "manual": _manual}
