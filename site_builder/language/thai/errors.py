"""The one error every reader in this room raises, and the closed list of its codes."""

CODES = frozenset(
    {
        "count-negative",
        "date-impossible",
        "date-unreadable",
        "deadline-unreadable",
        "era-christian",
        "frequency-unreadable",
        "money-unreadable",
        "number-unreadable",
        "period-reversed",
        "period-unreadable",
        "score-out-of-range",
        "year-unreadable",
    }
)
"""Every code a ThaiValueError may carry. Codes are permanent; their wording lives in the issue catalogue."""


class ThaiValueError(ValueError):
    """A text that cannot be read as the Thai value it should hold.

    `code` is one of CODES. `params` fill the wording of that code and always hold `value`, the text as typed;
    `era-christian` also holds `suggestion`, the Buddhist year that was probably meant.
    """

    def __init__(self, code: str, *, value: str, **params: str) -> None:
        super().__init__(f"{code}: {value!r}")
        self.code = code
        self.params: dict[str, str] = {"value": value, **params}
