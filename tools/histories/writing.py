"""The project of a history as files: everything a person would type, and the files the tool keeps itself."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from tools.histories.project import Answer, Project, Text, Year, packaged_topics

SETTINGS = """\
site_name: ทดสอบ
site_url: https://test.example/ita/
docs_dir: content/pages
theme: {name: material}
plugins: [site_builder]
"""
SITE = """\
agency:
  kind: sub-district-organisation
  names: [{name: องค์การบริหารส่วนตำบลทดสอบ, short: อบต.ทดสอบ}]
  district: ทดสอบ
  province: ทดสอบ
units: [{id: office, names: [{name: สำนักปลัด}]}, {id: finance, names: [{name: กองคลัง}]}]
positions: [{id: clerk, title: เจ้าพนักงานธุรการ, unit: office}]
"""
PLAN = """\
title: แผนปฏิบัติการป้องกันการทุจริต
period: ตุลาคม 2565 - กันยายน 2570
dimensions: [{no: 1, title: การสร้างวัฒนธรรมสุจริต}]
projects: [{id: p01, no: 1, title: โครงการอบรมคุณธรรม, dimension: 1}]
"""
LEDGER, REDIRECTS = "content/addresses.lock", "content/redirects.yml"
_PERIODS = {
    "6-month": ("ตุลาคม {before} - มีนาคม {year}", "31 มีนาคม {year}"),
    "12-month": ("ปีงบประมาณ {year}", "30 กันยายน {year}"),
}


def tree(project: Project) -> dict[str, bytes]:
    """Every file of the project by its path."""
    texts = {"mkdocs.yml": SETTINGS, "content/site.yml": SITE, "content/plans/2566-2570.yml": PLAN}
    texts |= {f"content/pages/{each.id}.md": _page(each) for each in project.pages}
    files = {f"content/pages/{name}": each.data for name, each in project.images.items()}
    if project.rows:
        texts[REDIRECTS] = _listed(project.rows)
    for year in project.years.values():
        folder = f"content/{year.year}/"
        texts |= {folder + name: content for name, content in _year(year).items()}
        files |= {f"{folder}evidence/{name}": each.data for it in year.evidence for name, each in it.files}
    files |= project.kept
    if project.ledger is not None:
        files[LEDGER] = project.ledger
    return {**{name: content.encode() for name, content in texts.items()}, **files}


def write(root: Path, files: Mapping[str, bytes]) -> None:
    """Makes the project's folders hold exactly these files; what is not content is left alone."""
    for there in [each for each in (root / "content").rglob("*") if each.is_file()]:
        if there.relative_to(root).as_posix() not in files:
            there.unlink()
    for name, content in files.items():
        path = root / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for folder in [each for each in (root / "content").iterdir() if each.is_dir()]:
        if not any(each.is_file() for each in folder.rglob("*")):
            shutil.rmtree(folder)


