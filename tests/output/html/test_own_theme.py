"""A project's own templates show pages, and reach nothing else: no program, no file, no module."""

import re
from contextlib import suppress
from pathlib import Path

import jinja2
import pytest

from site_builder.output.html.own_theme import own_templates
from site_builder.output.html.templates import environment, packaged_theme
from site_builder.pages.parts.basics import Link
from tests.conftest import write_tree

REACHING = [
    "{{ cycler.__init__.__globals__.os.popen('touch MARK') }}",
    "{{ cycler['__init__']['__globals__']['os'].popen('touch MARK') }}",
    "{{ cycler | attr('__init__') }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ lipsum.__globals__['os'].system('touch MARK') }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ current._environment.loader.searchpath }}",
    "{{ current.enter(site) }}",
    "{{ href.__self__ }}",
    "{{ text.__globals__ }}",
    "{{ text.__code__ }}",
    "{{ ('%s' % text).__class__ }}",
    "{{ '{0.__class__.__mro__}'.format(text) }}",
    "{{ '{a.__globals__}'.format_map({'a': text}) }}",
    "{{ [text] | map(attribute='__globals__') | list }}",
    "{{ [text] | selectattr('__globals__') | list }}",
    "{{ [text] | groupby('__globals__') }}",
    "{% set f = text %}{{ f.__builtins__ }}",
    "{{ page.where.unlink() }}",
    "{{ page.where.write_text('x') }}",
    "{{ page.where.parent }}",
    "{{ page.made().anything }}",
    "{{ page.link.text.__class__ }}",
    "{{ dict.__base__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ [].append(1) }}",
    "{{ t.update({'home': 'x'}) }}",
    "{{ 'a' * 10000000 }}",
    "{{ [0] * 10000000 }}",
    "{{ 10 ** 10000000 }}",
    "{{ '%1000000000d' % 1 }}",
    "{% for i in range(10000000) %}{% endfor %}",
    "{% include '../secret.txt' %}",
    "{% include '/etc/hostname' %}",
    "{% include 'link.html' %}",
    "{% import 'link.html' as stolen %}{{ stolen }}",
    "{% extends 'link.html' %}",
    "{{ (icon('x') ~ icon('../../secret')) | sprite }}",
    "{{ page['__class__'] }}",
    "{{ loop }}",
    "{% for x in [1] %}{{ loop._iterator.gi_frame }}{% endfor %}",
    "{{ cycler.mro() }}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% macro m() %}{% endmacro %}{{ m.environment }}",
    "{{ environment }}",
    "{{ site.a.b }}",
]


class _Page:
    """Not a record: whoever hands such a thing to a template hands it nothing."""

    def __init__(self, where: Path) -> None:
        self.where, self.link = where, Link("ก", "/")

    def made(self) -> "_Page":
        return self


@pytest.mark.parametrize("source", REACHING)
def test_a_template_reaches_nothing_but_the_page(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    theme, secret = tmp_path / "project" / "theme", tmp_path / "secret.txt"
    secret.write_text("secret")
    write_tree(theme, {"one.html": source, "icons/x.svg": "<symbol/>"})
    (tmp_path / "secret.svg").write_text("secret")
    (theme / "link.html").symlink_to(secret)
    made = environment((theme, packaged_theme()))
    shown = ""
    with suppress(jinja2.TemplateError, OverflowError, AttributeError, TypeError):
        shown = made.get_template("one.html").render(page=_Page(secret))
    assert not re.search(r"secret|module|popen|builtins|etc", shown), shown
    assert secret.read_text() == "secret"
    assert not (tmp_path / "MARK").exists()


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{ link.text }} {{ link.address }}", "ก /"),
        ("{{ text('measure_no', no='7') }}", "มาตรการที่\u00a07"),
        ("{% for x in (1, 2) %}{{ loop.index }}{% endfor %}", "12"),
        ("{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}", "2"),
        ("{{ 'ab' * 2 }}{{ 3 * 4 }}{{ 2 ** 3 }}{{ 7 % 4 }}", "abab1283"),
        ("{{ {'a': 1}.a }}{{ 'กข'.startswith('ก') }}{{ '{}'.format(1) }}", "1True1"),
        ("{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m('<') }}", "<i>&lt;</i>"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}", "ab"),
    ],
)
def test_a_template_shows_values_as_everywhere(source: str, shown: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"one.html": source})
    made = environment((tmp_path, packaged_theme()))
    assert made.get_template("one.html").render(link=Link("ก", "/")) == shown


def test_own_templates_are_named(tmp_path: Path) -> None:
    theme = tmp_path / "assets" / "theme"
    files = ("main.html", "pages/home.html", "assets/x.html", "icons/a.svg", "note.md")
    write_tree(theme, dict.fromkeys(files, ""))
    assert own_templates(theme) == ("main.html", "pages/home.html")
