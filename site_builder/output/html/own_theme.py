"""Renders a project's own templates as data: what stands in them may show a page, and nothing else.

A project may come from anybody, and a template of Jinja's is a program. Jinja's sandbox keeps names that begin with a
line away from it; beyond that, a template may look only at values and records, call only what pages are made with, and
read only files of the theme's own folder.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from msgspec import Struct

from site_builder.output.html.current_page import CurrentPage
from site_builder.output.html.page_environment import PageEnvironment

_VALUES = (str, int, float, Decimal, date, Enum, tuple, list, dict, set, frozenset, range, Struct)
"""What pages are made of: nothing of it reaches a disk, a network or a program."""
_OF_JINJA = (BlockReference, LoopContext, Macro, TemplateModule, TemplateReference, Cycler, Joiner, Namespace)
_OF_THE_PAGE = frozenset({"asset", "href", "markdown", "page", "shared", "site"})
"""What templates ask of the page that is being rendered."""
_TEMPLATES = frozenset({".html", ".xml", ".txt", ".jinja", ".j2"})
LONGEST_RESULT = 100_000
"""Items or characters that a template may make by multiplying or by a width."""


class OwnThemeLoader(jinja2.FileSystemLoader):
    """Templates from the theme folders; one that is a link to a file elsewhere is none."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template. Raises TemplateNotFound for one that lies outside the theme folders."""
        source, file, is_fresh = super().get_source(environment, template)
        if not any(Path(file).resolve().is_relative_to(Path(folder).resolve()) for folder in self.searchpath):
            raise jinja2.TemplateNotFound(template)
        return source, file, is_fresh


class OwnThemeEnvironment(PageEnvironment, ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, narrowed to the values that pages are made of."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute of something."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(obj, CurrentPage):
            return attr in _OF_THE_PAGE
        return obj is None or isinstance(obj, _VALUES + _OF_JINJA)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call something: no class, which makes new objects, but Jinja's own."""
        return super().is_safe_callable(obj) and (not isinstance(obj, type) or obj in {dict, Cycler, Joiner, Namespace})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiplies and formats within bounds. Raises SecurityError beyond them."""
        sides = (left, right)
        if operator == "*" and any(isinstance(each, Sequence) for each in sides):
            size = 1
            for each in sides:
                size *= len(each) if isinstance(each, Sequence) else max(int(each), 0)
            if size > LONGEST_RESULT:
                raise SecurityError(f"a result of {size} items")
        if operator == "**" and max(map(abs, sides)) > LONGEST_RESULT:
            raise SecurityError("a power of more digits than a page can show")
        if operator == "%" and isinstance(left, str) and any(map(str.isdigit, left)):
            raise SecurityError("a width in a format")
        return super().call_binop(context, operator, left, right)


def own_templates(folder: Path) -> tuple[str, ...]:
    """The templates of a project's own theme, by name."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.suffix in _TEMPLATES)
    return tuple(sorted(path.as_posix() for path in found if path.parts[0] != "assets"))
