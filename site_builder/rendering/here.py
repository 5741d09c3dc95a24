"""The page in the making: links are told as seen from it, so that parts of pages need not be handed the page itself.

Parts that took the page from their surroundings would be set up anew for every page, which takes longer than most
pages take.
"""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from site_builder import urls
from site_builder.pages.parts import Page, Site
from site_builder.rendering.markdown import to_html


class Here:
    """What templates ask about the way from this page to others. `begin` comes before each page."""

    site: Site
    page: Page

    def begin(self, page: Page) -> None:
        self.page = page
        self._address = page.frame.address

    def href(self, address: str) -> str:
        if self._address == urls.NOT_FOUND:
            # A server shows this page at any depth, so its links start at the site's own path.
            return urls.rooted(self.site.url, address)
        return urls.href(address, seen_from=self._address)

    def asset(self, name: str) -> str:
        return self.href(urls.asset(name))

    def markdown(self, body: str) -> Markup:
        """Markdown as HTML; what the engine has already turned into HTML passes."""
        return body if isinstance(body, Markup) else to_html(body, seen_from=self._address)

    def as_globals(self) -> Mapping[str, Any]:
        return {"here": self, "href": self.href, "asset": self.asset}
