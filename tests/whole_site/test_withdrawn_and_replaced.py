"""Stories of released files that were withdrawn, replaced, renamed or lost, through the pipeline alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.histories.building import Built, Rendered, quick
from tools.histories.history import History
from tools.histories.papers import paper
from tools.histories.project import Evidence
from tools.histories.recollection import remembered

FIRST, SECOND, THIRD = paper("pdf", 901), paper("pdf", 902), paper("pdf", 903)
AT = "2566/evidence/ev-9"


@pytest.fixture(scope="module")
def rendered() -> Iterator[Rendered]:
    with remembered():
        yield Rendered()


@pytest.fixture
def history(tmp_path: Path, rendered: Rendered) -> History:
    """A project whose evidence ev-9 has been released with its first paper."""
    told = History(tmp_path, 1, quick(rendered))
    told.desk.project.years[2566].evidence.append(Evidence("ev-9", "คู่มือ", [("paper.pdf", FIRST)]))
    told.release(sound(told))
    return told


def evidence(history: History) -> Evidence:
    return history.desk.project.years[2566].evidence[-1]


def sound(history: History) -> Built:
    built = history.build()
    assert not built.is_refused, [issue.line for issue in built.issues]
    return built


def errors(history: History) -> set[str]:
    built = history.build()
    assert built.is_refused
    return {issue.code for issue in built.issues if issue.severity == "error"}


def row(history: History, **fields: str) -> dict[str, str]:
    fields = {"from" if name == "old" else name: value for name, value in fields.items()}
    history.desk.project.rows.append(fields)
    return fields


def withdraw(history: History, what: str, **more: str) -> dict[str, str]:
    return row(history, withdraw=what, on="3 มีนาคม 2568", reason="เหตุผล", **more)


def test_the_redacted_paper_takes_the_place_of_what_was_withdrawn_and_that_stays_away(history: History) -> None:
    taken = withdraw(history, "2566/ev-9", personal_data="yes")
    history.release(sound(history))
    history.desk.project.rows.remove(taken)
    evidence(history).files[0] = ("paper.pdf", SECOND)
    built = sound(history)
    assert built.files[f"{AT}.pdf"] == SECOND.data
    assert not history.desk.project.kept, "the withdrawn paper is no earlier version"
    assert not any(FIRST.mark in content for content in built.files.values())


def test_a_copy_of_what_is_being_withdrawn_for_personal_data_is_refused_at_once(history: History) -> None:
    history.desk.project.years[2566].evidence.append(Evidence("ev-10", "สำเนา", [("copy.pdf", FIRST)]))
    withdraw(history, "2566/ev-9", personal_data="yes")
    assert errors(history) == {"withdrawn-returns"}


@pytest.mark.parametrize("what", ["2566/ev-99", "2566/order-99"])
def test_a_slip_in_a_withdrawal_is_not_taken_for_one(history: History, what: str) -> None:
    withdraw(history, what)
    assert errors(history) == {"withdrawal-unknown"}


def test_a_lost_ledger_is_told_where_a_withdrawal_knows_its_record_no_more(history: History) -> None:
    withdraw(history, "2566/ev-9", personal_data="yes")
    history.desk.project.years[2566].evidence.pop()
    history.release(sound(history))
    history.desk.project.ledger = None
    built = history.build()
    (issue,) = [issue for issue in built.issues if issue.severity == "error"]
    assert issue.code == "withdrawal-unknown"
    assert "site-builder ledger restore" in issue.th


def test_a_document_of_an_earlier_year_is_withdrawn_years_later(history: History) -> None:
    gone = history.desk.project.years[2566].documents.pop()
    history.desk.project.rows.append(
        {"withdraw": f"2566/{gone.id}", "on": "3 มีนาคม 2569", "reason": "เหตุผล", "title": "ประกาศเดิม"}
    )
    built = sound(history)
    assert "3 มีนาคม 2569" in built.files[f"2566/documents/{gone.id}/index.html"].decode()
    listed = built.files["2566/documents/index.html"].decode()
    assert "ประกาศเดิม" in listed
    assert "3 มีนาคม 2569" not in listed, "the day of the withdrawal is not the day of the document"
    assert "ประกาศเดิม" not in built.files["feed.xml"].decode()


def test_a_new_name_and_new_bytes_at_once_still_keep_what_was_released(history: History) -> None:
    evidence(history).id = "ev-20"
    evidence(history).files[0] = ("paper.pdf", SECOND)
    for end in ("/", ".pdf"):
        row(history, old=f"/{AT}{end}", to=f"/2566/evidence/ev-20{end}")
    built = sound(history)
    assert built.files["2566/evidence/ev-20.v1.pdf"] == FIRST.data
    assert built.files[f"{AT}.pdf"] == SECOND.data


def test_both_papers_of_two_copies_that_released_in_turn_are_kept(history: History) -> None:
    released = history.desk.project.ledger or b""
    evidence(history).files[0] = ("paper.pdf", SECOND)
    history.release(sound(history))
    theirs = history.desk.project.ledger or b""
    history.desk.project.ledger = released
    evidence(history).files[0] = ("paper.pdf", THIRD)
    history.desk.public = {}
    history.release(sound(history))
    history.desk.project.ledger = (history.desk.project.ledger or b"") + theirs
    files = sound(history).files
    there = {content for name, content in files.items() if name.startswith(AT)}
    assert {FIRST.data, SECOND.data, THIRD.data} <= there


def test_a_lost_list_of_versions_is_made_again_under_the_same_numbers(history: History) -> None:
    for each in (SECOND, THIRD):
        evidence(history).files[0] = ("paper.pdf", each)
        history.release(sound(history))
    history.desk.project.kept = {
        name: content for name, content in history.desk.project.kept.items() if not name.endswith("versions.yml")
    }
    files = sound(history).files
    assert [files[f"{AT}.v{number}.pdf"] for number in (1, 2)] == [FIRST.data, SECOND.data]


def test_where_one_version_is_lost_none_is_kept_for_the_build_stops(history: History) -> None:
    other = Evidence("ev-10", "อื่น", [("other.pdf", paper("pdf", 904))])
    history.desk.project.years[2566].evidence.append(other)
    history.release(sound(history))
    for each in (evidence(history), history.desk.project.years[2566].evidence[-2]):
        each.files[0] = (each.files[0][0], paper("pdf", 905 + len(each.id)))
    (history.desk.root / "site" / f"{AT}.pdf").unlink()
    for kept in (history.desk.root / ".site-builder" / "releases").glob(f"*/{AT}.pdf"):
        kept.unlink()
    assert errors(history) == {"version-lost"}
    assert not history.desk.project.kept


def test_a_row_for_an_address_that_only_a_server_can_answer_stops_no_later_build(history: History) -> None:
    row(history, old="/old.php", to="/2566/", source="legacy")
    history.release(sound(history))
    history.release(sound(history))
    assert b"old.php" not in (history.desk.project.ledger or b"")


def test_an_address_copied_from_a_browser_is_the_one_that_people_read(history: History) -> None:
    row(history, old="/%E0%B9%81%E0%B8%9C%E0%B8%99%202566.pdf", to=f"/{AT}.pdf", source="legacy")
    assert sound(history).files["แผน 2566.pdf"] == FIRST.data
