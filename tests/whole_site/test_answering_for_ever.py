"""The story of released addresses on whole sites: moved, withdrawn, replaced, and what a release records."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from site_builder.building.build import BuildOutcome, build_site
from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.cli.main import main
from site_builder.promises.ledger.lines import from_rows
from site_builder.reading.files.sniffing import kind_of
from tests.conftest import quiet
from tests.whole_site.papers import paper

pytestmark = pytest.mark.whole_site

EVIDENCE = """\
- id: ev-1
  title: คู่มือการปฏิบัติงาน
  kind: document
  files: [{file: evidence/manual.pdf}]
"""
DOCUMENT = "---\nid: order-1\nkind: announcement\ntitle: ประกาศ\ndate: 1 มีนาคม 2566\nevidence: ev-1\n---\n\nเนื้อความ\n"


def pdf(words: str) -> bytes:
    return paper(f"Manual 2566 {words}")


@pytest.fixture
def project(small_project: Callable[..., Path]) -> Path:
    return small_project(
        {
            "content/2566/evidence.yml": EVIDENCE,
            "content/2566/evidence/manual.pdf": pdf("one"),
            "content/2566/documents/order-1.md": DOCUMENT,
        }
    )


def built(root: Path) -> BuildOutcome:
    return build_site(root, root / "site", quiet)


def released(root: Path) -> BuildOutcome:
    """Builds and records, as `build --release` does."""
    outcome = built(root)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    record_release(root, outcome.promised)
    return outcome


def codes(outcome: BuildOutcome) -> set[str]:
    return {issue.code for issue in outcome.issues}


def page(root: Path, address: str) -> str:
    return (root / "site" / address / "index.html").read_text(encoding="utf-8")


def test_only_a_release_records_and_recording_changes_no_byte(project: Path) -> None:
    built(project)
    assert not (project / "content/addresses.lock").exists()
    before = (project / "site/manifest.json").read_bytes()
    released(project)
    assert (project / "site/manifest.json").read_bytes() == before
    built(project)
    assert (project / "site/manifest.json").read_bytes() == before
    assert ledger_of(project) == from_rows(json.loads(before)["ledger"])


def test_a_dropped_address_stops_the_build_and_names_it(project: Path) -> None:
    released(project)
    before = (project / "site/manifest.json").read_bytes()
    (project / "content/2566/documents/order-1.md").unlink()
    outcome = built(project)
    assert outcome.output is None
    dropped = {issue.values["address"] for issue in outcome.issues if issue.code == "address-dropped"}
    assert dropped == {"2566/documents/order-1/", "2566/documents/"}
    assert (project / "site/manifest.json").read_bytes() == before


def test_a_moved_page_leads_on_with_a_word_a_link_and_by_itself(project: Path) -> None:
    released(project)
    (project / "content/2566/documents/order-1.md").unlink()
    text = DOCUMENT.replace("order-1", "order-2")
    (project / "content/2566/documents/order-2.md").write_text(text, encoding="utf-8")
    rows = "- {from: /2566/documents/order-1/, to: /2566/documents/order-2/, reason: แก้รหัส}\n"
    (project / "content/redirects.yml").write_text(rows, encoding="utf-8")
    released(project)
    old = page(project, "2566/documents/order-1")
    assert 'content="0; url=../order-2/"' in old
    assert '<link rel="canonical" href="https://test.example/2566/documents/order-2/">' in old
    assert 'class="btn prime" href="../order-2/"' in old
    assert "แก้รหัส" in old
    sitemap = (project / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "order-2" in sitemap
    assert "order-1" not in sitemap
    rules = project / ".site-builder/rules"
    assert (rules / "_redirects").read_text() == "/2566/documents/order-1/ /2566/documents/order-2/ 301\n"


def test_withdrawn_evidence_says_so_as_page_and_as_file(project: Path) -> None:
    released(project)
    rows = "- {withdraw: 2566/ev-1, on: 3 มีนาคม 2568, reason: ฉบับไม่ครบถ้วน, by: clerk}\n"
    (project / "content/redirects.yml").write_text(rows, encoding="utf-8")
    outcome = released(project)
    assert "evidence-file-unused" in codes(outcome), "the file still lies there"
    landing = page(project, "2566/evidence/ev-1")
    assert "ฉบับไม่ครบถ้วน" in landing
    assert "3 มีนาคม 2568" in landing
    notice = (project / "site/2566/evidence/ev-1.pdf").read_bytes()
    assert kind_of(notice).value == "pdf"
    assert "one" not in pypdfium2.PdfDocument(notice)[0].get_textpage().get_text_bounded()
    assert any(line.is_withdrawal and line.address == "2566/evidence/ev-1.pdf" for line in ledger_of(project))
    assert "ถอนแล้ว" in page(project, "2566/evidence")


def test_a_replaced_file_keeps_its_earlier_version_and_says_until_when(project: Path) -> None:
    released(project)
    first = (project / "content/2566/evidence/manual.pdf").read_bytes()
    (project / "content/2566/evidence/manual.pdf").write_bytes(pdf("two"))
    outcome = released(project)
    site = project / "site/2566/evidence"
    assert (site / "ev-1.v1.pdf").read_bytes() == first
    assert (site / "ev-1.pdf").read_bytes() != first
    assert "ev-1.v1.pdf" in page(project, "2566/evidence/ev-1")
    assert "evidence-replaced" not in codes(outcome)
    (project / "content/2566/evidence/manual.pdf").write_bytes(pdf("three"))
    released(project)
    assert (site / "ev-1.v1.pdf").read_bytes() == first
    assert (site / "ev-1.v2.pdf").exists()
    before = (project / "content/2566/versions.yml").read_bytes()
    released(project)
    assert (project / "content/2566/versions.yml").read_bytes() == before


def test_a_version_that_nobody_holds_any_more_stops_the_build(project: Path) -> None:
    released(project)
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".site-builder")
    (project / "content/2566/evidence/manual.pdf").write_bytes(pdf("two"))
    outcome = built(project)
    assert outcome.output is None
    assert "version-lost" in codes(outcome)
    assert not (project / "content/2566/versions.yml").exists()


def test_a_lost_version_file_is_missed(project: Path) -> None:
    released(project)
    (project / "content/2566/evidence/manual.pdf").write_bytes(pdf("two"))
    released(project)
    (project / "content/2566/evidence/versions/ev-1.v1.pdf").unlink()
    outcome = built(project)
    assert outcome.output is None
    assert "version-missing" in codes(outcome)


def test_addresses_of_the_earlier_website_are_answered(project: Path) -> None:
    rows = (
        "- {from: /ITA/index.html, to: /2566/, source: legacy}\n"
        "- {from: /Files/คู่มือ.pdf, to: /2566/evidence/ev-1.pdf, source: legacy}\n"
        "- {from: /Files/old.docx, to: /2566/evidence/ev-1.pdf, source: legacy}\n"
        "- {from: /old.php, to: /2566/, source: legacy}\n"
    )
    (project / "content/redirects.yml").write_text(rows, encoding="utf-8")
    outcome = released(project)
    assert "redirect-needs-server" in codes(outcome)
    assert "../2566/" in page(project, "ITA")
    site = project / "site"
    assert (site / "Files/คู่มือ.pdf").read_bytes() == (site / "2566/evidence/ev-1.pdf").read_bytes()
    assert kind_of((site / "Files/old.docx").read_bytes()).value == "office"
    assert not (site / "old.php").exists()
    assert released(project).output is not None, "what only a server can answer is no promise of ours"
    assert "/old.php" in (project / ".site-builder/rules/nginx.conf").read_text()


def test_publishing_promises_before_it_sends_and_refuses_to_break_a_promise(project: Path) -> None:
    (project / "publish.yml").write_text("- {id: disk, kind: folder, folder: ../out, form: web}\n", encoding="utf-8")
    built(project)
    assert main(["publish", "--dry-run", "--project", str(project)]) == 0
    assert not (project / "content/addresses.lock").exists(), "a dry run promises nothing"
    assert main(["publish", "--project", str(project)]) == 0
    assert ledger_of(project)
    before = sorted(path.name for path in (project.parent / "out").rglob("*"))
    (project / "content/addresses.lock").unlink()
    (project / "content/2566/documents/order-1.md").unlink()
    assert built(project).output is not None, "without its ledger the project knows no better"
    assert main(["publish", "--project", str(project)]) == 1
    assert sorted(path.name for path in (project.parent / "out").rglob("*")) == before
