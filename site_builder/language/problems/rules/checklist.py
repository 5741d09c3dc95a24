"""Rules about answers as an assessor reads them: of the right year, on the agency's website, and all of it there."""

from site_builder.language.problems.problem import Rule, Severity

CHECKLIST_EMPTY = Rule(
    code="checklist-empty",
    severity=Severity.NOTICE,
    th="ปี {year} ยังไม่ได้ตอบรายการ OIT แม้แต่ข้อเดียว",
    en="{year} has not answered any item of its checklist",
    advice_th="ตอบทีละข้อใน content/{year}/oit.yml เริ่มจากข้อที่มีเอกสารแล้ว",
    advice_en="answer the items in content/{year}/oit.yml, beginning with those whose papers are there",
    final=True,
)
LINK_YEAR = Rule(
    code="link-year",
    severity=Severity.WARNING,
    th="ข้อ {item} ถามข้อมูลปี {expected} แต่ลิงก์นี้ไปหน้าของปี {linked}",
    en="{item} asks for the data of {expected}, and this link leads to a page of {linked}",
    advice_th="ลิงก์ไปหน้าของปีที่ถาม หรือเพิ่มลิงก์ของปีนั้น ถ้าคู่มือปีนี้ถามปีอื่นให้ยึดคู่มือ",
    advice_en="link to the page of the year asked for; where this year's manual asks for another, follow the manual",
)
LOOP_ANALYSIS_MISSING = Rule(
    code="loop-analysis-missing",
    severity=Severity.WARNING,
    th="ข้อ {item} ตอบด้วยมาตรการปี {year} แต่ไม่มีบทวิเคราะห์ผลประเมินปี {previous}",
    en="{item} is answered with the measures of {year}, and there is no analysis of the result of {previous}",
    advice_th="เขียนบทวิเคราะห์ไว้ใน content/{year}/analysis.yml เพราะข้อนี้ต้องแสดงการวิเคราะห์ผลปีก่อน",
    advice_en="write content/{year}/analysis.yml: the item must show the analysis of last year's result",
)
MEASURE_INCOMPLETE = Rule(
    code="measure-incomplete",
    severity=Severity.WARNING,
    th="มาตรการที่ {no} ซึ่งใช้ตอบข้อ {item} ยังไม่มี{lacks_th}",
    en="measure {no}, with which {item} is answered, has no {lacks_en}",
    advice_th="เพิ่มให้ครบ เพราะข้อนี้ต้องแสดงผู้รับผิดชอบ ขั้นตอน ระยะเวลา และการติดตามของทุกมาตรการ",
    advice_en="add it: the item must show owner, steps, time and follow-up of every measure",
)
REPORT_THIN = Rule(
    code="report-thin",
    severity=Severity.WARNING,
    th="รายงาน {round} ปี {year} ซึ่งใช้ตอบข้อ {item} ยังไม่มี{lacks_th}",
    en="the report {round} of {year}, with which {item} is answered, has no {lacks_en}",
    advice_th="เพิ่มในไฟล์รายงาน เพราะข้อนี้ต้องแสดงผลของทุกมาตรการ",
    advice_en="add it to the report: the item must show what came of every measure",
)
ADDRESS_OFF_SITE = Rule(
    code="address-off-site",
    severity=Severity.NOTICE,
    th="ลิงก์ของข้อ {item} อยู่ที่ {host} ไม่ได้อยู่บนเว็บไซต์หลักของหน่วยงาน",
    en="the link of {item} is on {host}, not on the agency's main website",
    advice_th="ผู้ประเมินดูเว็บไซต์หลัก ควรมีหน้าบนเว็บไซต์หลักหรือเว็บไซต์นี้ที่นำไปถึงข้อมูล",
    advice_en="assessors look at the main website: have a page there, or here, that leads to it",
)
ADDRESS_PRIVATE = Rule(
    code="address-private",
    severity=Severity.ERROR,
    th="ที่อยู่ {url} เปิดได้เฉพาะในสำนักงาน ประชาชนและผู้ประเมินเปิดไม่ได้",
    en="the address {url} opens inside the office only",
    advice_th="ใช้ที่อยู่สาธารณะของหน้านี้ หรือวางไฟล์เป็นหลักฐานใน content แล้วลิงก์ไปหลักฐานนั้น",
    advice_en="use the page's public address, or keep the file as evidence and link to that",
)
CATALOGUE_BROKEN = Rule(
    code="catalogue-broken",
    severity=Severity.ERROR,
    th="รายการ OIT ของปี {year} ในโครงการนี้อ่านไม่ได้ที่ {field}: {why}",
    en="the project's own checklist of {year} cannot be read at {field}: {why}",
    advice_th="แก้ช่องนี้ให้ตรงกับรูปแบบเดิม หรือลบ catalogue.yml แล้วสั่ง site-builder catalogue import ใหม่",
    advice_en="correct the field, or remove catalogue.yml and run site-builder catalogue import again",
)
