"""Quick rendering: whatever is shown must be what Jinja shows as it is documented, and nothing is escaped less."""

from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup, escape
from msgspec import Struct

from site_builder.building.site_plan.plan import plan
from site_builder.output.html.page_environment import escaped
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, theme_folders
from tests.conftest import write_tree

ROOT = Path(__file__).resolve().parents[3]
PROJECTS = [ROOT, *sorted(path.parent for path in (ROOT / "tests/agencies").glob("*/mkdocs.yml"))]


class _Html:
    def __html__(self) -> str:
        return "<i>x</i>"


class _Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    ["", "ก", "<b>&\"'</b>", "ก<", *"<>&\"'", Markup("<b>&amp;</b>"), 0, 1.5, None, True, _Html(), _Text("<"), ["<"]],
    ids=repr,
)
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))


@pytest.mark.parametrize("root", PROJECTS, ids=lambda path: path.name)
def test_every_page_is_what_jinja_makes_of_it(root: Path, tmp_path: Path) -> None:
    planned, folders = plan(root), theme_folders(root)
    assert planned.is_sound
    assert planned.site is not None
    # Beside a theme of the project's own, even an empty one, Jinja is taken as it is documented.
    documented = environment((tmp_path, *folders))
    assert documented.autoescape is True
    ours, theirs = Renderer(environment(folders), planned.site), Renderer(documented, planned.site)
    different = [page.frame.address for page in planned.pages if ours.html(page) != theirs.html(page)]
    assert len(planned.pages) > 20
    assert different == []


class _Record(Struct):
    text: str = "ก & ข"
    note: str = ""
    rows: tuple[str, ...] = ("1", "<2>")


PARTIAL = """
{% macro link(l, bold=false, tail="<") %}
{% if bold %}<b>{{ l.text }}</b>{% else %}{{ l.text }}{% endif %}{{ tail }}
{%- endmacro %}
{% macro box(title) %}<div>{{ title }}{% if caller is defined %}[{{ caller() }}]{% endif %}</div>{% endmacro %}
{% macro each(rows) %}{% for row in rows %}{{ link(row, tail=loop.index) }}{% endfor %}{% endmacro %}
{% macro any() %}{{ varargs | length }}{{ kwargs['x'] }}{% endmacro %}
"""


def _shown(folder: Path, source: str, *, quick: bool) -> str:
    imports = "{% from 'parts.html' import link, box, each, any %}"
    part = imports + "{{ each([record, record]) }}"
    write_tree(folder, {"one.html": imports + source, "parts.html": PARTIAL, "part.html": part})
    folders = (folder,) if quick else (folder, folder)
    return environment(folders).get_template("one.html").render(record=_Record(), v="<&'")


@pytest.mark.parametrize(
    "source",
    [
        "{{ link(record) }}",
        "{{ link(record, true) }}{{ link(record, tail='>') }}{{ link(l=record, bold=true) }}",
        "{{ link(record) | upper }}",
        "{% set part = link(record) %}{{ part }}",
        "{% set part %}<p>{{ v }}</p>{% endset %}{{ part | safe }}",
        "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ v }}{{ m(v) }}{{ [v] | join }}",
        "{{ box('<t>') }}{% call box('t') %}<i>{{ record.text }}</i>{% endcall %}",
        "{% call box(link(record)) %}{{ link(record) }}{% endcall %}",
        "{{ any(1, 2, x='<') }}",
        "{{ t['shell_copied'] }}{{ t['shell_' ~ 'copied'] }}{{ t['shell_copied'] | length }}",
        "{{ icon('copy') }}{{ icon('copy', 'ic after') }}{{ icon(record.rows[0]) }}",
        "{{ text('measure_no', no='<7>') }}{{ record.rows[1] }}{{ record.rows[:1] | join }}{{ '<' }}{{ '<' ~ v }}",
        "{% set t = {'shell_copied': '<own>'} %}{{ t['shell_copied'] }}",
        "{% for icon in record.rows %}{{ icon }}{% endfor %}{% set href = 'h' %}{{ href }}",
        "{{ nobody is defined }}",
        "{% set place = namespace(at=1) %}{% set place.at = place.at + 1 %}{{ place.at }}",
        "{% include 'part.html' %}{% block b %}{{ link(record) }}{% endblock %}",
        "{% macro own(x='d') %}{{ x }}{% if x == 'd' %}{{ own('<e>') }}{% endif %}{% endmacro %}{{ own() }}",
    ],
)
def test_what_is_shown_is_what_jinja_shows(tmp_path: Path, source: str) -> None:
    assert _shown(tmp_path, source, quick=True) == _shown(tmp_path, source, quick=False)


@pytest.mark.parametrize(
    "source",
    ["{% set part %}<p>{{ v }}</p>{% endset %}{{ part }}", "{{ link(record) ~ v }}", "{{ [link(record), v] | join }}"],
)
def test_where_a_quick_template_differs_it_escapes_more(tmp_path: Path, source: str) -> None:
    quick, documented = _shown(tmp_path, source, quick=True), _shown(tmp_path, source, quick=False)
    assert quick.count("<") <= documented.count("<")
    assert quick.count("&amp;") > documented.count("&amp;")


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("{{ nobody }}", jinja2.UndefinedError),
        ("{{ record.nobody }}", AttributeError),
        ("{{ nobody(1) }}", jinja2.UndefinedError),
    ],
)
def test_a_name_nobody_knows_stops_the_page(tmp_path: Path, source: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        _shown(tmp_path, source, quick=True)


def test_a_project_s_own_templates_may_use_all_of_jinja(tmp_path: Path) -> None:
    source = (
        "{{ record.text }}{{ {'k': 'v'}.k }}{{ t.shell_copied }}{{ record.nothing | default('<') }}"
        "{% block b %}{{ v }}{% endblock %}{{ self.b() }}"
    )
    shown = _shown(tmp_path, source, quick=False)
    assert shown.startswith("ก &amp; ขv")
    assert shown.endswith("&lt;&lt;&amp;&#39;&lt;&amp;&#39;")
