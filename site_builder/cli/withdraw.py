"""`site-builder withdraw 2566/ev-017`: takes something back that was public, and says where copies remain."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from site_builder.building.releases.ledger import DamagedLedgerError
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, progress, say, show
from site_builder.cli.project import project_folder
from site_builder.cli.targets import targets_of
from site_builder.cli.trouble import moment
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.office.withdraw.log import deadline
from site_builder.office.withdraw.order import AlreadyWithdrawnError, Order, UnknownThingError
from site_builder.office.withdraw.withdraw import (
    PersonalReasonError,
    UnreadableContentError,
    WithdrawalOutcome,
    withdraw,
)
from site_builder.office.withdraw.yaml_rows import CannotCutError
from site_builder.records.ledger import LEDGER
from site_builder.records.target import Target, TargetKind

SHOWN = 12
YES = ("y", "yes")


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command; what is left out is asked for."""
    parser.add_argument("what", nargs="?", metavar="2566/ev-017", help=text("help_withdraw_what"))
    parser.add_argument("--reason", help=text("help_withdraw_reason"))
    parser.add_argument("--personal-data", action="store_true", help=text("help_withdraw_personal"))
    parser.add_argument("--title", default="", help=text("help_withdraw_title"))
    parser.add_argument("--by", default="", metavar="POSITION", help=text("help_withdraw_by"))


def execute(options: Namespace) -> int:
    """Withdraws one record or address."""
    root = project_folder(options)
    now = datetime.now().astimezone()
    try:
        order = _order(options, now)
    except EOFError:
        return fail(EXIT_COMMAND, text("withdraw_unanswered"))
    try:
        done = withdraw(root, order, now, progress)
    except UnknownThingError as error:
        guess = text("withdraw_guess", guess=error.guess) if error.guess else ""
        return fail(EXIT_COMMAND, text("withdraw_unknown", what=order.what, guess=guess))
    except AlreadyWithdrawnError as error:
        on = format_date(error.redirect.on) if error.redirect.on else "–"
        return fail(EXIT_COMMAND, text("withdraw_already", what=order.what, on=on))
    except PersonalReasonError as error:
        return fail(EXIT_COMMAND, text("withdraw_personal_reason", shown=error.shown))
    except UnreadableContentError:
        return fail(EXIT_CONTENT, text("not_readable"))
    except CannotCutError as error:
        return fail(EXIT_CONTENT, text("withdraw_by_hand", file=error))
    except DamagedLedgerError as error:
        return fail(EXIT_CONTENT, text("ledger_damaged", file=LEDGER, line=error.line))
    return _say_outcome(root, order, done, now)


def _order(options: Namespace, now: datetime) -> Order:
    """The order as given; without an id or a reason a person is asked. Raises EOFError when nobody answers."""
    asked = options.what is None or options.reason is None
    what = options.what or input(text("withdraw_ask_what")).strip()
    reason = options.reason or input(text("withdraw_ask_reason")).strip()
    personal = options.personal_data
    if asked and not personal:
        personal = input(text("withdraw_ask_personal")).strip().lower() in (*YES, text("withdraw_yes"))
    if not what or not reason:
        raise EOFError
    return Order(what, reason, now.date(), personal, options.by, options.title)


def _say_outcome(root: Path, order: Order, done: WithdrawalOutcome, now: datetime) -> int:
    code = EXIT_DONE
    if done.outcome.output is None:
        code = show(done.outcome.issues)
        say(text("withdraw_not_built"))
        if done.replaced:
            say(text("withdraw_scrubbed", count=len(done.replaced)))
    else:
        say(text("withdraw_done", what=done.found.record or f"/{done.found.address}", title=done.found.title))
    if done.deleted:
        key = "withdraw_deleted" if order.personal else "withdraw_set_aside"
        say(text(key, count=len(done.deleted), files=", ".join(done.deleted[:SHOWN])))
    targets, _ = targets_of(root)
    if order.personal:
        _say_remaining(root, done, targets, now)
    for target in targets:
        say(text("withdraw_publish", id=target.id, where=target.where))
    say(text("withdraw_log", file=done.log.relative_to(root).as_posix()))
    return EXIT_CONTENT if code == EXIT_CONTENT or done.outcome.output is None else EXIT_DONE


def _say_remaining(root: Path, done: WithdrawalOutcome, targets: Sequence[Target], now: datetime) -> None:
    """Where copies remain that no program here can delete, and until when a leak is to be reported."""
    say(text("withdraw_remaining"))
    for path in done.remaining[:SHOWN]:
        say("  - " + text("withdraw_remaining_file", file=path))
    if any((folder / ".git").exists() for folder in (root, *root.parents)):
        say("  - " + text("withdraw_remaining_git"))
    if any(target.kind is TargetKind.GIT for target in targets):
        say("  - " + text("withdraw_remaining_branch"))
    for key in ("withdraw_remaining_targets", "withdraw_remaining_search", "withdraw_remaining_backups"):
        say("  - " + text(key))
    say(text("withdraw_report", until=moment(deadline(now))))
