"""The facts of one fiscal year's folder."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain

from site_builder.language.problems.place import FieldPath, Place
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.analysis import Constraint, Finding, Topic
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.derived import keys
from site_builder.records.derived.canonical import Data, canonical, data_of
from site_builder.records.derived.facts import Fact, Keyed, fact_of, file_fact, named, one_of, part_of
from site_builder.records.derived.papers import files_of
from site_builder.records.derived.reports import all_entries_of, outcomes_of
from site_builder.records.disclosure import YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts
from site_builder.records.plan import PlanReport
from site_builder.records.progress import Entry, Outcome, RoundReport
from site_builder.records.statistics import Series

REFERENCES = frozenset({"evidence", "appendix"})
"""Fields that name pieces of evidence, each of them a fact of its own."""

Reported = Entry | Outcome


def year_facts(records: YearRecords, files: Mapping[str, FileFacts]) -> Keyed:
    """Every fact of a year, by key."""
    year = records.year
    yield keys.year(year), part_of(records.settings, "target", data_of(records.settings).get("target"))
    for report_round in records.settings.rounds:
        yield keys.report_round(year, report_round.id), fact_of(report_round)
    yield from chain(_answers(records), _result(records), _analysis(records), _measures(records))
    for report_round, report in records.reports:
        yield from _report(records, report_round.id, report)
    for report_round, plan_report in records.plan_reports:
        yield from _plan_report(year, report_round.id, plan_report)
    for series in records.statistics:
        yield from _series(year, series)
    for document in records.documents:
        key = keys.document(year, document.id)
        yield key, fact_of(document, without=REFERENCES)
        yield keys.line(key), part_of(document, "title", [document.title, document.date.isoformat(), document.kind])
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
        known = dict[str, None]()
        yield keys.answer(records.year, answer.item), fact_of(answer, without={"links"})
        for index, link in enumerate(answer.links):
            link_name = one_of(known, link_key(link))
            known[link_name] = None
            key = f"{keys.answer_links(records.year, answer.item)}{link_name}"
            yield key, Fact(data_of(link), partial(_in_link, answer, index), records=(link,))


def _in_link(answer: Answer, index: int, path: FieldPath) -> Place:
    return answer.origin.place_of("links", index, *path)


def _result(records: YearRecords) -> Keyed:
    result, year = records.result, records.year
    if result is None:
        return
    yield keys.result(year), fact_of(result, without={"indicators", "instruments", "questions", "items"})
    for indicator in result.indicators:
        yield keys.indicator(year, indicator.number), fact_of(indicator)
        # That it is scored at all gives the indicator a page, to which lists of measures lead.
        key = keys.indicator_is_scored(year, indicator.number)
        yield key, part_of(indicator, "number", indicator.number)
    for instrument in result.instruments:
        yield keys.scored(year, instrument.instrument.value.lower()), fact_of(instrument)
    for question in result.questions:
        yield keys.scored(year, question.question), fact_of(question)
    for verdict in result.items:
        yield keys.scored(year, verdict.item), fact_of(verdict)


def _analysis(records: YearRecords) -> Keyed:
    analysis, year = records.analysis, records.year
    if analysis is None:
        return
    own_facts = {"findings", "topics", "constraints", "wordings", "numbering"}
    yield keys.analysis(year), fact_of(analysis, without=own_facts)
    if analysis.wordings or analysis.numbering:
        said: Data = [canonical(analysis.numbering), canonical(analysis.wordings)]
        yield keys.wordings(year), part_of(analysis, "wordings" if analysis.wordings else "numbering", said)
    parts: tuple[Finding | Topic | Constraint, ...] = (*analysis.findings, *analysis.topics, *analysis.constraints)
    for part in parts:
        yield keys.analysed(year, part.id), fact_of(part)


def _measures(records: YearRecords) -> Keyed:
    measures, year = records.measures, records.year
    if measures is None:
        return
    if measures.adopted:
        yield keys.measures(year), fact_of(measures.adopted)
    for group in measures.groups:
        yield keys.measure(year, group.id), fact_of(group)
    for measure in measures.measures:
        yield keys.measure(year, measure.id), fact_of(measure)


def _report(records: YearRecords, round_id: str, report: RoundReport) -> Keyed:
    """The head of a round's report, its entries and outcomes as one set each, and each measure's part of them."""
    year, key = records.year, keys.report(records.year, round_id)
    yield key, fact_of(report, without={"entries", "outcomes", "appendix"})
    yield keys.entries(year, round_id), _reported(report, "entries", report.entries)
    yield keys.outcomes(year, round_id), _reported(report, "outcomes", report.outcomes)
    events = (event.evidence for entry in report.entries for event in entry.done)
    papers = chain(report.appendix, *events, *(outcome.evidence for outcome in report.outcomes))
    yield from named(report, "entries", key, papers)
    for measure in records.measure_list:
        entries = all_entries_of(records, report, measure)
        yield keys.entries(year, round_id, measure.id), _reported(report, "entries", entries)
        yield keys.standing(year, round_id, measure.id), _standing(report, entries)
        outcomes = outcomes_of(records, report, measure)
        yield keys.outcomes(year, round_id, measure.id), _reported(report, "outcomes", outcomes)


def _standing(report: RoundReport, entries: Iterable[Entry]) -> Fact:
    """What lists of measures show of a report: the status of each entry and the last day it names."""
    data: list[Data] = []
    for each in entries:
        last = max((day for event in each.done if (day := event.on or event.end)), default=None)
        status = each.status.value if each.status else None
        data.append([" ".join(sorted(each.about)), status, last.isoformat() if last else None])
    return part_of(report, "entries", sorted(data, key=str))


def _reported(report: RoundReport, field: str, reported: Iterable[Reported]) -> Fact:
    """A set of entries or outcomes by what they are for, so that their order in the file says nothing."""
    by_target: dict[str, Reported] = {}
    for each in reported:
        by_target[one_of(by_target, "+".join(sorted(each.about)))] = each
    data: dict[str, Data] = {name: data_of(each, without=REFERENCES) for name, each in by_target.items()}

    def locate(path: FieldPath) -> Place:
        first = by_target.get(str(path[0])) if path else None
        return first.origin.place_of(*path[1:]) if first else report.origin.place_of(field)

    return Fact(data, locate, records=tuple(by_target.values()))


def _plan_report(year: FiscalYear, round_id: str, report: PlanReport) -> Keyed:
    key = keys.plan_report(year, round_id)
    yield key, fact_of(report, without={"rows"})
    rows = {row.project: row for row in report.rows}
    data: dict[str, Data] = {name: data_of(row, without=REFERENCES) for name, row in rows.items()}

    def locate(path: FieldPath) -> Place:
        row = rows.get(str(path[0])) if path else None
        return row.origin.place_of(*path[1:]) if row else report.origin.place_of("rows")

    yield keys.plan_rows(year, round_id), Fact(data, locate, records=report.rows)
    yield from named(report, "rows", key, chain.from_iterable(row.evidence for row in report.rows))


def _series(year: FiscalYear, series: Series) -> Keyed:
    """A series grows by rows, and its `as_of` and what it says of itself with them."""
    key = keys.series(year, series.id)
    yield key, fact_of(series, without={"rows", "nil", "as_of", "evidence"})
    if series.nil:
        yield f"{key}/nil", fact_of(series.nil)
    for row in series.rows:
        yield keys.series_row(year, series.id, row.period.start, row.period.end), fact_of(row)
    yield from named(series, "evidence", key, series.evidence)


def _evidence(records: YearRecords, evidence: Evidence, files: Mapping[str, FileFacts]) -> Keyed:
    """A piece of evidence, each of its files, and the words beside these: words that come later are facts more."""
    key = keys.evidence(records.year, evidence.id)
    yield key, fact_of(evidence, without={"files"})
    day = evidence.date.isoformat() if evidence.date else None
    yield keys.line(key), part_of(evidence, "title", [evidence.title, day, evidence.kind])
    for each in files_of(records.year, evidence):
        if each.path in files:
            yield each.address, file_fact(files[each.path], each.file.file)
        beside = zip(
            keys.words_beside(each.address), ("caption", "alt"), (each.file.caption, each.file.alt), strict=True
        )
        for words_key, field, words in beside:
            if words:
                yield words_key, part_of(each.file, field, words)
