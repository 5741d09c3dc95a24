"""One page kind is one row, one record, one builder, one template and one word; what is missing is named."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from msgspec import Struct

from site_builder import pages
from site_builder.language.words import NoWordsError, text, thai
from site_builder.output.html.render import template_name
from site_builder.pages.all_pages import NoBuilderError, builder_of
from site_builder.pages.parts.builders import BUILDERS, builds
from site_builder.records.derived.site_map import ROWS, SETTLED, PageKind

THEME = Path(__file__).resolve().parents[2] / "theme"
BUILT = [kind for kind in PageKind if kind not in {row.kind for row in SETTLED}]


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
    assert (THEME / template_name(kind)).is_file(), f"theme/{template_name(kind)} is missing"
    assert kind in page_records(), f"no record in site_builder/pages/ has kind = PageKind.{kind.name}"
    assert "frame" in set(page_records()[kind].__struct_fields__)


@pytest.mark.parametrize("kind", PageKind)
def test_a_kind_has_a_row_and_a_word(kind: PageKind) -> None:
    assert kind in ROWS, f"records/derived/site_map.py has no row for PageKind.{kind.name}"
    key = f"page_{kind.value.replace('-', '_')}"
    assert key in thai(), f"language/words/th.yml has no {key}"


@pytest.mark.parametrize("kind", BUILT)
def test_a_kind_has_a_builder(kind: PageKind) -> None:
    assert callable(builder_of(kind))


def test_a_kind_without_a_builder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    builder_of(PageKind.UNIT)
    builder_of.cache_clear()
    monkeypatch.delitem(BUILDERS, PageKind.UNIT)
    with pytest.raises(NoBuilderError, match=r"no function in site_builder/pages/ is marked @builds\(PageKind\.UNIT\)"):
        builder_of(PageKind.UNIT)


def test_two_builders_of_one_kind_are_refused() -> None:
    builder_of(PageKind.UNIT)
    with pytest.raises(ValueError, match="two functions build pages of the kind unit"):
        builds(PageKind.UNIT)(lambda: None)


def test_a_missing_word_is_named() -> None:
    with pytest.raises(NoWordsError, match=r"th\.yml has no text “page_of_nothing”") as caught:
        text("page_of_nothing")
    assert str(caught.value).startswith("site_builder/language/words/th.yml")


def test_no_template_is_without_a_kind() -> None:
    templates = {path.stem for path in (THEME / "pages").glob("*.html")}
    assert templates == {kind.value for kind in PageKind}


@pytest.mark.parametrize("kind", PageKind)
def test_a_template_shows_every_field_of_its_record(kind: PageKind) -> None:
    source = (THEME / template_name(kind)).read_text(encoding="utf-8")
    unused = [name for name in page_records()[kind].__struct_fields__ if f"page.{name}" not in source]
    assert unused == []
