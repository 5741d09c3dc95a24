"""Records renamed, deleted, added, held back as drafts."""

import copy

from tools.histories.edits.edit import Desk, Edit
from tools.histories.papers import KINDS, paper
from tools.histories.project import Evidence, Project, Text, Year


def _forget(project: Project, year: Year, old: str, new: str = "") -> None:
    """Lets what refers to a record refer to its new name, or to nothing."""
    for each in year.documents:
        each.evidence = new if each.evidence == old else each.evidence
    for answer in year.answers:
        answer.evidence = new if answer.evidence == old else answer.evidence
        answer.document = new if answer.document == old else answer.document
    listing = f"content/{year.year}/versions.yml"
    if listing in project.kept and new:
        told = project.kept[listing].decode()
        project.kept[listing] = told.replace(f"evidence: {old},", f"evidence: {new},").encode()


def rename_evidence(desk: Desk) -> Edit | None:
    found = desk.one_of(list(desk.project.all_evidence()))
    if found is None:
        return None
    year, each = found
    old, each.id = each.id, f"ev-{desk.project.next_number()}"
    _forget(desk.project, year, old, each.id)
    names = [f"{year.year}/evidence/{old}/"] + [
        f"{year.year}/evidence/{old}{'' if number == 1 else f'-{number}'}.{file.kind}"
        for number, (_, file) in enumerate(each.files, start=1)
    ]
    if desk.happens(0.6):
        for name in names:
            desk.project.rows.append({"from": f"/{name}", "to": f"/{name.replace(old, each.id)}"})
    return Edit(f"rename evidence {year.year}/{old} to {each.id}", (old, each.id))


def rename_document(desk: Desk) -> Edit | None:
    found = desk.one_of(list(desk.project.all_documents()))
    if found is None:
        return None
    year, each = found
    old, each.id = each.id, f"doc-{desk.project.next_number()}"
    _forget(desk.project, year, old, each.id)
    if desk.happens(0.5):
        there = f"/{year.year}/documents/{each.id}/"
        desk.project.rows.append({"from": f"/{year.year}/documents/{old}/", "to": there})
    return Edit(f"rename document {year.year}/{old} to {each.id}", (old, each.id))


def rename_measure(desk: Desk) -> Edit | None:
    year = desk.one_of([each for each in desk.project.years.values() if each.measures])
    if year is None:
        return None
    at = desk.chance.randrange(len(year.measures))
    old, year.measures[at] = year.measures[at], f"m{desk.project.next_number()}"
    return Edit(f"rename measure {year.year}/{old}", (old, year.measures[at]))


def rename_series(desk: Desk) -> Edit | None:
    year = desk.one_of([each for each in desk.project.years.values() if each.series])
    if year is None:
        return None
    at = desk.chance.randrange(len(year.series))
    old, year.series[at] = year.series[at], f"series-{desk.project.next_number()}"
    return Edit(f"rename series {year.year}/{old}", (old, year.series[at]))


def delete_evidence(desk: Desk) -> Edit | None:
    found = desk.one_of(list(desk.project.all_evidence()))
    if found is None:
        return None
    year, each = found
    year.evidence.remove(each)
    if desk.happens(0.7):
        _forget(desk.project, year, each.id)
    return Edit(f"delete evidence {year.year}/{each.id}", (each.id, f"/{year.year}/evidence/"))


def delete_document(desk: Desk) -> Edit | None:
    found = desk.one_of(list(desk.project.all_documents()))
    if found is None:
        return None
    year, each = found
    year.documents.remove(each)
    if desk.happens(0.7):
        _forget(desk.project, year, each.id)
    return Edit(f"delete document {year.year}/{each.id}", (each.id, f"/{year.year}/documents/"))


def delete_round(desk: Desk) -> Edit | None:
    year = desk.one_of([each for each in desk.project.years.values() if each.rounds])
    if year is None:
        return None
    gone = year.rounds.pop(desk.chance.randrange(len(year.rounds)))
    return Edit(f"delete round {year.year}/{gone}", (gone, f"/{year.year}/progress/"))


def delete_year(desk: Desk) -> Edit | None:
    years = [year for year in desk.project.years if year != 2566]
    year = desk.one_of(years)
    if year is None:
        return None
    del desk.project.years[year]
    for name in [name for name in desk.project.kept if name.startswith(f"content/{year}/")]:
        del desk.project.kept[name]
    return Edit(f"delete year {year}", (str(year),))


def delete_page(desk: Desk) -> Edit | None:
    if len(desk.project.pages) < 2:
        return None
    page = desk.project.pages.pop(desk.chance.randrange(len(desk.project.pages)))
    return Edit(f"delete page {page.id}", (page.id,))


def delete_image(desk: Desk) -> Edit | None:
    name = desk.one_of(sorted(desk.project.images))
    if name is None:
        return None
    del desk.project.images[name]
    return Edit(f"delete file of a page {name}", (name,))


def add_evidence(desk: Desk) -> Edit | None:
    year = desk.one_of(list(desk.project.years.values()))
    if year is None:
        return None
    files = []
    for _ in range(desk.chance.randint(1, 3)):
        kind, number = desk.chance.choice(KINDS), desk.project.next_number()
        files.append((f"file-{number}.{kind}", paper(kind, number)))
    each = Evidence(f"ev-{desk.project.next_number()}", "หลักฐานเพิ่มเติม", files)
    year.evidence.append(each)
    return Edit(f"add evidence {year.year}/{each.id}", (each.id,))


def add_document(desk: Desk) -> Edit | None:
    year = desk.one_of(list(desk.project.years.values()))
    if year is None:
        return None
    number = desk.project.next_number()
    year.documents.append(Text(f"doc-{number}", f"mark-doc-{number}"))
    return Edit(f"add document {year.year}/doc-{number}", (f"doc-{number}",))


def hold_back(desk: Desk) -> Edit | None:
    """Sets something that is public to draft, or the other way round."""
    texts: list[tuple[str, Text | Evidence | Year]] = [(each.id, each) for _, each in desk.project.all_documents()]
    texts += [(each.id, each) for _, each in desk.project.all_evidence()]
    texts += [(each.id, each) for each in desk.project.pages]
    texts += [(str(each.year), each) for each in desk.project.years.values() if each.year != 2566]
    found = desk.one_of(texts)
    if found is None:
        return None
    name, each = found
    each.draft = not each.draft
    return Edit(f"{'hold back' if each.draft else 'show again'} {name}", (name,))


def older_copy(desk: Desk) -> Edit | None:
    """Goes back to the content of an earlier release, its ledger with it, as from a backup."""
    earlier = desk.one_of(desk.earlier)
    if earlier is None:
        return None
    counted = desk.project.counted
    desk.project = copy.deepcopy(earlier)
    desk.project.counted = counted
    return Edit("go back to an older copy of the content", ("",))
