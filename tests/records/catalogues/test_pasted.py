"""Lists as people paste them: numbers and names in many spellings, nothing invented, nothing lost in silence."""

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.pasted import UNKNOWN_GROUP, Pasted, read_pasted
from site_builder.records.catalogues.reader import catalogue_from_text
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.writing import catalogue_yaml

YEAR = FiscalYear(2570)


def pasted(text: str) -> Pasted:
    return read_pasted(text.split("\n"), YEAR, "หนังสือเวียน.txt")


def made(text: str) -> Catalogue:
    found = pasted(text)
    assert found.catalogue, found.problems
    return found.catalogue


@pytest.mark.parametrize(
    "text",
    [
        "O1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร",
        "O๑ โครงสร้าง\nO๒ ข้อมูลผู้บริหาร",
        "o1. โครงสร้าง\no2. ข้อมูลผู้บริหาร",
        "1\tO1\tโครงสร้าง\tมี\n2\tO2\tข้อมูลผู้บริหาร\tมี",
        "| O1 | โครงสร้าง |\n| O2 | ข้อมูลผู้บริหาร |",
        "ข้อ O1 โครงสร้าง\n\nข้อ O2: ข้อมูลผู้บริหาร\n",
        "1. โครงสร้าง\n2. ข้อมูลผู้บริหาร",
        "๑) โครงสร้าง\n๒) ข้อมูลผู้บริหาร",
        "ข้อ 1 โครงสร้าง\nข้อที่ 2 ข้อมูลผู้บริหาร",
        "• O1 โครงสร้าง\r\n• O2 ข้อมูลผู้บริหาร\r",
    ],
)
def test_every_spelling_gives_the_same_list(text: str) -> None:
    found = made(text)
    assert [(item.id, item.name_th, item.topic) for item in found.items] == [
        ("o1", "โครงสร้าง", "structure"),
        ("o2", "ข้อมูลผู้บริหาร", "executives"),
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["pasted_nothing"]),
        ("ประกาศ ณ วันที่ 1", ["pasted_nothing"]),
        ("O1 โครงสร้าง\nO3 อำนาจหน้าที่", ["pasted_missing"]),
        ("O1 โครงสร้าง\nO1 ข้อมูลผู้บริหาร", ["pasted_twice"]),
    ],
)
def test_a_list_that_is_not_whole_is_not_taken(text: str, problems: list[str]) -> None:
    found = pasted(text)
    assert found.catalogue is None
    assert [code for code, _ in found.problems] == problems


def test_groups_come_from_the_headings_else_from_known_lists() -> None:
    told = made("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน\nO1 โครงสร้าง\n10.2 มาตรการ\nO2 เรื่องใหม่ยิ่งกว่าใหม่")
    assert [(group.id, group.name_th, group.items) for group in told.groups] == [
        ("9.1", "ข้อมูลพื้นฐาน", ("o1",)),
        ("10.2", "มาตรการ", ("o2",)),
    ]
    assert made("O1 โครงสร้าง").groups[0].id == "9.1"
    assert made("O1 เรื่องใหม่ยิ่งกว่าใหม่").groups[0].id == UNKNOWN_GROUP


def test_an_unknown_subject_gets_a_topic_of_its_own_and_nothing_is_verified() -> None:
    found = made("O1 โครงสร้าง\nO2 เรื่องใหม่ยิ่งกว่าใหม่")
    assert found.items[1].topic == "item-2-of-2570"
    assert not found.verified
    assert not any(item.verified or item.must_show for item in found.items)


def test_lines_that_are_no_item_are_named() -> None:
    assert pasted("รายการปี 2570\nO1 โครงสร้าง\nหมายเหตุ").skipped == ("รายการปี 2570", "หมายเหตุ")


@pytest.mark.parametrize("year", reader.known_years(), ids=str)
def test_an_official_list_survives_being_pasted_and_written(year: FiscalYear) -> None:
    known = reader.oit_catalogue(year)
    assert known
    found = made("\n".join(f"O{item.number} {item.name_th}" for item in known.items))
    assert [item.name_th for item in found.items] == [" ".join(item.name_th.split()) for item in known.items]
    assert catalogue_from_text(catalogue_yaml(found)) == found
    same = sum(ours.topic == theirs.topic for ours, theirs in zip(found.items, known.items, strict=True))
    assert same >= len(known.items) - 2
