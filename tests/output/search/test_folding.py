"""Folding: a table of what becomes alike, the way back to the text as written, and the browser's equal half."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from site_builder.output.search.folding import fold_text, rules_source
from tests.output.search.offsets import fold, toneless

ASSETS = Path(__file__).resolve().parents[3] / "theme/assets/search"

ALIKE = [
    ("ปี ๒๕๖๖", "ปี2566"),
    ("O๔๒", "o42"),
    ("No Gift Policy", "nogiftpolicy"),
    ("เเผน", "แผน"),
    ("ทํา", "ทำ"),
    ("นํ้า", "น้ำ"),
    ("นำ้", "น้ำ"),
    ("ที่่", "ที่"),
    ("ท่ี", "ที่"),
    ("ป.ป.ช.", "ปปช"),
    ("พ.ศ. 2566", "2566"),
    ("พ.ศ.๒๕๖๖", "2566"),
    ("พ.ศ. นี้", "พศนี้"),
    ("1,500,000.00 บาท", "150000000บาท"),
    ("แผน ปฏิบัติการ\u200b ป้องกัน\u00a0การทุจริต", "แผนปฏิบัติการป้องกันการทุจริต"),
    ("“มาตรการ” (ใหม่)", "มาตรการใหม่"),
    ("ฤๅษี", "ฤาษี"),
    ("", ""),
    (" ./-", ""),
]
THAI_TEXT = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), st.sampled_from(" .-–0123456789๐๙OoABcพศ\u200b")
    ),
    max_size=60,
)


@pytest.mark.parametrize(("written", "folded"), ALIKE)
def test_what_people_write_differently_becomes_alike(written: str, folded: str) -> None:
    assert fold(written).text == folded
    assert fold_text(written) == folded


def test_tone_marks_go_in_the_forgiving_pass() -> None:
    assert toneless(fold("เจ้าหน้าที่").text) == "เจาหนาที"


@settings(deadline=None, derandomize=True, max_examples=300)
@given(THAI_TEXT)
def test_folding_twice_changes_nothing_and_the_way_back_is_in_order(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text or "พศ" in folded.text or "ปีงบประมาณ" in folded.text
    assert len(folded.text) == len(folded.offsets)
    assert all(0 <= offset < len(text) for offset in folded.offsets)


@settings(deadline=None, derandomize=True, max_examples=500)
@given(st.one_of(THAI_TEXT, st.text(max_size=40)))
def test_the_fast_way_gives_the_same_text(text: str) -> None:
    assert fold_text(text) == fold(text).text


@pytest.mark.browser
def test_the_browser_folds_as_the_build_does(browser: Browser) -> None:
    samples = [written for written, _ in ALIKE]
    pages = json.loads((Path(__file__).parent / "pages.json").read_text(encoding="utf-8"))
    samples += [text for page in pages for _, text in page["sections"]]
    samples += ["".join(chr(0x0E01 + (i * k) % 0x5B) for i in range(40)) for k in range(1, 60)]
    page = browser.new_page()
    page.goto("about:blank")
    page.add_script_tag(content=(ASSETS / "fold.js").read_text(encoding="utf-8"))
    page.evaluate("rules => siteFold.prepare(rules)", json.loads(rules_source()))
    slow = page.evaluate("texts => texts.map(text => siteFold.fold(text))", samples)
    fast = page.evaluate("texts => texts.map(text => siteFold.foldText(text))", samples)
    page.close()
    for sample, one, other in zip(samples, slow, fast, strict=True):
        here = fold(sample)
        assert one == {"text": here.text, "offsets": list(here.offsets)}, sample
        assert other == here.text, sample
