"""Is there personal data in what goes out? Reads texts that others got from the files, and opens nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from site_builder.checking.rules.evidence import evidence_files
from site_builder.checking.rules.waivers import Waivers
from site_builder.language.problems.message_values import document_places, unread_pages, waiver_line
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.numerals import ARABIC_DIGITS, THAI_DIGITS
from site_builder.reading.privacy.finder import may_hold_personal_data, personal_data, public_numbers
from site_builder.reading.privacy.hits import PersonalDataHit, PersonalKind
from site_builder.reading.readable_texts import ReadableTexts
from site_builder.records.content_files import path_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import DocumentText, PartKind, TextPart
from site_builder.records.people import Holder
from site_builder.records.site import SiteSettings

_WAIVER_TH = "ถ้าตรวจแล้วว่าเปิดเผยได้ ให้เพิ่มใน content/waivers.yml: {waiver_th}"
_WAIVER_EN = "if it may be public, add to content/waivers.yml: {waiver_en}"

PERSONAL_CITIZEN_NUMBER = error(
    "personal-citizen-number",
    "พบเลขประจำตัวประชาชน {shown}{where_th} ซึ่งห้ามเผยแพร่",
    "there is a citizen number, {shown}{where_en}; it must not go out",
    "ลบเลขนี้ หรือปิดทับในไฟล์ต้นฉบับแล้วบันทึก PDF ใหม่ " + _WAIVER_TH,
    "remove it, or black it out in the original and save a new PDF; " + _WAIVER_EN,
)
PAGE_CITIZEN_NUMBER = error(
    "page-citizen-number",
    "หน้าเว็บ /{page} ที่จะเผยแพร่มีเลขประจำตัวประชาชน {shown} แม้ต้นฉบับจะพิมพ์เลขนี้ไว้ในรูปอื่น",
    "the finished page /{page} shows a citizen number, {shown}, in whatever way its source spells it",
    "หาเลขนี้ในเนื้อหาของหน้า แล้วลบออก ถ้าตรวจแล้วว่าเปิดเผยได้ ให้เพิ่มใน content/waivers.yml: {waiver_th}",
    "find it in what the page is made of and remove it; if it may be public, add to content/waivers.yml: {waiver_en}",
)
PERSONAL_CITIZEN_NUMBER_MISTYPED = warning(
    "personal-citizen-number-mistyped",
    "พบเลข 13 หลัก {shown}{where_th} ที่เขียนว่าเป็นเลขประจำตัวประชาชน แต่เลขตัวสุดท้ายไม่ตรงสูตร อาจพิมพ์ผิดหนึ่งตัว",
    "thirteen digits, {shown}{where_en}, are called a citizen number but do not check; one may be mistyped",
    "ลบเลขนี้ " + _WAIVER_TH,
    "remove it; " + _WAIVER_EN,
)
PERSONAL_BANK_ACCOUNT = warning(
    "personal-bank-account",
    "พบเลขที่บัญชีธนาคาร {shown}{where_th}",
    "there is a bank account number, {shown}{where_en}",
    "ถ้าเป็นบัญชีของบุคคลให้ลบ " + _WAIVER_TH,
    "remove it if it belongs to a person; " + _WAIVER_EN,
)
PERSONAL_MOBILE_NUMBER = warning(
    "personal-mobile-number",
    "พบเบอร์โทรศัพท์มือถือ {shown}{where_th}",
    "there is a mobile telephone number, {shown}{where_en}",
    "ถ้าเป็นเบอร์ส่วนตัวให้ลบ ถ้าเป็นเบอร์ของหน่วยงานให้ใส่ไว้ใน contact ของ content/site.yml " + _WAIVER_TH,
    "remove a private one; put an official one into contact of content/site.yml; " + _WAIVER_EN,
)
PERSONAL_HOME_ADDRESS = warning(
    "personal-home-address",
    "พบที่อยู่บ้านใกล้ชื่อบุคคล “{shown}”{where_th}",
    "there is a home address beside a person's name, “{shown}”{where_en}",
    "ลบบ้านเลขที่ หรือเหลือเพียงตำบล " + _WAIVER_TH,
    "remove the house number or keep the sub-district only; " + _WAIVER_EN,
)
PERSONAL_SENSITIVE_WORD = warning(
    "personal-sensitive-word",
    "พบคำว่า “{shown}” ใกล้ชื่อบุคคล{where_th} ข้อมูลสุขภาพ ศาสนา และประวัติอาชญากรรมเป็นข้อมูลอ่อนไหวตามกฎหมาย",
    "there is “{shown}” beside a person's name{where_en}; health, religion and criminal record are sensitive data",
    "ลบชื่อหรือลบข้อความส่วนนี้ " + _WAIVER_TH,
    "remove the name or this part; " + _WAIVER_EN,
)
PERSONAL_UNCHECKED = warning(
    "personal-unchecked",
    "โปรแกรมอ่านไฟล์นี้ไม่ได้{where_th} จึงยังไม่มีใครตรวจว่ามีเลขประจำตัวประชาชนหรือไม่",
    "the text of this file cannot be read{where_en}, so nobody has looked for citizen numbers in it",
    "เปิดดูด้วยตาให้ครบทุกหน้า แล้วบันทึกว่าใครตรวจใน content/waivers.yml: {waiver_th}",
    "look at every page and say who did in content/waivers.yml: {waiver_en}",
)

DECLARED_PUBLIC = frozenset({path_of(SiteSettings), path_of(Holder)})
"""Files whose channels and holders of office are public by their purpose; a citizen number is not, even there."""

RULE_OF: Mapping[PersonalKind, Rule] = {
    PersonalKind.CITIZEN_NUMBER: PERSONAL_CITIZEN_NUMBER,
    PersonalKind.CITIZEN_NUMBER_MISTYPED: PERSONAL_CITIZEN_NUMBER_MISTYPED,
    PersonalKind.BANK_ACCOUNT: PERSONAL_BANK_ACCOUNT,
    PersonalKind.MOBILE_NUMBER: PERSONAL_MOBILE_NUMBER,
    PersonalKind.HOME_ADDRESS: PERSONAL_HOME_ADDRESS,
    PersonalKind.SENSITIVE_WORD: PERSONAL_SENSITIVE_WORD,
}
WAIVABLE_DATA = frozenset(
    {rule.code for rule in RULE_OF.values()} | {PERSONAL_UNCHECKED.code, PAGE_CITIZEN_NUMBER.code}
)
JUDGED_ON_PAGES = frozenset({PAGE_CITIZEN_NUMBER.code})
"""What only finished pages show, so that nobody can say yet whether a waiver of it fits."""

_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|webp|gif)$")
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
"""A digest in hexadecimal is chance, and chance has runs of 13 digits whose last one fits."""

_DIGIT_RUN = re.compile(f"[{ARABIC_DIGITS}{THAI_DIGITS}]")


def personal_issues(texts: ReadableTexts, disclosure: Disclosure, waivers: Waivers) -> tuple[Issue, ...]:
    """Every hit in texts, documents and names that is not waived."""
    public = public_numbers([texts.content[name] for name in sorted(DECLARED_PUBLIC & texts.content.keys())])
    return (
        *_in_content(texts.content, public, waivers),
        *_in_documents(texts.documents, public, waivers),
        *_in_names(texts.names, public, waivers),
        *_unread(texts, waivers),
        *_photographed(texts, disclosure, waivers),
        *_in_copies(texts.submitted, disclosure),
    )


def _hits(text: str, file: str, public: frozenset[str], waivers: Waivers) -> Iterator[PersonalDataHit]:
    if not may_hold_personal_data(text):
        return
    for hit in personal_data(_DIGEST.sub(_blank, text)):
        is_citizen = hit.kind is PersonalKind.CITIZEN_NUMBER
        if not is_citizen and (file in DECLARED_PUBLIC or hit.digits in public):
            continue
        if not waivers.covers(RULE_OF[hit.kind].code, file, hit.shown):
            yield hit


def _blank(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _in_content(content: Mapping[str, str], public: frozenset[str], waivers: Waivers) -> Iterator[Issue]:
    for file, text in content.items():
        for hit in _hits(text, file, public, waivers):
            line_start = text.rfind("\n", 0, hit.start) + 1
            place = Place(file, text.count("\n", 0, hit.start) + 1, hit.start - line_start + 1)
            yield _issue(hit.kind, place, file, [hit.shown], {})


def _in_documents(documents: Mapping[str, DocumentText], public: frozenset[str], waivers: Waivers) -> Iterator[Issue]:
    """One issue for each kind in a file, as a list of persons may hold hundreds of numbers."""
    for file, document in documents.items():
        by_kind: dict[PersonalKind, list[tuple[TextPart, PersonalDataHit]]] = {}
        for part in document.parts:
            for hit in _hits(part.text, file, public, waivers):
                by_kind.setdefault(hit.kind, []).append((part, hit))
        for kind, pairs in by_kind.items():
            first = pairs[0][0]
            place = Place(file, first.number if first.kind is PartKind.LINE else 1)
            where = document_places([(part.kind.value, part.inside, part.number) for part, _ in pairs])
            yield _issue(kind, place, file, [hit.shown for _, hit in pairs], where)


def _in_copies(submitted: Mapping[str, DocumentText], disclosure: Disclosure) -> Iterator[Issue]:
    """Citizen numbers in what was kept, but for those a person has let pass in any file."""
    passed = {shown for waiver in disclosure.waivers if not waiver.is_draft for shown in waiver.shown}
    rule = RULE_OF[PersonalKind.CITIZEN_NUMBER]
    for file, document in submitted.items():
        for part in document.parts:
            hits = (hit for hit in personal_data(_DIGEST.sub(_blank, part.text)) if RULE_OF[hit.kind] is rule)
            for hit in hits:
                if hit.shown not in passed:
                    yield _issue(hit.kind, Place(file, part.number), file, [hit.shown], {})


def _in_names(names: Iterable[str], public: frozenset[str], waivers: Waivers) -> Iterator[Issue]:
    """The name itself is shown masked too, and so it is written in a waiver."""
    for name in names:
        for hit in personal_data(name):
            hidden = name[: hit.start] + hit.shown + name[hit.end :]
            code = RULE_OF[hit.kind].code
            if hit.digits and hit.digits not in public and not waivers.covers(code, hidden, hit.shown):
                yield _issue(hit.kind, Place(hidden), hidden, [hit.shown], document_places([("name", "", 1)]))


def _unread(texts: ReadableTexts, waivers: Waivers) -> Iterator[Issue]:
    for file, document in texts.documents.items():
        if not document.is_read or document.unread:
            yield from _unchecked(file, texts, waivers, document.unread)


def _photographed(texts: ReadableTexts, disclosure: Disclosure, waivers: Waivers) -> Iterator[Issue]:
    """Papers that were scanned as pictures: evidence that is no photo, yet its file is one."""
    for path, _, evidence, _ in evidence_files(disclosure):
        if not evidence.kind.is_picture and path in texts.digests and _PICTURE.search(path):
            yield from _unchecked(path, texts, waivers)


def _unchecked(file: str, texts: ReadableTexts, waivers: Waivers, pages: Sequence[int] = ()) -> Iterator[Issue]:
    rule, mark = PERSONAL_UNCHECKED, f"sha-{texts.digests.get(file, '')[:12]}"
    if not waivers.covers(rule.code, file, mark):
        yield rule.at(Place(file), shown=mark, **unread_pages(pages), **waiver_line(rule.code, file, mark))


def _issue(kind: PersonalKind, place: Place, file: str, shown: list[str], where: Mapping[str, str]) -> Issue:
    rule = RULE_OF[kind]
    several = ", ".join(dict.fromkeys(shown))
    return rule.at(
        place, shown=several, **waiver_line(rule.code, file, several), **{"where_th": "", "where_en": "", **where}
    )


def masked(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues with citizen numbers masked in what they quote, so that a report can be handed on."""
    return tuple(_masked(issue) for issue in issues)


def _masked(issue: Issue) -> Issue:
    values = {name: _masked_text(value) for name, value in issue.values.items()}
    return replace(issue, values=values) if values != issue.values else issue


def _masked_text(text: str) -> str:
    if len(_DIGIT_RUN.findall(text)) < len("1234567890123"):
        return text
    for hit in reversed(personal_data(text)):
        if hit.kind is PersonalKind.CITIZEN_NUMBER:
            text = text[: hit.start] + hit.shown + text[hit.end :]
    return text
