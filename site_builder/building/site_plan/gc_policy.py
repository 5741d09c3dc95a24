"""When Python may look for garbage: not while a project becomes a plan, as nearly all that is made then stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (20_000, 20, 100)
"""Containers made and not yet freed before the youngest are looked through, and how many such looks before a wider one.
What rendering makes is nearly all freed at once, without a look; the usual 700 made looking a twentieth of a build."""


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
    """Whatever there is at this moment is never looked through again until the end; what comes after it is, seldom.

    To be begun while nobody collects: else all there is would be looked through once more just before.
    """
    was_on, is_inner, often = gc.isenabled(), gc.get_freeze_count() > 0, gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*often)
        if not was_on:
            gc.disable()
        if not is_inner:
            gc.unfreeze()
