"""Edge: writing below `.site-builder/cache`, where losing a file, or never writing it, costs only time."""

import os
from pathlib import Path


def keep(kept: Path, text: str) -> None:
    """Writes a file of the cache aside and puts it in its place whole; where that cannot be done there is none."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(kept)
    except OSError:
        return
