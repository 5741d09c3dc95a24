"""Whatever people do to a project: the next build makes the site that a first build of the same content makes."""

import os
import random
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.building.unchanged.projects import (
    MEASURES,
    PAGE,
    PICTURE,
    PROJECT,
    THEME,
    TreeBytes,
    as_before,
    build,
    is_unchanged,
    new_project,
    tree_of,
)
from tests.conftest import SMALL_PROJECT, write_tree
from tools.crafted_files import pictures

INPUTS = ("mkdocs.yml", "content", "theme")
MORE = "content/pages/more.md"

EXAMPLES = int(os.environ.get("EDIT_EXAMPLES", "2"))
"""Each does every kind of edit once, in an order of its own."""

Edit = Callable[[Path, random.Random], object]


def edit_text(root: Path, chance: random.Random) -> None:
    """Another digit in a step's text: the same size, and half the time the same time."""
    file = root / MEASURES
    content = SMALL_PROJECT[MEASURES].replace("ติดประกาศ", f"ติดประกาศ {chance.randrange(10)}")
    if file.exists() and chance.random() < 0.5:
        as_before(file, content.encode())
    else:
        file.write_text(content, encoding="utf-8")


def break_text(root: Path, chance: random.Random) -> None:
    (root / MEASURES).write_text("\t- broken\n", encoding="utf-8")


def edit_page(root: Path, chance: random.Random) -> None:
    (root / PAGE).write_text(f"---\ntitle: ก\n---\n\n{chance.randrange(4)}\n", encoding="utf-8")


def add_page(root: Path, chance: random.Random) -> None:
    (root / MORE).write_text(f"# ก\n\n{chance.randrange(2)}\n", encoding="utf-8")


def remove_page(root: Path, chance: random.Random) -> None:
    (root / MORE).unlink(missing_ok=True)


def rename_page(root: Path, chance: random.Random) -> None:
    if (root / MORE).exists():
        (root / MORE).rename(root / "content/pages/renamed.md")


def add_folder(root: Path, chance: random.Random) -> None:
    (root / "content/2566/documents").mkdir(exist_ok=True)


def edit_picture(root: Path, chance: random.Random) -> None:
    (root / PICTURE).write_bytes(chance.choice([pictures.png(), pictures.png_with_texts()]))


def edit_theme(root: Path, chance: random.Random) -> None:
    (root / THEME).parent.mkdir(parents=True, exist_ok=True)
    (root / THEME).write_text(f"own {chance.randrange(3)}\n", encoding="utf-8")


def touch(root: Path, chance: random.Random) -> None:
    moment = chance.choice([None, (1_000_000_000, 1_000_000_000)])
    for path in sorted(root.glob("content/**/*.*")):
        os.utime(path, moment)


def revert(root: Path, chance: random.Random) -> None:
    for name in sorted(set(tree_of(root, INPUTS)) - set(PROJECT), reverse=True):
        path = root / name
        if path.is_file():
            path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()
    write_tree(root, PROJECT)


def spoil_site(root: Path, chance: random.Random) -> None:
    """Somebody edits or removes a page of the site itself."""
    page = root / "site" / "about/index.html"
    if page.exists():
        how = chance.randrange(3)
        if how == 0:
            page.unlink()
        elif how == 1:
            page.write_text("spoiled", encoding="utf-8")
        else:
            as_before(page, b"spoiled")


EDITS: list[Edit] = [
    edit_text, edit_text, break_text, edit_page, add_page, remove_page, rename_page, add_folder, edit_picture,
    edit_theme, touch, touch, revert, revert, spoil_site,
]  # fmt: skip


class Clean:
    """First builds in fresh folders, remembered by content: whether they succeed, and their sites."""

    def __init__(self) -> None:
        self.known: dict[str, TreeBytes | None] = {}

    def site_of(self, content: TreeBytes) -> TreeBytes | None:
        key = sha256(repr(sorted(content.items())).encode()).hexdigest()
        if key not in self.known:
            with tempfile.TemporaryDirectory() as folder:
                root = Path(folder)
                for name, data in content.items():
                    if data is None:
                        (root / name).mkdir(parents=True, exist_ok=True)
                write_tree(root, {name: data for name, data in content.items() if data is not None})
                self.known[key] = tree_of(root / "site") if build(root) == 0 else None
        return self.known[key]


CLEAN = Clean()


@given(st.permutations(EDITS), st.integers(0, 1000))
@settings(
    deadline=None, derandomize=True, database=None, max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
def test_every_build_makes_the_site_that_a_first_build_makes(edits: list[Edit], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (repeatable)
    with tempfile.TemporaryDirectory() as folder:
        root = new_project(Path(folder) / "project")
        assert build(root) == 0
        built, site = tree_of(root, INPUTS), tree_of(root / "site")
        assert site == CLEAN.site_of(built)
        for edit in edits:
            edit(root, chance)
            content = tree_of(root, INPUTS)
            stands = tree_of(root / "site") == site
            assert is_unchanged(root) == (content == built and stands), edit.__name__
            wanted = CLEAN.site_of(content)
            code = build(root)
            assert code == (1 if wanted is None else 0)
            if wanted is not None:
                built, site = content, wanted
                assert tree_of(root / "site") == wanted, edit.__name__
                assert is_unchanged(root)
