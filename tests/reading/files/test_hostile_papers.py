"""No paper keeps the gate busy or fills the memory, and what was not read to its end is said to be unread."""

import resource
import time

import pytest

from site_builder.reading.files.inspection import inspect
from site_builder.records.file_facts import FileKind
from tools.crafted_files.hostile_papers import READ, TOO_MUCH

LONGEST = 10
"""Seconds of processor; each takes well below two."""
MOST_MEMORY = 1_500_000
"""Kilobytes that the whole process of the tests may have taken by then."""


@pytest.mark.parametrize("name", [*READ, *TOO_MUCH])
def test_a_hostile_paper_is_left_in_time(name: str) -> None:
    content = (READ | TOO_MUCH)[name]()
    begun = time.process_time()
    _, opened = inspect(content, FileKind.PDF, "pdf")
    assert time.process_time() - begun < LONGEST
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MOST_MEMORY
    assert opened.text is not None
    assert opened.text.is_read == (name in READ)
