"""Everything a published disclosure states, and which of it each address shows: what a submission freezes."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain

from msgspec import Struct

from site_builder.language import urls
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived import keys
from site_builder.records.derived.canonical import Data
from site_builder.records.derived.disclosed import Disclosed
from site_builder.records.derived.facts import Fact, gathered
from site_builder.records.derived.shown import Facts
from site_builder.records.derived.shown_parts import Keys
from site_builder.records.derived.site_facts import site_facts
from site_builder.records.derived.site_map import PagePlan, site_map
from site_builder.records.derived.year_facts import year_facts
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts

_UNIT_FIELDS = frozenset({"unit", "units", "main", "supporting", "issuer", "parent"})
_POSITION_FIELDS = frozenset({"by", "doer", "signed_by", "addressee", "position"})


class Stated(Struct, frozen=True, dict=True):
    """All facts of a published disclosure, and which of them each address shows."""

    disclosed: Disclosed
    facts: Mapping[str, Fact]

    @property
    def disclosure(self) -> Disclosure:
        return self.disclosed.disclosure

    @cached_property
    def pages(self) -> Mapping[str, PagePlan]:
        """The pages of the site by address."""
        return {page.address: page for page in site_map(self.disclosed)}

    def by(self, address: str) -> tuple[str, ...]:
        """The keys of the facts that a page of the site shows, in order; an anchor says nothing."""
        path = address.partition("#")[0].strip("/")
        page = self.pages.get(f"{path}/" if path else urls.HOME)
        return self._known(page.row.shows(Facts(self.disclosure, self.facts), *page.parts)) if page else ()

    def by_link(self, records: YearRecords, link: AnswerLink) -> tuple[str, ...]:
        """The keys of the facts behind one link of an answer; an outside address is the link's own fact."""
        if link.page is not None:
            return self.by(link.page)
        if link.document:
            return self.by(urls.document(records.year, link.document))
        return self.by(urls.evidence(records.year, link.evidence)) if link.evidence else ()

    def by_answer(self, records: YearRecords, answer: Answer) -> tuple[str, ...]:
        """The keys of the facts that an item's own page and all its links show."""
        below = Facts(self.disclosure, self.facts).below
        linked = chain.from_iterable(self.by_link(records, link) for link in answer.links)
        shown = self._known(chain(below(keys.answer(records.year, answer.item)), linked))
        return self._known(chain(shown, below(keys.AGENCY), self._names(shown)))

    def _names(self, shown: Iterable[str]) -> Keys:
        """What the units and positions are called that facts name by their ids."""
        units, positions = set[str](), set[str]()
        for key in shown:
            _collect_ids(self.facts[key].data, units, positions)
        named = (*(keys.names(keys.unit(each)) for each in units), *(keys.position(each) for each in positions))
        return Facts(self.disclosure, self.facts).below(*named)

    def _known(self, shown: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({" ".join(key.split()) for key in shown} & self.facts.keys()))


def stated(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Stated:
    """Everything a published disclosure states; `files` are facts of files by project path."""
    of_years = chain.from_iterable(year_facts(each, files) for each in disclosure.years)
    return Stated(Disclosed(disclosure, files), gathered(chain(site_facts(disclosure, files), of_years)))


def _collect_ids(data: Data, units: set[str], positions: set[str], field: str = "") -> None:
    """Collects the ids of units and positions that stand in the fields that hold them."""
    if isinstance(data, dict):
        for key, value in data.items():
            _collect_ids(value, units, positions, key)
    elif isinstance(data, list):
        for value in data:
            _collect_ids(value, units, positions, field)
    elif isinstance(data, str) and field in _UNIT_FIELDS:
        units.add(data)
    elif isinstance(data, str) and field in _POSITION_FIELDS:
        positions.add(data)
