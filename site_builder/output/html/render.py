"""A page record to the bytes of its file."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import jinja2

from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.output.html.current_page import CurrentPage
from site_builder.output.html.rebuilt_marks import with_notes
from site_builder.output.html.templates import own_theme
from site_builder.pages.parts.basics import Page, Site
from site_builder.records.derived.site_map import PageKind

TEMPLATE_BROKEN = error(
    "template-broken",
    "แม่แบบในโฟลเดอร์ theme ของโครงการทำงานไม่ได้: {message}",
    "a template of the project's own theme does not work: {message}",
    "แก้ไฟล์ในโฟลเดอร์ theme หรือลบโฟลเดอร์นี้เพื่อกลับไปใช้แม่แบบเดิม",
    "correct the file in the theme folder, or remove the folder to use ours",
)


def template_name(kind: PageKind) -> str:
    """The template that shows a kind of page."""
    return f"pages/{kind.value}.html"


class OwnTemplateError(Exception):
    """A template of the project's own theme does not work; `issue` says which and why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.en)
        self.issue = issue


class Renderer:
    """Renders the pages of one site; templates are compiled once."""

    def __init__(self, environment: jinja2.Environment, site: Site, problems: Sequence[str] | None = None) -> None:
        self.environment = environment
        loader = environment.loader
        folders = loader.searchpath if isinstance(loader, jinja2.FileSystemLoader) else []
        self.own_theme = own_theme([Path(folder) for folder in folders])
        self._current = cast("CurrentPage", environment.globals["current"])
        self._current.enter(site)
        self._notes = site.rebuilt_notes
        environment.globals["site"] = site
        environment.globals["preview_problems"] = tuple(problems) if problems else None

    def begin(self, page: Page) -> None:
        """Makes this the page from which links are told; for whoever renders it otherwise than by `html`."""
        self._current.begin(page)

    def html(self, page: Page) -> str:
        """The page as HTML. Raises OwnTemplateError when a template of the project's own theme does not work.

        A template of ours that does not fit its record is our bug, and stays one.
        """
        name = template_name(page.kind)
        self.begin(page)
        try:
            return self.finished(self.environment.get_template(name).render(page=page))
        except (jinja2.TemplateError, AttributeError, LookupError, TypeError) as error:
            if self.own_theme is None:
                raise
            message = f"{name}: {error}"
            raise OwnTemplateError(TEMPLATE_BROKEN.at(Place("theme"), message=message)) from error

    def finished(self, html: str) -> str:
        """A rendered page with what it says of its marks; for whoever renders it otherwise than by `html`."""
        return with_notes(html, self._notes)

    def bytes_of(self, page: Page) -> bytes:
        return self.html(page).encode()
