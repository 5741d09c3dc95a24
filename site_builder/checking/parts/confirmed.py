"""Which lines of a checklist are sure: verified by us, or confirmed by a person of the agency."""

from collections.abc import Iterable

from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.confirmation import Confirmation


def unsure_items(catalogue: Catalogue, confirmations: Iterable[Confirmation]) -> tuple[Item, ...]:
    """Items whose number and name nobody has verified or confirmed."""
    here = [
        each for each in confirmations if each.checklist is catalogue.checklist and each.year == catalogue.fiscal_year
    ]
    if any(not each.items for each in here):
        return ()
    confirmed = {item.code for each in here for item in each.items}
    return tuple(item for item in catalogue.items if not item.verified and item.id not in confirmed)


def is_sure(catalogue: Catalogue, confirmations: Iterable[Confirmation]) -> bool:
    """Whether an item that the list lacks does not exist."""
    return catalogue.verified or not unsure_items(catalogue, confirmations)
