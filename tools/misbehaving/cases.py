"""Every way to misbehave: host, path, what the server answers, and the class that `links` owes it."""

import gzip
from collections.abc import Mapping
from typing import NamedTuple

from site_builder.web.visits.visit import VisitClass, Why

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
_LONG = "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส " * 30


SAME_NUMBER = "<number>"
"""Stands in a header for the number of the address that was asked for."""


class Reply(NamedTuple):
    """What the server sends; `how` names the way it is sent, or not sent."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = {}
    how: str = "plain"


class Case(NamedTuple):
    """One way to misbehave."""

    host: str
    path: str
    reply: Reply
    finding: VisitClass
    why: Why


def page(title: str, inside: str = _LONG) -> bytes:
    return f"<!doctype html><html><head><title>{title}</title></head><body><p>{inside}</p></body></html>".encode()


HTML = {"Content-Type": "text/html; charset=utf-8"}
OF_PDF = {"Content-Type": "application/pdf"}
_GO = "www.office.example"
_DOOR = '<form action="/in"><input name="u"><input type="password" name="p"><button>เข้าสู่ระบบ</button></form>'


def _to(status: int, place: str) -> Reply:
    return Reply(status, b"", {"Location": place})


def _forward(place: str) -> bytes:
    return f'<html><head><meta http-equiv="refresh" content="0; url={place}"></head></html>'.encode()


OK, MOVED, LOGIN, GONE, UNKNOWN = (
    VisitClass.OK,
    VisitClass.MOVED,
    VisitClass.NEEDS_LOGIN,
    VisitClass.GONE,
    VisitClass.UNKNOWN,
)
CASES: tuple[Case, ...] = (
    Case(_GO, "plain", Reply(200, page("มาตรการ"), HTML), OK, Why.OPENED),
    Case(_GO, "paper.pdf", Reply(200, PDF, OF_PDF), OK, Why.OPENED),
    Case(_GO, "download.pdf", Reply(200, PDF, {"Content-Type": "application/octet-stream"}), OK, Why.OPENED),
    Case(_GO, "คู่มือ ประชาชน.pdf", Reply(200, PDF, OF_PDF), OK, Why.OPENED),
    Case(
        _GO, "packed", Reply(200, gzip.compress(page("มาตรการ")), {**HTML, "Content-Encoding": "gzip"}), OK, Why.OPENED
    ),
    Case(_GO, "chunked", Reply(200, page("มาตรการ"), HTML, "chunked"), OK, Why.OPENED),
    Case(_GO, "no-length", Reply(200, page("มาตรการ"), HTML, "no-end"), OK, Why.OPENED),
    Case(
        "old.office.example",
        "thai-874",
        Reply(200, page("มาตรการ").decode().encode("cp874"), {"Content-Type": "text/html; charset=tis-620"}),
        OK,
        Why.OPENED,
    ),
    Case(_GO, "corner-login", Reply(200, page("หน้าแรก", _LONG + _DOOR), HTML), OK, Why.OPENED),
    Case(_GO, "head-refused", Reply(200, page("ตอบเฉพาะ GET"), HTML), OK, Why.OPENED),
    Case(_GO, "once-500", Reply(200, page("ล้มครั้งแรก"), HTML, "fail-once"), OK, Why.OPENED),
    Case(_GO, "needs-cookie", Reply(200, page("มาตรการ"), HTML, "cookie"), OK, Why.OPENED),
    Case(_GO, "slow-but-there", Reply(200, page("มาตรการ"), HTML, "slow"), OK, Why.OPENED),
    Case(_GO, "moved", _to(301, "/plain"), MOVED, Why.REDIRECTED),
    Case(_GO, "moved-found", _to(302, "plain"), MOVED, Why.REDIRECTED),
    Case(_GO, "moved-host", _to(308, "http://new.office.example/plain"), MOVED, Why.REDIRECTED),
    Case(_GO, "moved-thai", _to(301, "/คู่มือ ประชาชน.pdf"), MOVED, Why.REDIRECTED),
    Case(_GO, "moved-twice", _to(302, "/moved"), MOVED, Why.REDIRECTED),
    Case(_GO, "forwards", Reply(200, _forward("/plain"), HTML), MOVED, Why.REDIRECTED),
    Case("office.example", "to-www", _to(301, f"http://www.office.example/{SAME_NUMBER}/to-www"), OK, Why.OPENED),
    Case(_GO, "to-www", Reply(200, page("มาตรการ"), HTML), OK, Why.OPENED),
    Case(_GO, "slash", _to(301, "slash/"), OK, Why.OPENED),
    Case(_GO, "not-there", Reply(404, page("404"), HTML), GONE, Why.NOT_FOUND),
    Case(_GO, "taken-away", Reply(410, page("gone"), HTML), GONE, Why.NOT_FOUND),
    Case(_GO, "soft", Reply(200, page("ไม่พบหน้าที่ต้องการ"), HTML), GONE, Why.SOFT_NOT_FOUND),
    Case(_GO, "soft-english", Reply(200, page("Error 404 - Page not found"), HTML), GONE, Why.SOFT_NOT_FOUND),
    Case(_GO, "page-for-paper.pdf", Reply(200, page("ข่าว"), HTML), GONE, Why.WRONG_TYPE),
    Case(_GO, "text-for-paper.pdf", Reply(200, b"Warning: mysql_connect()", OF_PDF), GONE, Why.WRONG_TYPE),
    Case(_GO, "paper-as-text.pdf", Reply(200, PDF, {"Content-Type": "text/plain"}), GONE, Why.WRONG_TYPE),
    Case(_GO, "no-picture.jpg", Reply(200, b"nothing", {"Content-Type": "image/jpeg"}), GONE, Why.WRONG_TYPE),
    Case(_GO, "empty", Reply(200, b"", HTML), GONE, Why.EMPTY),
    Case(_GO, "blank", Reply(200, b" \r\n \n", HTML), GONE, Why.EMPTY),
    Case(_GO, "to-home", _to(302, "/"), GONE, Why.TO_HOME),
    Case(_GO, "to-index", _to(301, "/index.php"), GONE, Why.TO_HOME),
    Case(_GO, "loop", _to(302, "loop"), GONE, Why.LOOP),
    Case(_GO, "loop-of-two", _to(302, "/loop-back"), GONE, Why.LOOP),
    Case("no-such-host.example", "x", Reply(), GONE, Why.NO_HOST),
    Case("inside.example", "x", Reply(), GONE, Why.PRIVATE),
    Case(_GO, "asks-name", Reply(401, b"", {"WWW-Authenticate": "Basic"}), LOGIN, Why.LOGIN),
    Case(_GO, "door", Reply(200, page("ระบบสารบรรณ", _DOOR), HTML), LOGIN, Why.LOGIN),
    Case(_GO, "door-by-title", Reply(200, page("เข้าสู่ระบบ", _LONG + _DOOR), HTML), LOGIN, Why.LOGIN),
    Case(_GO, "sent-to-door", _to(302, "/login"), LOGIN, Why.LOGIN),
    Case("drive.google.com", "to-google", _to(302, "http://accounts.google.com/v3/signin"), LOGIN, Why.LOGIN),
    Case(
        "drive.google.com", "ask", Reply(200, page("Google Drive", "You need access"), HTML), LOGIN, Why.REQUEST_ACCESS
    ),
    Case("docs.google.com", "ask-thai", Reply(200, page("x", "ขอสิทธิ์เข้าถึง"), HTML), LOGIN, Why.REQUEST_ACCESS),
    Case("drive.google.com", "ask-403", Reply(403, page("x", "x"), HTML), LOGIN, Why.REQUEST_ACCESS),
    Case("drive.google.com", "open.pdf", Reply(200, page("แผน.pdf - Google ไดรฟ์"), HTML), OK, Why.OPENED),
    Case("drive.google.com", "taken", Reply(404, page("x"), HTML), GONE, Why.NOT_FOUND),
    Case(
        "drive.google.com",
        "taken-soft",
        Reply(200, page("x", "Sorry, the file you have requested does not exist."), HTML),
        GONE,
        Why.SOFT_NOT_FOUND,
    ),
    Case("1drv.ms", "share", _to(301, "http://login.live.com/login.srf"), LOGIN, Why.LOGIN),
    Case("office.sharepoint.com", "x", _to(302, "http://login.microsoftonline.com/c"), LOGIN, Why.LOGIN),
    Case("onedrive.live.com", "ask", Reply(403, page("x"), HTML), LOGIN, Why.REQUEST_ACCESS),
    Case("www.facebook.com", "wall", _to(302, "http://www.facebook.com/login/?next=x"), UNKNOWN, Why.SOCIAL_WALL),
    Case("www.facebook.com", "page", Reply(200, page("อบต.ดอยสายหมอก"), HTML), OK, Why.OPENED),
    Case("www.facebook.com", "strange", Reply(400, page("Error"), HTML), UNKNOWN, Why.SOCIAL_WALL),
    Case("www.facebook.com", "asks", Reply(200, page("Log in to Facebook", _DOOR), HTML), UNKNOWN, Why.SOCIAL_WALL),
    Case("www.tiktok.com", "refused", Reply(403, b"no", HTML), UNKNOWN, Why.SOCIAL_WALL),
    Case("x.com", "gone-or-not", Reply(404, b"no", HTML), UNKNOWN, Why.SOCIAL_WALL),
    Case(_GO, "refused", Reply(403, page("Forbidden"), HTML), UNKNOWN, Why.REFUSED),
    Case(_GO, "busy", Reply(429, b"", {"Retry-After": "1"}), UNKNOWN, Why.BUSY),
    Case(_GO, "broken", Reply(500, page("Error"), HTML), UNKNOWN, Why.SERVER_ERROR),
    Case(_GO, "no-gateway", Reply(503, b"x", HTML), UNKNOWN, Why.SERVER_ERROR),
    Case(_GO, "teapot", Reply(418, b"x", HTML), UNKNOWN, Why.STRANGE),
    Case(_GO, "no-location", Reply(302, b"", {}), UNKNOWN, Why.STRANGE),
    Case(_GO, "to-mail", _to(302, "mailto:office@example.com"), UNKNOWN, Why.STRANGE),
    Case(_GO, "to-nonsense", _to(302, "http://[bad"), UNKNOWN, Why.STRANGE),
    Case(_GO, "broken-page", Reply(200, b"<html><![foo bar[ <p>" + _LONG.encode(), HTML), OK, Why.OPENED),
    Case("hangs.example", "hangs", Reply(how="hang"), UNKNOWN, Why.TIME_OUT),
    Case("drips.example", "drips", Reply(200, page("x"), HTML, "drip"), UNKNOWN, Why.TIME_OUT),
    Case(_GO, "resets", Reply(how="reset"), UNKNOWN, Why.UNREACHABLE),
    Case(_GO, "closes", Reply(how="close"), UNKNOWN, Why.UNREACHABLE),
    Case(_GO, "cut", Reply(200, page("x"), HTML, "cut"), UNKNOWN, Why.BROKEN_OFF),
    Case(_GO, "no-http", Reply(200, b"SSH-2.0-OpenSSH_9.2\r\n", {}, "raw"), UNKNOWN, Why.STRANGE),
    Case("closed-port.example", "x", Reply(), UNKNOWN, Why.UNREACHABLE),
    Case("no-trust.example", "x", Reply(200, page("x"), HTML, "tls"), UNKNOWN, Why.CERTIFICATE),
)
"""A path's last part names the case, so that a thousand addresses can be made of some seventy."""

BESIDE: Mapping[tuple[str, str], Reply] = {
    ("new.office.example", "plain"): Reply(200, page("มาตรการ"), HTML),
    (_GO, ""): Reply(200, page("หน้าแรก"), HTML),
    (_GO, "index.php"): Reply(200, page("หน้าแรก"), HTML),
    (_GO, "slash/"): Reply(200, page("มาตรการ"), HTML),
    (_GO, "login"): Reply(200, page("ระบบ", _DOOR), HTML),
    (_GO, "loop-back"): _to(302, "/loop-of-two"),
    ("accounts.google.com", "signin"): Reply(200, page("Sign in - Google Accounts"), HTML),
    ("login.live.com", "login.srf"): Reply(200, page("Sign in"), HTML),
    ("login.microsoftonline.com", "c"): Reply(200, page("Sign in"), HTML),
    ("www.facebook.com", "login/"): Reply(200, page("Facebook", _DOOR), HTML),
}
"""Where the cases lead."""


def address_of(case: Case, number: int) -> str:
    """The address that plays a case for the n-th time."""
    scheme = "https" if case.reply.how == "tls" else "http"
    return f"{scheme}://{case.host}/{number}/{case.path}"
