"""Rules about released addresses: every one answers for ever."""

from site_builder.language.problems.problem import Rule, Severity

LEDGER_LINE = Rule(
    code="ledger-line",
    severity=Severity.ERROR,
    th="อ่านบรรทัดนี้ของทะเบียนที่อยู่ไม่ได้ อาจถูกแก้ด้วยมือ",
    en="this line of the ledger of addresses cannot be read; it may have been edited by hand",
    advice_th="คืนไฟล์ content/addresses.lock จากสำเนา หรือสั่ง site-builder ledger restore เพื่อสร้างใหม่จากเว็บไซต์ที่เผยแพร่อยู่",
    advice_en="put a copy of content/addresses.lock back, or rebuild it from the live site: ledger restore",
)
ADDRESS_DROPPED = Rule(
    code="address-dropped",
    severity=Severity.ERROR,
    th="ที่อยู่ /{address} เคยเผยแพร่แล้ว แต่เนื้อหาตอนนี้ไม่มี{what_th} ผู้ที่ถือลิงก์เดิมรวมทั้งผู้ประเมิน ITA จะเปิดไม่ได้{hint_th}",
    en="the address /{address} has been released and the new site would not answer it{hint_en}",
    advice_th="ไม่ต้องแก้ addresses.lock ถ้าลบ เปลี่ยนรหัส หรือตั้งเป็นร่างโดยไม่ตั้งใจ ให้แก้กลับ "
    "ถ้าย้ายไปที่อื่น ให้เพิ่มบรรทัดนี้ใน content/redirects.yml: - {{from: /{address}, to: /{to_th}}} "
    'ถ้าต้องการถอน ให้สั่ง: site-builder withdraw /{address} --reason "เหตุผล"',
    advice_en="leave addresses.lock as it is: put {what_en} back, or undo its new id or its state: draft; "
    "or, where it moved, add to content/redirects.yml: - {{from: /{address}, to: /{to_en}}}; "
    'or withdraw it: site-builder withdraw /{address} --reason "why"',
)
REDIRECT_TAKEN = Rule(
    code="redirect-taken",
    severity=Severity.ERROR,
    th="บรรทัดนี้บอกว่าที่อยู่ /{address} ย้ายหรือถอนแล้ว แต่เนื้อหาปัจจุบันยังใช้ที่อยู่นี้ (จาก {other})",
    en="this says that /{address} moved or was withdrawn, and {other} still answers there",
    advice_th="ถ้ายังใช้หน้าหรือไฟล์นั้นอยู่ ให้ลบบรรทัดนี้ ถ้าต้องการย้ายหรือถอนจริง ให้ลบหรือเปลี่ยนรหัสของเนื้อหานั้นก่อน",
    advice_en="take this line away if that page is right; otherwise remove or move what still answers there",
)
REDIRECT_UNKNOWN = Rule(
    code="redirect-unknown",
    severity=Severity.ERROR,
    th="เว็บไซต์นี้ไม่มีที่อยู่ปลายทาง /{target}{hint_th}",
    en="the site has nothing at the new address /{target}{hint_en}",
    advice_th="แก้ to: ให้เป็นที่อยู่ที่เปิดได้ เช่นคัดลอกจากแถบที่อยู่ของเบราว์เซอร์ เริ่มที่เครื่องหมาย / หลังชื่อเว็บไซต์",
    advice_en="write an address that opens after to:, from the slash behind the host's name",
)
REDIRECT_CIRCLE = Rule(
    code="redirect-circle",
    severity=Severity.ERROR,
    th="การย้ายที่เริ่มจาก /{address} วนกลับมาที่เดิม จึงไม่ถึงหน้าใดเลย",
    en="the moves that begin at /{address} lead back to it",
    advice_th="ให้แถวสุดท้ายของการย้ายชี้ไปยังหน้าที่เปิดได้จริง",
    advice_en="let the last of these moves end at a page that opens",
)
REDIRECT_REPEATED = Rule(
    code="redirect-repeated",
    severity=Severity.ERROR,
    th="“{what}” มีมากกว่าหนึ่งบรรทัดในไฟล์นี้ บรรทัดแรกอยู่ที่ {first}",
    en="“{what}” has more than one line here; first at {first}",
    advice_th="เหลือไว้บรรทัดเดียว คือบรรทัดที่ถูกต้องในวันนี้",
    advice_en="keep one of the lines",
)
REDIRECT_NEEDS_SERVER = Rule(
    code="redirect-needs-server",
    severity=Severity.NOTICE,
    th="ที่อยู่เดิม /{address} ลงท้ายด้วยชนิดไฟล์ที่เว็บไซต์แบบนี้ตอบเองไม่ได้ ต้องตั้งค่าที่เครื่องแม่ข่าย",
    en="a static site cannot answer the old address /{address} by itself; its server must be told",
    advice_th="ส่งไฟล์ในโฟลเดอร์ .site-builder/rules ให้ผู้ดูแลเครื่องแม่ข่าย ไฟล์นั้นสร้างใหม่ทุกครั้งที่สั่งสร้างเว็บไซต์",
    advice_en="hand the files of .site-builder/rules, written by every build, to whoever keeps the server",
)
WITHDRAWAL_UNKNOWN = Rule(
    code="withdrawal-unknown",
    severity=Severity.ERROR,
    th="ไม่พบ “{what}” ทั้งในเนื้อหาและในทะเบียนที่อยู่ที่เผยแพร่แล้ว{hint_th}",
    en="“{what}” is neither in the content nor among the released addresses{hint_en}",
    advice_th="เขียนปีตามด้วยรหัส เช่น 2566/ev-017 หรือที่อยู่ เช่น /2566/documents/order-1/ ถ้าไม่มีอะไรต้องถอน ให้ลบบรรทัดนี้",
    advice_en="write the year and the id, as in 2566/ev-017, or an address, as in /2566/documents/order-1/; "
    "take the line away if there is nothing to withdraw",
)
WITHDRAWN_RETURNS = Rule(
    code="withdrawn-returns",
    severity=Severity.ERROR,
    th="ไฟล์ /{address} มีเนื้อหาเดียวกับไฟล์ที่ถอนออกเพราะมีข้อมูลส่วนบุคคล",
    en="the file /{address} is the very file that was withdrawn because of personal data",
    advice_th="ใช้ฉบับที่ปิดข้อมูลส่วนบุคคลแล้วแทน ไฟล์ที่ถอนแล้วห้ามเผยแพร่ซ้ำไม่ว่าในชื่อใด",
    advice_en="use the redacted version; a file withdrawn for personal data never goes out again, under any name",
)
LINK_WITHDRAWN = Rule(
    code="link-withdrawn",
    severity=Severity.WARNING,
    th="คำตอบข้อ {item} ลิงก์ไปยัง “{title}” ซึ่งถอนแล้ว ผู้ประเมินจะพบเพียงหน้าแจ้งการถอน",
    en="the answer to {item} links to “{title}”, which was withdrawn; an assessor finds a notice only",
    advice_th="เพิ่มลิงก์ไปยังเอกสารที่ใช้แทน",
    advice_en="add a link to what replaces it",
    final=True,
)
NOTICE_IMPOSSIBLE = Rule(
    code="notice-impossible",
    severity=Severity.ERROR,
    th="ไฟล์ /{address} เคยเผยแพร่แล้วแต่ตอนนี้ไม่มี และโปรแกรมทำใบแจ้งเป็นไฟล์ .{kind} แทนให้ไม่ได้",
    en="the released file /{address} is gone, and no notice can be made as a .{kind} file",
    advice_th="ใส่ไฟล์เดิมกลับ หรือทำไฟล์ชนิดเดียวกันหนึ่งหน้าที่บอกว่าถอนเมื่อใดและเพราะเหตุใด แล้ววางแทนไฟล์เดิม",
    advice_en="put the file back, or let a one-page file of its kind say there when and why it was withdrawn",
)
ITEM_NUMBER_CHANGED = Rule(
    code="item-number-changed",
    severity=Severity.NOTICE,
    th="หน้าของข้อ “{name}” ย้ายจาก /{address} ไป /{target} เพราะเลขข้อเปลี่ยน ที่อยู่เดิมจะพาไปหน้าใหม่หรือบอกทางไว้",
    en="the page of “{name}” moves from /{address} to /{target}, as its number changed; the old address says so",
    advice_th="ถ้าเลขข้อไม่ได้เปลี่ยนจริง ให้แก้ catalogue.yml ของปีนั้น",
    advice_en="correct the year's catalogue.yml if the number did not really change",
)
DEPARTURE_UNCLEAR = Rule(
    code="departure-unclear",
    severity=Severity.ERROR,
    th="แต่ละรายการต้องเป็นการย้าย (from และ to) หรือการถอน (withdraw) อย่างใดอย่างหนึ่ง",
    en="a row is either a move (from and to) or a withdrawal (withdraw)",
    advice_th="ย้าย: - {{from: /ที่อยู่เดิม/, to: /ที่อยู่ใหม่/}} หรือ "
    "ถอน: - {{withdraw: 2566/ev-017, on: 3 มีนาคม 2568, reason: เหตุผล}}",
    advice_en="move: - {{from: /old/, to: /new/}}, or "
    "withdraw: - {{withdraw: 2566/ev-017, on: 3 March 2025, reason: why}}",
)
WITHDRAWAL_UNEXPLAINED = Rule(
    code="withdrawal-unexplained",
    severity=Severity.ERROR,
    th="การถอนต้องบอกวันที่ (on) และเหตุผล (reason) เพราะจะแสดงต่อประชาชน",
    en="a withdrawal says when (on) and why (reason), for the public reads it",
    advice_th="เพิ่ม on: 3 มีนาคม 2568 และ reason: เหตุผลสั้น ๆ ที่ไม่มีข้อมูลส่วนบุคคล",
    advice_en="add on: and reason:, without personal data in them",
)
ADDRESS_MALFORMED = Rule(
    code="address-malformed",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่ที่อยู่ในเว็บไซต์",
    en="“{value}” is no address of a site",
    advice_th="เขียนส่วนหลังชื่อเว็บไซต์ เริ่มด้วยเครื่องหมาย / ไม่รวมส่วนหลัง ? หรือ # เช่น /2566/oit/o12/ หรือ /files/plan.pdf",
    advice_en="write what follows the host's name, from the slash, without ? or #: /2566/oit/o12/ or /files/plan.pdf",
)
EVIDENCE_REPLACED = Rule(
    code="evidence-replaced",
    severity=Severity.NOTICE,
    th="ไฟล์ของหลักฐาน {id} ({file}) ต่างจากฉบับที่เผยแพร่ไปแล้ว เมื่อสร้างเว็บไซต์ ฉบับเดิมจะเก็บไว้และแสดงเป็นฉบับก่อนหน้า",
    en="the file of {id} ({file}) differs from what was released; the next build keeps and shows the earlier version",
    advice_th="หลังสร้างเว็บไซต์ เพิ่มเหตุผลที่ reason: ใน versions.yml ของปีนั้นได้ ถ้าวางทับโดยไม่ตั้งใจ ให้ใส่ไฟล์เดิมกลับ "
    "ถ้าฉบับเดิมมีข้อมูลส่วนบุคคล อย่าเพียงวางทับ ให้สั่ง site-builder withdraw กับหลักฐานนี้ก่อน แล้วใส่ฉบับที่ปิดข้อมูลแล้ว",
    advice_en="the build leaves room for a reason in the year's versions.yml; put the file back if it was no intent; "
    "where the earlier version holds personal data, withdraw the evidence first and add the redacted file after that",
)
VERSION_LOST = Rule(
    code="version-lost",
    severity=Severity.ERROR,
    th="ไฟล์ {file} มาแทนฉบับที่เผยแพร่แล้วที่ /{address} แต่ในเครื่องนี้ไม่มีฉบับนั้น จึงเก็บไว้เป็นฉบับก่อนหน้าไม่ได้",
    en="{file} replaces what was released at /{address}, and that version is nowhere on this computer to be kept",
    advice_th="สั่ง site-builder ledger restore เพื่อดึงฉบับเดิมจากเว็บไซต์ที่เผยแพร่อยู่ "
    "หรือวางไฟล์เดิมกลับแล้วเพิ่มไฟล์ใหม่เป็นหลักฐานอีกรายการ",
    advice_en="fetch it from the live site: site-builder ledger restore; "
    "or put the old file back and add the new one as evidence of its own",
)
VERSION_MISSING = Rule(
    code="version-missing",
    severity=Severity.ERROR,
    th="ไม่พบไฟล์ฉบับก่อนหน้า {file} ของหลักฐาน {id}",
    en="the earlier version {file} of {id} is missing",
    advice_th="ใส่ไฟล์กลับ โฟลเดอร์ evidence/versions เก็บฉบับที่เคยเผยแพร่ ห้ามลบ",
    advice_en="put the file back; evidence/versions holds what has been released and is not to be emptied",
)
