"""Prints whether the sample sites say what was reported, and no more: `make truth-figures`.

`--list` prints every standing with the entries and days it rests on. `--reports DIR` compares what the content says
with the scanned reports there (`001….txt`), and lists what neither they print nor a mark calls made up. Exits with 1
where a standing has no support, or a listed fact is wrong, or more than five are missing.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tools.quality.agencies import build_agency, projects
from tools.truth.facts import agency_of, judge, reports
from tools.truth.standings import statements
from tools.truth.values import Report, unprinted

MOST_MISSING = 5
SAMPLE = "001"


def main(arguments: list[str]) -> int:
    """Prints the figures; 1 when a goal is missed."""
    options = argparse.ArgumentParser(prog="tools.truth")
    options.add_argument("--list", action="store_true", help="print every standing with what it rests on")
    options.add_argument("--reports", type=Path, help="a folder of the scanned reports, to compare the content with")
    chosen = options.parse_args(arguments)
    unsupported = _standings(listing=chosen.list)
    if chosen.reports:
        _values(chosen.reports)
    wrong, missing = _facts()
    print(f"statements of standing without support: {unsupported} (goal 0)")
    print(f"facts of the reports wrong: {wrong} (goal 0), missing: {missing} (goal {MOST_MISSING} at most)")
    return int(unsupported > 0 or wrong > 0 or missing > MOST_MISSING)


def _standings(*, listing: bool) -> int:
    unsupported = 0
    for name, project in projects().items():
        found = tuple(statements(name, project))
        faults = [each for each in found if each.fault]
        for each in found if listing else faults:
            print(f"  {each}")
        print(f"{name}: {len(found)} standings, {len(faults)} without support")
        unsupported += len(faults)
    return unsupported


def _values(folder: Path) -> None:
    """Prints what the content says that neither a report prints nor a mark calls made up."""
    for name, project in projects().items():
        for path in sorted(folder.glob(f"{SAMPLE if name == 'sample' else name}_*.txt")):
            found = sorted(unprinted(project, Report(path.read_text(encoding="utf-8"))), key=str)
            print("".join(f"  {each}\n" for each in found), end="")
            print(f"{name}: {len(found)} values neither printed in {path.name} nor marked")


def _facts() -> tuple[int, int]:
    """How many listed facts are wrong, and how many missing."""
    wrong = missing = 0
    known = {SAMPLE if name == "sample" else name: project for name, project in projects().items()}
    with tempfile.TemporaryDirectory() as folder:
        for name in reports():
            site = Path(folder) / agency_of(name) / "site"
            if not site.exists():
                build_agency(name, known[agency_of(name)], site)
            verdicts = judge(name, site)
            lines = [*verdicts.wrong, *verdicts.missing, *verdicts.left]
            print("".join(f"  {line}\n" for line in lines), end="")
            print(
                f"report {name}: {verdicts.total} facts, {verdicts.told} told, {len(verdicts.wrong)} wrong, "
                f"{len(verdicts.missing) + len(verdicts.left)} missing"
            )
            wrong += len(verdicts.wrong)
            missing += len(verdicts.missing) + len(verdicts.left)
    return wrong, missing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
