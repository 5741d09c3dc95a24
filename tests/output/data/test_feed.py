"""The Atom feed: well-formed, complete, in order, and made of the data's dates alone."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from site_builder.building.site_plan.plan import plan
from site_builder.language import urls

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(project: Path) -> tuple[bytes, ElementTree.Element]:
    made = plan(project)
    assert made.is_sound, [issue.line for issue in made.issues]
    content = made.data[urls.FEED]
    return content, ElementTree.fromstring(content)  # noqa: S314 (our own bytes)


def texts(element: ElementTree.Element, path: str) -> list[str]:
    return [each.text or "" for each in element.iterfind("/".join(ATOM + name for name in path.split("/")))]


def test_entries_stand_newest_first_under_full_addresses(small_project: Callable[..., Path]) -> None:
    files = {
        "content/2566/documents/notice.md": "---\nid: notice\nkind: announcement\ntitle: ประกาศ ก & ข <ค>\n"
        "date: 5 มกราคม 2566\n---\n\nข้อความ\n",
        "content/corrections.yml": "- {id: fix-1, on: 5 ตุลาคม 2566, page: /2566/, before: ก, after: ข}\n",
    }
    content, feed = feed_of(small_project(files))
    assert texts(feed, "entry/id") == [
        "https://test.example/corrections/#correction-fix-1",
        "https://test.example/2566/progress/12-month/",
        "https://test.example/2566/documents/notice/",
    ]
    assert texts(feed, "entry/updated") == [
        f"{day}T00:00:00+07:00" for day in ("2023-10-05", "2023-09-30", "2023-01-05")
    ]
    assert texts(feed, "updated") == ["2023-10-05T00:00:00+07:00"]
    assert texts(feed, "id") == ["https://test.example/feed.xml"]
    assert texts(feed, "author/name") == ["องค์การบริหารส่วนตำบลทดสอบ"]
    assert texts(feed, "entry/title")[2] == "ประกาศ ก & ข <ค>"
    assert [each.get("href") for each in feed.iterfind(f"{ATOM}entry/{ATOM}link")] == texts(feed, "entry/id")
    assert content == plan(small_project(files, name="again")).data[urls.FEED]


def test_a_feed_without_entries_is_still_a_feed(small_project: Callable[..., Path]) -> None:
    _, feed = feed_of(small_project({"content/2566/progress/12-month.yml": None}))
    assert texts(feed, "entry/id") == []
    assert texts(feed, "updated") == ["2022-10-01T00:00:00+07:00"]
    no_year = dict.fromkeys(("content/2566/measures.yml", "content/2566/progress/12-month.yml"))
    _, feed = feed_of(small_project({**no_year, "content/2566/year.yml": None}, name="empty"))
    assert len(texts(feed, "updated")) == 1
