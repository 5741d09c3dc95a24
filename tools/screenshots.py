"""Takes the README's pictures from a built site: `python -m tools.screenshots [SITE] [OUT]`; needs Chromium."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
SHOTS = (
    ("home-desktop", "index.html", 1366, 900),
    ("measure-phone", "2566/measures/m05/index.html", 390, 844),
)


def take(browser: Browser, site: Path, out: Path) -> None:
    """Writes each picture of SHOTS as a PNG."""
    for name, address, width, height in SHOTS:
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto((site / address).as_uri())
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.screenshot(path=out / f"{name}.png")
        page.close()


def main(arguments: list[str]) -> int:
    """Exit 1 where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("not run: no Chromium on this machine")
        return 1
    site = Path(arguments[0]).resolve() if arguments else ROOT / "site"
    out = Path(arguments[1]) if len(arguments) > 1 else ROOT / "docs" / "screenshots"
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        take(browser, site, out)
        browser.close()
    print(f"{len(SHOTS)} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
