"""Do the pictures in `content/people/` and the holders of positions fit each other?"""

from collections.abc import Iterator, Mapping

from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import file_hint
from site_builder.language.problems.message_values import NO_PICTURE
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts

PHOTO_MISSING = error(
    "photo-missing",
    "ไม่พบภาพ {file} ในโฟลเดอร์ content/people{hint_th}",
    "there is no picture {file} in content/people{hint_en}",
    "วางไฟล์ภาพ (JPG, PNG หรือ WebP) ไว้ในโฟลเดอร์ content/people หรือแก้ชื่อไฟล์ให้ตรง ถ้าไม่มีภาพให้ลบช่อง photo",
    "put the picture (JPG, PNG or WebP) into content/people, correct its name, or remove photo",
)
PHOTO_UNUSED = warning(
    "photo-unused",
    "ไม่มีรายการใดใน people.yml ใช้ภาพนี้ จึงไม่เผยแพร่",
    "nobody in people.yml has this picture, so it is not published",
    "ถ้าไม่ใช้แล้วให้ลบ เพราะภาพบุคคลเป็นข้อมูลส่วนบุคคล",
    "remove it if it is not needed: pictures of people are personal data",
)

FOLDER = "content/people/"


@check
def missing_photos(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """A holder's photo is a picture that lies in the folder."""
    for holder in disclosure.holders:
        facts = files.get(FOLDER + (holder.photo or ""))
        if holder.photo and not (facts and facts.kind.is_picture):
            hint = NO_PICTURE if facts else file_hint(holder.photo, FOLDER, files)
            yield PHOTO_MISSING.at(holder.origin.place_of("photo"), file=holder.photo, **hint)


@check
def unused_photos(files: Mapping[str, FileFacts], whole: Disclosure) -> Iterator[Issue]:
    """Pictures that no holder has, drafts included."""
    used = {FOLDER + each.photo for each in whole.holders if each.photo}
    for path in sorted(files):
        if path.startswith(FOLDER) and path not in used and files[path].kind.is_picture:
            yield PHOTO_UNUSED.at(Place(path))
