"""The one reader of statements: what it understands of a sentence, and what it leaves alone."""

import pytest

from site_builder.checking.prose.plain import sentences
from site_builder.checking.prose.reader import statements

UNDERSTOOD = [
    ("ตัวชี้วัดที่ 8 คุณภาพการดำเนินงาน ซึ่งประเมินจากผู้รับบริการ ได้ 96.63", ["name 8=6", "score indicator-8 96.63"]),
    ("คะแนนรวม ๙๘.๘๒", ["score None 98.82"]),
    ("ผลประเมิน ITA ปีงบประมาณ พ.ศ. 2564 รวม 75.63 ระดับ B", ["score None 75.63 2564", "level B 2564"]),
    ("IIT ได้ 88.90", ["score IIT 88.90"]),
    ("ข้อ i19 ได้คะแนน 100", ["score i19 100"]),
    ("การป้องกันการทุจริต (43.75) และประสิทธิภาพการสื่อสาร (82.65)", ["score indicator-10 43.75", "score indicator-7 82.65"]),
    ("ตัวชี้วัดที่ 9 ซึ่งได้คะแนนเต็ม", ["score indicator-9 100"]),
    ("ตัวชี้วัดที่ 6 ของแบบวัด EIT ได้ 95.70 คะแนน", ["score indicator-6 95.70"]),
    ("ตัวชี้วัดที่ 7 ยังต่ำกว่าเป้าหมาย 85 คะแนน (84.35)", ["score indicator-7 84.35"]),
    (
        "ตัวชี้วัดที่ 6 เพิ่มจาก 89.80 เป็น 99.83",
        ["direction indicator-6 up", "before indicator-6 89.80", "after indicator-6 99.83"],
    ),
    ("ตัวชี้วัดที่ 6 เพิ่มขึ้น 10.84 คะแนน", ["direction indicator-6 up", "difference indicator-6 10.84"]),
    ("ตัวชี้วัดที่ 4 ได้ 86.02 คะแนน ในปี 2566", ["score indicator-4 86.02 2566"]),
    ("คะแนนตัวชี้วัดที่ 4 ลดลงจากปี 2565", ["direction indicator-4 down 2565"]),
    ("ตัวชี้วัดที่ 6 ข้อ e4 และ e5", ["code e4=6", "code e5=6"]),
    ("ข้อ e4 ของตัวชี้วัดที่ 6", ["code e4=6"]),
    ("พบว่า 4 ตัวชี้วัด ผ่านเกณฑ์", ["count reaching 4"]),
    ("ตัวชี้วัดผ่าน 3 ตัว ต่ำกว่า 7 ตัว", ["count reaching 3", "count below 7"]),
    ("ตัวชี้วัดที่ 7 เป็นตัวชี้วัดเดียวที่ต่ำกว่าเป้าหมาย", ["count below 1"]),
    ("แบบวัด IIT จำนวน ๓๐ ข้อ มีจำนวน ๑๔ ข้อ ที่ได้คะแนนน้อยกว่าร้อยละ ๘๕", ["count asked 30", "count listed 14"]),
    ("แบบวัด OIT มี 43 ข้อ ไม่ผ่าน 10 ข้อ", ["count asked 43", "count failed 10"]),
    ("แบบตรวจ (OIT) จำนวน 43 ข้อ มีจำนวน 10 ข้อ ที่ไม่ผ่านเกณฑ์", ["count asked 43", "count failed 10"]),
    ("แบบวัด (IIT) จำนวน 30 ข้อ มีจำนวน 14 ข้อ ที่ไม่ผ่านเกณฑ์", ["count asked 30", "count listed 14"]),
    ("จากการวิเคราะห์พบ 41 ประเด็น", ["count findings 41"]),
    ("ต้องเร่งแก้ไขหกประเด็น", ["count findings 6"]),
    ("ประกาศมาตรการส่งเสริมคุณธรรมและความโปร่งใส จำนวน 10 ข้อ", ["count measures 10"]),
    ("กำหนดไว้ 10 มาตรการ", ["count measures 10"]),
    ("รายงานทั้ง 18 โครงการ แบ่งเป็น 4 มิติ", ["count projects 18", "count dimensions 4"]),
    ("ใช้งบประมาณรวม 30,000 บาท", ["money budget 30000"]),
]
LEFT_ALONE = [
    "คะแนนต้องถึง 85 คะแนนขึ้นไป",
    "ตัวชี้วัดที่ 8 ต่ำกว่า 85 คะแนน",
    "เกณฑ์ร้อยละ 85 ของตัวชี้วัดที่ 8",
    "ให้คะแนนตัวชี้วัดที่ 8 เพิ่มเป็น 90.00 คะแนน",
    "ตั้งเป้าให้คะแนนรวม 90.00 คะแนน เป็นระดับ A",
    "ตัวชี้วัดที่ 8 ผู้เข้าอบรมได้คะแนนทดสอบ 88.50 คะแนน",
    "ความพึงพอใจร้อยละ 92.10",
    "หากใช้ 89.73 คะแนนรวมจะเป็น 80.65",
    "น้ำหนัก IIT 30 EIT 30 และ OIT 40",
    "คะแนนรวม พิมพ์ไว้ 40.62",
    "ในเอกสารพิมพ์ว่า ตัวชี้วัดที่ 8 ได้ 96.63",
    "ตัวชี้วัดที่ 4 คะแนนจริงอ่านได้ 46.47",
    "ค่าเฉลี่ยระดับประเทศของ IIT 91.20",
    "มาตรการที่ 3 ข้อ 2",
    "อภิปรายในสองประเด็นแรก",
    "มาตรการป้องกันผลประโยชน์ทับซ้อน 5 ข้อ",
    "วันที่ 30 มกราคม 2566 เวลา 10.30 น.",
    "ขั้นตอนการให้บริการ 3 ขั้นตอน",
    "| การใช้อำนาจ | 87.56 | 89.15 |",
]


