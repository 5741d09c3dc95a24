"""Replacing single characters, and texts that need no mending: the quick way must end where the slow one does."""

import random

import pytest

from site_builder.language.thai.characters import replacing
from site_builder.language.thai.cleaning import _cleaned, _is_tidy, clean

_LETTERS = "กขธเแไ" + "\u0e31\u0e35\u0e38\u0e3a\u0e47\u0e48\u0e49\u0e4c\u0e4d\u0e4e\u0e33\u0e32" + "ab1๕-]^\\"
_STRANGERS = "  \n\n\r\t\u0301\u00e9\u00a0\u200b\u2028\ufeff\uf70a\x01\x85"


@pytest.mark.parametrize("text", ["", "abc", "ก๑", "a]b", "^", "-", "๕๕"])
def test_replacing_is_translate(text: str) -> None:
    table = str.maketrans({"๑": "1", "๕": "5", "]": ")", "^": "", "-": "–", "\\": "/"})
    assert replacing(table)(text) == text.translate(table)


def test_tidy_texts_need_no_mending() -> None:
    chosen = random.Random(20)  # noqa: S311
    tidy = 0
    for _ in range(40_000):
        letters = _LETTERS if chosen.random() < 0.5 else _LETTERS + _STRANGERS
        text = "".join(chosen.choices(letters, k=chosen.randint(1, 8)))
        assert clean(text) == (text if text.isascii() and _cleaned(text) == text else _cleaned(text))
        tidy += _is_tidy(text)
    assert tidy > 1_000


@pytest.mark.parametrize("text", ["ที่ทำการ", "น้ำ", "เรื่องร้องเรียน\n\nย่อหน้า", "แก้", "อบต. ที่ 5"])
def test_usual_texts_are_tidy(text: str) -> None:
    assert _is_tidy(text)
    assert clean(text) == _cleaned(text) == text


@pytest.mark.parametrize("text", [" ก", "ก ", "ก  ข", "เเก", "กํา", "ก่ี", "กี่่", "ก\u200bข", "ก\tข", "กำ้", "กฺุ", "e\u0301"])
def test_untidy_texts_are_mended(text: str) -> None:
    assert not _is_tidy(text)
    assert clean(text) == _cleaned(text) != text
