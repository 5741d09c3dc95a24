"""How well the search finds: `make search-quality` prints the figures, measured in Chromium through the search page.

The sample set (tests/search/) is asked by hand-written queries, by queries cut from the pages' own text and disturbed
in seven ways, and by words that no page holds; costs are measured at 150 and at 1,500 pages. Exit 1 without Chromium.
"""

import fnmatch
import gzip
import json
import random
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as BrowserPage

from site_builder.building.site_plan.plan import plan
from site_builder.output.search.index import index_files, shards
from site_builder.pages.site.search import kind_words

ROOT = Path(__file__).resolve().parents[1]
SET = ROOT / "tests" / "search"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
CONSONANTS = "กขคจชซดตถทนบปพมยรลวสหอ"
TONES = "่้๊๋"
PER_KIND = 60
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

Entry = dict[str, str | int]
SHELL = """<!doctype html><html lang="th" class="js"><meta charset="utf-8"><title>search</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<script src="../assets/search/fold.js" defer></script><script src="../assets/search/find.js" defer></script>
<script src="../assets/search/page.js" defer></script><script src="rules.js" defer></script>
<script src="index-NEWEST.js" defer></script>
<div id="search" data-found="{count}" data-nothing="" data-waiting="" data-year="{year}">
<form><input type="search"></form><p><input type="checkbox" id="search-papers"></p><p id="search-said"></p>
<div id="search-filters"></div><ol id="search-results"></ol><button id="search-more"></button>
<div id="search-none"></div></div></html>"""
WATCH = """new MutationObserver(() => {
  if (!window.firstResult && document.querySelector("#search-results li")) { window.firstResult = performance.now(); }
}).observe(document, { childList: true, subtree: true });"""
"""Notes in the page itself when the first result stands there, in milliseconds since the page was asked for."""

SLOW_PHONE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
"""150 ms and 1.6 Mbit/s, in bytes a second; the processor is slowed four times beside it."""


def sample_entries() -> list[Entry]:
    """The sample pages as index entries."""
    pages = json.loads((SET / "pages.json").read_text(encoding="utf-8"))
    return [
        {
            "a": page["id"],
            "t": page["title"],
            "c": f"O{page['item']}" if page.get("item") else "",
            "k": page["kind"],
            "y": page.get("year") or 0,
            "u": page.get("unit") or "",
            "b": " ".join(f"{head} {text}" for head, text in page["sections"]),
        }
        for page in pages
    ]


def agency_entries(project: Path) -> list[Entry]:
    """The pages of one of our own agencies as index entries."""
    made = plan(project)
    return [dict(entry) for entries in shards(made.pages, kind_words()).values() for entry in entries]


class _Zipped(SimpleHTTPRequestHandler):
    """Serves compressed, as hosts do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Says nothing."""


