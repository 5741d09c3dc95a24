"""Replaces withdrawn files in the public folder by notices when no new site can be built."""

import re
from pathlib import Path

from msgspec.structs import replace

from site_builder.building.disk.whole_file import write_whole
from site_builder.building.releases.manifest import ListedFile
from site_builder.building.releases.public_folder import manifest_of
from site_builder.language import urls
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.office.withdraw.order import Order, ToWithdraw
from site_builder.promises.replacements.notice import Notice, can_be_made, notice_file

_PAPERS = re.compile(r"search/papers-.*\.js")


def replace_in_public_folder(site: Path, found: ToWithdraw, order: Order) -> list[str]:
    """Replaces the record's files by notices, and empties the search text of papers. Returns the changed files.

    The manifest is made true again, so the folder stays a whole site. Pages may still name the record until the next
    build; a file of a kind no notice can be made of is emptied.
    """
    listed = manifest_of(site)
    if listed is None:
        return []
    lines = ((text("withdrawn_on"), format_date(order.on)), (text("withdrawn_reason"), order.reason))
    notice = Notice(text("withdrawn_title"), lines, "", "")
    fresh: dict[str, bytes] = {}
    for address in found.addresses:
        file = urls.output_file(address)
        kind = file.rpartition(".")[2]
        if file in listed.files and kind != "html":
            fresh[file] = notice_file(notice, kind) if can_be_made(kind) else b""
    for file in listed.files:
        if _PAPERS.fullmatch(file):
            fresh[file] = b"siteFind.add([]);\n"
    for file, content in fresh.items():
        write_whole(site / file, content)
    files = {**listed.files, **{file: ListedFile.of(content) for file, content in fresh.items()}}
    write_whole(site / urls.MANIFEST, replace(listed, files=files).as_bytes())
    return sorted(fresh)
