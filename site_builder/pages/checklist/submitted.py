"""What was submitted: the list of one day, what an item's page says of it, and what came after."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.dates import format_date, format_date_short
from site_builder.language.words import text
from site_builder.pages.parts.basics import Detail, Link, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.details import detail, details
from site_builder.pages.parts.frames import Framer
from site_builder.pages.parts.rounds import plan_report_link, report_link, reported_on
from site_builder.records.checklist import AnswerLink
from site_builder.records.derived.papers import project_path
from site_builder.records.derived.site_map import PageKind
from site_builder.records.disclosure import YearRecords
from site_builder.records.plan import PlanReport
from site_builder.records.submission import Amendment, Submission

FILE_DIGESTS, FACT_DIGESTS = "SHA256SUMS.txt", "FACTS.txt"
LISTS = {FILE_DIGESTS: "submitted_list_sha256sums", FACT_DIGESTS: "submitted_list_facts"}
"""Published beside the pages: digests of the files, and of the facts by key."""

_WORDS = {
    False: ("submitted_title", "submitted_answer", "submitted_on", "submitted_by", "submitted_facts"),
    True: ("amended_title", "amended_answer", "amended_on", "amended_by", "amended_facts"),
}
"""Title, answer and three labels of the list, of a submission and of an amendment."""


class SubmittedAddress(Struct, frozen=True):
    """One address as it was entered; `copy` leads to the page or file as it was then, where one is kept."""

    full_address: str
    copy: Link | None


class SubmittedItem(Struct, frozen=True):
    """One item: its page as submitted, how it was answered, and its addresses."""

    code: str
    link: Link
    note: str
    addresses: tuple[SubmittedAddress, ...]


class SubmittedPage(Page, frozen=True):
    """The list of what was submitted on a day, or of what an amendment changed, for its `reason`."""

    kind = PageKind.SUBMITTED
    reason: str
    facts: tuple[Detail, ...]
    heading: str
    items: tuple[SubmittedItem, ...]
    digest: str
    lists: tuple[Link, ...]


class SubmittedNote(Struct, frozen=True):
    """A dated line on an item's page: that it was submitted, or amended and why."""

    text: str
    link: Link
    reason: str


class SubmittedCopies:
    """The pages as submitted of one folder, as far as they are there: personal data may have taken some away."""

    def __init__(self, context: Context, records: YearRecords, event: Submission | Amendment) -> None:
        self.year, self.folder = records.year, event.folder
        self.words = text("amended_see" if isinstance(event, Amendment) else "submitted_see")
        self.files = frozenset(
            each.file
            for each in event.files
            if project_path(records.year, f"submitted/{event.folder}/{each.file}") in context.files
        )

    def link(self, address: str, words: str) -> Link | None:
        """The way to the copy of an address."""
        place = urls.submitted_copy(self.year, self.folder, address)
        return Link(words, place) if urls.copy_file(address) in self.files else None


@builds(PageKind.SUBMITTED)
def build(context: Context, framer: Framer, records: YearRecords, event: Submission | Amendment) -> SubmittedPage:
    """The list of a submission, or of an amendment of it."""
    submission = records.submission
    if submission is None:
        raise ValueError(f"{records.year} has no submission")
    year, amendment = records.year, event if isinstance(event, Amendment) else None
    items = tuple(map(str, amendment.items if amendment else (each.item for each in submission.items)))
    copies = SubmittedCopies(context, records, event)
    titles, answers, days, by, counts = _WORDS[amendment is not None]
    links = (copies.link(name, text(words)) for name, words in LISTS.items())
    return SubmittedPage(
        frame=framer.frame(
            text(titles, year=year, date=format_date_short(event.on)),
            source=submission.origin.file,
            answer=text(answers, count=len(items), date=format_date(event.on)),
        ),
        reason=amendment.reason if amendment else "",
        facts=details(
            detail(days, format_date(event.on)),
            detail(by, context.position(event.by, event.on)),
            detail(counts, text("submitted_facts_count", count=len(event.facts))),
        ),
        heading=text("amended_items" if amendment else "submitted_items"),
        items=tuple(_item(context, records, submission, copies, each) for each in items),
        digest="" if amendment else submission.digest or "",
        lists=tuple(each for each in links if each),
    )


