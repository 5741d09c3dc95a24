"""Which kept files speak of a record, so that nothing of it stays behind when it is taken down."""

import json

import pytest

from site_builder.promises.submissions.mentions import files_mentioning, without_record

RECORD = ("2566/evidence/ev-01/", "2566/evidence/ev-01.pdf", "2566/evidence/ev-01-2.jpg")
COPY = "content/2566/submitted/2566-04-20"
PROOF = "content/2566/proof"


def page(*links: str) -> bytes:
    return "".join(f'<a href="{link}">x</a>' for link in links).encode()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (f"{COPY}/2566/evidence/ev-01/index.html", page()),
        (f"{COPY}/2566/evidence/ev-01.pdf", b"%PDF"),
        (f"{COPY}/2566/evidence/ev-01-2.jpg", b"\xff\xd8"),
        (f"{COPY}/2566/oit/o30/index.html", page("../../evidence/ev-01/")),
        (f"{COPY}/2566/evidence/ev-07/index.html", page("../ev-01/")),
        (f"{COPY}/2566/oit/o31/index.html", page("../../../../../../2566/evidence/ev-01.pdf")),
        (f"{COPY}/home/index.html", page("../2566/evidence/ev-01/")),
        (f"{COPY}/2566/oit/o32/index.html", b'<img src="../../evidence/ev-01-2.jpg" alt="">'),
        (f"{COPY}/SHA256SUMS.txt", b"00  2566/evidence/ev-01.pdf\n"),
        (f"{PROOF}/submitted/2566-04-20/facts.json", b'{"facts": {"2566/evidence/ev-01": {}}}'),
        (f"{PROOF}/www-1.json", b'{"address": "https://x.example/2566/evidence/ev-01/"}'),
    ],
)
def test_a_file_that_speaks_of_the_record_is_found(path: str, content: bytes) -> None:
    assert files_mentioning({path: content}, RECORD) == (path,)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (f"{COPY}/2566/evidence/ev-011/index.html", page("../../oit/o30/")),
        (f"{COPY}/2566/oit/o30/index.html", page("../../evidence/ev-011/", "../../../../../../2565/evidence/ev-01/")),
        (f"{COPY}/2565/evidence/ev-01.pdf", b"%PDF"),
        (f"{COPY}/SHA256SUMS.txt", b"00  2566/evidence/ev-01-3.pdf\n"),
        (f"{PROOF}/submitted/2566-04-20/facts.json", b'{"facts": {"2566/evidence/ev-011": {}}}'),
    ],
)
def test_a_file_that_speaks_of_others_is_left(path: str, content: bytes) -> None:
    assert files_mentioning({path: content}, RECORD) == ()


def test_the_facts_of_the_record_are_taken_out_and_no_others() -> None:
    facts = ("2566/evidence/ev-01", "2566/evidence/ev-01/line", "2566/evidence/ev-01.pdf", "2566/evidence/ev-011")
    kept = json.dumps({"facts": {key: {"file": "f", "data": key} for key in facts}}).encode()
    assert list(json.loads(without_record(kept, RECORD))["facts"]) == ["2566/evidence/ev-011"]
