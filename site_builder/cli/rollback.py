"""`site-builder rollback`: one step back to the release before."""

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from site_builder.building.releases import rollback
from site_builder.building.releases.history import KeptRelease
from site_builder.building.releases.ledger import ledger_of
from site_builder.building.releases.lock import locked
from site_builder.building.releases.manifest import Manifest
from site_builder.building.releases.public_folder import ForeignFolderError, PublicFolder, id_of, lock_file, manifest_of
from site_builder.building.releases.published import published
from site_builder.building.releases.switch import history_of, recover
from site_builder.cli.build import output_folder
from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, EXIT_MACHINE, fail, progress, say
from site_builder.cli.project import project_folder
from site_builder.cli.trouble import cut_off, moment
from site_builder.language import urls
from site_builder.language.words import text
from site_builder.promises.ledger.lines import from_rows


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("release", nargs="?", metavar="ID", help=text("help_rollback_to"))
    parser.add_argument("--list", action="store_true", help=text("help_rollback_list"))
    parser.add_argument("--output", type=Path, metavar="DIR", help=text("help_output"))


def execute(options: Namespace) -> int:
    """Puts a kept release back, or lists them."""
    root = project_folder(options)
    folder = PublicFolder.of(root, output_folder(options, root))
    with locked(lock_file(root), "rollback") as left:
        if left:
            say(cut_off(left))
        recover(folder)
        return _listed(root, folder) if options.list else _rolled_back(root, folder, options.release)


def _listed(root: Path, folder: PublicFolder) -> int:
    current = id_of(folder.output)
    public = [each for each in history_of(folder).releases if each.id == current]
    rows = sorted({*public, *rollback.choices(folder)}, key=lambda each: each.at, reverse=True)
    for each in rows:
        mark = text("rollback_current") if each.id == current else ""
        say(text("rollback_row", release=each.id, at=_when(each), mark=mark))
    if not rows:
        say(text("rollback_none"))
    _say_targets(root)
    return EXIT_DONE


def _say_targets(root: Path) -> None:
    """What each target showed when this project last published there."""
    last = {each.target: each for each in published(root) or ()}
    for target, each in sorted(last.items()):
        say(text("rollback_at_target", target=target, release=each.release, day=each.day.isoformat()))
    if not last:
        say(text("rollback_no_target"))


def _withdrawn_since(root: Path, folder: PublicFolder) -> rollback.Refusal:
    """Refuses a release that would show again what was withdrawn after it."""
    public = manifest_of(folder.output)
    known = (*ledger_of(root), *(from_rows(public.ledger) if public else ()))
    withdrawn = {line.address for line in known if line.is_withdrawal}

    def refusal(release: Manifest) -> str | None:
        marked = {line.address for line in from_rows(release.ledger) if line.is_withdrawal}
        shown = sorted(address for address in withdrawn - marked if urls.output_file(address) in release.files)
        return text("rollback_withdrawn", address=shown[0]) if shown else None

    return refusal


def _rolled_back(root: Path, folder: PublicFolder, wanted: str | None) -> int:
    try:
        release = rollback.roll_back(folder, wanted, _withdrawn_since(root, folder), lambda: progress("build_waiting"))
    except rollback.NoSuchReleaseError:
        return fail(EXIT_COMMAND, text("rollback_unknown", release=wanted) if wanted else text("rollback_none"))
    except rollback.DamagedReleaseError as error:
        return fail(EXIT_MACHINE, text("rollback_damaged", release=error.release.id, file=error.files[0]))
    except rollback.RefusedReleaseError as error:
        return fail(EXIT_COMMAND, text("rollback_refused", release=error.release.id, reason=error.reason))
    except ForeignFolderError:
        return fail(EXIT_COMMAND, text("output_foreign", folder=folder.output))
    say(text("rollback_done", folder=folder.output, release=release.id, at=_when(release)))
    return EXIT_DONE


def _when(release: KeptRelease) -> str:
    return moment(datetime.fromisoformat(release.at)) if release.at else text("rollback_unknown_time")
