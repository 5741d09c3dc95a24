"""The readiness of the sample agency in all three forms."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import checked_project
from site_builder.checking.readiness.judge import year_readiness
from site_builder.checking.readiness.records import YearReadiness
from site_builder.cli.main import main
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.periods import parse_period
from site_builder.office.papers.page import as_html
from site_builder.office.papers.readiness import as_json, as_text, days_left, readiness_page
from site_builder.output.html.templates import theme_folders
from tests.conftest import copy_sample


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample(tmp_path_factory.mktemp("readiness"))


@pytest.fixture(scope="module")
def found(project: Path) -> YearReadiness:
    disclosed, issues = checked_project(project)
    assert disclosed
    made = year_readiness(disclosed, disclosed.disclosure.by_year[FiscalYear(2566)], issues)
    assert made
    return made


def test_the_page_is_one_file_and_asks_nothing_of_anybody(found: YearReadiness, project: Path) -> None:
    html = as_html(readiness_page(found), theme_folders(project)).decode()
    assert not re.findall(r"""(?:src|href)=["']|url\((?!data:)|@import|<script""", html)
    assert all(f"{item.code}</span> {item.name}" in unescape(html) for item in found.items)
    assert as_html(readiness_page(found), theme_folders(project)).decode() == html


def test_no_form_but_the_terminal_knows_today(found: YearReadiness, project: Path) -> None:
    window = parse_period("1 มีนาคม 2566 - 30 เมษายน 2566")
    open_year = YearReadiness(found.year, found.agency, found.items, window, found.is_draft, found.unverified)
    assert "เหลืออีก" in as_text(open_year, date(2023, 4, 1))
    assert "เหลืออีก" not in as_text(open_year) + as_json(open_year)
    assert "เหลืออีก" not in as_html(readiness_page(open_year), theme_folders(project)).decode()


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2023, 2, 27), "อีก 2\u00a0วันจึงเปิดรับลิงก์"),
        (date(2023, 4, 20), "เหลืออีก 10\u00a0วัน"),
        (date(2023, 4, 30), "เหลืออีก 0\u00a0วัน"),
        (date(2023, 5, 1), "ปิดรับลิงก์แล้ว"),
    ],
)
def test_the_days_left_are_counted_to_the_windows_last_day(today: date, words: str, found: YearReadiness) -> None:
    window = parse_period("1 มีนาคม 2566 - 30 เมษายน 2566")
    open_year = YearReadiness(found.year, found.agency, found.items, window, found.is_draft, found.unverified)
    assert words in days_left(open_year, today)


def test_programs_get_counts_and_every_item(found: YearReadiness) -> None:
    told = json.loads(as_json(found))
    assert sum(told["counts"].values()) == len(told["items"]) == 43
    assert told["items"][4]["code"] == "O5"
    assert {"verdict", "reasons", "elements", "unit", "prepared", "checked"} <= told["items"][4].keys()


def test_the_command_writes_the_page_and_says_where(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "readiness", "2566", "--format", "html"]) == 1
    assert "readiness-2566.html" in capsys.readouterr().out
    assert (project / "readiness-2566.html").read_bytes().startswith(b"<!doctype html>")
    (project / "readiness-2566.html").unlink()


@pytest.mark.parametrize(("year", "code"), [("2599", 2), ("year", 2), ("2569", 2)])
def test_a_year_that_is_not_there_is_a_wrong_command(
    year: str, code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(project), "readiness", year]) == code
    assert capsys.readouterr().err


def test_check_tells_how_the_checklist_stands(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "check"]) == 0
    said = capsys.readouterr().out
    assert "รายการ OIT ปี 2566 มี 43\u00a0ข้อ" in said
    assert "site-builder readiness 2566" in said


def test_a_final_check_speaks_of_an_empty_checklist(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = project / "content" / "2566" / "oit.yml"
    before = answers.read_bytes()
    answers.write_text("# ยังไม่เริ่ม\n", encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 0
    assert "checklist-empty" in capsys.readouterr().out
    assert main(["--project", str(project), "check", "--final"]) == 1
    assert "checklist-empty" in capsys.readouterr().out
    answers.write_bytes(before)
