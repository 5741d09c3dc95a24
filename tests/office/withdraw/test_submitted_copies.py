"""Personal data that was found after a year was submitted: the copies go too, and what was submitted still stands."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.building.build import build_site
from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.cli.main import main
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.urls import output_file
from site_builder.office.freeze.commands import freeze
from tests.conftest import ROOT, quiet
from tests.office.withdraw.test_withdraw import holding
from tools.freezable import answer_everything, copy_of

pytestmark = pytest.mark.whole_site

WITHDRAWN, TITLE = "2566/ev-012", "แบบสำรวจที่มีข้อมูลของผู้ตอบแต่ละคน"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample with a frozen and released year; one paper of it bears a title of its own."""
    root = copy_of(ROOT, tmp_path / "project")
    evidence = root / "content/2566/evidence.yml"
    told = evidence.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(told) if "id: ev-012" in line) + 1
    told[at] = f"  title: {TITLE}"
    evidence.write_text("\n".join(told) + "\n", encoding="utf-8")
    answer_everything(root, FiscalYear(2566))
    frozen = freeze(root, FiscalYear(2566), "head-of-office", date(2023, 4, 22), quiet)
    assert frozen.submission is not None, [issue.line for issue in frozen.issues]
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    record_release(root, outcome.promised)
    return root


def test_no_copy_of_a_submitted_paper_is_left_and_every_address_answers(project: Path) -> None:
    before = {line.address for line in ledger_of(project)}
    copies = [address for address in before if "/submitted/" in address and "ev-012" in address]
    assert copies, "the paper was among what was submitted"
    assert holding(project, TITLE)
    order = ["withdraw", WITHDRAWN, "--reason", "มีคำตอบของประชาชนรายคน", "--personal-data"]
    assert main([*order, "--project", str(project)]) == 0
    assert holding(project, TITLE) == []
    lost = [address for address in before if not (project / "site" / output_file(address)).is_file()]
    assert lost == []
    for address in copies:
        if address.endswith("/"):
            assert "มีคำตอบของประชาชนรายคน" in (project / "site" / output_file(address)).read_text(encoding="utf-8")
