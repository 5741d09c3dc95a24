"""The command `verify`: what it takes from the project, what it says, and how it ends."""

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.building.build import build_site
from site_builder.cli import verify
from site_builder.cli.main import main
from site_builder.web.verify.asking import towards_one_host
from site_builder.web.visits.browser import Browser, Limits
from site_builder.web.visits.queue import Manners
from tests.conftest import SMALL_PROJECT, quiet
from tools.misbehaving.cases import HTML, Reply
from tools.misbehaving.served_site import Habit, Request, ServedSite, faithful, served

HOME = "http://ita.test.example/"
Make = Callable[..., Path]
SITE = SMALL_PROJECT["content/site.yml"] + "site_urls:\n- {url: http://old.test.example/x/}\n"
FILES = {
    "mkdocs.yml": SMALL_PROJECT["mkdocs.yml"].replace("https://test.example/", HOME),
    "content/site.yml": SITE,
    "content/2566/oit.yml": "- {item: o15, answer: disclosed, unit: office, links: [{page: /2566/measures/}]}\n",
}


def content_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def project(small_project: Make) -> Path:
    root = small_project(FILES)
    assert build_site(root, root / "site", quiet).output
    return root


def hurry(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Gives the command little time."""

    def hurried(jobs: int, _: float) -> Manners:
        return replace(towards_one_host(jobs, seconds), tries=2, pause=0.01)

    monkeypatch.setattr(verify, "towards_one_host", hurried)


@pytest.fixture
def public(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Shows files (those of the project's site unless told) at the project's address."""
    hurry(monkeypatch, seconds=30.0)

    @contextmanager
    def show(habit: Habit = faithful, files: Mapping[str, bytes] | None = None) -> Iterator[ServedSite]:
        forwards = {"old.test.example": ""}
        with served(files or content_of(project / "site"), habit, home=HOME, forwards=forwards) as (site, dial):
            monkeypatch.setattr(verify, "Browser", lambda *_: Browser(dial, Limits(connect=1.0, total=2.0)))
            yield site

    return show


def forwarding(request: Request, reply: Reply) -> Reply:
    """The old domain leads to the same page of the present one."""
    if request.host != "old.test.example":
        return reply
    return Reply(301, b"", {"Location": HOME + request.path.removeprefix("/x/")})


def test_a_good_site_is_verified_with_its_old_addresses(
    project: Path, public: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    with public(forwarding) as site:  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify"]) == 0
        asked = site.asked
    said = capsys.readouterr()
    assert "ตรงกับรายการไฟล์ทุกไฟล์" in said.out
    assert "%" in said.err
    assert "http://old.test.example/x/2566/measures/" in asked
    assert "http://old.test.example/x/2566/oit/o15/" in asked
    assert "http://old.test.example/x/feed.xml" not in asked


def test_what_was_submitted_is_told_first_with_its_items(
    project: Path, public: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    def habit(request: Request, reply: Reply) -> Reply:
        lost = request.path in {"/2566/measures/", "/feed.xml"}
        return Reply(500, b"no", HTML) if lost else forwarding(request, reply)

    with public(habit):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify"]) == 1
        said = capsys.readouterr().out
        assert main(["--project", str(project), "verify", "--format", "json"]) == 1
        rows = json.loads(capsys.readouterr().out)
        assert main(["--project", str(project), "verify", "--format", "html"]) == 1
    assert said.index("2566 O15  http://ita.test.example/2566/measures/") < said.index(
        "http://ita.test.example/feed.xml"
    )
    assert said.count("ส่งที่อยู่และรหัสนี้ให้ผู้ให้บริการ") == 2
    assert {(row["file"], row["code"]) for row in rows} == {
        (f"{HOME}2566/measures/", "live-status"),
        (f"{HOME}feed.xml", "live-status"),
    }
    assert {"file", "line", "column", "code", "severity", "th", "en", "advice_th", "advice_en"} == rows[0].keys()
    page = (project / "verify-report.html").read_text(encoding="utf-8")
    assert "2566 O15" in page
    assert f"{HOME}feed.xml" in page
    assert "live-status" in page


def test_only_the_submitted_is_asked_for_with_items(project: Path, public: Callable[..., object]) -> None:
    with public(forwarding) as site:  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify", "--items"]) == 0
        asked = {each.removeprefix(HOME) for each in site.asked if each.startswith(HOME)}
    assert {"2566/measures/", "2566/oit/o15/"} <= asked
    assert not {"feed.xml", "about/"} & asked


def test_a_site_that_was_not_published_after_the_last_build_is_older(
    project: Path, public: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    before = content_of(project / "site")
    (project / "content/pages/about.md").write_text("---\ntitle: เกี่ยวกับ\n---\n\nใหม่\n", encoding="utf-8")
    assert build_site(project, project / "site", quiet).output
    with public(forwarding, before):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify", "--format", "json"]) == 1
        [issue] = json.loads(capsys.readouterr().out)
        assert issue["code"] == "live-older"
    half = content_of(project / "site") | {"about/index.html": before["about/index.html"]}
    with public(forwarding, half):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify", "--format", "json"]) == 1
        [issue] = json.loads(capsys.readouterr().out)
    assert issue["code"] == "live-file-differs"
    assert "an earlier release" in issue["en"]


def test_another_address_is_verified_without_the_old_ones(project: Path, public: Callable[..., object]) -> None:
    with public() as site:  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify", "http://mirror.test.example"]) == 0
        assert not [each for each in site.asked if "old.test" in each]


def test_a_site_is_verified_without_a_project_too(project: Path, public: Callable[..., object], tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with public():  # type: ignore[attr-defined]
        assert main(["--project", str(empty), "verify", f"{HOME}index.html"]) == 0
    assert list(empty.iterdir()) == []


def test_a_project_that_was_never_built_is_compared_with_its_own_manifest(
    project: Path, public: Callable[..., object]
) -> None:
    files = content_of(project / "site")
    shutil.rmtree(project / "site")
    with public(forwarding, files):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify"]) == 0


@pytest.mark.parametrize("url", ["ita.test.example", "ftp://ita.test.example/", "http://a.example/?x=1", "http://[bad"])
def test_what_is_no_address_of_a_site_is_a_wrong_command(
    url: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(project), "verify", url]) == 2
    assert url in capsys.readouterr().err


def test_without_a_network_there_is_no_verdict(
    project: Path, public: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    with public():  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify", "http://lost.test.example/"]) == 3
    assert "ไม่พบเว็บไซต์ชื่อนี้" in capsys.readouterr().err


def test_what_was_not_asked_whole_is_no_success(
    project: Path, public: Callable[..., object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def slow(request: Request, reply: Reply) -> Reply:
        time.sleep(0.1)
        return forwarding(request, reply)

    hurry(monkeypatch, seconds=0.6)
    with public(slow):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify"]) == 3
    assert "live-unfinished" in capsys.readouterr().out
    hurry(monkeypatch, seconds=0.0)
    with public(forwarding):  # type: ignore[attr-defined]
        assert main(["--project", str(project), "verify"]) == 3
    assert capsys.readouterr().err


@pytest.mark.parametrize("host", ["http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/"])
def test_an_address_in_the_office_is_opened_where_a_person_named_it(host: str) -> None:
    assert verify._browser(host).dial is not Browser().dial


def test_a_name_that_leads_into_the_office_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("10.0.0.7", 80))])
    assert main(["--project", str(project), "verify", "--format", "json"]) == 1
    [issue] = json.loads(capsys.readouterr().out)
    assert (issue["code"], issue["file"]) == ("live-private", HOME)
