"""A new year as drafts: what last year left open becomes to-dos, its answers come along by their topics."""

from collections.abc import Iterator

from site_builder.language.quoting import quoted
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.language.words import text
from site_builder.office.scaffold.project_files import scaffold
from site_builder.records.analysis import Analysis
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.checklist import Answer, AnswerLink
from site_builder.records.content_files import path_of
from site_builder.records.derived.promises import promises
from site_builder.records.derived.standing import FINISHED, GOING_ON, Promise
from site_builder.records.derived.subjects import verdict_of
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure, Measures
from site_builder.records.result import VerdictKind
from site_builder.records.subjects import SubjectKind
from site_builder.records.year import YearSettings

SETTLED = FINISHED | GOING_ON


def year_files(disclosure: Disclosure, year: FiscalYear) -> dict[str, str]:
    """The files of a new year by path inside the project; each is a draft, and nothing in them is a claim."""
    before = disclosure.by_year.get(year.previous)
    settings = path_of(YearSettings, year)
    files = {settings: scaffold(year)[settings]}
    listed = reader.oit_catalogue_text(year)
    if listed and year not in disclosure.catalogues:
        files[path_of(Catalogue, year)] = listed
    if before:
        files[path_of(Analysis, year)] = "\n".join(_analysis(before)) + "\n"
        measures = list(_measures(before))
        if measures:
            files[path_of(Measures, year)] = "\n".join(measures) + "\n"
        answers = list(_answers(disclosure, before, disclosure.catalogue(year), year))
        if answers:
            files[path_of(Answer, year)] = "\n".join(answers) + "\n"
    return files


def open_measures(before: YearRecords) -> tuple[tuple[Measure, tuple[Promise, ...]], ...]:
    """Last year's measures that were not finished by its last report, each with the promises still open."""
    report_round = before.latest_report[0] if before.latest_report else None
    unsettled = (
        [each for each in promises(before, report_round) if each.is_counted and each.standing not in SETTLED]
        if report_round
        else []
    )
    left = ((measure, tuple(each for each in unsettled if each.measure is measure)) for measure in before.measure_list)
    return tuple((measure, still_open) for measure, still_open in left if still_open or report_round is None)


def _analysis(before: YearRecords) -> Iterator[str]:
    yield f"# {text('draft_analysis', year=before.year)}"
    if before.result:
        for score in before.result.indicators:
            if score.score < before.settings.target:
                indicator = reader.indicator(score.number)
                name = indicator.name_th if indicator else ""
                words = text("draft_low", number=score.number, name=name, score=format_score(score.score))
                yield f"# - {words}"
        for item in before.result.items:
            if verdict_of(item) is VerdictKind.FAILED:
                reason = " ".join((item.reason or "").split())
                yield f"# - {text('draft_failed', item=str(item.item).upper(), reason=reason)}".rstrip()
    else:
        yield f"# {text('draft_no_result', year=before.year)}"
    yield "state: draft"
    yield f"of: {before.year}"


def _measures(before: YearRecords) -> Iterator[str]:
    left = open_measures(before)
    if not left:
        return
    yield f"# {text('draft_measures', year=before.year)}"
    yield "state: draft"
    yield "measures:"
    for measure, parts in left:
        yield f"- id: {measure.id}"
        yield f"  no: {quoted(measure.no)}"
        yield f"  title: {quoted(_title(before, measure))}"
        yield f"  continues: {before.year}/{measure.id}"
        subjects = [str(each) for each in measure.subjects if each.kind is SubjectKind.INDICATOR]
        if subjects:
            yield f"  subjects: [{', '.join(subjects)}]"
        yield from _units(measure)
        open_ids = {each.part.id for each in parts if each.part}
        for name, listed in (("steps", measure.steps), ("follow_ups", measure.follow_ups)):
            kept = [each for each in listed if each.id in open_ids or not open_ids]
            if kept:
                yield f"  {name}:"
                yield from (f"  - {{id: {each.id}, text: {quoted(each.text)}}}" for each in kept)


def _units(measure: Measure) -> Iterator[str]:
    """Who answers for a measure, as it was typed."""
    units = measure.units
    listed = (("main", units.main), ("supporting", units.supporting), ("positions", map(quoted, units.positions)))
    named = [f"{field}: [{words}]" for field, words in ((field, ", ".join(ids)) for field, ids in listed) if words]
    if named:
        yield f"  units: {{{', '.join(named)}}}"
    if measure.units_note:
        yield f"  units_note: {quoted(measure.units_note)}"


def _title(before: YearRecords, measure: Measure) -> str:
    """A measure's title, else the text of its first finding, which stays behind with its year."""
    findings = (before.findings[each].text for each in measure.findings if each in before.findings)
    return measure.title or next(findings, measure.id)


def _answers(disclosure: Disclosure, before: YearRecords, new: Catalogue | None, year: FiscalYear) -> Iterator[str]:
    old = disclosure.catalogue(before.year)
    if old is None or not before.answers:
        return
    yield f"# {text('draft_answers' if new else 'draft_answers_unlisted', year=year, previous=before.year)}"
    for answer in before.answers:
        item = old.item(str(answer.item))
        if item is None:
            continue
        heir = new.item_on(item.topic) if new else None
        code = str(answer.item).upper()
        yield f"# {text('draft_answered', item=code, name=item.name_th, year=before.year)}"
        yield from (f"#   {_link(before, link)}" for link in answer.links)
        if heir:
            yield from _carried(answer, heir.id, code, before.year, year)
        elif new:
            yield f"#   {text('draft_no_heir', year=year)}"


def _carried(answer: Answer, item: str, code: str, before: FiscalYear, year: FiscalYear) -> Iterator[str]:
    yield f"- item: {item}"
    yield "  state: draft"
    yield "  answer: not-disclosed"
    yield f"  reason: {quoted(text('draft_reason', item=code, year=before, new=year))}"
    if answer.unit:
        yield f"  unit: {answer.unit}"


def _link(before: YearRecords, link: AnswerLink) -> str:
    """One of last year's links, for a comment."""
    evidence = before.evidence_by_id.get(link.evidence or "")
    document = before.documents_by_id.get(link.document or "")
    named = evidence or document
    words = " ".join(filter(None, (link.label, named.title if named and not link.label else None)))
    target = f"/{link.page}" if link.page is not None else link.url or f"{before.year}/{link.evidence or link.document}"
    return " ".join(f"{words} {target}".split())
