"""`site-builder serve`: a live preview with drafts; a broken edit shows its errors and keeps the last good page."""

from argparse import ArgumentParser, Namespace

from site_builder import engine
from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, fail, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.readiness import say_standing
from site_builder.issues.report import counts
from site_builder.pipeline import SitePlan, plan
from site_builder.strings import text

PORT = 8000
HIGHEST_PORT = 65535


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--port", type=int, default=PORT, help=text("help_port"))


def _report(made: SitePlan) -> None:
    say(text("preview_built" if made.is_sound else "preview_kept", counts=counts(made.issues)))


def execute(options: Namespace) -> int:
    """Serves the preview until the person stops it; content that never was sound is listed and not served."""
    root = project_folder(options)
    if not 1 <= options.port <= HIGHEST_PORT:
        return fail(EXIT_COMMAND, text("port_wrong", port=options.port, highest=HIGHEST_PORT))
    first = plan(root, drafts=True)
    code = show(first.issues)
    if not first.is_sound:
        say(text("preview_impossible"))
        return code
    if first.disclosure:
        say_standing(first.disclosure, first.issues)
    say(text("preview_open", port=options.port))
    engine.serve(root, first, options.port, _report, lambda what: say(text("preview_broken", what=what)))
    return EXIT_DONE
