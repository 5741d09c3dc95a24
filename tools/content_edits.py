"""Random edits of content files as text: a value, a paragraph, a whole record, the bytes of a paper."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from site_builder.reading.yaml.file import Node, Scalar, Sequence, parse
from site_builder.records.file_facts import FileFacts

_LEFT_ALONE = ("/submission.yml", "mkdocs.yml", "/confirmed.yml", "/waivers.yml", "/catalogue.yml")
_ID = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_STATUS = {
    "done": "under-way",
    "under-way": "done",
    "finished": "awaiting",
    "awaiting": "finished",
    "urgent": "develop",
}


@dataclass(frozen=True)
class Edit:
    """New texts and digests of files by path, and what was done in words."""

    what: str
    texts: Mapping[str, bytes] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


def random_changes(
    texts: Mapping[str, bytes], files: Mapping[str, FileFacts], chance: random.Random, count: int
) -> Iterator[Edit]:
    """Edits of one place each."""
    papers = [path for path in sorted(files) if "/evidence/" in path]
    names = [name for name in sorted(texts) if not name.endswith(_LEFT_ALONE)]
    weights = [len(texts[name]) for name in names]
    for _ in range(count):
        if papers and chance.random() < 0.05:
            path = chance.choice(papers)
            yield Edit(f"bytes of {path}", files={path: sha256(chance.randbytes(8)).hexdigest()})
            continue
        name = chance.choices(names, weights)[0]
        found = _in_page(texts, name, chance) if name.endswith(".md") else _in_yaml(texts, name, chance)
        if found:
            yield found


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Every value of a file, in its order."""
    waiting = [node] if node else []
    while waiting:
        each = waiting.pop()
        if isinstance(each, Scalar):
            yield each
        else:
            waiting += each.items if isinstance(each, Sequence) else each.entries.values()


def _in_yaml(texts: Mapping[str, bytes], name: str, chance: random.Random) -> Edit | None:
    node, _ = parse(texts[name], name)
    values = sorted(scalars(node), key=lambda each: each.place)
    lines = texts[name].decode().split("\n")
    for _ in range(20):
        value = chance.choice(values)
        if chance.random() < 0.1:
            return _without_record(lines, name, chance)
        line, column = value.place.line - 1, value.place.column - 1
        first = value.text.split("\n")[0].split(" ")[0]
        at = lines[line].find(first, column)
        new = otherwise(value.text)
        if not first or at < 0 or at > column + 1 or new is None:
            continue
        if value.text not in lines[line]:
            new = otherwise(first)
            value = Scalar(first, value.place)
        if new is None:
            continue
        told = [*lines]
        told[line] = lines[line][:at] + new + lines[line][at + len(value.text) :]
        return Edit(f"{name}:{line + 1} {value.text[:40]!r} → {new[:40]!r}", {name: "\n".join(told).encode()})
    return None


def otherwise(text: str) -> str | None:
    """The value saying something else; None for ids and keywords, whose change another check meets."""
    if text in _STATUS:
        return _STATUS[text]
    if re.fullmatch(r"2[45][0-9]{2}", text):
        # A year: another one than its folder's is for another check.
        return None
    if re.fullmatch(r"[0-9.,]+", text):
        return re.sub(r"[0-9](?=[^0-9]*$)", lambda match: str((int(match[0]) + 1) % 10), text)
    if _ID.fullmatch(text) or text.startswith(("/", "#")) or ":" in text:
        return None
    day = re.match(r"([0-9]{1,2})(?= [ก-๙])", text)
    if day:
        return f"{int(day[1]) % 27 + 1}{text[len(day[1]) :]}"
    thai = list(re.finditer("[ก-ฮ]", text))
    if not thai or re.search(r"25[0-9]{2}", text):
        return None
    at = thai[len(thai) // 2].start()
    return text[:at] + ("ข" if text[at] != "ข" else "ค") + text[at + 1 :]


def _without_record(lines: list[str], name: str, chance: random.Random) -> Edit | None:
    """Takes a whole item of a block list out."""
    starts = [n for n, line in enumerate(lines) if re.match(r" *- ", line)]
    if len(starts) < 2:
        return None
    start = chance.choice(starts)
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    told = lines[:start] + lines[end:]
    return Edit(f"{name}:{start + 1} taken out: {lines[start].strip()[:60]}", {name: "\n".join(told).encode()})


def _in_page(texts: Mapping[str, bytes], name: str, chance: random.Random) -> Edit | None:
    told = texts[name].decode()
    places = [match.start() for match in re.finditer("[ก-ฮ]", told)]
    if not places:
        return None
    at = chance.choice(places)
    new = told[:at] + ("ข" if told[at] != "ข" else "ค") + told[at + 1 :]
    return Edit(f"{name} at {at}: …{told[max(at - 10, 0) : at + 10]!r}…", {name: new.encode()})
