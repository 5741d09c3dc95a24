"""What is copied from others is theirs to the letter, with its licence beside it."""

from hashlib import sha256
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "theme/assets"
NANO = "9f064e870e3ab537ca1f87fadbaa45dd7fa56d8c32440bbddb8b893201b951d7"
"""SHA-256 of `nano.mjs` in the package lean-qr 2.7.4 of the npm registry."""


def test_the_library_of_codes_is_the_published_one_but_for_how_it_is_loaded() -> None:
    source = (ASSETS / "lean-qr.js").read_text(encoding="utf-8")
    body = source[source.index("*/\n") + 3 :].rstrip("\n")
    start, end = "(()=>{", "window.leanQr={correction:r,generate:m}})();"
    assert body.startswith(start)
    assert body.endswith(end)
    original = body.removeprefix(start).removesuffix(end) + "export{r as correction,m as generate};\n"
    assert sha256(original.encode()).hexdigest() == NANO
    assert "MIT License" in (ASSETS / "lean-qr.txt").read_text(encoding="utf-8")
