"""A new year, a list taken in, and what is known: as a clerk would go through October."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import checked_project, plan
from site_builder.cli.main import main
from site_builder.language.thai.fiscal_year import FiscalYear
from tests.conftest import copy_sample

Make = Callable[..., Path]
CIRCULAR = "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน\nO1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร\nO3 ข้อมูลการติดต่อ\n"


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return copy_sample(tmp_path)


def test_a_new_year_is_all_draft_and_builds_nothing_new(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = plan(sample)
    assert run(sample, "new-year", "2568") == 0
    assert "2568" in capsys.readouterr().out
    after = plan(sample)
    assert after.is_sound, [issue.line for issue in after.issues]
    assert after.output_files.keys() == before.output_files.keys()
    disclosed, issues = checked_project(sample)
    assert disclosed
    disclosure = disclosed.disclosure
    assert not [issue.line for issue in issues if issue.severity == "error"]
    assert disclosure.by_year[FiscalYear(2568)].settings.is_draft


def test_open_measures_come_along_and_finished_ones_stay_behind(sample: Path) -> None:
    assert run(sample, "new-year", "2568") == 0
    assert run(sample, "new-year", "2567") == 0
    measures = (sample / "content/2568/measures.yml").read_text(encoding="utf-8")
    assert "continues: 2567/m01" in measures
    assert measures.startswith("#")
    assert "state: draft" in measures


def test_answers_come_along_by_topic_with_last_years_links_as_remarks(small_project: Make) -> None:
    answers = (
        "- {item: o31, answer: disclosed, unit: office, links: [{page: /about/, label: หน้านโยบาย}]}\n"
        "- {item: o10, answer: not-disclosed, reason: รอ}\n"
    )
    result = (
        "total: 80\nindicators: [{number: 1, score: 80}, {number: 2, score: 99}]\n"
        'items: [{item: o37, verdict: failed, reason: "ไม่พบ\\nรายงาน"}]\n'
    )
    root = small_project({"content/2566/oit.yml": answers, "content/2566/ita.yml": result})
    assert run(root, "new-year", "2567") == 0
    told = (root / "content/2567/oit.yml").read_text(encoding="utf-8")
    assert "#   หน้านโยบาย /about/" in told
    assert "ยกมาจากข้อ O31 ของปี 2566" in told
    assert "state: draft" in told
    analysis = (root / "content/2567/analysis.yml").read_text(encoding="utf-8")
    assert "ตัวชี้วัดที่ 1" in analysis
    assert "ตัวชี้วัดที่ 2" not in analysis
    assert "# - ข้อ O37 ไม่ผ่าน ไม่พบ รายงาน\n" in analysis
    disclosed, issues = checked_project(root)
    assert disclosed
    disclosure = disclosed.disclosure
    assert not [
        issue.line for issue in issues if issue.place.file.startswith("content/2567/") and issue.severity == "error"
    ]
    [carried] = disclosure.by_year[FiscalYear(2567)].answers
    catalogue = disclosure.catalogue(FiscalYear(2567))
    assert catalogue
    item = catalogue.item(str(carried.item))
    assert item
    assert (item.topic, carried.unit, carried.is_draft) == ("no_gift_policy", "office", True)


def test_what_is_there_is_never_touched(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project({"content/2567/measures.yml": "measures: []\n"})
    assert run(root, "new-year", "2567") == 0
    assert (root / "content/2567/measures.yml").read_text(encoding="utf-8") == "measures: []\n"
    assert "content/2567/measures.yml" in capsys.readouterr().out
    first = {path: path.read_bytes() for path in root.rglob("*.yml")}
    assert run(root, "new-year", "2567") == 0
    assert {path: path.read_bytes() for path in root.rglob("*.yml")} == first


def test_a_year_without_a_list_says_how_to_take_one_in(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project()
    assert run(root, "new-year", "2570") == 0
    assert "catalogue import" in capsys.readouterr().out
    assert not (root / "content/2570/catalogue.yml").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.txt", CIRCULAR.encode()),
        ("list.txt", CIRCULAR.encode("cp874")),
        ("list.csv", "ข้อ,ชื่อ\nO1,โครงสร้าง\nO2,ข้อมูลผู้บริหาร\nO3,ข้อมูลการติดต่อ\n".encode("utf-8-sig")),
    ],
)
def test_a_list_taken_in_wins_and_answers_follow_it(
    name: str, content: bytes, small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project(
        {
            "content/2569/year.yml": "year: 2569\n",
            "content/2569/oit.yml": "- {item: o2, answer: not-disclosed, reason: รอ, unit: office}\n",
        }
    )
    (root / name).write_bytes(content)
    code = run(root, "catalogue", "import", str(root / name), "--year", "2570")
    said = capsys.readouterr()
    assert code == 0
    assert "confirmed.yml" in said.out
    assert run(root, "new-year", "2570") == 0
    disclosed, issues = checked_project(root)
    assert disclosed
    disclosure = disclosed.disclosure
    catalogue = disclosure.catalogue(FiscalYear(2570))
    assert catalogue
    assert [item.name_th for item in catalogue.items] == ["โครงสร้าง", "ข้อมูลผู้บริหาร", "ข้อมูลการติดต่อ"]
    assert "item: o2" in (root / "content/2570/oit.yml").read_text(encoding="utf-8")
    assert "checklist-unverified" in {issue.code for issue in issues if "2570" in issue.place.file}
    capsys.readouterr()
    assert run(root, "catalogue", "import", str(root / name), "--year", "2570") == 2
    assert run(root, "catalogue", "import", str(root / name), "--year", "2570", "--replace") == 0


def test_half_a_list_is_not_written(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project({"list.txt": "O1 โครงสร้าง\nO3 อำนาจหน้าที่\n"})
    assert run(root, "catalogue", "import", str(root / "list.txt"), "--year", "2570") == 1
    assert "O2" in capsys.readouterr().err
    assert not (root / "content/2570").exists()


def test_a_file_that_is_not_there_is_trouble_with_the_machine(small_project: Make) -> None:
    assert run(small_project(), "catalogue", "import", "nowhere.txt", "--year", "2570") == 3


def test_show_tells_what_is_sure_and_what_a_person_confirmed(
    small_project: Make, capsys: pytest.CaptureFixture[str]
) -> None:
    confirmed = "- {checklist: oit, year: 2569, items: [o1], by: clerk, on: 1 ต.ค. 2568, source: คู่มือ}\n"
    root = small_project({"content/confirmed.yml": confirmed})
    assert run(root, "catalogue", "show") == 0
    said = capsys.readouterr().out
    assert all(str(year) in said for year in range(2564, 2570))
    assert run(root, "catalogue", "show", "2569") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "หน่วยงานยืนยันแล้ว" in next(line for line in lines if line.startswith("  O1 "))
    assert "ยังไม่ยืนยัน" in next(line for line in lines if line.startswith("  O20 "))
    assert run(root, "catalogue", "show", "ปีหน้า") == 2
