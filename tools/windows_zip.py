"""A folder for Windows that needs no installation: `python -m tools.windows_zip PYTHON.zip WHEELS OUT.zip`.

PYTHON.zip is the "Windows embeddable package" of python.org; WHEELS a folder with the wheel of site-builder and those
of everything it needs for Windows, fetched for instance by

    pip download --only-binary :all: --platform win_amd64 --python-version 3.12 --dest WHEELS dist/site_builder-*.whl

(the version being that of PYTHON.zip). The ZIP holds `python/` with all of it, and a new project around it: whoever
unpacks it double-clicks the .cmd files. The ZIP itself has been made and looked into; on Windows it was not tried.
"""

import argparse
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.office.scaffold.project_files import SCRIPT, scaffold

FOLDER = "ita-site"
PACKAGES = "Lib/site-packages"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PATH_FILE = re.compile(r"python3\d+\._pth")


class RecipeError(Exception):
    """The ingredients do not fit; the message says which."""


def windows_zip(python: bytes, wheels: dict[str, bytes], year: FiscalYear) -> bytes:
    """The ZIP file's bytes, the same for the same ingredients. Raises RecipeError when they do not fit."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted({**_python(python), **_packages(wheels), **_project(year)}.items()):
            archive.writestr(zipfile.ZipInfo(f"{FOLDER}/{name}", _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _contents(archive: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        for row in opened.infolist():
            if not row.is_dir():
                yield row.filename, opened.read(row)


def _python(archive: bytes) -> dict[str, bytes]:
    found = dict(_contents(archive))
    paths = [name for name in found if _PATH_FILE.fullmatch(name)]
    if "python.exe" not in found or len(paths) != 1:
        raise RecipeError("PYTHON.zip is not the Windows embeddable package of python.org")
    # An embedded Python looks nowhere but where this file says.
    found[paths[0]] = found[paths[0]].rstrip() + b"\r\n" + PACKAGES.replace("/", "\\").encode() + b"\r\n"
    return {f"python/{name}": content for name, content in found.items()}


def _packages(wheels: dict[str, bytes]) -> dict[str, bytes]:
    if not any(name.startswith("site_builder-") for name in wheels):
        raise RecipeError("WHEELS holds no wheel of site-builder")
    found: dict[str, bytes] = {}
    for name, wheel in sorted(wheels.items()):
        if not name.endswith(("-any.whl", "-win_amd64.whl")):
            raise RecipeError(f"{name} is no wheel for Windows on 64 bits")
        for path, content in _contents(wheel):
            place = re.sub(r"^[^/]+\.data/(?:purelib|platlib)/", "", path)
            if not re.match(r"[^/]+\.data/", place):
                found[f"python/{PACKAGES}/{place}"] = content
    return found


def _project(year: FiscalYear) -> dict[str, bytes]:
    return {
        name: (content.replace("\n", "\r\n") if name.endswith(SCRIPT) else content).encode()
        for name, content in scaffold(year).items()
    }


def main() -> int:
    """Reads the ingredients and writes the ZIP file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("python", type=Path, metavar="PYTHON.zip")
    parser.add_argument("wheels", type=Path, metavar="WHEELS")
    parser.add_argument("out", type=Path, metavar="OUT.zip")
    parser.add_argument("--year", default="2570", help="the first fiscal year of the project")
    options = parser.parse_args()
    wheels = {path.name: path.read_bytes() for path in options.wheels.glob("*.whl")}
    try:
        made = windows_zip(options.python.read_bytes(), wheels, parse_fiscal_year(options.year))
    except RecipeError as error:
        print(error, file=sys.stderr)
        return 2
    options.out.write_bytes(made)
    print(f"{options.out}: {len(made) / 1_000_000:.1f} MB, {len(wheels)} wheels")
    return 0


if __name__ == "__main__":
    sys.exit(main())
