"""What many builds of one process work out again and again, worked out once: pure functions by their arguments."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from site_builder.building.site_plan import plan as pipeline
from site_builder.output.search import proof

_SLOW: tuple[tuple[Any, str], ...] = ((proof, "fold_text"), (pipeline, "style_files"))


@contextmanager
def remembered() -> Iterator[None]:
    """Within it, folding of words and the stylesheets made from Material are remembered."""
    before = [(module, name, getattr(module, name)) for module, name in _SLOW]
    for module, name, function in before:
        setattr(module, name, _remembering(function))
    try:
        yield
    finally:
        for module, name, function in before:
            setattr(module, name, function)


def _remembering(function: Callable[..., Any]) -> Callable[..., Any]:
    known = cache(function)

    def call(*given: Any) -> Any:
        result = known(*given)
        return dict(result) if isinstance(result, dict) else result

    return call
