"""Programs of others read the open data, so columns only ever come in at the end."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.output.data.columns import Holds
from site_builder.output.data.files import data_files
from site_builder.output.data.tables import TABLES
from site_builder.pages.parts.context import Context
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests/golden/data_columns.txt"
AGENCIES = (ROOT, *sorted(path.parent for path in ROOT.glob("tests/agencies/*/mkdocs.yml")))
ADDRESS = r"/[!-~]*|https?://[!-~]+"
COLUMNS = {table.name: {column.name: column.holds for column in table.columns} for table in TABLES}
FORMS = {
    Holds.FISCAL_YEAR: r"25[0-9]{2}",
    Holds.DAY: r"([0-9]{4}-[0-9]{2}-[0-9]{2})?",
    Holds.ID: r"[A-Za-z0-9][A-Za-z0-9.-]*|",
    Holds.IDS: r"([a-z0-9-]+( [a-z0-9-]+)*)?",
    Holds.WORD: r"[A-Za-z]+(-[a-z]+)*|",
    Holds.TEXT: r"(?s).*",
    Holds.NUMBER: r"-?[0-9]+|",
    Holds.FIGURE: r"-?[0-9]+(\.[0-9]+)?|",
    Holds.SCORE: r"[0-9]{1,3}\.[0-9]{2}|",
    Holds.BAHT: r"[0-9]+\.[0-9]{2}|",
    Holds.ADDRESS: f"{ADDRESS}|",
    Holds.ADDRESSES: rf"(({ADDRESS})( ({ADDRESS}))*)?",
    Holds.COLUMNS: r"([a-z_]+( [a-z_]+)*)?",
}


def test_a_column_is_only_ever_added_at_the_end_of_its_table(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        parts = (
            f"{table}\n" + "".join(f"  {name}: {holds}\n" for name, holds in columns.items())
            for table, columns in COLUMNS.items()
        )
        GOLDEN.write_text("\n".join(parts), encoding="utf-8", newline="\n")
    promised: dict[str, list[tuple[str, str]]] = {}
    for part in GOLDEN.read_text(encoding="utf-8").strip().split("\n\n"):
        table, *lines = part.split("\n")
        pairs = (line.strip().partition(": ") for line in lines)
        promised[table] = [(name, holds) for name, _, holds in pairs]
    kept = {table: list(COLUMNS.get(table, {}).items())[: len(columns)] for table, columns in promised.items()}
    assert kept == promised


def tables_of(agency: Path) -> Iterator[tuple[str, str, list[dict[str, str | int]]]]:
    folder = read_folder(agency)
    whole, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    assert whole is not None
    files = data_files(Context(published_view(whole), folder.files))
    for address in (each for each in files if each.endswith(".json")):
        head = files[address.replace(".json", ".csv")].decode("utf-8-sig").split("\r\n")[0]
        yield Path(address).stem, head, json.loads(files[address])


@pytest.mark.parametrize("agency", AGENCIES, ids=[path.name for path in AGENCIES])
def test_every_cell_holds_what_its_column_says(agency: Path) -> None:
    for table, head, rows in tables_of(agency):
        assert head == ",".join(COLUMNS[table])
        for row in rows:
            assert row.keys() == COLUMNS[table].keys()
            for name, holds in COLUMNS[table].items():
                assert re.fullmatch(FORMS[holds], str(row[name])), (table, name, row[name])
