"""The recipes of docs/contributing.md are true: each, followed to the letter in a copy of the code, works."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.conftest import SMALL_PROJECT, write_tree

ROOT = Path(__file__).resolve().parents[2]
CONTRIBUTING = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
PLACEHOLDER = re.compile(r"<[a-z]+>")

Edits = Mapping[str, tuple[str, str] | str]
"""What is done to each file: a piece of it and what stands there afterwards, or the text of a new file."""

BOARD = '''"""A notice board: tried by the recipe for a page kind."""

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Frame, Page
from site_builder.pages.parts.builders import builds
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.frames import Framer
from site_builder.records.derived.site_map import PageKind


class BoardPage(Page, frozen=True):
    """A page with a frame."""

    kind = PageKind.BOARD


@builds(PageKind.BOARD)
def build(context: Context, framer: Framer) -> BoardPage:
    return BoardPage(frame=framer.frame(text("page_board"), source="content/site.yml"))
'''

RULE = """NO_SLOGAN = warning("no-slogan", "ไม่มีคำขวัญ", "there is no slogan", "เพิ่มคำขวัญ", "add one")


@check
def slogans(disclosure: Disclosure) -> Iterator[Issue]:
    for records in disclosure.years:
        yield NO_SLOGAN.at(records.settings.origin.place_of())


"""
TEMPLATE = '{% extends "main.html" %}\n{% block content %}{{ page.frame.title }}{% endblock %}\n'

RECIPES: dict[str, tuple[Edits, str]] = {
    "Words": (
        {"site_builder/language/words/th.yml": ("\nhome: ", "\ntried: ลองดู {count}\nhome: ")},
        "from site_builder.language.words import text; print(text('tried', count=3))",
    ),
    "A field on a page and in the open data": (
        {
            "site_builder/records/measures.py": (
                "    units_note: Text | None = None\n",
                "    units_note: Text | None = None\n    slogan: Text | None = None\n",
            ),
            "site_builder/pages/loop/measure.py": (
                "        context.indicator_fact(indicator_numbers(records, measure)),\n",
                (
                    "        detail('slogan', measure.slogan),\n"
                    "        context.indicator_fact(indicator_numbers(records, measure)),\n"
                ),
            ),
            "site_builder/language/words/th.yml": ("\nhome: ", "\nslogan: คำขวัญ\nhome: "),
            "site_builder/output/data/tables.py": (
                '        DataColumn("address", Holds.ADDRESS, _of_measure),\n',
                (
                    '        DataColumn("address", Holds.ADDRESS, _of_measure),\n'
                    '        DataColumn("slogan", Holds.TEXT, lambda row: row.measure.slogan or ""),\n'
                ),
            ),
        },
        "print(MEASURES.cells(context, records)[0]['slogan'], pages['2566/measures/m01/'].facts)",
    ),
    "A rule": (
        {"site_builder/checking/rules/topics.py": ("@check\n", f"{RULE}@check\n")},
        "print([issue.code for issue in check(disclosure, {}) if issue.code == 'no-slogan'])",
    ),
    "A page kind": (
        {
            "site_builder/records/derived/site_map.py": (
                '    SEARCH = "search"\n',
                '    SEARCH = "search"\n    BOARD = "board"\n',
            ),
            "site_builder/pages/site/board.py": BOARD,
            "theme/pages/board.html": TEMPLATE,
            "site_builder/language/words/th.yml": ("\nhome: ", "\npage_board: กระดานข่าว\nhome: "),
        },
        "print('board/' in pages, pages['board/'].frame.title)",
    ),
}
SAID = {
    "Words": "ลองดู 3",
    "A field on a page and in the open data": "ร่วมใจ",
    "A rule": "['no-slogan']",
    "A page kind": "True กระดานข่าว",
}
PREPARED = """
import sys
from pathlib import Path
from site_builder.building.site_plan.plan import plan
from site_builder.checking.all_checks import check
from site_builder.output.data.tables import MEASURES
from site_builder.pages.parts.context import Context
plan_of_site = plan(Path(sys.argv[1]))
assert plan_of_site.is_sound, [issue.line for issue in plan_of_site.issues]
disclosure = plan_of_site.disclosure
context, records = Context(disclosure, {}), disclosure.years[0]
pages = {page.frame.address: page for page in plan_of_site.pages}
"""


def section(title: str) -> str:
    found = re.search(rf"## {re.escape(title)}\n(.*?)(?=\n## |\Z)", CONTRIBUTING, re.DOTALL)
    assert found, title
    return found[1]


def listed(title: str) -> list[str]:
    """The files that a recipe lists, in its order: the first words of its points."""
    return [
        path for line in section(title).split("\n- ")[1:] for path in re.findall(r"`([^`]+)`", line.partition(":")[0])
    ]


def is_of(path: str, listed_path: str) -> bool:
    return fnmatch(path, PLACEHOLDER.sub("*", listed_path))


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_lists_what_it_takes(title: str) -> None:
    edits, _ = RECIPES[title]
    paths = listed(title)
    assert [path for path in edits if not any(is_of(path, each) for each in paths)] == []
    for each in paths:
        assert any(ROOT.glob(PLACEHOLDER.sub("*", each))), f"{each} of the recipe “{title}” is nowhere"


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_followed_to_the_letter_works(title: str, tmp_path: Path) -> None:
    edits, tried = RECIPES[title]
    for folder in ("site_builder", "theme"):
        shutil.copytree(ROOT / folder, tmp_path / "code" / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path, edit in edits.items():
        file = tmp_path / "code" / path
        if isinstance(edit, str):
            file.write_text(edit, encoding="utf-8")
            continue
        before, after = edit
        source = file.read_text(encoding="utf-8")
        assert before in source, f"{path} has changed: mend this test"
        file.write_text(source.replace(before, after, 1), encoding="utf-8")
    if title == "A page kind":
        row = tmp_path / "code/site_builder/records/derived/site_map.py"
        source = row.read_text(encoding="utf-8")
        where = "    _site(PageKind.SEARCH, urls.SEARCH, searched=False),\n"
        assert where in source
        row.write_text(source.replace(where, f'{where}    _site(PageKind.BOARD, "board/"),\n'), encoding="utf-8")
    measures = SMALL_PROJECT["content/2566/measures.yml"]
    if title.startswith("A field"):
        measures = measures.replace("  no: ", "  slogan: ร่วมใจ\n  no: ")
    write_tree(tmp_path / "project", {**SMALL_PROJECT, "content/2566/measures.yml": measures})
    program = "import sys; sys.path.insert(0, sys.argv[2])\n" + PREPARED + tried
    command = [sys.executable, "-c", program, str(tmp_path / "project"), str(tmp_path / "code")]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=tmp_path, env={"PYTHONIOENCODING": "utf-8"}
    )
    assert done.returncode == 0, done.stderr
    assert SAID[title] in done.stdout
