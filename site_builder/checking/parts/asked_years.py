"""Which years' data an item asks for."""

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues.vocabulary import DataYear


def asked_years(year: FiscalYear, asked: DataYear | None) -> frozenset[FiscalYear]:
    """The years an item of `year` may be answered with; empty where any will do."""
    match asked:
        case DataYear.IN_FORCE:
            return frozenset()
        case DataYear.PREVIOUS:
            return frozenset({year.previous})
        case None:
            # The list does not say which of the two.
            return frozenset({year, year.previous})
        case _:
            return frozenset({year})
