"""Which kept files speak of a record: pages and papers as submitted, and the proof that is never published.

Who takes a record down because it holds personal data deletes these files too, or takes the record out of them.
"""

import json
import re
from collections.abc import Collection, Mapping

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.submissions.copies import resolved
from site_builder.reading.html.links import read_page
from site_builder.reading.kept_submissions import KEPT_FACTS

_KEPT = re.compile(r"content/(?P<year>[0-9]{4})/(?:submitted|proof/submitted)/(?P<folder>[^/]+)/(?P<file>.+)")


def files_mentioning(files: Mapping[str, bytes], addresses: Collection[str]) -> tuple[str, ...]:
    """The kept files, by path in the project, that are a copy of one of these addresses or lead to it or name it.

    `files` are the contents below `content/<year>/submitted/` and `content/<year>/proof/`; `addresses` are all those
    of the record: its landing page `2566/evidence/ev-017/` and its files `2566/evidence/ev-017.pdf`. Captures of
    outside pages are matched by the full addresses they name.
    """
    wanted = frozenset(addresses)
    return tuple(sorted(path for path, content in files.items() if _mentions(path, content, wanted)))


def without_record(kept_facts: bytes, addresses: Collection[str]) -> bytes:
    """The kept facts without those of a record; every other fact stays, so that messages can still tell of it.

    Raises ValueError when the bytes are no kept facts.
    """
    keys = {address.rstrip("/") for address in addresses}
    content = json.loads(kept_facts)
    facts = {key: each for key, each in content["facts"].items() if not _is_of(key, keys)}
    return (json.dumps({"facts": facts}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _mentions(path: str, content: bytes, wanted: frozenset[str]) -> bool:
    match = _KEPT.fullmatch(path)
    if match is None:
        return _names(content, wanted)
    file = match["file"]
    if file == KEPT_FACTS or file.endswith((".txt", ".yml")):
        return _names(content, wanted)
    if urls.copied_address(file) in wanted:
        return True
    if not file.endswith(".html"):
        return False
    page, folder = read_page(content), urls.submitted(FiscalYear(int(match["year"])), match["folder"])
    return any(_leads_to(target, folder, file) in wanted for target in (*page.followed, *page.loaded))


def _leads_to(target: str, folder: str, file: str) -> str | None:
    """The live address that a link of a copy means, whether it stays in the copy or not."""
    meant = resolved(target, folder + file)
    return None if meant is None else urls.copied_address(meant.removeprefix(folder))


def _names(content: bytes, wanted: Collection[str]) -> bool:
    """Whether a text names an address or the key of a fact: not as the beginning of a longer one."""
    text = content.decode(errors="replace")
    return any(re.search(rf"{re.escape(address.rstrip('/'))}(?![a-z0-9.-])", text) for address in wanted if address)


def _is_of(key: str, keys: Collection[str]) -> bool:
    """Whether a fact is of the record, a part of it, or says that another record names it."""
    own = any(key == each or key.startswith(f"{each}/") for each in keys)
    return own or any(key.endswith(f"/link/page:/{each}/") for each in keys)
