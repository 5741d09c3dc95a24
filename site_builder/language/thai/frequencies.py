"""How often something is due."""

from enum import Enum

from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.squeeze import squeeze


class Frequency(Enum):
    """How often something is due; the value is the word written in content files."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


_THAI = {
    Frequency.MONTH: ("ทุกเดือน", "รายเดือน", "เดือนละ1ครั้ง", "ทุก1เดือน"),
    Frequency.QUARTER: ("ทุกไตรมาส", "รายไตรมาส", "ไตรมาสละ1ครั้ง", "ทุก3เดือน"),
    Frequency.HALF_YEAR: ("ทุกครึ่งปี", "รายครึ่งปี", "ปีละ2ครั้ง", "ทุก6เดือน"),
    Frequency.YEAR: ("ทุกปี", "รายปี", "ปีละ1ครั้ง", "ทุก1ปี", "ทุก12เดือน"),
}
_BY_WORD = {word: frequency for frequency, words in _THAI.items() for word in (frequency.value, *words)}


def parse_frequency(text: str) -> Frequency:
    """Read "month", "quarter", "half-year", "year", or Thai such as "ทุกเดือน", "ทุก ๆ 6 เดือน", "ประจำทุกปี".

    Raises ThaiValueError `frequency-unreadable`.
    """
    word = squeeze(text).lower().removeprefix("ประจำ").replace("ทุกๆ", "ทุก", 1)
    try:
        return _BY_WORD[word]
    except KeyError:
        raise ThaiValueError("frequency-unreadable", value=text) from None
