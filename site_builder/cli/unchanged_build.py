"""A `build` of a project in which nothing changed: answered before the command line is parsed and MkDocs is loaded."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.building.releases.public_folder import PUBLIC_FOLDER
from site_builder.building.unchanged.comparison import message_if_unchanged


def plain_build(arguments: Sequence[str]) -> tuple[Path, Path] | None:
    """The project and the public folder of a `build` that asks for nothing unusual; None for everything else.

    It takes less than the command's own parser does, and nothing otherwise.
    """
    given: dict[str, str] = {}
    command = False
    words = iter(arguments)
    for word in words:
        if word == "build" and not command:
            command = True
            continue
        name, equals, value = word.partition("=")
        if name != "--project" and not (name == "--output" and command):
            return None
        value = value if equals else next(words, "")
        if not value or value.startswith("-"):
            return None
        given[name] = value
    if not command:
        return None
    root = Path(given.get("--project", "")).resolve()
    return root, Path(given["--output"]).resolve() if "--output" in given else root / PUBLIC_FOLDER


def answer_if_unchanged(arguments: Sequence[str]) -> str | None:
    """What a `build` says when nothing changed; None when it has to be built, or when this is another command."""
    asked = plain_build(arguments)
    return message_if_unchanged(*asked) if asked else None
