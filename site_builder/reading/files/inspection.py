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
from site_builder.reading.files.opened import Opened
from site_builder.reading.files.paper_text import remember_pages
from site_builder.reading.files.picture_copies import picture_has_traces
from site_builder.reading.files.traces import without_traces
from site_builder.records.file_facts import CLEANABLE, UNREADABLE, DocumentText, FileFacts, FileKind, Inspection, Trait

CACHE = Path(".site-builder") / "cache" / "inspection"
TEXTS = Path(".site-builder") / "cache" / "paper-words"
EDITION = "3"
"""Raised when the judgement of this room changes, so that nothing remembered outlives it."""

_OPENED = frozenset({FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.GIF, FileKind.OFFICE})

_UNREAD = frozenset({Trait.LOCKED, Trait.DAMAGED, Trait.PAGE_BROKEN})
"""Papers of which nobody can say that all their text is known."""


class _Verdict(msgspec.Struct, frozen=True):
    """An inspection as the cache holds it; `stamp` is what it depends on beside the file."""

    stamp: str
    inside: Inspection


class _Document(msgspec.Struct, frozen=True):
    """The text of a published paper as the cache holds it."""

    stamp: str
    text: DocumentText


def inspected(root: Path, files: Mapping[str, FileFacts]) -> dict[str, FileFacts]:
    """The same facts with what opening each file shows; files of other kinds stay as they are.

    The cache below `.site-builder/` is by digest; losing it costs only time.
    """
    return {name: _with_inside(root, facts) for name, facts in files.items()}


def inspect(content: bytes, kind: FileKind, extension: str) -> tuple[Inspection, Opened]:
    """What opening a file of this kind shows; the text of a paper is that of the copy that goes out."""
    opened = _opened(content, kind, extension)
    published = content
    if opened.traits & CLEANABLE and not opened.traits & {Trait.TRACES_STAY, Trait.COMMENTS_STAY}:
        published, opened = _cleaned(content, kind, extension, opened)
    years = fiscal_years_named(" ".join(opened.pages))
    digest = sha256(published).hexdigest()
    return Inspection(opened.traits, len(opened.pages), years, len(published), digest), opened


def paper_document(root: Path, facts: FileFacts) -> DocumentText:
    """All that can be got out of the published copy of a PDF or office file, by page and place. Raises OSError.

    The cache below `.site-builder/` holds it by the file's digest; losing it costs only time.
    """
    known = _remembered_text(root, facts.digest)
    if known is None:
        _, opened = inspect((root / facts.path).read_bytes(), facts.kind, facts.extension)
        known = opened.text or UNREADABLE
        _keep_text(root, facts.digest, known)
    return known


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
        known, opened = inspect(content, facts.kind, facts.extension)
        if opened.pages and not known.traits & _UNREAD:
            remember_pages(root, facts.digest, opened.pages)
        if opened.text is not None:
            _keep_text(root, facts.digest, opened.text)
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


def _opened(content: bytes, kind: FileKind, extension: str, *, is_final: bool = False) -> Opened:
    if kind is FileKind.PDF:
        # Loaded here, as a paper that was seen before does not need what opens it.
        from site_builder.reading.files.paper import open_paper

        return open_paper(content, is_final=is_final)
    if kind is FileKind.OFFICE:
        return _open_office(content, extension, is_final=is_final)
    return Opened(frozenset(_open_picture(content, kind)))


def _open_office(content: bytes, extension: str, *, is_final: bool) -> Opened:
    traits = frozenset(open_office_file(content, extension))
    will_be_cleaned = bool(traits & CLEANABLE) and Trait.TRACES_STAY not in traits
    if Trait.LOCKED in traits or (will_be_cleaned and not is_final):
        return Opened(traits)
    from site_builder.reading.files.office_words import office_words

    return Opened(traits, text=office_words(content))


def _cleaned(content: bytes, kind: FileKind, extension: str, opened: Opened) -> tuple[bytes, Opened]:
    """The bytes to publish and what they show; where the copy still tells something, or lost anything else, the file
    goes out as it is."""
    try:
        fresh = without_traces(kind, content)
        again = _opened(fresh, kind, extension, is_final=True)
        if (again.traits, again.pages) == (opened.traits - CLEANABLE, opened.pages):
            return fresh, replace(again, traits=opened.traits)
    except ValueError:
        pass
    return content, _as_it_lies(content, kind, extension)


def _as_it_lies(content: bytes, kind: FileKind, extension: str) -> Opened:
    """What a file shows that goes out with its traces."""
    opened = _opened(content, kind, extension, is_final=True)
    stays = {Trait.TRACES_STAY} | ({Trait.COMMENTS_STAY} if Trait.COMMENTS in opened.traits else set())
    return replace(opened, traits=opened.traits - {Trait.COMMENTS, Trait.LEFTOVERS} | stays)


def _keep_text(root: Path, digest: str, text: DocumentText) -> None:
    keep(
        root / TEXTS / f"{digest}.json", msgspec.json.encode(_Document(_stamp(), text), order="deterministic").decode()
    )


def _remembered_text(root: Path, digest: str) -> DocumentText | None:
    try:
        document = msgspec.json.decode(remembered(root / TEXTS / f"{digest}.json") or "", type=_Document)
    except msgspec.DecodeError:
        return None
    return document.text if document.stamp == _stamp() else None


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
