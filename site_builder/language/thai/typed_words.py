"""Thai words that people type where a field takes one of a few: each leads to the English word of its closed set.

The first of several is the one that messages advise; it is the word that pages print, where they print one.
"""

from collections.abc import Mapping

NOT = "ไม่"
"""What stands in every word that denies."""
YES = frozenset({"yes", "ใช่", "มี"})
"""What says no more than that there is something."""

EVERY_UNIT: Mapping[str, str] = {
    "ทุกหน่วยงาน": "every-unit",
    "ทุกสำนักและกอง": "every-office-and-division",
    "ทุกส่วนราชการ": "every-department",
}

ThaiWords = Mapping[str, tuple[str, ...]]
"""The Thai words for each English one, the one to advise first."""

STATE_NAMES = frozenset({"สถานะ"})
"""What people call the field `state`."""
STATE: ThaiWords = {"draft": ("ฉบับร่าง", "ร่าง"), "published": ("เผยแพร่", "เผยแพร่แล้ว")}
TRUTH: ThaiWords = {"yes": ("ใช่", "มี", "ยืนยันแล้ว"), "no": ("ไม่ใช่", "ไม่", "ไม่มี", "ยังไม่ยืนยัน")}
DECISION: ThaiWords = {
    "proposed": ("เสนอ", "เสนอแล้ว", "เสนอเพื่อพิจารณา"),
    "approved": ("เห็นชอบ", "เห็นชอบแล้ว", "เห็นชอบและอนุมัติ", "อนุมัติ", "อนุมัติแล้ว", "รับรอง", "รับรองแล้ว"),
    "returned": ("ส่งคืนแก้ไข", "ส่งคืน", "ส่งกลับแก้ไข", "ให้แก้ไข"),
    "acknowledged": ("รับทราบ", "ทราบ", "รับทราบแล้ว"),
}
URGENCY: ThaiWords = {"urgent": ("ด่วน",), "very-urgent": ("ด่วนมาก",), "most-urgent": ("ด่วนที่สุด",)}
TIER: ThaiWords = {
    "urgent": ("ต้องเร่งแก้", "เร่งด่วน", "ต้องปรับปรุงแก้ไข", "ปรับปรุงแก้ไข", "ต้องแก้ไขเร่งด่วน", "ต้องแก้ไขโดยเร่งด่วน"),
    "develop": ("ควรพัฒนา", "ต้องพัฒนา", "พัฒนา", "พัฒนาให้ดีขึ้น"),
    "keep": ("จุดแข็ง", "จุดแข็งรักษาไว้", "รักษาไว้", "รักษามาตรฐาน"),
}
BAND_OF: ThaiWords = {"indicators": ("ตัวชี้วัด",), "questions": ("คำถาม", "ข้อคำถาม")}
NUMBERING: ThaiWords = {
    "through": ("ต่อเนื่อง", "เรียงต่อกัน"),
    "by-instrument": ("แยกตามเครื่องมือ", "นับใหม่ทุกเครื่องมือ"),
}
INSTRUMENT: ThaiWords = {
    "IIT": ("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน", "ผู้มีส่วนได้ส่วนเสียภายใน"),
    "EIT": ("แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก", "ผู้มีส่วนได้ส่วนเสียภายนอก"),
    "OIT": ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "การเปิดเผยข้อมูลสาธารณะ"),
}
ANSWER: ThaiWords = {
    "disclosed": ("เปิดเผย", "เปิดเผยแล้ว", "เปิดเผยครบ"),
    "not-disclosed": ("ยังไม่เปิดเผย", "ไม่เปิดเผย", "ไม่ได้เปิดเผย"),
    "nil": ("ไม่มีเรื่อง", "แจ้งว่าไม่มีเรื่อง"),
}
VERDICT: ThaiWords = {"passed": ("ผ่าน",), "failed": ("ไม่ผ่าน",)}
DOCUMENT: ThaiWords = {
    "announcement": ("ประกาศ",),
    "memo": ("บันทึกข้อความ", "บันทึก"),
    "meeting": ("รายงานการประชุม", "ประชุม", "การประชุม", "บันทึกการประชุม"),
    "manual": ("คู่มือ", "คู่มือการปฏิบัติงาน", "แนวทางปฏิบัติ"),
}
AUDIENCE: ThaiWords = {"public": ("ประชาชน",), "staff": ("เจ้าหน้าที่", "บุคลากร")}
EVIDENCE: ThaiWords = {
    "document": ("เอกสาร",),
    "photo": ("ภาพถ่าย", "รูปถ่าย", "ภาพ"),
    "poster": ("โปสเตอร์", "ภาพประชาสัมพันธ์", "อินโฟกราฟิก"),
    "minutes": ("รายงานการประชุม", "บันทึกการประชุม"),
    "web-link": ("ลิงก์", "ลิงก์เว็บไซต์", "หน้าเว็บ", "เว็บไซต์"),
}
AGENCY: ThaiWords = {
    "sub-district-organisation": ("องค์การบริหารส่วนตำบล", "อบต."),
    "sub-district-municipality": ("เทศบาลตำบล", "ทต."),
    "town-municipality": ("เทศบาลเมือง", "ทม."),
    "city-municipality": ("เทศบาลนคร", "ทน."),
    "provincial-organisation": ("องค์การบริหารส่วนจังหวัด", "อบจ."),
}
CONTACT: ThaiWords = {
    "address": ("ที่อยู่", "ที่ตั้ง"),
    "phone": ("โทรศัพท์", "โทร.", "เบอร์โทรศัพท์"),
    "email": ("อีเมล", "ไปรษณีย์อิเล็กทรอนิกส์"),
    "website": ("เว็บไซต์",),
    "line": ("ไลน์",),
    "facebook": ("เฟซบุ๊ก", "เฟสบุ๊ค", "เพจ"),
    "other": ("อื่น ๆ", "ช่องทางอื่น"),
}
COMPLAINT: ThaiWords = {
    "corruption": ("ทุจริต", "การทุจริต", "ร้องเรียนการทุจริต", "ทุจริตและประพฤติมิชอบ"),
    "general": ("ทั่วไป", "เรื่องทั่วไป", "ร้องเรียนทั่วไป"),
}
DIGITS: ThaiWords = {"arabic": ("เลขอารบิก", "อารบิก"), "thai": ("เลขไทย", "ไทย")}
PROJECT: ThaiWords = {"project": ("โครงการ",), "activity": ("กิจกรรม",), "measure": ("มาตรการ",)}
PLAN_STATUS: ThaiWords = {
    "awaiting": ("รอรายงาน", "รอรายงานผล"),
    "under-way": ("อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "กำลังทำ"),
    "finished": ("ดำเนินการแล้วเสร็จ", "ดำเนินการแล้ว", "แล้วเสร็จ", "เสร็จสิ้น"),
    "impossible": ("ไม่สามารถดำเนินการได้", "ทำไม่ได้"),
}
THROUGHOUT: ThaiWords = {"year": ("ตลอดทั้งปีงบประมาณ", "ตลอดปีงบประมาณ", "ตลอดทั้งปี", "ตลอดปี", "ทั้งปี")}
STATUS: ThaiWords = {
    "done": ("ทำแล้ว", "ดำเนินการแล้วเสร็จ", "ดำเนินการแล้ว", "แล้วเสร็จ", "เสร็จแล้ว", "เสร็จสิ้น"),
    "continuous": ("ทำต่อเนื่อง", "ดำเนินการต่อเนื่อง", "ดำเนินการอย่างต่อเนื่อง", "ต่อเนื่อง"),
    "under-way": ("กำลังทำ", "อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "ระหว่างดำเนินการ"),
    "not-started": ("ยังไม่เริ่ม", "ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้เริ่ม"),
    "impossible": ("ทำไม่ได้", "ไม่สามารถดำเนินการได้", "ดำเนินการไม่ได้"),
}
LAYOUT: ThaiWords = {
    "by-measure": ("ตามมาตรการ", "รายมาตรการ"),
    "by-indicator": ("ตามตัวชี้วัด", "รายตัวชี้วัด"),
    "by-follow-up": ("ตามการติดตาม", "ตามการกำกับติดตาม"),
}
REDIRECT: ThaiWords = {"released": ("เว็บไซต์นี้", "เคยเผยแพร่"), "legacy": ("เว็บไซต์เดิม", "เว็บเดิม")}
SERIES: ThaiWords = {
    "complaint": ("เรื่องร้องเรียน", "ร้องเรียน", "ข้อร้องเรียน"),
    "service": ("การให้บริการ", "ให้บริการ", "บริการ"),
    "no-gift": ("งดรับของขวัญ", "ไม่รับของขวัญ", "No Gift Policy"),
    "procurement": ("จัดซื้อจัดจ้าง", "การจัดซื้อจัดจ้าง"),
    "survey": ("แบบสำรวจ", "สำรวจความพึงพอใจ", "ความพึงพอใจ"),
    "other": ("อื่น ๆ",),
}
TARGET: ThaiWords = {"folder": ("โฟลเดอร์",), "zip": ("ไฟล์ zip",)}
"""The other ways a site travels are names of their own, which are written so in Thai too."""
FORM: ThaiWords = {"web": ("เว็บไซต์", "เว็บ"), "disk": ("แผ่นหรือแฟลชไดรฟ์", "แฟลชไดรฟ์")}
