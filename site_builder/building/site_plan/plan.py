"""The whole story in one place: a folder that was read becomes everything the site is made of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from site_builder.building.link_check.built_site import check_links
from site_builder.building.site_plan.content_digest import content_digest
from site_builder.building.site_plan.gc_policy import not_collecting
from site_builder.building.site_plan.published_files import (
    PAGE_FILES,
    PublishedFile,
    is_published,
    published_bytes,
    published_files_of,
)
from site_builder.building.site_plan.theme_checks import active_issues, theme_issues
from site_builder.checking.all_checks import check
from site_builder.checking.rules.addresses import check_addresses, reserved_names
from site_builder.checking.rules.file_names import clashing_names, forbidden_names
from site_builder.checking.rules.finished_words import finished_words
from site_builder.checking.rules.impossible_drafts import DRAFT_IMPOSSIBLE, impossible_drafts
from site_builder.checking.rules.personal_data import masked
from site_builder.checking.rules.readable import text_issues
from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Severity, has_errors, in_order
from site_builder.language.problems.rule import error
from site_builder.language.words import text
from site_builder.output.data.feed import feed
from site_builder.output.data.files import data_files, robots, sitemap
from site_builder.output.html.agency_style import style_files
from site_builder.output.html.material.package import MaterialChangedError
from site_builder.output.html.render import OwnTemplateError, Renderer
from site_builder.output.html.source_places import issues_at_source
from site_builder.output.html.templates import environment, theme_folders
from site_builder.output.lazy_files import FilesOnDemand
from site_builder.output.search.index import index_files, paper_entry, shards
from site_builder.output.search.proof import Sample, own_samples, unfound
from site_builder.pages.all_pages import build_pages
from site_builder.pages.parts.basics import Page, Site
from site_builder.pages.parts.context import Context
from site_builder.pages.parts.look import FOLDER as BRAND_FILES
from site_builder.pages.site.search import kind_words
from site_builder.promises.ledger.lines import PromisedAddress
from site_builder.promises.ledger.withdrawn import without_withdrawn_content
from site_builder.promises.replacements.all_replacements import Replacements, all_replacements
from site_builder.promises.submissions.judging import gone_addresses, submission_issues
from site_builder.reading.files.drawing import problem_of_drawing
from site_builder.reading.files.paper_text import paper_text
from site_builder.reading.files.reading import Folder
from site_builder.reading.hand_written import hand_written
from site_builder.reading.kept_submissions import kept_facts
from site_builder.reading.load import FILE_MISSING, FILE_UNKNOWN, ProjectSource, load
from site_builder.reading.project import read_project, sources
from site_builder.reading.readable_texts import readable_texts
from site_builder.records.derived.disclosed import Disclosed
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.papers import project_path
from site_builder.records.derived.rebuilt import with_marks
from site_builder.records.disclosure import Disclosure

MARKDOWN_TOO_DEEP = error(
    "markdown-too-deep",
    "มีหน้าที่รายการหรือคำพูดซ้อนกันลึกเกินไป",
    "a page nests lists or quotations too deeply",
    "ลดย่อหน้าและเครื่องหมาย > ที่ซ้อนกันในหน้าที่เขียนเอง",
    "nest fewer lists and quotations in the hand-written pages",
)
SEAL_UNSAFE = error(
    "seal-unsafe",
    "ไฟล์ SVG {file} มีสิ่งที่ไม่ใช่ภาพวาดล้วน: {what}",
    "the SVG {file} holds more than a drawing: {what}",
    "ส่งออกใหม่เป็น “Plain SVG” หรือบันทึกเป็น PNG",
    "export it again as “Plain SVG”, or save it as PNG",
)
SEARCH_FINDS_NOTHING = error(
    "search-finds-nothing",
    "ค้นคำว่า “{query}” แล้วไม่พบหน้า /{page}",
    "the query “{query}” does not find the page /{page}",
    "เพิ่มคำนี้ในหน้าดังกล่าว หรือเพิ่มคำย่อใน abbreviations ของ content/site.yml หรือแก้ตัวอย่างใน searches",
    "use the words on that page, add an abbreviation to content/site.yml, or correct the sample",
)
MATERIAL_CHANGED = error(
    "material-changed",
    "แพ็กเกจ mkdocs-material ที่ติดตั้งไม่ตรงกับที่โปรแกรมรู้จัก: {message}",
    "the installed mkdocs-material is not the one we know: {message}",
    "ติดตั้งรุ่นตาม requirements.lock ใหม่ หรือแจ้งผู้พัฒนา เว็บไซต์เดิมยังอยู่",
    "install the version in requirements.lock again, or tell the developers; the site before stands",
)


class SitePlan(Struct, frozen=True):
    """Everything a site is made of, before a byte is written. Without `site` the content could not be told.

    `data` are generated files, the large ones made when they are looked at, and `copies` files to be copied, both by
    address. `issues` are in order; `unread` are the files that hold errors of reading, whose records may be missing;
    `prose` is the text of hand-written files, and `sources` are the digests of all files that were read.
    """

    root: Path
    issues: tuple[Issue, ...]
    disclosed: Disclosed | None = None
    site: Site | None = None
    pages: tuple[Page, ...] = ()
    data: Mapping[str, bytes] = field(default_factory=FilesOnDemand)
    copies: Mapping[str, PublishedFile] = field(default_factory=dict)
    source_digest: str = ""
    unread: frozenset[str] = frozenset()
    prose: Mapping[str, str] = field(default_factory=dict)
    replacements: Replacements = field(default_factory=Replacements)
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def disclosure(self) -> Disclosure | None:
        """What the content says, drafts included."""
        return self.disclosed.disclosure if self.disclosed else None

    @property
    def is_sound(self) -> bool:
        """Whether a site may be built from it."""
        return self.site is not None and not has_errors(self.issues)

    @property
    def output_files(self) -> dict[str, Place]:
        """Every file the site must hold, with the source its problems are reported at."""
        files = {urls.output_file(page.frame.address): Place(page.frame.source or "theme") for page in self.pages}
        files |= {address: Place(address) for address in self.data}
        return files | {address: Place(copy.name) for address, copy in self.copies.items()}

    def finished_issues(self, files: Iterable[str], read: Callable[[str], bytes]) -> Iterator[Issue]:
        """What acts by itself because of a project's own theme, and citizen numbers in the words of finished pages."""
        url = self.site.url if self.site else "/"
        yield from active_issues(self.root, self.data, self.copies, files, read, self.output_files, url)
        yield from finished_words(files, read, self.output_files, self.disclosure.waivers if self.disclosure else ())

    def at_source(self, issues: Sequence[Issue]) -> tuple[Issue, ...]:
        """Problems of finished pages at the lines of the hand-written files that caused them."""
        addresses = {page.frame.source: page.frame.address for page in self.pages}
        return issues_at_source(issues, hand_written(self.prose, addresses), addresses.values())


