"""`site-builder links`: every outside address opened as an assessor would open it."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from site_builder.cli.console import EXIT_CONTENT, EXIT_DONE, EXIT_MACHINE, fail, say
from site_builder.cli.disclosure import readable_disclosure
from site_builder.cli.project import project_folder
from site_builder.language.words import text
from site_builder.office.papers.links import LinkReport, as_json, as_text, link_report
from site_builder.office.papers.page import as_html
from site_builder.output.html.templates import theme_folders
from site_builder.records.disclosure import Disclosure
from site_builder.records.site import name_on
from site_builder.web.links.addresses import NamedAddress, named_addresses
from site_builder.web.links.capture import capture
from site_builder.web.links.history import GOOD, latest, remember, stamp, still_good
from site_builder.web.links.rounds import POLITE, visit_all
from site_builder.web.visits.browser import Browser
from site_builder.web.visits.queue import Manners
from site_builder.web.visits.visit import Reply, Visit, VisitClass

HTML_REPORT = "links-report.html"
LOST = frozenset({VisitClass.GONE, VisitClass.NEEDS_LOGIN})


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--format", choices=("text", "json", "html"), default="text", help=text("help_links_format"))
    parser.add_argument("--capture", action="store_true", help=text("help_capture"))
    parser.add_argument("--fresh", action="store_true", help=text("help_fresh"))


def execute(options: Namespace) -> int:
    """Visits, remembers and reports; exit 1 when an assessor would not get to some address."""
    root = project_folder(options)
    disclosure = readable_disclosure(root)
    named = named_addresses(disclosure)
    if not named:
        say(text("links_none"))
        return EXIT_DONE
    now = datetime.now(UTC)
    visits, captured = visit_named(
        root, named, now, Browser(), again=options.fresh or options.capture, keep=options.capture
    )
    if not any(visit.status for visit in visits.values()):
        return fail(EXIT_MACHINE, text("links_offline"))
    _show(root, options.format, _report(disclosure, named, visits))
    if options.capture:
        say(text("links_captured", count=captured))
    return EXIT_CONTENT if any(visit.finding in LOST for visit in visits.values()) else EXIT_DONE


def visit_named(
    root: Path,
    named: tuple[NamedAddress, ...],
    now: datetime,
    browser: Browser,
    *,
    again: bool,
    keep: bool,
    manners: Manners = POLITE,
) -> tuple[dict[str, Visit], int]:
    """The visits to all addresses, those that opened within a day from memory, and how many proofs were kept."""
    wanted = list(dict.fromkeys(each.address for each in named))
    known = {} if again else still_good(latest(root), now)
    remembered = {address: known[address] for address in wanted if address in known}
    asked = [address for address in wanted if address not in remembered]
    years = {each.address: each.year for each in named if each.year}
    kept: list[Path] = []
    done = 0
    print(text("links_visiting", count=len(asked), known=len(remembered)), file=sys.stderr, flush=True)

    def seen(visit: Visit, answer: Reply | None) -> None:
        nonlocal done
        done += 1
        word = text(f"link_{visit.finding.name.lower()}")
        step = text("links_step", done=done, count=len(asked), word=word, address=visit.address)
        print(step, file=sys.stderr, flush=True)
        if keep and answer and visit.finding in GOOD and visit.address in years:
            kept.append(capture(root, years[visit.address], visit, answer))

    fresh = visit_all(asked, browser, stamp(now), seen, manners)
    remember(root, fresh.values())
    return {**remembered, **fresh}, len(kept)


def _report(disclosure: Disclosure, named: tuple[NamedAddress, ...], visits: Mapping[str, Visit]) -> LinkReport:
    day = disclosure.years[-1].year.end if disclosure.years else datetime.now(UTC).date()

    def unit_name(unit_id: str) -> str:
        unit = disclosure.units.get(unit_id)
        return name_on(unit.names, day).short_or_full if unit else unit_id

    return link_report(name_on(disclosure.site.agency.names, day).name, named, visits, unit_name)


def _show(root: Path, form: str, report: LinkReport) -> None:
    if form == "html":
        target = root / HTML_REPORT
        target.write_bytes(as_html(report, theme_folders(root)))
        say(text("links_written", file=target))
    else:
        say((as_json(report) if form == "json" else as_text(report)).rstrip("\n"))
