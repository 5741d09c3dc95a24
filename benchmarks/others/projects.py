"""The pages of a finished site as Markdown projects: for MkDocs with Material, which Zensical reads too, and Hugo."""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from benchmarks.others.page_text import page_text, relinked

OWN = ("404.html", "a-z/index.html", "search/index.html")
"""Pages that each generator makes in its own way, if it makes them at all."""
_SITE = {"site_name": "อบต.ทุ่งหมอกดาว โปร่งใส", "site_url": "https://ita.thungmokdao.example/"}
_LAYOUT = """<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title></head>
<body><header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
{{ with .Parent }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</header>
<main>{{ .Content }}</main></body></html>
"""

_TAGS = re.compile(r"<(script|style|svg|template)\b.*?</\1>|<[^>]+>", re.DOTALL)
_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_MARKS = re.compile(r"\A---\n.*?\n---\n|^ *(?:-|1\.) +|^\|(?: --- \|)+$", re.DOTALL | re.MULTILINE)
_SIGNS = re.compile(r"[^\w\u0e00-\u0e7f]|_")


@dataclass(frozen=True, slots=True)
class Written:
    """How many pages were written, and the bytes of their Markdown, page by page."""

    pages: int
    weights: tuple[int, ...]


def finished_pages(site: Path) -> Iterator[tuple[str, str]]:
    """Address and HTML of every page of a built site that has to be told elsewhere too, in order."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name not in OWN and path.name == "index.html":
            yield name.removesuffix("index.html"), path.read_text(encoding="utf-8")


def source_names(addresses: Iterable[str], index: str) -> dict[str, str]:
    """The Markdown file of each address: `index` in a folder that holds other pages, a file of its own elsewhere."""
    known = set(addresses)
    parents = {parent for address in known for parent in _parents(address)}
    return {
        address: f"{address}{index}" if address in parents or not address else f"{address.rstrip('/')}.md"
        for address in known
    }


def _parents(address: str) -> Iterator[str]:
    while address := posixpath.dirname(address.rstrip("/")):
        address += "/"
        yield address


def _target(address: str, link: str) -> str | None:
    """The address a relative link leads to."""
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return None
    found = posixpath.normpath(posixpath.join(address, parts.path))
    return "" if found == "." else f"{found}/"


def _file_link(address: str, names: Mapping[str, str], link: str) -> str | None:
    """A link between pages as a link between their files, as MkDocs wants it; to other hosts as it is."""
    if link.startswith("http"):
        return link
    target = _target(address, link)
    if target is None or target not in names:
        return None
    return posixpath.relpath(names[target], posixpath.dirname(names[address]) or ".")


def _page(title: str, body: str) -> str:
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}"


def _write(folder: Path, name: str, text: str) -> int:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    path.write_bytes(content)
    return len(content)


def write_projects(site: Path, mkdocs: Path, hugo: Path) -> Written:
    """Two projects with the pages of a built site: for MkDocs with Material (Zensical reads it too), and for Hugo."""
    pages = dict(finished_pages(site))
    names, sections = source_names(pages, "index.md"), source_names(pages, "_index.md")
    weights = []
    for address, html in pages.items():
        title, body = page_text(html)
        between_files = relinked(body, partial(_file_link, address, names))
        weights.append(_write(mkdocs, f"docs/{names[address]}", _page(title, between_files)))
        between_pages = relinked(body, partial(_page_link, address, names))
        _write(hugo, f"content/{sections[address]}", _page(title, between_pages))
    _write_settings(mkdocs, hugo)
    return Written(len(pages), tuple(weights))


def _write_settings(mkdocs: Path, hugo: Path) -> None:
    """Material as it comes, with Thai search, and once more with its way to shorter menus; Hugo with no extras."""
    for name, features in (("mkdocs.yml", []), ("prune.yml", ["navigation.prune"])):
        theme = {"name": "material", "language": "th", **({"features": features} if features else {})}
        told = {**_SITE, "theme": theme, "plugins": [{"search": {"lang": "th"}}]}
        _write(mkdocs, name, yaml.safe_dump(told, allow_unicode=True, sort_keys=False))
    settings = {
        "title": _SITE["site_name"],
        "baseURL": _SITE["site_url"],
        "languageCode": "th",
        "disableKinds": ["taxonomy", "term", "rss"],
    }
    _write(hugo, "hugo.json", json.dumps(settings, ensure_ascii=False))
    _write(hugo, "layouts/all.html", _LAYOUT)


def _page_link(address: str, names: Mapping[str, str], link: str) -> str | None:
    """A link between pages as it is, for Hugo publishes them at the same addresses."""
    return link if link.startswith("http") or _target(address, link) in names else None


def _letters(text: str) -> int:
    """Letters, vowels, tone marks and digits; blanks and signs may be Markdown's own."""
    return len(_SIGNS.sub("", text))


def text_ratio(site: Path, mkdocs: Path) -> float:
    """Text of all pages as Markdown over the text inside `<main>` of the same pages of ours."""
    pages = dict(finished_pages(site))
    names = source_names(pages, "index.md")
    theirs = ours = 0
    for address, html in pages.items():
        main = _MAIN.search(html)
        ours += _letters(unescape(_TAGS.sub(" ", main[0]))) if main else 0
        markdown = (mkdocs / "docs" / names[address]).read_text(encoding="utf-8")
        theirs += _letters(unescape(relinked(_MARKS.sub("", markdown), lambda link: None)))
    return theirs / ours