def plan(root: Path, *, drafts: bool = False) -> SitePlan:
    """Reads a project and plans its site; `drafts` shows what is held back (preview)."""
    with not_collecting():
        return plan_of(read_project(root), drafts=drafts)


def plan_of(folder: Folder, *, drafts: bool = False) -> SitePlan:
    """The plan of a project that was read; a caller who keeps no `folder` has its texts freed halfway."""
    source = ProjectSource(folder.texts, frozenset(folder.files))
    disclosure, reading_issues = load(source)
    disclosure = without_withdrawn_content(disclosure) if disclosure else None
    names = (*folder.texts, *folder.files)
    issues = [
        *folder.issues,
        *forbidden_names(names),
        *clashing_names(names),
        *reading_issues,
        *_missing_pages(folder),
        *_strange_assets(folder),
        *(impossible_drafts(disclosure) if disclosure else ()),
    ]
    if disclosure is None or has_errors([issue for issue in issues if issue.rule is DRAFT_IMPOSSIBLE]):
        return SitePlan(folder.root, masked(in_order(issues)))
    shown = disclosure if drafts else published_view(disclosure)
    issues += reserved_names(shown)
    unread = frozenset(issue.place.file for issue in reading_issues if issue.severity is Severity.ERROR)
    issues += check(shown, folder.files, whole=disclosure, unread=unread)
    issues += [*_seal_issues(shown, folder), *theme_issues(folder.root)]
    issues += submission_issues(shown, folder.files, kept_facts(folder), whole=disclosure, unread=unread)
    texts = readable_texts(folder, source)
    issues = [*masked(issues), *text_issues(texts, disclosure, shown)]
    prose, digests = texts.prose, sources(folder)
    # Nothing below reads the content again, and its bytes and letters are as heavy as the records made of them.
    folder = replace(folder, texts={})
    del texts, source
    if has_errors(issues):
        return SitePlan(folder.root, in_order(issues), Disclosed(disclosure, folder.files), unread=unread)
    context = Context(with_marks(shown), folder.files)
    site, pages = build_pages(context)
    addresses = [page.frame.address for page in pages]
    data = data_files(context)
    papers = _paper_entries(context, folder)
    data = data.with_files(index_files(shards(pages, kind_words()), disclosure.site.abbreviation_pairs, papers))
    issues += _search_issues(shown, pages)
    try:
        data = data.with_files(style_files(site.look, theme_folders(folder.root)))
    except MaterialChangedError as error:
        issues.append(MATERIAL_CHANGED.at(Place("mkdocs-material"), message=error))
    listed = sitemap(disclosure.project.url, [each for each in addresses if each != urls.NOT_FOUND])
    data = data.with_files(
        {urls.SITEMAP: listed, urls.ROBOTS: robots(disclosure.project.url), urls.FEED: feed(context)}
    )
    copies = published_files_of(context, folder)
    owners = [(page.frame.address, page.frame.source) for page in pages]
    owners += [(address, copy.name) for address, copy in copies] + [(address, address) for address in data]
    owners.append((urls.MANIFEST, urls.MANIFEST))
    pages_by_address = {page.frame.address: page for page in pages}
    copied = dict(copies)
    replacements = all_replacements(context, site, pages_by_address, _promises(pages, copied, data), dict(owners))
    issues += [*replacements.issues, *check_addresses(shown, owners, replacements.addresses)]
    issues += gone_addresses(shown, [*(address for address, _ in owners), *replacements.addresses])
    copied |= {at: copied[target] for at, target in replacements.same_as.items() if target not in data}
    same_as = {at: target for at, target in replacements.same_as.items() if target in data}
    data = data.with_same(same_as).with_files(replacements.files)
    return SitePlan(
        folder.root,
        in_order(issues),
        Disclosed(disclosure, folder.files),
        site,
        (*pages, *replacements.pages),
        data,
        copied,
        content_digest(digests),
        prose=prose,
        replacements=replacements,
        sources=digests,
    )


