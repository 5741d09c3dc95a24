"""Generated files are made when they are read, and not before."""

from functools import partial

from site_builder.output.lazy_files import FilesOnDemand


class Counted:
    """Makes a file, and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> bytes:
        self.made += 1
        return b"made"


def test_a_file_is_made_when_it_is_read_and_only_then() -> None:
    counted = Counted()
    files = FilesOnDemand({"a.csv": counted}).with_files({"b.txt": b"given"}).with_same({"old.csv": "a.csv"})
    assert (list(files), len(files), "a.csv" in files, "c" in files) == (["a.csv", "b.txt", "old.csv"], 3, True, False)
    assert counted.made == 0
    assert (files["old.csv"], files["b.txt"], counted.made) == (b"made", b"given", 1)


def test_files_that_come_later_win_and_are_not_made_either() -> None:
    counted = Counted()
    files = FilesOnDemand({"a": partial(bytes, b"first")}).with_files(FilesOnDemand({"a": counted}))
    assert counted.made == 0
    assert dict(files) == {"a": b"made"}
