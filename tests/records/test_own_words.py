"""A field that gets a word from us means the same with that word and without, so no page prints it twice."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from site_builder.records import values


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (values.District, "อำเภอดอยงาม", "ดอยงาม"),
        (values.District, "อ. ดอยงาม", "ดอยงาม"),
        (values.District, "อำเภอ\u200b ดอยงาม", "ดอยงาม"),
        (values.District, "ดอยงาม", "ดอยงาม"),
        (values.Province, "จังหวัดทดสอบ", "ทดสอบ"),
        (values.Province, "จ.ทดสอบ", "ทดสอบ"),
        (values.Province, "จันทบุรี", "จันทบุรี"),
        (values.Grade, "เกรด B", "B"),
        (values.Grade, "ระดับ A", "A"),
        (values.Matter, "เรื่อง เจตนารมณ์ไม่รับของขวัญ", "เจตนารมณ์ไม่รับของขวัญ"),
        (values.Matter, "เรื่องร้องเรียนประจำปี", "เรื่องร้องเรียนประจำปี"),
        (values.DocumentNumber, "ที่ ทด 71001/5", "ทด 71001/5"),
        (values.DocumentNumber, "เลขที่ ๕/๒๕๖๖", "๕/๒๕๖๖"),
        (values.DimensionTitle, "มิติที่ ๑ การสร้างสังคมที่ไม่ทน", "การสร้างสังคมที่ไม่ทน"),
        (values.DimensionTitle, "การสร้างสังคมที่ไม่ทน", "การสร้างสังคมที่ไม่ทน"),
        (values.Product, "ผลงาน: รายงานการประชุม", "รายงานการประชุม"),
        (values.Product, "ผลงานวิจัย", "ผลงานวิจัย"),
        (values.MeasureNumber, "มาตรการที่ 3", "3"),
        (values.MeasureNumber, "1.1", "1.1"),
        (values.ProjectNumber, "ลำดับที่ 7", "7"),
    ],
)
def test_the_word_before_a_field_is_taken_or_left_out(kind: Any, typed: str, kept: str) -> None:
    assert TypeAdapter(kind).validate_python(typed) == kept


@pytest.mark.parametrize("typed", ["อำเภอ", "อ. ", ""])
def test_the_word_alone_says_nothing(typed: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(values.District).validate_python(typed)
