"""Judges whether a file of the manifest came: for anybody, whole, and shown as what it is. Pure."""

import re
from collections.abc import Iterator, Mapping

from site_builder.language import urls
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error, notice, warning
from site_builder.web.verify import media_types, message_values
from site_builder.web.verify.records import INJECTED, Alteration, OpenedAddress
from site_builder.web.visits.visit import Why

LIVE_NO_ANSWER = error(
    "live-no-answer",
    "เปิดไม่ได้: {why_th}",
    "it does not open: {why_en}",
    "ลองเปิดเองในเบราว์เซอร์ ถ้าเปิดไม่ได้ให้ส่งบรรทัดนี้ให้ผู้ให้บริการ",
    "try it in a browser, and hand this line to the provider if it fails there too",
)
LIVE_MISSING = error(
    "live-missing",
    "เปิดไม่ได้ เซิร์ฟเวอร์ตอบว่าไม่มีไฟล์นี้ ({status})",
    "it does not open: the server says that there is no such file ({status})",
    "สั่ง publish ใหม่ ถ้าขาดทุกไฟล์ที่นามสกุลเดียวกัน ให้ผู้ให้บริการเปิดใช้ชนิดไฟล์นั้น (MIME type บน IIS)",
    "publish again; if every file of one kind is missing, have the provider allow that kind (MIME types on IIS)",
)
LIVE_LOGIN = error(
    "live-login",
    "ต้องเข้าสู่ระบบก่อนจึงเปิดได้ ({status})",
    "it asks to log in ({status})",
    "ให้ผู้ให้บริการยกเลิกรหัสผ่านของโฟลเดอร์นี้ (.htpasswd, Basic authentication หรือหน้าลงชื่อเข้าใช้) เพราะผู้ประเมินและประชาชนไม่มีรหัส",
    "have the provider take the password off this folder: assessors and the public have none",
)
LIVE_REFUSED = error(
    "live-refused",
    "เซิร์ฟเวอร์ไม่ยอมให้เปิด ({status})",
    "the server refuses it ({status})",
    "ให้ผู้ให้บริการตรวจสิทธิ์อ่านไฟล์ (ไฟล์ 644 โฟลเดอร์ 755) และดูว่าไฟร์วอลล์กั้นชื่อไฟล์หรือประเทศนี้หรือไม่",
    "have the provider check permissions (files 644, folders 755) and whether a firewall bars this name or country",
)
LIVE_STATUS = error(
    "live-status",
    "เซิร์ฟเวอร์ขัดข้อง ตอบรหัส {status}",
    "the server fails with status {status}",
    "ส่งที่อยู่และรหัสนี้ให้ผู้ให้บริการ พร้อมวันเวลาที่ตรวจ",
    "hand the address, this status and the time to the provider",
)
LIVE_ELSEWHERE = error(
    "live-elsewhere",
    "ส่งต่อไปที่อื่นแทนที่จะเปิดหน้านี้: {final}",
    "it leads elsewhere instead of opening: {final}",
    "ให้ผู้ให้บริการยกเลิกการส่งต่อนี้ ถ้าเว็บไซต์ย้ายที่อยู่จริง ให้แก้ site_url และเก็บที่อยู่เดิมไว้ใน site_urls",
    "have the provider take the redirect off; if the site did move, change site_url and keep the old one in site_urls",
)
LIVE_PAGE_ALTERED = error(
    "live-page-altered",
    "ผู้ให้บริการแก้หน้าเว็บระหว่างทาง: {how_th}",
    "the host changes the page on its way: {how_en}",
    "ให้ปิดบริการนั้นสำหรับเว็บไซต์นี้ (Cloudflare: Email Obfuscation, Rocket "
    "Loader, Web Analytics; โฮสต์ฟรี: โฆษณา) หน้าที่เผยแพร่ต้องตรงกับที่สร้าง",
    "have that service switched off for this site (Cloudflare: Email "
    "Obfuscation, Rocket Loader, Web Analytics; free hosts: advertising)",
)
LIVE_FILE_DIFFERS = error(
    "live-file-differs",
    "ไฟล์ที่ได้ไม่ตรงกับที่เผยแพร่: {how_th} (ควรมี {size} ไบต์ ได้ {got})",
    "what comes is not what was published: {how_en} ({size} bytes expected, {got} came)",
    "ให้ล้างแคชของเว็บไซต์ แล้วสั่ง publish ใหม่ ถ้าส่งด้วย FTP เอง ให้ตั้งเป็นแบบ binary",
    "have the cache cleared and publish again; who uploads by FTP sets it to binary",
)
LIVE_TYPE = error(
    "live-type",
    "เซิร์ฟเวอร์บอกชนิดไฟล์ผิด: “{type}” ควรเป็น {wanted} เบราว์เซอร์จึงแสดงไม่ถูก",
    "the server tells the wrong type: “{type}” instead of {wanted}, so browsers do not show it rightly",
    "ให้ผู้ให้บริการตั้งชนิดไฟล์ (MIME type) ตามนี้ ตัวอย่างอยู่ใน docs/serving",
    "have the provider set this MIME type; docs/serving has samples",
)
LIVE_CHARSET = error(
    "live-charset",
    "เซิร์ฟเวอร์บอกรหัสอักษรผิด: “{charset}” ภาษาไทยจึงอ่านไม่ออก",
    "the server tells the wrong encoding, “{charset}”, so that Thai cannot be read",
    "ให้ผู้ให้บริการตั้งรหัสอักษรเป็น utf-8 (Apache: AddDefaultCharset utf-8, Nginx: charset utf-8)",
    "have it set to utf-8 (Apache: AddDefaultCharset utf-8, Nginx: charset utf-8)",
)
LIVE_DOWNLOAD = error(
    "live-download",
    "เบราว์เซอร์ดาวน์โหลดไฟล์นี้แทนที่จะเปิดให้เห็น ({type} ควรเป็น {wanted}) ผู้ประเมินอาจถือว่าเปิดไม่ได้",
    "browsers save this file instead of showing it ({type} instead of {wanted}); "
    "an assessor may take it for one that does not open",
    "ให้ตั้งชนิดไฟล์ตามที่บอก และเอา Content-Disposition: attachment ออก",
    "have the type set as told, and Content-Disposition: attachment taken away",
)
LIVE_SLOW = warning(
    "live-slow",
    "ตอบช้า รอ {seconds} วินาทีกว่าจะเริ่มส่ง",
    "it is slow: {seconds} seconds until the answer began",
    "ลองใหม่เวลาอื่น ถ้าช้าเสมอ ให้แจ้งผู้ให้บริการ",
    "try at another time, and tell the provider if it stays",
)
LIVE_CACHED_LONG = notice(
    "live-cached-long",
    "เซิร์ฟเวอร์ให้เบราว์เซอร์จำหน้านี้ไว้ {days} วัน ผู้เปิดจะยังเห็นหน้าเก่าหลังแก้ไขหรือถอนข้อมูล",
    "browsers are told to keep this page for {days} days, and show the old one after a correction or withdrawal",
    "ให้ตั้ง Cache-Control: no-cache สำหรับหน้าเว็บ ตัวอย่างอยู่ใน docs/serving",
    "have Cache-Control: no-cache set for pages; docs/serving has samples",
)
LIVE_NOINDEX = warning(
    "live-noindex",
    "เซิร์ฟเวอร์สั่งเครื่องมือค้นหาไม่ให้แสดงหน้านี้ (X-Robots-Tag: {told})",
    "the server tells search engines not to show this page (X-Robots-Tag: {told})",
    "ให้ผู้ให้บริการเอา X-Robots-Tag ออก",
    "have X-Robots-Tag taken away",
)

