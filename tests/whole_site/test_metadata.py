"""Heads of the finished pages: what search engines, shared links and machines read."""

import json
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from site_builder.building.build import build_site
from site_builder.language import urls
from tests.conftest import copy_sample, quiet

pytestmark = pytest.mark.whole_site

MOVED = {"ita2566/index.html": "2566/index.html"}
"""Pages of addresses that moved speak of the new one."""


def pages(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def one(pattern: str, html: str) -> str:
    found = re.findall(pattern, html)
    assert len(found) == 1, (pattern, found)
    return unescape(found[0])


def data_block(html: str) -> dict[str, Any]:
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, flags=re.DOTALL)
    assert len(blocks) <= 1
    found: dict[str, Any] = json.loads(blocks[0]) if blocks else {"@graph": []}
    return found


def test_no_title_and_no_description_is_empty_or_used_twice(sample_site: Path) -> None:
    told = pages(sample_site)
    for pattern in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)">'):
        counts = Counter(one(pattern, html) for html in told.values())
        assert [words for words, count in counts.items() if count > 1 or not words.strip()] == []


def test_shared_links_say_what_the_page_says(sample_site: Path) -> None:
    for file, html in pages(sample_site).items():
        if file == urls.NOT_FOUND:
            assert 'property="og:' not in html
            continue
        address = one(r'<link rel="canonical" href="(.*?)">', html)
        told = MOVED.get(file, file)
        assert address == f"https://ita.doisaimok.example/{told.removesuffix('index.html')}"
        assert one(r'<meta property="og:url" content="(.*?)">', html) == address
        assert one(r'<meta property="og:title" content="(.*?)">', html) in one(r"<title>(.*?)</title>", html)
        assert one(r'<meta property="og:locale" content="(.*?)">', html) == "th_TH"


def test_every_page_below_home_has_breadcrumbs_and_every_table_is_a_dataset(sample_site: Path) -> None:
    told = pages(sample_site)
    datasets: Counter[str] = Counter()
    for file, html in told.items():
        types = [each["@type"] for each in data_block(html)["@graph"]]
        assert types.count("BreadcrumbList") == (file not in {"index.html", urls.NOT_FOUND}), file
        for each in data_block(html)["@graph"]:
            for part in each.get("distribution", ()):
                address = part["contentUrl"].removeprefix("https://ita.doisaimok.example/")
                assert (sample_site / address).is_file()
                datasets[address] += 1
    tables = [path.relative_to(sample_site).as_posix() for path in (sample_site / "data").rglob("*.csv")]
    assert {name: datasets[name] for name in tables} == dict.fromkeys(tables, 1)


def test_no_text_ends_the_data_block(small_project: Callable[..., Path]) -> None:
    evil = "</script><script>alert(1)</script>&amp;"
    root = small_project({"content/pages/about.md": f"---\ntitle: '{evil}'\n---\n\nข้อความ\n"})
    assert build_site(root, root / "site", quiet).output is not None
    crumbs = data_block(pages(root / "site")["about/index.html"])["@graph"][0]
    assert crumbs["itemListElement"][-1]["name"] == evil


def test_the_404_page_leads_on_from_any_depth(tmp_path: Path) -> None:
    root = copy_sample(tmp_path, "https://host.example/a/b/")
    assert build_site(root, root / "site", quiet).output is not None
    html = (root / "site" / urls.NOT_FOUND).read_text(encoding="utf-8")
    main = html.partition("<main")[2].partition("</main>")[0]
    for address in ("", "2564/", "2565/", "2566/", "2567/", "a-z/", "contact/"):
        assert f'href="/a/b/{address}"' in main
    assert 'action="/a/b/a-z/" data-search="/a/b/search/"' in main
    assert not re.findall(r'(?:href|src|action)="(?!/a/b/|https?:|mailto:|#)', html)
