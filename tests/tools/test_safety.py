"""The measuring of safety, in small: it runs, it finds nothing here, and it would find something."""

import random
from collections.abc import Callable

import pytest

from tools.safety import disks, killing, pairs, polling, same_bytes
from tools.safety.trial import Figure, Trial, prepare

pytestmark = pytest.mark.whole_site


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    from tests.conftest import SMALL_PROJECT, write_tree

    return prepare(write_tree(tmp_path_factory.mktemp("safety") / "project", SMALL_PROJECT))


MEASURES: dict[str, Callable[[Trial], list[Figure]]] = {
    "kills": lambda trial: killing.measure(trial, 2, 1, random.Random(1)),  # noqa: S311
    "polling": lambda trial: polling.measure(trial, 1),
    "pairs": lambda trial: pairs.measure(trial, 1),
    "bytes": lambda trial: same_bytes.measure(trial.root),
}


@pytest.mark.parametrize("name", MEASURES)
def test_building_is_safe(trial: Trial, name: str) -> None:
    assert [figure.line for figure in MEASURES[name](trial) if not figure.reached] == []


def test_a_full_or_read_only_disk_leaves_the_old_site(trial: Trial) -> None:
    figures = disks.measure(trial)
    if figures[0].reached is None:
        pytest.skip(f"not run: {figures[0].found}")
    assert [figure.line for figure in figures if not figure.reached] == []


def test_a_damaged_site_would_be_seen(trial: Trial) -> None:
    page = trial.folder.output / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:-1])
    assert list(trial.faults()) == ["index.html"]
    page.write_bytes(whole)
    (trial.folder.output / "stray.html").write_text("x", encoding="utf-8")
    assert list(trial.faults()) == ["stray.html"]
    (trial.folder.output / "stray.html").unlink()
    assert list(trial.faults()) == []
