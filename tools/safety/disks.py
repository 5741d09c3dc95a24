"""A disk that is full or read-only: the old site stays whole and the command leaves with exit 3."""

import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.building.releases.public_folder import damaged_files, id_of
from site_builder.language.words import text
from tools.safety.trial import Figure, Trial, TrialError, command, environment, run

NAME = "disk full and read-only, on a small disk of its own"


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A disk in memory. Raises TrialError where this user may not mount one."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder)
        except (OSError, subprocess.CalledProcessError) as error:
            raise TrialError("needs the right to mount a tmpfs") from error
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)  # noqa: S603, S607


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)  # noqa: S603, S607


def _fill(disk: Path) -> None:
    with suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(1 << 16))


def measure(trial: Trial) -> list[Figure]:
    """Full before the build, filled up during it, and read-only."""
    try:
        return [
            _outcome("disk too full before the build", trial, _full_before),
            _outcome("disk filled up during the build", trial, _filled_during),
            _outcome("disk read-only", trial, _read_only),
        ]
    except TrialError as error:
        return [Figure(NAME, str(error), "old site whole, exit 3", None)]


def _outcome(name: str, trial: Trial, act: Callable[[Trial, Path], tuple[int, str]]) -> Figure:
    with small_disk(64) as disk:
        output = disk / "site"
        trial.tell(0)
        code, said = run(trial.root, "build", "--output", str(output))
        if code:
            raise TrialError(said)
        old = id_of(output)
        trial.tell(1)
        code, said = act(trial, disk)
        whole = damaged_files(output) == () and id_of(output) == old
        left = sorted(path.name for path in disk.iterdir() if path.name not in {"site", "filler"})
        found = f"exit {code}, old site {'whole' if whole else 'BROKEN'}"
        found += f", left behind: {left}" if left else ""
        found += ", traceback" if "Traceback" in said else ""
        reached = code == 3 and whole and not left and "Traceback" not in said
    return Figure(name, found, "exit 3, old site whole", reached)


def _build(trial: Trial, disk: Path) -> tuple[int, str]:
    return run(trial.root, "build", "--output", str(disk / "site"))


def _full_before(trial: Trial, disk: Path) -> tuple[int, str]:
    _fill(disk)
    return _build(trial, disk)


def _filled_during(trial: Trial, disk: Path) -> tuple[int, str]:
    process = subprocess.Popen(  # noqa: S603 (our own command)
        command(trial.root, "build", "--output", str(disk / "site")), cwd=trial.root, env=environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    out, err = process.stdout, process.stderr
    if out is None or err is None:
        raise AssertionError
    spoken: list[bytes] = []
    reader = threading.Thread(target=lambda: spoken.append(out.read()))
    reader.start()
    for line in err:
        spoken.append(line)
        if text("build_writing").encode() in line:
            _fill(disk)
    process.wait()
    reader.join()
    out.close()
    err.close()
    return process.returncode, b"".join(spoken).decode("utf-8", "replace")


def _read_only(trial: Trial, disk: Path) -> tuple[int, str]:
    _mount("-o", "remount,ro", str(disk))
    return _build(trial, disk)
