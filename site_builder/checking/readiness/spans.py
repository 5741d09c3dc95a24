"""Which problems belong to one answer: those in its own lines, and those in what its links lead to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from site_builder.language import urls
from site_builder.language.problems.place import Origin
from site_builder.language.problems.problem import Issue, Severity
from site_builder.records.base import Record
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.disclosure import Disclosure, YearRecords


class IssueIndex:
    """The errors and warnings of a project, found by the record they stand in."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self._by_file: dict[str, list[Issue]] = {}
        for issue in sorted(issues, key=lambda each: each.place):
            if issue.severity is not Severity.NOTICE:
                self._by_file.setdefault(issue.place.file, []).append(issue)

    def of_file(self, file: str) -> Iterator[Issue]:
        yield from self._by_file.get(file, ())

    def of_record(self, record: Record, siblings: Sequence[Record]) -> Iterator[Issue]:
        """Problems from where a record begins to where the next of its siblings does."""
        starts = sorted(_start(each.origin) for each in siblings if each.origin.file == record.origin.file)
        begin = _start(record.origin)
        after = bisect_right(starts, begin)
        end = starts[after] if after < len(starts) else (1 << 30, 0)
        for issue in self.of_file(record.origin.file):
            if begin <= (issue.place.line, issue.place.column) < end:
                yield issue


def issues_of_answer(
    index: IssueIndex, disclosure: Disclosure, records: YearRecords, answer: Answer, common: frozenset[str]
) -> tuple[Issue, ...]:
    """What is wrong with an answer and with what it links to; codes in `common` speak of the whole list, not of it."""
    found = [issue for issue in index.of_record(answer, records.answers) if issue.code not in common]
    for link in answer.links:
        found += _of_target(index, disclosure, records, link)
    return tuple({(issue.place, issue.line): issue for issue in found}.values())


def _of_target(index: IssueIndex, disclosure: Disclosure, records: YearRecords, link: AnswerLink) -> Iterator[Issue]:
    if link.evidence in records.evidence_by_id:
        yield from index.of_record(records.evidence_by_id[link.evidence or ""], records.evidence)
    if link.document in records.documents_by_id:
        document = records.documents_by_id[link.document or ""]
        yield from index.of_file(document.origin.file)
        for evidence_id in document.evidence:
            if evidence_id in records.evidence_by_id:
                yield from index.of_record(records.evidence_by_id[evidence_id], records.evidence)
    page = (link.page or "").partition("#")[0]
    for told in disclosure.years if page else ():
        yield from _of_page(index, told, page)


def _of_page(index: IssueIndex, told: YearRecords, page: str) -> Iterator[Issue]:
    """Problems in the records that one of our own pages is made of."""
    year = told.year
    for series in told.statistics:
        if page == urls.series(year, series.id):
            yield from index.of_record(series, told.statistics)
    for report_round, report in told.reports:
        if page == urls.round_report(year, report_round.id):
            yield from index.of_file(report.origin.file)
    for report_round, plan_report in told.plan_reports:
        if page == urls.plan_report(year, report_round.id):
            yield from index.of_file(plan_report.origin.file)
    if told.measures and page.startswith(urls.measures(year)):
        yield from index.of_file(told.measures.origin.file)
    if told.analysis and page == urls.analysis(year):
        yield from index.of_file(told.analysis.origin.file)


def _start(origin: Origin) -> tuple[int, int]:
    place = origin.place_of()
    return place.line, place.column
