"""Every word of the interface, in one file: `th.yml`."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from sys import intern

from site_builder.language.thai.rebuilt import mark_of

NO_BREAK_SPACE = "\u00a0"


@cache
def thai() -> Mapping[str, str]:
    """All texts of the interface by key; `~` has become a space that never breaks a line."""
    import yaml  # a command that has nothing to look up does not wait for it

    source = resources.files(__package__).joinpath("th.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes nothing but texts, and asks of none what it might be
    loaded: dict[str, str] = yaml.load(source, Loader=loader)  # noqa: S506 # nosec B506
    return {key: text.replace("~", NO_BREAK_SPACE) for key, text in loaded.items()}


class NoWordsError(KeyError):
    """`th.yml` lacks a text, or a text asks for a value that nobody gave; says which in a sentence."""

    def __str__(self) -> str:
        return str(self.args[0])


def text(key: str, **values: object) -> str:
    """The text of `key`, its `{places}` filled with `values`. Raises NoWordsError for an unknown key or place.

    A figure that carries a mark is told with it. Pages say the same words again and again; each text is in memory once.
    """
    try:
        found = thai()[key]
        for name, value in values.items():
            if type(value) is not str and (mark := mark_of(value)):
                values[name] = f"{value}{mark}"
        return intern(found.format_map(values)) if values else found
    except KeyError as error:
        what = f"has no text “{key}”" if key not in thai() else f"wants {error} in the text “{key}”"
        raise NoWordsError(f"site_builder/language/words/th.yml {what}") from None
