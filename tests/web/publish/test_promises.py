"""What the target's own site promised is kept by every release that goes there."""

from hashlib import sha256

import pytest

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.promises.ledger.lines import as_rows
from site_builder.records.ledger import WITHDRAWN, LedgerLine
from site_builder.web.publish.promises import BrokenPromiseError, keep_promises

OLD, NEW = b"old", b"new"
PAGE = LedgerLine("2566/", "/2566/", 1)
FILE = "2566/evidence/ev-1.pdf"


def line(content: bytes, release: int = 1, record: str = "2566/ev-1/1") -> LedgerLine:
    return LedgerLine(FILE, record, release, sha256(content).hexdigest())


def site(ledger: tuple[LedgerLine, ...], **files: bytes) -> Manifest:
    listed = {FILE: files["file"]} if "file" in files else {}
    listed |= {"2566/evidence/ev-1.v1.pdf": files["version"]} if "version" in files else {}
    page = {"2566/index.html": ListedFile.of(b"page")}
    return Manifest({**page, **{name: ListedFile.of(each) for name, each in listed.items()}}, ledger=as_rows(ledger))


THERE = site((PAGE, line(OLD)), file=OLD).as_bytes()
TAKEN_BACK = site((PAGE, line(OLD), line(OLD, 2, WITHDRAWN)), file=b"notice").as_bytes()


@pytest.mark.parametrize(
    ("there", "release"),
    [
        pytest.param(None, site((PAGE,)), id="nothing there yet"),
        pytest.param(THERE, site((PAGE, line(OLD)), file=OLD), id="the same"),
        pytest.param(THERE, site((PAGE, line(NEW)), file=NEW, version=OLD), id="ledger lost, version kept"),
        pytest.param(THERE, site((PAGE, line(OLD), line(NEW)), file=NEW), id="the build knew and was content"),
        pytest.param(
            TAKEN_BACK, site((PAGE, line(OLD), line(OLD, 2, WITHDRAWN)), file=b"notice"), id="withdrawn, and known"
        ),
    ],
)
def test_promises_that_are_kept(there: bytes | None, release: Manifest) -> None:
    assert keep_promises(there, release)


@pytest.mark.parametrize(
    ("there", "release"),
    [
        pytest.param(THERE, site((PAGE,)), id="an address less"),
        pytest.param(THERE, site((PAGE, line(NEW)), file=NEW), id="ledger lost and the file replaced"),
        pytest.param(TAKEN_BACK, site((PAGE, line(OLD)), file=OLD), id="an older copy brings back what was withdrawn"),
        pytest.param(TAKEN_BACK, site((PAGE, line(NEW)), file=NEW), id="nothing known of the withdrawal"),
    ],
)
def test_promises_that_would_be_broken(there: bytes, release: Manifest) -> None:
    with pytest.raises(BrokenPromiseError) as broken:
        keep_promises(there, release)
    assert broken.value.addresses == (FILE,)
