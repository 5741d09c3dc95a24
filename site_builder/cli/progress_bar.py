"""A progress bar on standard error: one line that moves on a console, a line for every tenth elsewhere."""

import sys

WIDTH = 24


class ProgressBar:
    """Counts towards a known sum of bytes."""

    def __init__(self, label: str, total: int) -> None:
        self._label, self._total, self._done, self._shown = label, max(total, 1), 0, -1
        self._moving = bool(sys.stderr and sys.stderr.isatty())

    def advance(self, size: int) -> None:
        """`size` bytes more are done."""
        self._done += size
        percent = min(self._done * 100 // self._total, 100)
        if percent == self._shown or (not self._moving and percent // 10 == self._shown // 10):
            return
        self._shown = percent
        filled = WIDTH * percent // 100
        line = f"{self._label} [{'#' * filled}{'.' * (WIDTH - filled)}] {percent}%"
        print(f"\r{line}" if self._moving else line, end="" if self._moving else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leaves the line, so that what is said next stands on its own."""
        if self._moving and self._shown >= 0:
            print(file=sys.stderr, flush=True)
