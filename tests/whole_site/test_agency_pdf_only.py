"""An office with scanned papers and answers, no more: one year that still makes a complete site."""

import re
from pathlib import Path

import pytest

from tests.whole_site.agency_site import AGENCIES, AgencySite, built

pytestmark = pytest.mark.whole_site

ANSWERED = [1, 3, 11, 12, 15, 16, 19, 27, 28, 29, 31, 33]
PAPERS = 6


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> AgencySite:
    return built("pdf-only", tmp_path_factory.mktemp("pdf-only"))


def test_there_are_no_errors_and_only_the_known_remarks(site: AgencySite) -> None:
    assert site.errors == []
    assert site.remarks == [
        # What items must show was never held against the manual.
        ("elements-unverified", 1),
        # Every paper of this office is a scan, and says so.
        ("file-scan", PAPERS),
        # 31 of the 43 items of 2566 have no paper yet.
        ("item-unanswered", 1),
        # Nobody has said yet that the scans hold no personal number.
        ("personal-unchecked", PAPERS),
    ]


@pytest.mark.parametrize("number", ANSWERED)
def test_an_answered_item_says_where_to_look_and_opens_its_scan(site: AgencySite, number: int) -> None:
    address = f"2566/oit/o{number}"
    papers = opened(site, address)
    assert papers, "no link to a PDF"
    assert all(paper.read_bytes().startswith(b"%PDF-") for paper in papers)
    assert re.search("หน้า [12] ของเอกสาร|ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง", site.words(address))


def test_every_paper_has_its_page_and_its_file(site: AgencySite) -> None:
    listed = site.words("2566/evidence")
    for number in range(1, PAPERS + 1):
        [paper] = opened(site, f"2566/evidence/ev-{number:03}")
        assert paper.read_bytes().startswith(b"%PDF-")
    assert "No Gift Policy" in listed


def test_the_checklist_shows_answered_and_open_items(site: AgencySite) -> None:
    told = site.words("2566/oit")
    assert "O43" in told
    assert f"ยังไม่ได้ตอบ {43 - len(ANSWERED)}" in told


def test_the_menu_offers_only_what_there_is(site: AgencySite) -> None:
    folder = (site.folder / "index.html").parent
    targets = re.findall(r'href="([^"#?]*)[#?]?[^"]*"', site.html(""))
    inside = [target for target in targets if not re.match(r"[a-z]+:|//", target)]
    assert [target for target in inside if not reached(folder, target).exists()] == []
    absent = ("ita", "analysis", "measures", "progress", "plan", "statistics", "documents")
    assert [each for each in absent if site.has(f"2566/{each}") or f"2566/{each}/" in site.html("")] == []


def test_home_looks_complete(site: AgencySite) -> None:
    told = site.words("")
    assert "เทศบาลตำบลลานดอกคูน" in told
    assert "2566" in told
    assert "2566/oit/" in site.html("")
    assert "ดัดแปลงจากรายงานที่เผยแพร่ ตัวเลขบางส่วนสร้างขึ้นใหม่" in told


@pytest.mark.parametrize("address", ["", "2566", "2566/oit", "2566/oit/o1", "2566/evidence", "2566/evidence/ev-001"])
def test_no_section_is_a_bare_heading(site: AgencySite, address: str) -> None:
    """Between a heading and the next of the same or a higher rank stands something to read."""
    main = re.search(r"<main\b.*?</main>", site.html(address), re.DOTALL)
    assert main
    parts = re.split(r"<h([1-6])\b[^>]*>(.*?)</h\1>", main[0], flags=re.DOTALL)
    headings = list(zip(parts[1::3], parts[2::3], parts[3::3], strict=True))
    assert headings
    following = [rank for rank, _, _ in headings[1:]] + ["1"]
    bare = [
        text(heading)
        for (rank, heading, below), after in zip(headings, following, strict=True)
        if not text(below) and after <= rank
    ]
    assert bare == []
    assert re.findall(r"<(div|section|ul|ol)\b[^>]*>\s*</\1>", main[0]) == []


def test_the_scans_hold_images_and_no_text() -> None:
    papers = sorted((AGENCIES / "pdf-only" / "content" / "2566" / "evidence").iterdir())
    assert len(papers) == PAPERS
    for paper in papers:
        data = paper.read_bytes()
        assert len(data) < 40_000
        assert data.startswith(b"%PDF-")
        assert b"/Subtype /Image" in data
        assert b"/Font" not in data


def opened(site: AgencySite, address: str) -> list[Path]:
    """The PDFs a page links to, as files of the site."""
    folder = site.folder / address
    found = dict.fromkeys(re.findall(r'href="([^"#?]+\.pdf)"', site.html(address)))
    return [reached(folder, target) for target in found]


def reached(folder: Path, target: str) -> Path:
    path = (folder / target).resolve()
    return path / "index.html" if path.is_dir() else path


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
