"""The sample agency, built by MkDocs: what the report of 2566 said is on the pages."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.building.build import BuildOutcome, build_site
from site_builder.language.problems.problem import Severity
from site_builder.records.derived.site_map import PageKind
from tests.conftest import ROOT, copy_sample, quiet

pytestmark = pytest.mark.whole_site


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def words(html: str) -> str:
    """The text of a page, digits made Arabic, one blank between words."""
    shown = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    arabic = shown.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")).replace("\u00a0", " ")
    return " ".join(arabic.split())


def test_the_sample_has_no_errors_and_only_known_issues(sample_build: tuple[Path, BuildOutcome]) -> None:
    """The warnings are true of the report: its plan tables close the year and yet await nearly every project, and an
    ordinance it tells of is older than the adoption of the measures. Rows of its two plan tables differ, as printed."""
    _, outcome = sample_build
    found: dict[Severity, set[str]] = {}
    for issue in outcome.issues:
        found.setdefault(issue.severity, set()).add(issue.code)
    assert found == {
        Severity.WARNING: {"adoption-late", "plan-report-unfinished"},
        Severity.NOTICE: {
            "date-outside-year",
            "elements-unverified",
            "event-outside-period",
            "item-unanswered",
            "reconstruction-shown",
            "report-check-untold",
            "reported-early",
            "row-unlike-plan",
        },
    }


def test_every_page_kind_is_on_show_but_persons_and_submissions(
    sample_build: tuple[Path, BuildOutcome],
) -> None:
    from site_builder.building.site_plan.plan import plan

    assert {each.kind for each in plan(sample_build[0]).pages} == set(PageKind) - {PageKind.PEOPLE, PageKind.SUBMITTED}


SCORES = ["89.13", "87.53", "87.56", "86.47", "88.59", "88.30", "82.65", "84.17", "100.00", "43.75"]


def test_the_result_of_2565_is_told_whole(sample_site: Path) -> None:
    told = words(page(sample_site, "2565/ita"))
    assert "80.62" in told
    assert "เกรด B" in told
    for score in SCORES:
        assert score in told
    assert "จาก 10 ตัวชี้วัดที่ต่ำกว่าเป้า 85" in told


def test_ten_measures_have_their_pages_and_stand_in_both_official_tables(sample_site: Path) -> None:
    measures, report = page(sample_site, "2566/measures"), page(sample_site, "2566/progress/12-month")
    for number in range(1, 11):
        assert page(sample_site, f"2566/measures/m{number:02}")
        assert f'href="m{number:02}/"' in measures
        assert f'href="../../measures/m{number:02}/"' in report
    assert "ตุลาคม 2565 – กันยายน 2566" in words(measures), "official tables write months in full"
    assert "มกราคม – เมษายน 2566" in words(measures)


def test_dates_and_counts_of_the_report_are_on_the_pages(sample_site: Path) -> None:
    report = words(page(sample_site, "2566/progress/12-month"))
    for fact in ("2 กุมภาพันธ์ 2566", "3 เมษายน 2566", "13 กุมภาพันธ์ 2566", "5 กันยายน 2565", "30 มกราคม 2566", "322"):
        assert fact in report, fact
    assert "6 ธันวาคม 2565" in words(page(sample_site, "2566/documents/no-gift-policy"))
    assert "5 มกราคม 2567" in words(page(sample_site, "2566/documents/memo-12-month"))
    assert "25 ธ.ค. 2565" in words(page(sample_site, "2566/measures"))


def test_three_years_of_results_are_told_and_what_was_made_up_says_so(sample_site: Path) -> None:
    for year, total, level in (("2564", "74.60", "เกรด C"), ("2566", "91.46", "ผ่านดี")):
        told = words(page(sample_site, f"{year}/ita"))
        assert total in told
        assert level in told
        assert "สร้างขึ้นเพื่อเป็นตัวอย่าง" in told
    assert "91.46" in words(page(sample_site, ""))


def test_the_latest_year_promises_and_its_draft_stays_out(sample_site: Path) -> None:
    measures = words(page(sample_site, "2567/measures"))
    for number in range(1, 5):
        assert page(sample_site, f"2567/measures/m{number:02}")
    assert "กุมภาพันธ์ 2567" in measures
    assert not (sample_site / "2567/measures/m05").exists()
    for path in sample_site.rglob("*"):
        if path.suffix in {".html", ".json", ".csv", ".xml"}:
            assert "ร่างมาตรการเรื่องการประเมินผล" not in path.read_text(encoding="utf-8-sig"), path


def test_the_plan_reports_show_every_project_with_money_and_status(sample_site: Path) -> None:
    for year, projects, money in (("2566", 18, ("30,000.00", "3,000.00")), ("2567", 16, ("30,000.00",))):
        report = words(page(sample_site, f"{year}/plan/12-month"))
        assert page(sample_site, f"{year}/plan/12-month").count("plans/2566-2570/p") >= projects
        for amount in money:
            assert amount in report


def test_the_section_keeps_the_name_that_the_report_prints(sample_site: Path) -> None:
    for address in ("2566/measures/m05", "2567/measures/m03"):
        assert "ส่วนงานป้องกันการทุจริต" in words(page(sample_site, address))
    assert "และส่งเสริมคุณธรรม" not in words(page(sample_site, "units/anti-corruption"))


def test_the_memo_and_the_announcement_say_what_the_report_prints(sample_site: Path) -> None:
    memo = words(page(sample_site, "2566/documents/memo-12-month"))
    assert "ที่ นบ 72607/ วันที่ 5 มกราคม 2567" in memo
    assert memo.count("ไม่ได้ระบุความเห็น") == 2
    assert "ผู้ใดพบเห็น" not in words(page(sample_site, "2566/documents/no-gift-policy"))


def test_every_official_item_has_its_page_and_at_least_five_are_answered(sample_site: Path) -> None:
    for number in range(1, 44):
        assert page(sample_site, f"2566/oit/o{number}")
    rows = list(csv.DictReader(io.StringIO((sample_site / "data/2566/oit.csv").read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 43
    assert sum(row["answer"] == "disclosed" for row in rows) >= 5


def test_the_notice_about_reworked_reports_is_on_every_page(sample_site: Path) -> None:
    for path in sample_site.rglob("*.html"):
        assert "ดัดแปลงจากรายงานที่เผยแพร่ ตัวเลขบางส่วนสร้างขึ้นใหม่" in path.read_text(encoding="utf-8"), path


def test_no_page_calls_another_host_or_carries_inline_code(sample_site: Path) -> None:
    for path in sample_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "default-src 'none'" in html, path
        assert not re.search(
            r"<script(?![^>]*\bsrc=| type=\"application/ld\+json\">)|<style|\sstyle=|\son[a-z]+=", html
        ), path
        assert not re.search(r'<(?:script|img|iframe|source)[^>]+src="(?:https?:)?//', html), path


def test_every_evidence_file_is_published_byte_for_byte(sample_site: Path) -> None:
    assert (sample_site / "2566/evidence/ev-003.pdf").read_bytes() == (
        ROOT / "content/2566/evidence/no-gift-policy-2566.pdf"
    ).read_bytes()


def test_nothing_of_the_sources_or_of_material_is_published(sample_site: Path) -> None:
    names = [path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*") if path.is_file()]
    assert [name for name in names if name.endswith((".yml", ".md", ".py")) or "material" in name] == []
    assert [name for name in names if not name.isascii()] == []


def test_the_addresses_are_the_promised_ones(sample_site: Path, request: pytest.FixtureRequest) -> None:
    """Losing a line here breaks a promise to the public; new lines are added to the file on purpose."""
    golden = ROOT / "tests/golden/addresses.txt"
    names = sorted(path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*") if path.is_file())
    made = "".join(f"{name.removesuffix('index.html') or '/'}\n" for name in names)
    if request.config.getoption("--renew-golden"):
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_byte_identical_whatever_the_clock_zone_locale_and_hash_seed(
    sample_site: Path, tmp_path: Path
) -> None:
    root = copy_sample(tmp_path)
    for name in ("2564", "2565", "2566", "2567"):
        for path in (root / "content" / name).rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
    surroundings = {
        **os.environ,
        "TZ": "Asia/Bangkok",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONIOENCODING": "cp874",
        "PYTHONUTF8": "0",
    }
    run = subprocess.run(
        [sys.executable, "-m", "site_builder", "build", "--project", str(root)],
        env=surroundings, capture_output=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr.decode("utf-8", "replace")
    assert tree(root / "site") == tree(sample_site)


@pytest.mark.parametrize("url", ["https://a.example/ita/", "https://a.example/a/b/"])
def test_a_base_path_changes_only_what_must_name_it(sample_site: Path, tmp_path: Path, url: str) -> None:
    root = copy_sample(tmp_path, url)
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    here, there = tree(root / "site"), tree(sample_site)
    assert here.keys() == there.keys()
    base = b"https://ita.doisaimok.example/"
    path = url.removeprefix("https://a.example").encode()
    shown = re.compile(rb'<code>.*?</code>|<div class="stamp .*?</div>', re.DOTALL)
    for name in here:
        if name.endswith(".html") and name != "404.html":
            moved = here[name].replace(url.encode(), base)
            plain = moved.replace(url.encode().replace(b"/", b"/<wbr>"), base.replace(b"/", b"/<wbr>"))
            assert shown.sub(b"", plain) == shown.sub(b"", there[name]), name
    assert b'href="' + path + b'assets/site.css"' in here["404.html"]


def test_bare_mkdocs_build_never_touches_a_released_site(sample_site: Path, tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    assert build_site(root, root / "site", quiet).output is not None
    before = tree(root / "site")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root, capture_output=True, check=False, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    said = run.stderr.decode("utf-8", "replace")
    assert run.returncode == 0, said
    assert "released site" in said
    assert tree(root / "site") == before
    preview = tree(root / ".site-builder/preview")
    preview.pop("manifest.json")
    before.pop("manifest.json")
    assert preview == before


def test_bare_mkdocs_build_stops_on_errors_with_the_full_report(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    (root / "content/2566/measures.yml").write_text("grups: []\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root, capture_output=True, check=False, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    said = run.stderr.decode("utf-8", "replace")
    assert run.returncode != 0
    assert "field-mistyped" in said
    assert "Traceback" not in said
    assert not (root / "site").exists()
