"""What each part that is there for speed is worth: `python -m benchmarks.without PROJECT [RUNS]`.

Whole builds without the part and with it, in turn, each in a process of its own; printed is the median of the
processor time without, divided by that with it. The files of the site are the same.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping

WITH = "from site_builder.cli import main\n"
WITHOUT: Mapping[str, str] = {
    "building/site_plan/gc_policy": (
        "from contextlib import nullcontext\nfrom site_builder.building.site_plan import gc_policy\n"
        "gc_policy.not_collecting = gc_policy.kept_for_good = nullcontext\n" + WITH
    ),
    "cli/fast_exit": f"import sys\n{WITH}main.leave = sys.exit\n",
    "output/html/template_cache": (
        "from site_builder.output.html.template_cache import TemplateCache\n"
        "TemplateCache.load_bytecode = TemplateCache.dump_bytecode = lambda cache, bucket: None\n" + WITH
    ),
}
"""Programs that begin a command without a part, by the part."""


def seconds(program: str, project: str, output: str) -> float:
    """Processor seconds of a whole build by a program. Raises CalledProcessError when it fails."""
    command = f"{program}import sys\nsys.argv = ['site-builder', *sys.argv[1:]]\nmain.run()\n"
    before = os.times()
    arguments = ["build", "--fresh", "--project", project, "--output", output]
    subprocess.run([sys.executable, "-c", command, *arguments], check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main(project: str, runs: str = "9") -> None:
    """Prints the ratio of each part."""
    with tempfile.TemporaryDirectory() as folder:
        output = f"{folder}/site"
        seconds(WITH, project, output)
        for part, program in WITHOUT.items():
            ratios = [seconds(program, project, output) / seconds(WITH, project, output) for _ in range(int(runs))]
            print(f"{part}: {statistics.median(ratios):.3f}  ({min(ratios):.3f} to {max(ratios):.3f})", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
