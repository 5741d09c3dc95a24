"""Classes what came back as an assessor would see it: opened, moved, asks to log in, gone, or nobody can tell."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from site_builder.web.visits.page_text import PageText, is_page, read_page
from site_builder.web.visits.phrases import ASKS_ACCESS, FILE_GONE, LOGIN_TITLE, SAYS_GONE
from site_builder.web.visits.visit import Failure, Reply, VisitClass, Why

SOCIAL = (
    "facebook.com", "fb.com", "fb.watch", "instagram.com", "x.com", "twitter.com", "tiktok.com", "threads.net",
    "linkedin.com",
)  # fmt: skip
"""Hosts whose walls depend on who asks: what a program meets says nothing of what an assessor meets."""
_SHARES = ("google.com", "sharepoint.com", "onedrive.live.com", "1drv.ms", "live.com", "dropbox.com", "box.com")
_LOGIN_HOSTS = (
    "accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.microsoft.com", "login.yahoo.com",
    "access.line.me",
)  # fmt: skip
_LOGIN_PATH = re.compile(r"(?i)/(?:wp-)?(?:login|log-in|signin|sign-in|sign_in|logon|auth|authen|checkpoint)\b")
_PAPER = re.compile(r"(?i)\.(pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|jpe?g|png|gif|webp|csv)$")
_PAPER_STARTS = {
    "pdf": (b"%PDF-",), "doc": (b"\xd0\xcf\x11\xe0", b"PK\x03\x04"), "xls": (b"\xd0\xcf\x11\xe0", b"PK\x03\x04"),
    "ppt": (b"\xd0\xcf\x11\xe0", b"PK\x03\x04"), "docx": (b"PK\x03\x04",), "xlsx": (b"PK\x03\x04",),
    "pptx": (b"PK\x03\x04",), "odt": (b"PK\x03\x04",), "ods": (b"PK\x03\x04",), "odp": (b"PK\x03\x04",),
    "zip": (b"PK\x03\x04",), "rar": (b"Rar!",), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG",), "gif": (b"GIF8",), "webp": (b"RIFF",),
}  # fmt: skip
_BY_TYPE = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
_LITTLE = 700
"""Signs; a page that asks for a password and says little else is a door, not a page with a door in its corner."""
_HOME = re.compile(r"/?(?:index\.(?:php|html?|aspx?)|home|main|th)?/?", re.IGNORECASE)

Judged = tuple[VisitClass, Why]


def judge(asked: str, hops: Sequence[str], answer: Reply | Failure) -> Judged:
    """The class of a visit to `asked`, by way of `hops`, that ended with `answer`."""
    if isinstance(answer, Failure):
        return _failed(asked, answer)
    way = (*hops, answer.address)
    if any(_is_on(each, _LOGIN_HOSTS) for each in way):
        return VisitClass.NEEDS_LOGIN, Why.LOGIN
    page = read_page(answer.body, answer.headers.get("content-type", "")) if _shows_page(answer) else None
    if any(_is_on(each, SOCIAL) for each in (asked, *way)):
        return _social(asked, way, answer, page)
    if answer.status != 200 and not 200 <= answer.status < 300:
        return _refused(answer, page)
    return _opened(asked, hops, answer, page)


def is_social(address: str) -> bool:
    """Whether an address lies on a host whose walls say nothing."""
    return _is_on(address, SOCIAL)


def _failed(asked: str, failure: Failure) -> Judged:
    if is_social(asked):
        return VisitClass.UNKNOWN, Why.SOCIAL_WALL
    lost = {Why.LOOP, Why.PRIVATE}
    return (VisitClass.GONE if failure.why in lost else VisitClass.UNKNOWN), failure.why


def _social(asked: str, way: Sequence[str], answer: Reply, page: PageText | None) -> Judged:
    walled = any(_LOGIN_PATH.search(urlsplit(each).path) for each in way)
    if answer.status != 200 or walled or (page and (page.has_password or LOGIN_TITLE.search(page.title))):
        return VisitClass.UNKNOWN, Why.SOCIAL_WALL
    return _unless_moved(asked, answer.address)


def _refused(answer: Reply, page: PageText | None) -> Judged:
    if answer.status in {401, 407}:
        return VisitClass.NEEDS_LOGIN, Why.LOGIN
    if answer.status in {404, 410}:
        return VisitClass.GONE, Why.NOT_FOUND
    if answer.status == 403 and (_is_on(answer.address, _SHARES) or (page and ASKS_ACCESS.search(page.words))):
        return VisitClass.NEEDS_LOGIN, Why.REQUEST_ACCESS
    if answer.status == 429:
        return VisitClass.UNKNOWN, Why.BUSY
    if answer.status >= 500:
        return VisitClass.UNKNOWN, Why.SERVER_ERROR
    return VisitClass.UNKNOWN, Why.REFUSED if answer.status in {403, 406, 451} else Why.STRANGE


def _opened(asked: str, hops: Sequence[str], answer: Reply, page: PageText | None) -> Judged:
    if not answer.body.strip():
        return VisitClass.GONE, Why.EMPTY
    if page is None:
        return _paper(asked, answer)
    if _is_on(answer.address, _SHARES):
        if ASKS_ACCESS.search(f"{page.title} {page.words}"):
            return VisitClass.NEEDS_LOGIN, Why.REQUEST_ACCESS
        if FILE_GONE.search(f"{page.title} {page.words}"):
            return VisitClass.GONE, Why.SOFT_NOT_FOUND
    if _is_door(asked, answer.address, page):
        return VisitClass.NEEDS_LOGIN, Why.LOGIN
    if SAYS_GONE.search(page.title):
        return VisitClass.GONE, Why.SOFT_NOT_FOUND
    if _PAPER.search(urlsplit(asked).path) and not _is_on(answer.address, _SHARES):
        return VisitClass.GONE, Why.WRONG_TYPE
    if hops and not _is_home(asked) and _is_home(answer.address):
        return VisitClass.GONE, Why.TO_HOME
    return _unless_moved(asked, answer.address)


def _paper(asked: str, answer: Reply) -> Judged:
    """A file that is no page: what its name or its type promises has to be what comes."""
    match = _PAPER.search(urlsplit(asked).path) or _PAPER.search(urlsplit(answer.address).path)
    promised = {match[1].lower()} if match else set()
    promised |= {_BY_TYPE[answer.media_type]} if answer.media_type in _BY_TYPE else set()
    for kind in promised:
        if kind in _PAPER_STARTS and not answer.body.lstrip().startswith(_PAPER_STARTS[kind]):
            return VisitClass.GONE, Why.WRONG_TYPE
    if answer.media_type.startswith("text/") and answer.body.startswith(b"%PDF-"):
        # A browser shows the bytes of such a paper as letters.
        return VisitClass.GONE, Why.WRONG_TYPE
    return _unless_moved(asked, answer.address)


def _unless_moved(asked: str, final: str) -> Judged:
    moved = _essence(asked) != _essence(final)
    return (VisitClass.MOVED, Why.REDIRECTED) if moved else (VisitClass.OK, Why.OPENED)


def _essence(address: str) -> tuple[str, str, str]:
    """An address without what may change and still be the same: scheme, `www.`, a closing slash."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.query and bool(_HOME.fullmatch(parts.path or "/"))


def _is_door(asked: str, final: str, page: PageText) -> bool:
    if not page.has_password:
        return False
    sent_there = bool(_LOGIN_PATH.search(urlsplit(final).path)) and _essence(asked) != _essence(final)
    return sent_there or bool(LOGIN_TITLE.search(page.title)) or len(page.words) < _LITTLE


def _shows_page(answer: Reply) -> bool:
    return is_page(answer.media_type, answer.body) and not answer.body.startswith(b"%PDF-")


def _is_on(address: str, hosts: Sequence[str]) -> bool:
    host = (urlsplit(address).hostname or "").lower()
    return any(host == each or host.endswith(f".{each}") for each in hosts)
