"""The sample agencies' sites, each built once, and one visit to every page kind for all the figures."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from site_builder.records.derived.site_map import PageKind
from tests.conftest import SMALL_PROJECT, write_tree
from tests.quality.components import ADDRESS, write_components
from tools.quality.__main__ import axe_source
from tools.quality.agencies import Agency, Sample, build_agencies, build_agency, every_kind_once
from tools.quality.figures import Figure, Verdict, table
from tools.quality.visits import Visit, visit_all

HOLDERS = {
    "content/people.yml": """\
- {position: clerk, name: (ชื่อ นามสกุล), from: 1 ธันวาคม 2565}
- {position: clerk, name: (ชื่อ นามสกุลเดิม), from: 1 ตุลาคม 2560, to: 30 พฤศจิกายน 2565}
"""
}


@pytest.fixture(scope="session")
def agencies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Agency, ...]:
    """Every sample agency, the repository's own first."""
    return build_agencies(tmp_path_factory.mktemp("agencies"))


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> Agency:
    """A small site with the one page that names persons; the sample agencies name none."""
    folder = tmp_path_factory.mktemp("people")
    return build_agency("people", write_tree(folder, {**SMALL_PROJECT, **HOLDERS}), folder / "site")


@pytest.fixture(scope="session")
def samples(agencies: tuple[Agency, ...], people: Agency) -> tuple[Sample, ...]:
    """Each page kind and state once, and every component in every state; `make quality` looks at all agencies."""
    sample = agencies[0]
    assert sample.shell is not None
    write_components(sample.shell, sample.site)
    holders = [each for each in every_kind_once([people]) if each.kind is PageKind.PEOPLE]
    return (*every_kind_once(agencies), *holders, Sample(sample, ADDRESS, PageKind.PROSE, "components"))


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
