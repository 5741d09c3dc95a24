"""What the content names, what is remembered, what is kept as proof, and what the report says."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.building.site_plan.plan import plan
from site_builder.cli import links
from site_builder.cli.main import main
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure
from site_builder.web.links.addresses import NamedAddress, named_addresses
from site_builder.web.links.history import FILE, FRESH, latest, remember, still_good
from site_builder.web.visits.browser import Browser, Limits
from site_builder.web.visits.queue import Manners
from site_builder.web.visits.visit import Visit, VisitClass, Why
from tests.conftest import SMALL_PROJECT
from tools.misbehaving.server import misbehaving

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
GO = "http://www.office.example"
SITE = SMALL_PROJECT["content/site.yml"] + f"main_website: {GO}/plain\n"
FILES = {
    "content/site.yml": SITE,
    "content/2566/oit.yml": f"""\
- item: o15
  answer: disclosed
  unit: office
  links: [{{url: "{GO}/plain#ส่วน"}}, {{url: "{GO}/not-there"}}, {{evidence: ev-001}}]
""",
    "content/2566/evidence.yml": f"- {{id: ev-001, title: แผน, kind: web-link, url: {GO}/paper.pdf}}\n",
    "content/pages/about.md": f"---\ntitle: เกี่ยวกับ\n---\n\n[ข่าว]({GO}/moved) และ ({GO}/broken).\n",
}
Make = Callable[..., Path]


@pytest.fixture
def project(small_project: Make) -> Path:
    return small_project(FILES)


@pytest.fixture
def browser() -> Iterator[Browser]:
    with misbehaving() as (_, dial):
        yield Browser(dial, Limits(connect=1.0, total=1.5))


def disclosure(root: Path) -> Disclosure:
    folder = read_folder(root)
    told, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    assert told
    return told


def round_of(
    root: Path, browser: Browser, now: datetime, *, again: bool = False, keep: bool = False
) -> dict[str, Visit]:
    named = named_addresses(disclosure(root))
    manners = Manners(tries=1)
    return links.visit_named(root, named, now, browser, again=again, keep=keep, manners=manners)[0]


def test_every_address_is_found_with_its_place_item_and_unit(project: Path) -> None:
    told = [
        (each.place.file.rpartition("/")[2], each.address.removeprefix(GO), each.items, each.unit)
        for each in named_addresses(disclosure(project))
    ]
    assert sorted(told) == [
        ("about.md", "/broken", (), ""),
        ("about.md", "/moved", (), ""),
        ("evidence.yml", "/paper.pdf", ("O15",), "office"),
        ("oit.yml", "/not-there", ("O15",), "office"),
        ("oit.yml", "/plain", ("O15",), "office"),
        ("site.yml", "/plain", (), ""),
    ]


def test_what_opened_is_remembered_for_a_day_and_what_failed_never(project: Path, browser: Browser) -> None:
    first = round_of(project, browser, NOW)
    assert {address.removeprefix(GO): visit.finding for address, visit in first.items()} == {
        "/broken": VisitClass.UNKNOWN,
        "/moved": VisitClass.MOVED,
        "/not-there": VisitClass.GONE,
        "/paper.pdf": VisitClass.OK,
        "/plain": VisitClass.OK,
    }
    later = NOW + timedelta(hours=1)
    second = round_of(project, browser, later)
    visited_again = {address for address, visit in second.items() if visit.on != first[address].on}
    assert visited_again == {f"{GO}/broken", f"{GO}/not-there"}
    third = round_of(project, browser, NOW + FRESH)
    assert all(
        visit.on == "2026-01-02T12:00:00+00:00" for address, visit in third.items() if visit.finding is VisitClass.OK
    )
    assert len((project / FILE).read_text(encoding="utf-8").splitlines()) == 5 + 2 + 5


def test_a_torn_history_costs_its_last_line_only(tmp_path: Path) -> None:
    visit = Visit(f"{GO}/plain", VisitClass.OK, Why.OPENED, "2026-01-01T00:00:00+00:00")
    remember(tmp_path, [visit, replace(visit, finding=VisitClass.GONE)])
    with (tmp_path / FILE).open("a", encoding="utf-8") as history:
        history.write('{"address": "http://cut')
    assert latest(tmp_path) == {visit.address: replace(visit, finding=VisitClass.GONE)}
    assert still_good({visit.address: visit}, datetime(2025, 1, 1, tzinfo=UTC)) == {}


def test_proof_is_kept_beside_the_content_and_never_published(project: Path, browser: Browser) -> None:
    round_of(project, browser, NOW, again=True, keep=True)
    proofs = sorted((project / "content/2566/proof").glob("*.json"))
    told = [json.loads(path.read_text(encoding="utf-8")) for path in proofs]
    assert sorted(each["address"].removeprefix(GO) for each in told) == ["/paper.pdf", "/plain"]
    page = next(each for each in told if each["address"].endswith("/plain"))
    assert (page["status"], page["type"], page["on"]) == (200, "text/html", "2026-01-01T12:00:00+00:00")
    assert "มาตรการ" in (project / "content/2566/proof" / page["text"]).read_text(encoding="utf-8")
    made = plan(project)
    assert made.is_sound, [issue.line for issue in made.issues]
    assert not [issue.line for issue in made.issues if "proof" in issue.place.file]
    assert not [address for address in made.output_files if "proof" in address]


def test_the_report_goes_by_unit_and_names_item_place_and_cure(
    project: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(links, "Browser", lambda: browser)
    assert main(["--project", str(project), "links"]) == 1
    said = capsys.readouterr().out
    assert said.index("สำนักปลัด") < said.index("ทั้งเว็บไซต์")
    line = next(line for line in said.splitlines() if "/not-there" in line)
    assert "เปิดไม่ได้" in line
    assert "O15" in line
    assert "content/2566/oit.yml:4" in said
    assert f"→ {GO}/plain" in said
    assert main(["--project", str(project), "links", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert {"address", "finding", "why", "hops", "status", "place", "unit"} <= rows[0].keys()
    assert main(["--project", str(project), "links", "--format", "html"]) == 1
    assert f"{GO}/not-there" in (project / "links-report.html").read_text(encoding="utf-8")


def test_a_dead_link_shows_in_readiness(
    project: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    round_of(project, browser, NOW)
    assert main(["--project", str(project), "readiness", "2566"]) == 1
    assert f"เปิดไม่ได้: ไม่มีหน้านี้แล้ว (404) {GO}/not-there" in capsys.readouterr().out


def test_no_network_is_trouble_with_the_machine(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere(host: str, port: int, seconds: float) -> None:
        raise ConnectionRefusedError(111, "refused")

    monkeypatch.setattr(links, "Browser", lambda: Browser(nowhere))  # type: ignore[arg-type]
    monkeypatch.setattr("site_builder.web.visits.queue.time.sleep", lambda seconds: None)
    assert main(["--project", str(project), "links"]) == 3
    assert capsys.readouterr().err


def test_content_without_addresses_says_so(small_project: Make, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(small_project()), "links"]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ดู (https://a.example/x).", "https://a.example/x"),
        ("https://a.example/x_(1).", "https://a.example/x_(1)"),
        ("[ก](https://a.example/ก)", "https://a.example/ก"),
        ("<https://a.example/?a=1&b=2>", "https://a.example/?a=1&b=2"),
    ],
)
def test_addresses_in_a_text_end_where_people_mean(text: str, address: str, small_project: Make) -> None:
    root = small_project({"content/pages/about.md": f"---\ntitle: x\n---\n\n{text}\n"})
    found: tuple[NamedAddress, ...] = named_addresses(disclosure(root))
    assert [each.address for each in found] == [address]
