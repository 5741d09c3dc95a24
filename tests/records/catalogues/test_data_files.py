"""What is true of every data file, and that each is read only when asked for."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader

FILES = sorted(Path(str(files("site_builder.records.catalogues") / "data")).iterdir())


@pytest.fixture
def other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty data folder in place of the package's, with the caches cleared around it."""
    monkeypatch.setattr(reader, "_folder", lambda: tmp_path)
    reader.oit_catalogue.cache_clear()
    yield tmp_path
    reader.oit_catalogue.cache_clear()


def by_name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_sources_are_public_ones(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "seed" not in text.lower()
    assert not re.search(r"[0-9a-f]{12}|\.txt\b", text)


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_thai_stands_as_thai_under_a_header(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\\u" not in text
    assert "\ufeff" not in text


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_no_key_is_written_twice(path: Path) -> None:
    nodes = [yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(set(keys)) == len(keys)
            nodes += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value


def test_reading_one_year_leaves_the_others_unread(other_folder: Path) -> None:
    good = next(path for path in FILES if path.name == "oit-2566.yml").read_text(encoding="utf-8")
    (other_folder / "oit-2566.yml").write_text(good, encoding="utf-8")
    (other_folder / "oit-2567.yml").write_text("{ broken", encoding="utf-8")
    assert reader.known_years() == (FiscalYear(2566), FiscalYear(2567))
    assert reader.oit_catalogue(FiscalYear(2566)) is not None
    with pytest.raises(yaml.YAMLError):
        reader.oit_catalogue(FiscalYear(2567))


def test_a_year_is_read_once(other_folder: Path) -> None:
    copy = other_folder / "oit-2569.yml"
    copy.write_text(
        next(path for path in FILES if path.name == "oit-2569.yml").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    first = reader.oit_catalogue(FiscalYear(2569))
    copy.unlink()
    assert reader.oit_catalogue(FiscalYear(2569)) is first
