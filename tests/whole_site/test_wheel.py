"""The wheel holds everything: installed elsewhere, it scaffolds a project and builds it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.whole_site


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    said = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, said
    return said


def test_the_wheel_made_from_the_source_archive_builds_a_new_project(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT), cwd=tmp_path)
    wheel = next((tmp_path / "dist").glob("*.whl"))
    # Its own environment, with the packages of this one to read but not this checkout.
    run(sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "env"), cwd=tmp_path)
    python = next(path for folder in ("bin", "Scripts") for path in (tmp_path / "env" / folder).glob("python*"))
    home = next(path for path in (tmp_path / "env").glob("[Ll]ib*/**/site-packages"))
    run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(home), str(wheel),
        cwd=tmp_path,
    )  # fmt: skip
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    # A .pth line would run the editable install's own; only the packages themselves are lent.
    (home / "lent.pth").write_text(f"{packages}\n", encoding="utf-8")
    where = run(str(python), "-c", "import site_builder; print(site_builder.__file__)", cwd=tmp_path)
    assert str(tmp_path / "env") in where
    run(str(python), "-m", "site_builder", "init", "project", "--year", "2570", cwd=tmp_path)
    year = tmp_path / "project/content/2570/year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("\nstate: draft\n", "\n"), encoding="utf-8")
    run(str(python), "-m", "site_builder", "build", cwd=tmp_path / "project")
    site = tmp_path / "project/site"
    assert (site / "2570/index.html").is_file()
    assert (site / "assets/fonts/sarabun-thai-400.woff2").is_file()
    assert (site / "assets/fonts/OFL.txt").is_file()
