"""The recipe for a folder that needs no installation, on ingredients of a few bytes."""

import io
import zipfile

import pytest

from site_builder.language.thai.fiscal_year import FiscalYear
from tools.windows_zip import RecipeError, windows_zip

YEAR = FiscalYear(2570)


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


PYTHON = packed({"python.exe": "MZ", "python312._pth": "python312.zip\r\n.\r\n", "python312.zip": "x"})
OURS = packed({"site_builder/__init__.py": "", "site_builder-0.2.0.data/data/x": ""})
OTHER = packed({"nh3/nh3.pyd": "MZ", "nh3-1.data/purelib/more.py": ""})
WHEELS = {"site_builder-0.2.0-py3-none-any.whl": OURS, "nh3-1-cp312-cp312-win_amd64.whl": OTHER}


def test_the_folder_holds_python_the_packages_and_a_project() -> None:
    made = windows_zip(PYTHON, WHEELS, YEAR)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names = set(archive.namelist())
        paths = archive.read("ita-site/python/python312._pth")
        assert b"\r\n" in archive.read("ita-site/check.cmd")
    assert paths.splitlines()[-1] == b"Lib\\site-packages"
    packages = "python/Lib/site-packages"
    for name in ("site_builder/__init__.py", "nh3/nh3.pyd", "more.py"):
        assert f"ita-site/{packages}/{name}" in names
    for name in ("python/python.exe", "mkdocs.yml", "content/2570/year.yml", "publish.cmd", "เผยแพร่.cmd"):
        assert f"ita-site/{name}" in names
    assert made == windows_zip(PYTHON, WHEELS, YEAR)


@pytest.mark.parametrize(
    ("python", "wheels"),
    [
        (packed({"readme.txt": ""}), WHEELS),
        (PYTHON, {}),
        (PYTHON, {**WHEELS, "nh3-1-cp312-cp312-manylinux_2_17_x86_64.whl": packed({})}),
    ],
)
def test_ingredients_that_do_not_fit_are_refused(python: bytes, wheels: dict[str, bytes]) -> None:
    with pytest.raises(RecipeError):
        windows_zip(python, wheels, YEAR)