def _promises(
    pages: Sequence[Page], copies: Mapping[str, PublishedFile], data: Iterable[str]
) -> dict[str, PromisedAddress]:
    """Everything the site answers by itself: under which permanent name, and the digest of files that people put in."""
    return {
        **{page.frame.address: PromisedAddress(page.frame.record or f"/{page.frame.address}") for page in pages},
        **{address: PromisedAddress(f"/{address}") for address in data},
        **{
            address: PromisedAddress(copy.record or f"/{address}", copy.published)
            for address, copy in ((urls.address_of_file(file), copy) for file, copy in copies.items())
        },
    }


def check_project(root: Path) -> tuple[Issue, ...]:
    """Everything that can be checked offline, drafts included, down to the links of the finished pages."""
    return checked_project(root)[1]


def checked_project(root: Path) -> tuple[Disclosed | None, tuple[Issue, ...]]:
    """The disclosure with its drafts, where it could be told, and everything that can be checked offline."""
    folder = read_project(root)
    site_plan = plan_of(folder)
    with_drafts = check(site_plan.disclosure, folder.files, unread=site_plan.unread) if site_plan.disclosure else ()
    # A count may differ between the two views; the one with drafts is what the person is working on.
    reported = {(issue.place, issue.code) for issue in with_drafts}
    issues = [*with_drafts, *(issue for issue in site_plan.issues if (issue.place, issue.code) not in reported)]
    if site_plan.is_sound:
        issues += check_rendered(site_plan)
    return site_plan.disclosed, in_order(issues)


