"""Edge: files below `.site-builder/cache`, sealed with their digest: without one, a build takes only longer."""

import os
from hashlib import sha256
from pathlib import Path


def keep(file: Path, text: str) -> None:
    """Writes a text and its seal aside and puts them in their place whole; where that cannot be done there is none."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_text(f"{seal(text.encode())}\n{text}", encoding="utf-8", newline="\n")
        fresh.replace(file)
    except OSError:
        return


def remembered(file: Path) -> str | None:
    """The text that was kept, or None where it is not there, or not whole: output must not depend on luck."""
    try:
        kept_seal, _, text = file.read_bytes().decode().partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if kept_seal == seal(text.encode()) else None


def seal(text: bytes) -> str:
    """The digest that stands before a text in its file."""
    return sha256(text).hexdigest()
