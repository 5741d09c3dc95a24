"""The text of papers: read once, remembered by digest, never a reason to stop."""

from pathlib import Path

from site_builder.reading.files.paper_text import CACHE, paper_text
from site_builder.reading.files.reading import file_facts
from tests.conftest import ROOT

PAPER = "content/2566/evidence/no-gift-policy-2566.pdf"


def test_a_papers_thai_is_read_whole_and_remembered(tmp_path: Path) -> None:
    facts = file_facts(ROOT / PAPER, PAPER)
    target = tmp_path / PAPER
    target.parent.mkdir(parents=True)
    target.write_bytes((ROOT / PAPER).read_bytes())
    said = paper_text(tmp_path, facts)
    assert "นโยบายไม่รับของขวัญ" in said
    assert [path.stem for path in (tmp_path / CACHE).iterdir()] == [facts.digest]
    target.unlink()
    assert paper_text(tmp_path, facts) == said


def test_what_is_no_paper_or_cannot_be_opened_has_no_text(tmp_path: Path) -> None:
    for name, content in (("a.pdf", b"%PDF-1.7 broken"), ("b.pdf", b""), ("c.jpg", b"\xff\xd8\xff")):
        (tmp_path / name).write_bytes(content)
        assert paper_text(tmp_path, file_facts(tmp_path / name, name)) == ""
