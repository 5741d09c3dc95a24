"""One touch of a finger, and the page it leads to."""

from playwright.sync_api import Locator, Page


def tap(page: Page, touched: Locator) -> None:
    """Touches a link or what opens, and waits until the page it leads to stands there."""
    leads_to = str(touched.evaluate("each => each.href || ''"))
    touched.click()
    if leads_to:
        page.wait_for_url(lambda address: address == leads_to)
