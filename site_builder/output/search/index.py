"""The search index: an entry for each page, told from the page's own record; written as scripts, one a year.

Scripts, because a page opened from a disk may not fetch data, while it may load a script.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.json import Encoder

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import shown_mark
from site_builder.output.lazy_files import FilesOnDemand, Maker
from site_builder.output.search.folding import rules_source
from site_builder.pages.parts.basics import Detail, FileLink, Frame, Mark, Page
from site_builder.pages.parts.tables import Table
from site_builder.records.derived.site_map import ROWS, PageKind

Entry = Mapping[str, str | int]
"""What the index holds of a page or a paper, by the letters that the script knows."""

_NOT_TEXT = frozenset(
    {"frame", "address", "anchor", "href", "kind", "percent", "target_percent", "start", "middle", "width", "height"}
    | {"full_address", "contents", "crumbs", "downloads", "source", "previous", "following", "size", "id"}
    | {"excerpt", "trend"}
)
"""Fields that hold addresses, geometry, the way to other pages, or again what another page or a table says."""


def texts(value: object) -> list[str]:
    """Every text a page's record shows, in its order."""
    found: list[str] = []
    _gather(value if isinstance(value, tuple) else (value,), found)
    return found


def _gather(values: Iterable[object], found: list[str]) -> None:
    for value in values:
        if not value:
            continue
        kind: type = type(value)
        if kind is str:
            found.append(value)  # type: ignore[arg-type]
        elif kind is tuple:
            _gather(value, found)  # type: ignore[arg-type]
        elif inside := _inside(kind):
            _gather(inside(value), found)


@cache
def _inside(kind: type) -> Callable[[Any], Iterable[object]] | None:
    """What gives the values in a value of some kind that may be or hold texts; None where it holds none."""
    if issubclass(kind, str):
        return None if issubclass(kind, Enum) else lambda text: (str(text),)
    if issubclass(kind, tuple):
        return tuple
    if issubclass(kind, Detail):
        return lambda detail: (detail.label, detail.text, detail.links, detail.mark.word if detail.mark else "")
    if not issubclass(kind, Struct) or issubclass(kind, Mark):
        return None
    skipped = _NOT_TEXT | {"columns", "caption"} if issubclass(kind, Table) else _NOT_TEXT
    names = [name for name in kind.__struct_fields__ if name not in skipped]
    # The getter of one name gives its value, that of several a tuple.
    return attrgetter(*names) if len(names) > 1 else lambda record: [getattr(record, name) for name in names]


def body(page: Page) -> str:
    """A page's text for matching and excerpts: each sentence once, however often the page shows it."""
    said = dict.fromkeys((page.frame.answer, *texts(page)))
    return shown_mark(" ".join(dict.fromkeys(" ".join(text.split()) for text in said if text)))


def status(page: Page) -> str:
    """The word of the page's own state, where it has one."""
    mark = getattr(page, "mark", None)
    return shown_mark(mark.word) if isinstance(mark, Mark) else ""


def heading(page: Page) -> Entry:
    """What the search page finds a page by before it looks into its text."""
    return {"a": page.frame.address, "t": shown_mark(page.frame.title), "c": page.frame.code}


def entry(page: Page, kind_word: str, synonyms: str = "") -> dict[str, str | int]:
    """The index entry of a page; empty fields are left out."""
    frame: Frame = page.frame
    found: dict[str, str | int] = {
        "a": frame.address,
        "t": shown_mark(frame.title),
        "c": frame.code,
        "k": kind_word,
        "y": frame.year.year.buddhist if frame.year else 0,
        "u": shown_mark(frame.unit),
        "s": status(page),
        "x": synonyms,
        "b": body(page),
    }
    return {key: value for key, value in found.items() if value or key == "a"}


def paper_entry(file: FileLink, kind_word: str, year: FiscalYear, said: str) -> dict[str, str | int]:
    """The entry of an evidence file, told from its own text; it leads to the file itself."""
    return {
        "a": file.address,
        "t": shown_mark(file.text),
        "k": f"{kind_word} {file.kind_word}",
        "y": year.buddhist,
        "b": said,
    }


def searched(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages that the search finds."""
    return (page for page in pages if ROWS[page.kind].searched)


class Shard(Struct, frozen=True):
    """A part of the index: some pages, and their entries as they are gone through."""

    pages: tuple[Page, ...]
    kind_words: Mapping[PageKind, str]

    def __iter__(self) -> Iterator[Entry]:
        return (entry(page, self.kind_words[page.kind]) for page in self.pages)


def shards(pages: Iterable[Page], kind_words: Mapping[PageKind, str]) -> dict[str, Shard]:
    """The parts of the index by name: one a fiscal year, and one for the pages of no year."""
    found: dict[str, list[Page]] = {}
    for page in searched(pages):
        found.setdefault(str(page.frame.year.year) if page.frame.year else "site", []).append(page)
    return {name: Shard(tuple(those), kind_words) for name, those in found.items()}


_WRITER = Encoder(enc_hook=str)
"""Its hook takes what is a text but of a kind of its own, such as markup."""


def _written(value: object) -> bytes:
    """A value for a script; `<` is escaped, so that no text can end a script element."""
    return _WRITER.encode(value).replace(b"<", rb"\u003c")


def _add_script(entries: Iterable[Entry]) -> bytes:
    """The script that hands over entries, written one by one, so that no part is ever held as dictionaries."""
    return b"siteFind.add([%s]);\n" % b",".join(map(_written, entries))


def index_files(
    parts: Mapping[str, Iterable[Entry]],
    abbreviations: Iterable[tuple[str, str]] = (),
    papers: Mapping[str, Sequence[Entry]] = MappingProxyType({}),
) -> FilesOnDemand:
    """The scripts of the index by address: the folding rules with the list of shards, then each shard.

    `papers` are entries made of the text of evidence files; they are a second part, loaded only when wanted.

    The newest year is not in the list, as the search page itself holds it; the others follow, newest first.
    """
    rules = json.loads(rules_source())
    rules.pop("about")
    rules["abbreviations"] = [*rules["abbreviations"], *(list(pair) for pair in abbreviations)]
    order = sorted(parts, key=lambda name: (name != "site", name), reverse=True)
    order = [name for name in order if name != "site"] + (["site"] if "site" in parts else [])
    listed = sorted((name for name in papers if papers[name]), reverse=True)
    head = {
        "rules": rules,
        "shards": [f"index-{name}.js" for name in order[1:]],
        "papers": [f"papers-{name}.js" for name in listed],
    }
    makers: dict[str, Maker] = {
        urls.search_file("rules.js"): partial(bytes, b"siteSearchRules(%s);\n" % _written(head))
    }
    for name, entries in parts.items():
        makers[urls.search_file(f"index-{name}.js")] = partial(_add_script, entries)
    for name in listed:
        makers[urls.search_file(f"papers-{name}.js")] = partial(_add_script, papers[name])
    return FilesOnDemand(makers)
