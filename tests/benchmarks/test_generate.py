"""The made-up project that speed is measured on: always the same, sound, and of the size it says."""

from pathlib import Path

import pytest

from benchmarks.generate import FolderNotEmptyError, generate
from benchmarks.made_up.project import project
from benchmarks.made_up.sizes import TooFewPagesError, size_of
from site_builder.building.site_plan.plan import check_project, plan
from site_builder.language.problems.problem import has_errors
from site_builder.records.derived.site_map import PageKind


def files(pages: int, seed: int) -> dict[str, bytes]:
    return dict(project(size_of(pages), seed))


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert files(120, 1) == files(120, 1)


def test_another_seed_tells_something_else_in_the_same_files() -> None:
    one, other = files(120, 1), files(120, 2)
    assert one.keys() == other.keys()
    assert one["content/2566/measures.yml"] != other["content/2566/measures.yml"]


def test_a_hundred_pages_are_sound_and_are_a_hundred(tmp_path: Path) -> None:
    assert generate(tmp_path, 100, 1) == 100
    made = plan(tmp_path)
    assert len(made.pages) == 100
    assert not has_errors(check_project(tmp_path))
    assert made.is_sound


def test_a_thousand_pages_of_ten_years_hold_every_kind_but_people_and_errata(tmp_path: Path) -> None:
    assert generate(tmp_path, 1000, 1) == 1000
    made = plan(tmp_path)
    assert made.is_sound
    assert len(made.pages) == 1000
    kinds = {page.kind for page in made.pages}
    later = {PageKind.MOVED, PageKind.WITHDRAWN, PageKind.SUBMITTED}
    assert set(PageKind) - kinds - later == {PageKind.PEOPLE, PageKind.CORRECTIONS}


@pytest.mark.parametrize(("pages", "years"), [(100, 1), (480, 1), (500, 10), (1000, 10), (5000, 10), (10_000, 10)])
def test_from_five_hundred_pages_on_there_are_ten_years(pages: int, years: int) -> None:
    size = size_of(pages)
    assert len(size.years) == years
    assert all(min(each.measures, each.documents, each.series, each.evidence) >= 1 for each in size.years)


def test_a_longer_site_has_longer_years() -> None:
    assert [each.evidence for each in size_of(5000).years] > [5 * each.evidence for each in size_of(1000).years]


def test_too_few_pages_are_refused() -> None:
    with pytest.raises(TooFewPagesError):
        size_of(60)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderNotEmptyError):
        generate(tmp_path, 100, 1)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]
