"""`make safety`: tries building and publishing the hard way on a copy of the sample agency and prints what came of it.

Kills, polling, simultaneous builds, full and read-only disks, two surroundings; kills while real servers on this
machine are published to. Exit 1 when a figure is missed; what
cannot be tried on this machine is said to be not run. `--quick` tries a tenth of everything.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.safety import disks, killing, pairs, polling, publishing, same_bytes
from tools.safety.trial import Figure, Trial, copy_sample, prepare

Part = Callable[[Trial, int, random.Random], list[Figure]]

PARTS: dict[str, Part] = {
    "kills": lambda trial, tenths, chance: killing.measure(trial, 20 * tenths, 5 * tenths, chance),
    "polling": lambda trial, tenths, chance: polling.measure(trial, 2 * tenths),
    "pairs": lambda trial, tenths, chance: pairs.measure(trial, 2 * tenths),
    "disks": lambda trial, tenths, chance: disks.measure(trial),
    "bytes": lambda trial, tenths, chance: same_bytes.measure(trial.root),
    "ftps": lambda trial, tenths, chance: publishing.measure(trial, "ftps", 5 * tenths, chance),
    "sftp": lambda trial, tenths, chance: publishing.measure(trial, "sftp", 3 * tenths, chance),
    "openssh": lambda trial, tenths, chance: publishing.measure(trial, "openssh", 2 * tenths, chance),
}


def main() -> int:
    """Runs the chosen parts and prints their figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="|".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--seed", type=int, default=2566, help="of the random moments")
    options = parser.parse_args()
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        trial = prepare(copy_sample(Path(folder) / "project"))
        for name in options.parts or PARTS:
            started = time.monotonic()
            figures = PARTS[name](trial, 1 if options.quick else 10, random.Random(options.seed))
            for figure in figures:
                print(figure.line, flush=True)
                missed |= figure.reached is False
            print(f"         ({name}: {time.monotonic() - started:.0f} s)", flush=True)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
