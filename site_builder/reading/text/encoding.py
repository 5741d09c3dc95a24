"""Bytes to text: UTF-8, UTF-16 with a mark. Windows-874 and Thai that was converted twice are recognised and named,
never guessed silently; `as_utf8` puts them right for whoever asks for it."""

import codecs
import re
from collections.abc import Iterator

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.language.thai.characters import replacing
from site_builder.language.thai.text import clean

ENCODING_WINDOWS_874 = error(
    "encoding-windows-874",
    "ไฟล์นี้บันทึกเป็นรหัสภาษาไทยแบบเก่า (Windows-874) โปรแกรมจึงอ่านภาษาไทยไม่ได้",
    "this file is saved as Windows-874, so its Thai cannot be read",
    "สั่ง site-builder convert ให้แปลงให้ (เก็บไฟล์เดิมไว้ในโฟลเดอร์ originals) "
    "หรือเปิดด้วย Notepad แล้วเลือก ไฟล์ > บันทึกเป็น > การเข้ารหัส: UTF-8",
    "run site-builder convert, which keeps the file as it was in the folder originals; "
    "or open it in Notepad and use File > Save as > Encoding: UTF-8",
)
ENCODING_DOUBLED = error(
    "encoding-doubled",
    "ภาษาไทยในไฟล์นี้ถูกแปลงรหัสซ้ำจนอ่านไม่ออก “{garbled}” น่าจะเป็น “{mended}”",
    "the Thai here was converted twice and cannot be read: “{garbled}” is probably “{mended}”",
    "สั่ง site-builder convert ให้แปลงกลับ (เก็บไฟล์เดิมไว้ในโฟลเดอร์ originals) หรือพิมพ์ข้อความใหม่",
    "run site-builder convert, which keeps the file as it was in the folder originals, or type it again",
)
ENCODING_UNKNOWN = error(
    "encoding-unknown",
    "อ่านตัวอักษรตรงนี้ไม่ออก ไฟล์ไม่ได้บันทึกเป็น UTF-8",
    "the bytes here are not UTF-8 text",
    "เปิดไฟล์ด้วย Notepad แล้วเลือก ไฟล์ > บันทึกเป็น > การเข้ารหัส: UTF-8",
    "open it in Notepad and use File > Save as > Encoding: UTF-8",
)

# YAML ends a line at these and editors do not; they come along when text is pasted from slides and web pages.
_without_unseen_line_ends = replacing(str.maketrans("\x85\u2028\u2029", "   "))
_THAI = range(0x0E01, 0x0E5C)
# A Thai letter is three bytes of UTF-8, E0 B8 or E0 B9 and one more; read as Windows-874 or as Windows-1252 they become
# these runs, which no language writes.
_DOUBLED = re.compile(r"(?P<thai>(?:\u0e40[\u0e18\u0e19].){4,})|(?P<west>(?:à[¸¹].){4,})")
_MAY_BE_DOUBLED = re.compile("\u0e40[\u0e18\u0e19].\u0e40[\u0e18\u0e19]")
"""The beginning of a Thai run, found faster than a whole one; a western run is looked for by its letter."""
_CONTROLS = re.compile("[\x7f-\x9f]")
_MOST_SHOWN = 40

Decoded = tuple[str | None, tuple[Issue, ...]]
"""A text with what is remarkable about its bytes, or None and why it cannot be read."""


def _looks_like_windows_874(data: bytes) -> bool:
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        return False
    letters = [c for c in text if ord(c) > 127]
    return bool(letters) and sum(ord(c) in _THAI for c in letters) >= 0.8 * len(letters)


def decode(data: bytes, file: str) -> Decoded:
    """The text of a content file with plain line ends, or None and the issue that says why it cannot be read."""
    codec = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode(codec, errors="replace")
        place = Place(file, good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1)
        rule = ENCODING_WINDOWS_874 if _looks_like_windows_874(data) else ENCODING_UNKNOWN
        return None, (rule.at(place),)
    garbled = list(_garbled_lines(text, file))
    if garbled and len(garbled) * 2 >= sum(not line.isascii() for line in text.splitlines()):
        return None, (garbled[0],)
    text = _without_unseen_line_ends(text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\x00" in text:
        before = text[: text.index("\x00")]
        place = Place(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        return None, (ENCODING_UNKNOWN.at(place),)
    return _DOUBLED.sub(lambda run: _CONTROLS.sub("\ufffd", run[0]), text) if garbled else text, tuple(garbled)


def _garbled_lines(text: str, file: str) -> Iterator[Issue]:
    if "à" not in text and not _MAY_BE_DOUBLED.search(text):
        return
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        run = _DOUBLED.search(line)
        if run:
            shown, mended = run[0][:_MOST_SHOWN], _undoubled(run, errors="ignore")[:_MOST_SHOWN]
            yield ENCODING_DOUBLED.at(Place(file, number, run.start() + 1), garbled=clean(shown), mended=mended)


def _undoubled(run: re.Match[str], errors: str = "strict") -> str:
    """The text that was meant. Raises UnicodeError when letters were lost on the way and `errors` is strict."""
    codec = "cp874" if run["thai"] else "cp1252"
    return b"".join(_byte(sign, codec, errors) for sign in run[0]).decode(errors=errors)


def _byte(sign: str, codec: str, errors: str) -> bytes:
    """Windows keeps bytes that its code page does not define as the controls of the same number."""
    return sign.encode("latin-1") if "\x80" <= sign <= "\xa0" else sign.encode(codec, errors)


def as_utf8(data: bytes) -> bytes | None:
    """The same text as UTF-8 where the bytes are Windows-874, UTF-16 or Thai converted twice; None where nothing is
    to be done or letters were lost."""
    try:
        text = data.decode("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp874").encode() if _looks_like_windows_874(data) else None
    try:
        text = _DOUBLED.sub(_undoubled, text)
    except UnicodeError:
        return None
    mended = text.encode()
    return None if mended == data.removeprefix(codecs.BOM_UTF8) else mended
