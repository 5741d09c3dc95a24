"""One history: a project that people edit, build and release, and what came of every step."""

import copy
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.language import urls
from site_builder.language.problems.problem import Issue, Severity
from site_builder.promises.ledger.lines import as_bytes, union
from site_builder.records.ledger import LedgerLine
from site_builder.web.publish.promises import BrokenPromiseError, keep_promises, promised_by
from tools.histories import clerk
from tools.histories.building import Build, Built
from tools.histories.edits import EDITS
from tools.histories.edits.edit import Desk, Edit
from tools.histories.merging import merge_copies
from tools.histories.oracle import Oracle
from tools.histories.project import Project, first_project
from tools.histories.writing import LEDGER, tree, write

FEWEST, MOST = 4, 10
"""Edits and releases of one history, the first release not counted."""
BROKEN_PROMISE = "publish-would-drop"
_RESTORED = frozenset({"version-lost", "withdrawal-unknown", "ledger-line"})
"""Rules that tell people, always or sometimes, to restore what is lost from the site that the public reads."""


@dataclass
class Outcome:
    """What happened in a history, and in many: all figures add up."""

    edits: int = 0
    releases: int = 0
    promised: int = 0
    checked: int = 0
    answered: int = 0
    refusals: Counter[str] = field(default_factory=Counter)
    advice: Counter[str] = field(default_factory=Counter)
    cured: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


class NothingSoundError(Exception):
    """A fault has left a project that cannot be built."""


