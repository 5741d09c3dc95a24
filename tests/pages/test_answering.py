"""The table of topics: every topic is one that some official list has, and years are those the item asks for."""

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.checklist.answering import BY_TOPIC, data_years
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.vocabulary import DataYear


def test_every_topic_of_the_table_is_in_an_official_list() -> None:
    catalogues = [reader.oit_catalogue(year) for year in reader.known_years()]
    topics = {item.topic for catalogue in catalogues if catalogue for item in catalogue.items}
    assert BY_TOPIC.keys() <= topics


def test_the_year_of_the_data() -> None:
    year = FiscalYear(2567)
    assert data_years(year, DataYear.PREVIOUS) == (FiscalYear(2566),)
    assert data_years(year, DataYear.CURRENT) == data_years(year, DataYear.IN_FORCE) == (year,)
    assert data_years(year, None) == (year, FiscalYear(2566))
