"""The yearly checklists as they travel in the package."""

import pytest
from pydantic import ValidationError

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.vocabulary import Basis, Checklist, DataYear

COUNTS = {2564: 43, 2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26}
YEARS = tuple(FiscalYear(year) for year in COUNTS)


def catalogue(year: int) -> Catalogue:
    found = reader.oit_catalogue(FiscalYear(year))
    assert found is not None
    return found


def test_the_known_years_are_listed_in_order() -> None:
    assert reader.known_years(Checklist.OIT) == YEARS


@pytest.mark.parametrize("year", [2563, 2570])
def test_a_year_nobody_has_seen_has_no_catalogue(year: int) -> None:
    assert reader.oit_catalogue(FiscalYear(year)) is None
    assert reader.oit_catalogue_text(FiscalYear(year)) is None


@pytest.mark.parametrize(("year", "count"), COUNTS.items())
def test_the_numbers_run_from_one_to_the_official_count(year: int, count: int) -> None:
    found = catalogue(year)
    assert found.fiscal_year == FiscalYear(year)
    assert found.number_of_items == found.item_count == count
    assert [item.id for item in found.items] == [f"o{number}" for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("year", "item_id", "name"),
    [
        (2564, "o34", "เจตจำนงสุจริตของผู้บริหาร"),
        (2564, "o43", "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"),
        (2565, "o34", "นโยบายไม่รับของขวัญ (No Gift Policy)"),
        (2565, "o31", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบประจำปี"),
        (2566, "o10", "นโยบายคุ้มครองข้อมูลส่วนบุคคล"),
        (2566, "o29", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"),
        (2566, "o31", "ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่"),
        (2567, "o25", "การเปิดโอกาสให้เกิดการมีส่วนร่วม"),
        (2567, "o30", "การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน"),
        (2568, "o12", "รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"),
        (2568, "o28", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"),
        (2569, "o1", "โครงสร้าง หน้าที่และอำนาจ"),
        (2569, "o25", "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร"),
    ],
)
def test_official_names_stand_at_their_numbers(year: int, item_id: str, name: str) -> None:
    item = catalogue(year).item(item_id)
    assert item is not None
    assert item.name_th == name


@pytest.mark.parametrize("year", COUNTS)
def test_every_item_stands_in_exactly_one_group_of_its_indicator(year: int) -> None:
    found = catalogue(year)
    assert [item_id for group in found.groups for item_id in group.items] == [item.id for item in found.items]
    for group in found.groups:
        assert tuple(item.id for item in found.items_of(group)) == group.items
        assert found.items_of(group.id) == found.items_of(group)
        assert {item.indicator for item in found.items_of(group)} == {group.indicator}
        assert group.id.startswith(f"{group.indicator}.")


@pytest.mark.parametrize("year", COUNTS)
def test_topics_are_unique_within_a_year(year: int) -> None:
    topics = [item.topic for item in catalogue(year).items]
    assert len(set(topics)) == len(topics)


@pytest.mark.parametrize("year", COUNTS)
def test_every_checklist_says_how_surely_it_is_known(year: int) -> None:
    found = catalogue(year)
    assert found.confidence.level
    assert found.confidence.statement
    assert found.confidence.items_verified
    assert found.sources
    assert found.basis_means is not None
    assert found.basis_means.source
    assert bool(found.basis_means.derived) == any(item.name_basis is Basis.DERIVED for item in found.items)


@pytest.mark.parametrize(
    ("year", "whole_list", "numbers"),
    [
        (2564, True, range(1, 44)),
        (2565, True, range(1, 44)),
        (2566, True, range(1, 44)),
        (2567, False, [1, 2, 3, 4, 25, 30]),
        (2568, False, [1, 2, 3, 6, 20]),
        (2569, False, [10, 17, 18]),
    ],
)
def test_only_what_was_confirmed_is_verified(year: int, whole_list: bool, numbers: list[int]) -> None:
    found = catalogue(year)
    assert found.verified is whole_list
    assert [item.number for item in found.items if item.verified] == list(numbers)
    assert all(item.name_basis is Basis.SOURCE for item in found.items if item.verified)


def test_the_last_checklist_invents_no_elements() -> None:
    assert not any(item.must_show or item.must_show_basis for item in catalogue(2569).items)


@pytest.mark.parametrize(
    ("topic", "numbers"),
    [
        ("complaint_stats", {2564: "o31", 2565: "o31", 2566: "o29", 2567: "o24", 2568: "o19", 2569: "o18"}),
        (
            "integrity_measures",
            {2564: "o42", 2565: "o42", 2566: "o42", 2567: "o34", 2568: "o27", 2569: "o25"},
        ),
        ("integrity_report", {2564: "o43", 2565: "o43", 2566: "o43", 2567: "o35", 2568: "o28", 2569: "o26"}),
        ("procurement_monthly", {2564: "o23", 2565: "o23", 2566: "o21", 2569: "o11"}),
        ("no-such-topic", {}),
    ],
)
def test_one_subject_is_followed_under_its_changing_numbers(topic: str, numbers: dict[int, str]) -> None:
    followed = {year.buddhist: item.id for year, item in reader.crosswalk(topic, YEARS)}
    assert followed == numbers


def test_the_crosswalk_passes_over_years_without_a_catalogue() -> None:
    years = (FiscalYear(2570), FiscalYear(2566))
    assert [(year, item.id) for year, item in reader.crosswalk("contact", years)] == [(FiscalYear(2566), "o5")]


@pytest.mark.parametrize(("year", "covers"), [(2566, DataYear.CURRENT), (2568, DataYear.PREVIOUS)])
def test_the_report_on_measures_moved_to_the_year_before(year: int, covers: DataYear) -> None:
    item = catalogue(year).item_on("integrity_report")
    assert item is not None
    assert item.data_year is covers


def test_an_unknown_item_or_group_is_none() -> None:
    assert catalogue(2569).item("o27") is None
    assert catalogue(2569).group("11.1") is None
    assert catalogue(2569).items_of("11.1") == ()


def test_the_text_to_copy_reads_back_as_the_same_catalogue() -> None:
    text = reader.oit_catalogue_text(FiscalYear(2566))
    assert text is not None
    assert text.startswith("# ")
    assert reader.catalogue_from_text(text) == catalogue(2566)


@pytest.mark.parametrize(
    ("break_it", "complaint"),
    [
        (("    number: 2\n", "    number: 3\n"), "item o2 has the number 3"),
        (("item_count: 26", "item_count: 27"), "do not run from 1 to 27"),
        (("topic: executives", "topic: contact"), "topics stand twice: contact"),
        (("items: [o1, o2, o3, o4]", "items: [o1, o2, o3]"), "groups and items disagree: o4"),
        (("verified: false", "verified: false\nsecret: 1"), "secret"),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused(break_it: tuple[str, str], complaint: str) -> None:
    text = reader.oit_catalogue_text(FiscalYear(2569)) or ""
    with pytest.raises(ValidationError, match=complaint):
        reader.catalogue_from_text(text.replace(*break_it, 1))


def test_records_never_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        catalogue(2566).title = "x"  # type: ignore[misc]
