"""Ends the command's process fast: what has to be written is written, and its memory is left to the system."""

import atexit
import os
import sys

_exit_codes: list[int] = []
"""The code of a process that may end at once; empty for any other."""


def leave(code: int) -> None:
    """Ends the process with this exit code; the last thing a command does.

    Python would free every record one by one, for nothing, as the system takes the memory back at once. Before that
    comes, as always, what others asked to have done at the end (`logging` closes its files, libraries in C let go of
    theirs). Where anybody may still need an orderly end (another thread, a profiler, a debugger, a reader of our
    output who has gone), there is one.
    """
    if _is_alone() and not _is_watched():
        _exit_codes.append(code)
    sys.exit(code)


@atexit.register
def _end_at_once() -> None:
    """Runs last of all that is asked for at the end: `atexit` begins with the youngest, and this module loads first."""
    if _exit_codes and _is_all_said():
        os._exit(_exit_codes[0])


def _is_alone() -> bool:
    # Who has not loaded it has no other threads, and does not wait for it.
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


def _is_watched() -> bool:
    return bool(sys.gettrace() or sys.getprofile() or sys.flags.inspect)


def _is_all_said() -> bool:
    """Hands on what was said; whether all of it arrived."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True