def first_result_on_a_slow_phone(browser: Browser, site: Path) -> float:
    """Seconds from opening the search with a query to its first result, nothing cached; the median of five."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipped, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    times: list[float] = []
    for _ in range(5):
        context = browser.new_context()
        page = context.new_page()
        phone = context.new_cdp_session(page)
        phone.send("Network.enable")
        phone.send("Network.emulateNetworkConditions", SLOW_PHONE)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(WATCH)
        page.goto(f"http://127.0.0.1:{server.server_port}/search/?q=งบประมาณ")
        page.wait_for_function("window.firstResult")
        times.append(float(page.evaluate("window.firstResult")) / 1000)
        context.close()
    server.shutdown()
    server.server_close()
    return statistics.median(times)


def write_site(folder: Path, entries: list[Entry]) -> int:
    """A site of nothing but the search; returns the size of its index in bytes, gzip."""
    by_year: dict[str, list[Entry]] = {}
    for entry in entries:
        by_year.setdefault(str(entry.get("y") or "site"), []).append(entry)
    shutil.copytree(ROOT / "theme" / "assets" / "search", folder / "assets" / "search", dirs_exist_ok=True)
    (folder / "search").mkdir(exist_ok=True)
    newest = max((name for name in by_year if name != "site"), default="site")
    (folder / "search" / "index.html").write_text(SHELL.replace("NEWEST", newest), encoding="utf-8")
    size = 0
    for name, content in index_files(by_year).items():
        (folder / name).write_bytes(content)
        size += len(gzip.compress(content))
    return size


@dataclass(frozen=True, slots=True)
class Query:
    """A query and what answers it: a test of an address."""

    kind: str
    text: str
    answers: Callable[[str], bool]


def hand_written() -> list[Query]:
    """The queries of the sample set; one without pages wants any page that holds its words."""
    found = []
    for each in yaml.safe_load((SET / "queries.yml").read_text(encoding="utf-8"))["queries"]:
        patterns = tuple(each["relevant"])

        def answers(address: str, patterns: tuple[str, ...] = patterns) -> bool:
            return not patterns or any(fnmatch.fnmatch(address, pattern) for pattern in patterns)

        found.append(Query(each["kind"], each["q"], answers))
    return found


def _disturbed(kind: str, span: str, chance: random.Random) -> str | None:
    def at(letters: str) -> int | None:
        places = [place for place, letter in enumerate(span) if letter in letters]
        return chance.choice(places) if places else None

    match kind:
        case "verbatim":
            return span
        case "cut short":
            return span[: max(6, len(span) * 2 // 3)]
        case "tone dropped":
            place = at(TONES)
            return None if place is None else span[:place] + span[place + 1 :]
        case "consonant replaced":
            place = at(CONSONANTS)
            return None if place is None else span[:place] + chance.choice(CONSONANTS) + span[place + 1 :]
        case "digits of the other script":
            changed = span.translate(THAI_DIGITS)
            return None if changed == span else changed
        case _:
            place = chance.randrange(3, len(span) - 2)
            return f"{span[:place]} {span[place:]}"


def _span(text: str, chance: random.Random, longest: int = 24) -> str | None:
    start = chance.randrange(0, max(1, len(text) - 40))
    # A mark without its letter is no beginning, for nobody types one.
    while start < len(text) and re.match("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", text[start]):
        start += 1
    span = text[start : start + chance.randint(10, longest)].strip(" |-\n")
    return span if len(span) >= 8 and "|" not in span and "\n" not in span else None


def cut_from_text(entries: list[Entry], per_kind: int = PER_KIND) -> list[Query]:
    """Spans of the pages' own text, disturbed in seven ways; every page that holds the span answers."""
    chance = random.Random(2566)
    bare = {
        str(entry["a"]): re.sub(r"\s", "", f"{entry.get('c', '')}{entry['t']}{entry.get('b', '')}") for entry in entries
    }
    found: list[Query] = []
    kinds = ("verbatim", "cut short", "tone dropped", "consonant replaced", "digits of the other script", "spaces")
    for kind in (*kinds, "two spans"):
        made = 0
        tries = 0
        while made < per_kind and tries < 200 * per_kind:
            tries += 1
            text = str(chance.choice(entries).get("b", ""))
            if kind == "two spans":
                spans = [span for span in (_span(text, chance, 12), _span(text, chance, 12)) if span]
                query = " ".join(spans) if len(spans) == 2 else None
            else:
                spans = [span for span in (_span(text, chance),) if span]
                query = _disturbed(kind, spans[0], chance) if spans else None
            if query is None or len(query) < 6:
                continue
            wanted = [re.sub(r"\s", "", span if kind != "cut short" else query) for span in spans]

            def answers(address: str, wanted: list[str] = wanted) -> bool:
                return all(span in bare[address] for span in wanted)

            found.append(Query(kind, query, answers))
            made += 1
    return found


