"""The tables, for the console and as Markdown; both from the same rows."""

from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.generators import Generator
from benchmarks.goals import Figure
from benchmarks.measured import Measured, OfSize
from benchmarks.usage import pair_ratios, spread

Row = tuple[str, ...]


def goal_rows(figures: Sequence[Figure]) -> list[Row]:
    return [("figure", "goal", "found", ""), *((each.name, each.goal, each.found, each.verdict) for each in figures)]


def size_rows(measured: Measured, generators: Sequence[Generator]) -> list[Row]:
    """A line for each generator at each size: processor time, its parts, clock, memory, and ours over theirs."""
    head = ("pages", "build", "CPU s", "user + system", "clock s", "peak MiB", "ours over it")
    return [head, *(row for at in measured.values() for row in _rows_of(at, generators))]


def _rows_of(at: OfSize, generators: Sequence[Generator]) -> Iterator[Row]:
    for each in generators:
        used = at.of(each.key)
        why = at.turns.not_run.get(each.key, "")
        if not used:
            if why:
                yield (f"{at.pages:,}", each.name, f"not run: {why.splitlines()[0]}", "", "", "", "")
            continue
        ratio = None if each.key == "ours" else pair_ratios(at.of("ours"), used)
        parts = f"{median(one.user for one in used):.2f} + {median(one.system for one in used):.2f}"
        yield (
            f"{at.pages:,}",
            each.name + (f" ({why})" if why else ""),
            spread(used).shown(),
            parts,
            spread(used, lambda one: one.wall).shown(),
            f"{median(one.peak for one in used):.0f}",
            ratio.shown("{:.3f}") if ratio else "",
        )
    if at.bare:
        wall = spread(at.bare, lambda one: one.wall).shown()
        yield (f"{at.pages:,}", "bare writing of our files", spread(at.bare).shown(), "", wall, "", "")


def phase_rows(measured: Measured) -> list[Row]:
    """Processor seconds of each phase, size by size; empty where no phases were taken."""
    sizes = [at for at in measured.values() if at.phases]
    if not sizes:
        return []
    names = sorted({name for at in sizes for name in at.phases}, key=lambda name: -sizes[-1].phases.get(name, 0))
    head = ("phase, CPU s", *(f"{at.pages:,}" for at in sizes))
    rows = [(name, *(f"{at.phases.get(name, 0):.2f}" for at in sizes)) for name in names]
    return [head, *rows, ("together", *(f"{sum(at.phases.values()):.2f}" for at in sizes))]


def page_rows(measured: Measured) -> list[Row]:
    """What the others were given, and what a first visit weighs."""
    rows: list[Row] = [("pages", "what", "")]
    for at in measured.values():
        if at.markdown:
            ordered = sorted(at.markdown)
            span = f"{ordered[0]:,} – {ordered[len(ordered) // 2]:,} – {ordered[-1]:,}"
            mean = sum(ordered) / len(ordered)
            shown = f"{span}, mean {mean:,.0f}; {len(ordered):,} pages"
            rows.append((f"{at.pages:,}", "Markdown of a page, bytes: least – median – most", shown))
        if at.text_ratio:
            rows.append((f"{at.pages:,}", "text of the others' pages over ours", f"{at.text_ratio:.3f}"))
        for name, visit in at.visits.items():
            told = f"{visit.shell:.0f} kB, fonts {visit.fonts:.0f} kB, everything {visit.everything:.0f} kB"
            rows.append((f"{at.pages:,}", f"first visit, {name}", f"{told}, other hosts: {len(visit.outside)}"))
    return rows if len(rows) > 1 else []


def as_text(rows: Sequence[Row]) -> str:
    """Columns under each other."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, ""])


def as_markdown(rows: Sequence[Row]) -> str:
    """The same as a Markdown table."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:], ""])
