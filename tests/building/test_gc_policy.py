"""Python looks for garbage where there may be some, and leaves alone what stays."""

import gc
from collections.abc import Iterator

import pytest

from site_builder.building.site_plan.gc_policy import SELDOM, kept_for_good, not_collecting


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


def test_nobody_collects_until_the_end_and_then_as_before() -> None:
    with not_collecting():
        assert not gc.isenabled()
        with not_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_stays_is_left_alone_and_what_follows_is_not() -> None:
    with not_collecting(), kept_for_good():
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_looks_are_seldom_only_while_something_is_kept() -> None:
    usual = gc.get_threshold()
    with not_collecting(), kept_for_good():
        assert gc.get_threshold() == SELDOM > usual
    assert gc.get_threshold() == usual


def test_what_an_outer_work_keeps_an_inner_one_does_not_give_up() -> None:
    with not_collecting(), kept_for_good():
        with not_collecting(), kept_for_good():
            pass
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


def test_a_failure_leaves_all_as_it_was() -> None:
    with pytest.raises(ValueError, match="broken"), not_collecting(), kept_for_good():
        raise ValueError("broken")
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
