"""Figures of the evidence gate: verdicts on the crafted files, and the time that 430 papers take.

Run `make gate-figures`. One process does the work, so on a machine with nothing else to do both times are the same;
processor time is what is judged.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf

from site_builder.building.site_plan.plan import plan
from site_builder.reading.files.inspection import inspected
from site_builder.reading.files.reading import read_folder
from tools.crafted_files import papers
from tools.crafted_files.table import ALL, YEAR, write_project

PAPERS = 430
SCANNED = 130
"""How many of them are scans of two pages, some 700 kB each; the others are set in Thai, 1 to 2 pages."""
COLD, UNCHANGED = 15.0, 0.3
"""Seconds of processor allowed for all papers, seen for the first time and seen again."""
LISTED = f"content/{YEAR}/evidence.yml"
"""Where the gate reports; the gate for personal data reports at the files themselves."""
SAMPLES = Path(__file__).parents[1] / "content" / "2566" / "evidence"


def main() -> int:
    """Prints the figures; 1 when one is not reached."""
    wrong = _verdicts()
    print(f"crafted files: {len(ALL)}, wrong verdicts: {wrong}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _write_papers(root)
        size = sum(path.stat().st_size for path in root.rglob("*.pdf"))
        print(f"papers: {PAPERS}, together {size / 1_000_000:.0f} MB")
        cold = _timed("cold", root)
        unchanged = min(_timed("unchanged", root) for _ in range(3))
    return int(wrong > 0 or cold > COLD or unchanged > UNCHANGED)


def _verdicts() -> int:
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder))
        found = Counter(
            (issue.place.line, issue.code) for issue in plan(Path(folder)).issues if issue.place.file == LISTED
        )
    expected = Counter((number, code) for number, each in enumerate(ALL, start=1) for code in each.codes)
    strange = {line for line, _ in (found - expected) + (expected - found)}
    for line in sorted(strange):
        print(f"  wrong: {ALL[line - 1].name}")
    return len(strange)


def _timed(what: str, root: Path) -> float:
    """Seconds of processor to read the folder, digests included, and to open or recall every paper."""
    wall, processor = time.perf_counter(), time.process_time()
    files = inspected(root, read_folder(root).files)
    used, passed = time.process_time() - processor, time.perf_counter() - wall
    opened = sum(facts.inside is not None for facts in files.values())
    print(f"{what}: {opened} papers in {used:.2f} s of processor, {passed:.2f} s by the clock")
    return used


def _write_papers(root: Path) -> None:
    folder = root / "content" / "2566" / "evidence"
    folder.mkdir(parents=True)
    texts = sorted(SAMPLES.glob("*.pdf"))
    makers: list[Callable[[], bytes]] = [path.read_bytes for path in texts]
    scan = papers.heavy_scan()
    for number in range(PAPERS):
        content = scan if number < SCANNED else makers[number % len(makers)]()
        (folder / f"paper-{number:03}.pdf").write_bytes(_like_no_other(content, number))


def _like_no_other(content: bytes, number: int) -> bytes:
    """The paper with a title and a maker of its own, so that each has a digest of its own and must be cleaned."""
    with pikepdf.open(BytesIO(content)) as paper:
        paper.docinfo["/Title"] = f"Paper {number}"
        paper.docinfo["/Author"] = f"officer {number}"
        target = BytesIO()
        paper.save(target, deterministic_id=True)
        return target.getvalue()


if __name__ == "__main__":
    sys.exit(main())
