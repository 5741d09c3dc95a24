"""The facts of one fiscal year's folder."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain

from site_builder.language import urls
from site_builder.language.problems.place import FieldPath, Place
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived.canonical import Data, data_of
from site_builder.records.derived.facts import Fact, Keyed, fact_of, file_fact, named, one_of, part_of
from site_builder.records.derived.reports import entries_of, group_entries, outcomes_of
from site_builder.records.derived.standing import finished_on
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts
from site_builder.records.measures import Measure
from site_builder.records.plan import PlanReport
from site_builder.records.progress import Entry, Outcome, RoundReport
from site_builder.records.statistics import Series

REFERENCES = frozenset({"evidence", "appendix"})
"""Fields that name pieces of evidence, each of them a fact of its own."""

Told = Entry | Outcome


def year_facts(records: YearRecords, files: Mapping[str, FileFacts]) -> Keyed:
    """Every fact of a year, by key."""
    year = records.year
    yield f"{year}/year", part_of(records.settings, "target", data_of(records.settings).get("target"))
    for report_round in records.settings.rounds:
        yield f"{year}/round/{report_round.id}", fact_of(report_round)
    yield from chain(_answers(records), _result(records), _analysis(records), _measures(records))
    for report_round, report in records.reports:
        yield from _report(records, f"{year}/progress/{report_round.id}", report)
    for report_round, plan_report in records.plan_reports:
        yield from _plan_report(f"{year}/plan/{report_round.id}", plan_report)
    for series in records.statistics:
        yield from _series(f"{year}/statistics/{series.id}", series)
    for document in records.documents:
        key = f"{year}/documents/{document.id}"
        yield key, fact_of(document, without=REFERENCES)
        yield f"{key}/line", part_of(document, "title", [document.title, document.date.isoformat(), document.kind])
        yield from named(document, "evidence", key, document.evidence)
    for evidence in records.evidence:
        yield from _evidence(records, evidence, files)


def link_key(link: AnswerLink) -> str:
    """What tells one link of an answer from another: where it leads."""
    if link.page is not None:
        return f"page:/{link.page}"
    targets = (("document", link.document), ("evidence", link.evidence), ("url", link.url))
    return next(f"{kind}:{target}" for kind, target in targets if target)


def _answers(records: YearRecords) -> Keyed:
    for answer in records.answers:
        key, known = f"{records.year}/oit/{answer.item}", dict[str, None]()
        yield key, fact_of(answer, without={"links"})
        for index, link in enumerate(answer.links):
            link_name = one_of(known, link_key(link))
            known[link_name] = None
            yield f"{key}/link/{link_name}", Fact(data_of(link), partial(_in_link, answer, index))


def _in_link(answer: Answer, index: int, path: FieldPath) -> Place:
    return answer.origin.place_of("links", index, *path)


def _result(records: YearRecords) -> Keyed:
    result, key = records.result, f"{records.year}/ita"
    if result is None:
        return
    yield key, fact_of(result, without={"indicators", "instruments", "questions", "items"})
    for indicator in result.indicators:
        yield f"{key}/indicator-{indicator.number}", fact_of(indicator)
        # That it is scored at all gives the indicator a page, to which lists of measures lead.
        yield f"{key}/indicator-{indicator.number}/told", part_of(indicator, "number", indicator.number)
    for instrument in result.instruments:
        yield f"{key}/{instrument.instrument.value.lower()}", fact_of(instrument)
    for question in result.questions:
        yield f"{key}/{question.question}", fact_of(question)
    for verdict in result.items:
        yield f"{key}/{verdict.item}", fact_of(verdict)


def _analysis(records: YearRecords) -> Keyed:
    analysis, key = records.analysis, f"{records.year}/analysis"
    if analysis is None:
        return
    yield key, fact_of(analysis, without={"findings", "topics", "constraints"})
    for finding in analysis.findings:
        yield f"{key}/{finding.id}", fact_of(finding)
    for topic in analysis.topics:
        yield f"{key}/{topic.id}", fact_of(topic)
    for constraint in analysis.constraints:
        yield f"{key}/{constraint.id}", fact_of(constraint)


def _measures(records: YearRecords) -> Keyed:
    measures, key = records.measures, f"{records.year}/measures"
    if measures is None:
        return
    if measures.adopted:
        yield key, fact_of(measures.adopted)
    for group in measures.groups:
        yield f"{key}/{group.id}", fact_of(group)
    for measure in measures.measures:
        yield f"{key}/{measure.id}", fact_of(measure)


def _report(records: YearRecords, key: str, report: RoundReport) -> Keyed:
    """The head of a round's report, its entries and outcomes as one set each, and each measure's part of them."""
    yield key, fact_of(report, without={"entries", "outcomes", "appendix"})
    yield f"{key}/entries", _told(report, "entries", report.entries)
    yield f"{key}/outcomes", _told(report, "outcomes", report.outcomes)
    events = (event.evidence for entry in report.entries for event in entry.done)
    papers = chain(report.appendix, *events, *(outcome.evidence for outcome in report.outcomes))
    yield from named(report, "entries", key, papers)
    for measure in records.measure_list:
        yield f"{key}/entries/{measure.id}", _told(report, "entries", _entries(records, report, measure))
        yield f"{key}/standing/{measure.id}", _standing(report, _entries(records, report, measure))
        outcomes = outcomes_of(records, report, measure)
        yield f"{key}/outcomes/{measure.id}", _told(report, "outcomes", outcomes)


def _entries(records: YearRecords, report: RoundReport, measure: Measure) -> tuple[Entry, ...]:
    return (*entries_of(records, report, measure), *group_entries(records, report, measure))


def _standing(report: RoundReport, entries: Iterable[Entry]) -> Fact:
    """What lists of measures show of a report: the status of each entry and the days it was done on."""
    data: list[Data] = []
    for each in entries:
        on = finished_on(each)
        data.append([" ".join(sorted(each.about)), each.status.value, on.isoformat() if on else None])
    return part_of(report, "entries", sorted(data, key=str))


def _told(report: RoundReport, field: str, told: Iterable[Told]) -> Fact:
    """A set of entries or outcomes by what they are for, so that their order in the file says nothing."""
    by_target: dict[str, Told] = {}
    for each in told:
        by_target[one_of(by_target, "+".join(sorted(each.about)))] = each
    data: dict[str, Data] = {name: data_of(each, without=REFERENCES) for name, each in by_target.items()}

    def locate(path: FieldPath) -> Place:
        first = by_target.get(str(path[0])) if path else None
        return first.origin.place_of(*path[1:]) if first else report.origin.place_of(field)

    return Fact(data, locate)


def _plan_report(key: str, report: PlanReport) -> Keyed:
    yield key, fact_of(report, without={"rows"})
    rows = {row.project: row for row in report.rows}
    data: dict[str, Data] = {name: data_of(row, without=REFERENCES) for name, row in rows.items()}

    def locate(path: FieldPath) -> Place:
        row = rows.get(str(path[0])) if path else None
        return row.origin.place_of(*path[1:]) if row else report.origin.place_of("rows")

    yield f"{key}/rows", Fact(data, locate)
    yield from named(report, "rows", key, chain.from_iterable(row.evidence for row in report.rows))


def _series(key: str, series: Series) -> Keyed:
    """A series grows by rows, and its `as_of` and what it says of itself with them."""
    yield key, fact_of(series, without={"rows", "nil", "as_of", "evidence"})
    if series.nil:
        yield f"{key}/nil", fact_of(series.nil)
    for row in series.rows:
        yield f"{key}/rows/{row.period.start.isoformat()}--{row.period.end.isoformat()}", fact_of(row)
    yield from named(series, "evidence", key, series.evidence)


def _evidence(records: YearRecords, evidence: Evidence, files: Mapping[str, FileFacts]) -> Keyed:
    """A piece of evidence, each of its files, and the words beside these: words that come later are facts more."""
    year = records.year
    key = f"{year}/evidence/{evidence.id}"
    yield key, fact_of(evidence, without={"files"})
    day = evidence.date.isoformat() if evidence.date else None
    yield f"{key}/line", part_of(evidence, "title", [evidence.title, day, evidence.kind])
    for number, address in enumerate(evidence_addresses(records, evidence), start=1):
        each = evidence.files[number - 1]
        facts = files.get(f"content/{year}/{each.file}")
        if facts:
            yield address, file_fact(facts, each.file)
        for field, words in (("caption", each.caption), ("alt", each.alt)):
            if words:
                yield f"{address}/{field}", part_of(each, field, words)


def evidence_addresses(records: YearRecords, evidence: Evidence) -> tuple[str, ...]:
    """The addresses of its files, in its order."""
    return tuple(
        urls.evidence_file(records.year, evidence.id, number, each.file.rpartition(".")[2].lower())
        for number, each in enumerate(evidence.files, start=1)
    )
