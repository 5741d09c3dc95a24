"""Dead links of hand-written pages are reported at the line of the Markdown that holds them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import check_project

PAGE = """---
title: เกี่ยวกับ
---

สวัสดี [มาตรการ](/2566/measures/)

## ก { #a }

[หาย](/2566/nope/ "ชื่อ") และ [หายด้วย](other.md)
![ภาพ](https://elsewhere.example/a.png)

## ข { #a }

[ไม่มี][ref] [ในหน้า](#b)

[ref]: /2567/
"""
DOCUMENT = "---\nid: mtg-01\nkind: meeting\ntitle: ประชุม\ndate: 5 มกราคม 2566\n---\n\nดู [ก](/2566/nope/)\n"


def test_every_dead_link_has_its_line(small_project: Callable[..., Path]) -> None:
    root = small_project({"content/pages/about.md": PAGE, "content/2566/documents/mtg-01.md": DOCUMENT})
    found = {f"{issue.place} {issue.code}" for issue in check_project(root) if issue.place.file.endswith(".md")}
    assert found == {
        "content/pages/about.md:9:7 link-dead",
        "content/pages/about.md:9:41 link-dead",
        "content/pages/about.md:10:8 request-outside",
        "content/pages/about.md:12:8 anchor-repeated",
        "content/pages/about.md:14:23 anchor-dead",
        "content/pages/about.md:16:8 link-dead",
        "content/2566/documents/mtg-01.md:8:8 link-dead",
    }


@pytest.mark.parametrize("text", ["# ก\n\n[ข](http://[x)\n", "# ก\n\n[ข](javascript:x)\n"])
def test_an_unreadable_link_is_found_by_check(text: str, small_project: Callable[..., Path]) -> None:
    found = [issue for issue in check_project(small_project({"content/pages/about.md": text})) if "link" in issue.code]
    assert [str(issue.place) for issue in found] == ["content/pages/about.md:3:5"]
