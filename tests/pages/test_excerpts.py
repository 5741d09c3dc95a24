"""What an item's page shows of the pages it links to: the thing itself, not only the way to it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.building.site_plan.plan import plan
from site_builder.pages.checklist.excerpts import MOST_LINES, MOST_TEXT
from site_builder.pages.checklist.item import AnswerLinkView, ItemPage

SERIES = """\
- {id: services, title: ผู้รับบริการ, kind: service, unit: office, columns: [{title: ผู้รับบริการ, unit: ราย}],
   rows: [{period: ต.ค. 2565, values: [4]}]}
"""
MEASURES = "measures:\n" + "".join(
    f'- {{id: m{n:02}, no: "{n}", title: มาตรการข้อ {n}, units: {{main: office}}, '
    f"steps: [{{id: m{n:02}-s1, text: ทำ, deadline: 31 มกราคม 2566}}]}}\n"
    for n in range(1, MOST_LINES + 4)
)
BLOCK = "ข้อความ" * 60

Answered = Callable[..., AnswerLinkView]


@pytest.fixture
def answered(small_project: Callable[..., Path]) -> Answered:
    """The view of the one link of an item; keyword files are added to the project."""

    def make(link: str, files: Mapping[str, str] | None = None) -> AnswerLinkView:
        oit = f"- {{item: o42, answer: disclosed, unit: office, links: [{link}]}}\n"
        made = plan(small_project({"content/2566/oit.yml": oit, **(files or {})}))
        assert made.is_sound, [issue.line for issue in made.issues]
        (page,) = (each for each in made.pages if each.frame.address == "2566/oit/o42/")
        assert isinstance(page, ItemPage)
        return page.links[0]

    return make


def test_measures_are_listed_with_their_state_and_the_rest_is_counted(answered: Answered) -> None:
    told = answered("{page: /2566/measures/}", {"content/2566/measures.yml": MEASURES}).excerpt
    assert told
    assert [line.link.text for line in told.lines][:2] == ["มาตรการที่\u00a01 มาตรการข้อ 1", "มาตรการที่\u00a02 มาตรการข้อ 2"]
    assert len(told.lines) == MOST_LINES
    assert "3" in told.more
    assert told.lines[0].mark
    assert told.lines[0].link.address == "2566/measures/m01/"


def test_a_report_shows_how_its_promises_stand_and_on_which_day(answered: Answered) -> None:
    told = answered("{page: /2566/progress/12-month/}").excerpt
    assert told
    assert told.tally
    assert told.tally.total == 2
    assert told.date == "30 ก.ย. 2566"


def test_an_anchor_leads_to_the_same_page(answered: Answered) -> None:
    told = answered('{page: "/2566/measures/m01/#m01-s1"}').excerpt
    assert told
    assert told.sentence


@pytest.mark.parametrize(("blocks", "kept"), [(2, 2), (9, MOST_TEXT // len(BLOCK))])
def test_a_document_is_shown_up_to_a_length(answered: Answered, blocks: int, kept: int) -> None:
    body = "\n\n".join([BLOCK] * blocks)
    paper = f"---\nid: paper\nkind: announcement\ntitle: ประกาศ\ndate: 5 มกราคม 2566\n---\n\n{body}\n"
    told = answered("{page: /2566/documents/paper/}", {"content/2566/documents/paper.md": paper}).excerpt
    assert told
    assert told.body.count(BLOCK) == kept
    assert bool(told.more) is (kept < blocks)


def test_figures_stand_there_under_an_id_of_their_own(answered: Answered) -> None:
    told = answered("{page: /2566/statistics/services/}", {"content/2566/statistics.yml": SERIES}).excerpt
    assert told
    assert told.table
    assert told.table.id.startswith("link-1-")
    assert not any(cell.anchor for body in told.table.bodies for row in body.rows for cell in row.cells)


def test_an_outside_address_has_no_excerpt(answered: Answered) -> None:
    assert answered('{url: "https://www.test.example/a"}').excerpt is None
