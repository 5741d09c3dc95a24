"""`site-builder publish`: brings the built site to where the public reads it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from site_builder.building.disk import space
from site_builder.building.releases import manifest
from site_builder.building.releases.ledger import DamagedLedgerError, ledger_of, record_release
from site_builder.building.releases.lock import locked
from site_builder.building.releases.manifest import Manifest
from site_builder.building.releases.public_folder import PUBLIC_FOLDER, WORK_FOLDER, PublicFolder, lock_file
from site_builder.building.releases.switch import recover
from site_builder.building.site_plan.content_digest import digest_of
from site_builder.cli import passwords
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, EXIT_MACHINE, fail, say, show
from site_builder.cli.following import NotSureError, OwnPlaceError, follow, remember_release, spare_own_folders
from site_builder.cli.progress_bar import ProgressBar
from site_builder.cli.project import project_folder
from site_builder.cli.targets import targets_of
from site_builder.cli.trouble import cut_off
from site_builder.language.problems.problem import has_errors
from site_builder.language.words import text
from site_builder.pages.parts.context import file_size
from site_builder.reading.files.reading import read_folder
from site_builder.reading.settings import read_settings
from site_builder.reading.targets import PUBLISH
from site_builder.records.ledger import LEDGER
from site_builder.records.target import Form, Target, TargetKind
from site_builder.web.publish import archive
from site_builder.web.publish.connecting import connected
from site_builder.web.publish.git_branch import GitBranch
from site_builder.web.publish.plan import UploadPlan, plan_upload
from site_builder.web.publish.promises import BrokenPromiseError, keep_promises
from site_builder.web.publish.release import NothingToPublishError, Release, dead_links, for_disk, release_in
from site_builder.web.publish.transport import PublishError
from site_builder.web.publish.upload import ForeignTargetError, contents_of, plan_for, upload

_REFUSALS = (NotSureError, OwnPlaceError, ForeignTargetError, BrokenPromiseError, DamagedLedgerError)

SHOWN = 12
"""Paths of each kind that a dry run names; the counts tell of the rest."""

Releasing = Callable[[bytes | None], None]
"""Told of the manifest that stands at the target, right before the first file is sent: from then on every address of
the release may be public, and so it is promised."""


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("target", nargs="?", metavar="TARGET", help=text("help_publish_target"))
    parser.add_argument("--dry-run", action="store_true", help=text("help_publish_dry_run"))
    parser.add_argument("--ask", action="store_true", help=text("help_publish_ask"))
    parser.add_argument("--overwrite", action="store_true", help=text("help_publish_overwrite"))
    parser.add_argument("--sure", metavar="WORD", help=text("help_publish_sure"))


def execute(options: Namespace) -> int:
    """Publishes what lies in the public folder; the target named first in publish.yml unless one is named."""
    root = project_folder(options)
    targets, issues = targets_of(root)
    if has_errors(issues):
        return show(issues)
    if not targets:
        return fail(EXIT_COMMAND, text("publish_no_targets", file=PUBLISH))
    chosen = [each for each in targets if each.id == options.target] if options.target else [targets[0]]
    if not chosen:
        known = ", ".join(each.id for each in targets)
        return fail(EXIT_COMMAND, text("publish_unknown_target", target=options.target, known=known))
    with locked(lock_file(root), "publish") as left:
        if left:
            say(cut_off(left))
        recover(PublicFolder.of(root, root / PUBLIC_FOLDER))
        return _publish(root, chosen[0], options)


def _publish(root: Path, target: Target, options: Namespace) -> int:
    release = _release_for(root, target)
    if isinstance(release, int):
        return release

    def releasing(there: bytes | None) -> None:
        _record(root, there, release.manifest)
        remember_release(root, target, release)

    say(text("publish_where", id=target.id, kind=text(f"target_{target.kind.value}"), where=target.where))
    try:
        ledger_of(root)
        spare_own_folders(root, target)
        _WAYS.get(target.kind, _by_files)(root, target, release, options, releasing)
    except PublishError as error:
        return fail(EXIT_MACHINE, text(error.key, **error.values))
    except _REFUSALS as error:
        return _refused(target, error)
    return EXIT_DONE


def _release_for(root: Path, target: Target) -> Release | int:
    """The release in the form its target wants, or the exit code where there is none to publish."""
    folder = root / PUBLIC_FOLDER
    try:
        release = release_in(folder)
    except NothingToPublishError as error:
        return fail(EXIT_CONTENT, text("publish_nothing", file=error.files[0], folder=folder))
    built = release.manifest.site
    project, _ = read_settings((root / "mkdocs.yml").read_bytes(), "mkdocs.yml")
    if project and built and project.url != built:
        return fail(EXIT_CONTENT, text("publish_built_elsewhere", folder=folder, built=built, now=project.url))
    if digest_of(read_folder(root)) != release.manifest.source:
        say(text("publish_older_than_content"))
    if target.written_for is Form.DISK:
        release = for_disk(release)
        dead = dead_links(release, project.url if project else "/")
        if dead:
            return show(dead)
    return release


def _refused(target: Target, error: Exception) -> int:
    """Says why nothing was sent; the exit code."""
    match error:
        case NotSureError():
            return fail(EXIT_CONTENT, text("publish_not_sent"))
        case OwnPlaceError():
            return fail(EXIT_COMMAND, text("publish_own_place", where=target.where))
        case ForeignTargetError():
            names = ", ".join(error.names[:SHOWN])
            return fail(EXIT_COMMAND, text("publish_foreign", where=target.where, names=names))
        case BrokenPromiseError():
            lost = ", ".join(f"/{address}" for address in error.addresses[:SHOWN])
            return fail(EXIT_CONTENT, text("publish_would_drop", count=len(error.addresses), addresses=lost))
        case DamagedLedgerError():
            return fail(EXIT_CONTENT, text("ledger_damaged", file=LEDGER, line=error.line))
    raise error


def _record(root: Path, there: bytes | None, public: Manifest) -> None:
    """Promises what is about to go public, and says how many addresses are new."""
    recorded = record_release(root, keep_promises(there, public))
    if recorded:
        say(text("ledger_recorded", file=LEDGER, count=recorded))


def _agreed(options: Namespace) -> bool:
    """Whether to go on from telling to doing; with `--ask` a person says so."""
    if options.dry_run:
        return False
    if not options.ask:
        return True
    try:
        input(text("publish_ask"))
    except (EOFError, RuntimeError):
        # Nobody is there to press a key.
        say(text("publish_not_sent"))
        return False
    return True


def _by_files(root: Path, target: Target, release: Release, options: Namespace, releasing: Releasing) -> None:
    with connected(target, root, lambda: passwords.password(target)) as transport:
        there = contents_of(transport, release, overwrite=options.overwrite)
        follow(root, target, manifest.read(there.manifest) if there.manifest else None, release, options)
        plan = plan_for(release, there)
        if (options.dry_run or options.ask) and not _say_plan(plan, release, target, options):
            return
        size = sum(release.files[path].size for path in plan.sent)
        if target.kind is TargetKind.FOLDER:
            _ask_for_room(root / str(target.folder), [release.files[path].size for path in plan.sent])
        releasing(there.manifest)
        bar = ProgressBar(text("publish_sending"), size)
        try:
            upload(release, transport, there, lambda file: bar.advance(file.listed.size))
        finally:
            bar.end()
        _say_sent(plan, size)


def _ask_for_room(folder: Path, sizes: Sequence[int]) -> None:
    """Asks the disk of a folder, which may not be there yet, before anything is written to it."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    space.ask_for(space.taken_by(sizes), there)


