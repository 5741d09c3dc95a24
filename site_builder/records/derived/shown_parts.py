"""Which facts the parts show that several kinds of page have: lists of measures, papers, what became of a paper."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from site_builder.records.derived import keys
from site_builder.records.derived.papers import files_of
from site_builder.records.derived.subjects import analysed_year, indicator_numbers
from site_builder.records.disclosure import YearRecords
from site_builder.records.measures import Measure

Keys = Iterator[str]


def papers_shown(records: YearRecords, evidence: Iterable[str | None], documents: Iterable[str | None] = ()) -> Keys:
    """Pieces of evidence with their files, and documents as text."""
    for evidence_id in evidence:
        piece = records.evidence_by_id.get(evidence_id or "")
        if piece:
            yield keys.evidence(records.year, piece.id)
            for file in files_of(records.year, piece):
                yield from (file.address, *keys.words_beside(file.address))
    yield from (keys.document(records.year, each) for each in documents if each)


def approvals_shown(records: YearRecords) -> Keys:
    """What became of a year's analysis, measures and reports, and of the memos that carried these."""
    of = records.year
    yield from (keys.analysis(of), keys.measures(of))
    yield from (keys.report(of, each.id) for each, _ in records.reports)
    yield from (keys.plan_report(of, each.id) for each, _ in records.plan_reports)
    yield from papers_shown(records, (), (report.memo for _, report in records.submitted))


def listed_shown(records: YearRecords, measures: Collection[Measure]) -> Keys:
    """What a list of measures shows of each: its name, and how it stands."""
    for each in measures:
        yield from (keys.measure(records.year, each.id), keys.measure(records.year, each.group))
    yield from chain(findings_shown(records, measures), standings_shown(records, measures))


def findings_shown(records: YearRecords, measures: Iterable[Measure]) -> Keys:
    """The findings that measures answer, whose text names a measure without a title, their words and indicators."""
    yield keys.wordings(records.year)
    for each in measures:
        yield from (keys.analysed(records.year, finding_id) for finding_id in each.findings)
        for number in indicator_numbers(records, each):
            yield keys.indicator_is_scored(analysed_year(records), number)


def standings_shown(records: YearRecords, measures: Iterable[Measure]) -> Keys:
    """How the reports there are say that measures stand: the marks that a list of measures bears."""
    for each in measures:
        for report_round, _ in records.reports:
            yield keys.standing(records.year, report_round.id, each.id)
            yield keys.report_round(records.year, report_round.id)
