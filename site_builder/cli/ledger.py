"""`site-builder ledger restore`: a new computer learns again what was promised, from the live site itself."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases import manifest
from site_builder.building.releases.ledger import DamagedLedgerError, ledger_of, record_release
from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import PUBLIC_FOLDER, WORK_FOLDER, PublicFolder, lock_file
from site_builder.building.site_plan.plan import plan
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, EXIT_MACHINE, fail, say
from site_builder.cli.project import add_project, project_folder
from site_builder.language import urls
from site_builder.language.words import text
from site_builder.promises.ledger.lines import from_rows
from site_builder.reading.layout import SETTINGS
from site_builder.reading.settings import read_settings
from site_builder.records.ledger import LEDGER
from site_builder.web.visits.browser import Browser, dial_also
from site_builder.web.visits.visit import Failure

Fetch = Callable[[str], bytes]
"""The bytes at an address of the released site. Raises OSError, whose words say why there are none."""


def add_arguments(parser: ArgumentParser) -> None:
    """The commands below this one."""
    below = parser.add_subparsers(dest="what", required=True, metavar=text("help_command"))
    restore = below.add_parser("restore", help=text("help_ledger_restore"), description=text("help_ledger_restore"))
    restore.add_argument("--from", dest="source", metavar="URL", help=text("help_ledger_from"))
    add_project(restore)


def execute(options: Namespace) -> int:
    """Restores the ledger from the public address of the site, or from the place that is named."""
    root = project_folder(options)
    project, _ = read_settings((root / SETTINGS).read_bytes(), SETTINGS)
    source = options.source or (project.url if project else "")
    if not source:
        return fail(EXIT_CONTENT, text("not_readable"))
    fetch = _from_site(source) if urlsplit(source).scheme in {"http", "https"} else _from_folder(Path(source))
    with locked(lock_file(root), "ledger"):
        return _restored(root, source, fetch)


def _restored(root: Path, source: str, fetch: Fetch) -> int:
    try:
        content = fetch(urls.MANIFEST)
    except OSError as error:
        return fail(EXIT_MACHINE, text("ledger_unreachable", place=source, why=error.strerror or error))
    found = manifest.read(content)
    if found is None or not found.is_release:
        return fail(EXIT_COMMAND, text("ledger_not_ours", place=source))
    try:
        lines = from_rows(found.ledger)
    except ValueError:
        return fail(EXIT_COMMAND, text("ledger_not_ours", place=source))
    try:
        count = record_release(root, lines)
    except DamagedLedgerError:
        # A line that cannot be read may still tell a person something, so the file is set aside.
        aside = root / WORK_FOLDER / "addresses.broken"
        aside.parent.mkdir(parents=True, exist_ok=True)
        (root / LEDGER).replace(aside)
        count = record_release(root, lines)
    say(text("ledger_restored", file=LEDGER, all=len(ledger_of(root)), count=count))
    return _fetch_versions(root, fetch)


def _fetch_versions(root: Path, fetch: Fetch) -> int:
    """Gets the released bytes of files that were replaced meanwhile, so that the next build can keep them."""
    folder = PublicFolder.of(root, root / PUBLIC_FOLDER)
    code, count = EXIT_DONE, 0
    for each in plan(root).replacements.replaced_files:
        try:
            content = fetch(each.address)
        except OSError:
            content = b""
        if sha256(content).hexdigest() == each.digest:
            write_whole(folder.fetched / urls.output_file(each.address), content)
            count += 1
        else:
            code = fail(EXIT_CONTENT, text("ledger_not_fetched", address=each.address))
    if count:
        say(text("ledger_fetched", count=count))
    return code


def _from_site(base: str) -> Fetch:
    browser = Browser(dial=dial_also(urlsplit(base).hostname or ""), follows_pages=False)

    def fetch(address: str) -> bytes:
        _, answer = browser.open(urls.absolute(base if base.endswith("/") else f"{base}/", address))
        if isinstance(answer, Failure):
            raise OSError(0, answer.detail or answer.why.value)
        if answer.status != 200 or not answer.is_whole:
            raise OSError(0, f"HTTP {answer.status}")
        return answer.body

    return fetch


def _from_folder(place: Path) -> Fetch:
    folder = place.parent if place.is_file() else place
    return lambda address: (folder / urls.output_file(address)).read_bytes()
