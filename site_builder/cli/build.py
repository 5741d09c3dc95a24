"""`site-builder build`: check, build aside, verify, switch."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from site_builder.building.build import BuildOutcome, build_site
from site_builder.building.releases.ledger import record_release
from site_builder.building.releases.public_folder import PUBLIC_FOLDER, WORK_FOLDER, ForeignFolderError
from site_builder.building.unchanged.recording import record_build
from site_builder.building.unchanged.snapshot import take_snapshot
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, progress, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.trouble import cut_off
from site_builder.language.problems.report import as_text
from site_builder.language.words import text
from site_builder.records.ledger import LEDGER


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command; `unchanged_build` knows those of a build that asks for nothing unusual."""
    parser.add_argument("--release", action="store_true", help=text("help_build_release"))
    parser.add_argument("--output", type=Path, metavar="DIR", help=text("help_output"))
    parser.add_argument("--fresh", action="store_true", help=text("help_build_fresh"))


def output_folder(options: Namespace, root: Path) -> Path:
    """The public folder. Leaves with exit 2 when it is a folder of the project itself."""
    output = Path(options.output).resolve() if options.output else root / PUBLIC_FOLDER
    taken = [root / name for name in ("content", "theme", ".git", WORK_FOLDER)]
    if output in (root, *root.parents) or any(output.is_relative_to(folder) for folder in taken):
        raise SystemExit(fail(EXIT_COMMAND, text("output_forbidden", folder=output)))
    return output


def execute(options: Namespace) -> int:
    """Builds the site; the public folder changes only when everything is right."""
    root = project_folder(options)
    output = output_folder(options, root)
    before = take_snapshot(root, output)
    try:
        outcome = build_site(root, output, progress)
    except ForeignFolderError:
        return fail(EXIT_COMMAND, text("output_foreign", folder=output))
    if outcome.cut_off:
        say(cut_off(outcome.cut_off))
    if outcome.output is None:
        show(outcome.issues)
        say(text("build_stopped"))
        return EXIT_CONTENT
    lasting = _lasting(outcome)
    if options.release:
        recorded = record_release(root, outcome.promised)
        say(text("ledger_recorded", file=LEDGER, count=recorded))
    say(lasting)
    if not outcome.kept:
        say(text("release_not_kept"))
    elif before:
        message = f"{lasting}\n{text('build_unchanged')}\n"
        record_build(before, root, output, outcome.sources, outcome.release, message)
    return EXIT_DONE


def _lasting(outcome: BuildOutcome) -> str:
    """What there is to say of a site as long as nothing changes."""
    lines = [as_text(outcome.issues).removesuffix("\n")]
    if outcome.cleaned:
        lines.append(text("build_cleaned", count=outcome.cleaned))
    lines.append(text("build_done", folder=outcome.output, pages=outcome.pages, files=outcome.files))
    return "\n".join(lines)
