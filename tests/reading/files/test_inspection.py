"""Every crafted file gets its verdict, and the copy that goes out tells nothing of its maker."""

import json
import random
import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from site_builder.building.site_plan.plan import SitePlan, plan
from site_builder.building.site_plan.published_files import published_bytes
from site_builder.language.problems.problem import Issue
from site_builder.reading.files.inspection import CACHE, inspect, inspected
from site_builder.reading.files.paper import open_paper
from site_builder.reading.files.paper_text import paper_pages
from site_builder.reading.files.reading import file_facts
from site_builder.reading.files.sniffing import kind_of
from site_builder.reading.files.traces import without_traces
from site_builder.records.file_facts import FileFacts, FileKind, Trait
from tools.crafted_files import office, papers, pictures
from tools.crafted_files.table import ALL, YEAR, Crafted, write_project

CLEANED = [each for each in ALL if each.cleaned]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("crafted")
    write_project(root)
    return root


@pytest.fixture(scope="module")
def found(project: Path) -> dict[int, list[Issue]]:
    issues = plan(project).issues
    by_line: dict[int, list[Issue]] = {}
    for issue in issues:
        if issue.code == "personal-unchecked":
            # The other gate, on what the texts say; here it is about what opens.
            continue
        assert issue.place.file == f"content/{YEAR}/evidence.yml", issue.line
        by_line.setdefault(issue.place.line, []).append(issue)
    return by_line


@pytest.mark.parametrize(("number", "crafted"), list(enumerate(ALL, start=1)), ids=[each.name for each in ALL])
def test_a_crafted_file_gets_its_verdict(number: int, crafted: Crafted, found: dict[int, list[Issue]]) -> None:
    issues = found.get(number, [])
    assert sorted(issue.code for issue in issues) == sorted(crafted.codes)
    assert not [issue.line for issue in issues if "…" in issue.line]


def facts_of(folder: Path, name: str, content: bytes) -> FileFacts:
    (folder / name).write_bytes(content)
    return inspected(folder, {name: file_facts(folder / name, name)})[name]


@pytest.mark.parametrize("crafted", ALL, ids=[each.name for each in ALL])
def test_what_has_traces_is_cleaned_and_nothing_else(crafted: Crafted, tmp_path: Path) -> None:
    facts = facts_of(tmp_path, crafted.name, crafted.make())
    if facts.inside:
        assert not facts.shows(Trait.TRACES_STAY) or not crafted.cleaned
        assert (facts.inside.published_digest != facts.digest) == crafted.cleaned


@pytest.mark.parametrize("crafted", CLEANED, ids=[each.name for each in CLEANED])
def test_a_cleaned_copy_tells_nothing_and_is_the_same_each_time(crafted: Crafted) -> None:
    content = crafted.make()
    fresh = without_traces(kind_of(content), content)
    telling = (b"somchai", b"somsri", b"GPS", b"Exif", b"mail gateway")
    assert any(each in content for each in telling) or packed(content)
    assert b"mail gateway" not in fresh
    assert b"somchai" not in fresh
    assert not [part for part in packed(fresh) if b"somchai" in part or b"somsri" in part]
    assert without_traces(kind_of(content), content) == fresh
    assert without_traces(kind_of(fresh), fresh) == fresh or kind_of(content) is FileKind.PDF


