"""Whether this machine draws the committed sample files byte for byte: the same packages made them."""

import zlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

MADE_WITH = Path(__file__).parents[2] / "tools" / "sample_evidence" / "made_with.txt"


def skip_unless_same_packages() -> None:
    """Skips the calling test, with the reason, where a package has another version than the committed files had."""
    for line in MADE_WITH.read_text(encoding="utf-8").splitlines():
        package, wanted = line.split()
        installed = _version(package)
        if installed != wanted:
            pytest.skip(f"the files were made with {package} {wanted}, here it is {installed or 'missing'}")


def _version(package: str) -> str | None:
    if package == "zlib":
        return zlib.ZLIB_RUNTIME_VERSION
    try:
        return version(package)
    except PackageNotFoundError:
        return None
