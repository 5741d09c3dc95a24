"""Digests of files stand in the ledger and in submissions, and are nobody's number."""

from site_builder.reading.privacy.citizen_numbers import check_digit
from site_builder.reading.privacy.finder import personal_data

NUMBER = "110000000001" + str(check_digit("110000000001"))


def test_a_run_of_digits_in_a_digest_is_no_citizen_number() -> None:
    digest = "a" * 20 + NUMBER + "b" * 31
    assert len(digest) == 64
    assert personal_data(f"/2566/evidence/ev-1.pdf\t2566/ev-1/1\t1\t{digest}\n") == ()


def test_the_same_number_outside_a_digest_is_found_at_its_place() -> None:
    digest = "a" * 64
    text = f"{digest} เลขประจำตัวประชาชน {NUMBER}"
    (find,) = personal_data(text)
    assert text[find.start : find.end] == NUMBER
    assert len(personal_data(f"{'a' * 20}{NUMBER}{'b' * 30}")) == 1, "63 signs are no digest"
