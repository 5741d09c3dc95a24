"""Writes the table of rooms into docs/architecture.md, from the one table of them and the rooms' own docstrings."""

import ast
from pathlib import Path

from tests.house.rooms import ROOMS, Room

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- rooms -->\n", "<!-- /rooms -->\n"


def answers_for(folder: str) -> str:
    """What a room answers for: the first paragraph of its docstring."""
    source = (ROOT / "site_builder" / folder / "__init__.py").read_text(encoding="utf-8")
    said = ast.get_docstring(ast.parse(source)) or ""
    return " ".join(said.partition("\n\n")[0].split())


def _row(room: Room, order: list[str]) -> str:
    """A room's line; of the rooms it imports only the folder on the first floor is named, and those of its own."""
    own = room.folder.partition("/")[0]
    imported = sorted(room.rooms, key=order.index)
    floors = dict.fromkeys(each if each.partition("/")[0] == own else each.partition("/")[0] for each in imported)
    parts = (", ".join(f"`{each}`" for each in floors), ", ".join(sorted(room.packages)))
    return f"| `{room.folder}` | {answers_for(room.folder)} | {'; '.join(filter(None, parts)) or 'standard library'} |"


def with_table(page: str) -> str:
    """The page with its table written anew. Raises ValueError where the marks of its place are gone."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{TARGET.name} lacks {BEGIN.strip()} or {END.strip()}")
    order = [room.folder for room in ROOMS]
    rows = "\n".join(_row(room, order) for room in ROOMS)
    return f"{before}{begin}| room | answers for | imports |\n| --- | --- | --- |\n{rows}\n{end}{after}"


if __name__ == "__main__":
    TARGET.write_text(with_table(TARGET.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(ROOMS)} rooms")
