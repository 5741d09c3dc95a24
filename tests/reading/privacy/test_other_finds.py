"""Accounts, telephones, homes and sensitive words: pointed at beside what makes them personal, left alone elsewhere."""

import pytest

from site_builder.reading.privacy.finder import personal_data, public_numbers
from site_builder.reading.privacy.persons import beside_persons


def kinds(text: str) -> list[str]:
    return [find.kind.value for find in personal_data(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("081-234-5678", ["mobile-number"]),
        ("0812345678", ["mobile-number"]),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", ["mobile-number"]),
        ("+66 81-234-5678", ["mobile-number"]),
        ("053-123-456", []),
        ("02 123 4567", []),
        ("123-4-56789-0", ["bank-account"]),
        ("ธนาคารออมสิน เลขที่บัญชี 020123456789", ["bank-account"]),
        ("เลขที่โครงการ 66059123456", []),
        ("นายสมมุติ ตัวอย่าง อยู่บ้านเลขที่ 9/1", ["home-address"]),
        ("น.ส. สมมุติ ตัวอย่าง ที่อยู่ 9/1 หมู่ 4", ["home-address"]),
        ("ที่ทำการ เลขที่ 99 หมู่ 3", []),
        ("นายกองค์การบริหารส่วนตำบลมอบถุงยังชีพ บ้านเลขที่ 4", []),
        ("นายช่างโยธา ชำนาญงาน ตรวจบ้านเลขที่ 4", []),
        ("ทนายความ ประจำตำบล ดูคดีอาญา", []),
        ("นายกมล ตัวอย่าง ผู้ป่วย", ["sensitive-word"]),
        ("เด็กหญิงสมมุติ ตัวอย่าง นับถือศาสนาพุทธ", ["sensitive-word"]),
        ("รณรงค์วัณโรคและเอดส์", []),
    ],
)
def test_what_is_found(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_no_find_shows_its_number() -> None:
    for text in ("081-234-5678", "123-4-56789-0", "นายสมมุติ ตัวอย่าง บ้านเลขที่ 123/45"):
        [find] = personal_data(text)
        assert "5678" not in find.shown
        assert "567" not in find.shown
        assert "123" not in find.shown


def test_numbers_of_channels_are_known_in_any_spelling() -> None:
    assert public_numbers(["โทร ๐๘๑-๒๓๔-๕๖๗๘", "+66 82 345 6789"]) == {"0812345678", "0823456789"}


@pytest.mark.parametrize(
    "title", ["นาย", "นางสาว", "นาง", "น.ส.", "น. ส. ", "ด.ช.", "ด. ญ. ", "เด็กชาย", "เด็กหญิง", "ผู้ป่วยชื่อ"]
)
def test_every_title_makes_a_person(title: str) -> None:
    found = list(beside_persons(f"{title.strip()}สมมุติ ตัวอย่าง เป็นผู้ป่วยติดเตียง"))
    assert found