def packed(content: bytes) -> list[bytes]:
    """The parts of an office file or the objects of a paper, unpacked."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return [parts.read(name) for name in parts.namelist()]
    if content.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(content)) as paper:
            plain = BytesIO()
            paper.save(plain, qdf=True)
            return [plain.getvalue()]
    return []


@pytest.mark.parametrize("make", [pictures.with_position, pictures.with_second_behind, pictures.with_comment])
def test_no_pixel_of_a_cleaned_photo_changes(make: object) -> None:
    content = make()  # type: ignore[operator]
    fresh = without_traces(FileKind.JPEG, content)
    with Image.open(BytesIO(content)) as before, Image.open(BytesIO(fresh)) as after:
        assert after.tobytes() == before.tobytes()
        assert not after.getexif().get_ifd(0x8825)
    assert fresh.count(b"\xff\xd8\xff") == 1


def test_a_turned_photo_stays_turned_and_loses_its_position() -> None:
    with Image.open(BytesIO(without_traces(FileKind.JPEG, pictures.with_position(turned=6)))) as after:
        assert dict(after.getexif()) == {0x0112: 6}


def test_a_cleaned_paper_keeps_its_title_its_text_and_its_form() -> None:
    with pikepdf.open(BytesIO(without_traces(FileKind.PDF, papers.author()))) as paper:
        assert dict(paper.docinfo.items()) == {"/Title": "Report"}
    archive = papers.author_in_archive_form()
    fresh = without_traces(FileKind.PDF, archive)
    assert open_paper(fresh).pages == open_paper(archive).pages
    with pikepdf.open(BytesIO(fresh)) as paper, paper.open_metadata() as told:
        assert told["pdfaid:part"] == "1"


def test_a_photo_inside_a_paper_loses_its_position() -> None:
    content = papers.photo_with_position()
    assert b"Exif" in content
    fresh = without_traces(FileKind.PDF, content)
    assert b"Exif" not in fresh
    assert not inspect(fresh, FileKind.PDF, "pdf")[0].traits & {Trait.TRACES, Trait.BLANK, Trait.DAMAGED}


def test_the_copy_that_goes_out_is_the_cleaned_one(tmp_path: Path) -> None:
    made = planned_with(tmp_path, "photo.jpg", pictures.with_position())
    [copy] = [copy for address, copy in made.copies.items() if address.endswith("ev-001.jpg")]
    assert copy.is_cleaned
    assert b"Exif" not in published_bytes(copy)
    copy.path.write_bytes(pictures.with_comment())
    with pytest.raises(OSError, match="changed"):
        published_bytes(copy)


def planned_with(root: Path, name: str, content: bytes) -> SitePlan:
    write_project(root)
    (root / "content" / str(YEAR) / "evidence" / name).write_bytes(content)
    told = f"- {{id: ev-001, title: ภาพ, kind: photo, files: [{{file: evidence/{name}, alt: ภาพ}}]}}\n"
    (root / "content" / str(YEAR) / "evidence.yml").write_text(told, encoding="utf-8")
    made = plan(root)
    assert made.is_sound, [issue.line for issue in made.issues]
    return made


def test_a_verdict_is_remembered_by_digest_and_a_torn_cache_is_not_believed(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, "a.pdf", papers.author())
    plain = file_facts(tmp_path / "a.pdf", "a.pdf")
    (tmp_path / "a.pdf").unlink()
    assert inspected(tmp_path, {"a.pdf": plain})["a.pdf"] == facts
    [kept] = (tmp_path / CACHE).iterdir()
    seal, _, body = kept.read_text(encoding="utf-8").partition("\n")
    verdict = json.loads(body)
    verdict["inside"]["traits"] = []
    kept.write_text(f"{seal}\n{json.dumps(verdict)}", encoding="utf-8")
    assert inspected(tmp_path, {"a.pdf": plain})["a.pdf"].inside is None


def test_the_text_of_a_paper_is_remembered_page_by_page(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, "a.pdf", papers.plain(pages=2))
    (tmp_path / "a.pdf").unlink()
    pages = paper_pages(tmp_path, facts)
    assert pages
    assert len(pages) == 2
    assert all("publishes this paper" in page for page in pages)


DAMAGED_SEEDS = {
    "pdf": (papers.author, papers.author_in_archive_form, papers.photo_with_position, papers.script_packed),
    "jpg": (pictures.with_position,),
    "png": (pictures.png_with_texts,),
    "webp": (pictures.webp_with_position,),
    "docx": (office.docx_with_author,),
}


@pytest.mark.parametrize("extension", DAMAGED_SEEDS)
def test_no_damage_makes_the_gate_stumble(extension: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Bytes changed, lost and added by a fixed chance; whatever comes of it, it is a verdict and not a traceback."""
    chance = random.Random(f"damage {extension}")  # noqa: S311 (no secret)
    for make in DAMAGED_SEEDS[extension]:
        whole = make()
        for _ in range(60):
            torn = bytearray(whole)
            for _ in range(chance.choice([1, 3, 20])):
                at = chance.randrange(8, len(torn))
                match chance.randrange(3):
                    case 0:
                        torn[at] = chance.randrange(256)
                    case 1:
                        del torn[at : at + chance.randrange(1, 40)]
                    case _:
                        torn[at:at] = chance.randbytes(8)
            if kind_of(bytes(torn)) is kind_of(whole):
                found, _ = inspect(bytes(torn), kind_of(whole), extension)
                assert len(found.published_digest) == 64
    assert capfd.readouterr().err == ""
