"""Words that fill the messages about the served site: what the machine met, and what happened to a file."""

from site_builder.language.problems.hints import Hint, NamedInBoth

_MET = {
    "no-host": NamedInBoth("ไม่พบเว็บไซต์ชื่อนี้", "nobody knows a host of this name"),
    "loop": NamedInBoth("ส่งต่อวนไปไม่รู้จบ", "it redirects without an end"),
    "time-out": NamedInBoth("รอนานเกินไป", "it took too long"),
    "unreachable": NamedInBoth("ติดต่อเซิร์ฟเวอร์ไม่ได้", "the server cannot be reached"),
    "broken-off": NamedInBoth("การส่งข้อมูลขาดกลางคัน", "the transfer breaks off"),
    "certificate": NamedInBoth("ใบรับรองความปลอดภัยใช้ไม่ได้", "its certificate is not valid"),
    "private": NamedInBoth("เปิดได้เฉพาะในสำนักงาน", "it opens inside the office only"),
}
_STRANGE = NamedInBoth("คำตอบของเซิร์ฟเวอร์ผิดแบบแผน", "the answer is not HTTP as it should be")

_CERTIFICATE = {
    "expired": NamedInBoth("ใบรับรองหมดอายุแล้ว ต้องต่ออายุ", "it has expired and must be renewed"),
    "not yet valid": NamedInBoth(
        "ใบรับรองยังไม่ถึงวันเริ่มใช้ ตรวจวันเวลาของเครื่องนี้ด้วย", "it is not valid yet; check this computer's clock too"
    ),
    "mismatch": NamedInBoth("ใบรับรองออกให้ชื่อเว็บไซต์อื่น", "it was issued for another name"),
    "not valid for": NamedInBoth("ใบรับรองออกให้ชื่อเว็บไซต์อื่น", "it was issued for another name"),
    "self-signed": NamedInBoth("ใบรับรองทำขึ้นเอง ไม่มีผู้ออกที่เชื่อถือได้", "it is self-signed, by no known issuer"),
    "self signed": NamedInBoth("ใบรับรองทำขึ้นเอง ไม่มีผู้ออกที่เชื่อถือได้", "it is self-signed, by no known issuer"),
    "local issuer": NamedInBoth(
        "ไม่รู้จักผู้ออกใบรับรอง มักเพราะเซิร์ฟเวอร์ไม่ส่งใบรับรองกลาง (intermediate) มาด้วย",
        "its issuer is unknown, mostly because the server leaves out the intermediate certificate",
    ),
}
_NO_TRUST = NamedInBoth("ตกลงการเชื่อมต่อที่ปลอดภัยกันไม่ได้", "no safe connection could be agreed on")

_ALTERED = {
    "mail-hidden": NamedInBoth(
        "Cloudflare เปลี่ยนที่อยู่อีเมล (Email Address Obfuscation)", "Cloudflare's Email Address Obfuscation"
    ),
    "cloudflare-script": NamedInBoth(
        "Cloudflare แทรกสคริปต์ (Rocket Loader, Web Analytics หรือการตรวจบอต)",
        "a script of Cloudflare (Rocket Loader, Web Analytics or bot checks)",
    ),
    "pagespeed": NamedInBoth("PageSpeed เขียนหน้าใหม่", "PageSpeed rewrites the page"),
    "script": NamedInBoth("มีสคริปต์ที่ไม่ใช่ของเรา", "a script that is none of ours"),
    "frame": NamedInBoth("มีกรอบ (iframe) ที่ไม่ใช่ของเรา", "a frame that is none of ours"),
    "minified": NamedInBoth("หน้าถูกย่อ (minify)", "the page was minified"),
    "line-ends": NamedInBoth(
        "ท้ายบรรทัดถูกเปลี่ยน มักเพราะส่งด้วย FTP แบบข้อความ (ASCII)",
        "the ends of its lines were changed, mostly by FTP in text mode",
    ),
    "mark-before": NamedInBoth("มีเครื่องหมาย BOM เพิ่มข้างหน้า", "a byte order mark was put before it"),
    "recoded": NamedInBoth("ถูกแปลงจาก UTF-8 เป็น TIS-620/Windows-874", "it was turned from UTF-8 into TIS-620"),
    "packed": NamedInBoth("ถูกบีบอัดในแบบที่เบราว์เซอร์ไม่ได้ขอ", "it was compressed in a way nobody asked for"),
    "cut": NamedInBoth("มาไม่ครบ ขาดส่วนท้าย", "its end is missing"),
    "empty": NamedInBoth("ว่างเปล่า", "it is empty"),
    "listing": NamedInBoth("เป็นรายชื่อไฟล์ในโฟลเดอร์", "it is the host's list of the folder's files"),
    "older": NamedInBoth("เป็นไฟล์ของฉบับก่อน", "it is the file of an earlier release"),
    "other-file": NamedInBoth(
        "เป็นเนื้อหาของอีกไฟล์ที่ชื่อต่างกันเพียงตัวพิมพ์เล็กใหญ่", "it is another file, whose name differs in capitals only"
    ),
    "other": NamedInBoth("เนื้อหาเป็นอย่างอื่น", "it is something else"),
}

_WRONG_ADDRESS = {
    "shown": NamedInBoth("ตอบว่าพบ (200) ทั้งที่ไม่มีหน้านี้", "it is answered as if it were there (200)"),
    "home": NamedInBoth("ส่งต่อไปที่อื่น", "it is redirected"),
    "status": NamedInBoth("ตอบรหัสอื่น", "it gets another status"),
}


def met(why: str) -> Hint:
    """Why nothing answered."""
    named = _MET.get(why, _STRANGE)
    return {"why_th": named.th, "why_en": named.en}


def came(status: int, why: str) -> Hint:
    """What came of asking: the status of the answer, or why there was none."""
    named = _MET.get(why, _STRANGE)
    return {"came_th": str(status) if status else named.th, "came_en": str(status) if status else named.en}


def certificate(detail: str) -> Hint:
    """What is wrong with a certificate, by what the TLS library says of it."""
    low = detail.lower()
    named = next((words for sign, words in _CERTIFICATE.items() if sign in low), _NO_TRUST)
    return {"why_th": named.th, "why_en": named.en}


def altered(kinds: list[str]) -> Hint:
    """What happened to a file, each kind once."""
    named = [_ALTERED[kind] for kind in dict.fromkeys(kinds)]
    return {"how_th": ", ".join(each.th for each in named), "how_en": ", ".join(each.en for each in named)}


def wrong_address(kind: str) -> Hint:
    """What a host does with an address that the site does not have: `shown`, `home` or `status`."""
    named = _WRONG_ADDRESS[kind]
    return {"how_th": named.th, "how_en": named.en}
