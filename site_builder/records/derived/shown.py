"""Which facts an address of the site shows: what somebody sees who opens it and follows the papers it names.

The papers that a page names (evidence, a memo, a meeting's minutes) are shown by it, their own papers are not.
Pages that only list (`/a-z/`, `/search/`) show no fact.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.records.catalogues import reader
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived.facts import Fact, gathered
from site_builder.records.derived.naming import findings_of, ids_in, listed_measures, standings_of
from site_builder.records.derived.site_facts import linked_files, page_key, site_facts
from site_builder.records.derived.subjects import analysed_year, indicator_numbers
from site_builder.records.derived.year_facts import evidence_addresses, year_facts
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts
from site_builder.records.measures import Measure
from site_builder.records.plan import Plan
from site_builder.records.site import Unit

Keys = Iterator[str]


class Stated(Struct, frozen=True, dict=True):
    """All facts of a published disclosure, and which of them each address shows."""

    disclosure: Disclosure
    facts: Mapping[str, Fact]

    def by(self, address: str) -> tuple[str, ...]:
        """The keys of the facts that an address of the site shows, in order; an anchor says nothing."""
        return self._known(self._by_parts(address.partition("#")[0].strip("/")))

    def by_link(self, records: YearRecords, link: AnswerLink) -> tuple[str, ...]:
        """The keys of the facts behind one link of an answer; an outside address is the link's own fact."""
        if link.page is not None:
            return self.by(link.page)
        if link.document:
            return self.by(urls.document(records.year, link.document))
        return self.by(urls.evidence(records.year, link.evidence)) if link.evidence else ()

    def by_answer(self, records: YearRecords, answer: Answer) -> tuple[str, ...]:
        """The keys of the facts that an item's own page and all its links show."""
        linked = chain.from_iterable(self.by_link(records, link) for link in answer.links)
        shown = self._known(chain(self._below(f"{records.year}/oit/{answer.item}"), linked))
        return self._known(chain(shown, self._below("agency"), self._names(shown)))

    def _names(self, keys: Iterable[str]) -> Keys:
        """What the units and positions are called that facts name by their ids."""
        units, positions = set[str](), set[str]()
        for key in keys:
            ids_in(self.facts[key].data, units, positions)
        yield from self._below(*(f"units/{each}/name" for each in units), *(f"positions/{each}" for each in positions))

    def _known(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({" ".join(key.split()) for key in keys} & self.facts.keys()))

    def _below(self, *prefixes: str) -> Keys:
        for prefix in prefixes:
            yield from (key for key in self.facts if key == prefix or key.startswith(f"{prefix}/"))

    def _by_parts(self, address: str) -> Keys:
        first, _, rest = address.partition("/")
        year = _year_of(first)
        if year:
            records = self.disclosure.by_year.get(year)
            return self._of_year(records, rest) if records else iter(())
        match first:
            case "":
                return self._home()
            case "plans":
                return self._plan(rest)
            case "units":
                return chain.from_iterable(self._unit(each) for each in self.disclosure.site.units if each.id == rest)
            case "indicators":
                return self._indicator(rest)
            case "contact":
                units = (f"units/{each.id}" for each in self.disclosure.site.units)
                return self._below("contact", "site/main-website", *units)
            case "complaints" | "people" | "corrections":
                return self._below(first)
        return self._page(address)

    def _home(self) -> Keys:
        """The latest year at a glance, and how to reach the agency."""
        yield from self._below("contact", "complaints")
        for records in self.disclosure.years[-1:]:
            yield from self._year(records)
        for page in self.disclosure.pages:
            if urls.prose(page.name) == urls.HOME:
                yield from self._page("index")

    def _page(self, name: str) -> Keys:
        for page in self.disclosure.pages:
            if page.name == name or urls.prose(page.name).strip("/") == name:
                yield page_key(page)
                yield from self._below(f"{page_key(page)}/block")
                yield from (f"pages/{file}" for file in linked_files(page))

    # One year

    def _of_year(self, records: YearRecords, rest: str) -> Keys:
        kind, _, name = rest.partition("/")
        of_kind: Mapping[str, Callable[[YearRecords, str], Keys]] = {
            "": lambda records, _: self._year(records),
            "ita": lambda records, _: self._result(records),
            "analysis": lambda records, _: self._analysis(records),
            "measures": self._measures,
            "progress": self._progress,
            "plan": self._plan_reports,
            "oit": self._checklist,
            "statistics": self._statistics,
            "documents": self._documents,
            "evidence": self._evidence_pages,
        }
        tell = of_kind.get(kind)
        return tell(records, name) if tell else iter(())

    def _year(self, records: YearRecords) -> Keys:
        yield f"{records.year}/year"
        yield from self._result(records)
        yield from self._measures(records, "")
        yield from self._progress(records, "")
        yield from (f"{records.year}/documents/{each.id}/line" for each in records.documents)

    def _result(self, records: YearRecords) -> Keys:
        year = records.year
        yield f"{year}/year"
        yield from self._below(f"{year}/ita")
        yield f"{year.previous}/ita"
        if records.result and records.result.source:
            yield from self._papers(records, (records.result.source,), ())

    def _analysis(self, records: YearRecords) -> Keys:
        analysis = records.analysis
        if analysis:
            # Scores stand beside the target of the year they are of.
            yield f"{analysis.of}/year"
            yield from self._below(f"{records.year}/analysis", f"{analysis.of}/ita")
            yield from self._papers(records, (analysis.signed,), (analysis.memo,))

    def _measures(self, records: YearRecords, name: str) -> Keys:
        year = records.year
        if name:
            for measure in records.measure_list:
                if measure.id == name:
                    yield from self._measure(records, measure)
            return
        yield from self._below(f"{year}/measures")
        yield from findings_of(records, records.measure_list)
        yield from standings_of(records, records.measure_list)
        adopted = records.measures.adopted if records.measures else None
        if adopted:
            yield from self._papers(records, (adopted.signed,), (adopted.meeting,))

    def _measure(self, records: YearRecords, measure: Measure) -> Keys:
        """A measure with its loop: findings, scores, and what each report says of it."""
        year = records.year
        yield from (f"{year}/measures", f"{year}/measures/{measure.id}", f"{year}/measures/{measure.group}")
        yield from findings_of(records, (measure,))
        yield f"{year}/year"
        for number in indicator_numbers(records, measure):
            yield from (f"{each}/ita/indicator-{number}" for each in (year, analysed_year(records)))
        for report_round, _ in records.reports:
            key = f"{year}/progress/{report_round.id}"
            yield from (
                f"{year}/round/{report_round.id}",
                f"{key}/entries/{measure.id}",
                f"{key}/outcomes/{measure.id}",
            )

    def _progress(self, records: YearRecords, name: str) -> Keys:
        year = records.year
        for report_round, report in records.reports:
            if name not in {"", report_round.id}:
                continue
            key = f"{year}/progress/{report_round.id}"
            yield from (f"{year}/round/{report_round.id}", key, f"{key}/entries", f"{key}/outcomes")
            yield from self._below(f"{key}/evidence")
            named = (each.rpartition("/")[2] for each in self._below(f"{key}/evidence"))
            yield from self._papers(records, (*named, report.signed), (report.memo,))
        yield from (each for each in self._below(f"{year}/measures") if each != f"{year}/measures")
        yield from findings_of(records, records.measure_list)

    def _plan_reports(self, records: YearRecords, name: str) -> Keys:
        year = records.year
        for report_round, report in records.plan_reports:
            if name not in {"", report_round.id}:
                continue
            key = f"{year}/plan/{report_round.id}"
            yield from (f"{year}/round/{report_round.id}", *self._below(key), f"plans/{report.plan}")
            named = (each.rpartition("/")[2] for each in self._below(f"{key}/evidence"))
            yield from self._papers(records, (*named, report.signed), (report.memo,))
            yield from (f"plans/{report.plan}/{row.project}" for row in report.rows)

    def _checklist(self, records: YearRecords, name: str) -> Keys:
        return self._below(f"{records.year}/oit/{name}" if name else f"{records.year}/oit")

    def _statistics(self, records: YearRecords, name: str) -> Keys:
        for series in records.statistics:
            if name in {"", series.id}:
                yield from self._below(f"{records.year}/statistics/{series.id}")
                yield from self._papers(records, series.evidence if name else (), ())

    def _documents(self, records: YearRecords, name: str) -> Keys:
        if not name:
            yield from (f"{records.year}/documents/{each.id}/line" for each in records.documents)
        for document in (each for each in records.documents if each.id == name):
            yield from self._below(f"{records.year}/documents/{document.id}")
            yield from self._papers(records, document.evidence, ())

    def _evidence_pages(self, records: YearRecords, name: str) -> Keys:
        if not name:
            yield from (f"{records.year}/evidence/{each.id}/line" for each in records.evidence)
        yield from self._papers(records, (name,), ())

    def _papers(self, records: YearRecords, evidence: Iterable[str | None], documents: Iterable[str | None]) -> Keys:
        """Pieces of evidence with their files, and documents as text."""
        for evidence_id in evidence:
            found = records.evidence_by_id.get(evidence_id or "")
            if found:
                yield f"{records.year}/evidence/{found.id}"
                for address in evidence_addresses(records, found):
                    yield from (address, f"{address}/caption", f"{address}/alt")
        yield from (f"{records.year}/documents/{each}" for each in documents if each)

    # What spans years

    def _plan(self, rest: str) -> Keys:
        plan_id, _, project_id = rest.partition("/")
        for plan in self.disclosure.plans:
            if plan.id == plan_id:
                yield from self._below(f"plans/{plan.id}/{project_id}") if project_id else self._whole_plan(plan)
                yield from self._reported(plan)

    def _whole_plan(self, plan: Plan) -> Keys:
        yield from self._below(f"plans/{plan.id}")
        year, _, evidence_id = (plan.signed or "").partition("/")
        for records in self.disclosure.years:
            if str(records.year) == year:
                yield from self._papers(records, (evidence_id,), ())

    def _reported(self, plan: Plan) -> Keys:
        for records in self.disclosure.years:
            for report_round, report in records.plan_reports:
                if report.plan == plan.id:
                    yield f"{records.year}/plan/{report_round.id}/rows"

    def _unit(self, unit: Unit) -> Keys:
        yield from self._below(f"units/{unit.id}")
        for records in self.disclosure.years:
            year = records.year
            at_work = ((each, (*each.units.main, *each.units.supporting)) for each in records.measure_list)
            measures = tuple(each for each, units in at_work if unit.id in units)
            yield from listed_measures(records, measures)
            yield from (f"{year}/oit/{each.item}" for each in records.answers if each.unit == unit.id)
            yield from (f"{year}/statistics/{each.id}" for each in records.statistics if each.unit == unit.id)
        for plan in self.disclosure.plans:
            yield from (f"plans/{plan.id}/{each.id}" for each in plan.projects if unit.id in each.units)

    def _indicator(self, key: str) -> Keys:
        numbers = [each.number for each in reader.indicators() if each.key == key]
        for records in self.disclosure.years:
            year = records.year
            for number in numbers:
                yield from (f"{year}/ita/indicator-{number}", f"{year}/year")
                told = tuple(each for each in records.measure_list if number in indicator_numbers(records, each))
                yield from listed_measures(records, told)
                for finding in records.findings.values():
                    if any(str(subject) == f"indicator-{number}" for subject in finding.subjects):
                        yield f"{year}/analysis/{finding.id}"


def stated(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Stated:
    """Everything a published disclosure states; `files` are facts of files by project path."""
    found = chain(
        site_facts(disclosure, files), chain.from_iterable(year_facts(each, files) for each in disclosure.years)
    )
    return Stated(disclosure, gathered(found))


def _year_of(part: str) -> FiscalYear | None:
    if len(part) != len("2566") or not part.isdigit():
        return None
    try:
        return parse_fiscal_year(part)
    except ThaiValueError:
        return None
