"""Builds of the project of a history: quick ones through the pipeline alone, whole ones with MkDocs as people build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from site_builder.building.build import build_site, manifest_for
from site_builder.building.link_check.built_site import check_links
from site_builder.building.releases import manifest
from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.building.releases.public_folder import PublicFolder, files_below
from site_builder.building.releases.replaced_evidence import keep_versions
from site_builder.building.site_plan.plan import SitePlan, plan
from site_builder.building.site_plan.published_files import published_bytes
from site_builder.language import urls
from site_builder.language.problems.problem import Issue, has_errors
from site_builder.output.html.render import Renderer
from site_builder.output.html.templates import environment, packaged_theme
from site_builder.pages.parts.basics import Page

TODAY = date(2025, 3, 3)
_ENVIRONMENT = cache(lambda: environment((packaged_theme(),)))


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: every file of the site with its manifest; none when it was refused."""

    issues: tuple[Issue, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    manifest: Manifest = field(default_factory=Manifest)

    @property
    def is_refused(self) -> bool:
        return not self.files

    @property
    def as_published(self) -> Mapping[str, bytes]:
        """Everything the public reads once it is published, its manifest with it."""
        return {**self.files, urls.MANIFEST: self.manifest.as_bytes()}


Build = Callable[[Path], Built]


class Rendered:
    """Pages as bytes. A page is a pure function of its record and its site's, so what is known is not made again."""

    def __init__(self) -> None:
        self.known: dict[bytes, bytes] = {}

    def files(self, made: SitePlan) -> dict[str, bytes]:
        """Every file of a planned site, as `pipeline.render_all` makes them."""
        if made.site is None:
            return {}
        renderer = Renderer(_ENVIRONMENT(), made.site)
        site = repr(made.site).encode()
        pages = {urls.output_file(page.frame.address): self._page(renderer, site, page) for page in made.pages}
        return {**pages, **made.data, **{address: published_bytes(copy) for address, copy in made.copies.items()}}

    def _page(self, renderer: Renderer, site: bytes, page: Page) -> bytes:
        key = sha256(site + repr(page).encode()).digest()
        if key not in self.known:
            self.known[key] = renderer.bytes_of(page)
        return self.known[key]


def quick(rendered: Rendered) -> Build:
    """The steps of a whole build in their order, without MkDocs, locks and the switch."""

    def build(root: Path) -> Built:
        folder = PublicFolder.of(root, root / "site")
        made = plan(root)
        if made.is_sound and made.replacements.replaced_files:
            lost = keep_versions(root, folder, made.replacements.replaced_files, TODAY)
            if lost:
                return Built((*made.issues, *lost))
            made = plan(root)
        if not made.is_sound:
            return Built(made.issues)
        files = rendered.files(made)
        url = made.site.url if made.site else "/"
        issues = (*made.issues, *check_links(files, lambda name: files[name], made.output_files, url))
        if has_errors(issues):
            return Built(issues)
        listed = manifest_for(made, {name: ListedFile.of(content) for name, content in files.items()})
        _switch(folder, {**files, urls.MANIFEST: listed.as_bytes()})
        return Built(issues, files, listed)

    return build


def _switch(folder: PublicFolder, files: Mapping[str, bytes]) -> None:
    """The new site in its place, the one before among the kept releases."""
    if folder.output.exists():
        folder.releases.mkdir(parents=True, exist_ok=True)
        folder.output.rename(folder.releases / f"{len(list(folder.releases.iterdir())):012d}")
    for name, content in files.items():
        path = folder.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def whole(root: Path) -> Built:
    """A build as people run it."""
    outcome = build_site(root, root / "site", lambda step: None)
    if outcome.output is None:
        return Built(outcome.issues)
    files = {name: (outcome.output / name).read_bytes() for name in files_below(outcome.output)}
    return Built(outcome.issues, files, manifest.read(files.pop(urls.MANIFEST)) or Manifest())
