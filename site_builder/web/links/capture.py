"""Edge: keeps proof of what an outside address showed: status, type, digest, day and the words.

A capture lies in `content/<year>/proof/` and is never published.
"""

import json
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.building.disk.whole_file import write_whole
from site_builder.reading.files.paper_text import pages_of
from site_builder.web.visits.page_text import is_page, read_page
from site_builder.web.visits.visit import Reply, Visit

LONGEST = 1_000_000
"""Signs of a text copy."""


def capture(root: Path, year: int, visit: Visit, answer: Reply) -> Path:
    """Writes a proof and hands back its file. The same answer on the same day is the same proof."""
    folder = root / "content" / str(year) / "proof"
    name = f"{_slug(visit.address)}-{sha256(visit.address.encode()).hexdigest()[:8]}-{visit.on[:10]}"
    payload = {
        "address": visit.address,
        "final": visit.final,
        "on": visit.on,
        "status": visit.status,
        "type": visit.media_type,
        "size": visit.size,
        "sha256": visit.digest or sha256(answer.body).hexdigest(),
        "whole": answer.is_whole,
        "text": f"{name}.txt",
    }
    write_whole(folder / f"{name}.txt", _words(answer).encode())
    proof = folder / f"{name}.json"
    write_whole(proof, (json.dumps(payload, ensure_ascii=False, indent=1) + "\n").encode())
    return proof


def _words(answer: Reply) -> str:
    """What a reader of the answer reads; empty for pictures and other files."""
    if answer.body.startswith(b"%PDF-"):
        return "\n\n".join(pages_of(answer.body) or ())[:LONGEST]
    if is_page(answer.media_type, answer.body):
        page = read_page(answer.body, answer.headers.get("content-type", ""))
        return f"{page.title}\n\n{page.words}\n"[:LONGEST]
    return ""


def _slug(address: str) -> str:
    parts = urlsplit(address)
    plain = re.sub(r"[^a-z0-9]+", "-", f"{parts.hostname or ''}{parts.path}".lower()).strip("-")
    return plain[:60].strip("-") or "page"
