"""A number in each place of a PDF or picture is caught by the gate, or is not in the bytes that go out."""

import re
import warnings
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from site_builder.reading.files.document_text import document_text
from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import file_facts
from site_builder.reading.files.traces import without_traces
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from site_builder.records.file_facts import FileFacts, Trait
from tests.conftest import ROOT
from tools.privacy_places.pdf import PDF_PLACES, PICTURE_PLACES

NUMBER = "3-4701-00123-45-8"
DIGITS = NUMBER.replace("-", "")


def published(folder: Path, name: str, content: bytes) -> tuple[FileFacts, bytes]:
    (folder / name).write_bytes(content)
    facts = inspected(folder, {name: file_facts(folder / name, name)})[name]
    assert facts.inside
    is_cleaned = facts.inside.published_digest != facts.digest
    return facts, without_traces(facts.kind, content) if is_cleaned else content


def is_caught(folder: Path, facts: FileFacts) -> bool:
    text = document_text(folder, facts)
    hits = [hit.kind for part in text.parts for hit in personal_data(part.text)] if text else []
    return PersonalKind.CITIZEN_NUMBER in hits


def holds(content: bytes) -> bool:
    """Whether the digits are anywhere in the file, looked for without any code of the product."""
    looked_at = [content]
    if content.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(content)) as paper:
            plain = BytesIO()
            paper.save(
                plain, qdf=True, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
            )
            looked_at.append(plain.getvalue())
            looked_at += [str(bytes(each)).encode() for each in paper.objects if isinstance(each, pikepdf.String)]
    for packed in re.findall(rb"\x78[\x01\x5e\x9c\xda].*", content, re.DOTALL):
        looked_at.append(zlib.decompressobj().decompress(packed, 100_000) if _unpacks(packed) else b"")
    return any(DIGITS.encode() in re.sub(rb"[-\0\s]", b"", each) for each in looked_at)


def _unpacks(packed: bytes) -> bool:
    try:
        zlib.decompressobj().decompress(packed, 10)
    except zlib.error:
        return False
    return True


@pytest.mark.parametrize("place", PDF_PLACES)
def test_a_number_in_a_paper_is_read_or_taken_out(place: str, tmp_path: Path) -> None:
    content = PDF_PLACES[place](NUMBER)
    facts, copy = published(tmp_path, "paper.pdf", content)
    assert not facts.shows(Trait.DAMAGED)
    assert is_caught(tmp_path, facts) or (holds(content) and not holds(copy))


@pytest.mark.parametrize("place", PICTURE_PLACES)
def test_a_number_in_a_picture_is_taken_out_and_no_pixel_changes(place: str, tmp_path: Path) -> None:
    extension, make = PICTURE_PLACES[place]
    content = make(NUMBER)
    _, copy = published(tmp_path, f"picture.{extension}", content)
    assert holds(content)
    assert not holds(copy)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before, after = Image.open(BytesIO(content)), Image.open(BytesIO(copy))
    with before, after:
        assert after.convert("RGBA").tobytes() == before.convert("RGBA").tobytes()


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.pdf")), ids=lambda path: path.name)
def test_an_ordinary_paper_goes_out_as_it_is_and_nothing_in_it_is_taken_for_a_number(
    path: Path, tmp_path: Path
) -> None:
    content = path.read_bytes()
    facts, copy = published(tmp_path, "paper.pdf", content)
    assert copy == content
    text = document_text(tmp_path, facts)
    assert text
    assert text.is_read
    assert [hit for part in text.parts for hit in personal_data(part.text)] == []
