"""The adapter to MkDocs: it declares our pages as files, renders them while they are written, decides nothing."""

import logging
import secrets
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from site_builder.building.engine.files import MadeFile, hand_written, with_html
from site_builder.building.engine.preview_guard import PreviewGuard, opening_address
from site_builder.building.releases import manifest
from site_builder.building.site_plan.plan import SitePlan, plan
from site_builder.building.site_plan.published_files import published_bytes
from site_builder.language import urls
from site_builder.language.problems.problem import Severity
from site_builder.language.problems.report import as_text
from site_builder.language.words import text
from site_builder.output.html.markdown import EXTENSION_SETTINGS, EXTENSIONS, clean_html
from site_builder.output.html.render import Renderer, template_name
from site_builder.output.html.templates import environment, theme_folders
from site_builder.pages.site.prose import WrittenPage

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.site_builder")

PREVIEW_FOLDER = ".site-builder/preview"
_REPLACED_EXTENSIONS = frozenset({"toc"})
"""The table of contents gives Thai headings ids by position, which break when a heading is inserted."""


class SiteBuilderConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no settings of its own; everything stands in the content."""


class SiteBuilderPlugin(BasePlugin[SiteBuilderConfig]):  # type: ignore[no-untyped-call]
    """Runs inside MkDocs, under our own commands and under bare `mkdocs build` and `mkdocs serve`."""

    def __init__(self) -> None:
        self.prepared: SitePlan | None = None
        self.last_good: SitePlan | None = None
        self.problems: tuple[str, ...] = ()
        self.serving = False
        self.renderer: Renderer | None = None

    @property
    def plan(self) -> SitePlan:
        if self.last_good is None:
            raise PluginError("site_builder: on_config has not run")
        return self.last_good

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).resolve().parent
        self._take(self.prepared or plan(root, drafts=self.serving))
        if self.prepared is None and not self.serving:
            self._spare_the_release(config, root)
        config.theme.dirs = [str(folder) for folder in theme_folders(root)]
        config.theme.static_templates = set()
        own = [each for each in config.markdown_extensions if each not in _REPLACED_EXTENSIONS]
        config.markdown_extensions = [*own, *(each for each in EXTENSIONS if each not in own)]
        config.mdx_configs = {**config.mdx_configs, **EXTENSION_SETTINGS}
        return config

    def _take(self, site_plan: SitePlan) -> None:
        """Keeps a sound plan; an unsound one stops the build, or under `serve` shows its problems on the last good."""
        if site_plan.is_sound:
            self.last_good, self.problems = site_plan, ()
            return
        if self.serving and self.last_good:
            self.problems = tuple(each.line for each in site_plan.issues if each.severity is Severity.ERROR)
            return
        raise PluginError(as_text(site_plan.issues))

    def _spare_the_release(self, config: MkDocsConfig, root: Path) -> None:
        """A bare `mkdocs build` empties its output first, so it never gets a released site to empty."""
        target = Path(config.site_dir).resolve()
        listed = target / urls.MANIFEST
        found = manifest.read(listed.read_bytes()) if listed.is_file() else None
        if found is not None and found.is_release:
            config.site_dir = str(root / PREVIEW_FOLDER)
            log.warning(text("preview_redirected", site=target, preview=config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        site_plan = self.plan
        written = {page.frame.source: page for page in site_plan.pages if isinstance(page, WrittenPage)}
        for file in list(files):
            files.remove(file)
            prose = written.get(hand_written(file)) if file.is_documentation_page() else None
            if prose is not None:
                # Our own reading of the text: MkDocs would stumble over a UTF-16 file that we accept.
                files.append(File.generated(config, file.src_uri, content=prose.body))
        for page in site_plan.pages:
            if not isinstance(page, WrittenPage):
                files.append(MadeFile.at(config, page.frame.address, partial(self.render, page)))
        for address in site_plan.data:
            files.append(MadeFile.at(config, address, partial(site_plan.data.__getitem__, address)))
        for address, copy in site_plan.copies.items():
            files.append(MadeFile.at(config, address, partial(published_bytes, copy)))
        for file in files:
            file.inclusion = InclusionLevel.INCLUDED
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        if self.plan.site is None:
            raise PluginError("site_builder: no site")
        root = Path(config.config_file_path).resolve().parent
        ours = environment(theme_folders(root), live_preview=self.serving)
        self.renderer = Renderer(ours, self.plan.site, self.problems)
        return ours

    def render(self, page: Any) -> bytes:
        if self.renderer is None:
            raise PluginError("site_builder: on_env has not run")
        return self.renderer.bytes_of(page)

    def _ours(self, page: MkDocsPage) -> WrittenPage:
        source = hand_written(page.file)
        return next(each for each in self.plan.pages if isinstance(each, WrittenPage) and each.frame.source == source)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        page.meta["template"] = template_name(WrittenPage.kind)
        return self._ours(page).body

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        return clean_html(html, seen_from=self._ours(page).frame.address)

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        shown = with_html(self._ours(page), page.content or "")
        if self.renderer:
            self.renderer.begin(shown)
        context["page"] = shown  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        return self.renderer.finished(output) if self.renderer else output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Marks what a bare build wrote as a preview, so that our own `build` may replace it."""
        if self.prepared is None and not self.serving:
            marked = manifest.Manifest(preview=True).as_bytes()
            (Path(config.site_dir) / urls.MANIFEST).write_bytes(marked)

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any) -> "LiveReloadServer":
        root = Path(config.config_file_path).resolve().parent
        server.watch(str(root / "content"))
        if (root / "theme").is_dir():
            server.watch(str(root / "theme"))
        port, token = server.server_address[1], secrets.token_urlsafe(24)
        server.set_app(PreviewGuard(server.serve_request, port, token, lambda: None))
        log.warning(text("preview_open", address=opening_address(port, server.mount_path, token)))
        return server
