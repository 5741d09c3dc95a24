"""Judges what a served site answered, one function for each kind of question. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.problems.message_values import Values
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.web.verify import message_values
from site_builder.web.verify.judge_file import came_right, file_issues, lacks_index, not_opened
from site_builder.web.verify.records import AddressToOpen, Asked, OpenedAddress, ServedSite
from site_builder.web.visits.visit import Why

LIVE_CERTIFICATE = error(
    "live-certificate",
    "ใบรับรองความปลอดภัย (https) มีปัญหา เบราว์เซอร์จะเตือนผู้เปิดทุกคน: {why_th}",
    "the certificate (https) has a fault, and browsers warn everybody: {why_en}",
    "แจ้งผู้ให้บริการให้ต่ออายุหรือติดตั้งใบรับรองให้ครบ (fullchain) สำหรับชื่อเว็บไซต์นี้ ส่วนอื่นยังไม่ได้ตรวจ ให้ตรวจใหม่เมื่อแก้แล้ว",
    "ask the provider to renew it, or to install the full chain "
    "for this name; verify again, as nothing behind it was checked",
)
LIVE_PRIVATE = error(
    "live-private",
    "จากเครื่องนี้ ชื่อเว็บไซต์ชี้เข้าเครือข่ายภายใน จึงบอกไม่ได้ว่าประชาชนเปิดได้",
    "seen from here the name leads into the office's own network, so that it proves nothing about the public",
    "ตรวจใหม่ผ่านอินเทอร์เน็ตมือถือ ถ้ายังเป็นอยู่ ให้ผู้ดูแลโดเมนแก้ DNS ให้ชี้ไปเครื่องสาธารณะ",
    "verify over a mobile phone's network; if it stays, have the DNS entry lead to a public server",
)
LIVE_DIRECTORY_INDEX = error(
    "live-directory-index",
    "หน้านี้เปิดได้เฉพาะเมื่อพิมพ์ index.html ต่อท้าย ที่อยู่ที่ส่งใน ITAS จึงเปิดไม่ได้",
    "the page opens only with index.html behind it, so the submitted address does not open",
    "ให้ผู้ให้บริการตั้ง index.html เป็นหน้าแรกของโฟลเดอร์ (Apache: "
    "DirectoryIndex index.html, Nginx: index index.html, IIS: Default Document)",
    "have index.html set as the page of a folder (Apache: DirectoryIndex, Nginx: index, IIS: Default Document)",
)
LIVE_SLASH = error(
    "live-slash",
    "พิมพ์ที่อยู่นี้โดยไม่มี / ท้าย แล้วไม่ถึงหน้า ({came_th}) ปลายทางคือ {final}",
    "without its last slash the address does not lead to the page ({came_en}); it ends at {final}",
    "ให้ผู้ให้บริการส่งต่อไปที่อยู่เดิมที่มี / ท้าย บนชื่อเว็บไซต์และ https เดียวกัน (Apache: DirectorySlash On)",
    "have it redirected to the same address with a slash, same host and https (Apache: DirectorySlash On)",
)
LIVE_UNKNOWN_FOUND = error(
    "live-unknown-found",
    "ที่อยู่ที่ไม่มีจริงไม่ได้รับคำตอบว่าไม่พบ (404): {how_th} ({status}, {final})",
    "an address that does not exist is not answered as not found (404): {how_en} ({status}, {final})",
    "ให้ผู้ให้บริการตอบรหัส 404 พร้อมหน้า 404.html ของเรา ไม่ส่งต่อไปหน้าแรก (Apache: ErrorDocument 404, Nginx: error_page 404)",
    "have it answered with status 404 and our 404.html, not "
    "redirected (Apache: ErrorDocument 404, Nginx: error_page 404)",
)
LIVE_NOT_FOUND_PAGE = warning(
    "live-not-found-page",
    "ที่อยู่ที่พิมพ์ผิดได้หน้า “ไม่พบ” ของเซิร์ฟเวอร์ ไม่ใช่หน้าของเรา ประชาชนจึงหาทางต่อไม่ได้",
    "a mistyped address gets the server's own page, not ours, and leads nobody on",
    "ให้ตั้ง 404.html ของเราเป็นหน้าที่แสดงเมื่อไม่พบ ตัวอย่างอยู่ใน docs/serving",
    "have our 404.html shown for what is not found; docs/serving has samples",
)
LIVE_HTTP_LOST = error(
    "live-http-lost",
    "ที่อยู่แบบ http:// ไม่ถึงหน้าเดียวกันบน https:// ({came_th}) ปลายทางคือ {final}",
    "the http:// address does not lead to the same page on https:// ({came_en}); it ends at {final}",
    "ให้ผู้ให้บริการส่งต่อ http:// ไป https:// โดยคงส่วนท้ายของที่อยู่ไว้ทั้งหมด (301)",
    "have http:// redirected to https:// with the whole path kept (301)",
)
LIVE_HTTP_PLAIN = warning(
    "live-http-plain",
    "ที่อยู่แบบ http:// เปิดได้โดยไม่ส่งต่อไป https:// เบราว์เซอร์จึงขึ้นว่าไม่ปลอดภัย",
    "the http:// address opens without leading to https://, and browsers call it not secure",
    "ให้ผู้ให้บริการส่งต่อ http:// ไป https:// โดยคงส่วนท้ายของที่อยู่ไว้ทั้งหมด (301)",
    "have http:// redirected to https:// with the whole path kept (301)",
)
LIVE_FORMER_LOST = error(
    "live-former-lost",
    "ที่อยู่เดิมไม่ถึงหน้าเดียวกันของเว็บไซต์ปัจจุบัน ({came_th}) ปลายทางคือ {final}",
    "the old address does not lead to the same page of the present site ({came_en}); it ends at {final}",
    "ให้ผู้ดูแลที่อยู่เดิมส่งต่อทุกที่อยู่ไปที่อยู่เดียวกันของเว็บไซต์ปัจจุบัน (301) ไม่ใช่ไปหน้าแรก",
    "have every old address redirected to the same one of the present site (301), not to its first page",
)
LIVE_FORMER_DEAD = error(
    "live-former-dead",
    "เว็บไซต์เดิมไม่ตอบ: {why_th} ลิงก์ที่เคยส่งไว้ {count} ที่อยู่จึงเปิดไม่ได้",
    "the former site does not answer: {why_en}; {count} addresses submitted there are dead",
    "ต่ออายุโดเมนเดิมและเปิดการส่งต่อไว้ ตราบที่ยังมีผู้เปิดลิงก์เดิม",
    "renew the old domain and keep its redirects as long as people open the old links",
)
LIVE_FORMER_COPY = warning(
    "live-former-copy",
    "ที่อยู่เดิมยังแสดงหน้าของตัวเอง ไม่ส่งต่อ ผู้เปิดอาจเห็นข้อมูลเก่า",
    "the old address still shows a page of its own, and people may read what is outdated",
    "ให้ส่งต่อทุกที่อยู่ไปที่อยู่เดียวกันของเว็บไซต์ปัจจุบัน (301)",
    "have every address redirected to the same one of the present site (301)",
)
LIVE_LEDGER_UNLISTED = error(
    "live-ledger-unlisted",
    "ที่อยู่นี้เคยเผยแพร่ แต่ไม่มีในรายการไฟล์ของเว็บไซต์ปัจจุบัน",
    "the address was released once, and the present site does not list it",
    "บันทึกการย้ายใน content/redirects.yml หรือสั่ง withdraw แล้ว build และ publish ใหม่ ที่อยู่ที่เผยแพร่แล้วต้องตอบเสมอ",
    "say where it moved in content/redirects.yml, or withdraw it; "
    "then build and publish: a released address answers for ever",
)
LIVE_LEDGER_DEAD = error(
    "live-ledger-dead",
    "ที่อยู่นี้เคยเผยแพร่ แต่เปิดไม่ได้แล้ว ({came_th})",
    "the address was released once and does not open any more ({came_en})",
    "บันทึกการย้ายใน content/redirects.yml หรือสั่ง withdraw แล้ว build และ publish ใหม่",
    "say where it moved in content/redirects.yml, or withdraw it; then build and publish",
)
LIVE_ROBOTS = warning(
    "live-robots",
    "robots.txt ของโดเมนห้ามเครื่องมือค้นหาอ่านเว็บไซต์นี้ ประชาชนจึงค้นไม่พบ",
    "the domain's robots.txt keeps search engines out of this site, so that nobody finds it",
    "ให้ผู้ดูแลโดเมนเอาบรรทัด Disallow ที่ครอบเว็บไซต์นี้ออก",
    "have the Disallow line that covers this site taken out",
)
LIVE_UNFINISHED = warning(
    "live-unfinished",
    "ตรวจไม่ครบ ยังไม่ได้ถาม {count} ที่อยู่ เพราะหมดเวลาหรือเซิร์ฟเวอร์ไม่ตอบติดกันหลายครั้ง",
    "not finished: {count} addresses were not asked, as time ran out or the server stopped answering",
    "สั่งตรวจใหม่เมื่อเครือข่ายหรือเซิร์ฟเวอร์พร้อม ยังสรุปไม่ได้ว่าที่เหลือเปิดได้",
    "verify again when network and server are well; nothing is known of the rest",
)

_ROBOTS = ("*", "Googlebot", "Bingbot")
_NOT_FOUND = frozenset({404, 410})


def judge(site: ServedSite, answers: Sequence[OpenedAddress], left: Sequence[AddressToOpen]) -> tuple[Issue, ...]:
    """Every issue, in the order of the questions. `left` are the questions that nobody came to."""
    facts = _Facts.of(answers)
    found = [*_of_host(site, answers)]
    for each in answers:
        if each.question.kind in _JUDGES and not _is_about_host(each):
            found += _JUDGES[each.question.kind](site, each, facts)
    if left:
        found.append(LIVE_UNFINISHED.at(Place(site.base), count=len(left)))
    return tuple(found)


class _Facts(Struct, frozen=True):
    """What other answers showed: files that came right, those that opened under their own address, and pages that came
    under their file's name.

    On a site where no file comes at all, what happens to wrong addresses says nothing more.
    """

    right: frozenset[str]
    opened: frozenset[str]
    by_file_name: frozenset[str]
    is_shut: bool

    @classmethod
    def of(cls, answers: Sequence[OpenedAddress]) -> "_Facts":
        files = [each for each in answers if each.question.kind is Asked.FILE]
        right = frozenset(each.question.path for each in files if came_right(each))
        named = [each for each in answers if each.question.kind is Asked.INDEX_FILE and each.is_right]
        opened = frozenset(each.question.path for each in files if each.status == 200 and not each.hops)
        is_shut = bool(files) and not opened
        return cls(right, opened, frozenset(each.question.path for each in named), is_shut)


_Judge = Callable[[ServedSite, OpenedAddress, _Facts], Iterator[Issue]]


def host_issue(place: Place, answer: OpenedAddress) -> Issue | None:
    """What is wrong with a whole host, if an answer shows that."""
    if answer.why is Why.CERTIFICATE and not answer.is_answered:
        return LIVE_CERTIFICATE.at(place, **message_values.certificate(answer.detail))
    if answer.why is Why.PRIVATE and not answer.is_answered:
        return LIVE_PRIVATE.at(place)
    return None


def _of_host(site: ServedSite, answers: Sequence[OpenedAddress]) -> Iterator[Issue]:
    """Each host's trouble once, whatever was asked of it."""
    named: set[str] = set()
    for each in answers:
        host = urlsplit(each.final).netloc
        issue = host_issue(Place(each.question.former or site.base), each) if _is_about_host(each) else None
        if issue and host not in named:
            named.add(host)
            yield issue


