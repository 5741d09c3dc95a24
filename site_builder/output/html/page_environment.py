"""Jinja's environment for pages; quick where all templates are the packaged theme's.

Jinja asks at every dot whether an attribute or a key was meant, at every call whether the context is wanted, and wraps
every value that is shown in an object of its own. Of the packaged theme the answers are known, so it is rendered
without asking. A project with templates of its own has Jinja's sandbox (`own_theme`); a test holds pages equal.
"""

import re
from functools import lru_cache
from types import FunctionType, MethodType
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

from site_builder.output.html import filters

_SPECIAL = re.compile("[&<>\"']")
_MACRO = type(Template("{% macro any() %}{% endmacro %}").module.any)
_CALLED_STRAIGHT = frozenset({MethodType, type(filters.icon)})
"""Kinds that never want the context; a function that does bears a mark of Jinja's in its `__dict__`."""


@lru_cache(maxsize=20_000)
def _escaped_text(text: str) -> str:
    """Pages show the same words again and again: most are looked at once."""
    return escape(text) if _SPECIAL.search(text) else text


def escaped(value: object) -> str:
    """A value as a page shows it; markup stays markup. The same characters as `markupsafe.escape` gives."""
    if type(value) is str:
        return _escaped_text(value)
    return value if type(value) is Markup else escape(value)


class _QuickContext(Context):
    """Calls macros, methods and plain functions straight. Jinja asks of each whether it wants the context: none does.

    It also asks at each import which names a page brings along that the partial lacks. There are none, as all
    templates share the environment's, so it is told of none to compare.
    """

    def __init__(self, *given: Any, globals: Any = None, **named: Any) -> None:  # noqa: A002 (Jinja's name)
        super().__init__(*given, **named)

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        kind = type(called)
        if kind is _MACRO:
            return Markup(called(*args, **named))  # noqa: S704 (escaped piece by piece) # nosec B704
        if kind in _CALLED_STRAIGHT or (kind is FunctionType and not called.__dict__):
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


class PageEnvironment(Environment):
    """An environment that escapes whatever it shows; `quick` where the packaged theme is the only one.

    A quick one escapes by `finalize` instead of `autoescape`: what a template keeps by `set` is escaped once more
    when shown, unless it says `safe`.
    """

    def __init__(self, *, quick: bool, **settings: Any) -> None:
        super().__init__(autoescape=not quick, finalize=escaped if quick else None, **settings)
        self._loaded: dict[Any, Template] = {}
        if quick:
            self.context_class = _QuickContext
            self.getattr = getattr  # type: ignore[method-assign, assignment] # no dot ever means a key

    def get_template(self, name: Any, *given: Any, **named: Any) -> Template:
        """The template of a name, looked for once unless templates may change: each page asks for a dozen."""
        known = self._loaded.get(name)
        if known is None:
            known = super().get_template(name, *given, **named)
            if not self.auto_reload:
                self._loaded[name] = known
        return known
