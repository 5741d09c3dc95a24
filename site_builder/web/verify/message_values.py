"""Values of the messages about the served site: why nothing answered, and what happened to a file on its way."""

from site_builder.language.problems.message_values import InBoth, Values

_NO_ANSWER = {
    "no-host": InBoth("ไม่พบเว็บไซต์ชื่อนี้", "nobody knows a host of this name"),
    "loop": InBoth("ส่งต่อวนไปไม่รู้จบ", "it redirects without an end"),
    "time-out": InBoth("รอนานเกินไป", "it took too long"),
    "unreachable": InBoth("ติดต่อเซิร์ฟเวอร์ไม่ได้", "the server cannot be reached"),
    "broken-off": InBoth("การส่งข้อมูลขาดกลางคัน", "the transfer breaks off"),
    "certificate": InBoth("ใบรับรองความปลอดภัยใช้ไม่ได้", "its certificate is not valid"),
    "private": InBoth("เปิดได้เฉพาะในสำนักงาน", "it opens inside the office only"),
}
_STRANGE = InBoth("คำตอบของเซิร์ฟเวอร์ผิดแบบแผน", "the answer is not HTTP as it should be")

_CERTIFICATE = {
    "expired": InBoth("ใบรับรองหมดอายุแล้ว ต้องต่ออายุ", "it has expired and must be renewed"),
    "not yet valid": InBoth(
        "ใบรับรองยังไม่ถึงวันเริ่มใช้ ตรวจวันเวลาของเครื่องนี้ด้วย", "it is not valid yet; check this computer's clock too"
    ),
    "mismatch": InBoth("ใบรับรองออกให้ชื่อเว็บไซต์อื่น", "it was issued for another name"),
    "not valid for": InBoth("ใบรับรองออกให้ชื่อเว็บไซต์อื่น", "it was issued for another name"),
    "self-signed": InBoth("ใบรับรองทำขึ้นเอง ไม่มีผู้ออกที่เชื่อถือได้", "it is self-signed, by no known issuer"),
    "self signed": InBoth("ใบรับรองทำขึ้นเอง ไม่มีผู้ออกที่เชื่อถือได้", "it is self-signed, by no known issuer"),
    "local issuer": InBoth(
        "ไม่รู้จักผู้ออกใบรับรอง มักเพราะเซิร์ฟเวอร์ไม่ส่งใบรับรองกลาง (intermediate) มาด้วย",
        "its issuer is unknown, mostly because the server leaves out the intermediate certificate",
    ),
}
_NO_TRUST = InBoth("ตกลงการเชื่อมต่อที่ปลอดภัยกันไม่ได้", "no safe connection could be agreed on")

_ALTERED = {
    "mail-hidden": InBoth(
        "Cloudflare เปลี่ยนที่อยู่อีเมล (Email Address Obfuscation)", "Cloudflare's Email Address Obfuscation"
    ),
    "cloudflare-script": InBoth(
        "Cloudflare แทรกสคริปต์ (Rocket Loader, Web Analytics หรือการตรวจบอต)",
        "a script of Cloudflare (Rocket Loader, Web Analytics or bot checks)",
    ),
    "pagespeed": InBoth("PageSpeed เขียนหน้าใหม่", "PageSpeed rewrites the page"),
    "script": InBoth("มีสคริปต์ที่ไม่ใช่ของเรา", "a script that is none of ours"),
    "frame": InBoth("มีกรอบ (iframe) ที่ไม่ใช่ของเรา", "a frame that is none of ours"),
    "minified": InBoth("หน้าถูกย่อ (minify)", "the page was minified"),
    "line-ends": InBoth(
        "ท้ายบรรทัดถูกเปลี่ยน มักเพราะส่งด้วย FTP แบบข้อความ (ASCII)",
        "the ends of its lines were changed, mostly by FTP in text mode",
    ),
    "mark-before": InBoth("มีเครื่องหมาย BOM เพิ่มข้างหน้า", "a byte order mark was put before it"),
    "recoded": InBoth("ถูกแปลงจาก UTF-8 เป็น TIS-620/Windows-874", "it was turned from UTF-8 into TIS-620"),
    "packed": InBoth("ถูกบีบอัดในแบบที่เบราว์เซอร์ไม่ได้ขอ", "it was compressed in a way nobody asked for"),
    "cut": InBoth("มาไม่ครบ ขาดส่วนท้าย", "its end is missing"),
    "empty": InBoth("ว่างเปล่า", "it is empty"),
    "listing": InBoth("เป็นรายชื่อไฟล์ในโฟลเดอร์", "it is the host's list of the folder's files"),
    "older": InBoth("เป็นไฟล์ของฉบับก่อน", "it is the file of an earlier release"),
    "other-file": InBoth(
        "เป็นเนื้อหาของอีกไฟล์ที่ชื่อต่างกันเพียงตัวพิมพ์เล็กใหญ่", "it is another file, whose name differs in capitals only"
    ),
    "other": InBoth("เนื้อหาเป็นอย่างอื่น", "it is something else"),
}

_WRONG_ADDRESS = {
    "shown": InBoth("ตอบว่าพบ (200) ทั้งที่ไม่มีหน้านี้", "it is answered as if it were there (200)"),
    "home": InBoth("ส่งต่อไปที่อื่น", "it is redirected"),
    "status": InBoth("ตอบรหัสอื่น", "it gets another status"),
}


def no_answer(why: str) -> Values:
    """Why nothing answered."""
    return _NO_ANSWER.get(why, _STRANGE).named("why")


def outcome(status: int, why: str) -> Values:
    """What came of asking: the status of the answer, or why there was none."""
    return (InBoth(str(status), str(status)) if status else _NO_ANSWER.get(why, _STRANGE)).named("came")


def certificate(detail: str) -> Values:
    """What is wrong with a certificate, by what the TLS library says of it."""
    low = detail.lower()
    return next((words for sign, words in _CERTIFICATE.items() if sign in low), _NO_TRUST).named("why")


def altered(kinds: list[str]) -> Values:
    """What happened to a file, each kind once."""
    named = [_ALTERED[kind] for kind in dict.fromkeys(kinds)]
    return InBoth(", ".join(each.th for each in named), ", ".join(each.en for each in named)).named("how")


def wrong_address(kind: str) -> Values:
    """What a host does with an address that the site does not have: `shown`, `home` or `status`."""
    return _WRONG_ADDRESS[kind].named("how")
