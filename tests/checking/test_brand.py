"""Sizes of seals and pictures, which the files of a golden case do not have, and drawings that are more than that."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.building.site_plan.plan import plan
from site_builder.checking.rules.brand import brand_files, is_shown, readable_colour
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts, FileKind, Inspection, Trait
from tests.conftest import SMALL_PROJECT

PNG = FileFacts("content/brand/seal.png", 20_000, "", FileKind.PNG, 256, 256)


def disclosure(brand: str) -> Disclosure:
    site = SMALL_PROJECT["content/site.yml"] + f"brand: {brand}\n"
    told, found = load(
        ProjectSource({name: text.encode() for name, text in {**SMALL_PROJECT, "content/site.yml": site}.items()})
    )
    assert told is not None
    assert not found
    return told


def codes(facts: FileFacts, brand: str = "{seal: seal.png}") -> list[str]:
    return [issue.code for issue in brand_files(disclosure(brand), {facts.path: facts})]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (PNG, []),
        (replace(PNG, size=150_001), ["brand-file-large"]),
        (replace(PNG, width=111), ["brand-file-small"]),
        (replace(PNG, width=64, height=64, size=900_000), ["brand-file-large", "brand-file-small"]),
        (replace(PNG, kind=FileKind.TEXT), ["brand-file-kind"]),
        (replace(PNG, inside=Inspection(frozenset({Trait.DAMAGED}))), ["brand-file-kind"]),
    ],
)
def test_a_seal_is_sound_and_neither_too_large_nor_too_small(facts: FileFacts, found: list[str]) -> None:
    assert codes(facts) == found


def test_a_picture_to_share_may_weigh_more_and_must_be_wider() -> None:
    picture = replace(PNG, path="content/brand/share.png", size=600_000, width=1200, height=630)
    assert codes(picture, "{picture: share.png}") == []
    assert codes(replace(picture, height=300), "{picture: share.png}") == ["brand-file-small"]


def test_an_svg_is_a_seal_only() -> None:
    drawing = FileFacts("content/brand/seal.svg", 1, "", FileKind.TEXT)
    assert is_shown("seal", drawing)
    assert not is_shown("picture", drawing)


def test_the_message_names_the_pair_and_a_near_colour_that_passes() -> None:
    (issue,) = readable_colour(disclosure("{colour: e0442e}"))
    assert "ตัวหนังสือบนแถบหัวเว็บ (สีสว่าง)" in issue.th
    assert "4.17" in issue.th
    assert '"#d5412c"' in issue.advice_th
    assert not list(readable_colour(disclosure("{colour: d5412c}")))


@pytest.mark.parametrize(("inside", "found"), [("<path/>", []), ("<script>alert(1)</script>", ["seal-unsafe"])])
def test_a_seal_that_is_more_than_a_drawing_stops_the_build(
    small_project: Callable[..., Path], inside: str, found: list[str]
) -> None:
    site = SMALL_PROJECT["content/site.yml"] + "brand: {seal: seal.svg}\n"
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    made = plan(small_project({"content/site.yml": site, "content/brand/seal.svg": drawing}))
    assert [issue.code for issue in made.issues if issue.code.startswith(("seal", "brand"))] == found
    assert made.is_sound == (not found)
