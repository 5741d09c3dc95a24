"""When a file's mark proves that nobody wrote it again."""

from pathlib import Path

import pytest

from site_builder.building.unchanged.marks import digest_of, is_file, is_settled, mark_of, settled

SECOND = 1_000_000_000
NOW = 1_700_000_000 * SECOND
FINE_NOW = NOW + 123_456_789


@pytest.mark.parametrize(
    ("written", "changed", "settled"),
    [
        (FINE_NOW - SECOND, FINE_NOW - SECOND, True),
        (FINE_NOW - SECOND // 100, FINE_NOW - SECOND // 100, False),
        (FINE_NOW - 3600 * SECOND, FINE_NOW - 1, False),
        (FINE_NOW + SECOND, FINE_NOW + SECOND, False),
        (NOW - SECOND, NOW - SECOND, False),
        (NOW - 2 * SECOND + SECOND // 10, NOW - 2 * SECOND + SECOND // 10, False),
        (NOW - 4 * SECOND, NOW - 4 * SECOND, True),
        (NOW - 3600 * SECOND, FINE_NOW - SECOND, True),
    ],
    ids=[
        "long ago", "just before", "time put back just before", "in the future", "a second on a coarse clock",
        "nearly two seconds on a coarse clock", "long ago on a coarse clock", "unpacked from an archive",
    ],
)  # fmt: skip
def test_a_file_written_just_before_is_not_settled(written: int, changed: int, settled: bool) -> None:
    assert is_settled([0o100644, 5, written, changed, 7], FINE_NOW) is settled


def test_an_unsettled_mark_keeps_mode_and_size_and_is_no_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    mark = mark_of((tmp_path / "a").stat())
    assert settled(mark, 0)[:2] == mark[:2]
    assert settled(mark, 0) != mark
    assert digest_of(str(tmp_path / "a")).startswith("ba7816bf")
    assert is_file(mark)
    assert not is_file(mark_of(tmp_path.stat()))
    assert not is_file([tmp_path.stat().st_mode])
