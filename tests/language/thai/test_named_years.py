"""Which fiscal years a paper names."""

import pytest

from site_builder.language.thai.named_years import fiscal_years_named

CASES = [
    ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", (2566,)),
    ("ปีงบประมาณ 2566", (2566,)),
    ("ปีงบ ประมาณ พ. ศ. 2566", (2566,)),
    ("ประจำปี พ.ศ.2565 และปีงบประมาณ 2564", (2564, 2565)),
    ("แผน ปีงบประมาณ พ.ศ. 2566 - 2570", (2566, 2567, 2568, 2569, 2570)),
    ("ปีงบประมาณ พ.ศ. 2566 – พ.ศ. ๒๕๖๘", (2566, 2567, 2568)),
    ("ปีงบประมาณ พ.ศ. 2570 - 2566", (2566, 2570)),
    ("วันที่ 5 มกราคม 2567", ()),
    ("พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540", ()),
    ("ปีงบประมาณ 2023", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "years"), CASES)
def test_fiscal_years_are_read_from_every_spelling(text: str, years: tuple[int, ...]) -> None:
    assert fiscal_years_named(text) == years
