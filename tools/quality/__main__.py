"""Prints every figure of the look beside its goal; exit 1 when a goal is missed: `python -m tools.quality [PART …]`."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from site_builder.records.derived.site_map import PageKind
from tools.chromium import MISSING, chromium
from tools.quality import elements, from_disk, lighthouse, markup, questions, seen, weights, without_script
from tools.quality.agencies import Agency, build_agencies, every_kind_of_every_agency, every_kind_once
from tools.quality.figures import Figure, Verdict, not_run, summary, table
from tools.quality.node_tools import NotHereError, package_file
from tools.quality.visits import visit_all

Agencies = tuple[Agency, ...]
TIMED = frozenset({PageKind.HOME, PageKind.MEASURE, PageKind.ITEM, PageKind.CHECKLIST})
"""Kinds whose performance is measured, each on its longest page."""


def axe_source() -> str | None:
    """The source of axe-core, or None where it is not installed."""
    try:
        return package_file("axe-core", "axe.min.js").read_text(encoding="utf-8")
    except NotHereError:
        return None


def _in_chromium(agencies: Agencies) -> tuple[Figure, ...]:
    samples = every_kind_of_every_agency(agencies)
    with chromium() as browser:
        return (
            *seen.figures(visit_all(browser, samples, axe_source())),
            *without_script.figures(without_script.look_at_all(browser, samples)),
            from_disk.links_from_disk(browser, samples),
            questions.by_tapping(browser, agencies),
            questions.by_typing(browser, agencies),
            elements.in_one_click(browser, agencies),
        )


def _lighthouse(agencies: Agencies) -> tuple[Figure, ...]:
    samples = every_kind_once(agencies[:1])
    return *lighthouse.judged(samples), *lighthouse.performance(each for each in samples if each.kind in TIMED)


PARTS: dict[str, Callable[[Agencies], tuple[Figure, ...]]] = {
    "weights": weights.figures,
    "markup": markup.figures,
    "pages": _in_chromium,
    "lighthouse": _lighthouse,
}


def _measured(chosen: list[str], folder: Path) -> Iterator[Figure]:
    agencies = build_agencies(folder)
    for name in chosen:
        started = time.monotonic()
        try:
            found = PARTS[name](agencies)
        except FileNotFoundError:
            found = (not_run(name, "–", MISSING),)
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
        yield from found


def main(arguments: list[str]) -> int:
    """Measures the named parts, or all."""
    unknown = [name for name in arguments if name not in PARTS]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        figures = list(_measured(arguments or list(PARTS), Path(folder)))
    print(table(figures))
    print(summary(figures))
    return int(any(each.verdict is Verdict.MISSED for each in figures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
