"""kill -9 at random moments of a publish to real servers on this machine: is anything torn, is any link dead?"""

import posixpath
import random
import re
import shutil
import tempfile
import time
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from site_builder.building.releases.manifest import read
from site_builder.building.releases.public_folder import files_below
from site_builder.language import urls
from site_builder.language.words import text
from site_builder.web.publish.transport import STAGING
from tools.safety.killing import kill_after
from tools.safety.servers import Server, ServerMissingError, serving
from tools.safety.trial import PAGE, Figure, Trial, TrialError, command, environment, run

_HREF = re.compile(r'<a [^>]*?href="([^"]*)"')
WHOLE_EVERY = 5
"""After so many kills one publish is left to end, and the target compared file by file."""


def _two_sites(trial: Trial, work: Path) -> tuple[Path, Path]:
    """Two sites of which each has a page the other lacks, and that differ in every page.

    Their manifests promise nothing, so that pages may go and the order of deletions is tried too.
    """
    settings = (trial.root / "mkdocs.yml").read_text(encoding="utf-8")
    made = []
    for which, page in enumerate(("before", "after")):
        trial.tell(which)
        about = (trial.root / PAGE).read_text(encoding="utf-8")
        (trial.root / PAGE).write_text(f"{about}\n[{page}]({page}.md)\n", encoding="utf-8")
        extra = trial.root / "content" / "pages" / f"{page}.md"
        extra.write_text(f"---\ntitle: {page}\n---\n\n[about](about.md)\n", encoding="utf-8")
        renamed = re.sub(r"(?m)^site_name:.*$", f"site_name: {page}", settings)
        (trial.root / "mkdocs.yml").write_text(renamed, encoding="utf-8")
        code, said = run(trial.root, "build")
        if code:
            raise TrialError(said)
        made.append(work / page)
        shutil.copytree(trial.folder.output, made[-1])
        built = read((made[-1] / urls.MANIFEST).read_bytes())
        if built is None:
            raise TrialError("the build wrote no manifest")
        (made[-1] / urls.MANIFEST).write_bytes(replace(built, ledger=()).as_bytes())
        extra.unlink()
    (trial.root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    trial.tell(0)
    return made[0], made[1]


def _show(trial: Trial, site: Path) -> None:
    shutil.rmtree(trial.folder.output)
    shutil.copytree(site, trial.folder.output)


def torn_files(served: Path, sites: tuple[Path, Path]) -> list[str]:
    """Files visitors can get that are neither site's."""
    found = []
    for name in files_below(served):
        if not name.startswith(STAGING):
            content = (served / name).read_bytes()
            if not any((site / name).is_file() and (site / name).read_bytes() == content for site in sites):
                found.append(name)
    return found


def dead_links(served: Path) -> list[str]:
    """Links to nowhere on pages that can be reached from the first page by links."""
    dead, seen, waiting = [], set[str](), ["index.html"] if (served / "index.html").exists() else []
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for href in _HREF.findall((served / page).read_text(encoding="utf-8")):
            target = urlsplit(unescape(href))
            if target.scheme or target.netloc or not target.path:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(target.path)))
            path = posixpath.normpath(f"{path}/index.html") if target.path.endswith(("/", ".")) else path
            if not (served / path).is_file():
                dead.append(f"{page} → {href}")
            elif path.endswith(".html"):
                waiting.append(path)
    return dead


def measure(trial: Trial, kind: str, kills: int, chance: random.Random) -> list[Figure]:
    """Publishes two sites in turn to one server; half of the kills are aimed at the time when pages change places."""
    with tempfile.TemporaryDirectory() as folder:
        work, served = Path(folder), Path(folder) / "served"
        served.mkdir()
        sites = _two_sites(trial, work)
        try:
            with serving(kind, served, work / "server") as server:
                return _killed(trial, kind, server, served / "ita", sites, kills, chance)
        except ServerMissingError as error:
            return [Figure(f"kill -9 during a publish ({kind})", str(error), "0 torn, 0 dead", None)]


def _killed(
    trial: Trial, kind: str, server: Server, served: Path, sites: tuple[Path, Path], kills: int, chance: random.Random
) -> list[Figure]:
    (trial.root / "publish.yml").write_text(server.target(), encoding="utf-8")
    env = environment(**server.environment)
    length = 0.0
    for site in (*sites, sites[0]):
        _show(trial, site)
        started = time.monotonic()
        code, said = run(trial.root, "publish", env=env)
        length = time.monotonic() - started
        if code:
            raise TrialError(said)
    torn, dead, hits = 0, 0, 0
    unfinished: list[str] = []
    all_sent = f"{text('publish_sending')} [{'#' * 24}] 100%".encode()
    for number in range(kills):
        site = sites[(number + 1) % 2]
        _show(trial, site)
        aimed = number % 2 == 1
        moment = chance.uniform(0, length / 2 if aimed else length)
        arguments = command(trial.root, "publish")
        hits += kill_after(arguments, trial.root, moment, signpost=all_sent if aimed else b"", env=env)
        torn += bool(torn_files(served, sites))
        dead += bool(dead_links(served))
        if (number + 1) % WHOLE_EVERY == 0 or number + 1 == kills:
            code, said = run(trial.root, "publish", env=env)
            if code != 0 or not _same(served, site):
                unfinished.append(said.strip().rpartition("\n")[2] or f"exit {code}")
    told = f"{kills} kills over {length:.1f} s, {hits} met a running publish"
    return [
        Figure(f"torn files after kill -9 of a publish ({kind})", f"{torn} ({told})", "0", torn == 0),
        Figure(f"reachable pages with a dead link meanwhile ({kind})", str(dead), "0", dead == 0),
        Figure(f"publishes that did not complete afterwards ({kind})", _first(unfinished), "0", not unfinished),
    ]


def _first(told: list[str]) -> str:
    return f"{len(told)}, first: {told[0]}" if told else "0"


def _same(served: Path, site: Path) -> bool:
    names = files_below(site)
    return files_below(served) == names and all((served / n).read_bytes() == (site / n).read_bytes() for n in names)
