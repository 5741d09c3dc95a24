"""Withdrawals: of records and of addresses, for personal data or not, and what people do afterwards."""

from tools.histories.edits.edit import Desk, Edit
from tools.histories.papers import Paper, paper
from tools.histories.project import Evidence, Withdrawn


def _row(desk: Desk, what: str, *, personal: bool) -> dict[str, str]:
    row = {"withdraw": what, "on": "3 มีนาคม 2568", "reason": "เหตุผลในการถอน"}
    if personal:
        row["personal_data"] = "yes"
    desk.project.rows.append(row)
    return row


def withdraw_evidence(desk: Desk) -> Edit | None:
    found = [each for each in desk.project.all_evidence() if not desk.project.is_withdrawn(each[0].year, each[1].id)]
    chosen = desk.one_of(found)
    if chosen is None:
        return None
    year, each = chosen
    personal = desk.happens(0.5)
    row = _row(desk, f"{year.year}/{each.id}", personal=personal)
    papers = each.papers
    desk.project.withdrawn.append(
        Withdrawn(row, tuple(paper.mark for paper in papers), frozenset(paper.digest for paper in papers))
    )
    if desk.happens(0.4):
        year.evidence.remove(each)
    return Edit(f"withdraw evidence {year.year}/{each.id}{' (personal)' * personal}", (each.id,))


def withdraw_document(desk: Desk) -> Edit | None:
    found = [each for each in desk.project.all_documents() if not desk.project.is_withdrawn(each[0].year, each[1].id)]
    chosen = desk.one_of(found)
    if chosen is None:
        return None
    year, each = chosen
    row = _row(desk, f"{year.year}/{each.id}", personal=desk.happens(0.5))
    desk.project.withdrawn.append(Withdrawn(row, (each.mark.encode(),)))
    if desk.happens(0.4):
        year.documents.remove(each)
    return Edit(f"withdraw document {year.year}/{each.id}", (each.id,))


def withdraw_address(desk: Desk) -> Edit | None:
    """An address of a page or file that people take away, or forget to."""
    page = desk.one_of(desk.project.pages)
    if page is None or len(desk.project.pages) < 2:
        return None
    row = _row(desk, f"/{page.id}/", personal=desk.happens(0.3))
    if desk.happens(0.7):
        desk.project.pages.remove(page)
        desk.project.withdrawn.append(Withdrawn(row, (page.mark.encode(),)))
    return Edit(f"withdraw address /{page.id}/", (page.id,))


def withdraw_image(desk: Desk) -> Edit | None:
    name = desk.one_of(sorted(desk.project.images))
    if name is None:
        return None
    gone = desk.project.images.pop(name)
    row = _row(desk, f"/{name}", personal=desk.happens(0.5))
    desk.project.withdrawn.append(Withdrawn(row, (gone.mark,), frozenset({gone.digest})))
    return Edit(f"withdraw address /{name}", (name,))


def withdraw_what_is_not(desk: Desk) -> Edit | None:
    """A slip of the hand in a withdrawal."""
    name = desk.chance.choice(["2566/ev-999", "2566/ev-9", "2566/order-9", "/2566/evidence/nothing.pdf", "2561/ev-1"])
    _row(desk, name, personal=False)
    return Edit(f"withdraw {name}, which is not there", (name,))


def take_withdrawal_back(desk: Desk) -> Edit | None:
    """The row goes; the record is there again, where people left it."""
    row = desk.one_of([row for row in desk.project.rows if "withdraw" in row])
    if row is None:
        return None
    desk.project.rows.remove(row)
    desk.project.withdrawn = [each for each in desk.project.withdrawn if each.row is not row]
    return Edit(
        f"take back the withdrawal of {row['withdraw']}", (row["withdraw"].rpartition("/")[2] or row["withdraw"],)
    )


def _again(desk: Desk, chosen: Withdrawn, papers: tuple[Paper, ...]) -> Edit:
    """The withdrawn evidence with other files in place of its row."""
    year, name = chosen.row["withdraw"].split("/")
    records = desk.project.years[int(year)]
    desk.project.rows.remove(chosen.row)
    desk.project.withdrawn.remove(chosen)
    files = [(f"again-{desk.project.next_number()}.{each.kind}", each) for each in papers]
    there = records.evidence_of(name)
    if there:
        there.past += [each for _, each in there.files]
        there.files = files
    else:
        records.evidence.append(Evidence(name, "หลักฐานที่กลับมา", files))
    return Edit(f"bring {year}/{name} back with {len(files)} file(s)", (name, *(file for file, _ in files)))


def _withdrawn_evidence(desk: Desk) -> Withdrawn | None:
    found = [
        each
        for each in desk.project.withdrawn
        if each.digests and "/ev-" in f"/{each.row['withdraw']}" and each.row["withdraw"][:4].isdigit()
    ]
    return desk.one_of([each for each in found if int(each.row["withdraw"][:4]) in desk.project.years])


def bring_redacted(desk: Desk) -> Edit | None:
    """The redacted version in place of what was withdrawn, as the law and the advice want it."""
    chosen = _withdrawn_evidence(desk)
    if chosen is None:
        return None
    year, name = chosen.row["withdraw"].split("/")
    there = desk.project.years[int(year)].evidence_of(name)
    kinds = [each.kind for _, each in there.files] if there else ["pdf"]
    return _again(desk, chosen, tuple(paper(kind, desk.project.next_number()) for kind in kinds))


def bring_same_bytes(desk: Desk) -> Edit | None:
    """The very bytes that were withdrawn, under a new name."""
    found = [
        (year, each)
        for year, each in desk.project.all_evidence()
        if desk.project.is_withdrawn(year.year, each.id) and each.files
    ]
    chosen = desk.one_of(found)
    if chosen is None:
        return None
    year, each = chosen
    name, old = desk.chance.choice(each.files)
    fresh = Evidence(f"ev-{desk.project.next_number()}", "ไฟล์เดิม", [(f"same-{desk.project.next_number()}-{name}", old)])
    year.evidence.append(fresh)
    return Edit(f"add withdrawn bytes again as {year.year}/{fresh.id}", (fresh.id, fresh.files[0][0]))


def copy_then_withdraw(desk: Desk) -> Edit | None:
    """The same file stands in two places, and one of them is withdrawn for personal data."""
    chosen = desk.one_of(list(desk.project.shown_evidence()))
    if chosen is None:
        return None
    year, each = chosen
    name, old = each.files[0]
    twin = Evidence(f"ev-{desk.project.next_number()}", "สำเนา", [(f"twin-{desk.project.next_number()}-{name}", old)])
    year.evidence.append(twin)
    row = _row(desk, f"{year.year}/{each.id}", personal=True)
    papers = each.papers
    desk.project.withdrawn.append(
        Withdrawn(row, tuple(paper.mark for paper in papers), frozenset(paper.digest for paper in papers))
    )
    return Edit(
        f"withdraw {year.year}/{each.id} (personal) with a copy of it at {twin.id}", (twin.id, twin.files[0][0])
    )
