"""What one whole process took, and what many took together."""

import json
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.launch import STOPPED

_LAUNCH = Path(__file__).with_name("launch.py")


class RunFailedError(RuntimeError):
    """A measured command ended badly; the message holds the end of what it said."""


class RunStoppedError(RuntimeError):
    """A measured command took longer than it was given."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of processor and clock, and the greatest resident memory in MiB, children included."""

    user: float
    system: float
    wall: float
    peak: float

    @property
    def cpu(self) -> float:
        return self.user + self.system


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some values, with the least and the greatest."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        return cls(statistics.median(values), min(values), max(values))

    def shown(self, form: str = "{:.2f}") -> str:
        """`0.71 (0.70–0.74)`; one value alone has no range."""
        middle, least, greatest = (form.format(each) for each in (self.median, self.least, self.greatest))
        return middle if least == greatest else f"{middle} ({least}–{greatest})"


def spread(usages: Sequence[Usage], value: Callable[[Usage], float] = lambda usage: usage.cpu) -> Spread:
    return Spread.of([value(each) for each in usages])


def pair_ratios(ours: Sequence[Usage], theirs: Sequence[Usage]) -> Spread | None:
    """Processor time of ours over theirs, run by run of the same turn; None where there is no pair."""
    ratios = [one.cpu / other.cpu for one, other in zip(ours, theirs, strict=False)]
    return Spread.of(ratios) if ratios else None


def run(
    command: Sequence[str], folder: Path, seconds: float, log: Path, environment: Mapping[str, str] | None = None
) -> Usage:
    """Runs a command in a folder; `log` holds what it said. Raises RunFailedError or RunStoppedError."""
    launched = [sys.executable, "-I", "-S", str(_LAUNCH), f"{max(1.0, seconds):.0f}", str(log), *command]
    told = json.loads(subprocess.run(launched, cwd=folder, env=environment, check=True, capture_output=True).stdout)
    code = told.pop("code")
    if code == STOPPED:
        raise RunStoppedError(f"stopped after {seconds:.0f} s")
    if code != 0:
        end = log.read_text(encoding="utf-8", errors="replace")[-1500:]
        raise RunFailedError(f"{command[0]} ended with {code}: {end}")
    return Usage(**told)