def _listed(rows: list[dict[str, str]]) -> str:
    """A list with a row a line; JSON is YAML, and its places are right."""
    return "".join(f"- {json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def _page(page: Text) -> str:
    state = "state: draft\n" if page.draft else ""
    return f"---\ntitle: หน้า {page.id}\n{state}---\n\nเนื้อความ {page.mark}\n"


def _document(year: int, each: Text) -> str:
    more = ("state: draft\n" if each.draft else "") + (f"evidence: {each.evidence}\n" if each.evidence else "")
    head = f"id: {each.id}\nkind: announcement\ntitle: ประกาศเลขที่ {each.id}\ndate: 1 มีนาคม {year}\n{more}"
    return f"---\n{head}---\n\nเนื้อความของประกาศ {each.mark}\n"


def _year(year: Year) -> dict[str, str]:
    found = {"year.yml": _settings(year)}
    found |= {f"documents/{each.id}.md": _document(year.year, each) for each in year.documents}
    if year.evidence:
        found["evidence.yml"] = "".join(f"- {json.dumps(each, ensure_ascii=False)}\n" for each in _evidence(year))
    if year.measures:
        found["measures.yml"] = "measures:\n" + "".join(map(_measure, enumerate(year.measures, start=1)))
        found |= {f"progress/{each}.yml": _report(year) for each in year.rounds}
    if year.series:
        found["statistics.yml"] = "".join(_series(year.year, each) for each in year.series)
    if year.answers:
        found["oit.yml"] = "".join(_answer(year, each) for each in year.answers if each.topic in topics_of(year))
    if year.topics is not None:
        found["catalogue.yml"] = catalogue(year.year, year.topics)
    return found


def topics_of(year: Year) -> list[str]:
    """The topics of a year's checklist in the order of their numbers, whoever keeps the list."""
    return packaged_topics(year.year) if year.topics is None else year.topics


def _settings(year: Year) -> str:
    rounds = "".join(
        f"- {{id: {each}, period: {_PERIODS[each][0].format(before=year.year - 1, year=year.year)}, "
        f"as_of: {_PERIODS[each][1].format(year=year.year)}}}\n"
        for each in year.rounds
    )
    lists = "checklists: [oit]\n" if year.answers else ""
    state = "state: draft\n" if year.draft else ""
    return f"year: {year.year}\n{state}{lists}" + (f"rounds:\n{rounds}" if rounds else "")


def _evidence(year: Year) -> list[dict[str, object]]:
    return [
        {
            "id": each.id,
            "title": each.title,
            "kind": "document",
            **({"state": "draft"} if each.draft else {}),
            "files": [{"file": f"evidence/{name}", "alt": "ภาพประกอบ"} for name, _ in each.files],
        }
        for each in year.evidence
    ]


def _measure(numbered: tuple[int, str]) -> str:
    number, name = numbered
    return (
        f'- id: {name}\n  no: "{number}"\n  title: เปิดเผยขั้นตอนการยืมพัสดุ {number}\n  units: {{main: office}}\n'
        f"  steps: [{{id: {name}-s1, text: ติดประกาศขั้นตอน}}]\n"
    )


def _report(year: Year) -> str:
    entries = "".join(
        f"- for: {name}-s1\n  done: [{{text: ติดประกาศครบ, on: 14 กุมภาพันธ์ {year.year}, by: clerk}}]\n  status: done\n"
        for name in year.measures
    )
    return f"entries:\n{entries}"


def _series(year: int, name: str) -> str:
    return (
        f"- id: {name}\n  title: สถิติ {name}\n  kind: service\n  unit: office\n  every: year\n"
        f"  as_of: 30 กันยายน {year}\n"
        f"  columns: [{{title: จำนวน, unit: ราย}}]\n  rows: [{{period: ต.ค. {year - 1} - ก.ย. {year}, values: [12]}}]\n"
    )


def _answer(year: Year, each: Answer) -> str:
    item = f"o{topics_of(year).index(each.topic) + 1}"
    if each.evidence:
        link = f"evidence: {each.evidence}"
    elif each.document:
        link = f"document: {each.document}"
    else:
        link = f"page: /{year.year}/"
    return f"- {{item: {item}, answer: disclosed, unit: office, links: [{{{link}, label: คำตอบ}}]}}\n"


def catalogue(year: int, topics: list[str]) -> str:
    """The year's list as a project keeps it: official names, in the order of the topics."""
    known = {name: each for source in (year, 2566) for name, each in _items(source).items()}
    items = [
        {
            "id": f"o{number}",
            "number": number,
            "name_th": known.get(topic, topic),
            "group": "9.1",
            "indicator": 9,
            "topic": topic,
            "name_basis": "source",
            "verified": True,
        }
        for number, topic in enumerate(topics, start=1)
    ]
    told = {
        "checklist": "oit",
        "fiscal_year": year,
        "title": f"แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ปี {year}",
        "item_count": len(items),
        "verified": True,
        "confidence": {"level": "copied", "statement": "copied from a circular"},
        "groups": [{"id": "9.1", "indicator": 9, "name_th": "ข้อมูลพื้นฐาน", "items": [each["id"] for each in items]}],
        "items": items,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _items(year: int) -> dict[str, str]:
    packaged = reader.oit_catalogue(FiscalYear(year))
    return {each.topic: each.name_th for each in packaged.items} if packaged else {}