class History:
    """The steps of one history; the same seed and build give the same steps."""

    def __init__(self, root: Path, seed: int, build: Build) -> None:
        self.seed, self.build_site = seed, build
        self.desk = Desk(root, first_project(), Random(seed), [])
        self.oracle = Oracle()
        self.outcome = Outcome()

    def run(self) -> Outcome:
        """All steps of the history; it ends early where a fault leaves nothing sound to go on from."""
        first = self.build()
        if first.is_refused:
            raise NothingSoundError(_told(first))
        self.release(first)
        with suppress(NothingSoundError):
            for _ in range(self.desk.chance.randint(FEWEST, MOST)):
                self.step()
        self.outcome.promised = len(self.oracle.kinds)
        return self.outcome

    def step(self) -> None:
        """One edit, the build after it, and in most cases its release."""
        before = copy.deepcopy(self.desk.project)
        edit = self.edit()
        self.outcome.edits += 1
        self.outcome.told.append(edit.told)
        built = self.build()
        if built.is_refused:
            built = self.refused(built, edit, before)
        if self.desk.happens(0.75):
            self.release(built)

    def edit(self) -> Edit:
        while True:
            if self.desk.happens(0.04):
                return merge_copies(self.desk, self.build_site, self.oracle)
            chosen = self.desk.chance.choice(EDITS)
            aside = copy.deepcopy(self.desk.project)
            if edit := chosen(self.desk):
                return edit
            self.desk.project = aside

    def build(self) -> Built:
        """Writes the project, builds it, and takes over what the tool has kept in the content."""
        write(self.desk.root, tree(self.desk.project))
        built = self.build_site(self.desk.root)
        self.desk.project.kept = kept_by_tool(self.desk.root, self.desk.project)
        return built

    def refused(self, built: Built, edit: Edit, before: Project) -> Built:
        """The clerk reads the refusal, and follows the advice or undoes the edit."""
        self.judge_refusal(built.issues, edit)
        errors = _errors(built.issues)
        ours = all(issue.code in clerk.WHOLE_FAMILY for issue in errors)
        if not edit.can_be_undone or (ours and self.desk.happens(0.5)):
            built = self.advised(errors, before)
            if not built.is_refused:
                return built
        if not edit.can_be_undone:
            raise NothingSoundError
        self.desk.project = clerk.put_back(self.desk.project, before)
        built = self.build()
        if built.is_refused:
            self.fault(f"what was put back is refused: {_told(built)}")
            raise NothingSoundError
        return built

    def advised(self, errors: Sequence[Issue], before: Project) -> Built:
        """The advice followed, which must help at once."""
        way = self.follow(errors, before)
        self.outcome.told.append(f"  the clerk follows the advice ({way})")
        self.outcome.advice[way] += 1
        built = self.build()
        if way == "restore" and built.is_refused:
            built = self.told_after_restoring(built, before)
        if not built.is_refused:
            self.outcome.cured[way] += 1
        else:
            codes = "+".join(sorted({issue.code for issue in errors}))
            self.fault(f"the advice of {codes} does not help at once: {_told(built)}")
        return built

    def told_after_restoring(self, built: Built, before: Project | None) -> Built:
        """Only with its ledger again a project knows what else it owes: that is told then, and done."""
        errors = _errors(built.issues)
        self.outcome.refusals.update({issue.code for issue in errors})
        if not clerk.follow(self.desk.project, errors, self.desk.chance) and before is not None:
            ledger = self.desk.project.ledger
            self.desk.project = clerk.put_back(self.desk.project, before)
            self.desk.project.ledger = ledger
        return self.build()

    def follow(self, errors: Sequence[Issue], before: Project) -> str:
        """Does what the errors advise; what was done, in a word."""
        if any("ledger restore" in issue.th + issue.advice_th and issue.code in _RESTORED for issue in errors):
            self.restore()
            return "restore"
        if clerk.follow(self.desk.project, errors, self.desk.chance):
            return "rows"
        self.desk.project = clerk.put_back(self.desk.project, before)
        return "put back"

    def judge_refusal(self, issues: Sequence[Issue], edit: Edit) -> None:
        """A refusal names what it is about, at a place in a file that is there."""
        errors = _errors(issues)
        self.outcome.refusals.update({issue.code for issue in errors})
        if not errors:
            self.fault("refused without an error")
        for issue in errors:
            if not (self.desk.root / issue.place.file).is_file():
                self.fault(f"{issue.code} at {issue.place}, which is no file")
        if not any(word in issue.line for issue in errors for word in edit.concerned):
            self.fault(f"no error names {' or '.join(edit.concerned)}: {errors[0].line if errors else ''}")

    def release(self, built: Built) -> None:
        """Publishes, as the command does: promises first, and nothing that the public would miss."""
        there = self.desk.public.get(urls.MANIFEST)
        try:
            promised = keep_promises(there, built.manifest)
        except BrokenPromiseError as error:
            self.outcome.refusals[BROKEN_PROMISE] += 1
            self.outcome.told.append(f"  publishing refused: {', '.join(error.addresses[:3])}")
            built = self.promises_restored()
            promised = self.promised_now(there, built)
        self.judge_release(built)
        record_release(self.desk.root, promised)
        self.desk.project.ledger = (self.desk.root / LEDGER).read_bytes()
        self.desk.public = built.as_published
        self.desk.earlier.append(copy.deepcopy(self.desk.project))
        self.outcome.releases += 1
        self.outcome.told.append("  released")

    def promises_restored(self) -> Built:
        """`ledger restore`, then a build that says what to do with each address, and that done."""
        self.restore()
        self.outcome.advice["restore"] += 1
        built = self.build()
        if built.is_refused:
            built = self.told_after_restoring(built, None)
        if built.is_refused:
            self.fault(f"after the ledger was restored the advice does not help at once: {_told(built)}")
            raise NothingSoundError
        self.outcome.cured["restore"] += 1
        return built

    def promised_now(self, there: bytes | None, built: Built) -> tuple[LedgerLine, ...]:
        """The ledger as it is once a mended site is published; nothing more may stand against that."""
        try:
            return keep_promises(there, built.manifest)
        except BrokenPromiseError as error:
            self.fault(f"publishing is refused again: {', '.join(error.addresses[:3])}")
            raise NothingSoundError from error

    def restore(self) -> None:
        """What `ledger restore` brings from the site that the public reads: its ledger, and the bytes of its files."""
        if any(b" " in line.partition(b"#")[0] for line in (self.desk.project.ledger or b"").splitlines()):
            self.desk.project.ledger = None
        write(self.desk.root, tree(self.desk.project))
        lines = union(ledger_of(self.desk.root), promised_by(self.desk.public.get(urls.MANIFEST)))
        self.desk.project.ledger = as_bytes(lines)
        restored = PublicFolder.of(self.desk.root, self.desk.root / "site").releases / "restored"
        for name, content in self.desk.public.items():
            path = restored / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def judge_release(self, built: Built) -> None:
        files = built.files
        faults = self.oracle.faults(files, self.desk.project)
        for each in faults:
            self.fault(each)
        wrong = {each.partition(": ")[0] for each in faults}
        self.outcome.answered += sum(name not in wrong for name in self.oracle.kinds)
        self.outcome.checked += len(self.oracle.kinds)
        self.oracle.remember(files, self.desk.project)

    def fault(self, what: str) -> None:
        steps = " | ".join(self.outcome.told)
        self.outcome.faults.append(f"seed {self.seed}: {what}\n    {steps}")


def _told(built: Built) -> str:
    """The first errors of a build, as people read them."""
    return "; ".join(issue.line for issue in _errors(built.issues)[:3])


def _errors(issues: Sequence[Issue]) -> list[Issue]:
    return [issue for issue in issues if issue.severity is Severity.ERROR]


def kept_by_tool(root: Path, project: Project) -> dict[str, bytes]:
    """The lists of versions and the kept versions, as they lie in the content."""
    found = {}
    for year in project.years:
        folder = root / "content" / str(year)
        for path in (folder / "versions.yml", *sorted((folder / "evidence" / "versions").glob("*"))):
            if path.is_file():
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found
