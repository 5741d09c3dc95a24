"""Rules about files as files: encodings, names, what belongs where."""

from site_builder.language.problems.problem import Rule, Severity

ENCODING_WINDOWS_874 = Rule(
    code="encoding-windows-874",
    severity=Severity.ERROR,
    th="ไฟล์นี้บันทึกเป็นรหัสภาษาไทยแบบเก่า (Windows-874) โปรแกรมจึงอ่านภาษาไทยไม่ได้",
    en="this file is saved as Windows-874, so its Thai cannot be read",
    advice_th="สั่ง site-builder convert ให้แปลงให้ (เก็บไฟล์เดิมไว้ในโฟลเดอร์ originals) "
    "หรือเปิดด้วย Notepad แล้วเลือก ไฟล์ > บันทึกเป็น > การเข้ารหัส: UTF-8",
    advice_en="run site-builder convert, which keeps the file as it was in the folder originals; "
    "or open it in Notepad and use File > Save as > Encoding: UTF-8",
)
ENCODING_DOUBLED = Rule(
    code="encoding-doubled",
    severity=Severity.ERROR,
    th="ภาษาไทยในไฟล์นี้ถูกแปลงรหัสซ้ำจนอ่านไม่ออก “{garbled}” น่าจะเป็น “{mended}”",
    en="the Thai here was converted twice and cannot be read: “{garbled}” is probably “{mended}”",
    advice_th="สั่ง site-builder convert ให้แปลงกลับ (เก็บไฟล์เดิมไว้ในโฟลเดอร์ originals) หรือพิมพ์ข้อความใหม่",
    advice_en="run site-builder convert, which keeps the file as it was in the folder originals, or type it again",
)
ENCODING_UNKNOWN = Rule(
    code="encoding-unknown",
    severity=Severity.ERROR,
    th="อ่านตัวอักษรตรงนี้ไม่ออก ไฟล์ไม่ได้บันทึกเป็น UTF-8",
    en="the bytes here are not UTF-8 text",
    advice_th="เปิดไฟล์ด้วย Notepad แล้วเลือก ไฟล์ > บันทึกเป็น > การเข้ารหัส: UTF-8",
    advice_en="open it in Notepad and use File > Save as > Encoding: UTF-8",
)
CHARACTER_UNPRINTABLE = Rule(
    code="character-unprintable",
    severity=Severity.ERROR,
    th="มีอักขระที่มองไม่เห็นและใช้ไม่ได้ ({code}) อยู่ตรงนี้",
    en="there is a control character ({code}) here",
    advice_th="ลบข้อความช่วงนี้แล้วพิมพ์ใหม่",
    advice_en="delete this piece of text and type it again",
)
FILE_MISSING = Rule(
    code="file-missing",
    severity=Severity.ERROR,
    th="ไม่พบไฟล์ {file} ซึ่งต้องมี",
    en="the file {file} is required and is not there",
    advice_th="สร้างไฟล์ {file} หรือคัดลอกจากโครงการตัวอย่าง (site-builder init)",
    advice_en="create {file}, or copy it from a fresh project (site-builder init)",
)
FILE_UNREADABLE = Rule(
    code="file-unreadable",
    severity=Severity.ERROR,
    th="เปิดไฟล์นี้ไม่ได้: {reason}",
    en="this file cannot be opened: {reason}",
    advice_th="ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ และตรวจสิทธิ์ของไฟล์",
    advice_en="close the program that holds it open and check its permissions",
)
FILE_OUTSIDE = Rule(
    code="file-outside",
    severity=Severity.ERROR,
    th="ทางลัดนี้ชี้ออกไปนอกโฟลเดอร์ของโครงการ จึงไม่เผยแพร่",
    en="this link leads outside the project folder and is not followed",
    advice_th="คัดลอกไฟล์จริงมาไว้ที่นี่แทนทางลัด",
    advice_en="put a copy of the real file here instead of a link",
)
FILE_UNKNOWN = Rule(
    code="file-unknown",
    severity=Severity.WARNING,
    th="ไม่รู้จักไฟล์นี้ จึงไม่ได้อ่านและไม่ได้เผยแพร่",
    en="this file is none that we know; it was neither read nor published",
    advice_th="แก้ชื่อไฟล์หรือย้ายไปไว้ในโฟลเดอร์ที่ถูกต้อง ถ้าไม่ใช้ให้ลบ",
    advice_en="correct its name or its folder, or remove it",
)
FILE_NAME_MISTYPED = Rule(
    code="file-name-mistyped",
    severity=Severity.ERROR,
    th="ไม่รู้จักไฟล์ชื่อ “{name}” จึงไม่ได้อ่าน น่าจะหมายถึง “{nearest}”",
    en="no file is named “{name}”, so it was not read; did you mean “{nearest}”?",
    advice_th="เปลี่ยนชื่อไฟล์เป็น {nearest} (ตัวพิมพ์เล็กทั้งหมด) ถ้าเป็นสำเนาที่ไม่ใช้ให้ย้ายออกจากโฟลเดอร์ content",
    advice_en="rename it {nearest}, all in lower case; move a copy that is not used out of content",
)
FILE_NAME_FORBIDDEN = Rule(
    code="file-name-forbidden",
    severity=Severity.ERROR,
    th="ชื่อ “{name}” ใช้ไม่ได้บนคอมพิวเตอร์ทุกเครื่อง เพราะ{why_th}",
    en="the name “{name}” does not work on every computer: {why_en}",
    advice_th="เปลี่ยนชื่อไฟล์ แล้วแก้ชื่อที่อ้างถึงใน evidence.yml ด้วย",
    advice_en="rename it, and correct the name in evidence.yml too",
)
FILE_NAME_CLASH = Rule(
    code="file-name-clash",
    severity=Severity.ERROR,
    th="ชื่อ “{name}” กับ “{other}” ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือการสะกดที่มองไม่เห็น บน Windows จะเหลือไฟล์เดียว",
    en="“{name}” and “{other}” differ only in capitals or in what no eye sees; Windows keeps but one of them",
    advice_th="ตั้งชื่อให้ต่างกันชัดเจน",
    advice_en="give them clearly different names",
)
FILE_NAME_UNREADABLE = Rule(
    code="file-name-unreadable",
    severity=Severity.ERROR,
    th="ชื่อไฟล์นี้มีตัวอักษรที่อ่านไม่ออก",
    en="the name of this file holds characters that cannot be read",
    advice_th="เปลี่ยนชื่อไฟล์เป็นอักษรอังกฤษตัวเล็กและตัวเลข",
    advice_en="rename it with lower-case English letters and digits",
)
DRAFT_IMPOSSIBLE = Rule(
    code="draft-impossible",
    severity=Severity.ERROR,
    th="“{field}” เป็นฉบับร่างไม่ได้ เพราะเว็บไซต์ขาดข้อมูลนี้ไม่ได้",
    en="“{field}” cannot be a draft, as the site cannot do without it",
    advice_th="ลบบรรทัด state: draft ออก",
    advice_en="remove the line state: draft",
)
MARKDOWN_TOO_DEEP = Rule(
    code="markdown-too-deep",
    severity=Severity.ERROR,
    th="มีหน้าที่รายการหรือคำพูดซ้อนกันลึกเกินไป",
    en="a page nests lists or quotations too deeply",
    advice_th="ลดย่อหน้าและเครื่องหมาย > ที่ซ้อนกันในหน้าที่เขียนเอง",
    advice_en="nest fewer lists and quotations in the hand-written pages",
)
FRONT_MATTER_OPEN = Rule(
    code="front-matter-open",
    severity=Severity.ERROR,
    th="หัวไฟล์ขึ้นต้นด้วย --- แต่ไม่มี --- ปิดท้าย",
    en="the front matter begins with --- and never ends",
    advice_th="เพิ่มบรรทัด --- หลังหัวไฟล์บรรทัดสุดท้าย",
    advice_en="add a line with --- after the last line of the front matter",
)
PAGE_NAME = Rule(
    code="page-name",
    severity=Severity.ERROR,
    th="ชื่อไฟล์หน้าเว็บ “{name}” ใช้เป็นที่อยู่ไม่ได้",
    en="the page's file name “{name}” cannot become an address",
    advice_th="ตั้งชื่อด้วยอักษรอังกฤษตัวเล็ก ตัวเลข และ - เท่านั้น เช่น service-hours.md",
    advice_en="use lower-case English letters, digits and - only, like service-hours.md",
)
SETTINGS_HOOKS = Rule(
    code="settings-hooks",
    severity=Severity.ERROR,
    th="mkdocs.yml สั่งให้รันโปรแกรม (hooks) ซึ่งไม่อนุญาต",
    en="mkdocs.yml names programs to run (hooks), which is not allowed",
    advice_th="ลบช่อง hooks ออก",
    advice_en="remove the field hooks",
)
SETTINGS_REFUSED = Rule(
    code="settings-refused",
    severity=Severity.ERROR,
    th="mkdocs.yml มีช่อง {field} ซึ่งไม่อนุญาต เพราะอาจสั่งรันโปรแกรมหรือเผยแพร่ไฟล์นอกโครงการ",
    en="mkdocs.yml holds {field}, which is not allowed: it could run programs or publish files outside the project",
    advice_th="ลบช่อง {field} ออก ช่องที่ใช้ได้คือ {allowed}",
    advice_en="remove {field}; allowed are {allowed}",
)
SETTINGS_VALUE = Rule(
    code="settings-value",
    severity=Severity.ERROR,
    th="ช่อง {field} ใน mkdocs.yml ต้องเป็น {expected}",
    en="{field} in mkdocs.yml has to be {expected}",
    advice_th="แก้เป็น {field}: {expected}",
    advice_en="write {field}: {expected}",
)
