"""Does what was submitted still stand? Every frozen fact has its digest, or an issue says what became of it."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from msgspec import Struct, field

from site_builder.checking.parts.wording import code
from site_builder.language import urls
from site_builder.language.problems.message_values import difference
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.language.thai.dates import format_date_short
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.kept_submissions import KeptFact, folder_of
from site_builder.reading.load import FILE_UNKNOWN
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.content_files import path_of
from site_builder.records.derived.canonical import Data, data_of, digest_of, first_difference
from site_builder.records.derived.facts import Fact
from site_builder.records.derived.stated import Stated, stated
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.file_facts import FileFacts
from site_builder.records.subjects import Subject, SubjectKind
from site_builder.records.submission import FrozenFact, Submission

_AMEND_TH = 'ใส่ข้อมูลเดิมกลับคืน ถ้าตั้งใจแก้ ให้ใช้คำสั่ง site-builder amend {year} --reason "เหตุผล"'
_AMEND_EN = 'put it back as it was; if the change is meant, run site-builder amend {year} --reason "…"'

SUBMITTED_CHANGED = error(
    "submitted-changed",
    "ข้อมูลที่ส่งไว้ในข้อ {items} เมื่อ {date} ถูกแก้ ({fact}){difference_th}",
    "what {items} showed when submitted has been changed ({fact}){difference_en}",
    _AMEND_TH,
    _AMEND_EN,
)
SUBMITTED_REMOVED = error(
    "submitted-removed",
    "ข้อมูลที่ส่งไว้ในข้อ {items} เมื่อ {date} หายไป หรือถูกเปลี่ยนเป็นฉบับร่าง ({fact}){difference_th}",
    "what {items} showed when submitted is gone, or has become a draft ({fact}){difference_en}",
    _AMEND_TH,
    _AMEND_EN,
)
SUBMITTED_LINK_ADDED = notice(
    "submitted-link-added",
    "ลิงก์นี้เพิ่มในข้อ {items} หลังจากส่งแล้วเมื่อ {date} ผู้ตรวจพิจารณาเฉพาะลิงก์ที่ส่งไว้ครั้งแรก",
    "this link was added to {items} after it was submitted; an objection is judged on the first links only",
    "คงไว้ได้ หน้าเว็บจะแสดงว่าเพิ่มภายหลัง",
    "it may stay; the page tells that it came later",
)
SUBMITTED_NUMBER = error(
    "submitted-number",
    "ข้อ {items} ส่งไปแล้วในเรื่อง “{topic}” แต่รายการของปี {year} ให้เลขนี้เป็นเรื่อง “{other}”",
    "{items} was submitted on “{topic}”, and the list of {year} gives that number to “{other}”",
    "คืนเลขข้อเดิมใน catalogue.yml หลังส่งแล้วเลขข้อเปลี่ยนไม่ได้ เพราะที่อยู่ของหน้าจะเปลี่ยนตาม",
    "give catalogue.yml the number it had: after a freeze numbers stand, for addresses hang on them",
)
SUBMITTED_ADDRESS = error(
    "submitted-address",
    "ข้อ {items} ส่งที่อยู่ {address} ไว้ แต่เว็บไซต์นี้ไม่มีหน้าที่ตอบที่อยู่นั้นแล้ว",
    "{items} was submitted with {address}, and no page of this site answers it any more",
    "คืนหน้านั้น และคืน site_url เดิมใน mkdocs.yml ถ้าถูกเปลี่ยน ผู้ตรวจเปิดที่อยู่ที่ส่งไว้จนถึงวันประกาศผล",
    "bring the page back, and the site_url of mkdocs.yml if that was changed; assessors open what was sent",
)
SUBMISSION_EDITED = error(
    "submission-edited",
    "submission.yml ของปี {year} ไม่ตรงกับที่โปรแกรมเขียนไว้ ไฟล์นี้ใช้เป็นหลักฐาน ห้ามแก้ด้วยมือ",
    "submission.yml of {year} is not what the program wrote; it is proof, and not to be edited",
    "คัดลอกไฟล์เดิมจาก content/{year}/proof/submitted/ มาวางทับ การแก้ข้อมูลใช้คำสั่ง site-builder amend {year}",
    "copy it back from content/{year}/proof/submitted/; changes go through site-builder amend {year}",
)
SUBMISSION_MISSING = warning(
    "submission-missing",
    "มีสำเนาหน้าที่ส่งของปี {year} แต่ไม่มี submission.yml จึงไม่มีอะไรรักษาข้อมูลที่ส่งไว้ และสำเนาจะไม่ถูกเผยแพร่",
    "there are pages as submitted of {year} and no submission.yml: nothing guards what was submitted",
    "คัดลอก submission.yml จาก content/{year}/proof/submitted/ มาวางใน content/{year}/ "
    "ถ้ายังไม่เคยส่ง ให้ลบโฟลเดอร์ submitted",
    "copy it from content/{year}/proof/submitted/; if nothing was submitted yet, delete the folder submitted",
)
SUBMITTED_COPY_CHANGED = error(
    "submitted-copy-changed",
    "สำเนาหน้าที่ส่งถูกแก้หลังจากเก็บไว้เมื่อ {date}",
    "this page as submitted was changed after it was kept",
    "คืนไฟล์เดิมจากสำเนาสำรอง สำเนานี้เป็นหลักฐานว่าผู้ตรวจเห็นอะไร",
    "bring the file back from a backup; it proves what assessors saw",
)
SUBMITTED_COPY_MISSING = warning(
    "submitted-copy-missing",
    "สำเนาหน้าที่ส่งหายไป {count} ไฟล์ เช่น {file}",
    "{count} files of the pages as submitted are missing, such as {file}",
    "คืนจากสำเนาสำรอง ถ้าถอนออกเพราะเป็นข้อมูลส่วนบุคคล ไม่ต้องทำอะไร",
    "bring them back from a backup; if they were withdrawn as personal data, do nothing",
)

_OF_RECORD = re.compile(
    r"(?P<year>[0-9]{4})/(?:evidence|documents)/(?P<name>[a-z0-9-]+)(?P<kind>\.[a-z0-9.]+)?(?:/.*)?"
)
_FILE_NUMBER = re.compile(r"-[0-9]+$")
_ALIKE = 0.5
"""How much of a paragraph must be the same for it to be taken for the one that was changed."""


class Change(Struct, frozen=True):
    """A frozen fact that is no longer what it was; `now` is None where it is gone, `like` what may have replaced it."""

    key: str
    frozen: FrozenFact
    now: Fact | None


KeptFacts = Mapping[FiscalYear, Mapping[str, KeptFact]]
"""The data as submitted, where it is kept, by the key of the fact."""


class _SubmissionJudge(Struct, frozen=True, dict=True):
    """Judges one year's submission: `current` are the facts as they stand now, `kept` those that were submitted."""

    records: YearRecords
    submission: Submission
    current: Stated
    kept: Mapping[str, KeptFact] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        return self.submission.origin.place_of()

    def words(self, key: str) -> dict[str, str]:
        items = self.submission.items_of.get(key, ())
        return {
            "items": ", ".join(code(Subject(SubjectKind.ITEM, item)) for item in items),
            "date": format_date_short(self.submission.on),
            "year": str(self.records.year),
            "fact": key,
        }

    def changed(self) -> Iterator[Issue]:
        for change in changes(self.submission, self.current):
            before = self.kept.get(change.key)
            if change.now is None:
                yield self._removed(change, before)
                continue
            now = change.now.data
            differing = first_difference(before.data, now) if before else None
            path = differing[0] if differing else ()
            values = difference(path, *map(_as_text, differing[1:])) if differing else difference((), None, None)
            yield SUBMITTED_CHANGED.at(change.now.locate(path), **self.words(change.key), **values)

    def _removed(self, change: Change, before: KeptFact | None) -> Issue:
        values = difference((), None, None)
        place = self._last_place(change.key, before)
        replaced = self._replaced(change.key, before) if before else None
        if before and replaced:
            values, place = difference((), _as_text(before.data), _as_text(replaced.data)), replaced.locate(())
        return SUBMITTED_REMOVED.at(place, **self.words(change.key), **values)

    def _last_place(self, key: str, before: KeptFact | None) -> Place:
        """Where the fact stood; else the first answer that showed it."""
        if before:
            return Place(before.file)
        for item in self.submission.items_of.get(key, ()):
            answer = self.records.answers_by_item.get(item)
            if answer:
                return answer.origin.place_of("item")
        return self.place

    def _replaced(self, key: str, before: KeptFact) -> Fact | None:
        """The paragraph that most likely took the place of one that is gone."""
        page, mark, _ = key.partition("/block/")
        if not mark:
            return None
        standing = self.submission.standing
        others = [
            (SequenceMatcher(None, str(before.data), str(fact.data)).ratio(), name)
            for name, fact in self.current.facts.items()
            if name.startswith(f"{page}/block/") and name not in standing
        ]
        likeness, name = max(others, default=(0.0, ""))
        return self.current.facts[name] if likeness >= _ALIKE else None

    def added_links(self) -> Iterator[Issue]:
        for answer in self.records.answers:
            if self.submission.frozen_item(str(answer.item)) is None:
                continue
            prefix = f"{self.records.year}/oit/{answer.item}/link/"
            for key, fact in self.current.facts.items():
                if key.startswith(prefix) and key not in self.submission.standing:
                    words = {**self.words(key), "items": code(answer.item)}
                    yield SUBMITTED_LINK_ADDED.at(fact.locate(()), **words)

    def numbers(self) -> Iterator[Issue]:
        """After a freeze an item keeps its number: its page's address hangs on it."""
        catalogue = self.current.disclosure.catalogue(self.records.year)
        for frozen in self.submission.items if catalogue else ():
            item = catalogue.item(str(frozen.item)) if catalogue else None
            if frozen.topic and (item is None or item.topic != frozen.topic):
                own = self.records.year in self.current.disclosure.catalogues
                place = Place(path_of(Catalogue, self.records.year)) if own else self.place
                yield SUBMITTED_NUMBER.at(
                    place,
                    items=code(frozen.item),
                    topic=frozen.topic,
                    year=self.records.year,
                    other=item.topic if item else "-",
                )

    def seal(self) -> Iterator[Issue]:
        if self.submission.digest != seal_of(self.submission):
            yield SUBMISSION_EDITED.at(self.place, year=self.records.year)

    def copies(self, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
        missing, known = list[str](), set[str]()
        for folder, listed in self.submission.folders:
            for each in listed:
                path = f"{folder_of(self.records.year)}/{folder}/{each.file}"
                known.add(path)
                if path not in files:
                    missing.append(path)
                elif files[path].digest != each.sha256:
                    day = format_date_short(self.submission.on)
                    yield SUBMITTED_COPY_CHANGED.at(Place(path), date=day)
        for path in sorted(files):
            if path.startswith(f"{folder_of(self.records.year)}/") and path not in known:
                yield FILE_UNKNOWN.at(Place(path))
        if missing:
            yield SUBMITTED_COPY_MISSING.at(self.place, count=len(missing), file=missing[0])


def submission_issues(
    disclosure: Disclosure,
    files: Mapping[str, FileFacts],
    kept: KeptFacts | None = None,
    *,
    whole: Disclosure | None = None,
    unread: Collection[str] = (),
) -> Iterator[Issue]:
    """Everything that is to be said of submissions. `files` are all by path in the project.

    `disclosure` is the published view of `whole`. `kept` is the data as submitted; without
    it an issue cannot say what stood there. What stood in a file of `unread`, which holds errors, is not missed.
    """
    current: Stated | None = None
    yield from _years_held_back(disclosure, whole or disclosure)
    for records in disclosure.years:
        if records.submission is None:
            if path_of(Submission, records.year) not in unread:
                yield from _orphaned(records.year, files)
            continue
        current = current or stated(disclosure, files)
        judge = _SubmissionJudge(records, records.submission, current, (kept or {}).get(records.year, {}))
        yield from judge.seal()
        yield from (each for each in judge.changed() if each.place.file not in unread)
        yield from judge.added_links()
        yield from judge.numbers()
        yield from judge.copies(files)


def _years_held_back(shown: Disclosure, whole: Disclosure) -> Iterator[Issue]:
    """A submitted year that has become a draft: none of its addresses answers any more."""
    for records in whole.years:
        if records.submission and records.year not in shown.by_year:
            yield SUBMITTED_REMOVED.at(
                records.settings.origin.place_of("state"),
                items=", ".join(code(each.item) for each in records.submission.items),
                date=format_date_short(records.submission.on),
                year=records.year,
                fact=records.year,
                **difference((), None, None),
            )


def changes(submission: Submission, current: Stated) -> Iterator[Change]:
    """The frozen facts that do not stand as they were, by key.

    A file stands when its published bytes or its bytes in the content are what they were: a later version of the tool
    may take other traces out of the same file. What was withdrawn is no change unnoticed: its address says so.
    """
    for key, frozen in sorted(submission.standing.items()):
        if _is_withdrawn(key, current.disclosure.withdrawals.keys()):
            continue
        now = current.facts.get(key)
        if now is None or not {now.digest, now.original} & {frozen.sha256, frozen.original or frozen.sha256}:
            yield Change(key, frozen, now)


def _is_withdrawn(key: str, withdrawn: Collection[str]) -> bool:
    """Whether a fact is of a withdrawn record: its page, a part of it, or one of its files."""
    match = _OF_RECORD.fullmatch(key)
    if match is None:
        return False
    names = {match["name"], _FILE_NUMBER.sub("", match["name"])} if match["kind"] else {match["name"]}
    return any(f"{match['year']}/{name}" in withdrawn for name in names)


def seal_of(submission: Submission) -> str:
    """The digest over everything else in `submission.yml`."""
    return digest_of(data_of(submission, without={"digest"}))


def gone_addresses(disclosure: Disclosure, answering: Iterable[str]) -> Iterator[Issue]:
    """Submitted addresses of this site that nothing answers; `answering` are all addresses there are."""
    full = {urls.absolute(disclosure.project.url, address) for address in answering}
    for records in disclosure.years:
        submission = records.submission
        for item in submission.items if submission else ():
            own = (each for each in item.addresses if submission and each.startswith(submission.site))
            gone = [each for each in own if each.partition("#")[0] not in full]
            if submission and gone and not _gave_up_a_link(submission, str(item.item)):
                place = submission.origin.place_of()
                yield SUBMITTED_ADDRESS.at(place, items=code(item.item), address=gone[0])


def _gave_up_a_link(submission: Submission, item: str) -> bool:
    """Whether an amendment, with its reason, took a link out of an item's answer."""
    changed = (each for amendment in submission.amendments_of(item) for each in amendment.facts)
    return any(f"/oit/{item}/link/" in each.fact and each.sha256 is None for each in changed)


def submitted_files(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> dict[str, str]:
    """The pages as submitted that go out, byte for byte: path by address. One that was changed stays behind."""
    paths: dict[str, str] = {}
    for records in disclosure.years:
        for folder, copies in records.submission.folders if records.submission else ():
            for each in copies:
                path = f"{folder_of(records.year)}/{folder}/{each.file}"
                if path in files and files[path].digest == each.sha256:
                    paths[f"{urls.submitted(records.year, folder)}{each.file}"] = path
    return paths


def _orphaned(year: FiscalYear, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    orphan = next((path for path in sorted(files) if path.startswith(f"{folder_of(year)}/")), None)
    if orphan:
        yield SUBMISSION_MISSING.at(Place(orphan), year=year)


def _as_text(value: Data) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
