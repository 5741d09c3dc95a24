"""Records of what a visit to an outside address came to."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field


class VisitClass(StrEnum):
    """The class of a visit, the worst first."""

    GONE = "gone"
    NEEDS_LOGIN = "needs-login"
    UNKNOWN = "could-not-tell"
    MOVED = "moved"
    OK = "ok"


class Why(StrEnum):
    """Why a visit was classed as it was."""

    OPENED = "opened"
    REDIRECTED = "redirected"
    NOT_FOUND = "not-found"
    SOFT_NOT_FOUND = "soft-not-found"  # answers “found” and says that it is not
    TO_HOME = "to-home"  # a deep address that leads to the home page
    WRONG_TYPE = "wrong-type"  # a paper is asked for and something else comes
    EMPTY = "empty"
    LOOP = "loop"
    NO_HOST = "no-host"
    LOGIN = "login"
    REQUEST_ACCESS = "request-access"
    SOCIAL_WALL = "social-wall"
    REFUSED = "refused"  # 403 and the like: perhaps a browser is let in
    BUSY = "busy"  # 429
    SERVER_ERROR = "server-error"
    TIME_OUT = "time-out"
    UNREACHABLE = "unreachable"
    BROKEN_OFF = "broken-off"
    CERTIFICATE = "certificate"
    PRIVATE = "private"  # opens inside the office only
    STRANGE = "strange"


class Reply(Struct, frozen=True):
    """The last answer on the way: its address, status, headers in lower case, and the body as far as it was read.

    `waited` are the seconds until it began, from the call to the host on.
    """

    address: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_whole: bool = True
    waited: float = 0.0

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Failure(Struct, frozen=True):
    """A visit that got no answer, and what the machine said."""

    why: Why
    detail: str = ""


class Visit(Struct, frozen=True):
    """One address as it was found. `hops` are the addresses on the way, the first not among them.

    `digest` is the SHA-256 of a body that was read whole; `on` the moment in UTC (ISO 8601); `attempts` count retries.
    """

    address: str
    finding: VisitClass
    why: Why
    on: str
    status: int = 0
    hops: tuple[str, ...] = ()
    media_type: str = ""
    digest: str = ""
    size: int = 0
    detail: str = ""
    attempts: int = 1

    @property
    def final(self) -> str:
        return self.hops[-1] if self.hops else self.address
