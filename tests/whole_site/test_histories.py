"""Random histories of edits and releases: refused with the reason, or everything ever released answers.

`make history-figures` tries many more. The judge of the histories is tried as well: a site that breaks a promise must
not pass it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.promises.ledger import resolving
from site_builder.promises.ledger.lines import from_rows
from tools.histories import history as telling
from tools.histories.building import Rendered, quick
from tools.histories.figures import put_together
from tools.histories.history import History
from tools.histories.papers import paper
from tools.histories.project import Withdrawn
from tools.histories.recollection import remembered

SEEDS = range(2566, 2581)
USUAL = {"address-dropped", "redirect-unknown", "redirect-taken", "withdrawal-unknown"}
"""What histories cannot do without; where these are missing the edits are no trial."""


@pytest.fixture(scope="module")
def rendered() -> Iterator[Rendered]:
    with remembered():
        yield Rendered()


def test_every_released_address_answers_or_the_build_says_why_not(tmp_path: Path, rendered: Rendered) -> None:
    found = put_together([History(_fresh(tmp_path, seed), seed, quick(rendered)).run() for seed in SEEDS])
    assert found.faults == []
    assert found.answered == found.checked > 1000
    assert found.cured == found.advice
    assert found.refusals.keys() >= USUAL


def test_a_judge_that_reports_no_dropped_address_is_found_out(
    tmp_path: Path, rendered: Rendered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolving, "_dropped", lambda *_: iter(()))
    monkeypatch.setattr(telling, "keep_promises", lambda there, release: from_rows(release.ledger))
    faults = [
        fault for seed in range(3) for fault in History(_fresh(tmp_path, seed), seed, quick(rendered)).run().faults
    ]
    assert any("released and answered no more" in fault for fault in faults)


def _fresh(folder: Path, seed: int) -> Path:
    root = folder / str(seed)
    root.mkdir()
    return root


Files = dict[str, bytes]
PAGE, SHEET = "2566/documents/order-1/index.html", "2566/evidence/ev-1.pdf"


def refreshed(target: str) -> bytes:
    return f'<!doctype html><meta http-equiv="refresh" content="4; url={target}"><h1>ย้ายแล้ว</h1>'.encode()


def put(name: str, content: bytes) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        files[name] = content

    return change


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, rendered: Rendered) -> tuple[History, Files]:
    """A history after its first release, with a file replaced and another withdrawn, and the files of its site."""
    told = History(tmp_path_factory.mktemp("oracle"), 1, quick(rendered))
    told.release(told.build())
    told.desk.project.years[2566].evidence[3].files[0] = ("intent.pdf", paper("pdf", 99))
    told.desk.project.rows.append({"withdraw": "2567/ev-1", "on": "3 มีนาคม 2568", "reason": "เหตุผล"})
    marks = tuple(each.mark for each in told.desk.project.years[2567].evidence[0].papers)
    told.desk.project.withdrawn.append(Withdrawn(told.desk.project.rows[-1], marks))
    built = told.build()
    assert told.oracle.faults(built.files, told.desk.project) == ()
    return told, dict(built.files)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda files: files.pop(PAGE), "answered no more", id="a page less"),
        pytest.param(lambda files: files.pop(SHEET), "answered no more", id="a file less"),
        pytest.param(put(SHEET, b"<!doctype html><h1>gone</h1>"), "was pdf, is html", id="a page for a paper"),
        pytest.param(put(SHEET, paper("pdf", 98).data), "does not give the file", id="another paper"),
        pytest.param(put(PAGE, b"<!doctype html><h1> </h1>"), "without a heading", id="an empty page"),
        pytest.param(put(PAGE, refreshed("../order-9/")), "leads nowhere", id="a move to nothing"),
        pytest.param(put(PAGE, refreshed("./")), "leads nowhere", id="a circle"),
        pytest.param(lambda files: files.pop("2566/evidence/ev-4.v1.pdf"), "can be read no more", id="a version less"),
        pytest.param(put("feed.xml", b"<?xml content-000021-pdf ?>"), "shows withdrawn content", id="a leak"),
        pytest.param(put("2566/oit/o1/index.html", refreshed("../../")), "does not lead to the item", id="item astray"),
    ],
)
def test_the_judge_sees_what_is_wrong_with_a_site(
    released: tuple[History, Files], change: Callable[[Files], object], expected: str
) -> None:
    told, files = released
    changed = dict(files)
    change(changed)
    assert any(expected in fault for fault in told.oracle.faults(changed, told.desk.project))
