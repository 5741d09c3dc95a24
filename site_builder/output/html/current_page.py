"""Gives templates the links of the page that is being rendered, so that partials need not be handed the page itself.

Parts that took the page from their surroundings would be set up anew for every page, which takes longer than most
pages take.
"""

from functools import partial

import jinja2
from markupsafe import Markup

from site_builder.language import urls
from site_builder.output.html.markdown import to_html
from site_builder.pages.parts.basics import Page, Site

REMEMBERED = 64
"""Parts that are kept for the pages to come: pages come folder by folder, and a part weighs 20 kB."""


class CurrentPage:
    """What templates ask of the page that is being rendered. `enter` comes before a site, `begin` before a page."""

    site: Site
    page: Page

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._shared: dict[tuple[str, ...], Markup] = {}

    def enter(self, site: Site) -> None:
        """Begins a site and forgets whatever pages of another one had in common."""
        self.site = site
        self._shared.clear()

    def begin(self, page: Page) -> None:
        self.page = page
        self._address = page.frame.address
        # A server shows the page for what is not found at any depth, so its links start at the site's own path.
        is_anywhere = self._address == urls.NOT_FOUND
        self._href = partial(urls.rooted, self.site.url) if is_anywhere else urls.hrefs(self._address)

    def href(self, address: str) -> str:
        return self._href(address)

    def asset(self, name: str) -> str:
        return self.href(urls.asset(name))

    def markdown(self, body: str) -> Markup:
        """Markdown as HTML; what the engine has already turned into HTML passes."""
        return body if isinstance(body, Markup) else to_html(body, seen_from=self._address)

    def shared(self, template: str) -> Markup:
        """A part that all pages of a folder, section and year have in common: rendered for the first of them only.

        Not where it leads to one of them, as it tells that page so.
        """
        frame, (folder, _, name) = self.page.frame, self._address.removesuffix("/").rpartition("/")
        key = (template, folder, frame.section or "", frame.year.address if frame.year else "")
        shared = self._shared.get(key)
        if shared is not None and f'="../{name}/' not in shared:
            return shared
        part = Markup(self._environment.get_template(template).render(page=self.page))  # noqa: S704 # nosec B704
        if folder and '="./' not in part:
            if len(self._shared) >= REMEMBERED:
                del self._shared[next(iter(self._shared))]
            self._shared.setdefault(key, part)
        return part
