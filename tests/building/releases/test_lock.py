"""The lock names its holder, keeps others out, and is free again when its holder dies."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from site_builder.building.releases.lock import BusyError, locked

HOLD = """
import sys, time
from pathlib import Path
from site_builder.building.releases.lock import locked
with locked(Path(sys.argv[1]), "build"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_holder_is_told_who_since_when_and_what(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "work" / "lock", "build"),
        pytest.raises(BusyError) as caught,
        locked(tmp_path / "work" / "lock", "publish"),
    ):
        pass
    assert caught.value.holder.task == "build"
    assert "@" in caught.value.holder.who
    assert caught.value.holder.since is not None


def test_the_lock_is_free_afterwards_and_leaves_no_name(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "lock", "build") as cut_off:
            assert cut_off is None
    with pytest.raises(ValueError, match="ours"), locked(tmp_path / "lock", "build"):
        raise ValueError("ours")
    with locked(tmp_path / "lock", "build") as cut_off:
        assert cut_off is None


def test_a_killed_holder_frees_the_lock_and_is_named_to_the_next(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path / "lock")], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"held"
    with pytest.raises(BusyError), locked(tmp_path / "lock", "build"):
        pass
    process.kill()
    process.wait()
    process.stdout.close()
    for _ in range(50):
        try:
            with locked(tmp_path / "lock", "build") as cut_off:
                break
        except BusyError:
            time.sleep(0.02)
    assert cut_off is not None
    assert cut_off.task == "build"


def test_a_record_that_is_no_record_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("[1, 2]")
    with locked(tmp_path / "lock", "build") as cut_off:
        assert cut_off is None