LONG_WAIT = 10.0
"""Seconds before an answer begins; whoever waits longer takes the page for dead."""
A_DAY = 86_400
_DOOR = frozenset({Why.LOGIN, Why.REQUEST_ACCESS})
_AGE = re.compile(r"(?:^|[,\s])(?:s-maxage|max-age)\s*=\s*\"?([0-9]+)", re.IGNORECASE)


def came_right(answer: OpenedAddress) -> bool:
    """Whether a file came under its own address with its own bytes."""
    return answer.is_right and _is_good_status(answer) and answer.final == answer.question.address


def lacks_index(answer: OpenedAddress) -> bool:
    """Whether a host may have looked for the page of a folder under another name than ours."""
    listed = Alteration.LISTING in answer.alterations
    return answer.question.address.endswith("/") and not answer.hops and (listed or answer.status in {403, 404, 410})


def file_issues(answer: OpenedAddress) -> Iterator[Issue]:
    """Everything that is wrong with an answer to the address of a file."""
    wrong = did_not_come(answer)
    if wrong:
        yield wrong
        return
    if not answer.is_right:
        yield _differs(answer)
    yield from _shown_wrongly(answer)
    yield from _habits(answer)


def not_opened(answer: OpenedAddress) -> Issue:
    """That nothing answered, and why."""
    return LIVE_NO_ANSWER.at(answer.place, **message_values.no_answer(answer.why.value))