def _as_zip(root: Path, target: Target, release: Release, options: Namespace, releasing: Releasing) -> None:
    file = (root / str(target.file)).resolve()
    if archive.is_same(file, file.stem, release):
        say(text("publish_no_change"))
        return
    there = archive.manifest_in(file)
    if there is None and file.exists() and not options.overwrite:
        raise ForeignTargetError((file.name,))
    follow(root, target, there, release, options)
    size = sum(listed.size for listed in release.files.values())
    if options.dry_run or options.ask:
        key = "publish_zip_replaced" if file.exists() else "publish_zip_new"
        say(text(key, file=file, count=len(release.files), size=file_size(size)))
        if not _agreed(options):
            return
    releasing(None)
    _ask_for_room(file.parent, [listed.size for listed in release.files.values()])
    bar = ProgressBar(text("publish_sending"), size)
    read_me = text("publish_read_me", folder=file.stem)
    archive.write_zip(release, file, file.stem, read_me, lambda path: bar.advance(release.files[path].size))
    bar.end()
    say(text("publish_zip_done", file=file, count=len(release.files), size=file_size(file.stat().st_size)))


def _to_branch(root: Path, target: Target, release: Release, options: Namespace, releasing: Releasing) -> None:
    store = root / WORK_FOLDER / "publish" / f"{target.id}.git"
    branch = GitBranch(store, str(target.remote), str(target.branch), root)
    there = branch.manifest()
    if there is None and branch.parent is not None and not options.overwrite:
        raise ForeignTargetError((str(target.branch),))
    follow(root, target, there, release, options)
    plan = plan_upload(release.files, there.files if there else {})
    if (options.dry_run or options.ask) and not _say_plan(plan, release, target, options):
        return
    releasing(there.as_bytes() if there else None)
    if there is None or there.as_bytes() != release.manifest.as_bytes():
        branch.push(release)
    _say_sent(plan, sum(release.files[path].size for path in plan.sent))


_WAYS = {TargetKind.ZIP: _as_zip, TargetKind.GIT: _to_branch}


def _say_plan(plan: UploadPlan, release: Release, target: Target, options: Namespace) -> bool:
    """Says in words what an upload would do; whether to do it."""
    if plan.is_empty:
        say(text("publish_no_change"))
        return False
    size = sum(release.files[path].size for path in plan.sent)
    changed = (*plan.changed, *plan.entries)
    say(
        text(
            "publish_would",
            new=len(plan.new), changed=len(changed), deleted=len(plan.deleted), same=plan.unchanged,
            size=file_size(size),
        )
    )  # fmt: skip
    for key, paths in (("publish_new", plan.new), ("publish_changed", changed), ("publish_deleted", plan.deleted)):
        for path in sorted(paths)[:SHOWN]:
            say(f"  {text(key)} {path}")
        if len(paths) > SHOWN:
            say("  " + text("publish_more", count=len(paths) - SHOWN))
    if options.dry_run:
        say(text("publish_nothing_sent", id=target.id))
    return _agreed(options)


def _say_sent(plan: UploadPlan, size: int) -> None:
    if plan.is_empty:
        say(text("publish_no_change"))
    else:
        say(
            text(
                "publish_done",
                sent=len(plan.sent),
                deleted=len(plan.deleted),
                same=plan.unchanged,
                size=file_size(size),
            )
        )
