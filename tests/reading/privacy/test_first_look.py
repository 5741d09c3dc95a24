"""The first look at a text lets nothing pass that the finders would find; it saves looking closer, and nothing else."""

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.reading.privacy.citizen_numbers import check_digit, citizen_numbers
from site_builder.reading.privacy.finder import may_hold_personal_data
from site_builder.reading.privacy.other_numbers import bank_accounts, mobile_numbers
from site_builder.reading.privacy.persons import beside_persons
from site_builder.reading.privacy.plain import plain_text

_DIGITS = ("0123456789", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９")
_BETWEEN = (
    "",
    "",
    "",
    " ",
    "-",
    " - ",
    "\n",
    "\t",
    "\u00a0",
    "\u2013",
    "\u200b",
    "\u00ad",
    "•",
    "．",
    "_",
    "|",
    "/",
    "  ",
)
_WORDS = (
    "นาย", "ทนาย", "นายก ", "นางสาว", "น.ส. ", "น· ส·", "ด.ช. ", "เด็กหญิง", "สมชาย ", "ใจดี ", "ใจดี\u00a0", "ติดเชื้อ",
    "บ้านเลขที่ ๑๒/๓", "เลขที่ 5 หมู่ 2", "เลขประจำตัวประชาชน ", "ธนาคาร ", "บัญชีออมทรัพย์ ", "โทร. ", "+66", "ข้อ 2566",
    "\n", " ", "\t", "\u200b", "x", "1.",
)  # fmt: skip


def _digits(fewest: int, most: int) -> st.SearchStrategy[str]:
    # No regular expression: Hypothesis would look through all of Unicode for it, too slowly for its own health check.
    return st.text("0123456789", min_size=fewest, max_size=most)


_CITIZEN_NUMBERS = st.tuples(st.sampled_from("12345678"), _digits(11, 11)).map("".join)
_MOBILE_NUMBERS = st.tuples(st.sampled_from(("06", "08", "09")), _digits(8, 8)).map("".join)


@st.composite
def _numbers(draw: st.DrawFn) -> str:
    """A citizen number, a telephone number or an account, in some spelling."""
    digits = draw(
        st.one_of(
            _CITIZEN_NUMBERS.map(lambda twelve: f"{twelve}{check_digit(twelve)}"),
            _MOBILE_NUMBERS,
            _digits(9, 14),
        )
    )
    script = draw(st.sampled_from(_DIGITS))
    signs = draw(st.lists(st.sampled_from(_BETWEEN), min_size=len(digits), max_size=len(digits)))
    plain = draw(st.booleans())
    spelled = digits if plain else "".join(digit + sign for digit, sign in zip(digits, signs, strict=True))
    return spelled.translate(str.maketrans("0123456789", script))


@example("นา\u200bยสมชาย ใจดี ติดเชื้อ")
@example("น·\u00a0ส•สมชาย\u00a0ใจดี ติดเชื้อ")
@example("นาง สมใจ\tใจดี บ้านเลขที่ ๑๒")
@given(st.lists(st.one_of(_numbers(), st.sampled_from(_WORDS)), max_size=8).map("".join))
def test_what_the_finders_find_passes_the_first_look(text: str) -> None:
    plain = plain_text(text).text
    if any(any(find(plain)) for find in (citizen_numbers, mobile_numbers, bank_accounts, beside_persons)):
        assert may_hold_personal_data(text)


def test_most_texts_need_no_second_look() -> None:
    text = (
        "- id: m01\n  title: นายกเทศมนตรีประชุมผู้ป่วยติดเตียง 250 คน\n  period: ม.ค. 2566 - มี.ค. 2566\n  budget: 1,500,000\n"
    )
    assert not may_hold_personal_data(text)