class Reader:
    """A person at the search page."""

    def __init__(self, page: BrowserPage, site: Path) -> None:
        self.page = page
        started = time.perf_counter()
        page.goto(f"{(site / 'search/index.html').as_uri()}?q=o1")
        page.wait_for_selector("#search-results[data-state=done]", state="attached")
        self.first_result = time.perf_counter() - started

    def ask(self, query: str) -> tuple[list[str], float]:
        """The first five addresses, and the milliseconds of the finding itself."""
        told: Any = self.page.evaluate(
            "q => { const t = performance.now(); const r = siteFind.find(q);"
            "return [r.slice(0, 5).map(x => x.entry.a), performance.now() - t] }",
            query,
        )
        return told[0], told[1]


def _line(name: str, rows: list[tuple[bool, bool, bool]]) -> str:
    count = len(rows)
    first, top, nothing = (sum(row[n] for row in rows) * 100 / count for n in range(3))
    return f"{name:<30}{count:>6}{first:>9.1f}%{top:>9.1f}%{nothing:>9.1f}%"


def judged(reader: Reader, query: Query) -> tuple[bool, bool, bool]:
    """Answered first, answered in the first five, nothing returned."""
    found, _ = reader.ask(query.text)
    return bool(found) and query.answers(found[0]), any(map(query.answers, found)), not found


def measure(reader: Reader, entries: list[Entry]) -> None:
    """Prints the table of what is found."""
    print(f"{'queries':<30}{'':>6}{'first':>10}{'in 5':>10}{'nothing':>10}")

    print(_line("hand-written", [judged(reader, query) for query in hand_written()]))
    cut = [(query.kind, judged(reader, query)) for query in cut_from_text(entries)]
    for kind in dict.fromkeys(kind for kind, _ in cut):
        print(_line(f"  cut: {kind}", [row for each, row in cut if each == kind]))
    print(_line("cut from text, all", [row for _, row in cut]))
    absent = (SET / "absent.txt").read_text(encoding="utf-8").split()
    hits = [word for word in absent if reader.ask(word)[0]]
    print(f"absent words that get hits: {len(hits)} of {len(absent)} ({', '.join(hits)})")


def main() -> int:
    """Prints everything; exit 1 where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("not run: no Chromium on this machine")
        return 1
    entries = sample_entries()
    many = [
        {**entry, "a": f"{n}/{entry['a']}", "y": int(entry["y"]) + n if entry["y"] else 0}
        for n in range(10)
        for entry in entries
    ]
    code = sum(len(gzip.compress(path.read_bytes())) for path in (ROOT / "theme/assets/search").glob("*.js"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        print(f"Chromium {browser.version}; code {code / 1000:.1f} kB gzip")
        for name, told in (("150", entries), ("1,500", many)):
            site = Path(folder) / name.replace(",", "")
            site.mkdir()
            size = write_site(site, told)
            reader = Reader(browser.new_page(), site)
            if told is entries:
                measure(reader, entries)
            times = [reader.ask(query.text)[1] for query in cut_from_text(entries)]
            p95 = statistics.quantiles(times, n=20)[-1]
            print(
                f"{name} pages: index {size / 1000:.1f} kB gzip, all loaded {reader.first_result * 1000:.0f} ms,"
                f" query median {statistics.median(times):.1f} ms, p95 {p95:.1f} ms,"
                f" first result on a slow phone {first_result_on_a_slow_phone(browser, site):.2f} s"
            )
        print("queries cut from our own agencies' pages")
        for project in (ROOT, *sorted((ROOT / "tests" / "agencies").iterdir())):
            if not (project / "mkdocs.yml").is_file():
                continue
            told = agency_entries(project)
            site = Path(folder) / f"agency-{project.name}"
            site.mkdir()
            size = write_site(site, told)
            reader = Reader(browser.new_page(), site)
            name = "sample" if project == ROOT else project.name
            rows = [judged(reader, query) for query in cut_from_text(told, 20)]
            print(f"{_line(f'  {name}, {len(told)} pages', rows)}   index {size / 1000:.1f} kB gzip")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
