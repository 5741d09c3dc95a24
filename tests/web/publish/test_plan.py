"""The order things travel in: at no moment does a page that can be reached hold a dead link."""

from site_builder.building.releases.manifest import ListedFile
from site_builder.web.publish.plan import plan_upload


def listed(**files: str) -> dict[str, ListedFile]:
    return {name.replace("__", "/").replace("_", "."): ListedFile.of(text.encode()) for name, text in files.items()}


def test_new_then_changed_then_entries_and_deletions_apart() -> None:
    there = listed(index_html="1", about__index_html="1", old__index_html="1", old_pdf="1", site_css="1", same_txt="1")
    wanted = listed(index_html="2", about__index_html="2", new__index_html="1", new_pdf="1", site_css="2", same_txt="1")
    plan = plan_upload(wanted, there)
    assert plan.new == ("new.pdf", "new/index.html")
    assert plan.changed == ("site.css", "about/index.html")
    assert plan.entries == ("index.html",)
    assert plan.deleted == ("old/index.html", "old.pdf")
    assert plan.unchanged == 1


def test_the_same_site_is_nothing_to_do() -> None:
    assert plan_upload(listed(index_html="1"), listed(index_html="1")).is_empty


def test_what_nobody_links_to_yet_is_replaced_before_anybody_does() -> None:
    there, wanted = listed(a__index_html="1", b__index_html="1"), listed(a__index_html="2", b__index_html="2")
    plan = plan_upload(wanted, there, frozenset({"b/index.html"}))
    assert plan.new == ("b/index.html",)
    assert plan.changed == ("a/index.html",)
