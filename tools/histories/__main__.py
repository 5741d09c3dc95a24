"""`make history-figures`: random histories of edits and releases, and how many released addresses still answer.

`--histories` are built through the pipeline alone, `--whole` with MkDocs as people build. The same `--seed` gives the
same histories; `--only` repeats one. Exit 1 when anything is at fault.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tools.histories.building import Build, Rendered, quick, whole
from tools.histories.figures import lines_of, put_together
from tools.histories.history import History, Outcome
from tools.histories.recollection import remembered


def main() -> int:
    """Runs the histories and prints their figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--histories", type=int, default=200)
    parser.add_argument("--whole", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the seed of one history to repeat")
    options = parser.parse_args()
    started = time.process_time()
    rendered = Rendered()
    seeds = [options.only] if options.only is not None else range(options.seed, options.seed + options.histories)
    found: list[Outcome] = []
    with remembered():
        found += [_told(seed, quick(rendered)) for seed in seeds]
        found += [_told(seed, whole) for seed in seeds[: options.whole]]
    together = put_together(found)
    for line in lines_of(together, len(seeds), min(options.whole, len(seeds))):
        print(line)
    print(f"processor time: {time.process_time() - started:.0f} s")
    return int(bool(together.faults))


def _told(seed: int, build: Build) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        return History(Path(folder), seed, build).run()


if __name__ == "__main__":
    sys.exit(main())
