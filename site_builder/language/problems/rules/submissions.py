"""Rules about what was submitted: it stands as it was, or says since when, and why, it does not."""

from site_builder.language.problems.problem import Rule, Severity

_AMEND_TH = 'ใส่ข้อมูลเดิมกลับคืน ถ้าตั้งใจแก้ ให้ใช้คำสั่ง site-builder amend {year} --reason "เหตุผล"'
_AMEND_EN = 'put it back as it was; if the change is meant, run site-builder amend {year} --reason "…"'

SUBMITTED_CHANGED = Rule(
    code="submitted-changed",
    severity=Severity.ERROR,
    th="ข้อมูลที่ส่งไว้ในข้อ {items} เมื่อ {date} ถูกแก้ ({fact}){difference_th}",
    en="what {items} showed when submitted has been changed ({fact}){difference_en}",
    advice_th=_AMEND_TH,
    advice_en=_AMEND_EN,
)
SUBMITTED_REMOVED = Rule(
    code="submitted-removed",
    severity=Severity.ERROR,
    th="ข้อมูลที่ส่งไว้ในข้อ {items} เมื่อ {date} หายไป หรือถูกเปลี่ยนเป็นฉบับร่าง ({fact}){difference_th}",
    en="what {items} showed when submitted is gone, or has become a draft ({fact}){difference_en}",
    advice_th=_AMEND_TH,
    advice_en=_AMEND_EN,
)
SUBMITTED_LINK_ADDED = Rule(
    code="submitted-link-added",
    severity=Severity.NOTICE,
    th="ลิงก์นี้เพิ่มในข้อ {items} หลังจากส่งแล้วเมื่อ {date} ผู้ตรวจพิจารณาเฉพาะลิงก์ที่ส่งไว้ครั้งแรก",
    en="this link was added to {items} after it was submitted; an objection is judged on the first links only",
    advice_th="คงไว้ได้ หน้าเว็บจะแสดงว่าเพิ่มภายหลัง",
    advice_en="it may stay; the page tells that it came later",
)
SUBMITTED_NUMBER = Rule(
    code="submitted-number",
    severity=Severity.ERROR,
    th="ข้อ {items} ส่งไปแล้วในเรื่อง “{topic}” แต่รายการของปี {year} ให้เลขนี้เป็นเรื่อง “{other}”",
    en="{items} was submitted on “{topic}”, and the list of {year} gives that number to “{other}”",
    advice_th="คืนเลขข้อเดิมใน catalogue.yml หลังส่งแล้วเลขข้อเปลี่ยนไม่ได้ เพราะที่อยู่ของหน้าจะเปลี่ยนตาม",
    advice_en="give catalogue.yml the number it had: after a freeze numbers stand, for addresses hang on them",
)
SUBMITTED_ADDRESS = Rule(
    code="submitted-address",
    severity=Severity.ERROR,
    th="ข้อ {items} ส่งที่อยู่ {address} ไว้ แต่เว็บไซต์นี้ไม่มีหน้าที่ตอบที่อยู่นั้นแล้ว",
    en="{items} was submitted with {address}, and no page of this site answers it any more",
    advice_th="คืนหน้านั้น และคืน site_url เดิมใน mkdocs.yml ถ้าถูกเปลี่ยน ผู้ตรวจเปิดที่อยู่ที่ส่งไว้จนถึงวันประกาศผล",
    advice_en="bring the page back, and the site_url of mkdocs.yml if that was changed; assessors open what was sent",
)
SUBMISSION_EDITED = Rule(
    code="submission-edited",
    severity=Severity.ERROR,
    th="submission.yml ของปี {year} ไม่ตรงกับที่โปรแกรมเขียนไว้ ไฟล์นี้ใช้เป็นหลักฐาน ห้ามแก้ด้วยมือ",
    en="submission.yml of {year} is not what the program wrote; it is proof, and not to be edited",
    advice_th="คัดลอกไฟล์เดิมจาก content/{year}/proof/submitted/ มาวางทับ การแก้ข้อมูลใช้คำสั่ง site-builder amend {year}",
    advice_en="copy it back from content/{year}/proof/submitted/; changes go through site-builder amend {year}",
)
SUBMISSION_MISSING = Rule(
    code="submission-missing",
    severity=Severity.WARNING,
    th="มีสำเนาหน้าที่ส่งของปี {year} แต่ไม่มี submission.yml จึงไม่มีอะไรรักษาข้อมูลที่ส่งไว้ และสำเนาจะไม่ถูกเผยแพร่",
    en="there are pages as submitted of {year} and no submission.yml: nothing guards what was submitted",
    advice_th="คัดลอก submission.yml จาก content/{year}/proof/submitted/ มาวางใน content/{year}/ "
    "ถ้ายังไม่เคยส่ง ให้ลบโฟลเดอร์ submitted",
    advice_en="copy it from content/{year}/proof/submitted/; if nothing was submitted yet, delete the folder submitted",
)
SUBMITTED_COPY_CHANGED = Rule(
    code="submitted-copy-changed",
    severity=Severity.ERROR,
    th="สำเนาหน้าที่ส่งถูกแก้หลังจากเก็บไว้เมื่อ {date}",
    en="this page as submitted was changed after it was kept",
    advice_th="คืนไฟล์เดิมจากสำเนาสำรอง สำเนานี้เป็นหลักฐานว่าผู้ตรวจเห็นอะไร",
    advice_en="bring the file back from a backup; it proves what assessors saw",
)
SUBMITTED_COPY_MISSING = Rule(
    code="submitted-copy-missing",
    severity=Severity.WARNING,
    th="สำเนาหน้าที่ส่งหายไป {count} ไฟล์ เช่น {file}",
    en="{count} files of the pages as submitted are missing, such as {file}",
    advice_th="คืนจากสำเนาสำรอง ถ้าถอนออกเพราะเป็นข้อมูลส่วนบุคคล ไม่ต้องทำอะไร",
    advice_en="bring them back from a backup; if they were withdrawn as personal data, do nothing",
)
