"""Rules about how records refer to each other and to the official lists."""

from site_builder.language.problems.problem import Rule, Severity

ID_REPEATED = Rule(
    code="id-repeated",
    severity=Severity.ERROR,
    th="รหัส “{id}” ใช้ซ้ำ ที่แรกอยู่ {first}",
    en="the id “{id}” is used twice; first at {first}",
    advice_th="ตั้งรหัสใหม่ให้รายการที่เพิ่มทีหลัง รหัสที่เผยแพร่แล้วห้ามเปลี่ยน",
    advice_en="give the newer record another id; a published id never changes",
)
ANSWER_REPEATED = Rule(
    code="answer-repeated",
    severity=Severity.ERROR,
    th="ข้อ {item} มีคำตอบมากกว่าหนึ่งรายการ รายการแรกอยู่ {first}",
    en="item {item} is answered more than once; first at {first}",
    advice_th="รวมเป็นรายการเดียว แล้วใส่ลิงก์ทั้งหมดไว้ใต้ links: เดียวกัน",
    advice_en="keep one answer and put all links under it",
)
UNIT_UNKNOWN = Rule(
    code="unit-unknown",
    severity=Severity.ERROR,
    th="ไม่พบหน่วยงานรหัส “{id}”{hint_th}",
    en="there is no unit “{id}”{hint_en}",
    advice_th="เพิ่มหน่วยงานใน content/site.yml หรือแก้รหัส",
    advice_en="add the unit to content/site.yml or correct the id",
)
POSITION_UNKNOWN = Rule(
    code="position-unknown",
    severity=Severity.ERROR,
    th="ไม่พบตำแหน่งรหัส “{id}”{hint_th}",
    en="there is no position “{id}”{hint_en}",
    advice_th="เพิ่มตำแหน่งใน content/site.yml หรือแก้รหัส",
    advice_en="add the position to content/site.yml or correct the id",
)
EVIDENCE_UNKNOWN = Rule(
    code="evidence-unknown",
    severity=Severity.ERROR,
    th="ไม่พบหลักฐานรหัส “{id}”{hint_th}",
    en="no evidence has the id “{id}”{hint_en}",
    advice_th="เพิ่มใน evidence.yml ของปีเดียวกันหรือแก้รหัส",
    advice_en="add it to the year's evidence.yml or correct the id",
)
DOCUMENT_UNKNOWN = Rule(
    code="document-unknown",
    severity=Severity.ERROR,
    th="ไม่พบเอกสารรหัส “{id}”{hint_th}",
    en="no document has the id “{id}”{hint_en}",
    advice_th="เพิ่มไฟล์ในโฟลเดอร์ documents ของปีเดียวกันหรือแก้รหัส",
    advice_en="add it to the year's documents folder or correct the id",
)
FINDING_UNKNOWN = Rule(
    code="finding-unknown",
    severity=Severity.ERROR,
    th="ไม่พบประเด็นรหัส “{id}”{hint_th}",
    en="no finding has the id “{id}”{hint_en}",
    advice_th="เพิ่มใน analysis.yml หรือแก้รหัส",
    advice_en="add it to analysis.yml or correct the id",
)
GROUP_UNKNOWN = Rule(
    code="group-unknown",
    severity=Severity.ERROR,
    th="ไม่พบกลุ่มมาตรการรหัส “{id}”{hint_th}",
    en="no group of measures has the id “{id}”{hint_en}",
    advice_th="เพิ่มใน groups: ของ measures.yml หรือแก้รหัส",
    advice_en="add it to groups: in measures.yml or correct the id",
)
STEP_UNKNOWN = Rule(
    code="step-unknown",
    severity=Severity.ERROR,
    th="ไม่พบขั้นตอนรหัส “{id}”{hint_th}",
    en="no step has the id “{id}”{hint_en}",
    advice_th="แก้รหัสให้ตรงกับ steps: ใน measures.yml",
    advice_en="correct the id to one of the steps in measures.yml",
)
MEASURE_UNKNOWN = Rule(
    code="measure-unknown",
    severity=Severity.ERROR,
    th="ไม่พบมาตรการ “{id}” ของปี {year}{hint_th}",
    en="there is no measure “{id}” in {year}{hint_en}",
    advice_th="ตรวจปีและรหัสของมาตรการที่อ้างถึง",
    advice_en="check the year and the id of the measure",
)
TARGET_UNKNOWN = Rule(
    code="target-unknown",
    severity=Severity.ERROR,
    th="ไม่พบ “{id}” ในมาตรการ ขั้นตอน การติดตาม ประเด็น หรือตัวชี้วัดของปีนี้{hint_th}",
    en="“{id}” is no measure, step, follow-up, finding or indicator of this year{hint_en}",
    advice_th="แก้รหัสในช่อง for: ให้ตรงกับ measures.yml หรือ analysis.yml",
    advice_en="correct the id in for: to one of measures.yml or analysis.yml",
)
ROUND_UNKNOWN = Rule(
    code="round-unknown",
    severity=Severity.ERROR,
    th="ปีนี้ไม่มีรอบรายงาน “{round}” ไฟล์นี้จึงไม่ถูกใช้",
    en="the year has no round “{round}”, so this file would not be used",
    advice_th="เพิ่มรอบใน rounds: ของ year.yml หรือเปลี่ยนชื่อไฟล์ให้ตรงกับรอบ",
    advice_en="add the round to year.yml or rename the file after a round",
)
PAGE_UNKNOWN = Rule(
    code="page-unknown",
    severity=Severity.ERROR,
    th="ไม่มีหน้า /{page} ในเว็บไซต์นี้{hint_th}",
    en="this site has no page /{page}{hint_en}",
    advice_th="คัดลอกที่อยู่จากหน้าที่ต้องการในเว็บไซต์ตัวอย่าง (site-builder serve)",
    advice_en="copy the address from the page itself (site-builder serve)",
)
UNIT_CYCLE = Rule(
    code="unit-cycle",
    severity=Severity.ERROR,
    th="ช่อง parent ของหน่วยงาน “{id}” ชี้วนกลับมาที่หน่วยงานเดิม",
    en="the unit “{id}” belongs to itself in a circle",
    advice_th="แก้ช่อง parent ให้เป็นหน่วยงานต้นสังกัด ถ้าไม่มีให้ลบช่องนี้",
    advice_en="let parent name the unit above, or remove it",
)
YEAR_MISMATCH = Rule(
    code="year-mismatch",
    severity=Severity.ERROR,
    th="โฟลเดอร์ชื่อ {folder} แต่ไฟล์เขียนว่าปี {year}",
    en="the folder is {folder} but the file says {year}",
    advice_th="แก้ year: ให้เป็น {folder} หรือย้ายไฟล์ไปโฟลเดอร์ {year}",
    advice_en="write year: {folder}, or move the file to {year}",
)
ITEM_UNKNOWN = Rule(
    code="item-unknown",
    severity=Severity.ERROR,
    th="รายการ OIT ปี {year} ไม่มีข้อ {item}{hint_th}",
    en="the OIT checklist of {year} has no item {item}{hint_en}",
    advice_th="ปี {year} มีข้อ O1 ถึง O{last} ตรวจเลขข้อกับคู่มือของปีนั้น",
    advice_en="{year} has O1 to O{last}; compare the number with that year's manual",
)
ITEM_UNLISTED = Rule(
    code="item-unlisted",
    severity=Severity.WARNING,
    th="รายการ OIT ปี {year} ที่โปรแกรมมีอยู่ไม่มีข้อ {item} แต่รายการนี้ยังไม่ได้เทียบกับคู่มือครบทุกข้อ{hint_th}",
    en="item {item} is not in our list of {year}, which is not verified{hint_en}",
    advice_th="ตรวจกับคู่มือ ถ้าคู่มือมีข้อนี้ให้นำเข้ารายการของปี {year}",
    advice_en="check the manual of {year}; if the item exists there, import that list",
)
CHECKLIST_MISSING = Rule(
    code="checklist-missing",
    severity=Severity.WARNING,
    th="ยังไม่มีรายการ OIT ของปี {year} จึงแสดงข้อของปีนี้ไม่ได้",
    en="there is no OIT checklist of {year}, so its items cannot be shown",
    advice_th="เมื่อได้หนังสือเวียนให้สั่ง site-builder catalogue import FILE --year {year}",
    advice_en="when the circular is out, run site-builder catalogue import FILE --year {year}",
)
CHECKLIST_UNVERIFIED = Rule(
    code="checklist-unverified",
    severity=Severity.NOTICE,
    th="รายการ OIT ปี {year} ที่โปรแกรมมีอยู่ ยังไม่ได้เทียบเลขข้อและชื่อข้อกับคู่มือ {count} ข้อ",
    en="{count} numbers and names of the OIT checklist of {year} are not verified against the manual",
    advice_th="เทียบกับคู่มือของปี {year} แล้วบันทึกใน content/confirmed.yml",
    advice_en="compare them with the manual of {year} and record it in content/confirmed.yml",
)
ELEMENT_UNKNOWN = Rule(
    code="element-unknown",
    severity=Severity.ERROR,
    th="ข้อ {item} มีองค์ประกอบที่ต้องแสดง {count} ข้อ จึงไม่มีองค์ประกอบที่ {element}",
    en="item {item} has {count} required elements, so there is no element {element}",
    advice_th="ตรวจเลขใน elements: กับรายการองค์ประกอบของข้อนี้",
    advice_en="compare elements: with the item's list",
)
ITEM_UNANSWERED = Rule(
    code="item-unanswered",
    severity=Severity.NOTICE,
    th="ยังไม่ได้ตอบ {count} ข้อของรายการ OIT ปี {year}: {items}",
    en="{count} items of the OIT checklist of {year} are not answered yet: {items}",
    advice_th="เพิ่มคำตอบใน oit.yml ก่อนปิดรับลิงก์",
    advice_en="add the answers to oit.yml before the window closes",
    final=True,
)
INDICATOR_UNKNOWN = Rule(
    code="indicator-unknown",
    severity=Severity.ERROR,
    th="ไม่มีตัวชี้วัดที่ {number} ตัวชี้วัดมี 1 ถึง {last}",
    en="there is no indicator {number}; they run from 1 to {last}",
    advice_th="แก้เลขตัวชี้วัด",
    advice_en="correct the number",
)
QUESTION_UNKNOWN = Rule(
    code="question-unknown",
    severity=Severity.ERROR,
    th="แบบสำรวจปี {year} ไม่มีคำถาม {question}",
    en="the survey of {year} has no question {question}",
    advice_th="ตรวจรหัสคำถามกับแบบสำรวจของปีนั้น",
    advice_en="compare the code with that year's questionnaire",
)
EVIDENCE_FILE_MISSING = Rule(
    code="evidence-file-missing",
    severity=Severity.ERROR,
    th="ไม่พบไฟล์ {file} ของหลักฐาน {id}{used_th}{hint_th}",
    en="the file {file} of evidence {id}{used_en} is not there{hint_en}",
    advice_th="วางไฟล์ไว้ในโฟลเดอร์ evidence ของปีนี้ หรือแก้ชื่อไฟล์ให้ตรง (ตัวเล็กตัวใหญ่ต้องเหมือนกัน)",
    advice_en="put the file into the year's evidence folder, or correct its name (capitals count)",
)
EVIDENCE_FILE_UNUSED = Rule(
    code="evidence-file-unused",
    severity=Severity.WARNING,
    th="ไม่มีรายการใดใน evidence.yml ใช้ไฟล์นี้ จึงไม่เผยแพร่",
    en="no evidence names this file, so it is not published",
    advice_th="เพิ่มรายการใน evidence.yml ถ้าไม่ใช้ให้ลบไฟล์",
    advice_en="add it to evidence.yml or remove it",
)
EVIDENCE_FILE_SHARED = Rule(
    code="evidence-file-shared",
    severity=Severity.WARNING,
    th="ไฟล์ {file} เป็นของหลักฐาน {first} อยู่แล้ว",
    en="the file {file} already belongs to evidence {first}",
    advice_th="อ้างหลักฐาน {first} แทนการสร้างรายการใหม่",
    advice_en="refer to evidence {first} instead of a second record",
)
PHOTO_MISSING = Rule(
    code="photo-missing",
    severity=Severity.ERROR,
    th="ไม่พบภาพ {file} ในโฟลเดอร์ content/people{hint_th}",
    en="there is no picture {file} in content/people{hint_en}",
    advice_th="วางไฟล์ภาพ (JPG, PNG หรือ WebP) ไว้ในโฟลเดอร์ content/people หรือแก้ชื่อไฟล์ให้ตรง ถ้าไม่มีภาพให้ลบช่อง photo",
    advice_en="put the picture (JPG, PNG or WebP) into content/people, correct its name, or remove photo",
)
PHOTO_UNUSED = Rule(
    code="photo-unused",
    severity=Severity.WARNING,
    th="ไม่มีรายการใดใน people.yml ใช้ภาพนี้ จึงไม่เผยแพร่",
    en="nobody in people.yml has this picture, so it is not published",
    advice_th="ถ้าไม่ใช้แล้วให้ลบ เพราะภาพบุคคลเป็นข้อมูลส่วนบุคคล",
    advice_en="remove it if it is not needed: pictures of people are personal data",
)
ALT_MISSING = Rule(
    code="alt-missing",
    severity=Severity.WARNING,
    th="ภาพ {file} ไม่มีคำบรรยายสำหรับผู้ที่มองไม่เห็นภาพ",
    en="the picture {file} has no text for people who cannot see it",
    advice_th="เพิ่มช่อง alt: ใต้ไฟล์นี้ บอกสั้น ๆ ว่าในภาพมีอะไร",
    advice_en="add alt: saying what it shows",
)
EVIDENCE_KIND = Rule(
    code="evidence-kind",
    severity=Severity.ERROR,
    th="ไฟล์ {file} ของหลักฐาน {id} เปิดให้ประชาชนดูไม่ได้ เพราะ{why_th}{used_th}",
    en="the file {file} of evidence {id} cannot be published: {why_en}{used_en}",
    advice_th="บันทึกใหม่เป็น PDF ภาพ (JPG PNG) หรือไฟล์ Word Excel แล้วตั้งนามสกุลให้ตรงกับชนิดจริง",
    advice_en="save it again as PDF, picture or Word/Excel file, with the extension of its real kind",
)
ADDRESS_CLASH = Rule(
    code="address-clash",
    severity=Severity.ERROR,
    th="ที่อยู่ /{address} มีสองที่มา อีกที่คือ {other}",
    en="the address /{address} has two sources; the other is {other}",
    advice_th="เปลี่ยนชื่อไฟล์หรือรหัสของรายการที่ยังไม่เคยเผยแพร่",
    advice_en="rename the one that was never published",
)
PAGE_RESERVED = Rule(
    code="page-reserved",
    severity=Severity.ERROR,
    th="ชื่อ “{name}” สงวนไว้ให้หน้าที่โปรแกรมสร้าง",
    en="the name “{name}” is reserved for generated pages",
    advice_th="เปลี่ยนชื่อไฟล์เป็นชื่ออื่น",
    advice_en="choose another file name",
)
BRAND_FILE_MISSING = Rule(
    code="brand-file-missing",
    severity=Severity.ERROR,
    th="ไม่พบไฟล์ {file} ในโฟลเดอร์ content/brand{hint_th}",
    en="there is no file {file} in content/brand{hint_en}",
    advice_th="วางไฟล์ไว้ในโฟลเดอร์ content/brand (ชื่อเป็นอักษรอังกฤษตัวเล็ก) หรือแก้ชื่อให้ตรง ถ้าไม่มีให้ลบช่องนี้",
    advice_en="put the file into content/brand (name in lower-case ASCII), correct its name, or remove this field",
)
BRAND_FILE_UNUSED = Rule(
    code="brand-file-unused",
    severity=Severity.WARNING,
    th="brand: ใน site.yml ไม่ได้ใช้ไฟล์นี้ จึงไม่เผยแพร่",
    en="brand: in site.yml does not name this file, so it is not published",
    advice_th="ใส่ชื่อไฟล์ในช่อง seal หรือ picture หรือลบไฟล์",
    advice_en="name it in seal or picture, or remove it",
)
