"""A page record to the bytes of its file."""

from collections.abc import Sequence

import jinja2

from site_builder.pages.kinds import PageKind
from site_builder.pages.parts import Page, Site


def template_name(kind: PageKind) -> str:
    """The template that shows a kind of page."""
    return f"pages/{kind.value}.html"


class Renderer:
    """Renders the pages of one site; templates are compiled once."""

    def __init__(self, environment: jinja2.Environment, site: Site, problems: Sequence[str] | None = None) -> None:
        self.environment = environment
        environment.globals["site"] = site
        environment.globals["preview_problems"] = tuple(problems) if problems else None

    def html(self, page: Page) -> str:
        """The page as HTML. Raises jinja2.TemplateError when template and record do not fit."""
        return self.environment.get_template(template_name(page.kind)).render(page=page)

    def bytes_of(self, page: Page) -> bytes:
        return self.html(page).encode()
