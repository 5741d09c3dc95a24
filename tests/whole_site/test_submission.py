"""A year of the sample is frozen, lives on, is edited, amended, and proven: from the files to the finished site."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import SitePlan, plan, render_all
from site_builder.cli.main import main
from site_builder.language.problems.problem import Issue, Severity
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.office.freeze.commands import AlreadyFrozenError, NothingChangedError, amend, freeze
from site_builder.office.freeze.pack import pack
from site_builder.records.derived.site_map import PageKind
from tests.conftest import ROOT, quiet
from tools.freezable import answer_everything, copy_of

pytestmark = pytest.mark.whole_site

YEAR = FiscalYear(2566)
FROZEN, AMENDED = date(2023, 4, 22), date(2023, 6, 3)
HERE = "content/2566"
CITIZEN_NUMBER = "1-1002-00345-67-0"
"""Made up; its last digit fits."""
DAY = f"{HERE}/submitted/2566-04-22"


@pytest.fixture(scope="module")
def frozen_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its year 2566 frozen; tests work on copies."""
    root = copy_of(ROOT, tmp_path_factory.mktemp("frozen"))
    answer_everything(root, YEAR)
    outcome = freeze(root, YEAR, "head-of-office", FROZEN, quiet)
    assert outcome.submission is not None, [issue.line for issue in outcome.issues]
    return root


@pytest.fixture
def project(frozen_sample: Path, tmp_path: Path) -> Path:
    return copy_of(frozen_sample, tmp_path / "project")


