"""Every page opened every 2 ms while builds switch the folder: is one ever missing?"""

import multiprocessing
import os
import statistics
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from site_builder.building.releases.public_folder import manifest_of
from tools.safety.trial import Figure, Trial, TrialError, environment, run

PERIOD = 0.002
"""Seconds from the start of one round over all pages to the next, where a round does not take longer."""

WITHOUT_EXCHANGE = """
import sys
from site_builder.building.disk import folders
folders.exchange = lambda one, other: False
from site_builder.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def _poll(pages: list[str], end: Connection) -> None:
    rounds: list[float] = []
    misses = 0
    gap = longest = 0.0
    while not end.poll():
        started = time.perf_counter()
        missing = 0
        for page in pages:
            try:
                os.close(os.open(page, os.O_RDONLY))
            except OSError:
                missing += 1
        misses += missing
        rest = PERIOD - (time.perf_counter() - started)
        if rest > 0:
            time.sleep(rest)
        taken = time.perf_counter() - started
        rounds.append(taken)
        gap = gap + taken if missing else 0.0
        longest = max(longest, gap)
    end.send((len(rounds), misses, statistics.median(rounds), longest))


def _polled(trial: Trial, builds: int, *, exchange: bool) -> tuple[int, int, float, float]:
    listed = manifest_of(trial.folder.output)
    if listed is None:
        raise TrialError("no site to poll")
    pages = [str(trial.folder.output / path) for path in listed.files if path.endswith(".html")]
    here, there = multiprocessing.Pipe()
    poller = multiprocessing.Process(target=_poll, args=(pages, there))
    poller.start()
    try:
        for number in range(builds):
            trial.tell((number + 1) % 2)
            code, said = run(trial.root, "build") if exchange else _without_exchange(trial.root)
            if code:
                raise TrialError(said)
    finally:
        here.send("end")
        rounds, misses, median, longest = here.recv()
        poller.join()
    return rounds, misses, median, longest


def _without_exchange(root: Path) -> tuple[int, str]:
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-c", WITHOUT_EXCHANGE, "build", "--project", str(root)],
        capture_output=True, check=False, env=environment(),
    )  # fmt: skip
    return done.returncode, done.stderr.decode("utf-8", "replace")


def measure(trial: Trial, builds: int) -> list[Figure]:
    """Misses with the kernel's exchange, and how long the folder is away where there is none."""
    trial.tell(0)
    run(trial.root, "build")
    rounds, misses, median, _ = _polled(trial, builds, exchange=True)
    told = f"{misses} in {rounds} rounds over all pages, one every {median * 1000:.1f} ms (median), {builds} builds"
    _, _, _, away = _polled(trial, max(builds // 4, 1), exchange=False)
    return [
        Figure("pages missing while builds switch", told, "0", misses == 0),
        Figure("longest absence without an exchange (two renames)", f"{away * 1000:.0f} ms", "≤ 50 ms", away <= 0.05),
    ]
