"""`site-builder serve`: a live preview with drafts; a broken edit shows its errors and keeps the last good page."""

import secrets
import socket
import time
import webbrowser
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from threading import Thread

from site_builder.building.engine import run as engine
from site_builder.building.site_plan.plan import SitePlan, plan
from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, fail, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.readiness import say_standing
from site_builder.language.problems.report import counts
from site_builder.language.words import text
from site_builder.records.target import HIGHEST_PORT

PORT = 8000
SECONDS_TO_START = 60


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--open", action="store_true", help=text("help_open"))
    parser.add_argument("--port", type=int, default=PORT, help=text("help_port"))


def _report(site_plan: SitePlan) -> None:
    say(text("preview_built" if site_plan.is_sound else "preview_kept", counts=counts(site_plan.issues)))


def _open_when_ready(port: int, address: str) -> None:
    """Opens the browser once the preview answers, or not at all."""
    for _ in range(SECONDS_TO_START * 5):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            webbrowser.open(address)
            return
        time.sleep(0.2)


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
    if first.disclosed:
        say_standing(first.disclosed, first.issues)
    token = secrets.token_urlsafe(24)
    address = engine.preview_address(first, options.port, token)
    say(text("preview_open", address=address))
    if options.open:
        Thread(target=_open_when_ready, args=(options.port, address), daemon=True).start()
    engine.serve(root, first, options.port, token, _report, lambda what: say(text("preview_broken", what=what)))
    return EXIT_DONE
