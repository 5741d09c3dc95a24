"""One agency of `tests/agencies`, built by MkDocs into a folder of its own, and its pages as words."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from site_builder.building.build import BuildOutcome, build_site
from site_builder.language.problems.problem import Severity
from tests.conftest import ROOT, quiet

AGENCIES = ROOT / "tests" / "agencies"
_ON_PAPER = r"<tbody class=\"print-only.*?</tbody>"
_UNSEEN = re.compile(rf"<head\b.*?</head>|<(script|style|svg)\b.*?</\1>|{_ON_PAPER}|<[^>]+>", re.DOTALL)
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True)
class AgencySite:
    """A built site and what its build said."""

    folder: Path
    outcome: BuildOutcome

    def html(self, address: str) -> str:
        return (self.folder / address / "index.html").read_text(encoding="utf-8")

    def words(self, address: str) -> str:
        """The text of a page as a reader sees it, digits made Arabic, one blank between words."""
        return " ".join(_UNSEEN.sub(" ", self.html(address)).translate(_ARABIC).replace("\u00a0", " ").split())

    def has(self, address: str) -> bool:
        return (self.folder / address / "index.html").is_file()

    @property
    def errors(self) -> list[str]:
        return [issue.line for issue in self.outcome.issues if issue.severity is Severity.ERROR]

    @property
    def remarks(self) -> list[tuple[str, int]]:
        """Code and count of every warning and notice."""
        return sorted(Counter(issue.code for issue in self.outcome.issues).items())


def built(agency: str, folder: Path) -> AgencySite:
    """The site of one agency; a build that publishes nothing fails the test with what it said."""
    outcome = build_site(AGENCIES / agency, folder / "site", quiet)
    assert outcome.output is not None, [f"{each.place} {each.code}" for each in outcome.issues]
    return AgencySite(folder / "site", outcome)
