"""Rules about the served site: what an assessor's browser and the public meet there, and what to ask the host for."""

from site_builder.language.problems.problem import Rule, Severity

LIVE_MANIFEST_MISSING = Rule(
    code="live-manifest-missing",
    severity=Severity.ERROR,
    th="ไม่มี manifest.json ที่ที่อยู่นี้ เว็บไซต์จึงยังไม่ได้ส่งขึ้นครบ หรือส่งไปผิดโฟลเดอร์",
    en="there is no manifest.json here, so the site was not sent whole, or into another folder",
    advice_th="ดูว่า folder ใน publish.yml เป็นโฟลเดอร์ที่เว็บไซต์เปิดจริง แล้วสั่ง publish ใหม่",
    advice_en="see that the folder in publish.yml is the one the host serves, and publish again",
)
LIVE_MANIFEST_FOREIGN = Rule(
    code="live-manifest-foreign",
    severity=Severity.ERROR,
    th="manifest.json ที่ที่อยู่นี้ไม่ใช่ของเว็บไซต์เรา ที่อยู่นี้จึงแสดงเว็บไซต์อื่น",
    en="the manifest.json here is none of ours, so another site is shown at this address",
    advice_th="ตรวจ site_url ใน mkdocs.yml และโฟลเดอร์ปลายทางใน publish.yml กับผู้ให้บริการ",
    advice_en="compare site_url in mkdocs.yml and the folder in publish.yml with what the provider says",
)
LIVE_PREVIEW = Rule(
    code="live-preview",
    severity=Severity.ERROR,
    th="เว็บไซต์ที่เผยแพร่อยู่เป็นฉบับดูตัวอย่าง ซึ่งอาจมีฉบับร่างอยู่ด้วย",
    en="what is public is a preview, which may show drafts",
    advice_th="นำออกทันที แล้วสั่ง build และ publish ห้ามส่งโฟลเดอร์ .site-builder ขึ้นเว็บไซต์",
    advice_en="take it down at once, then build and publish; never upload the folder .site-builder",
)
LIVE_OLDER = Rule(
    code="live-older",
    severity=Severity.ERROR,
    th="เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) เก่ากว่าฉบับใน site/ ของเครื่องนี้ ({local})",
    en="the published site (release {release}) is older than site/ on this computer ({local})",
    advice_th="สั่ง publish แล้วตรวจใหม่ ถ้ายังเก่าอยู่ ให้ผู้ให้บริการล้างแคชของเว็บไซต์",
    advice_en="publish, then verify again; if it stays, have the provider clear the cache",
)
LIVE_NEWER = Rule(
    code="live-newer",
    severity=Severity.WARNING,
    th="เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) ใหม่กว่าฉบับใน site/ ของเครื่องนี้ ({local})",
    en="the published site (release {release}) is newer than site/ on this computer ({local})",
    advice_th="คงมีผู้เผยแพร่จากเครื่องอื่น ให้นำเนื้อหาล่าสุดมาไว้ในเครื่องนี้ก่อนสั่ง build และ publish",
    advice_en="somebody published from another computer: bring its content here before you build and publish",
)
LIVE_OTHER_RELEASE = Rule(
    code="live-other-release",
    severity=Severity.ERROR,
    th="เว็บไซต์ที่เผยแพร่อยู่ (ฉบับ {release}) ไม่ใช่ฉบับใน site/ ของเครื่องนี้ ({local}) บอกไม่ได้ว่าฉบับใดใหม่กว่า",
    en=(
        "the published site (release {release}) is not that of site/ "
        "on this computer ({local}); nobody can tell which is newer"
    ),
    advice_th="ถ้าเครื่องนี้มีเนื้อหาล่าสุด ให้สั่ง build และ publish ถ้าไม่ใช่ ให้นำเนื้อหาล่าสุดมาก่อน",
    advice_en="if this computer holds the latest content, build and publish; else bring that content here first",
)
LIVE_CERTIFICATE = Rule(
    code="live-certificate",
    severity=Severity.ERROR,
    th="ใบรับรองความปลอดภัย (https) มีปัญหา เบราว์เซอร์จะเตือนผู้เปิดทุกคน: {why_th}",
    en="the certificate (https) has a fault, and browsers warn everybody: {why_en}",
    advice_th="แจ้งผู้ให้บริการให้ต่ออายุหรือติดตั้งใบรับรองให้ครบ (fullchain) สำหรับชื่อเว็บไซต์นี้ ส่วนอื่นยังไม่ได้ตรวจ ให้ตรวจใหม่เมื่อแก้แล้ว",
    advice_en=(
        "ask the provider to renew it, or to install the full chain "
        "for this name; verify again, as nothing behind it was checked"
    ),
)
LIVE_PRIVATE = Rule(
    code="live-private",
    severity=Severity.ERROR,
    th="จากเครื่องนี้ ชื่อเว็บไซต์ชี้เข้าเครือข่ายภายใน จึงบอกไม่ได้ว่าประชาชนเปิดได้",
    en="seen from here the name leads into the office's own network, so that it proves nothing about the public",
    advice_th="ตรวจใหม่ผ่านอินเทอร์เน็ตมือถือ ถ้ายังเป็นอยู่ ให้ผู้ดูแลโดเมนแก้ DNS ให้ชี้ไปเครื่องสาธารณะ",
    advice_en="verify over a mobile phone's network; if it stays, have the DNS entry lead to a public server",
)
LIVE_NO_ANSWER = Rule(
    code="live-no-answer",
    severity=Severity.ERROR,
    th="เปิดไม่ได้: {why_th}",
    en="it does not open: {why_en}",
    advice_th="ลองเปิดเองในเบราว์เซอร์ ถ้าเปิดไม่ได้ให้ส่งบรรทัดนี้ให้ผู้ให้บริการ",
    advice_en="try it in a browser, and hand this line to the provider if it fails there too",
)
LIVE_MISSING = Rule(
    code="live-missing",
    severity=Severity.ERROR,
    th="เปิดไม่ได้ เซิร์ฟเวอร์ตอบว่าไม่มีไฟล์นี้ ({status})",
    en="it does not open: the server says that there is no such file ({status})",
    advice_th="สั่ง publish ใหม่ ถ้าขาดทุกไฟล์ที่นามสกุลเดียวกัน ให้ผู้ให้บริการเปิดใช้ชนิดไฟล์นั้น (MIME type บน IIS)",
    advice_en=(
        "publish again; if every file of one kind is missing, have the provider allow that kind (MIME types on IIS)"
    ),
)
LIVE_LOGIN = Rule(
    code="live-login",
    severity=Severity.ERROR,
    th="ต้องเข้าสู่ระบบก่อนจึงเปิดได้ ({status})",
    en="it asks to log in ({status})",
    advice_th=(
        "ให้ผู้ให้บริการยกเลิกรหัสผ่านของโฟลเดอร์นี้ (.htpasswd, Basic "
        "authentication หรือหน้าลงชื่อเข้าใช้) เพราะผู้ประเมินและประชาชนไม่มีรหัส"
    ),
    advice_en="have the provider take the password off this folder: assessors and the public have none",
)
LIVE_REFUSED = Rule(
    code="live-refused",
    severity=Severity.ERROR,
    th="เซิร์ฟเวอร์ไม่ยอมให้เปิด ({status})",
    en="the server refuses it ({status})",
    advice_th="ให้ผู้ให้บริการตรวจสิทธิ์อ่านไฟล์ (ไฟล์ 644 โฟลเดอร์ 755) และดูว่าไฟร์วอลล์กั้นชื่อไฟล์หรือประเทศนี้หรือไม่",
    advice_en=(
        "have the provider check permissions (files 644, folders 755) and whether a firewall bars this name or country"
    ),
)
LIVE_STATUS = Rule(
    code="live-status",
    severity=Severity.ERROR,
    th="เซิร์ฟเวอร์ขัดข้อง ตอบรหัส {status}",
    en="the server fails with status {status}",
    advice_th="ส่งที่อยู่และรหัสนี้ให้ผู้ให้บริการ พร้อมวันเวลาที่ตรวจ",
    advice_en="hand the address, this status and the time to the provider",
)
LIVE_ELSEWHERE = Rule(
    code="live-elsewhere",
    severity=Severity.ERROR,
    th="ส่งต่อไปที่อื่นแทนที่จะเปิดหน้านี้: {final}",
    en="it leads elsewhere instead of opening: {final}",
    advice_th="ให้ผู้ให้บริการยกเลิกการส่งต่อนี้ ถ้าเว็บไซต์ย้ายที่อยู่จริง ให้แก้ site_url และเก็บที่อยู่เดิมไว้ใน site_urls",
    advice_en=(
        "have the provider take the redirect off; if the site did "
        "move, change site_url and keep the old one in site_urls"
    ),
)
LIVE_DIRECTORY_INDEX = Rule(
    code="live-directory-index",
    severity=Severity.ERROR,
    th="หน้านี้เปิดได้เฉพาะเมื่อพิมพ์ index.html ต่อท้าย ที่อยู่ที่ส่งใน ITAS จึงเปิดไม่ได้",
    en="the page opens only with index.html behind it, so the submitted address does not open",
    advice_th=(
        "ให้ผู้ให้บริการตั้ง index.html เป็นหน้าแรกของโฟลเดอร์ (Apache: "
        "DirectoryIndex index.html, Nginx: index index.html, IIS: Default Document)"
    ),
    advice_en=(
        "have index.html set as the page of a folder (Apache: DirectoryIndex, Nginx: index, IIS: Default Document)"
    ),
)
LIVE_SLASH = Rule(
    code="live-slash",
    severity=Severity.ERROR,
    th="พิมพ์ที่อยู่นี้โดยไม่มี / ท้าย แล้วไม่ถึงหน้า ({came_th}) ปลายทางคือ {final}",
    en="without its last slash the address does not lead to the page ({came_en}); it ends at {final}",
    advice_th="ให้ผู้ให้บริการส่งต่อไปที่อยู่เดิมที่มี / ท้าย บนชื่อเว็บไซต์และ https เดียวกัน (Apache: DirectorySlash On)",
    advice_en="have it redirected to the same address with a slash, same host and https (Apache: DirectorySlash On)",
)
LIVE_PAGE_ALTERED = Rule(
    code="live-page-altered",
    severity=Severity.ERROR,
    th="ผู้ให้บริการแก้หน้าเว็บระหว่างทาง: {how_th}",
    en="the host changes the page on its way: {how_en}",
    advice_th=(
        "ให้ปิดบริการนั้นสำหรับเว็บไซต์นี้ (Cloudflare: Email Obfuscation, Rocket "
        "Loader, Web Analytics; โฮสต์ฟรี: โฆษณา) หน้าที่เผยแพร่ต้องตรงกับที่สร้าง"
    ),
    advice_en=(
        "have that service switched off for this site (Cloudflare: Email "
        "Obfuscation, Rocket Loader, Web Analytics; free hosts: advertising)"
    ),
)
LIVE_FILE_DIFFERS = Rule(
    code="live-file-differs",
    severity=Severity.ERROR,
    th="ไฟล์ที่ได้ไม่ตรงกับที่เผยแพร่: {how_th} (ควรมี {size} ไบต์ ได้ {got})",
    en="what comes is not what was published: {how_en} ({size} bytes expected, {got} came)",
    advice_th="ให้ล้างแคชของเว็บไซต์ แล้วสั่ง publish ใหม่ ถ้าส่งด้วย FTP เอง ให้ตั้งเป็นแบบ binary",
    advice_en="have the cache cleared and publish again; who uploads by FTP sets it to binary",
)
LIVE_TYPE = Rule(
    code="live-type",
    severity=Severity.ERROR,
    th="เซิร์ฟเวอร์บอกชนิดไฟล์ผิด: “{type}” ควรเป็น {wanted} เบราว์เซอร์จึงแสดงไม่ถูก",
    en="the server tells the wrong type: “{type}” instead of {wanted}, so browsers do not show it rightly",
    advice_th="ให้ผู้ให้บริการตั้งชนิดไฟล์ (MIME type) ตามนี้ ตัวอย่างอยู่ใน docs/serving",
    advice_en="have the provider set this MIME type; docs/serving has samples",
)
LIVE_CHARSET = Rule(
    code="live-charset",
    severity=Severity.ERROR,
    th="เซิร์ฟเวอร์บอกรหัสอักษรผิด: “{charset}” ภาษาไทยจึงอ่านไม่ออก",
    en="the server tells the wrong encoding, “{charset}”, so that Thai cannot be read",
    advice_th="ให้ผู้ให้บริการตั้งรหัสอักษรเป็น utf-8 (Apache: AddDefaultCharset utf-8, Nginx: charset utf-8)",
    advice_en="have it set to utf-8 (Apache: AddDefaultCharset utf-8, Nginx: charset utf-8)",
)
LIVE_DOWNLOAD = Rule(
    code="live-download",
    severity=Severity.ERROR,
    th="เบราว์เซอร์ดาวน์โหลดไฟล์นี้แทนที่จะเปิดให้เห็น ({type} ควรเป็น {wanted}) ผู้ประเมินอาจถือว่าเปิดไม่ได้",
    en=(
        "browsers save this file instead of showing it ({type} instead of {wanted}); "
        "an assessor may take it for one that does not open"
    ),
    advice_th="ให้ตั้งชนิดไฟล์ตามที่บอก และเอา Content-Disposition: attachment ออก",
    advice_en="have the type set as told, and Content-Disposition: attachment taken away",
)
LIVE_UNKNOWN_FOUND = Rule(
    code="live-unknown-found",
    severity=Severity.ERROR,
    th="ที่อยู่ที่ไม่มีจริงไม่ได้รับคำตอบว่าไม่พบ (404): {how_th} ({status}, {final})",
    en="an address that does not exist is not answered as not found (404): {how_en} ({status}, {final})",
    advice_th=(
        "ให้ผู้ให้บริการตอบรหัส 404 พร้อมหน้า 404.html ของเรา ไม่ส่งต่อไปหน้าแรก (Apache: ErrorDocument 404, Nginx: error_page 404)"
    ),
    advice_en=(
        "have it answered with status 404 and our 404.html, not "
        "redirected (Apache: ErrorDocument 404, Nginx: error_page 404)"
    ),
)
LIVE_NOT_FOUND_PAGE = Rule(
    code="live-not-found-page",
    severity=Severity.WARNING,
    th="ที่อยู่ที่พิมพ์ผิดได้หน้า “ไม่พบ” ของเซิร์ฟเวอร์ ไม่ใช่หน้าของเรา ประชาชนจึงหาทางต่อไม่ได้",
    en="a mistyped address gets the server's own page, not ours, and leads nobody on",
    advice_th="ให้ตั้ง 404.html ของเราเป็นหน้าที่แสดงเมื่อไม่พบ ตัวอย่างอยู่ใน docs/serving",
    advice_en="have our 404.html shown for what is not found; docs/serving has samples",
)
LIVE_HTTP_LOST = Rule(
    code="live-http-lost",
    severity=Severity.ERROR,
    th="ที่อยู่แบบ http:// ไม่ถึงหน้าเดียวกันบน https:// ({came_th}) ปลายทางคือ {final}",
    en="the http:// address does not lead to the same page on https:// ({came_en}); it ends at {final}",
    advice_th="ให้ผู้ให้บริการส่งต่อ http:// ไป https:// โดยคงส่วนท้ายของที่อยู่ไว้ทั้งหมด (301)",
    advice_en="have http:// redirected to https:// with the whole path kept (301)",
)
LIVE_HTTP_PLAIN = Rule(
    code="live-http-plain",
    severity=Severity.WARNING,
    th="ที่อยู่แบบ http:// เปิดได้โดยไม่ส่งต่อไป https:// เบราว์เซอร์จึงขึ้นว่าไม่ปลอดภัย",
    en="the http:// address opens without leading to https://, and browsers call it not secure",
    advice_th="ให้ผู้ให้บริการส่งต่อ http:// ไป https:// โดยคงส่วนท้ายของที่อยู่ไว้ทั้งหมด (301)",
    advice_en="have http:// redirected to https:// with the whole path kept (301)",
)
LIVE_FORMER_LOST = Rule(
    code="live-former-lost",
    severity=Severity.ERROR,
    th="ที่อยู่เดิมไม่ถึงหน้าเดียวกันของเว็บไซต์ปัจจุบัน ({came_th}) ปลายทางคือ {final}",
    en="the old address does not lead to the same page of the present site ({came_en}); it ends at {final}",
    advice_th="ให้ผู้ดูแลที่อยู่เดิมส่งต่อทุกที่อยู่ไปที่อยู่เดียวกันของเว็บไซต์ปัจจุบัน (301) ไม่ใช่ไปหน้าแรก",
    advice_en="have every old address redirected to the same one of the present site (301), not to its first page",
)
LIVE_FORMER_DEAD = Rule(
    code="live-former-dead",
    severity=Severity.ERROR,
    th="เว็บไซต์เดิมไม่ตอบ: {why_th} ลิงก์ที่เคยส่งไว้ {count} ที่อยู่จึงเปิดไม่ได้",
    en="the former site does not answer: {why_en}; {count} addresses submitted there are dead",
    advice_th="ต่ออายุโดเมนเดิมและเปิดการส่งต่อไว้ ตราบที่ยังมีผู้เปิดลิงก์เดิม",
    advice_en="renew the old domain and keep its redirects as long as people open the old links",
)
LIVE_FORMER_COPY = Rule(
    code="live-former-copy",
    severity=Severity.WARNING,
    th="ที่อยู่เดิมยังแสดงหน้าของตัวเอง ไม่ส่งต่อ ผู้เปิดอาจเห็นข้อมูลเก่า",
    en="the old address still shows a page of its own, and people may read what is outdated",
    advice_th="ให้ส่งต่อทุกที่อยู่ไปที่อยู่เดียวกันของเว็บไซต์ปัจจุบัน (301)",
    advice_en="have every address redirected to the same one of the present site (301)",
)
LIVE_LEDGER_UNLISTED = Rule(
    code="live-ledger-unlisted",
    severity=Severity.ERROR,
    th="ที่อยู่นี้เคยเผยแพร่ แต่ไม่มีในรายการไฟล์ของเว็บไซต์ปัจจุบัน",
    en="the address was released once, and the present site does not list it",
    advice_th="บันทึกการย้ายใน content/redirects.yml หรือสั่ง withdraw แล้ว build และ publish ใหม่ ที่อยู่ที่เผยแพร่แล้วต้องตอบเสมอ",
    advice_en=(
        "say where it moved in content/redirects.yml, or withdraw it; "
        "then build and publish: a released address answers for ever"
    ),
)
LIVE_LEDGER_DEAD = Rule(
    code="live-ledger-dead",
    severity=Severity.ERROR,
    th="ที่อยู่นี้เคยเผยแพร่ แต่เปิดไม่ได้แล้ว ({came_th})",
    en="the address was released once and does not open any more ({came_en})",
    advice_th="บันทึกการย้ายใน content/redirects.yml หรือสั่ง withdraw แล้ว build และ publish ใหม่",
    advice_en="say where it moved in content/redirects.yml, or withdraw it; then build and publish",
)
LIVE_SLOW = Rule(
    code="live-slow",
    severity=Severity.WARNING,
    th="ตอบช้า รอ {seconds} วินาทีกว่าจะเริ่มส่ง",
    en="it is slow: {seconds} seconds until the answer began",
    advice_th="ลองใหม่เวลาอื่น ถ้าช้าเสมอ ให้แจ้งผู้ให้บริการ",
    advice_en="try at another time, and tell the provider if it stays",
)
LIVE_CACHED_LONG = Rule(
    code="live-cached-long",
    severity=Severity.NOTICE,
    th="เซิร์ฟเวอร์ให้เบราว์เซอร์จำหน้านี้ไว้ {days} วัน ผู้เปิดจะยังเห็นหน้าเก่าหลังแก้ไขหรือถอนข้อมูล",
    en="browsers are told to keep this page for {days} days, and show the old one after a correction or withdrawal",
    advice_th="ให้ตั้ง Cache-Control: no-cache สำหรับหน้าเว็บ ตัวอย่างอยู่ใน docs/serving",
    advice_en="have Cache-Control: no-cache set for pages; docs/serving has samples",
)
LIVE_NOINDEX = Rule(
    code="live-noindex",
    severity=Severity.WARNING,
    th="เซิร์ฟเวอร์สั่งเครื่องมือค้นหาไม่ให้แสดงหน้านี้ (X-Robots-Tag: {told})",
    en="the server tells search engines not to show this page (X-Robots-Tag: {told})",
    advice_th="ให้ผู้ให้บริการเอา X-Robots-Tag ออก",
    advice_en="have X-Robots-Tag taken away",
)
LIVE_ROBOTS = Rule(
    code="live-robots",
    severity=Severity.WARNING,
    th="robots.txt ของโดเมนห้ามเครื่องมือค้นหาอ่านเว็บไซต์นี้ ประชาชนจึงค้นไม่พบ",
    en="the domain's robots.txt keeps search engines out of this site, so that nobody finds it",
    advice_th="ให้ผู้ดูแลโดเมนเอาบรรทัด Disallow ที่ครอบเว็บไซต์นี้ออก",
    advice_en="have the Disallow line that covers this site taken out",
)
LIVE_UNFINISHED = Rule(
    code="live-unfinished",
    severity=Severity.WARNING,
    th="ตรวจไม่ครบ ยังไม่ได้ถาม {count} ที่อยู่ เพราะหมดเวลาหรือเซิร์ฟเวอร์ไม่ตอบติดกันหลายครั้ง",
    en="not finished: {count} addresses were not asked, as time ran out or the server stopped answering",
    advice_th="สั่งตรวจใหม่เมื่อเครือข่ายหรือเซิร์ฟเวอร์พร้อม ยังสรุปไม่ได้ว่าที่เหลือเปิดได้",
    advice_en="verify again when network and server are well; nothing is known of the rest",
)
