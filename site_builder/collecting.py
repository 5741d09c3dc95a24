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
    """Whatever there is at this moment is never looked through again until the end."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