def _item(
    context: Context, records: YearRecords, submission: Submission, copies: SubmittedCopies, item: str
) -> SubmittedItem:
    year, frozen, catalogue = records.year, submission.frozen_item(item), context.catalogue(records.year)
    official = catalogue.item(item) if catalogue else None
    name = official.name_th if official else item.upper()
    live = Link(name, urls.item(year, item))
    note = ""
    if frozen:
        word = text(f"answer_{frozen.answer.value.replace('-', '_')}")
        note = f"{word} · {text('submitted_facts_count', count=len(frozen.facts))}"
    return SubmittedItem(
        code=item.upper(),
        link=copies.link(live.address, name) or live,
        note=note,
        addresses=tuple(
            SubmittedAddress(each, _copy(submission, copies, each)) for each in (frozen.addresses if frozen else ())
        ),
    )


def _copy(submission: Submission, copies: SubmittedCopies, full_address: str) -> Link | None:
    own = full_address.partition("#")[0].removeprefix(submission.site)
    return copies.link(own, copies.words) if full_address.startswith(submission.site) else None


# On the page of an item


def notes(context: Context, records: YearRecords, item: str) -> Iterator[SubmittedNote]:
    """When an item was submitted, and when it was amended and why; the oldest first."""
    submission = records.submission
    if submission is None or submission.frozen_item(item) is None:
        return
    events: tuple[Submission | Amendment, ...] = (submission, *submission.amendments_of(item))
    for event in events:
        copies = SubmittedCopies(context, records, event)
        listed = Link(text("submitted_listed"), urls.submitted(records.year, event.folder))
        key, reason = ("amended_note", event.reason) if isinstance(event, Amendment) else ("submitted_note", "")
        link = copies.link(urls.item(records.year, item), copies.words) or listed
        yield SubmittedNote(text(key, date=format_date_short(event.on)), link, reason)


def additions(context: Context, records: YearRecords, item: str) -> tuple[Link, ...]:
    """What came after an item was submitted, on the pages it links to: rounds, results, rows, and links of its own."""
    submission, answer = records.submission, records.answers_by_item.get(item)
    frozen = submission.frozen_item(item) if submission else None
    if submission is None or frozen is None or answer is None:
        return ()
    known = frozenset(frozen.facts)
    later = (each for link in answer.links for each in _after(context, link, submission.on, known))
    return tuple({each.address: each for each in later}.values())


def _after(context: Context, link: AnswerLink, on: date, known: frozenset[str]) -> Iterator[Link]:
    first, _, rest = (link.page or "").partition("/")
    linked = next((each for each in context.disclosure.years if str(each.year) == first), None)
    if linked is None:
        return
    kind = rest.partition("/")[0]
    if kind in {"measures", "progress"}:
        yield from _reports(linked, "progress", on, known)
    announced = linked.result.announced if linked.result and f"{linked.year}/ita" not in known else None
    if kind in {"measures", "progress", "ita", "analysis"} and announced and announced > on:
        yield Link(text("result_title", year=linked.year), urls.result(linked.year), format_date_short(announced))
    if kind == "plan":
        yield from _reports(linked, "plan", on, known)
    if kind == "statistics":
        yield from _rows(linked, rest, known)


def _reports(records: YearRecords, kind: str, on: date, known: frozenset[str]) -> Iterator[Link]:
    """The reports of a year on its measures or on its plan that came after a day, or at none that is told."""
    for report_round, report in records.plan_reports if kind == "plan" else records.reports:
        day = reported_on(report_round)
        if (day and day <= on) or f"{records.year}/{kind}/{report_round.id}" in known:
            continue
        told = format_date_short(day) if day else ""
        if isinstance(report, PlanReport):
            yield plan_report_link(records.year, report_round, report, told)
        else:
            yield report_link(records.year, report_round, report, told)


def _rows(records: YearRecords, rest: str, known: frozenset[str]) -> Iterator[Link]:
    for series in records.statistics:
        prefix = f"{records.year}/statistics/{series.id}/rows/"
        spans = {f"{prefix}{each.period.start}--{each.period.end}": each.period.end for each in series.rows}
        later = [end for key, end in spans.items() if key not in known]
        if rest.rstrip("/") == f"statistics/{series.id}" and later:
            words = text("submitted_rows", count=len(later), date=format_date_short(max(later)))
            yield Link(series.title, urls.series(records.year, series.id), words)
