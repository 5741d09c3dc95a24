"""Would an assessor's browser show each file, may it go out, and is it of the year that is asked for?"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.checking.parts.answered import answered_with, answers_using
from site_builder.checking.parts.asked_years import asked_years
from site_builder.checking.parts.check import check
from site_builder.checking.rules.photos import FOLDER as PHOTOS
from site_builder.language.problems.message_values import Values, used_for
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.evidence import Evidence
from site_builder.records.file_facts import FileFacts, FileKind, Trait

FILE_LOCKED = error(
    "file-locked",
    "ไฟล์ {file} ถามรหัสผ่านก่อนเปิด ประชาชนและผู้ประเมินจึงเปิดไม่ได้{used_th}",
    "the file {file} asks for a password, so nobody can open it{used_en}",
    "เปิดไฟล์ต้นฉบับในโปรแกรมเดิม บันทึกใหม่เป็น PDF โดยไม่ตั้งรหัสผ่าน แล้ววางทับไฟล์นี้",
    "save the original again without a password and replace this file",
)
FILE_DAMAGED = error(
    "file-damaged",
    "ไฟล์ {file} เสียหรือมาไม่ครบ เปิดดูไม่ได้{used_th}",
    "the file {file} is damaged or breaks off and cannot be opened{used_en}",
    "คัดลอกหรือบันทึกไฟล์จากต้นฉบับใหม่ เปิดดูให้แน่ใจว่าครบทุกหน้า แล้ววางทับไฟล์นี้",
    "copy or save it again from the original, look through it, and replace this file",
)
FILE_WITHOUT_PAGES = error(
    "file-without-pages",
    "ไฟล์ {file} เปิดได้แต่ไม่มีหน้าใดเลย{used_th}",
    "the file {file} opens and has no page{used_en}",
    "บันทึกเป็น PDF ใหม่จากต้นฉบับ แล้ววางทับไฟล์นี้",
    "save it as PDF again from the original and replace this file",
)
FILE_PAGE_BROKEN = error(
    "file-page-broken",
    "ไฟล์ {file} มีหน้าที่เบราว์เซอร์แสดงไม่ได้{used_th}",
    "the file {file} has a page that browsers cannot show{used_en}",
    "บันทึกเป็น PDF ใหม่จากต้นฉบับ หรือสแกนใหม่ แล้ววางทับไฟล์นี้",
    "save it as PDF again, or scan it again, and replace this file",
)
FILE_SCRIPT = error(
    "file-script",
    "ไฟล์ {file} มีสคริปต์หรือมาโครที่ทำงานเมื่อเปิดไฟล์ได้{used_th}",
    "the file {file} carries a script or macro{used_en}",
    "พิมพ์เป็น PDF ใหม่ (Microsoft Print to PDF) หรือบันทึกโดยไม่มีมาโคร แล้ววางทับไฟล์นี้",
    "print it to a new PDF, or save it without macros, and replace this file",
)
FILE_LAUNCH = error(
    "file-launch",
    "ไฟล์ {file} มีคำสั่งเปิดโปรแกรมในเครื่องของผู้อ่าน{used_th}",
    "the file {file} would start a program on the reader's machine{used_en}",
    "พิมพ์เป็น PDF ใหม่ (Microsoft Print to PDF) แล้ววางทับไฟล์นี้",
    "print it to a new PDF and replace this file",
)
FILE_ATTACHMENT = error(
    "file-attachment",
    "ไฟล์ {file} มีโปรแกรมหรือไฟล์อื่นซ่อนอยู่ข้างใน ซึ่งไม่มีใครตรวจ{used_th}",
    "the file {file} carries a program or another file inside, which nobody has checked{used_en}",
    "เอาไฟล์แนบออก หรือพิมพ์เป็น PDF ใหม่ ถ้าไฟล์แนบต้องเผยแพร่ให้วางเป็นหลักฐานอีกไฟล์หนึ่ง",
    "take it out or print to a new PDF; publish the other file as evidence of its own where it is needed",
)
FILE_TOO_HEAVY = error(
    "file-too-heavy",
    "ไฟล์ {file} ใหญ่ {size} MB เกิน {limit} MB{used_th}",
    "the file {file} has {size} MB, more than {limit} MB{used_en}",
    "ลดขนาดไฟล์ หรือแบ่งเป็นหลายไฟล์ในหลักฐานเดียวกัน (สแกนที่ 150-200 dpi ก็อ่านชัด)",
    "make it smaller (150-200 dpi is enough for a scan), or divide it into several files of the evidence",
)
FILE_HEAVY = warning(
    "file-heavy",
    "ไฟล์ {file} ใหญ่ {size} MB โทรศัพท์ของประชาชนอาจเปิดไม่ไหว{used_th}",
    "the file {file} has {size} MB, too much for many telephones{used_en}",
    "ลดขนาดไฟล์ให้ไม่เกิน {limit} MB (สแกนที่ 150-200 dpi ก็อ่านชัด) หรือแบ่งเป็นหลายไฟล์",
    "bring it below {limit} MB (150-200 dpi is enough for a scan), or divide it",
)
FILE_BLANK = warning(
    "file-blank",
    "หน้าแรกของไฟล์ {file} ว่างเปล่า{used_th}",
    "the first page of {file} is blank{used_en}",
    "เปิดดูไฟล์ ถ้ามีหน้าเปล่าให้ลบออก ถ้าควรมีเนื้อหาให้บันทึกเป็น PDF ใหม่",
    "look at it; take the blank page out, or save it as PDF again",
)
FILE_SCAN = warning(
    "file-scan",
    "ไฟล์ {file} เป็นภาพสแกนที่ไม่มีตัวอักษร จึงค้นไม่พบ และอ่านออกเสียงให้คนตาบอดฟังไม่ได้{used_th}",
    "the file {file} is a scan without text: nobody can search it or have it read aloud{used_en}",
    "ถ้ามีต้นฉบับ Word ให้บันทึกเป็น PDF แทนการสแกน หรือสั่งรู้จำอักษร (OCR) แล้ววางทับไฟล์นี้",
    "save the original as PDF instead, or run OCR, and replace this file",
)
FILE_RESTRICTED = warning(
    "file-restricted",
    "ไฟล์ {file} เปิดได้ แต่ห้ามพิมพ์หรือคัดลอก{used_th}",
    "the file {file} opens, and forbids to print or copy{used_en}",
    "บันทึกใหม่โดยไม่จำกัดสิทธิ์ เพราะเอกสารเปิดเผยต้องพิมพ์และคัดลอกได้",
    "save it again without restrictions",
)
FILE_YEAR = warning(
    "file-year",
    "ไฟล์ {file} กล่าวถึงปีงบประมาณ {named} แต่ไม่กล่าวถึงปี {expected}{used_th}",
    "the file {file} speaks of fiscal year {named} and not of {expected}{used_en}",
    "เปิดดูว่าเป็นเอกสารของปีที่ต้องการหรือไม่ ถ้าหยิบผิดปีให้วางไฟล์ของปีที่ถูก",
    "look whether it is the paper of the wanted year, and replace it if not",
)
FILE_COMMENTS = error(
    "file-comments",
    "ไฟล์ {file} มีข้อคิดเห็นของผู้ตรวจและชื่อผู้เขียนติดอยู่ และโปรแกรมนี้เอาออกให้ไม่ได้เพราะไฟล์ลงลายมือชื่อดิจิทัลหรือจำกัดสิทธิ์ไว้{used_th}",
    "the file {file} carries reviewers' comments with their names, which we cannot take out of a paper that is signed "
    "or restricted{used_en}",
    "พิมพ์ไฟล์เป็น PDF ใหม่ (Microsoft Print to PDF) โดยเลือกพิมพ์เฉพาะเอกสาร ไม่พิมพ์ข้อคิดเห็น แล้ววางทับไฟล์นี้ "
    "หรือลบข้อคิดเห็นในฉบับก่อนลงลายมือชื่อ แล้วลงลายมือชื่อใหม่",
    "print it to a new PDF, the document without comments, and replace this file; or delete the comments in the paper "
    "as it was before it was signed, and sign again",
)
FILE_COMMENTS_TAKEN_OUT = notice(
    "file-comments-taken-out",
    "ไฟล์ {file} มีข้อคิดเห็นของผู้ตรวจหรือชื่อผู้เขียนข้อคิดเห็น สำเนาที่เผยแพร่ไม่มีส่วนนี้ ไฟล์ของท่านยังเหมือนเดิม{used_th}",
    "the file {file} carries reviewers' comments or their names; the published copy does not, your file is "
    "unchanged{used_en}",
    "ถ้าข้อความนั้นต้องให้ประชาชนเห็น ให้พิมพ์ไว้ในเนื้อเอกสาร แล้วบันทึกใหม่",
    "if the public should read them, write them into the document and save it again",
)
FILE_LEFTOVERS_TAKEN_OUT = notice(
    "file-leftovers-taken-out",
    "ไฟล์ {file} มีฉบับก่อนแก้ไขหรือข้อมูลแปลกปลอมค้างอยู่ข้างใน สำเนาที่เผยแพร่มีเฉพาะฉบับที่เปิดเห็น ไฟล์ของท่านยังเหมือนเดิม{used_th}",
    "the file {file} still holds an earlier version of itself or foreign bytes; the published copy holds only what is "
    "seen when it is opened, your file is unchanged{used_en}",
    "ไม่ต้องทำอะไร นอกจากจะส่งไฟล์นี้ให้ผู้อื่นทางอื่น ให้พิมพ์เป็น PDF ใหม่ก่อน (Microsoft Print to PDF)",
    "nothing needs to be done; before you hand the file to others in another way, print it to a new PDF",
)
FILE_TRACKED_CHANGES = error(
    "file-tracked-changes",
    "ไฟล์ {file} ยังมีการแก้ไขที่ติดตามไว้ ทั้งข้อความที่ลบ ข้อความที่เพิ่ม และชื่อผู้แก้ ผู้เปิดไฟล์จะเห็นทั้งหมด{used_th}",
    "the file {file} still holds tracked changes: what was deleted, what was added and by whom; whoever opens it sees "
    "them{used_en}",
    "เปิดใน Word ไปที่แท็บ ตรวจทาน กดลูกศรใต้ปุ่ม ยอมรับ แล้วเลือก ยอมรับการเปลี่ยนแปลงทั้งหมดและหยุดการติดตาม "
    "บันทึก แล้ววางทับไฟล์นี้ (Excel: แท็บ ตรวจทาน ปิด แชร์เวิร์กบุ๊ก)",
    "open it in Word, Review, Accept, Accept All Changes and Stop Tracking; save and replace this file (Excel: Review, "
    "stop sharing the workbook)",
)
FILE_TRACES_STAY = notice(
    "file-traces-stay",
    "ไฟล์ {file} มีชื่อผู้จัดทำหรือที่เก็บไฟล์ติดอยู่ และโปรแกรมนี้เอาออกให้ไม่ได้{used_th}",
    "the file {file} names its maker or its path, and we cannot take that out{used_en}",
    "บันทึกเป็น PDF หรือ .docx .xlsx ใหม่ ส่วน PDF ที่ลงลายมือชื่อดิจิทัลหรือจำกัดสิทธิ์ไว้ โปรแกรมจะไม่แตะต้อง",
    "save it as PDF, .docx or .xlsx; papers with a digital signature or restrictions are left untouched",
)
OFFICE_WITHOUT_PDF = notice(
    "office-without-pdf",
    "หลักฐาน {id} มีแต่ไฟล์ Word หรือ Excel ไม่มี PDF{used_th}",
    "the evidence {id} has Word or Excel files and no PDF{used_en}",
    "บันทึกเป็น PDF เพิ่มอีกไฟล์ในหลักฐานเดียวกัน เพราะโทรศัพท์หลายเครื่องเปิด Word Excel ไม่ได้",
    "add a PDF of the same to this evidence: many telephones open neither Word nor Excel",
)

PAGE_ASSETS = "content/pages/"
MEGABYTE = 1_000_000
HEAVY = 25 * MEGABYTE
"""What a telephone with little memory opens at most."""
TOO_HEAVY = 50 * MEGABYTE

BY_TRAIT: tuple[tuple[Trait, Rule], ...] = (
    (Trait.LOCKED, FILE_LOCKED),
    (Trait.DAMAGED, FILE_DAMAGED),
    (Trait.WITHOUT_PAGES, FILE_WITHOUT_PAGES),
    (Trait.PAGE_BROKEN, FILE_PAGE_BROKEN),
    (Trait.SCRIPT, FILE_SCRIPT),
    (Trait.LAUNCH, FILE_LAUNCH),
    (Trait.ATTACHMENT, FILE_ATTACHMENT),
    (Trait.RESTRICTED, FILE_RESTRICTED),
    (Trait.BLANK, FILE_BLANK),
    (Trait.WITHOUT_TEXT, FILE_SCAN),
    (Trait.TRACKED, FILE_TRACKED_CHANGES),
    (Trait.COMMENTS_STAY, FILE_COMMENTS),
    (Trait.COMMENTS, FILE_COMMENTS_TAKEN_OUT),
    (Trait.LEFTOVERS, FILE_LEFTOVERS_TAKEN_OUT),
    (Trait.TRACES_STAY, FILE_TRACES_STAY),
)
"""What each trait of a file means for those who want to open it."""


class Published(NamedTuple):
    """A file that goes out: its facts, where a person named it, and what uses it."""

    facts: FileFacts
    place: Place
    used: Values


@check
def files_as_opened(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """What opening showed, for every file that goes out."""
    for facts, place, used in _published(disclosure, files):
        name = facts.path.rpartition("/")[2]
        for trait, rule in BY_TRAIT:
            if facts.shows(trait):
                yield rule.at(place, file=name, **used)
        if facts.size > HEAVY:
            rule, limit = (FILE_TOO_HEAVY, TOO_HEAVY) if facts.size > TOO_HEAVY else (FILE_HEAVY, HEAVY)
            size = round(facts.size / MEGABYTE)
            yield rule.at(place, file=name, size=size, limit=limit // MEGABYTE, **used)


@check
def papers_of_other_years(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Papers whose text names fiscal years, and none that the items they answer ask for."""
    for records in disclosure.years:
        for evidence in records.evidence:
            expected = _expected_years(disclosure, records, evidence)
            for file in evidence.files:
                facts = files.get(f"content/{records.year}/{file.file}")
                named = facts.inside.years if facts and facts.inside else ()
                if named and expected and not expected.intersection(named):
                    yield FILE_YEAR.at(
                        file.origin.place_of("file"),
                        file=file.file,
                        named=", ".join(map(str, named)),
                        expected=", ".join(map(str, sorted(expected))),
                        **answered_with(disclosure, f"content/{records.year}/", evidence.id),
                    )


