"""Which function builds the pages of a kind: each registers itself where it is written."""

from collections.abc import Callable
from typing import Any, TypeVar

from site_builder.pages.parts.basics import Page
from site_builder.records.derived.site_map import PageKind

Builder = Callable[..., Page]
"""Takes the context, the framer and what a page is of (`PageRow.parts`), and gives the page's record."""

BUILDERS: dict[PageKind, Builder] = {}
_B = TypeVar("_B", bound=Callable[..., Any])


def builds(kind: PageKind) -> Callable[[_B], _B]:
    """Registers the function below as the builder of a kind of page. Raises ValueError where the kind has one."""

    def register(builder: _B) -> _B:
        if kind in BUILDERS:
            raise ValueError(f"two functions build pages of the kind {kind.value}")
        BUILDERS[kind] = builder
        return builder

    return register
