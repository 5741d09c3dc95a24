"""The gates close: a page with each fault is found out by its figure."""

import pytest
from playwright.sync_api import Browser

from site_builder.records.derived.site_map import PageKind
from tools.quality import from_disk, markup, seen, weights, without_script
from tools.quality.__main__ import axe_source
from tools.quality.agencies import Agency, Sample
from tools.quality.figures import Figure, Verdict
from tools.quality.visits import visit_all

pytestmark = pytest.mark.browser

FAULTY = """<!doctype html><html lang="th"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>x</h1>
<p id="twice">ก</p><p id="twice">ข</p><div role="region" aria-label="x">x</div>
<p class="faint">faint</p><p class="tight">ผู้ที่ฐานฎีกา</p><p class="cut">ผู้ที่ฐานฎีกา</p>
<img src="https://elsewhere.invalid/x.png" alt="x">
<table><tr><td>wide</td></tr></table><a href="gone/">x</a><a href="#nowhere">nowhere</a>
<button type="button">dead</button><script src="write.js"></script></main></body></html>"""
STYLE = """
.faint { color: #ccc; background: #fff; }
.tight { line-height: 1.2; }
.cut { line-height: 2; height: 1em; overflow: hidden; }
table { width: 900px; }
"""
SCRIPT = "document.querySelector('h1').append(' and words of a script');"


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sample, ...]:
    folder = tmp_path_factory.mktemp("faulty")
    (folder / "index.html").write_text(
        FAULTY.replace("</head>", '<link rel="stylesheet" href="site.css"></head>'), encoding="utf-8"
    )
    (folder / "site.css").write_text(STYLE, encoding="utf-8")
    (folder / "write.js").write_text(SCRIPT, encoding="utf-8")
    return (Sample(Agency("faulty", folder, ()), "", PageKind.HOME, ""),)


def found_out(figure: Figure, *clues: str) -> None:
    if figure.verdict is Verdict.NOT_RUN:
        pytest.skip(f"not run: {figure.details[0]}")
    assert figure.verdict is Verdict.MISSED
    for clue in clues:
        assert any(clue in detail for detail in figure.details), (clue, figure.details)


def test_what_a_visit_shows_is_judged(browser: Browser, faulty: tuple[Sample, ...]) -> None:
    visits = visit_all(browser, faulty, axe_source())
    found_out(seen.sideways(visits), "320 light", "390 dark")
    found_out(seen.small_targets(visits), "“x”")
    found_out(seen.console_errors(visits), "Content Security Policy")
    found_out(seen.other_hosts(visits), "elsewhere.invalid")
    found_out(seen.tight_thai(visits), "line height of 1.20", "is cut by p")
    found_out(seen.barriers(visits), "390 dark: color-contrast", "390 light: color-contrast")


def test_without_script_is_judged(browser: Browser, faulty: tuple[Sample, ...]) -> None:
    words, dead, lost = without_script.figures(without_script.look_at_all(browser, faulty))
    found_out(words, "words of a script")
    found_out(dead, "dead")
    found_out(lost, "faulty:/")


def test_links_from_a_disk_are_judged(browser: Browser, faulty: tuple[Sample, ...]) -> None:
    found_out(from_disk.links_from_disk(browser, faulty), "gone/ opens nothing", "has no #nowhere")


def test_markup_is_judged(faulty: tuple[Sample, ...]) -> None:
    found_out(markup.nu_errors([faulty[0].agency]), "Duplicate ID")
    found_out(markup.accessible_markup([faulty[0].agency]), "prefer-native-element")


def test_a_shell_is_what_stands_around_the_main_part() -> None:
    assert weights.shell_of('<a><main id="x">much<b></b></main></a>') == '<a><main id="x"></main></a>'
