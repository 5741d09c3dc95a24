"""A number in each place of an office file, archive or table is caught by the gate, or is not in what goes out."""

import io
import zipfile
from pathlib import Path

import pytest

from site_builder.reading.files.document_text import document_text
from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import file_facts
from site_builder.reading.files.traces import without_traces
from site_builder.reading.privacy.finder import personal_data
from site_builder.reading.privacy.hits import PersonalKind
from site_builder.records.file_facts import FileFacts, Trait
from tools.privacy_places.office import OFFICE_PLACES, S, W, open_document, packed, relations, slides, word, workbook

NUMBER = "3-4701-00123-45-8"
DIGITS = NUMBER.replace("-", "")


def published(folder: Path, name: str, content: bytes) -> tuple[FileFacts, bytes]:
    (folder / name).write_bytes(content)
    facts = inspected(folder, {name: file_facts(folder / name, name)})[name]
    is_cleaned = facts.inside is not None and facts.inside.published_digest not in {"", facts.digest}
    return facts, without_traces(facts.kind, content) if is_cleaned else content


def is_caught(folder: Path, facts: FileFacts) -> bool:
    text = document_text(folder, facts)
    hits = [hit.kind for part in text.parts for hit in personal_data(part.text)] if text else []
    return PersonalKind.CITIZEN_NUMBER in hits


