"""Ends the command's process fast: what has to be written is written, and its memory is left to the system."""

import atexit
import os
import sys


def leave(code: int) -> None:
    """Ends the process with this exit code; the last thing a command does.

    To take itself down, Python frees every record one by one, which takes 6 % of a build, for nothing: the system takes
    the memory back at once. Before that come, as they always do, what others asked to have done at the end (`logging`
    closes its files, libraries in C let go of theirs) and what was said but not yet handed on. Where anybody may still
    need an orderly end (another thread, a profiler, a debugger, a reader of our output who has gone), there is one.
    """
    if _is_alone() and not _is_watched():
        atexit._run_exitfuncs()
        if _is_all_said():
            os._exit(code)
    sys.exit(code)


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
