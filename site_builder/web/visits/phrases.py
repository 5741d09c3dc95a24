"""Phrases that pages show, in Thai and English, when they do not show what was asked for."""

import re

LOGIN_TITLE = re.compile(r"(?i)\b(?:log ?in|sign ?in|log ?on)\b|เข้าสู่ระบบ|ลงชื่อเข้าใช้|ลงชื่อเข้าสู่ระบบ")
ASKS_ACCESS = re.compile(
    r"(?i)you need access|request access|you need permission|ask for access|access denied"
    r"|ต้องมีสิทธิ์เข้าถึง|ต้องได้รับสิทธิ์|คุณต้องการสิทธิ์|ขอสิทธิ์เข้าถึง|ขอสิทธิ์การเข้าถึง"
)
SAYS_GONE = re.compile(
    r"(?i)\b404\b|page not found|not found|no longer exists|no longer available|does not exist|might not exist"
    r"|ไม่พบหน้า|ไม่พบไฟล์|ไม่พบข้อมูลที่|ไม่มีหน้านี้|ไม่พบเพจ"
)
FILE_GONE = re.compile(
    r"(?i)file you have requested does not exist|item might not exist or is no longer available"
    r"|this link has been removed|ไม่มีไฟล์ที่คุณขอ"
)
