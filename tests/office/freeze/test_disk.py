"""A submission and its proof are on the disk itself, and a power cut leaves a year submitted or not, never half."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.office.freeze import disk
from site_builder.office.freeze.commands import freeze
from tests.building.disk.settled import needs_proc, on_the_disk
from tests.conftest import ROOT, quiet
from tools.freezable import answer_everything, copy_of

pytestmark = pytest.mark.whole_site

YEAR = FiscalYear(2566)
HERE = "content/2566"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = copy_of(ROOT, tmp_path / "project")
    answer_everything(root, YEAR)
    return root


def frozen(root: Path) -> None:
    assert freeze(root, YEAR, "head-of-office", date(2023, 4, 22), quiet).submission is not None


@needs_proc
def test_submission_and_proof_are_settled_file_and_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = on_the_disk(lambda: frozen(project), monkeypatch)
    written = [path for path in (project / HERE / "proof").rglob("2566-04-22/*") if path.is_file()]
    assert written
    for path in (project / HERE / "submission.yml", *written):
        settled = (f"file .{path.name}.part", f"rename to {path.name}", f"folder {path.parent.name}")
        assert settled in zip(steps, steps[1:], steps[2:], strict=False)
    of_the_year = {f"rename to {path.name}" for path in (project / HERE).rglob("*") if path.is_file()}
    assert [step for step in steps if step in of_the_year][-1] == "rename to submission.yml"


class Killed(BaseException):
    """The power went off here."""


@pytest.mark.parametrize("after", [False, True])
def test_a_power_cut_leaves_a_year_that_is_submitted_whole_or_not_at_all(
    project: Path, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    replace = os.replace
    submission = project / HERE / "submission.yml"

    def mortal(source: Any, target: Any) -> None:
        if Path(target) != submission or after:
            replace(source, target)
        if Path(target) == submission:
            raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", mortal)
        patched.setattr(disk, "_take_back", lambda *_: None)
        with pytest.raises(Killed):
            frozen(project)
    assert submission.exists() is after
    read = plan(project)
    assert read.is_sound, [issue.line for issue in read.issues]
    if not after:
        frozen(project)
