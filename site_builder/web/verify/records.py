"""What is asked of a served site, and what came back."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.language.problems.place import Place
from site_builder.web.visits.visit import Why


class Asked(StrEnum):
    """What a question wants to know."""

    MANIFEST = "manifest"  # is this a release of ours, and which
    FILE = "file"  # does a file of the manifest come whole, and shown as what it is
    INDEX_FILE = "index-file"  # is a page there under its file's name, where its own address failed
    WITHOUT_SLASH = "without-slash"  # does a page's address without its last slash lead to the page
    UNKNOWN = "unknown"  # what does an address get that the site does not have
    PLAIN_HTTP = "plain-http"  # does http:// lead to https://
    FORMER = "former"  # does an address of a former site lead to the same page
    RELEASED = "released"  # does a released address answer that the manifest does not list
    ROBOTS = "robots"  # may search engines read the site


class AddressToOpen(Struct, frozen=True):
    """One address to open. `path` is the file that should come, `leads_to` the address where the way should end.

    `items` name the checklist items that the address was submitted for, as people write them: `2566 O42`. `former` is
    the base of the former site that the address belongs to.
    """

    kind: Asked
    address: str
    path: str = ""
    listed: ListedFile | None = None
    leads_to: str = ""
    items: tuple[str, ...] = ()
    former: str = ""


class Alteration(StrEnum):
    """What happened to a file between the release and the public."""

    MAIL_HIDDEN = "mail-hidden"  # Cloudflare's e-mail obfuscation
    CLOUDFLARE_SCRIPT = "cloudflare-script"
    PAGESPEED = "pagespeed"
    SCRIPT = "script"
    FRAME = "frame"
    MINIFIED = "minified"
    LINE_ENDS = "line-ends"  # sent as text by FTP
    MARK_BEFORE = "mark-before"  # a byte order mark was put before it
    RECODED = "recoded"  # from UTF-8 into Windows-874
    PACKED = "packed"  # compressed in a way that nobody asked for, or without a word
    CUT = "cut"
    EMPTY = "empty"
    LISTING = "listing"  # the host's own list of a folder's files
    OLDER = "older"  # the file of an earlier release
    OTHER_FILE = "other-file"  # another file of this release, whose name differs in capitals only
    OTHER = "other"


INJECTED = frozenset(
    {
        Alteration.MAIL_HIDDEN,
        Alteration.CLOUDFLARE_SCRIPT,
        Alteration.PAGESPEED,
        Alteration.SCRIPT,
        Alteration.FRAME,
        Alteration.MINIFIED,
    }
)
"""What a host does to pages while it serves them."""


class OpenedAddress(Struct, frozen=True):
    """What a question met. `status` is 0 where nothing answered, and then `why` and `detail` say what the machine met.

    `hops` are the addresses on the way, the first not among them; `waited` the seconds until the answer began; `body`
    is kept where it is to be read. Where an answer came, `why` is how an assessor would class it.
    """

    question: AddressToOpen
    why: Why
    status: int = 0
    hops: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""
    size: int = 0
    waited: float = 0.0
    alterations: tuple[Alteration, ...] = ()
    detail: str = ""
    body: bytes = b""

    @property
    def place(self) -> Place:
        """Where a problem with this answer stands: at the address that was asked for."""
        return Place(self.question.address)

    @property
    def final(self) -> str:
        return self.hops[-1] if self.hops else self.question.address

    @property
    def is_right(self) -> bool:
        """Whether the bytes are those of the manifest."""
        return bool(self.question.listed) and self.digest == getattr(self.question.listed, "sha256", "")

    @property
    def is_answered(self) -> bool:
        return self.status != 0


class ServedSite(Struct, frozen=True):
    """A site as it is to be compared: its base (ending in `/`), its manifest, and the former bases.

    `submitted` are the addresses that answer checklist items, with the items.
    """

    base: str
    manifest: Manifest
    former: tuple[str, ...] = ()
    submitted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class LocalSite(Struct, frozen=True):
    """The release in the public folder of this computer: its manifest as bytes, and the releases before and after it.

    `earlier` are the digests that a path had in earlier releases, as far as they are kept.
    """

    content: bytes
    manifest: Manifest
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    earlier: Mapping[str, frozenset[str]] = field(default_factory=dict)
