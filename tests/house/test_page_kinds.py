"""One page kind is one template and one record; nothing is left over on either side."""

import dataclasses
import importlib
import pkgutil
from pathlib import Path

import pytest

from site_builder import pages
from site_builder.pages.kinds import PageKind
from site_builder.rendering.render import template_name

THEME = Path(__file__).resolve().parents[2] / "theme"


def page_records() -> dict[PageKind, type]:
    found: dict[PageKind, type] = {}
    for module in pkgutil.iter_modules(pages.__path__):
        loaded = importlib.import_module(f"site_builder.pages.{module.name}")
        for value in vars(loaded).values():
            if dataclasses.is_dataclass(value) and isinstance(value, type) and "kind" in vars(value):
                found[vars(value)["kind"]] = value
    return found


@pytest.mark.parametrize("kind", PageKind)
def test_a_kind_has_a_template_and_a_record_with_a_frame(kind: PageKind) -> None:
    assert (THEME / template_name(kind)).is_file()
    assert "frame" in {field.name for field in dataclasses.fields(page_records()[kind])}


def test_no_template_is_without_a_kind() -> None:
    templates = {path.stem for path in (THEME / "pages").glob("*.html")}
    assert templates == {kind.value for kind in PageKind}


@pytest.mark.parametrize("kind", PageKind)
def test_a_template_shows_every_field_of_its_record(kind: PageKind) -> None:
    source = (THEME / template_name(kind)).read_text(encoding="utf-8")
    unused = [f.name for f in dataclasses.fields(page_records()[kind]) if f"page.{f.name}" not in source]
    assert unused == []
