"""The sample agencies' sites, each built once, and one visit to every page kind for all the figures."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tools.quality.__main__ import axe_source
from tools.quality.agencies import Agency, Sample, build_agencies, every_kind_once
from tools.quality.figures import Figure, Verdict, table
from tools.quality.visits import Visit, visit_all


@pytest.fixture(scope="session")
def agencies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Agency, ...]:
    """Every sample agency, the repository's own first."""
    return build_agencies(tmp_path_factory.mktemp("agencies"))


@pytest.fixture(scope="session")
def samples(agencies: tuple[Agency, ...]) -> tuple[Sample, ...]:
    """Each page kind and state once; `make quality` looks at each of every agency."""
    return every_kind_once(agencies)


@pytest.fixture(scope="session")
def visits(browser: Browser, samples: tuple[Sample, ...]) -> tuple[Visit, ...]:
    """What those pages showed in every view."""
    return visit_all(browser, samples, axe_source())


@pytest.fixture(scope="session")
def holds() -> Callable[[Figure], None]:
    """Fails on a missed goal, naming each fault; a figure that could not be taken here is skipped with its reason."""

    def judge(figure: Figure) -> None:
        if figure.verdict is Verdict.NOT_RUN:
            pytest.skip(f"not run: {figure.details[0]}")
        assert figure.verdict is Verdict.MET, "\n" + table([figure], details=40)

    return judge