def edit(root: Path, name: str, before: str, after: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def errors(found: tuple[Issue, ...]) -> list[str]:
    return [f"{each.code} {each.place.file}" for each in found if each.severity is Severity.ERROR]


def words(html: str) -> str:
    return " ".join(re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_nothing_is_written_before_everything_is_answered_and_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_of(ROOT, tmp_path / "open")
    before = sorted(path.as_posix() for path in (root / HERE).rglob("*"))
    assert main(["--project", str(root), "freeze", "2566", "--by", "clerk", "--date", "22 เมษายน 2566"]) == 1
    assert "item-unanswered" in capsys.readouterr().out
    answer_everything(root, YEAR)
    edit(root, f"{HERE}/oit.yml", "  checked: {by: head-of-office, on: 21 เมษายน 2566}\n", "")
    assert main(["--project", str(root), "freeze", "2566", "--by", "clerk", "--date", "22 เมษายน 2566"]) == 1
    said = capsys.readouterr().out
    assert "O5  ยังไม่มีผู้ตรวจทาน (checked)" in said
    assert before == sorted(path.as_posix() for path in (root / HERE).rglob("*"))


@pytest.mark.parametrize(
    "options",
    [("2566", "--by", "nobody"), ("2566", "--by", "clerk", "--date", "สักวัน"), ("2570", "--by", "clerk"), ("x",)],
)
def test_a_wrong_command_is_told(project: Path, options: tuple[str, ...]) -> None:
    assert main(["--project", str(project), "freeze", *options]) == 2


def test_a_year_is_frozen_once(frozen_sample: Path) -> None:
    with pytest.raises(AlreadyFrozenError):
        freeze(frozen_sample, YEAR, "clerk", AMENDED, quiet)
    assert main(["--project", str(frozen_sample), "freeze", "2566", "--by", "clerk"]) == 2


def test_freezing_keeps_the_list_the_proof_and_the_pages(frozen_sample: Path) -> None:
    here = frozen_sample / HERE
    assert (here / "catalogue.yml").is_file()
    proof = here / "proof" / "submitted" / "2566-04-22"
    assert (proof / "submission.yml").read_bytes() == (here / "submission.yml").read_bytes()
    kept = json.loads((proof / "facts.json").read_bytes())["facts"]
    assert kept["2566/measures/m05"]["file"] == f"{HERE}/measures.yml"
    listed = (frozen_sample / DAY / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()
    for digest, name in (line.split("  ", 1) for line in listed):
        assert sha256((frozen_sample / DAY / name).read_bytes()).hexdigest() == digest
    assert len(listed) > 80


@pytest.fixture(scope="module")
def finished(frozen_sample: Path) -> tuple[SitePlan, dict[str, bytes]]:
    made = plan(frozen_sample)
    assert errors(made.issues) == []
    return made, render_all(made)


def test_the_copies_go_out_byte_for_byte(frozen_sample: Path, finished: tuple[SitePlan, dict[str, bytes]]) -> None:
    files = finished[1]
    for path in (frozen_sample / DAY).rglob("*"):
        if path.is_file():
            name = path.relative_to(frozen_sample / "content").as_posix()
            assert files[name] == path.read_bytes()


def test_a_copy_runs_no_script_and_leads_to_the_live_page(finished: tuple[SitePlan, dict[str, bytes]]) -> None:
    files = finished[1]
    copies = {
        name: content.decode() for name, content in files.items() if re.match(r"2566/submitted/.*/index.html", name)
    }
    assert len(copies) > 60
    for name, html in copies.items():
        if name.count("/") == 3:
            continue
        assert "<script" not in html
        assert "script-src" not in html
        assert '<meta name="robots" content="noindex">' in html
        assert "หน้านี้เป็นสำเนา ณ วันที่ส่ง 22 เม.ย. 2566" in words(html)
    copy = copies["2566/submitted/2566-04-22/2566/oit/o42/index.html"]
    assert 'href="../../../../../oit/o42/"' in copy
    assert '<link rel="canonical" href="https://ita.doisaimok.example/2566/oit/o42/">' in copy
    assert 'href="../../measures/"' in copy
    live = words(files["2566/oit/o42/index.html"].decode())
    assert "ส่งแล้วเมื่อ 22 เม.ย. 2566 ดูหน้าตามที่ส่ง" in live


def test_the_list_names_every_item_with_its_addresses(finished: tuple[SitePlan, dict[str, bytes]]) -> None:
    made, files = finished
    assert PageKind.SUBMITTED in {page.kind for page in made.pages}
    html = files["2566/submitted/2566-04-22/index.html"].decode()
    told = words(html)
    assert "สิ่งที่ส่งตอบแบบวัด OIT ปี 2566 เมื่อ 22 เม.ย. 2566" in told
    assert [code for code in ("O1 ", "O42 ", "O43 ") if code not in told] == []
    assert 'href="2566/measures/"' in html


def test_mkdocs_writes_the_same_site(project: Path) -> None:
    outcome = build_site(project, project / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    name = "2566/submitted/2566-04-22/2566/oit/o42/index.html"
    assert (project / "site" / name).read_bytes() == (project / "content" / name).read_bytes()


EDITS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a step": (
        lambda root: edit(root, f"{HERE}/measures.yml", "text: ", "text: แก้ "),
        f"submitted-changed {HERE}/measures.yml",
    ),
    "an explanation": (
        lambda root: edit(root, f"{HERE}/oit.yml", "ช่องทางติดต่อหน่วยงาน", "ติดต่อ"),
        f"submitted-changed {HERE}/oit.yml",
    ),
    "a copy": (
        lambda root: edit(root, f"{DAY}/2566/oit/o42/index.html", "<h1>", "<h1>แก้ "),
        f"submitted-copy-changed {DAY}/2566/oit/o42/index.html",
    ),
    "the submission": (
        lambda root: edit(root, f"{HERE}/submission.yml", "on: 22 ", "on: 21 "),
        f"submission-edited {HERE}/submission.yml",
    ),
    "the address of the site": (
        lambda root: edit(root, "mkdocs.yml", "ita.doisaimok", "www.doisaimok"),
        f"submitted-address {HERE}/submission.yml",
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_a_change_stops_the_build_at_its_place(project: Path, name: str) -> None:
    change, told = EDITS[name]
    change(project)
    assert told in errors(plan(project).issues)


def test_a_citizen_number_in_a_copy_is_found(project: Path) -> None:
    edit(project, f"{DAY}/2566/oit/o42/index.html", "<h1>", f"<h1>{CITIZEN_NUMBER} ")
    assert f"personal-citizen-number {DAY}/2566/oit/o42/index.html" in errors(plan(project).issues)


def test_later_reports_are_shown_as_additions(project: Path) -> None:
    edit(
        project,
        f"{HERE}/year.yml",
        "checklists:",
        "  - {id: extra, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566}\nchecklists:",
    )
    report = "entries:\n- {for: m05, status: done, done: [{text: ทำแล้ว, on: 1 กันยายน 2566}]}\n"
    (project / HERE / "progress" / "extra.yml").write_text(report, encoding="utf-8")
    made = plan(project)
    assert errors(made.issues) == []
    html = render_all(made)["2566/oit/o42/index.html"].decode()
    assert "เพิ่มภายหลังวันที่ส่ง" in html
    assert 'href="../../progress/extra/"' in html


def test_an_amendment_keeps_both_versions_and_says_why(project: Path) -> None:
    with pytest.raises(NothingChangedError):
        amend(project, YEAR, "clerk", AMENDED, "ไม่มีอะไร", frozenset(), quiet)
    edit(project, f"{HERE}/measures.yml", "text: ", "text: แก้ ")
    outcome = amend(project, YEAR, "clerk", AMENDED, "พิมพ์ตกคำว่าแก้", frozenset(), quiet)
    assert outcome.submission is not None, [issue.line for issue in outcome.issues]
    assert "o42" in outcome.items
    made = plan(project)
    assert errors(made.issues) == []
    files = render_all(made)
    live = words(files["2566/oit/o42/index.html"].decode())
    assert "แก้ข้อมูลที่ส่งเมื่อ 3 มิ.ย. 2566 ดูหน้าตามที่แก้ เหตุผล: พิมพ์ตกคำว่าแก้" in live
    before, after = (f"2566/submitted/{day}/2566/measures/index.html" for day in ("2566-04-22", "2566-06-03"))
    assert files[before] != files[after]
    assert "หน้านี้เป็นสำเนา ณ วันที่แก้ไขข้อมูลที่ส่ง 3 มิ.ย. 2566" in words(files[after].decode())
    edit(project, f"{HERE}/measures.yml", "text: แก้ ", "text: ")
    assert f"submitted-changed {HERE}/measures.yml" in errors(plan(project).issues)


def test_the_pack_is_whole_and_the_same_each_time(project: Path) -> None:
    (project / "content" / "addresses.lock").write_text(
        "# ledger\n/2566/measures/\t/2566/measures/\t3\t-\n", encoding="utf-8"
    )
    first = pack(project, YEAR)
    assert first.content == pack(project, YEAR).content
    assert first.lost == first.changed == ()
    with zipfile.ZipFile(io.BytesIO(first.content)) as archive:
        names = archive.namelist()
        digests = dict(line.split("  ", 1)[::-1] for line in archive.read("SHA256SUMS.txt").decode().splitlines())
        assert set(names) == {*digests, "SHA256SUMS.txt"}
        assert all(sha256(archive.read(name)).hexdigest() == digest for name, digest in digests.items())
        proof = words(archive.read("proof.html").decode())
    wanted = {"sheet/oit-sheet-2566.xlsx", "submission.yml", "facts/2566-04-22.json"}
    assert wanted | {"submitted/2566-04-22/2566/evidence/ev-003.pdf"} <= set(names)
    assert "เผยแพร่ครั้งแรกในฉบับที่ 3" in proof
    assert "ตรงกับที่เว็บไซต์แสดงอยู่ทุกรายการ" in proof


def test_the_pack_says_what_is_lost_and_what_differs(project: Path) -> None:
    (project / DAY / "2566/evidence/ev-003.pdf").unlink()
    edit(project, f"{HERE}/measures.yml", "text: ", "text: แก้ ")
    made = pack(project, YEAR)
    assert made.lost == ("submitted/2566-04-22/2566/evidence/ev-003.pdf",)
    assert [key.rpartition("/")[0] for key in made.changed] == ["2566/measures"]
