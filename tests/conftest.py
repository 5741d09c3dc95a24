"""Shared by all tests: small projects from a mapping of files, and one built sample site."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.building.build import BuildOutcome, build_site

ROOT = Path(__file__).resolve().parents[1]

pytest_plugins = ("tests.browser_fixtures",)

SMALL_PROJECT: Mapping[str, str] = {
    "mkdocs.yml": """\
site_name: ทดสอบ
site_url: https://test.example/
docs_dir: content/pages
theme: {name: material}
plugins: [site_builder]
""",
    "content/site.yml": """\
agency:
  kind: sub-district-organisation
  names: [{name: องค์การบริหารส่วนตำบลทดสอบ, short: อบต.ทดสอบ}]
  district: ทดสอบ
  province: ทดสอบ
units: [{id: office, names: [{name: สำนักปลัด}]}]
positions: [{id: clerk, title: เจ้าพนักงานธุรการ, unit: office}]
""",
    "content/pages/about.md": "---\ntitle: เกี่ยวกับ\n---\n\nสวัสดี\n",
    "content/2566/year.yml": """\
year: 2566
rounds: [{id: 12-month, period: ปีงบประมาณ 2566, as_of: 30 กันยายน 2566}]
""",
    "content/2566/measures.yml": """\
measures:
- id: m01
  no: "1"
  title: เปิดเผยขั้นตอนการยืมพัสดุ
  units: {main: office}
  steps:
  - {id: m01-s1, text: ติดประกาศขั้นตอน, deadline: 31 มกราคม 2566}
  - {id: m01-s2, text: อบรมบุคลากร, deadline: 31 มีนาคม 2566}
""",
    "content/2566/progress/12-month.yml": """\
entries:
- for: m01-s1
  done: [{text: ติดประกาศครบทุกกอง, on: 14 กุมภาพันธ์ 2566, by: clerk}]
  status: done
""",
}


def write_tree(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes files (by path with forward slashes) below `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def small_project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small sound project; keyword `files` adds or replaces files, None takes one away."""

    def make(files: Mapping[str, str | bytes | None] | None = None, name: str = "project") -> Path:
        merged = {**SMALL_PROJECT, **(files or {})}
        return write_tree(tmp_path / name, {path: text for path, text in merged.items() if text is not None})

    return make


def quiet(step: str) -> None:
    """A progress listener that says nothing."""


def copy_sample(target: Path, site_url: str | None = None) -> Path:
    """A copy of the sample agency's project, at another public address if wanted."""
    shutil.copytree(ROOT / "content", target / "content")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if site_url:
        lines = [f"site_url: {site_url}" if line.startswith("site_url:") else line for line in settings.splitlines()]
        settings = "\n".join(lines) + "\n"
    (target / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildOutcome]:
    """The sample agency's site, built once; tests only read it."""
    root = copy_sample(tmp_path_factory.mktemp("sample"))
    outcome = build_site(root, root / "site", quiet)
    assert outcome.output is not None, [issue.line for issue in outcome.issues]
    return root, outcome


@pytest.fixture(scope="session")
def sample_site(sample_build: tuple[Path, BuildOutcome]) -> Path:
    """The folder of the sample site."""
    return sample_build[0] / "site"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write golden files anew; review the difference")