def render_all(site_plan: SitePlan) -> dict[str, bytes]:
    """Every file of the site, made without any engine, by its path below the site's folder."""
    if site_plan.site is None:
        return {}
    renderer = Renderer(environment(theme_folders(site_plan.root)), site_plan.site)
    files = {urls.output_file(page.frame.address): renderer.bytes_of(page) for page in site_plan.pages}
    return {**files, **site_plan.data, **{address: published_bytes(copy) for address, copy in site_plan.copies.items()}}


def check_rendered(site_plan: SitePlan) -> tuple[Issue, ...]:
    """The problems that only finished pages show: dead links and anchors, requests to other hosts, broken templates."""
    try:
        files = render_all(site_plan)
    except OwnTemplateError as error:
        return (error.issue,)
    except RecursionError:
        return (MARKDOWN_TOO_DEEP.at(Place(PAGE_FILES)),)
    url = site_plan.disclosure.project.url if site_plan.disclosure else "/"
    dead = check_links(files, files.__getitem__, site_plan.output_files, url)
    return (*site_plan.at_source(dead), *site_plan.finished_issues(files, files.__getitem__))


def _missing_pages(folder: Folder) -> Iterator[Issue]:
    """MkDocs wants the folder of hand-written pages, and Git does not keep an empty one."""
    if not (folder.root / PAGE_FILES).is_dir():
        yield FILE_MISSING.at(Place("content/pages/about.md"), file="content/pages/about.md")


def _strange_assets(folder: Folder) -> Iterator[Issue]:
    for name, facts in folder.files.items():
        if name.startswith(PAGE_FILES) and not is_published(facts):
            yield FILE_UNKNOWN.at(Place(name))


def _paper_entries(context: Context, folder: Folder) -> dict[str, list[dict[str, str | int]]]:
    """What the papers themselves say, by year, for the part of the search that is loaded when wanted."""
    entries: dict[str, list[dict[str, str | int]]] = {}
    for records in context.disclosure.years:
        for evidence in records.evidence:
            for link, file in zip(context.evidence_files(records.year, evidence), evidence.files, strict=True):
                words = paper_text(folder.root, folder.files[project_path(records.year, file.file)])
                if words:
                    entry = paper_entry(link, text("search_paper"), records.year, words)
                    entries.setdefault(str(records.year), []).append(entry)
    return entries


def _search_issues(shown: Disclosure, pages: tuple[Page, ...]) -> Iterator[Issue]:
    """The queries that should find their page and do not: the office's own, and one for each item, measure and unit."""
    typed = {Sample(each.query, each.page): each.origin.place_of("query") for each in shown.site.searches}
    sources = {page.frame.address: Place(page.frame.source) for page in pages}
    for missed in unfound(pages, (*typed, *own_samples(pages))):
        place = typed.get(missed) or sources.get(missed.address) or Place("content/site.yml")
        yield SEARCH_FINDS_NOTHING.at(place, query=missed.query, page=missed.address)


def _seal_issues(shown: Disclosure, folder: Folder) -> Iterator[Issue]:
    """Whether a seal in SVG is only a drawing. It is copied only while it is still what was read here."""
    brand = shown.site.brand
    if brand and brand.seal and (what := problem_of_drawing(folder.root / BRAND_FILES / brand.seal)):
        yield SEAL_UNSAFE.at(brand.origin.place_of("seal"), file=brand.seal, what=what)
