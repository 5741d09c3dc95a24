"""What is lost on the way: the site, the tool's folder, the ledger, kept versions; and two copies that are merged."""

import shutil

from tools.histories.edits.edit import Desk, Edit
from tools.histories.edits.files import replace_bytes


def lose_site(desk: Desk) -> Edit | None:
    shutil.rmtree(desk.root / "site", ignore_errors=True)
    return Edit("lose site/", ("",))


def lose_work_folder(desk: Desk) -> Edit | None:
    shutil.rmtree(desk.root / ".site-builder", ignore_errors=True)
    return Edit("lose .site-builder/", ("",))


def lose_both_and_replace(desk: Desk) -> Edit | None:
    """Nothing of what was public lies here any more, and a file is replaced."""
    lose_site(desk)
    lose_work_folder(desk)
    edit = replace_bytes(desk)
    return Edit(f"lose site/ and .site-builder/, and {edit.told}", edit.concerned) if edit else None


def lose_ledger(desk: Desk) -> Edit | None:
    if desk.project.ledger is None:
        return None
    desk.project.ledger = None
    return Edit("lose the ledger", ("ledger", "addresses.lock"))


def lose_ledger_and_replace(desk: Desk) -> Edit | None:
    edit = replace_bytes(desk)
    if edit is None or lose_ledger(desk) is None:
        return None
    return Edit(f"lose the ledger, and {edit.told}", (*edit.concerned, "addresses.lock"))


def lose_ledger_and_rows(desk: Desk) -> Edit | None:
    """Withdrawals and moves are forgotten together with the ledger."""
    if not desk.project.rows or lose_ledger(desk) is None:
        return None
    desk.project.rows = []
    desk.project.withdrawn = []
    return Edit("lose the ledger and redirects.yml", ("",))


def damage_ledger(desk: Desk) -> Edit | None:
    if not desk.project.ledger:
        return None
    lines = desk.project.ledger.splitlines(keepends=True)
    at = desk.chance.randrange(1, len(lines))
    lines[at] = lines[at].replace(b"\t", b" ")
    desk.project.ledger = b"".join(lines)
    return Edit(f"damage line {at + 1} of the ledger", ("addresses.lock",))


def lose_version(desk: Desk) -> Edit | None:
    name = desk.one_of(sorted(name for name in desk.project.kept if "/versions/" in name))
    if name is None:
        return None
    del desk.project.kept[name]
    return Edit(f"lose the kept version {name}", (name.rpartition("/")[2],))


def lose_version_list(desk: Desk) -> Edit | None:
    name = desk.one_of(sorted(name for name in desk.project.kept if name.endswith("versions.yml")))
    if name is None:
        return None
    del desk.project.kept[name]
    return Edit(f"lose {name}", (".v", name))
