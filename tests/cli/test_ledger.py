"""A computer that lost the ledger learns it again from the live site, or from a copy of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.cli.main import main
from tests.conftest import quiet
from tests.whole_site.papers import paper
from tools.serving import serving

pytestmark = pytest.mark.whole_site

FILES = {
    "content/2566/evidence.yml": "- {id: ev-1, title: คู่มือ, kind: document, files: [{file: evidence/manual.pdf}]}\n",
    "content/2566/evidence/manual.pdf": paper("Manual 2566 one"),
}


@pytest.fixture
def project(small_project: Callable[..., Path]) -> Path:
    root = small_project(FILES)
    outcome = build_site(root, root / "site", quiet)
    record_release(root, outcome.promised)
    return root


def restore(root: Path, source: str) -> int:
    return main(["ledger", "restore", "--from", source, "--project", str(root)])


def lose(root: Path) -> Path:
    """Takes ledger, site and work folder away; the site lives on elsewhere."""
    live = root.parent / "live"
    (root / "site").rename(live)
    (root / "content/addresses.lock").unlink()
    return live


def test_a_lost_ledger_is_rebuilt_to_the_byte(project: Path) -> None:
    before = (project / "content/addresses.lock").read_bytes()
    live = lose(project)
    assert restore(project, str(live)) == 0
    assert (project / "content/addresses.lock").read_bytes() == before
    assert restore(project, str(live / "manifest.json")) == 0
    assert (project / "content/addresses.lock").read_bytes() == before


def test_it_is_read_from_the_live_site_and_so_are_files_replaced_meanwhile(project: Path) -> None:
    first = (project / "content/2566/evidence/manual.pdf").read_bytes()
    live = lose(project)
    (project / "content/2566/evidence/manual.pdf").write_bytes(paper("Manual 2566 two"))
    with serving(live) as base:
        assert restore(project, base) == 0
    outcome = build_site(project, project / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    assert (project / "site/2566/evidence/ev-1.v1.pdf").read_bytes() == first


def test_a_file_that_is_not_what_was_released_is_not_taken(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live = lose(project)
    (project / "content/2566/evidence/manual.pdf").write_bytes(paper("Manual 2566 two"))
    (live / "2566/evidence/ev-1.pdf").write_bytes(b"%PDF-1.4 something else")
    assert restore(project, str(live)) == 1
    assert "/2566/evidence/ev-1.pdf" in capsys.readouterr().err


def test_a_damaged_ledger_is_kept_beside_the_new_one(project: Path) -> None:
    before = ledger_of(project)
    file = project / "content/addresses.lock"
    file.write_bytes(file.read_bytes() + b"broken\n")
    assert main(["build", "--project", str(project)]) == 1
    assert restore(project, str(project / "site")) == 0
    assert ledger_of(project) == before
    assert list((project / "content").glob("addresses.*")) == [file]
    assert b"broken" in (project / ".site-builder/addresses.broken").read_bytes()


def test_a_place_without_a_site_of_ours_is_named(project: Path, tmp_path: Path) -> None:
    before = (project / "content/addresses.lock").read_bytes()
    (tmp_path / "manifest.json").write_text('{"generator": "other"}', encoding="utf-8")
    assert restore(project, str(tmp_path)) == 2
    assert restore(project, str(tmp_path / "nowhere")) == 3
    assert restore(project, "http://127.0.0.1:9/") == 3
    assert (project / "content/addresses.lock").read_bytes() == before
