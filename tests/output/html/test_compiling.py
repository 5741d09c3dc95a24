"""Our way to compile templates: whatever is shown must be what Jinja's own code shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from site_builder.building.site_plan.plan import plan
from site_builder.output.html.compiling import TemplateCode, TemplateEnvironment
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, theme_folders
from tests.conftest import write_tree

ROOT = Path(__file__).resolve().parents[3]
PROJECTS = [ROOT, *sorted(path.parent for path in (ROOT / "tests/agencies").glob("*/mkdocs.yml"))]


def as_jinja_does(folders: Sequence[Path]) -> jinja2.Environment:
    made = environment(folders)
    made.code_generator_class, made.bytecode_cache = CodeGenerator, None
    return made


@pytest.mark.parametrize("root", PROJECTS, ids=lambda path: path.name)
def test_every_page_is_what_jinja_makes_of_it(root: Path) -> None:
    planned, folders = plan(root), theme_folders(root)
    assert planned.is_sound
    assert planned.site is not None
    ours, theirs = Renderer(environment(folders), planned.site), Renderer(as_jinja_does(folders), planned.site)
    different = [page.frame.address for page in planned.pages if ours.html(page) != theirs.html(page)]
    assert len(planned.pages) > 20
    assert different == []


class _Record:
    text, note, rows = "ก & ข", "", ("1", "<2>")


PARTIAL = """
{% macro link(l, bold=false, tail="<") %}
{% if bold %}<b>{{ l.text }}</b>{% else %}{{ l.text }}{% endif %}{{ tail }}
{%- endmacro %}
{% macro box(title) %}<div>{{ title }}{% if caller is defined %}[{{ caller() }}]{% endif %}</div>{% endmacro %}
{% macro each(rows) %}{% for row in rows %}{{ link(row, tail=loop.index) }}{% endfor %}{% endmacro %}
{% macro any() %}{{ varargs | length }}{{ kwargs['x'] }}{% endmacro %}
"""


@pytest.mark.parametrize(
    "source",
    [
        "{{ link(record) }}",
        "{{ link(record, true) }}{{ link(record, tail='>') }}{{ link(l=record, bold=true) }}",
        "{{ link(record) | upper }}{{ [link(record), '<'] | join }}",
        "{% set kept = link(record) %}{{ kept }}{{ kept ~ '<' }}",
        "{{ box('<t>') }}{% call box('t') %}<i>{{ record.text }}</i>{% endcall %}",
        "{% call box(link(record)) %}{{ link(record) }}{% endcall %}",
        "{{ any(1, 2, x='<') }}",
        "{{ t['shell_copied'] }}{{ t['shell_' ~ 'copied'] }}{{ t['shell_copied'] | length }}",
        "{{ icon('copy') }}{{ icon('copy', 'ic after') }}{{ icon(record.rows[0]) }}",
        "{{ text('measure_no', no='<7>') }}{{ record.rows[1] }}{{ record.rows[:1] | join }}",
        "{% set t = {'shell_copied': '<own>'} %}{{ t['shell_copied'] }}",
        "{% for icon in record.rows %}{{ icon }}{% endfor %}{% set href = 'h' %}{{ href }}",
        "{% if record.nothing is defined %}a{% else %}b{% endif %}",
        "{{ record.nothing | default('<') }}{{ nobody is defined }}",
        "{% set place = namespace(at=1) %}{% set place.at = place.at + 1 %}{{ place.at }}",
        "{% include 'part.html' %}{% block b %}{{ link(record) }}{% endblock %}{{ self.b() }}",
        "{% macro own(x='d') %}{{ x }}{% if x == 'd' %}{{ own('<e>') }}{% endif %}{% endmacro %}{{ own() }}",
    ],
)
def test_what_is_shown_is_what_jinja_shows(tmp_path: Path, source: str) -> None:
    imports = "{% from 'parts.html' import link, box, each, any %}"
    part = imports + "{{ each([record, record]) }}"
    folder = write_tree(tmp_path, {"one.html": imports + source, "parts.html": PARTIAL, "part.html": part})
    assert _shown(folder, TemplateCode, source) == _shown(folder, CodeGenerator, source)


def _shown(folder: Path, code: type[CodeGenerator], source: str) -> str:
    made: jinja2.Environment = TemplateEnvironment(str(folder), loader=jinja2.FileSystemLoader(folder), autoescape=True)
    known = environment([folder])
    made.undefined, made.template_class, made.context_class = known.undefined, known.template_class, known.context_class
    made.globals.update(known.globals)
    made.code_generator_class = code
    if code is TemplateCode:
        assert "g_" in made.compile(source + "{{ href }}", raw=True, filename=str(folder / "x")) or "set href" in source
    shown: str = made.get_template("one.html").render(record=_Record())
    return shown


def test_a_name_nobody_knows_still_stops_the_page(tmp_path: Path) -> None:
    write_tree(tmp_path, {"one.html": "{{ nobody }}", "two.html": "{{ record.nobody }}", "three.html": "{{ link(1) }}"})
    made = TemplateEnvironment(
        str(tmp_path), loader=jinja2.FileSystemLoader(tmp_path), undefined=jinja2.StrictUndefined
    )
    for name, error in (("one", jinja2.UndefinedError), ("two", AttributeError), ("three", jinja2.UndefinedError)):
        with pytest.raises(error):
            made.get_template(f"{name}.html").render(record=_Record())


def test_a_project_s_own_templates_are_compiled_as_jinja_does(tmp_path: Path) -> None:
    own = write_tree(tmp_path, {"one.html": "{{ record.text }}{{ {'k': 'v'}.k }}{{ t.shell_copied }}"})
    made = environment(theme_folders_with(own))
    shown: Any = made.get_template("one.html").render(record=_Record())
    assert shown.startswith("ก &amp; ขv")
    assert not isinstance(shown, Markup)


def theme_folders_with(own: Path) -> tuple[Path, ...]:
    return (own, *theme_folders(ROOT))
