"""Rules about single fields: is it known, is it there, can its value be read."""

from site_builder.language.problems.problem import Rule, Severity

FIELD_MISTYPED = Rule(
    code="field-mistyped",
    severity=Severity.ERROR,
    th="ไม่มีช่องชื่อ “{field}” น่าจะหมายถึง “{nearest}”",
    en="there is no field “{field}”; did you mean “{nearest}”?",
    advice_th="แก้เป็น {nearest}:",
    advice_en="write {nearest}:",
)
FIELD_UNKNOWN = Rule(
    code="field-unknown",
    severity=Severity.ERROR,
    th="ไม่มีช่องชื่อ “{field}” ในที่นี้",
    en="there is no field “{field}” here",
    advice_th="ใช้ได้เฉพาะ {allowed}",
    advice_en="the fields here are {allowed}",
)
FIELD_RESERVED = Rule(
    code="field-reserved",
    severity=Severity.ERROR,
    th="ชื่อช่อง “{field}” สงวนไว้ให้โปรแกรมใช้",
    en="the field name “{field}” is reserved",
    advice_th="ลบช่องนี้ออก",
    advice_en="remove this field",
)
FIELD_MISSING = Rule(
    code="field-missing",
    severity=Severity.ERROR,
    th="ขาดช่อง “{field}” หรือยังไม่ได้กรอก",
    en="the field “{field}” is missing or empty",
    advice_th="เพิ่ม {field}: พร้อมข้อมูล",
    advice_en="add {field}: with its value",
)
LIST_EMPTY = Rule(
    code="list-empty",
    severity=Severity.ERROR,
    th="ช่อง “{field}” ต้องมีอย่างน้อยหนึ่งรายการ",
    en="“{field}” needs at least one entry",
    advice_th="เพิ่มรายการใต้ {field}:",
    advice_en="add an entry under {field}:",
)
MAPPING_EXPECTED = Rule(
    code="mapping-expected",
    severity=Severity.ERROR,
    th="ตรงนี้ต้องเป็นช่องข้อมูลแบบ “ชื่อ: ค่า”",
    en="fields of the form “name: value” are expected here",
    advice_th="เขียนเป็นบรรทัด ชื่อ: ค่า โดยย่อหน้าให้ตรงกัน",
    advice_en="write lines of name: value, indented alike",
)
LIST_EXPECTED = Rule(
    code="list-expected",
    severity=Severity.ERROR,
    th="ตรงนี้ต้องเป็นรายการ แต่ละรายการขึ้นต้นด้วย -",
    en="a list is expected here, each entry beginning with -",
    advice_th="ขึ้นต้นแต่ละรายการด้วย - และย่อหน้าให้ตรงกัน",
    advice_en="begin each entry with - and indent them alike",
)
TEXT_EXPECTED = Rule(
    code="text-expected",
    severity=Severity.ERROR,
    th="ช่อง “{field}” ต้องเป็นข้อความเดียว ไม่ใช่รายการหรือช่องย่อย",
    en="“{field}” takes one text, not a list or more fields",
    advice_th='พิมพ์ข้อความเดียวหลัง {field}: ถ้าข้อความมีเครื่องหมาย : ให้ครอบด้วยเครื่องหมายคำพูด เช่น "ครั้งที่ 1: มกราคม"',
    advice_en='write one text after {field}: and quote it where it holds a colon, like "ครั้งที่ 1: มกราคม"',
)
CHOICE_MISTYPED = Rule(
    code="choice-mistyped",
    severity=Severity.ERROR,
    th="ไม่มีตัวเลือก “{value}” น่าจะหมายถึง “{nearest}”",
    en="“{value}” is not one of the choices; did you mean “{nearest}”?",
    advice_th="เลือกจาก {allowed}",
    advice_en="choose from {allowed}",
)
CHOICE_UNKNOWN = Rule(
    code="choice-unknown",
    severity=Severity.ERROR,
    th="ไม่มีตัวเลือก “{value}”",
    en="“{value}” is not one of the choices",
    advice_th="เลือกจาก {allowed}",
    advice_en="choose from {allowed}",
)
VALUE_REFUSED = Rule(
    code="value-refused",
    severity=Severity.ERROR,
    th="ค่าของช่อง “{field}” ใช้ไม่ได้",
    en="the value of “{field}” cannot be used: {reason}",
    advice_th="ตรวจตัวอย่างของช่องนี้ในเอกสาร docs/content.md",
    advice_en="see this field in docs/content.md",
)
ID_MALFORMED = Rule(
    code="id-malformed",
    severity=Severity.ERROR,
    th="รหัส “{value}” ใช้ไม่ได้",
    en="“{value}” cannot be an id",
    advice_th="ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และ - เท่านั้น เช่น m03, ev-021",
    advice_en="use lower-case English letters, digits and -, like m03 or ev-021",
)
REFERENCE_MALFORMED = Rule(
    code="reference-malformed",
    severity=Severity.ERROR,
    th="“{value}” ไม่ได้บอกปีของรายการที่อ้างถึง",
    en="“{value}” does not say the year of the record it means",
    advice_th="เขียนปีนำหน้ารหัส เช่น 2565/m02",
    advice_en="write the year before the id, like 2565/m02",
)
PAGE_MALFORMED = Rule(
    code="page-malformed",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่ที่อยู่ของหน้าในเว็บไซต์นี้",
    en="“{value}” is not an address of this site",
    advice_th="เขียนให้ขึ้นต้นและลงท้ายด้วย / เช่น /2566/measures/ ถ้าเป็นเว็บไซต์อื่นให้ใช้ช่อง url",
    advice_en="begin and end it with /, like /2566/measures/; for other sites use url",
)
URL_MALFORMED = Rule(
    code="url-malformed",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่ที่อยู่เว็บที่เปิดได้",
    en="“{value}” is not a web address that opens",
    advice_th="คัดลอกที่อยู่ทั้งหมดจากเบราว์เซอร์ ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีเว้นวรรค",
    advice_en="copy the whole address from the browser; it begins with https:// or http:// and holds no space",
)
SUBJECT_UNREADABLE = Rule(
    code="subject-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” ไม่ออกว่าเป็นตัวชี้วัด คำถาม หรือข้อใด",
    en="“{value}” is no indicator, question or item",
    advice_th="เขียน indicator-5 สำหรับตัวชี้วัดที่ 5, i21 หรือ e10 สำหรับคำถาม, o28 สำหรับข้อ O28",
    advice_en="write indicator-5, i21, e10 or o28",
)
ITEM_UNREADABLE = Rule(
    code="item-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” ไม่ออกว่าเป็นข้อใดของรายการ OIT",
    en="“{value}” is no OIT item",
    advice_th="เขียนเป็น o ตามด้วยเลขข้อ เช่น o42",
    advice_en="write o and the number, like o42",
)
QUESTION_UNREADABLE = Rule(
    code="question-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” ไม่ออกว่าเป็นคำถามข้อใดของแบบสำรวจ",
    en="“{value}” is no survey question",
    advice_th="เขียน i หรือ e ตามด้วยเลขข้อ เช่น i21 หรือ e10",
    advice_en="write i or e and the number, like i21 or e10",
)
NUMBER_UNREADABLE = Rule(
    code="number-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นตัวเลขไม่ได้",
    en="“{value}” is not a number",
    advice_th="พิมพ์เฉพาะตัวเลข เช่น 322 หรือ 85.10 (ทศนิยมไม่เกินสองตำแหน่ง)",
    advice_en="type digits only, like 322 or 85.10, with two decimals at most",
)
SCORE_OUT_OF_RANGE = Rule(
    code="score-out-of-range",
    severity=Severity.ERROR,
    th="คะแนน “{value}” ไม่อยู่ระหว่าง 0 ถึง 100 หรือมีทศนิยมเกินสองตำแหน่ง",
    en="the score “{value}” is not between 0 and 100 with at most two decimals",
    advice_th="ตรวจคะแนนกับเอกสารผลประเมิน",
    advice_en="compare it with the published result",
)
MONEY_UNREADABLE = Rule(
    code="money-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นจำนวนเงินไม่ได้",
    en="“{value}” is not an amount of money",
    advice_th="พิมพ์เป็นตัวเลข เช่น 30,000.00",
    advice_en="type it like 30,000.00",
)
YEAR_UNREADABLE = Rule(
    code="year-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นปีงบประมาณไม่ได้",
    en="“{value}” is not a fiscal year",
    advice_th="พิมพ์ปี พ.ศ. สี่หลัก เช่น 2566",
    advice_en="type the four-digit Buddhist year, like 2566",
)
ERA_CHRISTIAN = Rule(
    code="era-christian",
    severity=Severity.ERROR,
    th="“{value}” เป็นปี ค.ศ. แต่ช่องนี้ใช้ปี พ.ศ.",
    en="“{value}” is a Christian year; Buddhist years are used here",
    advice_th="แก้ปีเป็น {suggestion}",
    advice_en="write the year {suggestion}",
)
DATE_UNREADABLE = Rule(
    code="date-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นวันที่ไม่ได้",
    en="“{value}” is not a date",
    advice_th="พิมพ์เช่น 25 ธันวาคม 2565 หรือ 25 ธ.ค. 65",
    advice_en="type it like 25 ธันวาคม 2565 or 2565-12-25",
)
DATE_IMPOSSIBLE = Rule(
    code="date-impossible",
    severity=Severity.ERROR,
    th="ไม่มีวันที่ “{value}” ในปฏิทิน",
    en="“{value}” is not in the calendar",
    advice_th="ตรวจเลขวันที่กับเดือน",
    advice_en="check the day and the month",
)
PERIOD_UNREADABLE = Rule(
    code="period-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นช่วงเวลาไม่ได้",
    en="“{value}” is not a period",
    advice_th="พิมพ์เช่น ตุลาคม 2565 - กันยายน 2566",
    advice_en="type it like ตุลาคม 2565 - กันยายน 2566",
)
PERIOD_REVERSED = Rule(
    code="period-reversed",
    severity=Severity.ERROR,
    th="ช่วงเวลา “{value}” สิ้นสุดก่อนเริ่ม",
    en="the period “{value}” ends before it begins",
    advice_th="สลับวันเริ่มกับวันสิ้นสุด หรือแก้ปี",
    advice_en="exchange start and end, or correct the year",
)
DEADLINE_UNREADABLE = Rule(
    code="deadline-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” เป็นกำหนดเสร็จไม่ได้",
    en="“{value}” is not a deadline",
    advice_th="พิมพ์เช่น 31 มกราคม 2566 หรือ ภายในเดือนมกราคม 2566",
    advice_en="type it like 31 มกราคม 2566 or ภายในเดือนมกราคม 2566",
)
FREQUENCY_UNREADABLE = Rule(
    code="frequency-unreadable",
    severity=Severity.ERROR,
    th="อ่าน “{value}” ไม่ออกว่าทำบ่อยเพียงใด",
    en="“{value}” does not say how often",
    advice_th="เลือก month (ทุกเดือน) quarter (ทุกไตรมาส) half-year (ทุก 6 เดือน) หรือ year (ทุกปี)",
    advice_en="choose month, quarter, half-year or year",
)
EVENT_TIMES_CLASH = Rule(
    code="event-times-clash",
    severity=Severity.ERROR,
    th="บอกเวลาไว้หลายแบบในรายการเดียว",
    en="this entry tells its time in more than one way",
    advice_th="ใช้อย่างเดียว: on (วันเดียว) หรือ from กับ to หรือ throughout หรือ quarter",
    advice_en="keep one of: on, from with to, throughout, quarter",
)
EVENT_SPAN_OPEN = Rule(
    code="event-span-open",
    severity=Severity.ERROR,
    th="บอกวันเริ่มหรือวันสิ้นสุดเพียงอย่างเดียว",
    en="only one end of the span is given",
    advice_th="ใส่ทั้ง from และ to ถ้าทำวันเดียวให้ใช้ on",
    advice_en="give both from and to; for a single day use on",
)
QUARTER_UNKNOWN = Rule(
    code="quarter-unknown",
    severity=Severity.ERROR,
    th="ไม่มีไตรมาสที่ {value}",
    en="there is no quarter {value}",
    advice_th="ไตรมาสมี 1 ถึง 4 โดยไตรมาส 1 คือตุลาคมถึงธันวาคม",
    advice_en="quarters are 1 to 4; quarter 1 is October to December",
)
REASON_MISSING = Rule(
    code="reason-missing",
    severity=Severity.ERROR,
    th="ต้องบอกเหตุผลด้วย เพราะประชาชนจะถามว่าทำไม",
    en="a reason is due here, because the public will ask why",
    advice_th="เพิ่มช่อง reason: พร้อมเหตุผลหนึ่งประโยค",
    advice_en="add reason: with one sentence",
)
EVIDENCE_SOURCE_UNCLEAR = Rule(
    code="evidence-source-unclear",
    severity=Severity.ERROR,
    th="หลักฐาน {id} ต้องมีไฟล์ (files) หรือที่อยู่เว็บ (url) อย่างใดอย่างหนึ่ง",
    en="evidence {id} needs either files or a url, and not both",
    advice_th="ใส่ files: หรือ url: เพียงอย่างเดียว",
    advice_en="give files: or url:, one of them",
)
SERIES_EMPTY = Rule(
    code="series-empty",
    severity=Severity.ERROR,
    th="สถิติ {id} ไม่มีตัวเลขและไม่มีคำแจ้งว่าไม่มีเรื่อง",
    en="the series {id} has neither figures nor a statement that there is nothing",
    advice_th="เพิ่ม rows: หรือ nil: พร้อมคำแจ้ง ช่วงเวลา และวันที่",
    advice_en="add rows:, or nil: with its statement, period and date",
)
SERIES_WIDTH = Rule(
    code="series-width",
    severity=Severity.ERROR,
    th="สถิติ {id} มีแถวที่มี {values} ค่า แต่ตารางมี {columns} คอลัมน์",
    en="a row of the series {id} has {values} values for {columns} columns",
    advice_th="ใส่ค่าให้ครบทุกคอลัมน์ เดือนที่ไม่มีให้ใส่ 0",
    advice_en="give one value for each column; write 0 where there was none",
)
LINK_TARGET_UNCLEAR = Rule(
    code="link-target-unclear",
    severity=Severity.ERROR,
    th="ลิงก์นี้ต้องชี้ไปที่เดียว: page, document, evidence หรือ url",
    en="this link needs exactly one of page, document, evidence or url",
    advice_th="เหลือไว้ช่องเดียว ถ้ามีหลายที่ให้แยกเป็นหลายลิงก์",
    advice_en="keep one of them; make several links for several targets",
)
LINKS_MISSING = Rule(
    code="links-missing",
    severity=Severity.ERROR,
    th="ข้อ {item} ตอบว่าเปิดเผยแล้ว แต่ไม่มีลิงก์ให้เปิดดู",
    en="item {item} is answered as disclosed but has no link to open",
    advice_th="เพิ่ม links: อย่างน้อยหนึ่งลิงก์ หรือเปลี่ยน answer",
    advice_en="add at least one link, or change the answer",
)
NIL_STATEMENT_MISSING = Rule(
    code="nil-statement-missing",
    severity=Severity.ERROR,
    th="ข้อ {item} ตอบว่าไม่มีเรื่อง แต่ยังไม่ได้กรอกข้อความแจ้งว่าไม่มี",
    en="item {item} says there is nothing, but the statement of it is missing",
    advice_th="เพิ่ม nil: {{statement: …, period: …, on: …}}",
    advice_en="add nil: {{statement: …, period: …, on: …}}",
)
FILE_PATH = Rule(
    code="file-path",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่ที่อยู่ไฟล์ในโฟลเดอร์ของปีนี้",
    en="“{value}” is no path inside this year's folder",
    advice_th="วางไฟล์ไว้ในโฟลเดอร์ evidence แล้วเขียนเพียง evidence/ชื่อไฟล์ ไม่ใช้ C: .. หรือ / นำหน้า",
    advice_en="put the file into the folder evidence and write evidence/name only, without C:, .. or a leading /",
)
LINK_SCHEME = Rule(
    code="link-scheme",
    severity=Severity.ERROR,
    th="ลิงก์ “{target}” เปิดบนเว็บไซต์ไม่ได้{hint_th}",
    en="the link “{target}” cannot be opened from a website{hint_en}",
    advice_th="ใช้ลิงก์ที่ขึ้นต้นด้วย https:// http:// mailto: tel: หรือที่อยู่ในเว็บไซต์นี้ เช่น /2566/measures/",
    advice_en="use https://, http://, mailto:, tel: or an address of this site like /2566/measures/",
)
LINK_MALFORMED = Rule(
    code="link-malformed",
    severity=Severity.ERROR,
    th="ลิงก์ “{target}” เขียนไม่ถูกต้อง เบราว์เซอร์จะเปิดไม่ได้",
    en="the link “{target}” is malformed; no browser can open it",
    advice_th="คัดลอกที่อยู่ทั้งหมดจากเบราว์เซอร์มาวางใหม่ ที่อยู่ต้องไม่มีเว้นวรรค",
    advice_en="copy the whole address from the browser again; it holds no blanks",
)
DIGEST_MALFORMED = Rule(
    code="digest-malformed",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่ค่าแฮช SHA-256 ที่โปรแกรมเขียน",
    en="“{value}” is no SHA-256 digest as the program writes it",
    advice_th="คัดลอกไฟล์เดิมจาก content/<ปี>/proof/submitted/ มาวางทับ ไฟล์นี้ห้ามแก้ด้วยมือ",
    advice_en="copy the file back from content/<year>/proof/submitted/; it is not edited by hand",
)
COLOUR_UNREADABLE = Rule(
    code="colour-unreadable",
    severity=Severity.ERROR,
    th="“{value}” ไม่ใช่รหัสสี",
    en="“{value}” is no colour code",
    advice_th="ใช้เลขฐานสิบหก 6 หลัก เช่น 0b4557 ดูได้จากโปรแกรมวาดภาพหรือเว็บไซต์หลัก",
    advice_en="use six hexadecimal digits such as 0b4557",
)
