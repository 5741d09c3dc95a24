"""What pages say in the words of schema.org."""

from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace

from site_builder.pages.parts.basics import Frame, Link, Organisation
from site_builder.pages.site.structured_data import structured_data
from site_builder.records.derived.site_map import PageKind
from tests.pages.test_metadata import SITE, YEAR

DOWNLOADS = (Link("CSV", "data/2566/ita.csv"), Link("JSON", "data/2566/ita.json"), Link("Word", "x.docx"))
CRUMBS = (Link("หน้าแรก", ""), Link("ปี 2566", "2566/"))


@dataclass(frozen=True)
class PageOf:
    kind: PageKind
    frame: Frame


def graph(kind: PageKind, frame: Frame, site: Any = SITE) -> dict[str, dict[str, Any]]:
    told = structured_data(PageOf(kind, frame), site)  # type: ignore[arg-type]
    return {each["@type"]: each for each in told["@graph"]} if told else {}


RESULT = Frame("2566/ita/", "ผล", year=YEAR, crumbs=CRUMBS, downloads=DOWNLOADS, head_title="ผล", description="ได้ 90")


@pytest.mark.parametrize(
    ("kind", "frame", "types"),
    [
        (PageKind.HOME, Frame("", "ก"), {"WebSite", "GovernmentOrganization"}),
        (PageKind.CONTACT, Frame("contact/", "ก", crumbs=CRUMBS), {"GovernmentOrganization", "BreadcrumbList"}),
        (PageKind.RESULT, RESULT, {"BreadcrumbList", "Dataset"}),
        (PageKind.ROUND_REPORT, RESULT, {"BreadcrumbList"}),
        (PageKind.NOT_FOUND, Frame("404.html", "ก", crumbs=CRUMBS), set()),
    ],
)
def test_each_page_says_what_it_is_for(kind: PageKind, frame: Frame, types: set[str]) -> None:
    assert set(graph(kind, frame)) == types


def test_breadcrumbs_end_at_the_page_itself() -> None:
    items = graph(PageKind.RESULT, RESULT)["BreadcrumbList"]["itemListElement"]
    assert [(each["position"], each["item"]) for each in items] == [
        (1, "https://test.example/ita/"),
        (2, "https://test.example/ita/2566/"),
        (3, "https://test.example/ita/2566/ita/"),
    ]


def test_a_dataset_lists_the_open_files_of_its_fiscal_year() -> None:
    dataset = graph(PageKind.RESULT, RESULT)["Dataset"]
    assert dataset["temporalCoverage"] == "2022-10-01/2023-09-30"
    assert [(each["encodingFormat"], each["contentUrl"]) for each in dataset["distribution"]] == [
        ("text/csv", "https://test.example/ita/data/2566/ita.csv"),
        ("application/json", "https://test.example/ita/data/2566/ita.json"),
    ]


@pytest.mark.parametrize(
    ("licence", "address"),
    [("", None), ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"), ("ของเราเอง", None)],
)
def test_only_a_known_confirmed_licence_is_claimed(licence: str, address: str | None) -> None:
    assert graph(PageKind.RESULT, RESULT, replace(SITE, licence=licence))["Dataset"].get("license") == address


def test_the_agency_is_told_by_the_channels_it_gives() -> None:
    bare = graph(PageKind.HOME, Frame("", "ก"))["GovernmentOrganization"]
    assert bare["url"] == "https://test.example/ita/"
    assert not {"email", "telephone"} & bare.keys()
    told = replace(
        SITE, organisation=Organisation("ทดสอบ", "ตัวอย่าง", "https://www.test.example/", "a@test.example", "0 5")
    )
    full = graph(PageKind.HOME, Frame("", "ก"), told)["GovernmentOrganization"]
    assert (full["url"], full["email"], full["telephone"]) == ("https://www.test.example/", "a@test.example", "0 5")
