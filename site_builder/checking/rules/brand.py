"""Can the agency's colour be read, and are its seal and picture what they say they are?"""

from collections.abc import Iterator, Mapping

from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import file_hint
from site_builder.language.colour.brand import nearest_readable, unreadable
from site_builder.language.colour.contrast import Colour
from site_builder.language.problems.message_values import part_of_look
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts, FileKind, Trait

BRAND_FILE_MISSING = error(
    "brand-file-missing",
    "ไม่พบไฟล์ {file} ในโฟลเดอร์ content/brand{hint_th}",
    "there is no file {file} in content/brand{hint_en}",
    "วางไฟล์ไว้ในโฟลเดอร์ content/brand (ชื่อเป็นอักษรอังกฤษตัวเล็ก) หรือแก้ชื่อให้ตรง ถ้าไม่มีให้ลบช่องนี้",
    "put the file into content/brand (name in lower-case ASCII), correct its name, or remove this field",
)
BRAND_FILE_UNUSED = warning(
    "brand-file-unused",
    "brand: ใน site.yml ไม่ได้ใช้ไฟล์นี้ จึงไม่เผยแพร่",
    "brand: in site.yml does not name this file, so it is not published",
    "ใส่ชื่อไฟล์ในช่อง seal หรือ picture หรือลบไฟล์",
    "name it in seal or picture, or remove it",
)
BRAND_CONTRAST = error(
    "brand-contrast",
    "สี {colour} ทำให้{part_th} อ่านยาก ความต่างของสีได้ {ratio} ต้องได้อย่างน้อย {least} (WCAG 2.2)",
    "with {colour}, {part_en} cannot be read well: contrast {ratio}, and at least {least} is needed (WCAG 2.2)",
    'ใช้สีใกล้เคียงที่ผ่านทุกส่วน เช่น "{near}"',
    'a near colour with which everything passes is "{near}"',
)
BRAND_FILE_KIND = error(
    "brand-file-kind",
    "{file} ใช้ไม่ได้ ต้องเป็นไฟล์ {kinds} ที่เปิดได้จริง",
    "{file} cannot be used: it must be a sound file of one of the kinds {kinds}",
    "บันทึกเป็น PNG จากโปรแกรมวาดภาพ แล้วใส่ชื่อไฟล์ใหม่",
    "save it as PNG from a drawing program and name the new file",
)
BRAND_FILE_LARGE = error(
    "brand-file-large",
    "{file} ใหญ่ {size} kB ใหญ่ได้ไม่เกิน {most} kB เพราะผู้อ่านบนโทรศัพท์ต้องโหลดทุกครั้ง",
    "{file} has {size} kB; at most {most} kB, for every reader on a phone has to load it",
    "ย่อภาพให้เล็กลง ตราใช้กว้าง 256 พิกเซลก็พอ ภาพสำหรับแชร์ใช้ 1200 × 630 พิกเซล",
    "make it smaller: 256 pixels are enough for a seal, 1200 × 630 for the shared picture",
)
BRAND_FILE_SMALL = warning(
    "brand-file-small",
    "{file} มีขนาด {given} พิกเซล เล็กกว่า {least} จึงอาจไม่คมชัด",
    "{file} has {given} pixels, less than {least}, and may look blurred",
    "ใช้ไฟล์ต้นฉบับที่ใหญ่กว่า หรือใช้ SVG",
    "use a larger original, or SVG",
)

FOLDER = "content/brand/"
LARGEST = {"seal": 150_000, "picture": 1_000_000}
"""Bytes. The seal stands on every page, so it must not outweigh the page; the picture is fetched once when shared."""
SMALLEST = {"seal": (112, 112), "picture": (600, 315)}
"""Pixels: twice the size at which a seal stands on the page, and the least that Facebook shows as a large picture."""


@check
def readable_colour(disclosure: Disclosure) -> Iterator[Issue]:
    """Everything that follows from the colour can be read in every palette."""
    brand = disclosure.site.brand
    colour = Colour.parse(brand.colour) if brand and brand.colour else None
    if brand is None or colour is None:
        return
    for pair in unreadable(colour)[:1]:
        yield BRAND_CONTRAST.at(
            brand.origin.place_of("colour"),
            colour=colour,
            ratio=f"{int(pair.ratio * 100) / 100:.2f}",
            least=f"{pair.least:g}",
            near=nearest_readable(colour),
            **part_of_look(pair.palette.value, pair.upper),
        )


@check
def brand_files(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """Seal and picture lie in the folder, are of the kinds that may be shown, and neither too large nor too small."""
    brand = disclosure.site.brand
    if brand is None:
        return
    for field, name in (("seal", brand.seal), ("picture", brand.picture)):
        if name is None:
            continue
        place, facts = brand.origin.place_of(field), files.get(FOLDER + name)
        if facts is None:
            yield BRAND_FILE_MISSING.at(place, file=name, **file_hint(name, FOLDER, files))
        elif not is_shown(field, facts):
            kinds = "SVG, PNG" if field == "seal" else "PNG, JPG"
            yield BRAND_FILE_KIND.at(place, file=name, kinds=kinds)
        else:
            yield from _sizes(field, facts, place)


def is_shown(field: str, facts: FileFacts) -> bool:
    """Whether a file is of a kind that a seal or a picture may have."""
    if field == "seal" and facts.extension == "svg":
        return facts.kind is FileKind.TEXT
    kinds = {FileKind.PNG} if field == "seal" else {FileKind.PNG, FileKind.JPEG}
    return facts.is_what_it_says and facts.kind in kinds and not facts.shows(Trait.DAMAGED)


def _sizes(field: str, facts: FileFacts, place: Place) -> Iterator[Issue]:
    name, most = facts.path.removeprefix(FOLDER), LARGEST[field]
    if facts.published_size > most:
        yield BRAND_FILE_LARGE.at(place, file=name, size=facts.published_size // 1000, most=most // 1000)
    width, height = SMALLEST[field]
    if facts.width and (facts.width < width or facts.height < height):
        given, least = f"{facts.width} × {facts.height}", f"{width} × {height}"
        yield BRAND_FILE_SMALL.at(place, file=name, given=given, least=least)


@check
def unused_brand_files(files: Mapping[str, FileFacts], whole: Disclosure) -> Iterator[Issue]:
    """Files in the folder that `site.yml` does not name."""
    brand = whole.site.brand
    used = {FOLDER + each for each in (brand.seal, brand.picture) if each} if brand else set()
    for path in sorted(files):
        if path.startswith(FOLDER) and path not in used:
            yield BRAND_FILE_UNUSED.at(Place(path))
