"""Edge: writes a submission with its proof and pages, and takes it all back unless the whole site holds.

`submission.yml` is written last: without it nothing else counts.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.site_plan.plan import check_rendered, plan
from site_builder.language.problems.problem import Issue, has_errors, in_order
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.submissions.freezing import kept_data
from site_builder.promises.submissions.writing import submission_yaml
from site_builder.reading.kept_submissions import KEPT_FACTS, folder_of, proof_of_submission
from site_builder.records.derived.stated import Stated
from site_builder.records.submission import Submission

SUBMISSION = "submission.yml"
Progress = Callable[[str], None]


def write(
    root: Path,
    year: FiscalYear,
    submission: Submission,
    stated_facts: Stated,
    copies: Mapping[str, bytes],
    others: Mapping[str, bytes],
    progress: Progress,
) -> tuple[Issue, ...]:
    """Writes everything and looks whether the site holds; where an issue is an error, everything is as it was before.

    `copies` are the pages by file below the folder of the day, `others` further files of the project.
    """
    progress("freeze_writing")
    folder = submission.folders[-1][0]
    target, written = root / f"content/{year}" / SUBMISSION, submission_yaml(submission).encode()
    before = target.read_bytes() if target.exists() else None
    kept, proof = root / folder_of(year) / folder, root / proof_of_submission(year) / folder
    facts = {"facts": kept_data(stated_facts, submission.standing)}
    payload = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
    files = {kept / name: content for name, content in copies.items()}
    files |= {proof / KEPT_FACTS: f"{payload}\n".encode(), proof / SUBMISSION: written}
    files |= {root / name: content for name, content in others.items()}
    try:
        for file, content in files.items():
            write_whole(file, content)
        write_whole(target, written)
        progress("freeze_verifying")
        site_plan = plan(root)
        issues = in_order([*site_plan.issues, *(check_rendered(site_plan) if site_plan.is_sound else ())])
    except BaseException:
        _take_back(target, before, (kept, proof), [root / name for name in others])
        raise
    if has_errors(issues):
        _take_back(target, before, (kept, proof), [root / name for name in others])
    return issues


def _take_back(target: Path, before: bytes | None, folders: Iterable[Path], files: Iterable[Path]) -> None:
    if before is None:
        target.unlink(missing_ok=True)
    else:
        write_whole(target, before)
    for file in files:
        file.unlink(missing_ok=True)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
