"""The facts that belong to no single year: channels, units, holders, plans, corrections, hand-written pages."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain

from msgspec.structs import replace

from site_builder.language import urls
from site_builder.language.markdown_links import links
from site_builder.records.derived import keys
from site_builder.records.derived.canonical import canonical
from site_builder.records.derived.facts import Keyed, fact_of, file_fact, part_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts
from site_builder.records.people import Holder
from site_builder.records.plan import Plan
from site_builder.records.prose_page import ProsePage
from site_builder.records.site import Contact, Name, Unit

PAGES = "content/pages/"
PHOTOS = "content/people/"


def site_facts(disclosure: Disclosure, files: Mapping[str, FileFacts]) -> Keyed:
    """Every fact outside the years' folders, by key."""
    site = disclosure.site
    if site.main_website:
        yield keys.MAIN_WEBSITE, part_of(site, "main_website", site.main_website)
    yield keys.AGENCY, fact_of(site.agency, without={"names"})
    yield from _names(keys.AGENCY, site.agency.names)
    for position in site.positions:
        key = keys.position(position.id)
        yield key, part_of(position, "title", position.title)
        yield from _names(key, position.names)
    yield from _channels(keys.CONTACT, site.contact)
    for channel in site.complaints:
        yield f"{keys.COMPLAINTS}/{channel.about.value}/{channel.label}", fact_of(channel)
    yield from chain.from_iterable(_unit(unit) for unit in site.units)
    yield from chain.from_iterable(_holder(holder, files) for holder in disclosure.holders)
    yield from chain.from_iterable(_plan(plan) for plan in disclosure.plans)
    for correction in disclosure.corrections:
        yield f"{keys.CORRECTIONS}/{correction.id}", fact_of(correction)
    yield from chain.from_iterable(_page(page, files) for page in disclosure.pages)


def _channels(prefix: str, channels: Iterable[Contact]) -> Keyed:
    for channel in channels:
        yield f"{prefix}/{channel.kind.value}/{channel.label}", fact_of(channel)


def _names(key: str, names: Iterable[Name]) -> Keyed:
    """Each name is a fact: a name that begins later leaves those before it as they were."""
    for name in names:
        since = name.since.isoformat() if name.since else "first"
        yield f"{keys.names(key)}/{since}", fact_of(name)


def _unit(unit: Unit) -> Keyed:
    """A unit may get further names, come to an end and be merged: that is history and changes nothing said before."""
    key = keys.unit(unit.id)
    yield key, fact_of(unit, without={"names", "contact", "ended", "merged_into"})
    yield from _names(key, unit.names)
    yield from _channels(f"{key}/contact", unit.contact)


def _holder(holder: Holder, files: Mapping[str, FileFacts]) -> Keyed:
    """A holder's term may end later. Persons are told apart by a digest: no list of keys names anybody."""
    key = f"{keys.PEOPLE}/{holder.position}/{sha256(holder.name.encode()).hexdigest()[:8]}"
    yield key, fact_of(holder, without={"end", "alt"})
    facts = files.get(PHOTOS + (holder.photo or "")) if holder.photo else None
    if facts and holder.photo:
        yield urls.photo(holder.photo), file_fact(facts, holder.photo)
    if holder.alt:
        yield f"{key}/alt", part_of(holder, "alt", holder.alt)


def _plan(plan: Plan) -> Keyed:
    key = keys.plan(plan.id)
    yield key, fact_of(plan, without={"name", "dimensions", "projects"})
    for dimension in plan.dimensions:
        yield f"{key}/dimension-{dimension.no}", fact_of(dimension)
    for project in plan.projects:
        project_key = keys.project(plan.id, project.id)
        yield project_key, fact_of(project, without={"budgets"})
        for budget in project.budgets:
            yield f"{project_key}/{budget.year}", fact_of(budget)


def _page(page: ProsePage, files: Mapping[str, FileFacts]) -> Keyed:
    """A hand-written page by its blocks: a paragraph added is a fact more, a paragraph changed is one that is gone."""
    key = keys.page(page.name)
    yield key, replace(part_of(page, "title", page.display_title), records=(page,))
    for block in _blocks(page.body_without_heading):
        digest = sha256(block.encode()).hexdigest()[:12]
        yield f"{keys.blocks(key)}/{digest}", part_of(page, "body", block)
    for name in linked_files(page):
        facts = files.get(PAGES + name)
        if facts:
            yield keys.page(name), file_fact(facts, name)


def linked_files(page: ProsePage) -> tuple[str, ...]:
    """The files beside the hand-written pages that a page links to or shows, below their folder."""
    folder = posixpath.dirname(page.name)
    targets = (link.target.partition("#")[0] for link in links(page.body))
    found = (posixpath.normpath(posixpath.join(folder, target)) for target in targets if ":" not in target)
    return tuple(dict.fromkeys(name for name in found if "." in posixpath.basename(name) and not name.endswith(".md")))


def _blocks(body: str) -> Iterator[str]:
    for block in body.split("\n\n"):
        words = str(canonical(block))
        if words:
            yield words
