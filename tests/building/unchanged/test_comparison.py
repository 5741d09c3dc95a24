"""Whatever may change a site is seen; what cannot change it is not taken for a change."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.building import build as building
from site_builder.building.releases.lock import locked
from site_builder.building.releases.public_folder import PublicFolder
from site_builder.building.unchanged import comparison, snapshot, surroundings
from site_builder.cli.main import main
from tests.building.unchanged.projects import (
    MEASURES,
    PAGE,
    PICTURE,
    THEME,
    as_before,
    build,
    built_project,
    flipped,
    is_unchanged,
    new_project,
    record_of,
    tree_of,
)

needs_unix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no time of the last change of any kind")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A built project and a copy of it."""
    folder = tmp_path_factory.mktemp("unchanged")
    root = built_project(folder / "project")
    shutil.copytree(root, folder / "copy")
    return root, folder / "copy"


@pytest.fixture
def root(kept: tuple[Path, Path]) -> Path:
    """The built project as it was; its files were copied back, so their digests prove them, not their marks."""
    root, copy = kept
    for path in sorted(root.parent.iterdir()):
        if path != copy:
            shutil.rmtree(path)
    return Path(shutil.copytree(copy, root))


@pytest.fixture
def just_built(tmp_path: Path) -> Path:
    """A project whose files are those that were built, so their marks prove them."""
    return built_project(tmp_path / "project")


def another_file(path: Path) -> None:
    """Another file under the same name, of the same size and time: what copying and unpacking do."""
    fresh = path.with_name("fresh")
    shutil.copy2(path, fresh)
    as_before(fresh, flipped(path.read_bytes()))
    fresh.replace(path)


