"""When Python may look for garbage: not while a project becomes a plan, as nearly all that is made then stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """Looking again and again through what stays would take longer the more of it there is."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def kept_for_good() -> Iterator[None]:
    """Whatever there is at this moment is never looked through again until the end; what comes after it is.

    To be begun while nobody collects: else all there is would be looked through once more just before.
    """
    was_on, is_inner = gc.isenabled(), gc.get_freeze_count() > 0
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        if not was_on:
            gc.disable()
        if not is_inner:
            gc.unfreeze()
