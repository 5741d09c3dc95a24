"""The measuring programs from npm, pinned by package-lock.json beside this file; `make browser` installs them."""

import shutil
from pathlib import Path

_HERE = Path(__file__).resolve().parent
MODULES = _HERE / "node_modules"


class NotHereError(Exception):
    """A program is missing on this machine; the text says which and what installs it."""


def _program(name: str, installs: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NotHereError(f"no {name} on this machine ({installs})")
    return found


def node() -> str:
    """Node. Raises NotHereError."""
    return _program("node", "Node 20.19 or newer runs it")


def java() -> str:
    """Java. Raises NotHereError."""
    return _program("java", "apt-get install default-jre-headless")


def package_file(package: str, path: str) -> Path:
    """A file of an installed package. Raises NotHereError."""
    file = MODULES / package / path
    if not file.is_file():
        raise NotHereError(f"{package} is not installed (make browser)")
    return file
