"""Packs an objection: one ZIP with the sheet, the digests, the copies, the captures and a proof to print.

The same content gives the same bytes: files in the order of their names, stored, without times. It holds what was
published and the proof of it, nothing else of the project.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import urldefrag

from msgspec import Struct

from site_builder.checking.parts.confirmed import unsure_items
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.office.freeze.commands import NotFrozenError, UnknownYearError
from site_builder.office.freeze.disk import SUBMISSION
from site_builder.office.papers import objection, sheet
from site_builder.office.papers.page import as_html
from site_builder.output.html.templates import theme_folders
from site_builder.promises.submissions.copies import checksums
from site_builder.promises.submissions.judging import changes
from site_builder.reading.kept_submissions import KEPT_FACTS, folder_of, proof_of_submission
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.project import read_project
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.stated import stated
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.submission import Submission
from site_builder.web.publish.archive import add_file

PROOF = "proof.html"
DIGESTS = "SHA256SUMS.txt"


class Pack(Struct, frozen=True):
    """The pack as bytes; `lost` names kept files that are gone or changed, `changed` facts that no longer stand."""

    content: bytes
    files: int
    lost: tuple[str, ...]
    changed: tuple[str, ...]


def pack(root: Path, year: FiscalYear) -> Pack:
    """The pack of a submitted year. It is made from what is kept, whatever the content looks like today.

    Raises UnknownYearError, NotFrozenError, or OSError when a file cannot be read.
    """
    folder = read_project(root)
    whole, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    disclosure = published_view(whole) if whole else None
    records = disclosure.by_year.get(year) if disclosure else None
    if disclosure is None or records is None:
        raise UnknownYearError
    submission = records.submission
    if submission is None:
        raise NotFrozenError
    files, lost = _kept(root, year, submission)
    captures = dict(_captures(root, year, submission))
    for name, content in captures.values():
        files[f"outside/{name}"] = content
    changed = tuple(change.key for change in changes(submission, stated(disclosure, folder.files)))
    files |= _sheets(root, disclosure, records)
    contents = objection.PackContents(
        copies=_copies(submission, files),
        captures={address: f"outside/{name}" for address, (name, _) in captures.items() if name.endswith(".json")},
        ledger=objection.first_promises(disclosure.ledger),
        lost=lost,
        changed=changed,
    )
    files[PROOF] = as_html(objection.proof_of(disclosure, records, submission, contents), theme_folders(root))
    files[DIGESTS] = checksums((name, sha256(content).hexdigest()) for name, content in files.items()).encode()
    return Pack(stored_zip(files), len(files), lost, changed)


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """Files as a ZIP that is the same wherever it is made."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            add_file(archive, name, files[name])
    return target.getvalue()


def _kept(root: Path, year: FiscalYear, submission: Submission) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The submission, its facts and its pages, and the names of kept files that are not what they were."""
    files = {SUBMISSION: (root / f"content/{year}" / SUBMISSION).read_bytes()}
    lost: list[str] = []
    for folder, kept in submission.folders:
        facts = root / proof_of_submission(year) / folder / KEPT_FACTS
        if facts.is_file():
            files[f"facts/{folder}.json"] = facts.read_bytes()
        for each in kept:
            path, name = root / folder_of(year) / folder / each.file, f"submitted/{folder}/{each.file}"
            content = path.read_bytes() if path.is_file() else b""
            if sha256(content).hexdigest() == each.sha256:
                files[name] = content
            else:
                lost.append(name)
    return files, tuple(lost)


def _copies(submission: Submission, files: Mapping[str, bytes]) -> dict[str, str]:
    """The path of the copy in the pack by submitted address."""
    found: dict[str, str] = {}
    for item in submission.items:
        for address in item.addresses:
            file = objection.copy_file(submission, address)
            name = f"submitted/{submission.folder}/{file}"
            if file and name in files:
                found[address.partition("#")[0]] = name
    return found


def _captures(root: Path, year: FiscalYear, submission: Submission) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """The latest capture of each submitted outside address, and the words it showed."""
    wanted = {urldefrag(address).url for item in submission.items for address in item.addresses}
    for file in sorted((root / f"content/{year}/proof").glob("*.json"), key=lambda each: each.name):
        try:
            capture = json.loads(file.read_bytes())
            address, words = str(capture["address"]), file.with_name(str(capture["text"]))
        except (ValueError, KeyError, TypeError):
            continue
        if address in wanted:
            yield address, (file.name, file.read_bytes())
            if words.parent == file.parent and words.is_file():
                yield f"{address} text", (words.name, words.read_bytes())


def _sheets(root: Path, disclosure: Disclosure, records: YearRecords) -> dict[str, bytes]:
    catalogue = disclosure.catalogue(records.year)
    if catalogue is None:
        return {}
    table = sheet.sheet_of(disclosure, records, catalogue, len(unsure_items(catalogue, disclosure.confirmations)))
    name = f"sheet/oit-sheet-{records.year}"
    return {
        f"{name}.html": as_html(table, theme_folders(root)),
        f"{name}.csv": sheet.as_csv(table),
        f"{name}.xlsx": sheet.as_xlsx(table),
    }
