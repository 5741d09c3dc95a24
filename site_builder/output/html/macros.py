"""Macros of templates as the plain functions they are."""

from typing import Any

from jinja2 import Environment
from jinja2.runtime import Macro
from jinja2.utils import missing

PARAMETER = "l_1_"
"""What Jinja's code puts before the names of a macro's parameters."""


class DirectMacro(Macro):
    """A macro that templates of ours call by `direct`, as the function it is, and others as ever.

    What is not given is `missing`, for which Jinja's own code takes the default. What `direct` returns is ready to be
    shown, but a plain text.
    """

    def __init__(
        self,
        environment: Environment,
        func: Any,
        name: str | None,
        arguments: tuple[str, ...],
        catch_kwargs: bool,
        catch_varargs: bool,
        caller: bool,
        default_autoescape: bool | None = None,
    ) -> None:
        super().__init__(
            environment, func, name or "", list(arguments), catch_kwargs, catch_varargs, caller, default_autoescape
        )
        names = func.__code__.co_varnames[: len(arguments)]
        if catch_kwargs or catch_varargs or "caller" in arguments or (name and names != _parameters(arguments)):
            self.direct = self._called
            return
        nobody = (environment.undefined("No caller defined", name="caller"),) if caller else ()
        func.__defaults__ = (missing,) * len(arguments) + nobody
        self.direct = func

    def _called(self, *given: Any, **named: Any) -> str:
        return self(*given, **{name.removeprefix(PARAMETER): value for name, value in named.items()})


def _parameters(arguments: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(PARAMETER + name for name in arguments)
