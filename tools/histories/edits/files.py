"""Files of evidence: other bytes, another kind, another order, earlier bytes again, gone."""

from pathlib import PurePosixPath

from tools.histories.edits.edit import Desk, Edit
from tools.histories.papers import KINDS, Paper, paper
from tools.histories.project import Evidence, Year


def _any_file(desk: Desk) -> tuple[Year, Evidence, int] | None:
    found = [(year, each, at) for year, each in desk.project.all_evidence() for at in range(len(each.files))]
    return desk.one_of(found)


def _put(each: Evidence, at: int, name: str, fresh: Paper) -> None:
    each.past.append(each.files[at][1])
    each.files[at] = (str(PurePosixPath(name).with_suffix(f".{fresh.kind}")), fresh)


def replace_bytes(desk: Desk) -> Edit | None:
    found = _any_file(desk)
    if found is None:
        return None
    year, each, at = found
    name, old = each.files[at]
    _put(each, at, name, paper(old.kind, desk.project.next_number()))
    return Edit(f"replace file {at + 1} of {year.year}/{each.id}", (each.id, name))


def replace_kind(desk: Desk) -> Edit | None:
    found = _any_file(desk)
    if found is None:
        return None
    year, each, at = found
    name, old = each.files[at]
    kind = desk.chance.choice([kind for kind in KINDS if kind != old.kind])
    _put(each, at, f"x{desk.project.next_number()}-{name}", paper(kind, desk.project.next_number()))
    return Edit(f"replace file {at + 1} of {year.year}/{each.id} by a {kind}", (each.id, name))


def put_earlier_bytes(desk: Desk) -> Edit | None:
    """Bytes that stood there before, of the same kind, come back."""
    found = [
        (year, each, at, old)
        for year, each in desk.project.all_evidence()
        for at, (_, now) in enumerate(each.files)
        for old in each.past
        if old.kind == now.kind and old != now
    ]
    chosen = desk.one_of(found)
    if chosen is None:
        return None
    year, each, at, old = chosen
    _put(each, at, each.files[at][0], old)
    return Edit(f"put earlier bytes back as file {at + 1} of {year.year}/{each.id}", (each.id, each.files[at][0]))


def reorder_files(desk: Desk) -> Edit | None:
    found = desk.one_of([(year, each) for year, each in desk.project.all_evidence() if len(each.files) > 1])
    if found is None:
        return None
    year, each = found
    desk.chance.shuffle(each.files)
    return Edit(f"reorder the files of {year.year}/{each.id}", (each.id,))


def delete_file(desk: Desk) -> Edit | None:
    found = desk.one_of([(year, each) for year, each in desk.project.all_evidence() if len(each.files) > 1])
    if found is None:
        return None
    year, each = found
    at = desk.chance.randrange(len(each.files))
    each.past.append(each.files.pop(at)[1])
    return Edit(f"delete file {at + 1} of {year.year}/{each.id}", (each.id,))


def replace_image(desk: Desk) -> Edit | None:
    name = desk.one_of(sorted(desk.project.images))
    if name is None:
        return None
    desk.project.images[name] = paper(desk.project.images[name].kind, desk.project.next_number())
    return Edit(f"replace file of a page {name}", (name,))


def rename_and_replace(desk: Desk) -> Edit | None:
    """A new name and new bytes at once, with a row that says where it moved."""
    found = desk.one_of([(year, each) for year, each in desk.project.all_evidence() if len(each.files) == 1])
    if found is None or desk.project.is_withdrawn(found[0].year, found[1].id):
        return None
    year, each = found
    old, each.id = each.id, f"ev-{desk.project.next_number()}"
    name, before = each.files[0]
    _put(each, 0, name, paper(before.kind, desk.project.next_number()))
    for answer in year.answers:
        answer.evidence = each.id if answer.evidence == old else answer.evidence
    for document in year.documents:
        document.evidence = each.id if document.evidence == old else document.evidence
    for end in ("/", f".{before.kind}"):
        row = {"from": f"/{year.year}/evidence/{old}{end}", "to": f"/{year.year}/evidence/{each.id}{end}"}
        desk.project.rows.append(row)
    return Edit(f"rename evidence {year.year}/{old} to {each.id} and replace its file", (old, each.id))
