"""Runs MkDocs for `build` and `serve`. Together with `plugin` and `files` the only code that imports it."""

import gc
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from urllib.parse import urlsplit

# Material prints its end-of-life notice while its theme loads, before any of our code could speak.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from site_builder.building.engine.plugin import SiteBuilderPlugin
from site_builder.building.engine.preview_guard import PreviewGuard, opening_address
from site_builder.building.site_plan.gc_policy import not_collecting
from site_builder.building.site_plan.plan import SitePlan, plan
from site_builder.language import urls
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, warning
from site_builder.output.html.render import TEMPLATE_BROKEN, OwnTemplateError
from site_builder.output.html.templates import own_theme, theme_folders

ENGINE_WARNING = warning(
    "engine-warning",
    "MkDocs เตือนว่า: {message}",
    "MkDocs warns: {message}",
    "ตรวจหน้าเว็บที่เขียนเองและ mkdocs.yml",
    "check the hand-written pages and mkdocs.yml",
)
ENGINE_REFUSED = error(
    "engine-refused",
    "MkDocs ทำงานต่อไม่ได้: {message}",
    "MkDocs cannot go on: {message}",
    "แก้ตามข้อความข้างต้นใน mkdocs.yml",
    "correct mkdocs.yml accordingly",
)

SETTINGS = "mkdocs.yml"
_LOGGERS = ("mkdocs", "properdocs")

POLLING = 0.2
"""Seconds between two looks of the preview at the content; a look at 260 files takes 3 ms."""

PAUSE = 1.0
"""Seconds from a preview's rebuild to the clearing up after it, when the writer has seen the page."""


class EngineRefusedError(Exception):
    """MkDocs could not go on; `issue` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.en)
        self.issue = issue


class _Listener(logging.Handler):
    """Collects what MkDocs warns of, so that nothing is said in vain."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(" ".join(record.getMessage().split()))


@contextmanager
def _listening() -> Iterator[_Listener]:
    listener = _Listener()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.addHandler(listener)
        logger.propagate = False
    try:
        yield listener
    finally:
        for logger, propagated in before:
            logger.removeHandler(listener)
            logger.propagate = propagated


def _config(root: Path, site_dir: Path, site_url: str | None = None) -> MkDocsConfig:
    values = {"site_url": site_url} if site_url else {}
    return load_config(config_file=str(root / SETTINGS), site_dir=str(site_dir), strict=False, **values)


def _plugin(config: MkDocsConfig) -> SiteBuilderPlugin:
    found = config.plugins.get("site_builder")
    if found is None:
        raise ConfigurationError("the plugin site_builder is switched off in mkdocs.yml")
    if not isinstance(found, SiteBuilderPlugin):
        raise TypeError("the plugin site_builder is not ours")
    return found


def run(site_plan: SitePlan, staging: Path) -> tuple[Issue, ...]:
    """Writes a sound plan's site into an empty staging folder; returns what MkDocs warned of.

    Raises EngineRefusedError when MkDocs stops, OSError when the disk does.
    """
    with _listening() as listener:
        try:
            config = _config(site_plan.root, staging)
            _plugin(config).prepared = site_plan
            mkdocs_build(config)
        except OwnTemplateError as error:
            raise EngineRefusedError(error.issue) from error
        except TemplateError as error:
            if own_theme(theme_folders(site_plan.root)) is None:
                raise
            raise EngineRefusedError(TEMPLATE_BROKEN.at(Place("theme"), message=error.message or error)) from error
        except (Abort, MkDocsException, ConfigurationError, SystemExit, ValueError, KeyError, RecursionError) as error:
            # MkDocs meets a link such as `http://[x` with a bare ValueError, and has told in which page.
            message = "; ".join(listener.heard) or str(error)
            raise EngineRefusedError(ENGINE_REFUSED.at(Place(SETTINGS), message=message)) from error
    return tuple(ENGINE_WARNING.at(Place(SETTINGS), message=message) for message in listener.heard)


@contextmanager
def _clearing_up_later() -> Iterator[None]:
    """Python would look through all records of a project again and again while others are made from it."""
    try:
        with not_collecting():
            yield
    finally:
        later = Timer(PAUSE, gc.collect)
        later.daemon = True
        later.start()


class _Preview:
    """One preview: rebuilds after an edit, and holds what was last sound."""

    def __init__(
        self,
        root: Path,
        site_dir: Path,
        address: str,
        report: Callable[[SitePlan], None],
        broken: Callable[[str], None],
    ) -> None:
        self.root, self.site_dir, self.address, self.report, self.broken = root, site_dir, address, report, broken
        self.config: MkDocsConfig | None = None
        self.last_good: SitePlan | None = None

    def rebuild(self) -> None:
        """Plans and writes the preview anew; a broken edit leaves the pages and shows its errors on them.

        `mkdocs.yml` goes to MkDocs, which would run what stands in it, only after our own reading of it.
        """
        site_plan = plan(self.root, drafts=True)
        self.report(site_plan)
        if site_plan.is_sound or self.config is None:
            self.config = _config(self.root, self.site_dir, self.address)
        plugin = _plugin(self.config)
        plugin.serving, plugin.prepared, plugin.last_good = True, site_plan, self.last_good
        mkdocs_build(self.config, serve_url=self.address)
        self.last_good = plugin.last_good

    def rebuild_or_keep(self) -> None:
        """A rebuild that fails leaves the pages that are there; raising would make every request wait for ever."""
        try:
            with _clearing_up_later():
                self.rebuild()
        except (Exception, SystemExit) as error:  # noqa: BLE001 (told to the person; the next edit tries again)
            self.broken(" ".join(str(error).split()) or type(error).__name__)


def preview_address(site_plan: SitePlan, port: int, token: str) -> str:
    """Where the preview of a planned site is opened."""
    return opening_address(port, _mount_path(site_plan), token)


def _mount_path(site_plan: SitePlan) -> str:
    return urlsplit(site_plan.site.url if site_plan.site else "/").path or "/"


def serve(
    root: Path,
    first: SitePlan,
    port: int,
    token: str,
    report: Callable[[SitePlan], None],
    broken: Callable[[str], None],
) -> None:
    """Serves a live preview with drafts until interrupted, to browsers of this machine that hold the token.

    `first` is a sound plan; `report` hears of every rebuild and `broken` of one that failed.
    """
    # Loaded here, as a build needs no server.
    from mkdocs.livereload import LiveReloadServer

    with tempfile.TemporaryDirectory(prefix="site-builder-") as folder, _listening():
        site_dir = Path(folder)
        mount = _mount_path(first)
        preview = _Preview(root, site_dir, f"http://127.0.0.1:{port}{mount}", report, broken)
        server = LiveReloadServer(
            builder=preview.rebuild_or_keep, host="127.0.0.1", port=port, root=str(site_dir), mount_path=mount,
            polling_interval=POLLING,
        )  # fmt: skip
        server.error_handler = lambda code: _error_page(site_dir, code)
        server.set_app(PreviewGuard(server.serve_request, port, token, lambda: _error_page(site_dir, 404)))
        preview.rebuild()
        for watched in ("content", SETTINGS, "theme"):
            if (root / watched).exists():
                server.watch(str(root / watched))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _error_page(site_dir: Path, code: int) -> bytes | None:
    page = site_dir / urls.NOT_FOUND
    return page.read_bytes() if code == 404 and page.is_file() else None
