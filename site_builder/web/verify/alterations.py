"""Finds what a host did to a file whose bytes differ from the manifest. Pure; each answer is tried, not guessed."""

import re
import zlib
from collections.abc import Callable
from hashlib import sha256

from msgspec import Struct

from site_builder.building.releases.manifest import ListedFile
from site_builder.web.verify.records import Alteration

_SCRIPT = re.compile(rb"<script\b([^>]*)>", re.IGNORECASE)
_SOURCE = re.compile(rb"""\bsrc\s*=\s*["']?\s*([^"'\s>]+)""", re.IGNORECASE)
_DATA = re.compile(rb"""\btype\s*=\s*["']?application/(?:ld\+)?json""", re.IGNORECASE)
_OUTSIDE = re.compile(rb"(?:https?:)?//", re.IGNORECASE)
_LOOSE = re.compile(rb"""<!--.*?-->|[\s"';/]+""", re.DOTALL)
"""What minifiers take out of a page."""
_LISTING = re.compile(rb"<title>\s*(?:Index of |Directory listing for )", re.IGNORECASE)
_MAIL = (b"/cdn-cgi/l/email-protection", b"__cf_email__", b"data-cfemail")
_CLOUDFLARE = (b"/cdn-cgi/", b"cloudflareinsights", b"rocket-loader", b"data-cf-settings")
_MOST = 60_000_000


class Known(Struct, frozen=True):
    """What is known beside the manifest of one file.

    `original` holds the bytes of the release where this computer has them; `earlier` the digests of earlier releases,
    `namesakes` those of files whose names differ in capitals only.
    """

    original: bytes | None = None
    earlier: frozenset[str] = frozenset()
    namesakes: frozenset[str] = frozenset()


def alterations(
    listed: ListedFile, content: bytes, known: Known, *, is_page: bool, packing: str = ""
) -> tuple[Alteration, ...]:
    """What was done to a file; none when the bytes are right. `packing` is the answer's Content-Encoding."""
    came = ListedFile.of(content)
    if came == listed:
        return ()
    found = _undone(listed, content, packing)
    if found:
        return (found,)
    if came.sha256 in known.namesakes:
        return (Alteration.OTHER_FILE,)
    if came.sha256 in known.earlier:
        return (Alteration.OLDER,)
    if is_page and _LISTING.search(content):
        return (Alteration.LISTING,)
    injected = tuple(_injected(content, known.original)) if is_page else ()
    return injected or (_otherwise(content, known.original, is_page=is_page),)


def _undone(listed: ListedFile, content: bytes, packing: str) -> Alteration | None:
    """The alteration that gives the right bytes again when it is undone."""
    if not content and listed.size:
        return Alteration.EMPTY
    ways: tuple[tuple[Alteration, Callable[[bytes], bytes]], ...] = (
        (Alteration.LINE_ENDS, lambda given: given.replace(b"\r\n", b"\n")),
        (Alteration.LINE_ENDS, lambda given: given.replace(b"\n", b"\r\n")),
        (Alteration.MARK_BEFORE, lambda given: given.removeprefix(b"\xef\xbb\xbf")),
        (Alteration.RECODED, lambda given: given.decode("cp874").encode()),
        (Alteration.PACKED, _unpacked),
    )
    for alteration, undo in ways:
        try:
            undone = undo(content)
        except (ValueError, zlib.error):
            continue
        if sha256(undone).hexdigest() == listed.sha256:
            return alteration
    return Alteration.PACKED if packing.lower() not in {"", "identity", "gzip", "x-gzip", "deflate"} else None


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(b"\x1f\x8b"):
        raise ValueError
    return zlib.decompressobj(47).decompress(content, _MOST)


def _injected(content: bytes, original: bytes | None) -> list[Alteration]:
    before = original or b""
    found = []
    if any(sign in content and sign not in before for sign in _MAIL):
        found.append(Alteration.MAIL_HIDDEN)
    rest = content.replace(_MAIL[0], b"").replace(b"/cdn-cgi/scripts/", b"") if found else content
    if any(sign in rest and sign not in before for sign in _CLOUDFLARE):
        found.append(Alteration.CLOUDFLARE_SCRIPT)
    if b"pagespeed" in content.lower() and b"pagespeed" not in before.lower():
        found.append(Alteration.PAGESPEED)
    if not found and _strange_scripts(content):
        found.append(Alteration.SCRIPT)
    if re.search(rb"<i?frame\b", content, re.IGNORECASE) and not re.search(rb"<i?frame\b", before, re.IGNORECASE):
        found.append(Alteration.FRAME)
    return found


def _strange_scripts(content: bytes) -> bool:
    """Whether a page runs a script of another host, or one that stands in the page itself: ours never do."""
    for match in _SCRIPT.finditer(content):
        source = _SOURCE.search(match[1])
        if (source and _OUTSIDE.match(source[1])) or (not source and not _DATA.search(match[1])):
            return True
    return False


def _otherwise(content: bytes, original: bytes | None, *, is_page: bool) -> Alteration:
    if original is not None and is_page and _LOOSE.sub(b"", original) == _LOOSE.sub(b"", content):
        return Alteration.MINIFIED
    return Alteration.CUT if original is not None and original.startswith(content) else Alteration.OTHER
