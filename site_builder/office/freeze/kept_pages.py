"""Copies the pages of a submission as they stand, with the styles, pictures and papers they need."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from site_builder.building.site_plan.plan import SitePlan
from site_builder.building.site_plan.published_files import published_bytes
from site_builder.language import urls
from site_builder.output.html.qr import qr_code
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, theme_folders
from site_builder.pages.checklist.submitted import FACT_DIGESTS, FILE_DIGESTS
from site_builder.promises.submissions.copies import CopySet, checksums, page_as_submitted, style_targets, targets
from site_builder.promises.submissions.freezing import Stamp
from site_builder.records.derived.stated import Stated
from site_builder.records.disclosure import YearRecords
from site_builder.records.submission import KeptFile


def pages_as_submitted(
    site_plan: SitePlan, stated_facts: Stated, records: YearRecords, stamp: Stamp, items: Iterable[str], banner: str
) -> dict[str, bytes]:
    """The pages of items and all that their links open, with what these need to be seen, by file below the folder."""
    if site_plan.site is None:
        return {}
    renderer = Renderer(environment(theme_folders(site_plan.root)), site_plan.site)
    pages = {page.frame.address: page for page in site_plan.pages}
    wanted = [each for each in _addresses(stated_facts, records, items) if each in pages]
    html = {address: renderer.html(pages[address]) for address in wanted}
    files = _files_needed(site_plan, html)
    kept = CopySet(records.year, stamp.folder, frozenset({*html, *files}))
    partial = renderer.environment.get_template("partials/submitted-banner.html")
    found = {kept.file_of(address): content for address, content in files.items()}
    for address, page in html.items():
        place = kept.address_of(address)
        whole = urls.href(urls.submitted(records.year, stamp.folder), seen_from=place)
        shown = partial.render(said=banner, live=urls.href(address, seen_from=place), listed=whole)
        code = qr_code(urls.absolute(site_plan.site.url, address))
        found[kept.file_of(address)] = page_as_submitted(page, address, kept, shown, code).encode()
    keys = {key for item in items for key in _keys(stated_facts, records, item)}
    found[FACT_DIGESTS] = checksums((key, stated_facts.facts[key].digest) for key in keys).encode()
    found[FILE_DIGESTS] = checksums((name, sha256(content).hexdigest()) for name, content in found.items()).encode()
    return found


def _keys(stated_facts: Stated, records: YearRecords, item: str) -> tuple[str, ...]:
    answer = records.answers_by_item.get(item)
    return stated_facts.by_answer(records, answer) if answer else ()


def _addresses(stated_facts: Stated, records: YearRecords, items: Iterable[str]) -> list[str]:
    """Item pages, the pages of ours that they link to, and the landing pages of the papers these show."""
    found: dict[str, None] = {}
    for item in sorted(items):
        answer = records.answers_by_item.get(item)
        if answer is None:
            continue
        found[urls.item(records.year, item)] = None
        for link in answer.links:
            if link.page is not None:
                found[link.page.partition("#")[0]] = None
            elif link.document:
                found[urls.document(records.year, link.document)] = None
        for key in stated_facts.by_answer(records, answer):
            parts = key.split("/")
            if len(parts) == 3 and parts[1] == "evidence" and "." not in parts[2]:
                found[f"{key}/"] = None
    return list(found)


def _files_needed(site_plan: SitePlan, html: Mapping[str, str]) -> dict[str, bytes]:
    """Styles, fonts and pictures that the pages are seen with, and the papers that open from them."""
    waiting: list[str] = []
    for address, page in html.items():
        found = targets(page, address)
        waiting += [*found.shown, *(each for each in found.linked if each in site_plan.copies)]
    files: dict[str, bytes] = {}
    while waiting:
        address = waiting.pop()
        content = _content_of(site_plan, address)
        if address in files or content is None:
            continue
        files[address] = content
        if address.endswith(".css"):
            waiting += style_targets(content.decode(), address)
    return files


def _content_of(site_plan: SitePlan, address: str) -> bytes | None:
    if address in site_plan.copies:
        return published_bytes(site_plan.copies[address])
    return site_plan.data.get(address)


def listed(copies: Mapping[str, bytes]) -> tuple[KeptFile, ...]:
    """The pages and files as `submission.yml` names them."""
    return tuple(KeptFile(file=name, sha256=sha256(copies[name]).hexdigest()) for name in sorted(copies))