@check
def office_without_pdf(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Evidence that telephones cannot open: office files with no PDF beside them."""
    for records in disclosure.years:
        for evidence in records.evidence:
            found = [files.get(f"content/{records.year}/{file.file}") for file in evidence.files]
            kinds = {facts.kind for facts in found if facts and (facts.is_what_it_says or facts.kind is FileKind.PDF)}
            if FileKind.OFFICE in kinds and FileKind.PDF not in kinds:
                used = answered_with(disclosure, f"content/{records.year}/", evidence.id)
                yield OFFICE_WITHOUT_PDF.at(evidence.origin.place_of("files"), id=evidence.id, **used)


def _published(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Published]:
    for records in disclosure.years:
        folder = f"content/{records.year}/"
        for evidence in records.evidence:
            used = answered_with(disclosure, folder, evidence.id)
            for file in evidence.files:
                if folder + file.file in files:
                    yield Published(files[folder + file.file], file.origin.place_of("file"), used)
    for holder in disclosure.holders:
        if holder.photo and PHOTOS + holder.photo in files:
            yield Published(files[PHOTOS + holder.photo], holder.origin.place_of("photo"), used_for("", ""))
    for path in sorted(files):
        if path.startswith(PAGE_ASSETS):
            yield Published(files[path], Place(path), used_for("", ""))


def _expected_years(disclosure: Disclosure, records: YearRecords, evidence: Evidence) -> frozenset[int]:
    """The years that a paper should speak of; empty where any will do."""
    year = records.year
    catalogue = disclosure.catalogue(year)
    items = (catalogue.item(str(answer.item)) for answer in answers_using(records, evidence.id) if catalogue)
    asked = [asked_years(year, item.data_year) for item in items if item]
    if not asked:
        asked = [frozenset({year.previous, year, FiscalYear(year.buddhist + 1)})]
    return frozenset(each.buddhist for years in asked for each in years) if all(asked) else frozenset()
