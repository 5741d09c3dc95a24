"""Rules about YAML as a language: each usual slip has its own, which shows the line mended."""

from site_builder.language.problems.problem import Rule, Severity

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
    advice_th="ถ้าเป็นส่วนของข้อความ ให้คัดลอกบรรทัดนี้ไปแทน: {mended} ถ้าเป็นหมายเหตุ ให้เว้นวรรคหลัง #",
    advice_en="if it belongs to the text, replace the line with: {mended}; if it is a comment, put a space after #",
)
YAML_QUOTE_OPEN = Rule(
    code="yaml-quote-open",
    severity=Severity.ERROR,
    th="เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด “{line}”",
    en="a quotation mark is opened and never closed: “{line}”",
    advice_th="เติมเครื่องหมายคำพูดปิดท้ายข้อความ เช่น {mended}",
    advice_en="add the closing quotation mark, like {mended}",
)
YAML_COLON_BLANK = Rule(
    code="yaml-colon-blank",
    severity=Severity.ERROR,
    th="หลังชื่อช่องต้องเป็นเครื่องหมาย : แล้วเว้นวรรคหนึ่งเคาะ",
    en="a field's name is followed by a colon and a space",
    advice_th="คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="replace the line with: {mended}",
)
YAML_QUOTE_CURLY = Rule(
    code="yaml-quote-curly",
    severity=Severity.ERROR,
    th="เครื่องหมายคำพูดนี้เป็นแบบโค้ง (“ ”) ซึ่งใช้ครอบข้อความในไฟล์นี้ไม่ได้",
    en="these are curly quotation marks, which do not protect a text here",
    advice_th="ใช้เครื่องหมายคำพูดแบบตรง คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="use straight ones; replace the line with: {mended}",
)
YAML_QUOTE_INSIDE = Rule(
    code="yaml-quote-inside",
    severity=Severity.ERROR,
    th="มีเครื่องหมายคำพูดอยู่กลางข้อความ โปรแกรมจึงเข้าใจว่าข้อความจบตรงนั้น",
    en="a quotation mark inside the text ends it too early",
    advice_th="คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="replace the line with: {mended}",
)
YAML_BACKSLASH = Rule(
    code="yaml-backslash",
    severity=Severity.ERROR,
    th='เครื่องหมาย \\ ใช้ในข้อความที่ครอบด้วย " " ไม่ได้',
    en="a backslash has a meaning of its own between double quotes",
    advice_th="ครอบด้วยเครื่องหมาย ' ' แทน คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="use single quotes; replace the line with: {mended}",
)
YAML_BRACKET_OPEN = Rule(
    code="yaml-bracket-open",
    severity=Severity.ERROR,
    th="เปิดวงเล็บ {character} แล้วไม่ได้ปิด",
    en="the bracket {character} is opened and never closed",
    advice_th="ปิดวงเล็บท้ายบรรทัด เช่น {mended}",
    advice_en="close it, like {mended}",
)
YAML_COMMA = Rule(
    code="yaml-comma",
    severity=Severity.ERROR,
    th="ข้อความในวงเล็บมีเครื่องหมายจุลภาค “{torn}” จึงถูกแยกออกไปเป็นอีกช่องหนึ่ง",
    en="a comma tears the text inside braces apart, so “{torn}” became a field of its own",
    advice_th="ครอบทั้งข้อความด้วยเครื่องหมายคำพูด คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="put the whole text in quotes; replace the line with: {mended}",
)
YAML_COMMA_MISSING = Rule(
    code="yaml-comma-missing",
    severity=Severity.ERROR,
    th="ขาดเครื่องหมายจุลภาค , ระหว่างสองช่องในวงเล็บ",
    en="a comma is missing between two fields inside braces",
    advice_th="คัดลอกบรรทัดนี้ไปแทน: {mended}",
    advice_en="replace the line with: {mended}",
)
YAML_INDENT = Rule(
    code="yaml-indent",
    severity=Severity.ERROR,
    th="หน้าบรรทัดนี้เว้นวรรค {here} เคาะ แต่บรรทัดก่อนหน้าเริ่มที่ {wanted} เคาะ",
    en="this line begins after {here} spaces, the one before it after {wanted}",
    advice_th="ถ้าอยู่รายการเดียวกันให้เว้นวรรคหน้าบรรทัด {wanted} เคาะ เป็น “{mended}”",
    advice_en="within one record use {wanted} spaces: “{mended}”",
)
YAML_DASH = Rule(
    code="yaml-dash",
    severity=Severity.ERROR,
    th="รายการใหม่ต้องขึ้นต้นด้วยขีด - แล้วเว้นวรรคหนึ่งเคาะ",
    en="a new item begins with a dash and a space",
    advice_th="แก้เป็น “{mended}”",
    advice_en="write “{mended}”",
)
QUOTE_CURLY = Rule(
    code="quote-curly",
    severity=Severity.NOTICE,
    th="เครื่องหมายคำพูดแบบโค้ง “ ” ที่ครอบข้อความนี้จะแสดงบนเว็บไซต์ด้วย",
    en="the curly quotation marks around this text will show on the site",
    advice_th="ถ้าใส่ไว้เพียงเพื่อครอบข้อความ ให้ใช้แบบตรงแทน: {mended} ถ้าต้องการให้แสดงปล่อยไว้ได้",
    advice_en="if they only protect the text, use straight ones: {mended}; otherwise leave them",
)
MARKUP_SHOWN = Rule(
    code="markup-shown",
    severity=Severity.WARNING,
    th="คำสั่ง HTML {markup} จะแสดงเป็นตัวหนังสือบนหน้าเว็บ ไม่ทำงานเป็นคำสั่ง",
    en="the HTML {markup} will show as text on the page and do nothing",
    advice_th="ลบออก หรือใช้ Markdown แทน เช่น **ตัวหนา** หรือขึ้นบรรทัดใหม่ด้วยบรรทัดว่าง",
    advice_en="remove it, or use Markdown, like **bold** or an empty line for a new paragraph",
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
