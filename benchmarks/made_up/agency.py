"""What belongs to no fiscal year: the agency itself, its plans, the settings, the pages written by hand."""

from collections.abc import Iterator

from benchmarks.made_up import vocabulary as words
from benchmarks.made_up.sentences import Author
from benchmarks.made_up.sizes import PROJECTS, Size

HOST = "https://www.thungmokdao.example"
NAME = "องค์การบริหารส่วนตำบลทุ่งหมอกดาว"
CHIEF, CLERK = "chief-executive", "clerk"

UNITS = {
    "office": "สำนักปลัด",
    "finance": "กองคลัง",
    "public-works": "กองช่าง",
    "education": "กองการศึกษา",
    "public-health": "กองสาธารณสุขและสิ่งแวดล้อม",
    "welfare": "กองสวัสดิการสังคม",
    "strategy": "กองยุทธศาสตร์และงบประมาณ",
    "internal-audit": "หน่วยตรวจสอบภายใน",
}
HEADS = {unit: f"head-of-{unit}" for unit in UNITS}
_TITLES = {unit: f"ผู้อำนวยการ{name}" for unit, name in UNITS.items()} | {
    "office": "หัวหน้าสำนักปลัด",
    "internal-audit": "หัวหน้าหน่วยตรวจสอบภายใน",
}
DOERS = (CLERK, *HEADS.values())


def settings() -> dict[str, object]:
    """`mkdocs.yml`."""
    return {
        "site_name": "อบต.ทุ่งหมอกดาว โปร่งใส",
        "site_url": "https://ita.thungmokdao.example/",
        "docs_dir": "content/pages",
        "theme": {"name": "material"},
        "plugins": ["site_builder"],
    }


def site() -> dict[str, object]:
    """`site.yml`."""
    mail = "saraban@thungmokdao.example"
    contact = [
        {"kind": "address", "label": "ที่ทำการ", "value": f"{NAME} อำเภอเวียงสมมุติ จังหวัดตัวอย่าง"},
        {"kind": "email", "label": "อีเมลงานสารบรรณ", "value": mail, "url": f"mailto:{mail}"},
        {"kind": "website", "label": "เว็บไซต์หลัก", "value": "www.thungmokdao.example", "url": f"{HOST}/"},
    ]
    complaints = [
        {"about": about, "label": label, "value": f"www.thungmokdao.example/{page}", "url": f"{HOST}/{page}"}
        for about, label, page in (
            ("corruption", "แบบแจ้งเรื่องร้องเรียนการทุจริต บนเว็บไซต์หลัก", "corruption-complaint"),
            ("general", "แบบแจ้งเรื่องร้องเรียนทั่วไป บนเว็บไซต์หลัก", "complaint"),
        )
    ]
    heads = [{"id": HEADS[unit], "title": _TITLES[unit], "unit": unit} for unit in UNITS]
    positions = [
        {"id": CHIEF, "title": "นายกองค์การบริหารส่วนตำบล"},
        {"id": "chief-administrator", "title": "ปลัดองค์การบริหารส่วนตำบล"},
        {"id": CLERK, "title": "เจ้าพนักงานธุรการ", "unit": "office"},
    ]
    return {
        "agency": {
            "kind": "sub-district-organisation",
            "names": [{"name": NAME, "short": "อบต.ทุ่งหมอกดาว"}],
            "district": "เวียงสมมุติ",
            "province": "ตัวอย่าง",
        },
        "main_website": f"{HOST}/",
        "contact": contact,
        "complaints": complaints,
        "units": [{"id": unit, "names": [{"name": name}]} for unit, name in UNITS.items()],
        "positions": positions + heads,
        "digits": "thai",
        "licence": {"id": "CC-BY-4.0", "confirmed": "no"},
        "notices": ["เว็บไซต์สมมุติสำหรับวัดความเร็ว ไม่มีหน่วยงานนี้อยู่จริง ข้อความและตัวเลขทั้งหมดสร้างขึ้น"],
    }


def budget_of(author: Author) -> str:
    """Baht of one project in one year."""
    return f"{author.number(0, 60) * 5_000:,}.00"


def plan(seed: int, first: int, last: int) -> dict[str, object]:
    """`plans/2566-2570.yml`."""
    author = Author(seed, "plan", first)
    dimensions = ("การสร้างสังคมที่ไม่ทนต่อการทุจริต", "การบริหารด้วยความโปร่งใส", "การมีส่วนร่วมของประชาชน", "การเสริมกลไกการตรวจสอบ")
    projects = [
        {
            "id": f"p{at:02}",
            "no": str(at),
            "title": f"โครงการ{author.title()}",
            "dimension": str((at - 1) * len(dimensions) // PROJECTS + 1),
            "activities": [{"no": f"{at}.{n}", "text": author.promise()} for n in range(1, author.number(2, 4))],
            "units": author.some(tuple(UNITS), 1, 2),
            "budgets": [{"year": str(year), "amount": budget_of(author)} for year in range(first, last + 1)],
        }
        for at in range(1, PROJECTS + 1)
    ]
    return {
        "title": f"แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. {first} - {last})",
        "period": f"ตุลาคม {first - 1} - กันยายน {last}",
        "summary": author.paragraph(),
        "dimensions": [{"no": str(no), "title": title} for no, title in enumerate(dimensions, start=1)],
        "projects": projects,
    }


def prose(seed: int, size: Size) -> Iterator[tuple[str, str]]:
    """Names and texts of the pages written by hand."""
    for at in range(1, size.prose + 1):
        author = Author(seed, "prose", at)
        year = author.one(size.years).year
        title = f"{author.one(words.FIELDS)} ฉบับที่ {at}"
        yield (
            f"guide-{at:03}.md",
            f"""---
title: {title}
description: {author.promise()}
---

# {title} {{ #guide }}

{author.paragraph()}

!!! คำแนะนำ "{author.title()}"
    {author.paragraph(1, 2)}

## ใครใช้บริการนี้ {{ #who }}

{author.paragraph()}

- {author.promise()}
- {author.promise()}
- [x] {author.promise()}

## ขั้นตอน {{ #steps }}

{author.table(4, 9)}

## เรื่องที่ทำแล้ว {{ #done }}

อ่าน [ความคืบหน้าปี {year}](/{year}/progress/) และ [มาตรการปี {year}](/{year}/measures/) ประกอบ[^note]

{author.numbered(3, 6)}

{author.paragraph(3, 6)}

[^note]: {author.sentence()}
""",
        )
