"""A year's `catalogue.yml`: the official list that a project keeps itself, read with places and advice."""

from typing import Any

from pydantic import ValidationError

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.yaml.nodes import Mapping, Node, Scalar, Sequence
from site_builder.records.catalogues.records import Catalogue


def read_catalogue(node: Node | None, file: str, year: FiscalYear) -> tuple[Catalogue | None, tuple[Issue, ...]]:
    """The list, and what is wrong with it; a list with anything wrong is not used, for half a list misleads."""
    if node is None or not isinstance(node, Mapping):
        return None, (rules.MAPPING_EXPECTED.at(node.place if node else Place(file)),)
    origin = node.origin
    try:
        found = Catalogue.model_validate(_plain(node))
    except ValidationError as error:
        return None, tuple(
            rules.CATALOGUE_BROKEN.at(
                origin.place_of(*detail["loc"]), field=_field(detail["loc"]), why=detail["msg"], year=year
            )
            for detail in error.errors(include_url=False)
        )
    if found.fiscal_year != year:
        place = origin.place_of("fiscal_year")
        return None, (rules.CATALOGUE_BROKEN.at(place, field="fiscal_year", why=str(found.fiscal_year), year=year),)
    return found, ()


def _field(path: tuple[int | str, ...]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path) or "items"


def _plain(node: Node) -> Any:
    """Nodes as plain values; what was left empty is left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {
        key: _plain(value)
        for key, value in node.entries.items()
        if not (isinstance(value, Scalar) and value.text.strip() in {"", "null", "~"})
    }
