"""Two builds at once: one wins, the other says why, nobody prints a traceback."""

import subprocess

from tools.safety.trial import Figure, Trial, command, environment


def measure(trial: Trial, pairs: int) -> list[Figure]:
    """Starts builds two at a time."""
    tracebacks, unexplained, broken, overlapped = 0, 0, 0, 0
    for number in range(pairs):
        trial.tell(number % 2)
        both = [
            subprocess.Popen(  # noqa: S603 (our own command)
                command(trial.root, "build"), cwd=trial.root, env=environment(),
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )
            for _ in range(2)
        ]  # fmt: skip
        said = [process.communicate()[0].decode("utf-8", "replace") for process in both]
        codes = [process.returncode for process in both]
        tracebacks += sum("Traceback" in each for each in said)
        losers = [each for each, code in zip(said, codes, strict=True) if code != 0]
        unexplained += sum("in this project since" not in each for each in losers) + (0 not in codes)
        overlapped += bool(losers)
        broken += bool(trial.faults())
    told = f"{tracebacks} tracebacks, {unexplained} losers without a reason, {broken} broken sites"
    reached = tracebacks + unexplained + broken == 0
    return [Figure(f"{pairs} pairs of simultaneous builds ({overlapped} met)", told, "0, 0, 0", reached)]
