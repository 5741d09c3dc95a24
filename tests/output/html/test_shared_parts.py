"""Parts that pages share are those of their own site, also where one environment renders two sites in turn."""

from collections.abc import Callable
from pathlib import Path

from site_builder.building.site_plan.plan import plan
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, theme_folders


def test_no_footer_of_another_site_is_shown(small_project: Callable[..., Path]) -> None:
    more = "---\ntitle: หน้าที่มีในเว็บไซต์เดียว\n---\n\nก\n"
    sites = (small_project({"content/pages/more.md": more}, name="one"), small_project(name="other"))
    made = environment(theme_folders(sites[0]))
    shown = []
    for root in sites:
        planned = plan(root)
        assert planned.site is not None
        renderer = Renderer(made, planned.site)
        shown.append("".join(renderer.html(page) for page in planned.pages))
    assert "หน้าที่มีในเว็บไซต์เดียว" in shown[0]
    assert "หน้าที่มีในเว็บไซต์เดียว" not in shown[1]
