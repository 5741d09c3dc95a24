"""Thai citizen numbers (เลขประจำตัวประชาชน) in the spellings people use.

Thirteen digits, grouped 1-4-5-2-1 when printed; the first, 1 to 8, tells the kind of person (0 is for companies and
agencies), the last is a check digit: 11 less the sum of the others, weighted 13 down to 2, modulo 11, its last digit.
Source: กรมการปกครอง, ระเบียบสำนักทะเบียนกลาง. The check digit alone passes a tenth of all numbers, so spellings that
ordinary figures share count only beside words that announce a citizen number.
"""

import re
from collections.abc import Iterator

from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind

LENGTH = 13
# One way only to read each gap, so that no text makes the search slow.
_WIDE_GAP = r"(?:[ \n]{1,12}(?:[-._/|][ \n]{0,12})?|[-._/|][ \n]{0,12})"
_GAP = rf"{_WIDE_GAP}?"
_NARROW_GAP = r"(?:[ \n]{1,3}(?:[-._/|][ \n]{0,3})?|[-._/|][ \n]{0,3})"
_GROUPED = re.compile(
    rf"(?<![0-9])(?=(?P<number>[1-8]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{5}}{_GAP}[0-9]{{2}}{_GAP}[0-9])(?![0-9]))"
)
_SINGLE = re.compile(rf"(?<![0-9])(?=(?P<number>[1-8](?:{_NARROW_GAP}[0-9]){{12}})(?![0-9]))")
# What stands right behind a digit and a dash is the tail of another number, such as a telephone.
_LOOSE = re.compile(rf"(?<![0-9])(?<![0-9][-._/])(?=(?P<number>[1-8](?:{_GAP}[0-9]){{12}})(?![0-9]))")
# Printed with its dashes, a number is known even where a line ends within one of its groups.
_TORN = re.compile(r"(?<![0-9-])(?P<number>[1-8][0-9-]{0,15} ?\n {0,12}[0-9-]{1,16})(?![0-9-])")
_PRINTED = re.compile(r"[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]")
_LONGEST_SPELLING = LENGTH * 26

_CITIZEN_WORDS = (
    r"ประจำ\s?ตัว\s?(?:ผู้ถือบัตร)?ประชาชน|บัตร(?:ประจำตัว)?\s?ประชาชน|เลข\s?ประชาชน|ปชช|citizen|national\s?id|id\s?card"
)
_OF_CITIZENS = re.compile(_CITIZEN_WORDS, re.IGNORECASE)
_ANNOUNCED = re.compile(
    rf"{_CITIZEN_WORDS}|เลข(?:ที่)?\s?บัตร|เลข\s?(?:ที่)?\s?ประจำ\s?ตัว|เลข\s?13\s?หลัก|id\s?no|identification", re.IGNORECASE
)
REACH = 80
"""How many characters before a number words may stand that announce it."""
_REACH_AFTER = 40

_MILLISECONDS = range(1_262_304_000_000, 2_208_988_800_000)
"""The years 2010 to 2039 in the milliseconds that LINE, cameras and web addresses name files by."""
_CLOCK_NAME = re.compile(
    r"(?:messageimage|img|image|photo|received|line|screenshot|video|vid)[_-]?$|[?&](?:t|ts|time|_)=$", re.IGNORECASE
)
_FEWEST_DIFFERENT = 6


def is_citizen_number(digits: str) -> bool:
    """Whether thirteen digits (0-9) begin with 1 to 8 and end with the right check digit."""
    if len(digits) != LENGTH or digits[0] not in "12345678":
        return False
    return check_digit(digits[:-1]) == int(digits[-1])


def check_digit(twelve: str) -> int:
    """The last digit of the citizen number that begins with these twelve digits."""
    total = sum(weight * int(digit) for weight, digit in zip(range(LENGTH, 1, -1), twelve, strict=True))
    return (11 - total % 11) % 10


def masked(digits: str) -> str:
    """A citizen number as messages show it: the first digit and the last three, in the printed grouping."""
    return f"{digits[0]}-xxxx-xxxxx-{digits[10:12]}-{digits[12]}"


