"""Rules about the finished site: links, anchors, counts, and what the engine said."""

from site_builder.language.problems.problem import Rule, Severity

LINK_DEAD = Rule(
    code="link-dead",
    severity=Severity.ERROR,
    th="หน้า /{page} มีลิงก์ไป “{target}” ซึ่งไม่มีอยู่ในเว็บไซต์{hint_th}",
    en="the page /{page} links to “{target}”, which the site does not hold{hint_en}",
    advice_th="แก้ลิงก์ในไฟล์นี้ ลิงก์ในเว็บไซต์เดียวกันเขียนเช่น /2566/measures/",
    advice_en="correct the link in this file; one within the site is written like /2566/measures/",
)
ANCHOR_DEAD = Rule(
    code="anchor-dead",
    severity=Severity.ERROR,
    th="หน้า /{page} มีลิงก์ไปตำแหน่ง “{target}” ซึ่งไม่มีอยู่ในหน้านั้น",
    en="the page /{page} links to “{target}”, and that page has no such place",
    advice_th="แก้ส่วนหลังเครื่องหมาย # ให้ตรงกับรหัสของหัวข้อ",
    advice_en="correct the part after #",
)
ANCHOR_REPEATED = Rule(
    code="anchor-repeated",
    severity=Severity.ERROR,
    th="หน้า /{page} มีรหัสตำแหน่ง “{anchor}” ซ้ำกัน",
    en="the page /{page} holds the id “{anchor}” twice",
    advice_th="ตั้งรหัสหัวข้อให้ไม่ซ้ำ เช่น ## หัวข้อ {{ #name }}",
    advice_en="give the headings different ids",
)
REQUEST_OUTSIDE = Rule(
    code="request-outside",
    severity=Severity.ERROR,
    th="หน้า /{page} จะเรียกไฟล์จากเว็บไซต์อื่น “{target}”",
    en="the page /{page} would fetch “{target}” from another host",
    advice_th="เก็บภาพหรือไฟล์นั้นไว้ใน content แล้วอ้างไฟล์ของเราเอง",
    advice_en="keep a copy in content and refer to that",
)
OUTPUT_INCOMPLETE = Rule(
    code="output-incomplete",
    severity=Severity.ERROR,
    th="ไม่ได้เขียนไฟล์ /{file} ทั้งที่ต้องมี",
    en="the file /{file} should have been written and is not there",
    advice_th="สั่งสร้างใหม่อีกครั้ง ถ้ายังเป็นอยู่โปรดแจ้งผู้พัฒนา",
    advice_en="build again; if it stays, report it to the developers",
)
OUTPUT_UNEXPECTED = Rule(
    code="output-unexpected",
    severity=Severity.ERROR,
    th="มีไฟล์ /{file} ที่ไม่ควรอยู่ในเว็บไซต์",
    en="the file /{file} does not belong to the site",
    advice_th="ดูว่าปลั๊กอินหรือการตั้งค่าใดใน mkdocs.yml สร้างไฟล์นี้ แล้วเอาออก",
    advice_en="find the plugin or setting in mkdocs.yml that writes it and remove it",
)
SEARCH_FINDS_NOTHING = Rule(
    code="search-finds-nothing",
    severity=Severity.ERROR,
    th="ค้นคำว่า “{query}” แล้วไม่พบหน้า /{page}",
    en="the query “{query}” does not find the page /{page}",
    advice_th="เพิ่มคำนี้ในหน้าดังกล่าว หรือเพิ่มคำย่อใน abbreviations ของ content/site.yml หรือแก้ตัวอย่างใน searches",
    advice_en="use the words on that page, add an abbreviation to content/site.yml, or correct the sample",
)
TEMPLATE_BROKEN = Rule(
    code="template-broken",
    severity=Severity.ERROR,
    th="แม่แบบในโฟลเดอร์ theme ของโครงการทำงานไม่ได้: {message}",
    en="a template of the project's own theme does not work: {message}",
    advice_th="แก้ไฟล์ในโฟลเดอร์ theme หรือลบโฟลเดอร์นี้เพื่อกลับไปใช้แม่แบบเดิม",
    advice_en="correct the file in the theme folder, or remove the folder to use ours",
)
ENGINE_WARNING = Rule(
    code="engine-warning",
    severity=Severity.WARNING,
    th="MkDocs เตือนว่า: {message}",
    en="MkDocs warns: {message}",
    advice_th="ตรวจหน้าเว็บที่เขียนเองและ mkdocs.yml",
    advice_en="check the hand-written pages and mkdocs.yml",
)
ENGINE_REFUSED = Rule(
    code="engine-refused",
    severity=Severity.ERROR,
    th="MkDocs ทำงานต่อไม่ได้: {message}",
    en="MkDocs cannot go on: {message}",
    advice_th="แก้ตามข้อความข้างต้นใน mkdocs.yml",
    advice_en="correct mkdocs.yml accordingly",
)
MATERIAL_CHANGED = Rule(
    code="material-changed",
    severity=Severity.ERROR,
    th="แพ็กเกจ mkdocs-material ที่ติดตั้งไม่ตรงกับที่โปรแกรมรู้จัก: {message}",
    en="the installed mkdocs-material is not the one we know: {message}",
    advice_th="ติดตั้งรุ่นตาม requirements.lock ใหม่ หรือแจ้งผู้พัฒนา เว็บไซต์เดิมยังอยู่",
    advice_en="install the version in requirements.lock again, or tell the developers; the site before stands",
)
