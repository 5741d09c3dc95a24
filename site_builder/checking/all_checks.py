"""Every check, as data, and the one function that runs them all."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain

from msgspec.structs import replace

from site_builder.checking import (
    assessor,
    attainable,
    bands,
    brand,
    catalogue_codes,
    codes,
    completeness,
    dates,
    evidence,
    former_addresses,
    identifiers,
    opening,
    outcomes,
    photos,
    plan_figures,
    plans,
    references,
    rounds,
    scores,
    series,
    succession,
    topics,
    withdrawals,
)
from site_builder.checking.consequences import without_consequences
from site_builder.language.problems.problem import Issue, in_order
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts

OF_RECORDS: tuple[Callable[[Disclosure], Iterator[Issue]], ...] = (
    identifiers.ids_within_years,
    identifiers.unit_ids,
    identifiers.position_ids,
    identifiers.project_ids,
    identifiers.correction_ids,
    identifiers.answers,
    references.unit_circles,
    succession.merge_circles,
    succession.ended_units,
    succession.ended_positions,
    catalogue_codes.indicators,
    catalogue_codes.questions,
    catalogue_codes.items,
    catalogue_codes.missing_checklists,
    catalogue_codes.elements,
    topics.topic_numbers,
    codes.strange_neighbours,
    codes.group_instruments,
    codes.misnamed_items,
    bands.reversed_bands,
    bands.band_contents,
    scores.totals,
    scores.instruments,
    scores.grade_kinds,
    scores.grades,
    scores.repeated_scores,
    attainable.attainable_scores,
    dates.far_days,
    dates.papers,
    dates.days_inside,
    dates.events,
    dates.periods,
    dates.measures_years,
    rounds.deadlines_after_rounds,
    rounds.done_after_report,
    rounds.early_reports,
    outcomes.outcome_scores,
    plans.repeated_rows,
    plans.dimensions,
    plans.yearly_budgets,
    plans.reported_years,
    plan_figures.unfinished_reports,
    plan_figures.unreported_projects,
    plan_figures.amounts,
    plan_figures.planned_amounts,
    series.row_years,
    series.overlaps,
    series.gaps,
    series.contradicted_nil_statements,
    series.small_cells,
    series.monthly_links,
    completeness.analysed_years,
    completeness.unanswered_items,
    completeness.unverified_checklists,
    completeness.silent_reports,
    completeness.unstarted_with_dates,
    completeness.signatures_in_order,
    evidence.shared_files,
    assessor.linked_years,
    assessor.measures_items,
    assessor.report_items,
    assessor.empty_checklists,
    assessor.addresses_off_site,
    assessor.private_addresses,
    withdrawals.withdrawn_links,
    former_addresses.present_addresses,
)
"""Checks that need the records alone."""

OF_REFERENCES: tuple[Callable[[Disclosure, Disclosure], Iterator[Issue]], ...] = (
    references.units,
    references.positions,
    references.evidence,
    references.documents,
    references.findings,
    references.groups,
    references.steps,
    references.targets,
    references.continued_measures,
    plans.reported_plans,
    plans.reported_projects,
    plans.signed_plans,
)
"""Checks that also look at the drafts, to name them where somebody refers to one."""

OF_FILES: tuple[Callable[[Disclosure, Mapping[str, FileFacts]], Iterator[Issue]], ...] = (
    evidence.missing_files,
    evidence.missing_versions,
    evidence.files_that_open,
    evidence.pictures_without_text,
    opening.files_as_opened,
    opening.papers_of_other_years,
    opening.office_without_pdf,
    photos.missing_photos,
    brand.readable_colour,
    brand.brand_files,
)
"""Checks that compare records with the files on disk."""


def check(
    disclosure: Disclosure,
    files: Mapping[str, FileFacts],
    *,
    whole: Disclosure | None = None,
    unread: Collection[str] = (),
) -> tuple[Issue, ...]:
    """Every issue of the records and of the files in evidence, in the order of places.

    `files` are by their path in the project. `whole` is the disclosure with drafts, where `disclosure` is its
    published view. `unread` names the content files in which reading found errors: what they may hold is not missed.
    """
    found = list(identifiers.year_folders(disclosure))
    here, everything = _by_folder(disclosure), _by_folder(whole or disclosure)
    found += chain.from_iterable(rule(here) for rule in OF_RECORDS)
    found += chain.from_iterable(rule(here, everything) for rule in OF_REFERENCES)
    found += chain.from_iterable(rule(here, files) for rule in OF_FILES)
    found += evidence.unused_files(here, files, everything)
    found += photos.unused_photos(files, everything)
    found += brand.unused_brand_files(files, everything)
    return in_order(without_consequences(found, unread))


def _by_folder(disclosure: Disclosure) -> Disclosure:
    """The same years, each under the name of its folder: a mistyped `year` is one issue and not dozens."""
    return replace(disclosure, years=tuple(_as_folder(records) for records in disclosure.years))


def _as_folder(records: YearRecords) -> YearRecords:
    year = _year_named(identifiers.folder_of(records))
    if year is None or year == records.year:
        return records
    return replace(records, settings=records.settings.model_copy(update={"year": year}))


def _year_named(folder: str) -> FiscalYear | None:
    try:
        return parse_fiscal_year(folder)
    except ThaiValueError:
        return None
