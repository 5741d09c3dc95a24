"""Would an assessor's browser show each file, may it go out, and is it of the year that is asked for?"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.checking.answered import answered_with, answers_using
from site_builder.checking.asked_years import asked_years
from site_builder.checking.photos import FOLDER as PHOTOS
from site_builder.language.problems import rules
from site_builder.language.problems.hints import Hint, used_for
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts, FileKind, Trait

PAGE_ASSETS = "content/pages/"
MEGABYTE = 1_000_000
HEAVY = 25 * MEGABYTE
"""What a telephone with little memory opens at most."""
TOO_HEAVY = 50 * MEGABYTE

BY_TRAIT: tuple[tuple[Trait, Rule], ...] = (
    (Trait.LOCKED, rules.FILE_LOCKED),
    (Trait.DAMAGED, rules.FILE_DAMAGED),
    (Trait.WITHOUT_PAGES, rules.FILE_WITHOUT_PAGES),
    (Trait.PAGE_BROKEN, rules.FILE_PAGE_BROKEN),
    (Trait.SCRIPT, rules.FILE_SCRIPT),
    (Trait.LAUNCH, rules.FILE_LAUNCH),
    (Trait.ATTACHMENT, rules.FILE_ATTACHMENT),
    (Trait.RESTRICTED, rules.FILE_RESTRICTED),
    (Trait.BLANK, rules.FILE_BLANK),
    (Trait.WITHOUT_TEXT, rules.FILE_SCAN),
    (Trait.TRACES_STAY, rules.FILE_TRACES_STAY),
)
"""What each trait of a file means for those who want to open it."""


class Published(NamedTuple):
    """A file that goes out: its facts, where a person named it, and what uses it."""

    facts: FileFacts
    place: Place
    used: Hint


def files_as_opened(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """What opening showed, for every file that goes out."""
    for facts, place, used in _published(disclosure, files):
        name = facts.path.rpartition("/")[2]
        for trait, rule in BY_TRAIT:
            if facts.shows(trait):
                yield rule.at(place, file=name, **used)
        if facts.size > HEAVY:
            size, rule = (
                round(facts.size / MEGABYTE),
                rules.FILE_TOO_HEAVY if facts.size > TOO_HEAVY else rules.FILE_HEAVY,
            )
            limit = (TOO_HEAVY if facts.size > TOO_HEAVY else HEAVY) // MEGABYTE
            yield rule.at(place, file=name, size=size, limit=limit, **used)


def papers_of_other_years(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Papers whose text names fiscal years, and none that the items they answer ask for."""
    for records in disclosure.years:
        for evidence in records.evidence:
            expected = _expected_years(disclosure, records, evidence)
            for file in evidence.files:
                facts = files.get(f"content/{records.year}/{file.file}")
                named = facts.inside.years if facts and facts.inside else ()
                if named and expected and not expected.intersection(named):
                    yield rules.FILE_YEAR.at(
                        file.origin.place_of("file"),
                        file=file.file,
                        named=", ".join(map(str, named)),
                        expected=", ".join(map(str, sorted(expected))),
                        **answered_with(disclosure, f"content/{records.year}/", evidence.id),
                    )


def office_without_pdf(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Evidence that telephones cannot open: office files with no PDF beside them."""
    for records in disclosure.years:
        for evidence in records.evidence:
            found = [files.get(f"content/{records.year}/{file.file}") for file in evidence.files]
            kinds = {facts.kind for facts in found if facts and (facts.is_what_it_says or facts.kind is FileKind.PDF)}
            if FileKind.OFFICE in kinds and FileKind.PDF not in kinds:
                used = answered_with(disclosure, f"content/{records.year}/", evidence.id)
                yield rules.OFFICE_WITHOUT_PDF.at(evidence.origin.place_of("files"), id=evidence.id, **used)


def _published(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Published]:
    for records in disclosure.years:
        folder = f"content/{records.year}/"
        for evidence in records.evidence:
            used = answered_with(disclosure, folder, evidence.id)
            for file in evidence.files:
                if folder + file.file in files:
                    yield Published(files[folder + file.file], file.origin.place_of("file"), used)
    for holder in disclosure.holders:
        if holder.photo and PHOTOS + holder.photo in files:
            yield Published(files[PHOTOS + holder.photo], holder.origin.place_of("photo"), used_for("", ""))
    for path in sorted(files):
        if path.startswith(PAGE_ASSETS):
            yield Published(files[path], Place(path), used_for("", ""))


def _expected_years(disclosure: Disclosure, records: YearRecords, evidence: Evidence) -> frozenset[int]:
    """The years that a paper should speak of; empty where any will do."""
    year = records.year
    catalogue = disclosure.catalogue(year)
    items = (catalogue.item(str(answer.item)) for answer in answers_using(records, evidence.id) if catalogue)
    asked = [asked_years(year, item.data_year) for item in items if item]
    if not asked:
        asked = [frozenset({year.previous, year, FiscalYear(year.buddhist + 1)})]
    return frozenset(each.buddhist for years in asked for each in years) if all(asked) else frozenset()
