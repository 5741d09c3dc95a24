"""Does a project's own theme only show? What it makes of the pages may run nothing and lead nobody away."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice
from site_builder.reading.files.drawing import problem_of_drawing
from site_builder.reading.html.active import active_parts
from site_builder.reading.html.style_fetches import style_fetches

THEME_OWN = notice(
    "theme-own",
    "โครงการนี้มีแม่แบบของตนเอง ใช้แทนแม่แบบของโปรแกรม",
    "this project has a template of its own, which is used in place of ours",
    "ถ้าได้รับโครงการนี้มาจากผู้อื่นและไม่ได้ตั้งใจใช้แม่แบบนี้ ให้ลบโฟลเดอร์ theme แม่แบบของโครงการรันโปรแกรมและใส่สคริปต์ไม่ได้",
    "remove the folder theme if it came from others and is not wanted; it can neither run programs nor bring scripts",
)
THEME_ACTIVE = error(
    "theme-active",
    "แม่แบบของโครงการทำให้หน้า /{page} มี {what} ซึ่งทำงานเองหรือพาผู้อ่านออกไปได้",
    "the project's own templates put {what} on the page /{page}, which acts by itself or leads readers away",
    "ลบส่วนนี้ออกจากไฟล์ในโฟลเดอร์ theme หรือลบโฟลเดอร์นี้เพื่อกลับไปใช้แม่แบบเดิม",
    "remove it from the files in the folder theme, or remove the folder to use ours",
)
THEME_FILE_REFUSED = error(
    "theme-file-refused",
    "ไม่เผยแพร่ไฟล์นี้ของธีม เพราะเป็นหรือมีสิ่งที่เบราว์เซอร์รันได้ หรือเรียกไฟล์จากเว็บไซต์อื่น ({what})",
    "this file of the theme is not published: a browser would run it, or it calls another host ({what})",
    "ลบไฟล์นี้ ธีมของโครงการใช้ได้เฉพาะไฟล์ {allowed}",
    "remove it; a project's own theme may hold {allowed}",
)

ALLOWED_ASSETS = (".css", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff", ".woff2", ".txt")


def check_theme_files(folder: Path, templates: Iterable[str]) -> Iterator[Issue]:
    """Names each template of a project's own theme, and refuses files beside them that would not only be looked at."""
    for name in templates:
        yield THEME_OWN.at(Place(f"theme/{name}"))
    for path in sorted((folder / "assets").rglob("*")):
        if path.is_file() and (what := _problem_of_asset(path)):
            place = Place(f"theme/{path.relative_to(folder).as_posix()}")
            yield THEME_FILE_REFUSED.at(place, what=what, allowed=" ".join(ALLOWED_ASSETS))


def _problem_of_asset(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in ALLOWED_ASSETS:
        return suffix or path.name
    if suffix == ".svg":
        return problem_of_drawing(path)
    if suffix == ".css":
        return style_fetches(path.read_text(encoding="utf-8", errors="replace"))
    return ""


def check_active(
    files: Iterable[str],
    read: Callable[[str], bytes],
    sources: Mapping[str, Place],
    our_scripts: frozenset[str],
    base_url: str,
) -> Iterator[Issue]:
    """Whatever acts by itself on the finished pages; `our_scripts` are the files of the site that may be run."""
    base_path = urlsplit(base_url).path or "/"
    for file in sorted(each for each in files if each.endswith((".html", ".htm"))):

        def is_ours(target: str, file: str = file) -> bool:
            path = target.partition("?")[0]
            if file == urls.NOT_FOUND:
                # It is shown at every address, so its links begin with the site's own path.
                path = path.removeprefix(base_path)
            address = urls.resolve(path, seen_from=file)
            return address is not None and urls.output_file(address) in our_scripts

        for what in active_parts(read(file), is_ours):
            yield THEME_ACTIVE.at(sources.get(file, Place(file)), page=urls.address_of_file(file), what=what)
