"""kill -9 at random moments of a build, and aimed at the switch: is the public folder always one whole site?"""

import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import id_of, lock_file
from site_builder.building.releases.switch import recover
from site_builder.language.words import text
from tools.safety.trial import Figure, Trial, command, environment, run


def kill_after(
    arguments: Sequence[str], cwd: Path, seconds: float, *, signpost: bytes = b"", env: dict[str, str] | None = None
) -> bool:
    """Starts a command and kills it `seconds` later, or that long after it said `signpost`; False if it had ended."""
    process = subprocess.Popen(  # noqa: S603 (our own command)
        arguments, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env or environment()
    )
    said = process.stderr
    if said is None:
        raise AssertionError
    if signpost:
        for line in said:
            if signpost in line:
                break
    # Whoever writes more than a pipe holds would wait for a reader.
    reader = threading.Thread(target=said.read, daemon=True)
    reader.start()
    time.sleep(seconds)
    running = process.poll() is None
    if running:
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    reader.join()
    said.close()
    return running


def measure(trial: Trial, kills: int, aimed: int, chance: random.Random) -> list[Figure]:
    """`kills` at moments spread evenly over a build, `aimed` within 40 ms of the switch."""
    started = time.monotonic()
    trial.tell(0)
    run(trial.root, "build")
    length = time.monotonic() - started
    broken, lost, hits = 0, 0, 0
    for number in range(kills + aimed):
        trial.tell((number + 1) % 2)
        at_switch = number >= kills
        moment = chance.uniform(0, 0.04 if at_switch else length)
        signpost = text("build_switching").encode() if at_switch else b""
        hits += kill_after(command(trial.root, "build"), trial.root, moment, signpost=signpost)
        broken += bool(trial.faults())
        lost += _lost(trial)
    trial.tell(1)
    code, _ = run(trial.root, "build")
    ends_well = code == 0 and id_of(trial.folder.output) == trial.releases[1]
    done = f"{kills} kills spread over {length:.1f} s, {aimed} aimed at the switch, {hits} met a running build"
    return [
        Figure("partial sites after kill -9", f"{broken} ({done})", "0", broken == 0),
        Figure("releases lost", str(lost), "0", lost == 0),
        Figure("the next build completes", "yes" if ends_well else "no", "yes", ends_well),
    ]


def _lost(trial: Trial) -> int:
    """Both sites have been public: after the next start each must be public or kept."""
    with locked(lock_file(trial.root), "safety"):
        recover(trial.folder)
    there = {id_of(trial.folder.output), *map(id_of, trial.folder.releases.iterdir())}
    return len(set(trial.releases) - there) + bool(trial.faults())