def text(name: str, content: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")

    return change


def bytes_as_before(name: str) -> Callable[[Path], object]:
    return lambda root: as_before(root / name, flipped((root / name).read_bytes()))


def behind_a_link(name: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        (root / name).rename(root / "there")
        (root / name).symlink_to(root / "there")

    return change


def a_draft(root: Path) -> None:
    file = root / MEASURES
    file.write_text(
        file.read_text(encoding="utf-8").replace("id: m01\n", "id: m01\n  state: draft\n"), encoding="utf-8"
    )


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text of the same size and time": bytes_as_before(PAGE),
    "a text under another inode": lambda root: another_file(root / PAGE),
    "evidence of another size": lambda root: (root / PICTURE).write_bytes(b"x"),
    "a file added": text("content/pages/more.md", "# ก\n"),
    "a file in a folder named as Python's": text("content/pages/__pycache__/a.md", "# ก\n"),
    "a theme's file in such a folder": text("theme/assets/__pycache__/a.txt", "x"),
    "a file removed": lambda root: (root / PAGE).unlink(),
    "a file renamed": lambda root: (root / PAGE).rename(root / "content/pages/other.md"),
    "a file moved aside and another left empty": lambda root: (root / PAGE).write_bytes(b""),
    "a folder added": lambda root: (root / "content/2567").mkdir(),
    "a draft": a_draft,
    "the ledger": text("content/addresses.lock", "x\n"),
    "redirects": text("content/redirects.yml", "[]\n"),
    "waivers": text("content/waivers.yml", "[]\n"),
    "proof of an outside page": text("content/2566/proof/o1/page.html", "x"),
    "the settings": bytes_as_before("mkdocs.yml"),
    "the theme's file, same size and time": bytes_as_before(THEME),
    "a template of the theme added": text("theme/pages/home.html", "x"),
    "the theme removed": lambda root: shutil.rmtree(root / "theme"),
    "a page of the site, same size and inode": lambda root: (root / "site/index.html").write_bytes(
        flipped((root / "site/index.html").read_bytes())
    ),
    "the manifest": bytes_as_before("site/manifest.json"),
    "a page of the site removed": lambda root: (root / "site/index.html").unlink(),
    "a file added to the site": text("site/google.html", "x"),
    "a folder added to the site": lambda root: (root / "site/empty").mkdir(),
    "the site removed": lambda root: shutil.rmtree(root / "site"),
    "the lock gone": lambda root: (root / ".site-builder/lock").unlink(),
    "somebody cut off": text(".site-builder/lock", "{}"),
    "a switch cut off": text(".site-builder/switch.json", "{}"),
    "a staging folder": lambda root: PublicFolder.of(root, root / "site").staging.mkdir(),
    "a site set aside": lambda root: PublicFolder.of(root, root / "site").before.mkdir(),
    "rules for a server": text(".site-builder/rules/.htaccess", "x"),
    "the record gone": lambda root: record_of(root).unlink(),
    "the caches gone": lambda root: shutil.rmtree(root / ".site-builder"),
}

UNIX_CHANGES: dict[str, Callable[[Path], object]] = {
    "a page of the site made private": lambda root: (root / "site/index.html").chmod(0o600),
    "a folder of the site made private": lambda root: (root / "site/2566").chmod(0o700),
    "evidence made unreadable": lambda root: (root / PICTURE).chmod(0o000),
    "a text behind a link": behind_a_link(PAGE),
    "a link to a folder": lambda root: (root / "content/2566/evidence/more").symlink_to("."),
    "a link that leads nowhere": lambda root: (root / "content/2566/evidence/b.png").symlink_to("nowhere.png"),
    "a pipe": lambda root: os.mkfifo(root / "content/2566/evidence/pipe.pdf"),
    "a page of the site behind a link": behind_a_link("site/index.html"),
    "the site behind a link": behind_a_link("site"),
    "the content behind a link": behind_a_link("content"),
}


MARKED_CHANGES: dict[str, Callable[[Path], object]] = {
    "evidence of the same size and time": bytes_as_before(PICTURE),
    "a page of the site of the same size and time": bytes_as_before("site/index.html"),
    "evidence under another inode, same size and time": lambda root: another_file(root / PICTURE),
    "a page of the site under another inode": lambda root: another_file(root / "site/index.html"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    assert is_unchanged(root)
    change(root)
    assert not is_unchanged(root)


@needs_unix
@pytest.mark.parametrize("change", UNIX_CHANGES.values(), ids=UNIX_CHANGES.keys())
def test_a_change_is_seen_by_what_unix_tells(root: Path, change: Callable[[Path], object]) -> None:
    assert is_unchanged(root)
    change(root)
    assert not is_unchanged(root)


@needs_unix
@pytest.mark.parametrize("change", MARKED_CHANGES.values(), ids=MARKED_CHANGES.keys())
def test_a_change_that_keeps_size_and_time_is_seen(just_built: Path, change: Callable[[Path], object]) -> None:
    assert is_unchanged(just_built)
    change(just_built)
    assert not is_unchanged(just_built)


@needs_unix
def test_a_link_that_leads_elsewhere_is_seen_even_to_the_same_words(tmp_path: Path) -> None:
    root = new_project(tmp_path / "project")
    pages = root / "content/pages"
    (pages / "about.md").rename(pages / "one.md")
    shutil.copy(pages / "one.md", pages / "two.md")
    (pages / "about.md").symlink_to("one.md")
    assert build(root) == 0
    assert is_unchanged(root)
    (pages / "about.md").unlink()
    (pages / "about.md").symlink_to("two.md")
    assert not is_unchanged(root)


@pytest.mark.parametrize("name", [PAGE, PICTURE, THEME, "mkdocs.yml", "site/index.html", "site/manifest.json"])
def test_a_file_that_is_only_touched_or_written_again_is_no_change(root: Path, name: str) -> None:
    os.utime(root / name, (1_000_000_000, 1_000_000_000))
    assert is_unchanged(root)
    content = (root / name).read_bytes()
    (root / name).unlink()
    (root / name).write_bytes(content)
    assert is_unchanged(root)


def test_an_edit_taken_back_is_no_change_even_after_a_build_that_failed(root: Path) -> None:
    good = (root / MEASURES).read_bytes()
    (root / MEASURES).write_bytes(b"\t- broken")
    assert build(root) == 1
    assert not is_unchanged(root)
    (root / MEASURES).write_bytes(good)
    assert is_unchanged(root)


def test_looking_touches_nothing(just_built: Path) -> None:
    root = just_built

    def everything() -> dict[str, tuple[int, int, int]]:
        found = ((path, path.lstat()) for path in [root, *root.rglob("*")])
        return {str(path): (told.st_mtime_ns, told.st_ctime_ns, told.st_ino) for path, told in found}

    before = everything()
    assert build(root) == 0
    assert everything() == before


def test_another_output_has_a_record_of_its_own(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    assert main(["build", "--project", str(root), "--output", str(other)]) == 0
    assert is_unchanged(root)
    (other / "index.html").unlink()
    assert is_unchanged(root)
    assert main(["build", "--project", str(root), "--output", str(other)]) == 0
    assert (other / "index.html").is_file()


def test_a_project_that_was_moved_or_copied_is_built(root: Path, tmp_path: Path) -> None:
    root.rename(tmp_path / "moved")
    assert not is_unchanged(tmp_path / "moved")
    shutil.copytree(tmp_path / "moved", root, copy_function=shutil.copy2)
    assert build(root) == 0


def test_after_a_rollback_a_build_brings_the_content_of_today_back(root: Path) -> None:
    text(PAGE, "---\ntitle: ก\n---\n\nวันนี้\n")(root)
    assert build(root) == 0
    newest = tree_of(root / "site")
    assert main(["rollback", "--project", str(root)]) == 0
    assert not is_unchanged(root)
    assert build(root) == 0
    assert tree_of(root / "site") == newest


def test_while_somebody_is_at_work_nothing_is_said(root: Path) -> None:
    with locked(root / ".site-builder" / "lock", "publish"):
        assert not is_unchanged(root)
        assert build(root) == 3
    assert is_unchanged(root)


def test_who_begins_during_the_comparison_is_noticed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(*_: object) -> bool:
        (root / ".site-builder/lock").write_text("{}", encoding="utf-8")
        return True

    monkeypatch.setattr(comparison, "_is_same", meanwhile)
    assert not is_unchanged(root)


def test_fresh_builds_although_nothing_changed(root: Path) -> None:
    made = (root / "site/index.html").stat().st_ino
    assert build(root) == 0
    assert (root / "site/index.html").stat().st_ino == made
    assert build(root, "--fresh") == 0
    assert (root / "site/index.html").stat().st_ino != made


def test_a_clock_that_was_put_back_proves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = time.time_ns() - 3_600_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: earlier)
    assert not is_unchanged(root)


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (sys, "version", "3.99"),
        (sys, "executable", "/another/python"),
        (sys, "path", [*sys.path, "/another/folder"]),
        (sys, "flags", (1, 2)),
    ],
    ids=["version", "executable", "path", "flags"],
)
def test_another_python_is_seen(
    root: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str, value: object
) -> None:
    monkeypatch.setattr(module, name, value)
    assert not is_unchanged(root)


@pytest.mark.parametrize("variable", ["SOURCE_DATE_EPOCH", "PYTHONHASHSEED", "PYDANTIC_DISABLE_PLUGINS"])
def test_a_variable_that_packages_read_is_seen(root: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv("SITE_BUILDER_PASSWORD", "secret")
    assert is_unchanged(root)
    monkeypatch.setenv(variable, "1")
    assert not is_unchanged(root)


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of installed packages with one in it, whose code runs."""
    folder = tmp_path / "packages"
    (folder / "shape-1.0.dist-info").mkdir(parents=True)
    (folder / "shape-1.0.dist-info/RECORD").write_text("shape_of_pages.py,,\n", encoding="utf-8")
    (folder / "shape_of_pages.py").write_text("WIDTH = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    __import__("shape_of_pages")
    yield folder
    sys.modules.pop("shape_of_pages")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "shape-1.0.dist-info").rename(folder / "shape-1.1.dist-info"),
        lambda folder: another_file(folder / "shape-1.0.dist-info/RECORD"),
        lambda folder: (folder / "yaml.py").write_text("", encoding="utf-8"),
        lambda folder: another_file(folder / "shape_of_pages.py"),
        lambda folder: (folder / "shape_of_pages.py").unlink(),
        shutil.rmtree,
    ],
    ids=["upgraded", "installed again", "put before another", "edited in place", "removed", "all gone"],
)
def test_another_package_is_seen(packages: Path, tmp_path: Path, change: Callable[[Path], object]) -> None:
    time.sleep(0.15)  # what was written just before proves nothing, and would be seen for that reason
    root = built_project(tmp_path / "project")
    (packages / "check-report.html").write_text("", encoding="utf-8")
    assert is_unchanged(root)
    change(packages)
    assert not is_unchanged(root)


def test_our_own_code_and_theme_are_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PACKAGE", "CHECKOUT_THEME"):
        copy = tmp_path / name
        shutil.copytree(getattr(surroundings, name), copy, ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setattr(snapshot, name, str(copy))
    time.sleep(0.15)
    root = built_project(tmp_path / "project")
    for name in ("PACKAGE/language/urls.py", "PACKAGE/language/words/th.yml", "CHECKOUT_THEME/main.html"):
        assert is_unchanged(root)
        content = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(flipped(content))
        assert not is_unchanged(root), name
        (tmp_path / name).write_bytes(content)
        time.sleep(0.15)
        assert build(root) == 0


@pytest.mark.parametrize("name", [PAGE, PICTURE, THEME, "theme/pages/more.html", "content/2567/new.txt"])
def test_what_changes_while_a_build_runs_leaves_no_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    root = new_project(tmp_path / "project")
    verify = building.verify

    def edited(*given: object) -> object:
        text(name, "---\ntitle: ก\n---\n\nแก้ระหว่างสร้าง\n")(root)
        return verify(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(building, "verify", edited)
        assert build(root) == 0
    assert not is_unchanged(root)
    assert not record_of(root).exists()


def test_it_is_said_in_full_again_and_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    root = new_project(tmp_path / "project")
    program = (
        "import sys; from site_builder.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, "build", "--project", str(root)]
    first, second = (subprocess.run(command, capture_output=True, check=True, encoding="utf-8") for _ in range(2))
    assert first.stdout.strip()
    assert second.stdout.startswith(first.stdout)
    assert "nothing has changed" in second.stdout.removeprefix(first.stdout)
    loaded = set(second.stderr.split())
    assert "mkdocs" in first.stderr.split()
    assert "site_builder.building.unchanged.comparison" in loaded
    heavy = {"mkdocs", "pydantic", "jinja2", "markdown", "yaml", "pypdfium2", "pikepdf", "PIL", "nh3", "argparse"}
    assert not heavy & loaded


@pytest.mark.parametrize("output", [[], ["--output", "out/of/here"]], ids=["usual", "elsewhere"])
def test_a_build_where_python_looks_for_packages_is_not_changed_by_its_own_output(
    tmp_path: Path, output: list[str]
) -> None:
    root = new_project(tmp_path / "office")
    command = [sys.executable, "-m", "site_builder", "build", *output]
    said = [
        subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=root).stdout for _ in range(2)
    ]
    assert "nothing has changed" not in said[0]
    assert "nothing has changed" in said[1]


def test_another_folder_beside_the_output_may_be_a_package(tmp_path: Path) -> None:
    root = built_project(tmp_path / "office")
    with pytest.MonkeyPatch.context() as path:
        path.syspath_prepend(str(root))
        before = surroundings.surroundings(root, root / "site")
        assert surroundings.surroundings(root, root / "site") == before
        (root / "jinja2").mkdir()
        assert surroundings.surroundings(root, root / "site") != before
