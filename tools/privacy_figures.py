"""Measures the gate for personal data: made-up citizen numbers in every place and spelling, and ordinary papers.

Run `make privacy-figures`. Prints how many of the numbers are caught or not in the copy that goes out, and how many
ordinary papers and pages would be stopped for nothing.
"""

import io
import re
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pikepdf

from site_builder.reading.files.inspection import inspect
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.files.sniffing import kind_of
from site_builder.reading.files.traces import without_traces
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from site_builder.records.file_facts import CLEANABLE, DocumentText, FileKind
from tools.citizen_numbers import SPELLINGS, seeded_number
from tools.made_up_papers import as_csv, as_docx, as_pdf, as_xlsx, ordinary_papers
from tools.privacy_places.office import OFFICE_PLACES, ordinary_office_file
from tools.privacy_places.pdf import PDF_PLACES, PICTURE_PLACES

ROOT = Path(__file__).resolve().parents[1]
SEED = 2566
NUMBERS_A_SPELLING = 60
NUMBERS_A_PLACE = 6
LEAST_CAUGHT, MOST_STOPPED, FEWEST_PAPERS = 0.995, 1 / 300, 600
SENTENCES = (
    "{}",
    "ผู้ยื่นคำร้อง เลขประจำตัวประชาชน {} อายุ 45 ปี",
    "ลำดับที่ ก นายตัวอย่าง สมมุติ {} หมู่ที่ 4 จำนวน 600 บาท",
    "(เลขบัตร {}) ยื่นเมื่อ 5 มกราคม 2566",
)
Make = Callable[[str], bytes]

SURFACES: dict[str, tuple[str, Make]] = {
    "Markdown, YAML": ("txt", lambda text: " ".join(text.split("\n")).encode()),
    "CSV": ("csv", lambda text: as_csv([["1", " ".join(text.split("\n")), "ข"]])),
    "XLSX": ("xlsx", lambda text: as_xlsx([["1", text, "ข"]])),
    "DOCX": ("docx", lambda text: as_docx([text])),
    "PDF": ("pdf", lambda text: as_pdf(text.split("\n"))),
    "file name": ("txt", lambda text: f"content/2566/evidence/{text.replace('/', '-')}.pdf".encode()),
}
"""Where each spelling is tried, with the ending of the file."""
ASCII_ONLY = {"PDF"}
"""Our made-up PDF has no Thai font; `make test` reads Thai from the sample papers."""

PLACES: dict[str, tuple[str, Make]] = {
    **{f"PDF: {name}": ("pdf", make) for name, make in PDF_PLACES.items()},
    **{f"picture: {name}": place for name, place in PICTURE_PLACES.items()},
    **OFFICE_PLACES,
}


def is_stopped(content: bytes, extension: str) -> bool:
    """Whether the gate finds a citizen number in what would go out."""
    return _numbers(_document(content, extension)) > 0


def _document(content: bytes, extension: str) -> DocumentText | None:
    kind = kind_of(content[:8192])
    if kind is FileKind.TEXT:
        return plain_file_text(content)
    return inspect(content, kind, extension)[1].text


def _numbers(document: DocumentText | None) -> int:
    parts = document.parts if document else ()
    kinds = [find.kind for part in parts for find in personal_data(part.text)]
    return sum(kind is PersonalKind.CITIZEN_NUMBER for kind in kinds)


def _is_taken_out(content: bytes, extension: str, digits: str) -> bool:
    kind = kind_of(content[:8192])
    if kind is FileKind.TEXT:
        return False
    inspection, _ = inspect(content, kind, extension)
    if not inspection.traits & CLEANABLE or inspection.published_size == len(content):
        return False
    return _holds(content, digits) and not _holds(without_traces(kind, content), digits)


def _holds(content: bytes, digits: str) -> bool:
    """Whether the digits are anywhere in a file, looked for without any code of the product."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(_holds(archive.read(name), digits) for name in archive.namelist())
    looked_at = [content]
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as paper:
            plain = io.BytesIO()
            paper.save(
                plain, qdf=True, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
            )
            looked_at.append(plain.getvalue())
            looked_at += [str(bytes(each)).encode() for each in paper.objects if isinstance(each, pikepdf.String)]
    for packed in re.findall(rb"\x78[\x01\x5e\x9c\xda].*", content, re.DOTALL):
        try:
            looked_at.append(zlib.decompressobj().decompress(packed, 100_000))
        except zlib.error:
            continue
    return any(digits.encode() in re.sub(rb"[-\0\s]", b"", each) for each in looked_at)


def _spelled() -> Iterator[tuple[str, bool]]:
    """The spelling, and whether the number was caught, for each number in a surface."""
    chance = Random(SEED)
    for spelling, written in SPELLINGS.items():
        for count in range(NUMBERS_A_SPELLING):
            number = written(seeded_number(chance))
            surfaces = [name for name in SURFACES if name not in ASCII_ONLY or number.isascii()]
            if "\n" in number:
                surfaces.remove("file name")
            surface = surfaces[count % len(surfaces)]
            extension, make = SURFACES[surface]
            bare = surface in ASCII_ONLY | {"file name"}
            sentence = "{}" if bare else SENTENCES[count % len(SENTENCES)]
            yield f"spelling: {spelling}", is_stopped(make(sentence.format(number)), extension)


def _placed() -> Iterator[tuple[str, bool]]:
    """The place, and whether the number was caught or taken out, for each number in a place of a file."""
    chance = Random(SEED + 1)
    for place, (extension, make) in PLACES.items():
        for _ in range(NUMBERS_A_PLACE):
            digits = seeded_number(chance)
            content = make("-".join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12])))
            yield place, is_stopped(content, extension) or _is_taken_out(content, extension, digits)


def _ordinary() -> Iterator[tuple[str, bytes, str]]:
    """Papers and pages with nobody's number in them, by name, and the ending of the file."""
    sample = [*sorted(ROOT.glob("content/**/*")), *sorted(ROOT.glob("tests/agencies/**/*"))]
    for path in sample:
        if path.suffix in {".yml", ".md", ".pdf", ".jpg", ".png", ".docx", ".xlsx", ".csv"} and path.is_file():
            yield path.relative_to(ROOT).as_posix(), path.read_bytes(), path.suffix[1:]
    for seed in (SEED, SEED + 1):
        chance = Random(seed)
        for number, (name, text) in enumerate(ordinary_papers(chance)):
            yield f"{seed} {name}", text.encode(), "txt"
            extension, content = ordinary_office_file(text, chance, number)
            yield f"{seed} {name}.{extension}", content, extension


def main() -> int:
    """Prints the figures; exit 1 when one is not reached."""
    results = [*_spelled(), *_placed()]
    for name, found in sorted(Counter(name for name, caught in results if not caught).items()):
        print(f"  went through: {found} in {name}")
    caught, places = sum(each for _, each in results), len({name for name, _ in results})
    share = caught / len(results)
    print(
        f"caught or taken out: {caught} of {len(results)} citizen numbers in {places} places and spellings "
        f"({share:.2%}; at least {LEAST_CAUGHT:.1%})"
    )
    papers = list(_ordinary())
    stopped = [name for name, content, extension in papers if is_stopped(content, extension)]
    print(f"stopped for nothing: {len(stopped)} of {len(papers)} ordinary papers and pages (at most 1 in 300)")
    for name in stopped:
        print(f"  {name}")
    is_enough = len(papers) >= FEWEST_PAPERS and len(stopped) <= len(papers) * MOST_STOPPED
    return 0 if share >= LEAST_CAUGHT and is_enough else 1


if __name__ == "__main__":
    sys.exit(main())
