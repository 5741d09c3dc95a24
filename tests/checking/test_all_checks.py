"""What the checks promise as a whole, and the parts of their wording that are made, not written."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder import checking
from site_builder.checking import all_checks
from site_builder.checking.consequences import without_consequences
from site_builder.checking.parts import wording
from site_builder.checking.rules import attainable
from site_builder.checking.rules.brand import BRAND_FILE_MISSING
from site_builder.checking.rules.evidence import EVIDENCE_FILE_MISSING
from site_builder.checking.rules.references import EVIDENCE_UNKNOWN
from site_builder.language.problems.message_values import meant
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import has_errors, in_order
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view
from tests.house.test_size import lines_of_code

ROOT = Path(__file__).parent.parent.parent
ROOM = Path(checking.__file__).parent


def sample() -> ProjectSource:
    paths = [path for path in (ROOT / "mkdocs.yml", *(ROOT / "content").rglob("*")) if path.is_file()]
    texts = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths if path.suffix in {".yml", ".md"}}
    return ProjectSource(texts)


def test_the_sample_agency_holds_no_error_and_is_judged_alike_every_time() -> None:
    disclosure, found = load(sample())
    assert disclosure is not None
    assert not has_errors(found)
    missing = {
        EVIDENCE_FILE_MISSING.code,
        BRAND_FILE_MISSING.code,
    }  # the files themselves are not looked at here
    first = all_checks.check(published_view(disclosure), {}, whole=disclosure)
    assert not has_errors([issue for issue in first if issue.code not in missing])
    assert first == all_checks.check(published_view(disclosure), {}, whole=disclosure)
    assert first == in_order(first)


def test_every_judgement_is_registered_or_called_by_the_plan_of_the_site() -> None:
    called = {
        "impossible_drafts",
        "reserved_names",
        "forbidden_names",
        "clashing_names",
        "prose_issues",
        "finished_words",
    }
    written = {
        node.name
        for path in ROOM.glob("rules/*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and ast.unparse(node.returns or ast.Constant("")) == "Iterator[Issue]"
        and not node.name.startswith("_")
    }
    assert {each.judge.__name__ for each in all_checks.every_check()} == written - called


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.relative_to(ROOM).as_posix())
def test_the_room_opens_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules.isdisjoint({"pathlib", "os", "io", "time", "datetime.datetime"})
    assert not any(
        isinstance(node, ast.Call) and ast.unparse(node.func) in {"open", "print"} for node in ast.walk(tree)
    )
    assert lines_of_code(path) < 200


@pytest.mark.parametrize(
    ("wanted", "known", "guess"),
    [
        ("offcie", ["office", "finance"], "office"),
        ("M01", ["m01", "m02"], "m01"),
        ("m1", ["m01", "m02"], "m01"),
        ("m11", ["m01", "m10", "m12"], None),
        ("ev-099", ["ev-001", "ev-090"], None),
        ("ev001", ["ev-001"], "ev-001"),
        ("x", [], None),
    ],
)
def test_a_hint_names_what_was_probably_meant(wanted: str, known: list[str], guess: str | None) -> None:
    assert wording.hint(wanted, known) == meant(guess)
    assert (guess or "") in wording.hint(wanted, known)["hint_th"]


def test_a_hint_says_that_an_id_is_a_draft() -> None:
    assert "state: draft" in wording.hint("m01", ["m02"], {"m01"})["hint_th"]


@pytest.mark.parametrize(
    ("numbers", "written"),
    [([], ""), ([3], "O3"), ([1, 2], "O1–O2"), ([12, 1, 2, 3, 9], "O1–O3, O9, O12"), ([5, 5, 6], "O5–O6")],
)
def test_numbers_are_written_in_short(numbers: list[int], written: str) -> None:
    assert wording.ranges(numbers, "O") == written


@pytest.mark.parametrize(
    ("year", "indicator", "score", "possible"),
    [
        (2565, 10, "43.75", True),
        (2565, 10, "43.35", False),
        (2564, 10, "37.50", True),
        (2564, 9, "84.06", True),
        (2564, 9, "84.04", False),
        (2565, 9, "100.00", True),
        (2565, 9, "0.00", True),
    ],
)
def test_oit_scores_are_shares_of_items(year: int, indicator: int, score: str, possible: bool) -> None:
    assert (Decimal(score) in attainable.attainable(FiscalYear(year), indicator)) is possible


def test_scores_of_indicator_10_of_2565_are_multiples_of_six_and_a_quarter() -> None:
    assert attainable.attainable(FiscalYear(2565), 10) == tuple(Decimal("6.25") * step for step in range(17))


@pytest.mark.parametrize(
    ("unread", "kept"),
    [
        ("content/2566/evidence.yml", False),
        ("content/2565/evidence.yml", True),
        ("content/2566/measures.yml", True),
    ],
)
def test_an_unread_file_explains_what_is_missing_of_it(unread: str, kept: bool) -> None:
    issue = EVIDENCE_UNKNOWN.at(Place("content/2566/oit.yml", 3, 5), id="ev-001", hint_th="", hint_en="")
    assert without_consequences([issue], {unread}) == ([issue] if kept else [])
