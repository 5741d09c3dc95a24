"""Own escaping: every value must show as it does with MarkupSafe, and templates must use it."""

from pathlib import Path

import pytest
from markupsafe import Markup, escape

from site_builder.output.html.escaping import shown
from site_builder.output.html.templates import environment, packaged_theme


class _Html:
    def __html__(self) -> str:
        return "<i>x</i>"


class _Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    ["", "ก", "<b>&\"'</b>", "ก<", Markup("<b>&amp;</b>"), 0, 1.5, None, True, _Html(), _Text("<"), ["<"]],
    ids=repr,
)
def test_shown_is_what_markupsafe_escapes(value: object) -> None:
    assert shown(value) == str(escape(value))


def test_templates_escape_what_they_show(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(
        "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{% set kept %}<p>{{ v }}</p>{% endset %}"
        "{{ v }}{{ m(v) }}{{ kept }}{{ v ~ m(v) }}{{ [v] | join }}{% for x in [v] %}{{ x }}{% endfor %}",
        encoding="utf-8",
    )
    made = environment([tmp_path, packaged_theme()])
    assert made.get_template("one.html").root_render_func.__globals__["escape"] is shown
    said = made.get_template("one.html").render(v="<&'")
    assert said == "&lt;&amp;&#39;" + "<i>&lt;&amp;&#39;</i>" + "<p>&lt;&amp;&#39;</p>" + (
        "&lt;&amp;&#39;<i>&lt;&amp;&#39;</i>" + "&lt;&amp;&#39;" * 2
    )
