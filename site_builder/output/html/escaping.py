"""What templates show, escaped: as MarkupSafe does, without wrapping each piece that is at once joined to others."""

from typing import Any

import jinja2
from markupsafe import Markup, escape

from site_builder.output.html.macros import DirectMacro

try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # another release, or no C compiler where it was installed

    def _escaped(s: str, /) -> str:
        return str(escape(s))


def shown(value: object) -> str:
    """A value as a page shows it; markup stays markup. The same characters as `markupsafe.escape` gives."""
    kind = type(value)
    if kind is str:
        return _escaped(value)  # type: ignore[arg-type]
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


class Template(jinja2.Template):
    """A template that escapes by `shown` and makes `DirectMacro`s. Compiled templates call both by Jinja's names."""

    @classmethod
    def from_code(cls, *args: Any, **named: Any) -> jinja2.Template:
        made = super().from_code(*args, **named)
        names = made.root_render_func.__globals__
        names["escape"], names["Macro"] = shown, DirectMacro
        return made
