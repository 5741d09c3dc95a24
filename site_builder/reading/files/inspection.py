"""Edge: opens every file that may go out and remembers by its digest what that showed."""

import warnings
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import msgspec
from msgspec.structs import replace

from site_builder.language.thai.named_years import fiscal_years_named
from site_builder.reading.files.cache import keep, remembered
from site_builder.reading.files.office_file import open_office_file
from site_builder.reading.files.paper_text import remember_pages
from site_builder.reading.files.traces import picture_has_traces, without_traces
from site_builder.records.file_facts import FileFacts, FileKind, Inspection, Trait

CACHE = Path(".site-builder") / "cache" / "inspection"
EDITION = "1"
"""Raised when the judgement of this room changes, so that nothing remembered outlives it."""

_OPENED = frozenset({FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.GIF, FileKind.OFFICE})

_UNREAD = frozenset({Trait.LOCKED, Trait.DAMAGED, Trait.PAGE_BROKEN})
"""Papers of which nobody can say that all their text is known."""


class _Verdict(msgspec.Struct, frozen=True):
    """An inspection as the cache holds it; `stamp` is what it depends on beside the file."""

    stamp: str
    inside: Inspection


def inspected(root: Path, files: Mapping[str, FileFacts]) -> dict[str, FileFacts]:
    """The same facts with what opening each file shows; files of other kinds stay as they are.

    The cache below `.site-builder/` is by digest; losing it costs only time.
    """
    return {name: _with_inside(root, facts) for name, facts in files.items()}


def inspect(content: bytes, kind: FileKind, extension: str) -> tuple[Inspection, tuple[str, ...]]:
    """What opening a file of this kind shows, and the text of a paper's pages."""
    traits, pages = _opened(content, kind, extension)
    published = content
    if Trait.TRACES in traits and Trait.TRACES_STAY not in traits:
        published = _cleaned(content, kind, extension, traits, pages)
    years = fiscal_years_named(" ".join(pages))
    digest = sha256(published).hexdigest()
    return Inspection(frozenset(traits), len(pages), years, len(published), digest), pages


def _with_inside(root: Path, facts: FileFacts) -> FileFacts:
    if facts.kind not in _OPENED:
        return facts
    file = root / CACHE / f"{facts.digest}-{facts.extension}.json"
    known = _remembered(file)
    if known is None:
        try:
            content = (root / facts.path).read_bytes()
        except OSError:
            return facts
        if sha256(content).hexdigest() != facts.digest:
            # Somebody is still saving it; the copy step will say so.
            return facts
        known, pages = inspect(content, facts.kind, facts.extension)
        if pages and not known.traits & _UNREAD:
            remember_pages(root, facts.digest, pages)
        keep(file, msgspec.json.encode(_Verdict(_stamp(), known), order="deterministic").decode())
    return replace(facts, inside=known)


def _open_picture(content: bytes, kind: FileKind) -> set[Trait]:
    # Loaded here, as a picture that was seen before does not need it.
    from PIL import Image

    with warnings.catch_warnings():
        # Odd data beside the picture is no fault of the picture.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content)) as picture:
                picture.load()
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            return {Trait.DAMAGED}
    return {Trait.TRACES} if picture_has_traces(kind, content) else set()


def _opened(content: bytes, kind: FileKind, extension: str) -> tuple[set[Trait], tuple[str, ...]]:
    if kind is FileKind.PDF:
        # Loaded here, as a paper that was seen before does not need what opens it.
        from site_builder.reading.files.paper import open_paper

        return open_paper(content)
    if kind is FileKind.OFFICE:
        return open_office_file(content, extension), ()
    return _open_picture(content, kind), ()


def _cleaned(content: bytes, kind: FileKind, extension: str, traits: set[Trait], pages: tuple[str, ...]) -> bytes:
    """The bytes to publish; where the copy still tells something, or lost anything else, the file goes out as it is."""
    try:
        fresh = without_traces(kind, content)
    except ValueError:
        traits.add(Trait.TRACES_STAY)
        return content
    if _opened(fresh, kind, extension) == (traits - {Trait.TRACES}, pages):
        return fresh
    traits.add(Trait.TRACES_STAY)
    return content


@cache
def _stamp() -> str:
    """What a remembered verdict depends on beside the file."""
    return " ".join([EDITION, *(version(name) for name in ("pypdfium2", "pikepdf", "pillow"))])


def _remembered(file: Path) -> Inspection | None:
    """What the cache holds, or None where it is not there, not whole, or by other engines than ours."""
    try:
        verdict = msgspec.json.decode(remembered(file) or "", type=_Verdict)
    except msgspec.DecodeError:
        return None
    return verdict.inside if verdict.stamp == _stamp() else None
