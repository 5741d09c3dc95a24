"""After a withdrawal nothing of it goes out; for personal data nothing of it is left on this computer."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.building.releases.manifest import differences
from site_builder.building.releases.public_folder import damaged_files, manifest_of
from site_builder.cli.main import main
from site_builder.reading.files.sniffing import kind_of
from tests.conftest import quiet
from tests.whole_site.papers import paper

pytestmark = pytest.mark.whole_site

UNIQUE = "Unique-Words-Of-The-List"
TITLE, CAPTION = "บัญชีรายชื่อผู้สมัครลับเฉพาะ", "ภาพถ่ายบัตรผู้สมัครลับเฉพาะ"
FILES = {
    "content/2566/evidence.yml": f"""\
- id: ev-1
  title: {TITLE}
  kind: document
  about: ข้อความเกี่ยวกับผู้สมัครลับเฉพาะ
  files: [{{file: evidence/list.pdf, caption: {CAPTION}}}]
- id: ev-2
  title: คู่มือ
  kind: document
  files: [{{file: evidence/manual.pdf}}]
""",
    "content/2566/evidence/list.pdf": paper(UNIQUE),
    "content/2566/evidence/manual.pdf": paper("Manual 2566"),
    "content/2566/documents/order-1.md": (
        "---\nid: order-1\nkind: announcement\ntitle: ประกาศ\ndate: 1 มีนาคม 2566\nevidence: [ev-1, ev-2]\n---\n\n"
        "เนื้อความ\n"
    ),
}
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


@pytest.fixture
def project(small_project: Callable[..., Path]) -> Path:
    """A project released twice, with a replaced file, a pack and a note of Git-ignored leftovers beside it."""
    root = small_project(FILES)
    release(root)
    (root / "content/2566/evidence/list.pdf").write_bytes(paper(f"{UNIQUE} again"))
    release(root)
    return root


def release(root: Path) -> None:
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    record_release(root, outcome.promised)


def run(root: Path, *arguments: str) -> int:
    return main([*arguments, "--project", str(root)])


def holding(root: Path, *words: str) -> list[str]:
    """Every file below a folder that holds one of the words, packed or not."""
    found = []
    for path in sorted(root.rglob("*")):
        if path.is_file():
            contents = [path.read_bytes()]
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    contents += [packed.read(name) for name in packed.namelist()]
            if any(word.encode() in content for content in contents for word in words):
                found.append(path.relative_to(root).as_posix())
    return found


def test_before_a_withdrawal_the_words_are_everywhere(project: Path) -> None:
    everywhere = " ".join(holding(project, UNIQUE, TITLE, CAPTION))
    for place in (
        "content/2566/evidence/list.pdf",
        "versions/",
        "site/2566/evidence/",
        "site/search/",
        "releases/",
        "cache/",
    ):
        assert place in everywhere


def test_after_a_withdrawal_for_personal_data_no_copy_is_left(project: Path) -> None:
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as packed:
        packed.write(project / "content/2566/evidence/list.pdf", "copies/ev-1.pdf")
    (project / "pack.zip").write_bytes(pack.getvalue())
    assert run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data") == 0
    assert holding(project, UNIQUE, TITLE, CAPTION, "ผู้สมัครลับเฉพาะ") == []
    site = project / "site/2566/evidence"
    assert kind_of((site / "ev-1.pdf").read_bytes()).value == "pdf"
    assert kind_of((site / "ev-1.v1.pdf").read_bytes()).value == "pdf"
    landing = (site / "ev-1/index.html").read_text(encoding="utf-8")
    assert "มีข้อมูลของผู้อื่น" in landing
    assert "คู่มือ" in (project / "content/2566/evidence.yml").read_text(encoding="utf-8")
    assert not damaged_files(project / "site")


def test_the_log_begins_the_72_hours_and_holds_nothing_of_it(project: Path) -> None:
    run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data")
    log = (project / "content/2566/proof/withdrawals.yml").read_text(encoding="utf-8")
    told = dict(line.lstrip("- ").split(": ", 1) for line in log.splitlines())
    begun, until = (datetime.fromisoformat(json.loads(told[name])) for name in ("at", "report_until"))
    assert (until - begun).total_seconds() == 72 * 3600
    assert until.tzinfo is not None
    assert "remaining" not in told


def test_after_a_withdrawal_publish_says_what_is_true(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "publish.yml").write_text("- {id: www, kind: folder, folder: ../www, form: web}\n", encoding="utf-8")
    assert run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data") == 0
    capsys.readouterr()
    assert run(project, "publish") == 0
    assert "has changed since" not in capsys.readouterr().out


def test_no_release_that_shows_it_can_come_back(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "withdraw", "2566/ev-1", "--reason", "ฉบับเก่า") == 0
    assert run(project, "rollback") == 2
    assert "/2566/evidence/ev-1" in capsys.readouterr().err
    assert run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data") == 0
    assert run(project, "rollback") == 2
    assert holding(project, UNIQUE, TITLE, CAPTION) == []


def test_the_withdrawn_bytes_are_refused_under_another_name(project: Path) -> None:
    again = (project / "content/2566/evidence/list.pdf").read_bytes()
    run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data")
    (project / "content/2566/evidence/other.pdf").write_bytes(again)
    listing = project / "content/2566/evidence.yml"
    row = "- {id: ev-3, title: อีกชื่อ, kind: document, files: [{file: evidence/other.pdf}]}\n"
    listing.write_text(listing.read_text(encoding="utf-8") + row, encoding="utf-8")
    outcome = build_site(project, project / "site", quiet)
    assert outcome.output is None
    assert "withdrawn-returns" in {issue.code for issue in outcome.issues}


def test_content_with_errors_still_loses_the_file_at_once(project: Path) -> None:
    (project / "content/2566/measures.yml").write_text("measures: [\n", encoding="utf-8")
    assert run(project, "withdraw", "2566/ev-1", "--reason", "มีข้อมูลของผู้อื่น", "--personal-data") == 1
    assert holding(project / "site", UNIQUE) == []
    assert holding(project / ".site-builder", UNIQUE, TITLE, CAPTION) == []
    found = manifest_of(project / "site")
    assert found is not None
    assert differences(found, lambda path: (project / "site" / path).read_bytes()) == ()


def test_an_ordinary_withdrawal_keeps_the_file_for_the_office_and_shows_it_to_nobody(project: Path) -> None:
    assert run(project, "withdraw", "/2566/evidence/ev-1.pdf", "--reason", "ฉบับไม่ครบ", "--by", "clerk") == 0
    assert holding(project / "site", UNIQUE) == []
    assert (project / "content/2566/proof/withdrawn/list.pdf").exists()
    assert TITLE in (project / "site/2566/evidence/ev-1/index.html").read_text(encoding="utf-8")


def test_a_document_is_withdrawn_by_its_page(project: Path) -> None:
    assert run(project, "withdraw", "/2566/documents/order-1/", "--reason", "ยกเลิกประกาศ", "--personal-data") == 0
    assert not (project / "content/2566/documents/order-1.md").exists()
    assert "ยกเลิกประกาศ" in (project / "site/2566/documents/order-1/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2566/ev-11", "--reason", "x"], "2566/ev-1"),
        (["2599/ev-1", "--reason", "x"], "2599/ev-1"),
        (["/nowhere/", "--reason", "x"], "/nowhere/"),
        (["2566/ev-1", "--reason", "เลขบัตร 1-1017-00230-70-8"], "ข้อมูลส่วนบุคคล"),
    ],
)
def test_a_wrong_order_changes_nothing(
    project: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()}
    assert run(project, "withdraw", *arguments) == 2
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()} == before


def test_what_was_withdrawn_once_is_not_withdrawn_again(project: Path) -> None:
    assert run(project, "withdraw", "2566/ev-1", "--reason", "ฉบับเก่า") == 0
    assert run(project, "withdraw", "2566/ev-1", "--reason", "ฉบับเก่า") == 2
    assert len([line for line in ledger_of(project) if line.is_withdrawal]) == 3


def test_a_person_is_asked_for_what_is_missing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["2566/ev-1", "มีข้อมูลของผู้อื่น", "ใช่"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert run(project, "withdraw") == 0
    assert holding(project, UNIQUE, TITLE, CAPTION) == []
