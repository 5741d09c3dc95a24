"""A number in each place of a PDF or picture is caught by the gate, or is not in the bytes that go out."""

import re
import warnings
import zlib
from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pytest
from msgspec.structs import replace
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from site_builder.language.problems.message_values import document_places
from site_builder.reading.files.document_text import document_text
from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import file_facts
from site_builder.reading.files.traces import without_traces
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from site_builder.records.file_facts import DocumentText, FileFacts, Inspection, PartKind, Trait
from tests.conftest import ROOT
from tools.crafted_files import pictures
from tools.crafted_files.papers import new_paper, saved
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


def test_long_numbers_that_papers_hold_by_nature_stop_nothing(tmp_path: Path) -> None:
    """Versions, moments, identities, coordinates and the numbers of offices, with every check digit there is."""
    chance = Random("nature")  # noqa: S311 (no secret)
    for _ in range(60):
        digits = "".join(str(chance.randint(0, 9)) for _ in range(40))
        paper = new_paper()
        paper.docinfo["/Producer"] = f"Writer {digits[0]}.{digits[1:3]}.{digits[3:8]}.{digits[8:12]}"
        paper.docinfo["/CreationDate"] = f"D:2566{chance.randint(10, 12)}{chance.randint(10, 28)}101112+07'00'"
        page = paper.pages[0].obj
        page.Contents = paper.make_stream(
            page.Contents.read_bytes() + "\n".join(f"{chance.random() * 900:.5f} " * 6 + "c" for _ in range(9)).encode()
        )
        link = f"https://www.example.go.th/{digits[:16]}?t=1612{digits[:9]}&id={digits[:10]}"
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[1.2345, 6.789, 12.3456, 7.1])
        note.A = Dictionary(S=Name.URI, URI=String(link))
        note.NM = String(f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}-8{digits[15:18]}-{digits[18:30]}")
        page.Annots = Array([paper.make_indirect(note)])
        page.Tabs, page.Kept = Name.S, Array([int(digits[at : at + 4]) for at in range(0, 40, 4)])
        facts, copy = published(tmp_path, "paper.pdf", saved(paper))
        assert facts.inside
        assert not facts.inside.traits
        assert not is_caught(tmp_path, facts), copy


def test_a_picture_that_cannot_be_cleaned_is_said_to_be_unread(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(pictures.with_comment())
    facts = file_facts(tmp_path / "a.jpg", "a.jpg")
    stays = replace(facts, inside=Inspection(frozenset({Trait.TRACES, Trait.TRACES_STAY})))
    assert document_text(tmp_path, stays) == DocumentText(is_read=False)


@pytest.mark.parametrize("kind", PartKind)
def test_every_place_has_words_for_people(kind: PartKind) -> None:
    told = document_places([(kind.value, "บัญชี.xlsx", 3)])
    assert all(words.strip(" ()") for words in told.values())


@pytest.mark.parametrize(
    "path",
    sorted([*(ROOT / "content").rglob("*.pdf"), *(ROOT / "tests" / "agencies").rglob("*.pdf")]),
    ids=lambda path: path.name,
)
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
