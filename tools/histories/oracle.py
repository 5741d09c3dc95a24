"""The judge of a history. It keeps its own list of every address ever released, in a plain dict, and believes nothing
that the ledger says."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html import unescape
from urllib.parse import unquote, urlsplit

from site_builder.language import urls
from tools.histories.kinds import kind_of
from tools.histories.project import Project
from tools.histories.writing import topics_of

MOST_HOPS = 3
_REFRESH = re.compile(rb'<meta http-equiv="refresh" content="\d+; ?url=([^"]*)"')
_LINK = re.compile(rb'\shref="([^"#]*)')
_HEADING = re.compile(rb"<h1[^>]*>(.*?)</h1>", re.DOTALL)

Files = Mapping[str, bytes]


class Oracle:
    """Every file ever released with its kind; what evidence held; which item stood where; what must never show."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.papers: dict[str, set[str]] = {}
        self.items: dict[str, set[str]] = {}
        self.never: set[bytes] = set()
        self.taken_back: set[str] = set()

    def remember(self, files: Files, project: Project) -> None:
        """A release that went out."""
        for name, content in files.items():
            if urls.is_promised(name.removesuffix("index.html") if name.endswith("index.html") else name):
                self.kinds.setdefault(name, kind_of(content))
        for name, paper in _papers_at(project).items():
            self.papers.setdefault(name, set()).add(paper)
        for name, topic in _items_at(project).items():
            self.items.setdefault(name, set()).add(topic)
        self._heed(project)

    def _heed(self, project: Project) -> None:
        for each in project.withdrawn:
            self.taken_back |= each.digests
            if each.personal and each.digests:
                self.never |= set(each.marks)

    def faults(self, files: Files, project: Project) -> tuple[str, ...]:
        """Everything that is wrong with a site that is to be released."""
        return (
            *self._unanswered(files),
            *self._bytes_at_addresses(files, project),
            *self._versions(files, project),
            *self._hidden(files, project),
            *self._items(files, project),
        )

    def _unanswered(self, files: Files) -> Iterator[str]:
        for name, kind in self.kinds.items():
            if name not in files:
                yield f"{name}: released and answered no more"
            elif kind_of(files[name]) != kind:
                yield f"{name}: was {kind}, is {kind_of(files[name])}"
            elif kind == "html":
                yield from _faults_of_page(files, name)

    def _bytes_at_addresses(self, files: Files, project: Project) -> Iterator[str]:
        """What people put in is what the address of the evidence gives."""
        digests = _digests(files)
        for name, paper in _papers_at(project).items():
            if digests.get(name) != paper:
                yield f"{name}: does not give the file that lies in the content"

    def _versions(self, files: Files, project: Project) -> Iterator[str]:
        """Every released version of a file that was replaced is still there to be read."""
        there = set(_digests(files).values())
        taken_back = self.taken_back.union(*(each.digests for each in project.withdrawn))
        shown = {f"{year.year}/evidence/{each.id}": len(each.files) for year, each in project.shown_evidence()}
        moves = {row["from"].removeprefix("/"): row["to"].removeprefix("/") for row in project.rows if "from" in row}
        for name, papers in self.papers.items():
            if _evidence_of(_end(name, moves), shown) and (lost := papers - there - taken_back):
                yield f"{name}: {len(lost)} released version(s) can be read no more"

    def _hidden(self, files: Files, project: Project) -> Iterator[str]:
        """Nothing that was withdrawn shows anywhere, unless people show it again under another name."""
        shown = {paper.mark for _, each in project.shown_evidence() for _, paper in each.files}
        hidden = {mark for each in project.withdrawn for mark in each.marks if each.personal or mark not in shown}
        for mark in self.never | hidden:
            for name, content in files.items():
                if mark in content:
                    yield f"{name}: shows withdrawn content"

    def _items(self, files: Files, project: Project) -> Iterator[str]:
        """Where an item was released, its page is found, whatever its number is now."""
        now = {(name.split("/")[0], topic): name for name, topic in _items_at(project).items()}
        for name, topics in self.items.items():
            for topic in topics:
                there = now.get((name.split("/")[0], topic))
                if there and name in files and there not in (_final(files, name), *_linked(files, _final(files, name))):
                    yield f"{name}: does not lead to the item {topic} at {there}"


def _digests(files: Files) -> dict[str, str]:
    return {name: sha256(content).hexdigest() for name, content in files.items() if "/evidence/" in name}


def _papers_at(project: Project) -> dict[str, str]:
    """The digest of each file of the evidence at the address it has by its id and place."""
    found = {}
    for year, each in project.shown_evidence():
        for number, (_, paper) in enumerate(each.files, start=1):
            name = each.id if number == 1 else f"{each.id}-{number}"
            found[f"{year.year}/evidence/{name}.{paper.kind}"] = paper.digest
    return found


def _items_at(project: Project) -> dict[str, str]:
    """The topic of each page of a checklist."""
    found = {}
    for year in project.years.values():
        if any(each.topic in topics_of(year) for each in year.answers) and not year.draft:
            for number, topic in enumerate(topics_of(year), start=1):
                found[f"{year.year}/oit/o{number}/index.html"] = topic
    return found


def _end(name: str, moves: Mapping[str, str]) -> str:
    for _ in range(10):
        if name not in moves:
            break
        name = moves[name]
    return name


def _evidence_of(name: str, shown: Mapping[str, int]) -> bool:
    """Whether an address is that of a file that some shown evidence has now, whatever its kind was."""
    stem, _, _ = name.partition(".")
    if stem in shown:
        return True
    first, _, number = stem.rpartition("-")
    return first in shown and number.isdigit() and int(number) <= shown[first]


def _faults_of_page(files: Files, name: str) -> Iterator[str]:
    content = files[name]
    heading = _HEADING.search(content)
    if not heading or not re.sub(rb"<[^>]*>", b"", heading[1]).strip():
        yield f"{name}: a page without a heading"
    final = _final(files, name)
    if final is None:
        yield f"{name}: leads nowhere within {MOST_HOPS} steps"


def _final(files: Files, name: str) -> str | None:
    """The file that somebody who asks for `name` ends at; None when there is none within the hops allowed."""
    for _ in range(MOST_HOPS + 1):
        if name not in files:
            return None
        led = _REFRESH.search(files[name]) if name.endswith(".html") else None
        if led is None:
            return name
        name = _target(name, led[1])
    return None


def _linked(files: Files, name: str | None) -> set[str]:
    return {_target(name, each) for each in _LINK.findall(files[name])} if name and name.endswith(".html") else set()


def _target(name: str, written: bytes) -> str:
    """The file that a link written in a page leads to."""
    path = urlsplit(unescape(written.decode())).path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path)))
    return f"{joined}/index.html".removeprefix("./") if path.endswith("/") or not path else joined
