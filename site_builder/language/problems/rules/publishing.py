"""Rules about `publish.yml`: where the site goes, and that no secret stands there."""

from site_builder.language.problems.problem import Rule, Severity

TARGET_INCOMPLETE = Rule(
    code="target-incomplete",
    severity=Severity.ERROR,
    th="ปลายทางชนิด {kind} ต้องมีช่อง “{field}”",
    en="a target of the kind {kind} needs the field “{field}”",
    advice_th="เพิ่ม {field}: ใน publish.yml ถามค่าจากผู้ให้บริการเว็บไซต์",
    advice_en="add {field}: to publish.yml; the hosting provider knows its value",
)
SECRET_IN_FILE = Rule(
    code="secret-in-file",
    severity=Severity.ERROR,
    th="ช่อง “{field}” มีรหัสผ่านหรือความลับ ซึ่งห้ามเก็บในไฟล์ เพราะไฟล์ถูกคัดลอกและส่งต่อได้",
    en="the field “{field}” holds a secret, and files are copied and sent about",
    advice_th="ลบออก แล้วเปลี่ยนรหัสผ่านนั้น คำสั่ง publish จะถามรหัสผ่านเอง หรืออ่านจากที่เก็บรหัสผ่านของเครื่อง",
    advice_en="remove it and change that password; publish asks for it, or reads it from the keyring",
)
FORMER_ADDRESS_PRESENT = Rule(
    code="former-address-present",
    severity=Severity.WARNING,
    th="ที่อยู่เดิมใน site_urls ตรงกับ site_url ปัจจุบัน",
    en="the former address in site_urls is the present site_url",
    advice_th="ลบบรรทัดนี้ออก site_urls มีไว้สำหรับที่อยู่เดิมเท่านั้น",
    advice_en="remove the line: site_urls names former addresses only",
)
