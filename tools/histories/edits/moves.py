"""Rows of `redirects.yml`: right, wrong, circular, chained, repeated; and pages that take an address that moved."""

from tools.histories.edits.edit import Desk, Edit
from tools.histories.project import Text


def _move(desk: Desk, old: str, new: str, **more: str) -> None:
    desk.project.rows.append({"from": old, "to": new, **more})


def move_page(desk: Desk) -> Edit | None:
    """A hand-written page under a new name, with its row; sometimes twice, which makes a chain."""
    page = desk.one_of(desk.project.pages)
    if page is None:
        return None
    names = [page.id]
    for _ in range(desk.chance.randint(1, 3)):
        names.append(f"page-{desk.project.next_number()}")
        _move(desk, f"/{names[-2]}/", f"/{names[-1]}/", reason="เปลี่ยนชื่อหน้า")
    page.id = names[-1]
    return Edit(f"move page {' to '.join(names)}", tuple(names))


def move_to_nowhere(desk: Desk) -> Edit | None:
    page = desk.one_of(desk.project.pages)
    if page is None or len(desk.project.pages) < 2:
        return None
    desk.project.pages.remove(page)
    _move(desk, f"/{page.id}/", "/2566/measure/")
    return Edit(f"delete page {page.id} with a row that leads nowhere", (page.id, "/2566/measure/"))


def move_in_a_circle(desk: Desk) -> Edit | None:
    page = desk.one_of(desk.project.pages)
    if page is None or len(desk.project.pages) < 2:
        return None
    desk.project.pages.remove(page)
    other = f"page-{desk.project.next_number()}"
    _move(desk, f"/{page.id}/", f"/{other}/")
    _move(desk, f"/{other}/", f"/{page.id}/")
    return Edit(f"delete page {page.id} with rows that go in a circle", (page.id, other))


def move_what_is_there(desk: Desk) -> Edit | None:
    """A row for an address whose page still stands."""
    _move(desk, "/2566/measures/", "/2566/")
    return Edit("write a row for a page that stands", ("2566/measures/",))


def move_twice(desk: Desk) -> Edit | None:
    row = desk.one_of([row for row in desk.project.rows if "from" in row])
    if row is None:
        return None
    _move(desk, row["from"], "/2566/")
    return Edit(f"write a second row for {row['from']}", (_named(row["from"]),))


def move_old_site(desk: Desk) -> Edit | None:
    """Addresses of the office's earlier website, of several kinds."""
    number = desk.project.next_number()
    old = desk.chance.choice(["/ita{n}/", "/Files/{n}.pdf", "/news/{n}.html", "/แผน{n}/", "/{n}.php"]).format(n=number)
    new = desk.chance.choice(["/2566/", "/2566/oit/", "/2566/evidence/", "/contact/"])
    _move(desk, old, new, source="legacy")
    return Edit(f"write a row for the earlier address {old}", (old.strip("/"), new.strip("/")))


def move_to_item(desk: Desk) -> Edit | None:
    """A row that ends at an item, whose number may be corrected later."""
    number = desk.project.next_number()
    _move(desk, f"/oit-{number}/", f"/2566/oit/o{desk.chance.randint(1, 6)}/", source="legacy")
    return Edit("write a row that ends at an item", (f"oit-{number}", "2566/oit/"))


def take_old_address(desk: Desk) -> Edit | None:
    """A new page at an address that moved or was withdrawn."""
    rows = [row.get("from") or row.get("withdraw", "") for row in desk.project.rows]
    taken = [each.strip("/") for each in rows if each.startswith("/") and each.count("/") == 2 and each.endswith("/")]
    name = desk.one_of([each for each in taken if each.isascii() and each.islower()])
    if name is None or any(page.id == name for page in desk.project.pages):
        return None
    number = desk.project.next_number()
    desk.project.pages.append(Text(name, f"mark-page-{number}"))
    return Edit(f"write a new page at the old address /{name}/", (name,))


def take_record_id(desk: Desk) -> Edit | None:
    """A document goes, and another one takes its id."""
    found = desk.one_of(list(desk.project.all_documents()))
    if found is None:
        return None
    year, each = found
    each.mark = f"mark-other-{desk.project.next_number()}"
    return Edit(f"another document under the id {year.year}/{each.id}", (each.id,))


def forget_row(desk: Desk) -> Edit | None:
    row = desk.one_of([row for row in desk.project.rows if "from" in row])
    if row is None:
        return None
    desk.project.rows.remove(row)
    return Edit(f"take the row of {row['from']} away", (_named(row["from"]),))


def _named(address: str) -> str:
    """An address as a message names it, however it was typed."""
    return address.strip("/").removesuffix("index.html").strip("/")
