"""Rules about files as files: encodings, YAML as a language, what belongs where."""

from site_builder.issues.issue import Rule, Severity

ENCODING_WINDOWS_874 = Rule(
    code="encoding-windows-874",
    severity=Severity.ERROR,
    th="ไฟล์นี้บันทึกเป็นรหัสภาษาไทยแบบเก่า (Windows-874) โปรแกรมจึงอ่านภาษาไทยไม่ได้",
    en="this file is saved as Windows-874, so its Thai cannot be read",
    advice_th="เปิดไฟล์ด้วย Notepad แล้วเลือก ไฟล์ > บันทึกเป็น > การเข้ารหัส: UTF-8",
    advice_en="open it in Notepad and use File > Save as > Encoding: UTF-8",
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
YAML_SYNTAX = Rule(
    code="yaml-syntax",
    severity=Severity.ERROR,
    th="อ่านไฟล์ต่อจากบรรทัดนี้ไม่ได้ “{line}”",
    en="the file's structure cannot be read here: “{line}”",
    advice_th="ตรวจบรรทัดนี้และบรรทัดก่อนหน้า: เว้นวรรคหน้าบรรทัดให้ตรงกัน มี : หลังชื่อช่อง และปิดเครื่องหมายคำพูดให้ครบ",
    advice_en="check indentation, colons and quotes of this line and the one before",
)
YAML_TAB = Rule(
    code="yaml-tab",
    severity=Severity.ERROR,
    th="หน้าบรรทัดนี้ใช้ปุ่ม Tab ซึ่งใช้ในไฟล์นี้ไม่ได้",
    en="this line is indented with a tab, which YAML does not allow",
    advice_th="ลบ Tab แล้วเคาะเว้นวรรคแทน เช่น “{mended}”",
    advice_en="use spaces, like “{mended}”",
)
YAML_COLON = Rule(
    code="yaml-colon",
    severity=Severity.ERROR,
    th="ข้อความนี้มีเครื่องหมาย : อยู่ข้างใน จึงต้องครอบทั้งข้อความด้วยเครื่องหมายคำพูด",
    en="the text holds a colon, so it has to stand in quotes",
    advice_th="คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="replace the line with: {mended}",
)
YAML_FIRST_CHARACTER = Rule(
    code="yaml-first-character",
    severity=Severity.ERROR,
    th="ข้อความนี้ขึ้นต้นด้วย {character} จึงต้องครอบทั้งข้อความด้วยเครื่องหมายคำพูด",
    en="a text that begins with {character} has to stand in quotes",
    advice_th="คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="replace the line with: {mended}",
)
YAML_HASH = Rule(
    code="yaml-hash",
    severity=Severity.WARNING,
    th="ข้อความตั้งแต่เครื่องหมาย # เป็นต้นไปถูกตัดทิ้ง “{cut}”",
    en="the text from the sign # on is cut off: “{cut}”",
    advice_th="ถ้าเป็นส่วนของข้อความ ให้ครอบทั้งข้อความด้วยเครื่องหมายคำพูด ถ้าเป็นหมายเหตุ ให้เว้นวรรคหลัง #",
    advice_en="put the whole text in quotes; if it is a comment, put a space after #",
)
YAML_QUOTE_OPEN = Rule(
    code="yaml-quote-open",
    severity=Severity.ERROR,
    th="เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด “{line}”",
    en="a quotation mark is opened and never closed: “{line}”",
    advice_th="เติมเครื่องหมายคำพูดปิดท้ายข้อความ",
    advice_en="add the closing quotation mark",
)
YAML_ALIAS = Rule(
    code="yaml-alias",
    severity=Severity.ERROR,
    th="เครื่องหมาย & หรือ * หน้าคำว่า “{name}” ใช้ในไฟล์นี้ไม่ได้",
    en="YAML anchors and aliases (“{name}”) are not allowed",
    advice_th="พิมพ์ข้อความเต็มแทน ถ้าต้องการเครื่องหมาย & หรือ * ให้ใส่เครื่องหมายคำพูดครอบข้อความ",
    advice_en="write the text out; if the sign itself is meant, put the text in quotes",
)
YAML_TAG = Rule(
    code="yaml-tag",
    severity=Severity.ERROR,
    th="คำที่ขึ้นต้นด้วย ! ({tag}) ใช้ในไฟล์นี้ไม่ได้",
    en="YAML tags ({tag}) are not allowed",
    advice_th="ลบคำที่ขึ้นต้นด้วย ! ออก ถ้าเป็นข้อความให้ใส่เครื่องหมายคำพูดครอบ",
    advice_en="remove the word beginning with !, or quote the text",
)
YAML_MERGE = Rule(
    code="yaml-merge",
    severity=Severity.ERROR,
    th="เครื่องหมาย << ใช้ในไฟล์นี้ไม่ได้",
    en="merge keys (<<) are not allowed",
    advice_th="พิมพ์ข้อมูลทั้งหมดไว้ตรงนี้แทน",
    advice_en="write the fields out here",
)
YAML_KEY_NOT_TEXT = Rule(
    code="yaml-key-not-text",
    severity=Severity.ERROR,
    th="ชื่อช่องข้อมูลต้องเป็นคำ ไม่ใช่รายการ",
    en="a field name has to be a word, not a list or a mapping",
    advice_th="ตรวจเครื่องหมาย ? [ ] {{ }} หน้าเครื่องหมาย : ของบรรทัดนี้",
    advice_en="check the signs before the colon on this line",
)
YAML_SEVERAL_DOCUMENTS = Rule(
    code="yaml-several-documents",
    severity=Severity.ERROR,
    th="มีเส้นแบ่ง --- อยู่กลางไฟล์ ข้อมูลหลังจากนี้จะไม่ถูกอ่าน",
    en="the file holds several documents divided by ---",
    advice_th="ลบบรรทัด --- ที่อยู่กลางไฟล์ หรือแยกเป็นคนละไฟล์",
    advice_en="remove the --- line or split the file",
)
YAML_TOO_DEEP = Rule(
    code="yaml-too-deep",
    severity=Severity.ERROR,
    th="ข้อมูลซ้อนกันลึกกว่า {depth} ชั้น",
    en="the data nests deeper than {depth} levels",
    advice_th="ตรวจวงเล็บ [ ] {{ }} และย่อหน้าของบรรทัดนี้",
    advice_en="check brackets and indentation of this line",
)
KEY_REPEATED = Rule(
    code="key-repeated",
    severity=Severity.ERROR,
    th="มีช่อง “{key}” ซ้ำ ช่องแรกอยู่บรรทัดที่ {line}",
    en="the field “{key}” stands twice; first on line {line}",
    advice_th="เหลือไว้ช่องเดียว หรือถ้าเป็นคนละรายการให้ขึ้นต้นรายการใหม่ด้วย -",
    advice_en="keep one of them, or begin a new list item with -",
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