def _is_about_host(answer: OpenedAddress) -> bool:
    return not answer.is_answered and answer.why in {Why.CERTIFICATE, Why.PRIVATE}


def _file(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if lacks_index(answer) and answer.question.path in facts.by_file_name:
        yield LIVE_DIRECTORY_INDEX.at(answer.place)
        return
    yield from file_issues(answer)


def _without_slash(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.question.path in facts.opened and not (answer.status == 200 and answer.final == answer.question.leads_to):
        yield LIVE_SLASH.at(answer.place, final=answer.final, **_came(answer))


def _unknown(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if facts.is_shut:
        return
    if not answer.is_answered:
        yield not_opened(answer)
    elif answer.status not in _NOT_FOUND:
        kind = "home" if answer.hops else "shown" if answer.status == 200 else "status"
        words = message_values.wrong_address(kind)
        yield LIVE_UNKNOWN_FOUND.at(answer.place, status=answer.status, final=answer.final, **words)
    elif answer.question.listed and not answer.is_right and urls.NOT_FOUND in facts.right:
        yield LIVE_NOT_FOUND_PAGE.at(answer.place)


def _plain_http(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.question.leads_to in answer.hops:
        # Whether the page is right where it belongs, its own question tells.
        return
    if answer.status == 200 and not answer.hops:
        yield LIVE_HTTP_PLAIN.at(answer.place)
        return
    yield LIVE_HTTP_LOST.at(answer.place, final=answer.final, **_came(answer))


def _former(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    question, former = answer.question, answer.question.former
    if question.leads_to in answer.hops or answer.final == question.leads_to:
        return
    if not answer.is_answered and question.address == former:
        count = sum(1 for path in site.manifest.files if urls.item_of(urls.address_of_file(path)))
        yield LIVE_FORMER_DEAD.at(answer.place, count=count, **message_values.no_answer(answer.why.value))
    elif answer.status == 200 and answer.final.startswith(former) and not site.base.startswith(former):
        yield LIVE_FORMER_COPY.at(answer.place)
    else:
        yield LIVE_FORMER_LOST.at(answer.place, final=answer.final, **_came(answer))


def _released(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    yield LIVE_LEDGER_UNLISTED.at(answer.place)
    if answer.status != 200 or not answer.final.startswith(site.base) or answer.why in {Why.TO_HOME, Why.LOGIN}:
        yield LIVE_LEDGER_DEAD.at(answer.place, **_came(answer))


def _robots(site: ServedSite, answer: OpenedAddress, facts: _Facts) -> Iterator[Issue]:
    if answer.status != 200:
        return
    robots = RobotFileParser()
    robots.parse(answer.body.decode(errors="replace").splitlines())
    if not all(robots.can_fetch(agent, site.base) for agent in _ROBOTS):
        yield LIVE_ROBOTS.at(answer.place)


def _came(answer: OpenedAddress) -> Values:
    return message_values.outcome(answer.status, answer.why.value)


_JUDGES: Mapping[Asked, _Judge] = {
    Asked.FILE: _file,
    Asked.WITHOUT_SLASH: _without_slash,
    Asked.UNKNOWN: _unknown,
    Asked.PLAIN_HTTP: _plain_http,
    Asked.FORMER: _former,
    Asked.RELEASED: _released,
    Asked.ROBOTS: _robots,
}
"""The manifest is judged on its own; a page under its file's name only explains why the page did not come."""