def citizen_numbers(text: str) -> Iterator[PersonalDataHit]:
    """Citizen numbers in a plain text (`plain_text`), from left to right; none overlaps another."""
    found = {hit.start: hit for hit in _candidates(text)}
    end = -1
    for start in sorted(found):
        if start >= end:
            yield found[start]
            end = found[start].end


def _candidates(text: str) -> Iterator[PersonalDataHit]:
    announced = [match.end() for match in _ANNOUNCED.finditer(text)]
    for match in _SINGLE.finditer(text):
        if _is_divided_by_signs(match) or (_stands_alone(text, match) and _reads_like_a_number(match)):
            yield from _hit(match, PersonalKind.CITIZEN_NUMBER)
    for match in _GROUPED.finditer(text):
        if not _is_part_of_a_figure(text, match) and not _is_a_moment(text, match):
            yield from _hit(match, PersonalKind.CITIZEN_NUMBER)
    for match in _TORN.finditer(text):
        if _PRINTED.fullmatch(re.sub("[ \n]", "", match["number"])) or _PRINTED.fullmatch(_unhyphenated(match)):
            yield from _hit(match, PersonalKind.CITIZEN_NUMBER)
    for match in _beside(_LOOSE, text, announced):
        yield from _hit(match, PersonalKind.CITIZEN_NUMBER)
    strictly = [match.end() for match in _OF_CITIZENS.finditer(text)] if announced else []
    for match in _beside(_GROUPED, text, strictly):
        yield from _hit(match, PersonalKind.CITIZEN_NUMBER_MISTYPED)


def _unhyphenated(match: re.Match[str]) -> str:
    """The number without a dash that only says that the line ends."""
    return re.sub("-? ?\n *", "", match["number"])


def _hit(match: re.Match[str], kind: PersonalKind) -> Iterator[PersonalDataHit]:
    digits = re.sub("[^0-9]", "", match["number"])
    if is_citizen_number(digits) == (kind is PersonalKind.CITIZEN_NUMBER):
        yield PersonalDataHit(match.start("number"), match.end("number"), kind, masked(digits), digits)


def _beside(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """Matches that begin within reach after one of the places, or just before the words that end there."""
    for place in places:
        for start in (place, max(0, place - _REACH_AFTER - _LONGEST_SPELLING)):
            end = place + REACH if start == place else place
            for match in pattern.finditer(text, start, min(len(text), end + _LONGEST_SPELLING)):
                before = place - match.end("number")
                if match.start() < place + REACH and (match.start() >= place or 0 <= before <= _REACH_AFTER):
                    yield match


def _is_part_of_a_figure(text: str, match: re.Match[str]) -> bool:
    """A long decimal, such as a computed cell of a worksheet."""
    number = match["number"]
    if not number.isdigit():
        return False
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end("number") :][:2]
    return bool(re.fullmatch(r"[0-9]\.", before) or re.fullmatch(r"\.[0-9]", after))


def _is_a_moment(text: str, match: re.Match[str]) -> bool:
    """A time in milliseconds where a file's name or an address would hold one."""
    number = match["number"]
    if not number.isdigit() or int(number) not in _MILLISECONDS:
        return False
    return bool(_CLOCK_NAME.search(text[max(0, match.start() - 16) : match.start()]))


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the row of single digits is not a piece of a longer row of numbers."""
    before = text[max(0, match.start() - 4) : match.start()]
    after = text[match.end("number") : match.end("number") + 4]
    return not re.search(r"[0-9][ \n]*$", before) and not re.match(r"[ \n]*[0-9]", after)


def _reads_like_a_number(match: re.Match[str]) -> bool:
    """Figures of twelve months and their sum are thirteen single digits too, but mostly the same few."""
    return len({digit for digit in match["number"] if digit.isdigit()}) >= _FEWEST_DIFFERENT


def _is_divided_by_signs(match: re.Match[str]) -> bool:
    return bool(re.search(r"[-._/|]", match["number"]))
