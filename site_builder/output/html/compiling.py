"""How our templates become Python: as Jinja does it, less what only templates that nobody knows would need.

Jinja writes code for any template: it asks at every dot whether an attribute or a key was meant, at every call whether
the context is wanted, at every name whether it exists, and looks each of the interface's words up again on every page.
Of the packaged theme all that is known beforehand, and half the time of rendering goes into it. A project's own
templates are compiled as Jinja does it; a test holds every page equal between the two.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha1
from pkgutil import get_data
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame

from site_builder.output.html.macros import PARAMETER

FIXED = ("asset", "cards", "here", "href", "icon", "sheets", "t", "text")
"""Globals that stay the same for as long as an environment lives, so that a template may look them up once."""
_WORDS, _ICON = "t", "icon"
_BLOCKS = "self"
"""The name whose attributes are keys: the blocks of the template."""
_MAY_BE_MISSING = frozenset({"defined", "undefined", "default", "d"})
"""Tests and filters that ask whether something is there at all."""


class TemplateCode(CodeGenerator):
    """Writes the code of one template; of the packaged theme when `environment.is_ours` says so of its file."""

    environment: "TemplateEnvironment"

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self._is_ours = self.environment.is_ours(self.filename)
        stored = {each.name for each in node.find_all(nodes.Name) if each.ctx != "load"}
        imported = (name for each in node.find_all(nodes.FromImport) for name in each.names)
        macros = {name if isinstance(name, str) else name[1] for name in imported}
        macros.update(each.name for each in node.find_all(nodes.Macro))
        self._macros = macros | {"caller"}
        self._fixed = {name for name in FIXED if name not in stored | macros and name in self.environment.globals}
        self._may_be_missing = 0
        self._shown: nodes.Expr | None = None
        super().visit_Template(node, frame)
        if self._is_ours:
            for name in sorted(self._fixed):
                self.writeline(f"g_{name} = environment.globals[{name!r}]")

    def enter_frame(self, frame: Frame) -> None:
        loads = frame.symbols.loads
        for target in [each for each, (_, name) in loads.items() if self._is_ours and name in self._fixed]:
            if loads[target][0] == "resolve":
                del loads[target]
        super().enter_frame(frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if not self._is_ours or node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.partial(")
        self.visit(node.template, frame)
        self.write(")")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        if self._is_ours and node.ctx == "load" and node.name in self._fixed:
            self.write(f"g_{node.name}")
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if not self._is_ours or self._may_be_missing or _is_name(node.node, _BLOCKS):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        known = self._known(node)
        if known is not None:
            self.write(repr(known))
        elif not self._is_ours or self._may_be_missing or isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
        else:
            self.visit(node.node, frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        with self._perhaps_missing(node):
            super().visit_Test(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        with self._perhaps_missing(node):
            super().visit_Filter(node, frame)

    @contextmanager
    def _perhaps_missing(self, node: nodes.Test | nodes.Filter) -> Iterator[None]:
        asks = node.name in _MAY_BE_MISSING
        self._may_be_missing += asks
        yield
        self._may_be_missing -= asks

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        is_shown, self._shown = forward_caller or node is self._shown, None
        called = node.node.name if isinstance(node.node, nodes.Name) else ""
        is_plain = self._is_ours and not (node.dyn_args or node.dyn_kwargs)
        if is_plain and called in self._macros:
            self.write("" if is_shown else "Markup(")
            self.visit(node.node, frame)
            self._arguments(".direct", PARAMETER, node, frame, f"{PARAMETER}caller=caller" if forward_caller else "")
            self.write("" if is_shown else ")")
        elif is_plain and called in self._fixed:
            self.visit(node.node, frame)
            self._arguments("", "", node, frame, "")
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _arguments(self, before: str, prefix: str, node: nodes.Call, frame: Frame, last: str) -> None:
        self.write(f"{before}(")
        for each in node.args:
            self.visit(each, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{prefix}{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(f"{last})")

    def _known(self, node: nodes.Node) -> Any:
        """A word of the interface, or an icon that is named; None for what only a page can tell."""
        if not self._is_ours:
            return None
        known: dict[str, Any] = self.environment.globals
        if isinstance(node, nodes.Getitem) and _is_name(node.node, _WORDS) and isinstance(node.arg, nodes.Const):
            return known[_WORDS][node.arg.value] if _WORDS in self._fixed else None
        if isinstance(node, nodes.Call) and _is_name(node.node, _ICON) and _ICON in self._fixed:
            given = [each.value for each in node.args if isinstance(each, nodes.Const)]
            if len(given) == len(node.args) and not (node.kwargs or node.dyn_args or node.dyn_kwargs):
                return known[_ICON](*given)
        return None

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        known = self._known(node)
        return super()._output_child_to_const(nodes.Const(known) if known is not None else node, frame, finalize)

    def _is_macro_call(self, node: nodes.Node) -> bool:
        if not self._is_ours or not isinstance(node, nodes.Call) or node.dyn_args or node.dyn_kwargs:
            return False
        return isinstance(node.node, nodes.Name) and node.node.name in self._macros

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if self._is_macro_call(node):
            self._shown = node
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not self._is_macro_call(node):
            super()._output_child_post(node, frame, finalize)


def _is_name(node: nodes.Node, name: str) -> bool:
    return isinstance(node, nodes.Name) and node.name == name


class TemplateEnvironment(Environment):
    """The environment of our templates; `ours` is the folder of the packaged theme."""

    code_generator_class = TemplateCode

    def __init__(self, ours: str, **settings: Any) -> None:
        super().__init__(**settings)
        self._ours = ours
        self._partials: dict[str, Any] = {}

    def is_ours(self, file: str | None) -> bool:
        return file is not None and file.startswith(self._ours)

    def code_depends_on(self) -> str:
        """What the code of a template holds besides its source: words, icons, and the way this module writes it."""
        known: dict[str, Any] = dict(self.globals)
        held = (self._ours, sorted(known[_WORDS].items()), known[_ICON]("x"), get_data(__package__, "compiling.py"))
        return sha1(repr(held).encode(), usedforsecurity=False).hexdigest()

    def partial(self, name: str) -> Any:
        """The macros of a partial that needs nothing from the page: set up once, unless templates may change."""
        known = self._partials.get(name)
        if known is None:
            known = self.get_template(name).module
            if not self.auto_reload:
                self._partials[name] = known
        return known
