"""`site-builder verify`: the served site against its manifest, as an assessor and the public meet it."""

import ipaddress
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from site_builder.building.releases import manifest
from site_builder.building.releases.public_folder import PUBLIC_FOLDER, PublicFolder, manifest_of
from site_builder.building.releases.switch import history_of
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, EXIT_MACHINE, fail, say
from site_builder.cli.disclosure import disclosure_in, readable_disclosure
from site_builder.cli.progress_bar import ProgressBar
from site_builder.cli.project import project_folder
from site_builder.cli.trouble import moment
from site_builder.language import urls
from site_builder.language.problems.problem import has_errors
from site_builder.language.words import text
from site_builder.office.papers.page import as_html
from site_builder.office.papers.verification import as_json, as_text, verify_report
from site_builder.output.html.templates import theme_folders
from site_builder.reading.layout import SETTINGS
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.entered_addresses import submitted_addresses
from site_builder.records.disclosure import Disclosure
from site_builder.records.site import name_on
from site_builder.web.verify.asking import towards_one_host
from site_builder.web.verify.questions import plain
from site_builder.web.verify.records import LocalSite
from site_builder.web.verify.verification import Verification, Wanted, verify
from site_builder.web.visits.browser import Browser, dial_also

HTML_REPORT = "verify-report.html"
MOST_JOBS = 8


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("url", nargs="?", metavar="URL", help=text("help_verify_url"))
    parser.add_argument("--items", action="store_true", help=text("help_verify_items"))
    parser.add_argument(
        "--jobs", type=int, choices=range(1, MOST_JOBS + 1), default=6, metavar="N", help=text("help_verify_jobs")
    )
    parser.add_argument(
        "--minutes", type=int, choices=range(1, 121), default=15, metavar="N", help=text("help_verify_minutes")
    )
    parser.add_argument("--format", choices=("text", "json", "html"), default="text", help=text("help_verify_format"))


def execute(options: Namespace) -> int:
    """Verifies and reports; exit 1 when something is wrong, 3 when the site did not answer or was not asked whole."""
    project = _project(options)
    base = _base(options.url or project.base)
    if not base:
        return fail(EXIT_COMMAND, text("verify_url_wrong", url=options.url))
    verification = verify(
        _wanted(project, base, options.items),
        _browser(base),
        _bar,
        towards_one_host(options.jobs, 60.0 * options.minutes),
    )
    if verification.silent:
        return fail(EXIT_MACHINE, text("verify_silent", base=base, why=text(f"why_{verification.silent.name.lower()}")))
    _show(project, options.format, verification)
    if has_errors(verification.issues):
        return EXIT_CONTENT
    return EXIT_MACHINE if verification.left else EXIT_DONE


class _VerifiedProject(Struct, frozen=True):
    """What the project tells; a folder without one tells nothing, and its site is compared with its own manifest."""

    root: Path
    disclosure: Disclosure | None = None
    agency: str = ""

    @property
    def base(self) -> str:
        return self.disclosure.project.url if self.disclosure else ""


def _project(options: Namespace) -> _VerifiedProject:
    if options.url and not (Path(options.project) / SETTINGS).is_file():
        return _VerifiedProject(Path(options.project).resolve())
    root = project_folder(options)
    disclosure = disclosure_in(root) if options.url else readable_disclosure(root)
    if disclosure is None:
        return _VerifiedProject(root)
    day = disclosure.years[-1].year.end if disclosure.years else datetime.now(UTC).date()
    return _VerifiedProject(root, published_view(disclosure), name_on(disclosure.site.agency.names, day).name)


def _wanted(project: _VerifiedProject, base: str, only_submitted: bool) -> Wanted:
    folder = PublicFolder.of(project.root, project.root / PUBLIC_FOLDER)

    def original(path: str) -> bytes | None:
        try:
            return (folder.output / path).read_bytes()
        except OSError:
            return None

    disclosure = project.disclosure
    is_own = disclosure is not None and plain(disclosure.project.url) == base
    return Wanted(
        base,
        tuple(plain(each.url) for each in disclosure.site.site_urls) if disclosure and is_own else (),
        submitted_addresses(disclosure) if disclosure else {},
        only_submitted,
        _local(folder),
        original,
    )


def _local(folder: PublicFolder) -> LocalSite | None:
    """The release in the public folder, and what is known of those before and after it; None where there is none."""
    try:
        content = (folder.output / urls.MANIFEST).read_bytes()
    except OSError:
        return None
    listed = manifest.read(content)
    if listed is None or listed.preview:
        return None
    history = history_of(folder)
    before = frozenset(each.id for each in history.before_current())
    after = frozenset(each.id for each in history.releases) - before - {history.current}
    earlier: dict[str, set[str]] = {}
    for release in before:
        kept = manifest_of(folder.releases / release)
        for path, file in kept.files.items() if kept else ():
            earlier.setdefault(path, set()).add(file.sha256)
    return LocalSite(content, listed, before, after, {path: frozenset(each) for path, each in earlier.items()})


def _base(url: str) -> str:
    """The address of a site as it is opened; empty for what is none."""
    try:
        parts = urlsplit(url.strip())
        fits = parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return ""
    if not fits or parts.query or parts.fragment or parts.username:
        return ""
    base = urls.address_of_file(plain(url.strip()))
    return base if base.endswith("/") else f"{base}/"


def _browser(base: str) -> Browser:
    """A host of this machine or office is opened where a person named it by number; a name must lead to the public."""
    host = urlsplit(base).hostname or ""
    try:
        is_near = not ipaddress.ip_address(host).is_global
    except ValueError:
        is_near = host == "localhost"
    return Browser(dial_also(host)) if is_near else Browser()


def _bar(count: int) -> Callable[[], None]:
    bar = ProgressBar(text("verify_progress", count=count), count)
    return lambda: bar.advance(1)


def _show(project: _VerifiedProject, form: str, verification: Verification) -> None:
    if form == "json":
        say(as_json(verification).rstrip("\n"))
        return
    report = verify_report(
        project.agency or urlsplit(verification.base).netloc, verification, moment(datetime.now(UTC))
    )
    if form == "html":
        target = project.root / HTML_REPORT
        target.write_bytes(as_html(report, theme_folders(project.root)))
        say(text("verify_written", file=target))
    else:
        say(as_text(report).rstrip("\n"))