def _is_good_status(answer: OpenedAddress) -> bool:
    # Some hosts show the page for what is not found with its status even where it is asked for by its name.
    return answer.status == 200 or (answer.status == 404 and answer.question.path == urls.NOT_FOUND)


def did_not_come(answer: OpenedAddress) -> Issue | None:
    """Why a file did not come at all, or not from its own address; None when something came that may be it."""
    place, status = answer.place, answer.status
    if not answer.is_answered:
        return not_opened(answer)
    if status in {401, 407} or (answer.why in _DOOR and not answer.is_right):
        return LIVE_LOGIN.at(place, status=status)
    if answer.final != answer.question.address:
        return LIVE_ELSEWHERE.at(place, final=answer.final)
    if _is_good_status(answer):
        return LIVE_MISSING.at(place, status=status) if _says_gone(answer) else None
    by_status: Mapping[int, Rule] = {
        404: LIVE_MISSING,
        410: LIVE_MISSING,
        403: LIVE_REFUSED,
        406: LIVE_REFUSED,
        451: LIVE_REFUSED,
    }
    return by_status.get(status, LIVE_STATUS).at(place, status=status)


def _says_gone(answer: OpenedAddress) -> bool:
    """Whether a page that is none of ours says, as if it were found, that there is nothing."""
    return answer.why is Why.SOFT_NOT_FOUND and not answer.is_right and answer.question.path != urls.NOT_FOUND


def _differs(answer: OpenedAddress) -> Issue:
    kinds = [each.value for each in answer.alterations]
    words = message_values.altered(kinds or ["other"])
    if INJECTED & set(answer.alterations):
        return LIVE_PAGE_ALTERED.at(answer.place, **words)
    size = answer.question.listed.size if answer.question.listed else 0
    return LIVE_FILE_DIFFERS.at(answer.place, size=size, got=answer.size, **words)


def _shown_wrongly(answer: OpenedAddress) -> Iterator[Issue]:
    path, header = answer.question.path, answer.headers.get("content-type", "")
    media_type = media_types.MediaType.parse(header)
    disposition = answer.headers.get("content-disposition", "")
    wanted = media_types.wanted(path)
    if media_types.is_saved_only(path, media_type, disposition):
        how = disposition if media_type.name not in media_types.UNKNOWN_BYTES else media_type.name
        yield LIVE_DOWNLOAD.at(answer.place, type=how, wanted=wanted)
    elif media_types.is_wrong(path, media_type):
        yield LIVE_TYPE.at(answer.place, type=header, wanted=wanted)
    if media_types.is_garbled(path, media_type):
        yield LIVE_CHARSET.at(answer.place, charset=media_type.charset)


def _habits(answer: OpenedAddress) -> Iterator[Issue]:
    if answer.waited > LONG_WAIT:
        yield LIVE_SLOW.at(answer.place, seconds=round(answer.waited))
    is_page = media_types.extension(answer.question.path) == "html"
    ages = [int(age) for age in _AGE.findall(answer.headers.get("cache-control", ""))]
    if is_page and ages and max(ages) > A_DAY and "no-cache" not in answer.headers.get("cache-control", ""):
        yield LIVE_CACHED_LONG.at(answer.place, days=max(ages) // A_DAY)
    robots_tag = answer.headers.get("x-robots-tag", "")
    if re.search(r"\b(?:noindex|none)\b", robots_tag, re.IGNORECASE):
        yield LIVE_NOINDEX.at(answer.place, told=robots_tag)
