"""A real Chromium on the sample site; where there is none the tests are skipped and say so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.chromium import CHROMIUM, MISSING, chromium
from tools.serving import serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip(MISSING)
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def served(sample_site: Path) -> Iterator[str]:
    """The address of the sample site on this machine."""
    with serving(sample_site) as base:
        yield base
