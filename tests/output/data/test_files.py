"""Data files: bytes that Excel, programs and search engines read."""

import json

from site_builder.output.data.files import Row, as_csv, as_json, data_files, robots, sitemap
from site_builder.pages.parts.context import Context
from site_builder.reading.load import ProjectSource, load
from tests.conftest import SMALL_PROJECT

ROWS: list[Row] = [{"name": 'ก "ข", ค', "count": 2}, {"name": "=SUM(A1)", "count": -1}]


def test_csv_is_for_excel_and_holds_no_formula() -> None:
    assert as_csv(("name", "count"), ROWS).decode() == '\ufeffname,count\r\n"ก ""ข"", ค",2\r\n\'=SUM(A1),-1\r\n'


def test_json_keeps_thai_readable() -> None:
    assert json.loads(as_json(ROWS)) == ROWS
    assert "ก" in as_json(ROWS).decode()
    assert as_json(()) == b"[]\n"


def test_sitemap_names_full_addresses_in_order() -> None:
    made = sitemap("https://a.example/ita/", ["b/", ""]).decode()
    assert made.index("<loc>https://a.example/ita/</loc>") < made.index("<loc>https://a.example/ita/b/</loc>")
    assert "Sitemap: https://a.example/ita/sitemap.xml" in robots("https://a.example/ita/").decode()


PLAN = """\
title: แผน
period: ตุลาคม 2565 - กันยายน 2566
dimensions: [{no: 1, title: สร้างสังคม}]
projects: [{id: p01, no: "1", title: อบรม, dimension: 1, units: office}]
"""
PLAN_REPORT = """\
plan: 2566-2566
rows: [{project: p01, budget: "30,000.00", disbursed: 0.00, status: impossible, reason: ไม่มีผู้สมัคร}]
"""
STATISTICS = """\
- {id: s1, title: คำขอ, kind: service, columns: [{title: รับ, unit: เรื่อง}, {title: เสร็จ, unit: เรื่อง}],
   rows: [{period: ต.ค. 2565, values: ["1,200", 0]}]}
- {id: s2, title: ร้องเรียน, kind: complaint, nil: {statement: ไม่มี, period: ปีงบประมาณ 2566, on: 2 ตุลาคม 2566}}
"""


def test_plans_and_statistics_are_open_data() -> None:
    files = {
        **SMALL_PROJECT,
        "content/plans/2566-2566.yml": PLAN,
        "content/2566/plan/12-month.yml": PLAN_REPORT,
        "content/2566/statistics.yml": STATISTICS,
    }
    disclosure, _ = load(ProjectSource({path: text.encode() for path, text in files.items()}))
    assert disclosure is not None
    made = data_files(Context(disclosure, {}))
    assert made["data/2566/plan.csv"].decode().splitlines()[1] == (
        "2566,12-month,2023-09-30,2566-2566,p01,1,project,อบรม,1,สร้างสังคม,สำนักปลัด,30000.00,0.00,impossible,"
        "ไม่มีผู้สมัคร,,,/plans/2566-2566/p01/,not-told,,,,,,,"
    )
    rows = json.loads(made["data/2566/statistics.json"])
    assert [(row["series_id"], row["period_start"], row["column"], row["value"]) for row in rows] == [
        ("s1", "2022-10-01", "รับ", 1200),
        ("s1", "2022-10-01", "เสร็จ", 0),
        ("s2", "2022-10-01", "", ""),
    ]
    assert rows[2]["note"] == "ไม่มี"