def told(text: str) -> list[str]:
    """Statements in short: kind, what about, value, year."""
    short = []
    for each in statements(text):
        if each.kind in {"name", "code"}:
            what = str(each.subject).removeprefix("indicator-")
            short.append(f"{each.kind} {what}={each.other}")
            continue
        about = each.counted or (each.word if each.kind == "level" else each.subject)
        direction = ("up" if each.rises else "down") if each.kind == "direction" else None
        value = "" if each.number is None else f"{each.number}"
        parts = [each.kind, about, direction or value, each.year or ""]
        short.append(" ".join(str(part) for part in parts if part != ""))
    return short


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD, ids=range(len(UNDERSTOOD)))
def test_a_statement_is_understood(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_states_nothing_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_values_stand_where_they_were_typed() -> None:
    text = "# ผล\n\nย่อหน้าแรก\n\n- **ตัวชี้วัดที่ ๘** ได้ ๙๖.๖๓ คะแนน"
    (stated,) = statements(text)
    assert text[stated.at : stated.end] == "๙๖.๖๓"


def test_sentences_are_lines_with_words() -> None:
    assert sentences("ก ข\n\n  ค\n85.10\n") == ["ก ข", "ค"]


@pytest.mark.parametrize(
    "words",
    [
        "การขออนุญาตก่อสร้างแบ่งเป็น 4 ขั้นตอน ตามคู่มือประชาชน",
        "ลดขั้นตอนการให้บริการ จากเดิมมี 5 ขั้นตอน เหลือ 3 ขั้นตอน",
        "EIT ข้อ 5 ได้ 85.20 คะแนน",
        "ปีที่ผ่านมาได้คะแนนรวม 70.01 จึงตั้งเป้าไว้ 85",
        "ผลการประเมิน OIT ไม่ผ่าน 3 ข้อที่เกี่ยวกับพัสดุ",
        "กองคลังรับผิดชอบ 2 ตัวชี้วัด ที่ต่ำกว่าเกณฑ์",
        "ที่ประชุมพิจารณา 4 ประเด็น",
        "พบ 3 ประเด็นของกองช่าง",
        "กำหนด 2 มาตรการที่อยู่ในความรับผิดชอบของกองคลัง",
    ],
)
def test_what_is_said_of_something_else_is_no_statement(words: str) -> None:
    assert statements(words) == ()
