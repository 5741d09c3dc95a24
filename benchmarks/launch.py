"""Runs one command and prints what it took; alone in a small process, for a child begins with its parent's peak.

`python -I -S launch.py SECONDS LOG COMMAND…`: the command is stopped, with all it started, after so many seconds.
"""

import json
import os
import signal
import subprocess
import sys
import time

KIB_PER_MIB = 1024
STOPPED = -9
"""Exit code of a command that took too long."""


def main(arguments: list[str]) -> None:
    """Waits for the command; its own exit code, seconds and peak (MiB) are printed, whatever they are."""
    seconds, log, *command = arguments
    with open(log, "wb") as said:  # noqa: PTH123 (pathlib would cost memory and time here)
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True)
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(child.pid, signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, float(seconds))
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - started
        signal.setitimer(signal.ITIMER_REAL, 0)
    told = {
        "code": os.waitstatus_to_exitcode(status),
        "user": used.ru_utime,
        "system": used.ru_stime,
        "wall": wall,
        "peak": used.ru_maxrss / KIB_PER_MIB,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1:])
