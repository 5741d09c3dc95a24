"""Prose held against records: contradictions that real reports print, and cures that put the text right."""

from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.checking.parts.prose import Told, place_in, prose_of
from site_builder.checking.prose.plain import sentences
from site_builder.checking.rules.prose import contradictions
from site_builder.language.problems.place import Place
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure
from tools.prose_figures import AGENCIES, mutations, published

BASE = Path(__file__).parent.parent / "cases" / "base"
SCORES = [93.57, 84.05, 89.76, 84.87, 87.64, 80.93, 84.60, 81.00, 84.06, 37.50]
RESULT = "total: 75.36\ngrade: B\nindicators:\n" + "".join(
    f"- {{number: {number}, score: {score:.2f}}}\n" for number, score in enumerate(SCORES, 1)
)
BEFORE = "total: 70.00\ngrade: C\nindicators:\n" + "".join(
    f"- {{number: {number}, score: 70.00}}\n" for number in range(1, 11)
)
FINDINGS = (
    "- {id: f01, tier: urgent, subjects: [indicator-1, i1], text: ก}\n"
    "- {id: f02, tier: develop, subjects: [indicator-6, e1], text: ก}\n"
    "- {id: f03, tier: develop, subjects: [indicator-10, o30], text: ก}\n"
)
MEASURES = (
    "measures:\n- {id: m01, no: 1, title: ก, units: {main: office}, findings: [f01, f02]}\n"
    "- {id: m02, no: 2, title: ข, units: {main: office}, findings: [f03]}\n"
)

CONTRADICTIONS = [
    ("การปฏิบัติหน้าที่ ได้คะแนน 88.40 คะแนน", "prose-score", "93.57"),
    ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ๘๔.๐๔ คะแนน", "prose-score", "84.06"),
    ("ผลประเมิน ITA รวม 75.63", "prose-score", "75.36"),
    ("คะแนนรวม ๔๐.๖๒ คะแนน", "prose-score", "75.36"),
    ("ตัวชี้วัดที่ 10 การป้องกันการทุจริต ได้ 43.35", "prose-score", "37.50"),
    ("ตัวชี้วัดที่ ๒ การใช้งบประมาณ ได้คะแนน ๙๐.๙๑ คะแนน", "prose-score", "84.05"),
    ("ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน ได้ 96.63 คะแนน", "prose-score", "81.00"),
    ("ตัวชี้วัดที่ 8 คุณภาพการดำเนินงาน ได้ 81.00 คะแนน", "prose-name", "การปรับปรุงการทำงาน"),
    ("ตัวชี้วัดที่ ๔ การเปิดเผยข้อมูล", "prose-name", "การใช้ทรัพย์สินของราชการ"),
    ("IIT ได้ 88.90", "prose-score", "87.98"),
    ("หน่วยงานได้คะแนนรวม 75.36 คะแนน ระดับ A", "prose-level", "B"),
    ("ตัวชี้วัดที่ 6 เพิ่มขึ้นจาก 49.80 เป็น 80.93", "prose-change", "70.00"),
    ("ตัวชี้วัดที่ 6 เพิ่มขึ้นจาก 70.00 เป็น 99.83", "prose-score", "80.93"),
    ("ตัวชี้วัดที่ 6 ได้ 80.93 คะแนน เพิ่มขึ้น 10.84 คะแนน", "prose-change", "10.93"),
    ("คะแนนตัวชี้วัดที่ 10 เพิ่มขึ้นจากปี 2563", "prose-change", "ลดลง"),
    ("ตัวชี้วัดที่ 7 ข้อ e4 และ e7", "prose-code", "E6"),
    ("4 ตัวชี้วัด ผ่านเกณฑ์", "prose-count", "3"),
    ("ตัวชี้วัดผ่าน 4 ตัว ต่ำกว่า 7 ตัว", "prose-count", "3"),
    ("แบบวัด IIT มี 30 ข้อ ต่ำกว่าร้อยละ 85 จำนวน 14 ข้อ", "prose-count", "1"),
    ("พบ 41 ประเด็น", "prose-count", "3"),
    ("ต้องเร่งแก้ไข ๖ ประเด็น", "prose-count", "1"),
    ("จึงกำหนดมาตรการ 10 ข้อ", "prose-count", "2"),
    ("แบบวัด EIT มี 14 ข้อ", "prose-count", "15"),
]


@cache
def records() -> Disclosure:
    files = {path.relative_to(BASE).as_posix(): path.read_bytes() for path in BASE.rglob("*") if path.is_file()}
    files |= {
        "content/2563/year.yml": b"year: 2563\n",
        "content/2563/ita.yml": BEFORE.encode(),
        "content/2564/year.yml": b"year: 2564\n",
        "content/2564/ita.yml": RESULT.encode(),
        "content/2565/analysis.yml": f"of: 2564\nsummary: ก\nfindings:\n{FINDINGS}".encode(),
        "content/2565/measures.yml": MEASURES.encode(),
    }
    disclosure, _ = load(ProjectSource(files))
    assert disclosure is not None
    return disclosure


def summary(text: str) -> Told:
    told = next(each for each in prose_of(records()) if each.place().file == "content/2565/analysis.yml")
    return replace(told, text=text)


@pytest.mark.parametrize(("text", "rule", "recorded"), CONTRADICTIONS, ids=range(len(CONTRADICTIONS)))
def test_a_contradiction_that_reports_print_is_found(text: str, rule: str, recorded: str) -> None:
    assert [(each.rule.code, each.recorded) for each in contradictions(records(), summary(text))] == [(rule, recorded)]


@pytest.mark.parametrize("text", [text for text, _, _ in CONTRADICTIONS], ids=range(len(CONTRADICTIONS)))
def test_a_cure_works_when_followed_to_the_letter(text: str) -> None:
    (found,) = contradictions(records(), summary(text))
    cured = text[: found.statement.at] + found.recorded + text[found.statement.end :]
    assert list(contradictions(records(), summary(cured))) == []


def test_every_changed_value_of_the_agencies_is_noticed_but_a_few() -> None:
    tried = [caught for root in AGENCIES for _, _, caught in mutations(published(root))]
    assert len(tried) >= 100
    assert sum(tried) >= 0.95 * len(tried)


def test_the_agencies_are_not_warned_of_what_is_right() -> None:
    read = warned = 0
    for root in AGENCIES:
        disclosure = published(root)
        for told in prose_of(disclosure):
            read += len(sentences(told.text))
            warned += len(list(contradictions(disclosure, told)))
    assert warned <= read / 200


def test_a_place_is_that_of_the_line_in_its_file() -> None:
    source = "of: 2565\nsummary: |\n  บรรทัดแรก\n\n  ตัวชี้วัดที่ 8  ได้ 96.63\n"
    text = "บรรทัดแรก\n\nตัวชี้วัดที่ 8 ได้ 96.63"
    assert place_in(source, Place("a.yml", 2, 10), text, text.index("96.63")) == Place("a.yml", 5, 3)
    assert place_in(None, Place("a.yml", 2, 10), text, 0) == Place("a.yml", 2, 10)
    assert place_in("อื่น", Place("a.yml"), text, 0) == Place("a.yml")
