"""Two people work on copies of one project, both release, and the copies are put together again."""

import copy
import tempfile
from pathlib import Path

from site_builder.building.releases.ledger import ledger_of, record_release
from site_builder.language import urls
from site_builder.promises.ledger.lines import as_bytes, union
from site_builder.web.publish.promises import BrokenPromiseError, keep_promises
from tools.histories.building import Build, Built
from tools.histories.edits import files, records
from tools.histories.edits.edit import Desk, Edit, Editing
from tools.histories.oracle import Oracle
from tools.histories.writing import LEDGER, tree, write

_THEIRS: tuple[Editing, ...] = (records.add_document, records.add_evidence, files.replace_bytes)


def merge_copies(desk: Desk, build: Build, oracle: Oracle) -> Edit:
    """The other copy releases an edit of its own; then ours gets the union of the two ledgers, and of the content
    what was there before, as when only the ledger is merged."""
    with tempfile.TemporaryDirectory() as folder:
        theirs = Desk(Path(folder), copy.deepcopy(desk.project), desk.chance, [])
        edit = desk.chance.choice(_THEIRS)(theirs) or Edit("nothing", ("",))
        write(theirs.root, tree(theirs.project))
        built = build(theirs.root)
        if built.is_refused or not _publishes(theirs, desk, built):
            return Edit("merge with a copy that has released nothing", ("",))
        oracle.remember(built.files, theirs.project)
        write(desk.root, tree(desk.project))
        merged = union(ledger_of(desk.root), ledger_of(theirs.root))
        if desk.happens(0.5):
            desk.project.ledger = as_bytes(merged)
        else:
            ours = desk.project.ledger or b""
            other = (theirs.root / LEDGER).read_bytes()
            desk.project.ledger = b"<<<<<<< ours\n" + ours + b"=======\n" + other + b">>>>>>> theirs\n"
        if desk.happens(0.5):
            counted = theirs.project.counted
            ledger = desk.project.ledger
            desk.project = theirs.project
            desk.project.ledger, desk.project.counted = ledger, counted
        told = f"merge with a copy that has released: {edit.told}"
        return Edit(told, (*edit.concerned, "addresses.lock"), can_be_undone=False)


def _publishes(theirs: Desk, ours: Desk, built: Built) -> bool:
    """Whether the public, who read one site whoever makes it, read the other copy's from then on."""
    try:
        promised = keep_promises(ours.public.get(urls.MANIFEST), built.manifest)
    except BrokenPromiseError:
        return False
    record_release(theirs.root, promised)
    ours.public = built.as_published
    return True
