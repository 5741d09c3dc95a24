"""The error of a field whose value cannot be taken, and what several records say of theirs."""

from pydantic_core import PydanticCustomError

from site_builder.language.problems.problem import Rule
from site_builder.language.problems.rule import error

FIELD_MISSING = error(
    "field-missing",
    "ขาดช่อง “{field}” หรือยังไม่ได้กรอก",
    "the field “{field}” is missing or empty",
    "เพิ่ม {field}: พร้อมข้อมูล",
    "add {field}: with its value",
)
LIST_EMPTY = error(
    "list-empty",
    "ช่อง “{field}” ต้องมีอย่างน้อยหนึ่งรายการ",
    "“{field}” needs at least one entry",
    "เพิ่มรายการใต้ {field}:",
    "add an entry under {field}:",
)
TEXT_EXPECTED = error(
    "text-expected",
    "ช่อง “{field}” ต้องเป็นข้อความเดียว ไม่ใช่รายการหรือช่องย่อย",
    "“{field}” takes one text, not a list or more fields",
    'พิมพ์ข้อความเดียวหลัง {field}: ถ้าข้อความมีเครื่องหมาย : ให้ครอบด้วยเครื่องหมายคำพูด เช่น "ครั้งที่ 1: มกราคม"',
    'write one text after {field}: and quote it where it holds a colon, like "ครั้งที่ 1: มกราคม"',
)
REASON_MISSING = error(
    "reason-missing",
    "ต้องบอกเหตุผลด้วย เพราะประชาชนจะถามว่าทำไม",
    "a reason is due here, because the public will ask why",
    "เพิ่มช่อง reason: พร้อมเหตุผลหนึ่งประโยค",
    "add reason: with one sentence",
)
RECONSTRUCTION_FIELD = error(
    "reconstruction-field",
    "reconstruction บอกว่าช่อง “{name}” สร้างขึ้นใหม่ แต่ที่นี่ไม่มีช่องที่ทำเครื่องหมายได้ชื่อนี้",
    "reconstruction names “{name}”, which is no field here that can bear the mark",
    "ใน fields: ใช้ได้เฉพาะ {allowed} ถ้าทั้งรายการสร้างขึ้นใหม่ให้ลบ fields: ออก",
    "in fields: write only {allowed}; leave fields: out where the whole record was made up",
)


def rejected(rule: Rule, **values: object) -> PydanticCustomError:
    """The error a field raises; reading turns it into an issue of `rule` at the place of the field."""
    return PydanticCustomError(rule.code, "{code}", {"code": rule.code, **{k: str(v) for k, v in values.items()}})
