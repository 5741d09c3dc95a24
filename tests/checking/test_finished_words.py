"""A citizen number in a finished page is found however its source spelled it, and ordinary pages pass."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.checking.rules.finished_words import finished_words
from site_builder.cli.main import main
from site_builder.language.problems.place import Place
from site_builder.records.waiver import Waiver

Make = Callable[..., Path]
NUMBER, PLAIN = "3-4701-00123-45-8", "3470100123458"


def found(html: str, name: str = "a/index.html", waivers: tuple[Waiver, ...] = ()) -> list[str]:
    issues = finished_words([name], lambda _: html.encode(), {name: Place("content/pages/a.md")}, waivers)
    return [str(issue.values["shown"]) for issue in issues]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{NUMBER}</p>",
        f"<p>{PLAIN}</p>",
        "<p>3&#45;4701&#45;00123&#45;45&#45;8</p>",
        "<p>3&ndash;4701&ndash;00123&ndash;45&ndash;8</p>",
        "<p>3&nbsp;4701&nbsp;00123&nbsp;45&nbsp;8</p>",
        "<p>34701<strong>0012</strong>3458</p>",
        "<p>34701<span class='x'><em>0012</em></span>3458</p>",
        "<p>34701<!-- hidden -->00123458</p>",
        "<p>3-4701-<wbr>00123-<wbr>45-8</p>",
        "<p>3-4701-00123<br>-45-8</p>",
        f"<p><a href='/x/'>{NUMBER[:8]}</a>{NUMBER[8:]}</p>",
        f'<img src="a.png" alt="{NUMBER}">',
        f'<p title="{NUMBER}">ก</p>',
        f'<a href="/x/?id={NUMBER}">ก</a>',
        f'<meta name="description" content="{NUMBER}">',
        f'<button aria-label="{NUMBER}">ก</button>',
        "<tr>" + "".join(f"<td>{digit}</td>" for digit in PLAIN) + "</tr>",
        f"<details><summary>ก</summary>{NUMBER}</details>",
        "<p>" + "".join(f"&#{ord(digit)};" for digit in PLAIN) + "</p>",
        "<p>๓-๔๗๐๑-๐๐๑๒๓-๔๕-๘</p>",
    ],
)
def test_however_a_page_spells_it(html: str) -> None:
    assert found(f"<!doctype html><main>{html}</main>") == ["3-xxxx-xxxxx-45-8"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>3-4701-00123-45-9</p>",
        "<p>งบประมาณ 30,000.00 บาท</p>",
        f"<script>let a = {PLAIN}</script>",
        f"<svg><path d='M{PLAIN}'/></svg>",
        f"<code>{'3470100123458ab' * 4}</code>",
        "<td>3</td><td>4701</td><td>123</td>",
        "<p>053-782-184</p><p>61657.68</p>",
    ],
)
def test_what_is_none_stops_nothing(html: str) -> None:
    assert found(f"<main>{html}</main>") == []


def test_data_files_are_read_too_and_pictures_are_not() -> None:
    assert found(f"เลข,{NUMBER}\n", "data/a.csv") == ["3-xxxx-xxxxx-45-8"]
    assert found(f'{{"a": "{PLAIN}"}}', "data/a.json") == ["3-xxxx-xxxxx-45-8"]
    assert found(PLAIN, "a.png") == []


SPELLED = {
    "entity": "3&#45;4701&#45;00123&#45;45&#45;8",
    "named entity": "3&ndash;4701&ndash;00123&ndash;45&ndash;8",
    "blank": "3&nbsp;4701&nbsp;00123&nbsp;45&nbsp;8",
    "escape": r"3\-4701\-00123\-45\-8",
    "strong": "34701**0012**3458",
    "emphasis": "34701*0012*3458",
    "code": "34701`0012`3458",
    "link": "[34701](/about/)00123458",
    "markup": "34701<b>0012</b>3458",
    "remark": "34701<!-- x -->00123458",
    "table": "| ก | " + " | ".join(PLAIN) + " |\n|" + "---|" * 14 + "\n| ข |" + " x |" * 13,
    "digit entities": "".join(f"&#{ord(digit)};" for digit in PLAIN),
}


@pytest.mark.parametrize("spelling", SPELLED)
def test_no_spelling_of_markdown_gets_through(
    small_project: Make, capsys: pytest.CaptureFixture[str], spelling: str
) -> None:
    page = f"---\ntitle: ก\n---\n\nเลข\n\n{SPELLED[spelling]}\n"
    root = small_project({"content/pages/number.md": page})
    assert main(["check", "--project", str(root)]) == 1
    assert "citizen-number" in capsys.readouterr().out
    assert main(["build", "--project", str(root)]) == 1
    assert not (root / "site").exists()


@pytest.mark.parametrize("dash", [r"\u002d", r"\x2d", r"\u2013"])
def test_no_escape_of_yaml_gets_through(small_project: Make, capsys: pytest.CaptureFixture[str], dash: str) -> None:
    root = small_project({"content/pages/number.md": f'---\ntitle: "{dash.join(NUMBER.split("-"))}"\n---\n\nก\n'})
    assert main(["check", "--project", str(root)]) == 1
    assert "citizen-number" in capsys.readouterr().out
