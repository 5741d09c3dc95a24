"""The strict Jinja environment: autoescape, no undefined names, templates and icons from the theme folders."""

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any

import jinja2
from markupsafe import Markup

from site_builder.language.words import text, thai
from site_builder.output.html import filters
from site_builder.output.html.cards import placed
from site_builder.output.html.compiled import CompiledTemplates
from site_builder.output.html.compiling import TemplateEnvironment
from site_builder.output.html.escaping import Template
from site_builder.output.html.here import Here
from site_builder.output.html.macros import DirectMacro
from site_builder.output.html.sheets import sheets
from site_builder.pages.parts.basics import Page, Site
from site_builder.pages.site.structured_data import structured_data


@cache
def packaged_theme() -> Path:
    """The theme that travels with the package: inside the wheel, or at the top of a checkout.

    Raises FileNotFoundError when neither is there, which only a broken installation can cause.
    """
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "theme", package.parent / "theme"):
        if (folder / "main.html").is_file():
            return folder
    raise FileNotFoundError("theme/main.html")


def theme_folders(project: Path) -> tuple[Path, ...]:
    """Where templates, icons and assets are looked for: the project's own theme first, then ours."""
    own = project / "theme"
    ours = packaged_theme()
    return (own, ours) if own.is_dir() and own.resolve() != ours.resolve() else (ours,)


def own_theme(folders: Sequence[Path]) -> Path | None:
    """The project's own theme among the folders where templates are looked for; None when there is only ours."""
    return folders[0] if len(folders) > 1 else None


def _structured_data(page: Page, site: Site) -> Markup | None:
    document = structured_data(page, site)
    return filters.data_block(document) if document else None


_CALLED_STRAIGHT = frozenset({DirectMacro, MethodType, type(filters.icon)})
"""Kinds that never want the context; a function that does bears a mark of Jinja's in its `__dict__`."""


class _Context(jinja2.runtime.Context):
    """Calls macros, methods and plain functions straight. Jinja asks of each whether it wants the context: none does.

    It also asks at each import which names a page brings along that the partial lacks. There are none, as all
    templates share the environment's, so it is told of none to compare.
    """

    def __init__(
        self,
        environment: jinja2.Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Any],
        globals: Mapping[str, Any] | None = None,  # noqa: A002 (Jinja's name)
    ) -> None:
        super().__init__(environment, parent, name, blocks)

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        kind = type(called)
        if kind in _CALLED_STRAIGHT or (kind is FunctionType and not called.__dict__):
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


def environment(folders: Sequence[Path], *, live_preview: bool = False) -> jinja2.Environment:
    """The environment every page is rendered in. `live_preview` leaves the policy out, which would stop reloading."""
    made = TemplateEnvironment(
        str(packaged_theme()) + os.sep,
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=live_preview,
    )
    made.context_class, made.template_class = _Context, Template
    icons, here = filters.Icons(folders), Here(made)
    made.globals.update(
        t=thai(),
        text=text,
        **here.as_globals(),
        icon=filters.icon,
        sheets=sheets,
        cards=placed,
        live_preview=live_preview,
        preview_problems=None,
    )
    made.filters.update(
        sprite=icons.sprite,
        apart=filters.apart,
        breakable=filters.breakable,
        digits=filters.digits,
        thai_digits=filters.thai_digits,
        paragraphs=filters.paragraphs,
        structured_data=_structured_data,
        markdown=here.markdown,
    )
    made.bytecode_cache = CompiledTemplates(written_in=made.code_depends_on())
    return made
