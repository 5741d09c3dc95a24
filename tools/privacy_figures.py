"""Measures the gate for personal data: made-up citizen numbers in every spelling and kind of file, and ordinary papers.

Prints how many of the numbers are caught, and how many ordinary documents would be stopped for nothing.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from site_builder.reading.files.document_text import plain_file_text
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.paper_text import pages_of
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from site_builder.records.file_facts import DocumentText
from tools.citizen_numbers import SPELLINGS, seeded_number
from tools.made_up_papers import as_csv, as_docx, as_pdf, as_xlsx, ordinary_papers

ROOT = Path(__file__).resolve().parents[1]
SEED = 2566
NUMBERS_A_SPELLING = 60
SENTENCES = (
    "{}",
    "ผู้ยื่นคำร้อง เลขประจำตัวประชาชน {} อายุ 45 ปี",
    "ลำดับที่ ก นายตัวอย่าง สมมุติ {} หมู่ที่ 4 จำนวน 600 บาท",
    "(เลขบัตร {}) ยื่นเมื่อ 5 มกราคม 2566",
)


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _of_pdf(text: str) -> DocumentText | None:
    pages = pages_of(as_pdf(_lines(text)))
    return plain_file_text("\n".join(pages).encode()) if pages is not None else None


SURFACES: dict[str, Callable[[str], DocumentText | None]] = {
    "Markdown, YAML": lambda text: plain_file_text(" ".join(_lines(text)).encode()),
    "CSV": lambda text: plain_file_text(as_csv([["1", " ".join(_lines(text)), "ข"]])),
    "XLSX": lambda text: office_text(as_xlsx([["1", text, "ข"]])),
    "DOCX": lambda text: office_text(as_docx([text])),
    "PDF": _of_pdf,
    "file name": lambda text: plain_file_text(f"content/2566/evidence/{text.replace('/', '-')}.pdf".encode()),
}
ASCII_ONLY = {"PDF"}
"""Our made-up PDF has no Thai font; `make test` reads Thai from the sample papers."""


def _stops(document: DocumentText | None) -> int:
    parts = document.parts if document else ()
    kinds = [find.kind for part in parts for find in personal_data(part.text)]
    return sum(kind is PersonalKind.CITIZEN_NUMBER for kind in kinds)


def _caught() -> Iterator[tuple[str, str, bool]]:
    """Spelling, kind of file, and whether the number was caught, for each number."""
    chance = Random(SEED)
    for spelling, written in SPELLINGS.items():
        for count in range(NUMBERS_A_SPELLING):
            number = written(seeded_number(chance))
            surfaces = [name for name in SURFACES if name not in ASCII_ONLY or number.isascii()]
            if "\n" in number:
                surfaces.remove("file name")
            surface = surfaces[count % len(surfaces)]
            bare = surface in ASCII_ONLY | {"file name"}
            sentence = "{}" if bare else SENTENCES[count % len(SENTENCES)]
            yield spelling, surface, _stops(SURFACES[surface](sentence.format(number))) > 0


def _ordinary() -> list[tuple[str, str]]:
    sample = [
        path for path in sorted(ROOT.glob("content/**/*")) + sorted(ROOT.glob("tests/agencies/**/*")) if path.is_file()
    ]
    texts = [
        (path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
        for path in sample
        if path.suffix in {".yml", ".md"}
    ]
    papers = [path for path in sample if path.suffix == ".pdf"]
    texts += [(path.relative_to(ROOT).as_posix(), "\n".join(pages_of(path.read_bytes()) or ())) for path in papers]
    return texts + ordinary_papers(Random(SEED))


def main() -> int:
    """Prints the figures; exit 1 when one is not reached."""
    results = list(_caught())
    for title, column in (("spelling", 0), ("file", 1)):
        for name in dict.fromkeys(row[column] for row in results):
            found = [row[2] for row in results if row[column] == name]
            print(f"{title:8} {name:28} {sum(found):4} of {len(found)}")
    caught, all_numbers = sum(row[2] for row in results), len(results)
    share = caught / all_numbers
    print(
        f"caught {caught} of {all_numbers} seeded citizen numbers in {len(SPELLINGS)} spellings "
        f"({share:.2%}; at least 99 %)"
    )
    papers = _ordinary()
    stopped = [name for name, text in papers if _stops(plain_file_text(text.encode()))]
    print(f"stopped {len(stopped)} of {len(papers)} ordinary documents (at most 1 in 200)")
    for name in stopped:
        print(f"  {name}")
    return 0 if share >= 0.99 and len(stopped) * 200 <= len(papers) else 1


if __name__ == "__main__":
    sys.exit(main())
