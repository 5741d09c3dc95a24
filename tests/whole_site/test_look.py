"""An agency with its own colour and seal: both are on every page, and nothing else changes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from tests.conftest import SMALL_PROJECT, quiet
from tests.whole_site.test_metadata import data_block, pages

pytestmark = pytest.mark.whole_site
SEAL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


def built(small_project: Callable[..., Path], brand: str, files: dict[str, str | bytes], name: str) -> Path:
    site = SMALL_PROJECT["content/site.yml"] + f"brand: {brand}\n"
    root = small_project({"content/site.yml": site, **files}, name)
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    return root / "site"


def test_colour_and_seal_are_on_every_page(small_project: Callable[..., Path]) -> None:
    brand = '{colour: "#6B1F7A", seal: seal.svg, seal_alt: ตราช้าง}'
    site = built(small_project, brand, {"content/brand/seal.svg": SEAL}, "seal")
    for file, html in pages(site).items():
        up = "/" if file == "404.html" else "../" * file.count("/")
        assert f'<link rel="stylesheet" href="{up}assets/brand/brand.css">' in html
        assert f'<link rel="icon" href="{up}assets/brand/seal.svg" type="image/svg+xml">' in html
        assert f'<img class="seal own" src="{up}assets/brand/seal.svg" alt="ตราช้าง" width="56" height="56">' in html
        assert '<meta name="theme-color" content="#6b1f7a">' in html
        assert "og:image" not in html
    assert (site / "assets/brand/seal.svg").read_text(encoding="utf-8") == SEAL
    assert not (site / "assets/brand/favicon.svg").exists()
    (agency,) = [each for each in data_block(pages(site)["index.html"])["@graph"] if "logo" in each]
    assert agency["logo"] == "https://test.example/assets/brand/seal.svg"


def test_a_colour_alone_colours_our_favicon(small_project: Callable[..., Path]) -> None:
    site = built(small_project, "{colour: ffcc00}", {}, "colour")
    assert 'href="assets/brand/favicon.svg"' in pages(site)["index.html"]
    assert "#ffcc00" in (site / "assets/brand/favicon.svg").read_text(encoding="utf-8")


def test_a_picture_goes_out_with_shared_links(small_project: Callable[..., Path], sample_site: Path) -> None:
    photo = next(sample_site.glob("2566/evidence/*.jpg")).read_bytes()
    site = built(small_project, "{picture: share.jpg}", {"content/brand/share.jpg": photo}, "picture")
    html = pages(site)["2566/index.html"]
    assert '<meta property="og:image" content="https://test.example/assets/brand/share.jpg">' in html
    assert re.search(r'<meta property="og:image:width" content="\d+">', html)
    assert (site / "assets/brand/share.jpg").is_file()


def test_without_a_brand_nothing_of_it_is_there(small_project: Callable[..., Path]) -> None:
    root = small_project()
    assert build_site(root, root / "site", quiet).output is not None
    assert not (root / "site/assets/brand").exists()
    assert "brand/" not in pages(root / "site")["index.html"]
