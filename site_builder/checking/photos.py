"""Do the pictures in `content/people/` and the holders of positions fit each other?"""

from collections.abc import Iterator, Mapping

from site_builder.language.problems import rules
from site_builder.language.problems.hints import NO_PICTURE, Hint, meant, other_capitals
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.text import nearest
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts

FOLDER = "content/people/"


def missing_photos(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Iterator[Issue]:
    """A holder's photo is a picture that lies in the folder."""
    for holder in disclosure.holders:
        facts = files.get(FOLDER + (holder.photo or ""))
        if holder.photo and not (facts and facts.kind.is_picture):
            hint = NO_PICTURE if facts else _hint(holder.photo, files)
            yield rules.PHOTO_MISSING.at(holder.origin.place_of("photo"), file=holder.photo, **hint)


def unused_photos(files: Mapping[str, FileFacts], whole: Disclosure) -> Iterator[Issue]:
    """Pictures that no holder has, drafts included."""
    used = {FOLDER + each.photo for each in whole.holders if each.photo}
    for path in sorted(files):
        if path.startswith(FOLDER) and path not in used and files[path].kind.is_picture:
            yield rules.PHOTO_UNUSED.at(Place(path))


def _hint(typed: str, files: Mapping[str, FileFacts]) -> Hint:
    names = [path.removeprefix(FOLDER) for path in sorted(files) if path.startswith(FOLDER)]
    same = next((name for name in names if name.lower() == typed.lower()), None)
    return other_capitals(same) if same else meant(nearest(typed, names))
