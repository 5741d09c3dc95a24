"""The error carries what its wording needs, and its codes are a closed list."""

import re
from pathlib import Path

from site_builder.language.thai import errors
from site_builder.language.thai.errors import CODES, ThaiValueError


def test_an_error_holds_its_code_and_the_text_as_typed() -> None:
    error = ThaiValueError("era-christian", value="2022", suggestion="2565")
    assert isinstance(error, ValueError)
    assert error.code == "era-christian"
    assert error.params == {"value": "2022", "suggestion": "2565"}


def test_every_code_is_kebab_case() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", code) for code in CODES)


def test_the_room_uses_exactly_the_listed_codes() -> None:
    modules = Path(errors.__file__).parent.glob("*.py")
    quoted = {
        word
        for module in modules
        if module.name != "errors.py"
        for word in re.findall(r'"([a-z-]+)"', module.read_text("utf-8"))
    }
    assert quoted & CODES == CODES
    assert not {w for w in quoted if re.search(r"-(unreadable|impossible|reversed|christian)$", w)} - CODES
