"""Rules about what opening a file shows: would an assessor's browser show it, and may it go out?"""

from site_builder.language.problems.problem import Rule, Severity

FILE_LOCKED = Rule(
    code="file-locked",
    severity=Severity.ERROR,
    th="ไฟล์ {file} ถามรหัสผ่านก่อนเปิด ประชาชนและผู้ประเมินจึงเปิดไม่ได้{used_th}",
    en="the file {file} asks for a password, so nobody can open it{used_en}",
    advice_th="เปิดไฟล์ต้นฉบับในโปรแกรมเดิม บันทึกใหม่เป็น PDF โดยไม่ตั้งรหัสผ่าน แล้ววางทับไฟล์นี้",
    advice_en="save the original again without a password and replace this file",
)
FILE_DAMAGED = Rule(
    code="file-damaged",
    severity=Severity.ERROR,
    th="ไฟล์ {file} เสียหรือมาไม่ครบ เปิดดูไม่ได้{used_th}",
    en="the file {file} is damaged or breaks off and cannot be opened{used_en}",
    advice_th="คัดลอกหรือบันทึกไฟล์จากต้นฉบับใหม่ เปิดดูให้แน่ใจว่าครบทุกหน้า แล้ววางทับไฟล์นี้",
    advice_en="copy or save it again from the original, look through it, and replace this file",
)
FILE_WITHOUT_PAGES = Rule(
    code="file-without-pages",
    severity=Severity.ERROR,
    th="ไฟล์ {file} เปิดได้แต่ไม่มีหน้าใดเลย{used_th}",
    en="the file {file} opens and has no page{used_en}",
    advice_th="บันทึกเป็น PDF ใหม่จากต้นฉบับ แล้ววางทับไฟล์นี้",
    advice_en="save it as PDF again from the original and replace this file",
)
FILE_PAGE_BROKEN = Rule(
    code="file-page-broken",
    severity=Severity.ERROR,
    th="ไฟล์ {file} มีหน้าที่เบราว์เซอร์แสดงไม่ได้{used_th}",
    en="the file {file} has a page that browsers cannot show{used_en}",
    advice_th="บันทึกเป็น PDF ใหม่จากต้นฉบับ หรือสแกนใหม่ แล้ววางทับไฟล์นี้",
    advice_en="save it as PDF again, or scan it again, and replace this file",
)
FILE_SCRIPT = Rule(
    code="file-script",
    severity=Severity.ERROR,
    th="ไฟล์ {file} มีสคริปต์หรือมาโครที่ทำงานเมื่อเปิดไฟล์ได้{used_th}",
    en="the file {file} carries a script or macro{used_en}",
    advice_th="พิมพ์เป็น PDF ใหม่ (Microsoft Print to PDF) หรือบันทึกโดยไม่มีมาโคร แล้ววางทับไฟล์นี้",
    advice_en="print it to a new PDF, or save it without macros, and replace this file",
)
FILE_LAUNCH = Rule(
    code="file-launch",
    severity=Severity.ERROR,
    th="ไฟล์ {file} มีคำสั่งเปิดโปรแกรมในเครื่องของผู้อ่าน{used_th}",
    en="the file {file} would start a program on the reader's machine{used_en}",
    advice_th="พิมพ์เป็น PDF ใหม่ (Microsoft Print to PDF) แล้ววางทับไฟล์นี้",
    advice_en="print it to a new PDF and replace this file",
)
FILE_ATTACHMENT = Rule(
    code="file-attachment",
    severity=Severity.ERROR,
    th="ไฟล์ {file} มีโปรแกรมหรือไฟล์อื่นซ่อนอยู่ข้างใน ซึ่งไม่มีใครตรวจ{used_th}",
    en="the file {file} carries a program or another file inside, which nobody has checked{used_en}",
    advice_th="เอาไฟล์แนบออก หรือพิมพ์เป็น PDF ใหม่ ถ้าไฟล์แนบต้องเผยแพร่ให้วางเป็นหลักฐานอีกไฟล์หนึ่ง",
    advice_en="take it out or print to a new PDF; publish the other file as evidence of its own where it is needed",
)
FILE_TOO_HEAVY = Rule(
    code="file-too-heavy",
    severity=Severity.ERROR,
    th="ไฟล์ {file} ใหญ่ {size} MB เกิน {limit} MB{used_th}",
    en="the file {file} has {size} MB, more than {limit} MB{used_en}",
    advice_th="ลดขนาดไฟล์ หรือแบ่งเป็นหลายไฟล์ในหลักฐานเดียวกัน (สแกนที่ 150-200 dpi ก็อ่านชัด)",
    advice_en="make it smaller (150-200 dpi is enough for a scan), or divide it into several files of the evidence",
)
FILE_HEAVY = Rule(
    code="file-heavy",
    severity=Severity.WARNING,
    th="ไฟล์ {file} ใหญ่ {size} MB โทรศัพท์ของประชาชนอาจเปิดไม่ไหว{used_th}",
    en="the file {file} has {size} MB, too much for many telephones{used_en}",
    advice_th="ลดขนาดไฟล์ให้ไม่เกิน {limit} MB (สแกนที่ 150-200 dpi ก็อ่านชัด) หรือแบ่งเป็นหลายไฟล์",
    advice_en="bring it below {limit} MB (150-200 dpi is enough for a scan), or divide it",
)
FILE_BLANK = Rule(
    code="file-blank",
    severity=Severity.WARNING,
    th="หน้าแรกของไฟล์ {file} ว่างเปล่า{used_th}",
    en="the first page of {file} is blank{used_en}",
    advice_th="เปิดดูไฟล์ ถ้ามีหน้าเปล่าให้ลบออก ถ้าควรมีเนื้อหาให้บันทึกเป็น PDF ใหม่",
    advice_en="look at it; take the blank page out, or save it as PDF again",
)
FILE_SCAN = Rule(
    code="file-scan",
    severity=Severity.WARNING,
    th="ไฟล์ {file} เป็นภาพสแกนที่ไม่มีตัวอักษร จึงค้นไม่พบ และอ่านออกเสียงให้คนตาบอดฟังไม่ได้{used_th}",
    en="the file {file} is a scan without text: nobody can search it or have it read aloud{used_en}",
    advice_th="ถ้ามีต้นฉบับ Word ให้บันทึกเป็น PDF แทนการสแกน หรือสั่งรู้จำอักษร (OCR) แล้ววางทับไฟล์นี้",
    advice_en="save the original as PDF instead, or run OCR, and replace this file",
)
FILE_RESTRICTED = Rule(
    code="file-restricted",
    severity=Severity.WARNING,
    th="ไฟล์ {file} เปิดได้ แต่ห้ามพิมพ์หรือคัดลอก{used_th}",
    en="the file {file} opens, and forbids to print or copy{used_en}",
    advice_th="บันทึกใหม่โดยไม่จำกัดสิทธิ์ เพราะเอกสารเปิดเผยต้องพิมพ์และคัดลอกได้",
    advice_en="save it again without restrictions",
)
FILE_YEAR = Rule(
    code="file-year",
    severity=Severity.WARNING,
    th="ไฟล์ {file} กล่าวถึงปีงบประมาณ {named} แต่ไม่กล่าวถึงปี {expected}{used_th}",
    en="the file {file} speaks of fiscal year {named} and not of {expected}{used_en}",
    advice_th="เปิดดูว่าเป็นเอกสารของปีที่ต้องการหรือไม่ ถ้าหยิบผิดปีให้วางไฟล์ของปีที่ถูก",
    advice_en="look whether it is the paper of the wanted year, and replace it if not",
)
FILE_TRACES_STAY = Rule(
    code="file-traces-stay",
    severity=Severity.NOTICE,
    th="ไฟล์ {file} มีชื่อผู้จัดทำหรือที่เก็บไฟล์ติดอยู่ และโปรแกรมนี้เอาออกให้ไม่ได้{used_th}",
    en="the file {file} names its maker or its path, and we cannot take that out{used_en}",
    advice_th="บันทึกเป็น PDF หรือ .docx .xlsx ใหม่ ส่วน PDF ที่ลงลายมือชื่อดิจิทัลหรือจำกัดสิทธิ์ไว้ โปรแกรมจะไม่แตะต้อง",
    advice_en="save it as PDF, .docx or .xlsx; papers with a digital signature or restrictions are left untouched",
)
OFFICE_WITHOUT_PDF = Rule(
    code="office-without-pdf",
    severity=Severity.NOTICE,
    th="หลักฐาน {id} มีแต่ไฟล์ Word หรือ Excel ไม่มี PDF{used_th}",
    en="the evidence {id} has Word or Excel files and no PDF{used_en}",
    advice_th="บันทึกเป็น PDF เพิ่มอีกไฟล์ในหลักฐานเดียวกัน เพราะโทรศัพท์หลายเครื่องเปิด Word Excel ไม่ได้",
    advice_en="add a PDF of the same to this evidence: many telephones open neither Word nor Excel",
)