def holds(content: bytes) -> bool:
    """Whether the digits are anywhere in the file, looked for without any code of the product."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(holds(archive.read(name)) or holds(name.encode()) for name in archive.namelist())
    return DIGITS in "".join(chr(byte) for byte in content if chr(byte).isdigit())


@pytest.mark.parametrize("place", OFFICE_PLACES)
def test_a_number_in_an_office_file_is_read_or_taken_out(place: str, tmp_path: Path) -> None:
    extension, make = OFFICE_PLACES[place]
    content = make(NUMBER)
    facts, copy = published(tmp_path, f"paper.{extension}", content)
    assert not facts.shows(Trait.DAMAGED)
    assert is_caught(tmp_path, facts) or (holds(content) and not holds(copy))


COMMENTS = f'<w:comments xmlns:w="{W}"><w:comment w:id="1" w:author="ผู้ตรวจ"><w:p/></w:comment></w:comments>'
MARKED = (
    '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>คงไว้</w:t></w:r><w:commentRangeEnd w:id="1"/>'
    '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
)
LOOKS = '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:author="ผู้แก้"><w:pPr/></w:pPrChange></w:pPr></w:p>'
NOTE_BOX = '<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="{kind}"/></xml>'
NOTES = f'<comments xmlns="{S}"><authors><author>ผู้ตรวจ</author></authors></comments>'


def with_notes(kind: str) -> bytes:
    return workbook(
        "",
        {"xl/comments1.xml": NOTES, "xl/drawings/vml1.vml": NOTE_BOX.format(kind=kind)},
        ("comments", "../comments1.xml"),
        ("vmlDrawing", "../drawings/vml1.vml"),
        after='<legacyDrawing r:id="rId2"/>',
    )


COMMENTED = {
    "a.docx": word(MARKED, {"word/comments.xml": COMMENTS}, ("comments", "comments.xml")),
    "people.docx": word(
        MARKED,
        {"word/remarks.xml": COMMENTS, "word/p.xml": f'<p xmlns="{W}" author="ผู้ตรวจ"/>'},
        ("comments", "remarks.xml"),
        ("people", "p.xml"),
    ),
    "looks.docx": word(LOOKS),
    "a.xlsx": with_notes("Note"),
    "a.pptx": slides("", {"ppt/a.xml": '<a n="ผู้ตรวจ"/>'}, ("commentAuthors", "../a.xml")),
    "a.odt": open_document(
        "<text:p>คงไว้<office:annotation><dc:creator>ผู้ตรวจ</dc:creator></office:annotation></text:p>"
    ),
}


@pytest.mark.parametrize("name", COMMENTED)
def test_comments_and_their_authors_do_not_go_out(name: str, tmp_path: Path) -> None:
    facts, copy = published(tmp_path, name, COMMENTED[name])
    assert facts.shows(Trait.COMMENTS)
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    everything = "".join(parts.values())
    assert "ผู้ตรวจ" not in everything
    assert "ผู้แก้" not in everything
    assert "omment" not in everything.replace("ommentAuthors", ""), "no mark and no relationship is left behind"
    assert "เอกสารนี้เผยแพร่" in everything
    assert ("คงไว้" in everything) == ("คงไว้" in "".join(_texts(COMMENTED[name])))


def _texts(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(part).decode() for part in archive.namelist()]


@pytest.mark.parametrize("element", ["ins", "del", "moveFrom", "moveTo"])
@pytest.mark.parametrize("prefix", ["w", "x"])
def test_tracked_changes_are_named_under_any_prefix(element: str, prefix: str, tmp_path: Path) -> None:
    run = "<w:r><w:t>ก</w:t></w:r>"
    body = f"<w:p><{prefix}:{element} xmlns:{prefix}='{W}' w:author='ผู้แก้'>{run}</{prefix}:{element}></w:p>"
    facts, _ = published(tmp_path, "a.docx", word(body))
    assert facts.shows(Trait.TRACKED)


def test_changes_of_a_text_of_libre_office_are_named(tmp_path: Path) -> None:
    body = "<text:tracked-changes><text:changed-region><text:deletion/></text:changed-region></text:tracked-changes>"
    assert published(tmp_path, "a.odt", open_document(body))[0].shows(Trait.TRACKED)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", word("<w:p><w:r><w:t>ins del</w:t></w:r></w:p>")),
        ("a.xlsx", workbook("<row r='2'><c><v>1</v></c></row>")),
        ("a.odt", open_document("<text:tracked-changes/>")),
    ],
)
def test_an_ordinary_file_goes_out_as_it_is(name: str, content: bytes, tmp_path: Path) -> None:
    facts, copy = published(tmp_path, name, content)
    assert facts.inside
    assert not facts.inside.traits
    assert copy == content


def test_a_sheet_with_a_button_beside_its_comments_is_not_touched(tmp_path: Path) -> None:
    both = NOTE_BOX.format(kind="Note").replace("</xml>", '<x:ClientData ObjectType="Button"/></xml>')
    content = with_notes("Note")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    facts, copy = published(tmp_path, "a.xlsx", packed({**parts, "xl/drawings/vml1.vml": both.encode()}))
    assert facts.shows(Trait.COMMENTS_STAY)
    assert copy == (tmp_path / "a.xlsx").read_bytes()


def test_what_is_packed_deeper_than_anybody_packs_is_not_called_read(tmp_path: Path) -> None:
    content = b"x"
    for _ in range(9):
        content = packed({"a.zip": content})
    (tmp_path / "a.zip").write_bytes(content)
    facts = inspected(tmp_path, {"a.zip": file_facts(tmp_path / "a.zip", "a.zip")})["a.zip"]
    text = document_text(tmp_path, facts)
    assert text
    assert not text.is_read


def test_a_relationship_that_climbs_is_found(tmp_path: Path) -> None:
    """Targets are relative to the part that names them, or begin at the package."""
    for target in ("comments.xml", "/word/comments.xml", "../word/comments.xml", "./comments.xml"):
        content = packed(
            {
                "[Content_Types].xml": "<Types xmlns='x'/>",
                "word/document.xml": f'<w:document xmlns:w="{W}"/>',
                "word/_rels/document.xml.rels": relations(("comments", target)),
                "word/comments.xml": COMMENTS,
            }
        )
        _, copy = published(tmp_path, "a.docx", content)
        assert "ผู้ตรวจ" not in "".join(_texts(copy)), target
