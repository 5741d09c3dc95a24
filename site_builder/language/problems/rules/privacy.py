"""Rules about personal data that nobody declared public, and about the waivers of these rules."""

from site_builder.language.problems.problem import Rule, Severity

_WAIVER_TH = "ถ้าตรวจแล้วว่าเปิดเผยได้ ให้เพิ่มใน content/waivers.yml: {waiver_th}"
_WAIVER_EN = "if it may be public, add to content/waivers.yml: {waiver_en}"

PERSONAL_CITIZEN_NUMBER = Rule(
    code="personal-citizen-number",
    severity=Severity.ERROR,
    th="พบเลขประจำตัวประชาชน {shown}{where_th} ซึ่งห้ามเผยแพร่",
    en="there is a citizen number, {shown}{where_en}; it must not go out",
    advice_th="ลบเลขนี้ หรือปิดทับในไฟล์ต้นฉบับแล้วบันทึก PDF ใหม่ " + _WAIVER_TH,
    advice_en="remove it, or black it out in the original and save a new PDF; " + _WAIVER_EN,
)
PERSONAL_CITIZEN_NUMBER_MISTYPED = Rule(
    code="personal-citizen-number-mistyped",
    severity=Severity.WARNING,
    th="พบเลข 13 หลัก {shown}{where_th} ที่เขียนว่าเป็นเลขประจำตัวประชาชน แต่เลขตัวสุดท้ายไม่ตรงสูตร อาจพิมพ์ผิดหนึ่งตัว",
    en="thirteen digits, {shown}{where_en}, are called a citizen number but do not check; one may be mistyped",
    advice_th="ลบเลขนี้ " + _WAIVER_TH,
    advice_en="remove it; " + _WAIVER_EN,
)
PERSONAL_BANK_ACCOUNT = Rule(
    code="personal-bank-account",
    severity=Severity.WARNING,
    th="พบเลขที่บัญชีธนาคาร {shown}{where_th}",
    en="there is a bank account number, {shown}{where_en}",
    advice_th="ถ้าเป็นบัญชีของบุคคลให้ลบ " + _WAIVER_TH,
    advice_en="remove it if it belongs to a person; " + _WAIVER_EN,
)
PERSONAL_MOBILE_NUMBER = Rule(
    code="personal-mobile-number",
    severity=Severity.WARNING,
    th="พบเบอร์โทรศัพท์มือถือ {shown}{where_th}",
    en="there is a mobile telephone number, {shown}{where_en}",
    advice_th="ถ้าเป็นเบอร์ส่วนตัวให้ลบ ถ้าเป็นเบอร์ของหน่วยงานให้ใส่ไว้ใน contact ของ content/site.yml " + _WAIVER_TH,
    advice_en="remove a private one; put an official one into contact of content/site.yml; " + _WAIVER_EN,
)
PERSONAL_HOME_ADDRESS = Rule(
    code="personal-home-address",
    severity=Severity.WARNING,
    th="พบที่อยู่บ้านใกล้ชื่อบุคคล “{shown}”{where_th}",
    en="there is a home address beside a person's name, “{shown}”{where_en}",
    advice_th="ลบบ้านเลขที่ หรือเหลือเพียงตำบล " + _WAIVER_TH,
    advice_en="remove the house number or keep the sub-district only; " + _WAIVER_EN,
)
PERSONAL_SENSITIVE_WORD = Rule(
    code="personal-sensitive-word",
    severity=Severity.WARNING,
    th="พบคำว่า “{shown}” ใกล้ชื่อบุคคล{where_th} ข้อมูลสุขภาพ ศาสนา และประวัติอาชญากรรมเป็นข้อมูลอ่อนไหวตามกฎหมาย",
    en="there is “{shown}” beside a person's name{where_en}; health, religion and criminal record are sensitive data",
    advice_th="ลบชื่อหรือลบข้อความส่วนนี้ " + _WAIVER_TH,
    advice_en="remove the name or this part; " + _WAIVER_EN,
)
PERSONAL_UNCHECKED = Rule(
    code="personal-unchecked",
    severity=Severity.WARNING,
    th="โปรแกรมอ่านไฟล์นี้ไม่ได้{where_th} จึงยังไม่มีใครตรวจว่ามีเลขประจำตัวประชาชนหรือไม่",
    en="the text of this file cannot be read{where_en}, so nobody has looked for citizen numbers in it",
    advice_th="เปิดดูด้วยตาให้ครบทุกหน้า แล้วบันทึกว่าใครตรวจใน content/waivers.yml: {waiver_th}",
    advice_en="look at every page and say who did in content/waivers.yml: {waiver_en}",
)
SMALL_CELLS = Rule(
    code="small-cells",
    severity=Severity.NOTICE,
    th="สถิติเรื่องร้องเรียน “{title}” มีช่องที่นับได้ 1–4 ({periods}) อาจเดาได้ว่าเป็นเรื่องของใคร",
    en="the complaint figures “{title}” hold counts of 1 to 4 ({periods}), from which persons may be guessed",
    advice_th="ถ้าคนในพื้นที่เดาตัวบุคคลได้ ให้รวมเป็นไตรมาสหรือรวมหน่วยงาน ถ้าไม่ได้ปล่อยไว้ได้",
    advice_en="add up to quarters or over units where neighbours could guess; otherwise leave it",
)
WAIVER_USED = Rule(
    code="waiver-used",
    severity=Severity.NOTICE,
    th="ข้อยกเว้นนี้ทำให้ไม่แจ้ง {check} {count} แห่ง",
    en="this waiver silences {count} finds of {check}",
    advice_th="ถ้าไม่ควรยกเว้นแล้วให้ลบรายการนี้",
    advice_en="remove it when it should no longer hold",
)
WAIVER_UNUSED = Rule(
    code="waiver-unused",
    severity=Severity.WARNING,
    th="ข้อยกเว้นนี้ไม่ตรงกับสิ่งใดที่ตรวจพบใน “{file}”",
    en="this waiver fits nothing that was found in “{file}”",
    advice_th="ตรวจ check, file และ shown ให้ตรงกับที่รายงานแจ้ง ถ้าแก้ไฟล์นั้นแล้วให้ลบรายการนี้",
    advice_en="compare check, file and shown with the report; remove it if the file was mended",
)
WAIVER_REFUSED = Rule(
    code="waiver-refused",
    severity=Severity.ERROR,
    th="การตรวจ “{check}” ยกเว้นไม่ได้",
    en="the check “{check}” cannot be waived",
    advice_th="ยกเว้นได้เฉพาะ {allowed}",
    advice_en="only these can: {allowed}",
)
