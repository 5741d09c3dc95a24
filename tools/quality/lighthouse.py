"""Lighthouse on an emulated phone: accessibility, best practices, SEO, and performance as the median of five runs."""

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.chromium import CHROMIUM, FLAGS, MISSING
from tools.quality.agencies import Sample
from tools.quality.figures import Figure, at_least, not_run
from tools.quality.node_tools import NotHereError, node, package_file
from tools.serving import serving

JUDGED = {"accessibility": "accessibility", "best-practices": "best practices", "seo": "SEO"}
"""Categories whose score is the same on every run; the goal is 100."""
PERFORMANCE, RUNS = 98.0, 5


def _scores(command: Sequence[str], address: str, categories: Iterable[str]) -> tuple[dict[str, float], list[str]]:
    """The scores of a page, 0 to 100, and the audits of the categories that cost it points."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        options = [
            address,
            "--quiet",
            "--output=json",
            f"--output-path={told}",
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags=--headless {' '.join(FLAGS)}",
        ]
        subprocess.run([*command, *options], env={**os.environ, "CHROME_PATH": str(CHROMIUM)}, check=True)
        report = json.loads(told.read_bytes())
    scores = {name: round(each["score"] * 100, 1) for name, each in report["categories"].items()}
    lost = [
        report["audits"][audit["id"]]["title"]
        for each in report["categories"].values()
        for audit in each["auditRefs"]
        if audit["weight"]
        and (report["audits"][audit["id"]]["score"] or 0) < 0.9
        and report["audits"][audit["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    ]
    return scores, lost


def _command() -> list[str]:
    if CHROMIUM is None:
        raise NotHereError(MISSING)
    return [node(), str(package_file("lighthouse", "cli/index.js"))]


def judged(samples: Iterable[Sample]) -> tuple[Figure, ...]:
    """The lowest score of the samples in each category but performance."""
    try:
        command = _command()
    except NotHereError as error:
        return tuple(not_run(f"Lighthouse mobile, {word}", "100", str(error)) for word in JUDGED.values())
    lowest = dict.fromkeys(JUDGED, 100.0)
    faults: list[str] = []
    count = 0
    for sample in samples:
        with serving(sample.agency.site) as base:
            scores, lost = _scores(command, base + sample.address, JUDGED)
        lowest = {name: min(lowest[name], scores[name]) for name in JUDGED}
        faults += [f"{sample.name}: {each}" for each in lost]
        count += 1
    return tuple(
        at_least(f"Lighthouse mobile, {word}", 100, lowest[name], f"lowest of {count} pages", faults)
        for name, word in JUDGED.items()
    )


def performance(samples: Iterable[Sample]) -> tuple[Figure, ...]:
    """The median of five runs of each sample; never taken in a test, for the machine has its say in it."""
    try:
        command = _command()
    except NotHereError as error:
        return (not_run("Lighthouse mobile, performance", f"≥ {PERFORMANCE:g}", str(error)),)
    found: list[Figure] = []
    for sample in samples:
        with serving(sample.agency.site) as base:
            runs = [_scores(command, base + sample.address, ["performance"])[0]["performance"] for _ in range(RUNS)]
        among = f"median of {', '.join(f'{each:g}' for each in sorted(runs))}"
        name = f"Lighthouse mobile, performance, {sample.name}"
        found.append(at_least(name, PERFORMANCE, statistics.median(runs), among))
    return tuple(found)
