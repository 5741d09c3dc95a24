"""One page kind is one template and one record; nothing is left over on either side."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from msgspec import Struct

from site_builder import pages
from site_builder.output.html.render import template_name
from site_builder.records.derived.page_kinds import PageKind

THEME = Path(__file__).resolve().parents[2] / "theme"


def page_records() -> dict[PageKind, type[Struct]]:
    found: dict[PageKind, type[Struct]] = {}
    for module in pkgutil.walk_packages(pages.__path__, "site_builder.pages."):
        loaded = importlib.import_module(module.name)
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Struct) and "kind" in vars(value):
                found[vars(value)["kind"]] = value
    return found


@pytest.mark.parametrize("kind", PageKind)
def test_a_kind_has_a_template_and_a_record_with_a_frame(kind: PageKind) -> None:
    assert (THEME / template_name(kind)).is_file()
    assert "frame" in set(page_records()[kind].__struct_fields__)


def test_no_template_is_without_a_kind() -> None:
    templates = {path.stem for path in (THEME / "pages").glob("*.html")}
    assert templates == {kind.value for kind in PageKind}


@pytest.mark.parametrize("kind", PageKind)
def test_a_template_shows_every_field_of_its_record(kind: PageKind) -> None:
    source = (THEME / template_name(kind)).read_text(encoding="utf-8")
    unused = [name for name in page_records()[kind].__struct_fields__ if f"page.{name}" not in source]
    assert unused == []
