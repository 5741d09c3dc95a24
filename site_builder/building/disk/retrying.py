"""Tries again while another program holds a file: a virus scanner, an open Explorer window, a browser."""

import errno
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

WAITS = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0)
"""Seconds between tries, five in all: longer than a scanner holds a file, shorter than a person waits."""

_HELD = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY, errno.EROFS, errno.ETXTBSY})


class LockedOutputError(OSError):
    """A file or folder of the output stayed locked or read-only however often it was tried; nothing was changed."""


def retry_while_held(action: Callable[[], T], waiting: Callable[[], None]) -> T:
    """What `action` returns, tried again while the output is held; `waiting` is called once, before the first wait.

    Raises LockedOutputError when it stays held, and any other error at once.
    """
    for number, seconds in enumerate((*WAITS, None)):
        try:
            return action()
        except OSError as error:
            if error.errno not in _HELD:
                raise
            if seconds is None:
                raise LockedOutputError(error.errno, error.strerror, error.filename) from error
            if number == 0:
                waiting()
            time.sleep(seconds)
    raise AssertionError("unreachable")
