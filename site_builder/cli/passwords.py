"""A target's password: from the environment, the keyring of this computer, or the person. Never from or to a file."""

import getpass
import os
import sys
from contextlib import suppress

from site_builder.language.words import text
from site_builder.records.target import Target

try:
    import keyring
except ImportError:
    keyring = None  # type: ignore[assignment]

SERVICE = "site-builder"


def variable(target: Target) -> str:
    """The name of the environment variable that may hold a target's password."""
    return f"SITE_BUILDER_PASSWORD_{target.id.upper().replace('-', '_')}"


def password(target: Target) -> str | None:
    """The password, or None where there is none and nobody to ask."""
    given = os.environ.get(variable(target)) or os.environ.get("SITE_BUILDER_PASSWORD")
    if given:
        return given
    account = f"{target.user}@{target.host}"
    if keyring is not None:
        # A computer may have the package and no place to keep secrets.
        with suppress(Exception):
            stored = keyring.get_password(SERVICE, account)
            if stored:
                return str(stored)
    if not (sys.stdin and sys.stdin.isatty()):
        return None
    typed = getpass.getpass(text("publish_ask_password", account=account))
    if typed and keyring is not None and input(text("publish_ask_keep")).strip().lower() in {"y", "yes"}:
        with suppress(Exception):
            keyring.set_password(SERVICE, account, typed)
    return typed or None
