"""Our pages and files in MkDocs' clothes: each is written when MkDocs copies it, so pages are never all in memory."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, Self

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from site_builder import urls
from site_builder.pages.parts import Page
from site_builder.pages.prose import ProsePage
from site_builder.pipeline import CopyOf, read_copy


class RendersPages(Protocol):
    """Whoever can make a page's bytes when they are wanted."""

    def render(self, page: Any) -> bytes: ...


class MadeFile(File):
    """A file of the site that stands at an address of ours."""

    @classmethod
    def at(cls, config: MkDocsConfig, address: str) -> Self:
        """MkDocs knows the file by its address, so a link to `2566/measures/` in Markdown is checked and made right."""
        made = cls(
            address.rstrip("/") or "index.html",
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=urls.output_file(address),
            inclusion=InclusionLevel.INCLUDED,
        )
        made.generated_by = "site_builder"
        return made

    def made_bytes(self) -> bytes:
        raise NotImplementedError

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.made_bytes())


class RenderedPage(MadeFile):
    """A page told from data."""

    told: Page
    renderer: RendersPages

    @classmethod
    def of(cls, config: MkDocsConfig, page: Page, renderer: RendersPages) -> Self:
        made = cls.at(config, page.frame.address)
        made.told, made.renderer = page, renderer
        return made

    def made_bytes(self) -> bytes:
        return self.renderer.render(self.told)


class DataFile(MadeFile):
    """A generated data file."""

    data: bytes

    @classmethod
    def of(cls, config: MkDocsConfig, address: str, content: bytes) -> Self:
        made = cls.at(config, address)
        made.data = content
        return made

    def made_bytes(self) -> bytes:
        return self.data


class CopiedFile(MadeFile):
    """A file that goes out as it is."""

    source: CopyOf

    @classmethod
    def of(cls, config: MkDocsConfig, address: str, source: CopyOf) -> Self:
        made = cls.at(config, address)
        made.source = source
        return made

    def made_bytes(self) -> bytes:
        return read_copy(self.source)


def hand_written(file: File) -> str:
    """The project path of a Markdown file that MkDocs found."""
    return f"content/pages/{file.src_uri}"


def with_html(page: ProsePage, html: str) -> ProsePage:
    """A hand-written page whose body MkDocs has already turned into HTML, cleaned on the way."""
    return replace(page, body=Markup(html))  # noqa: S704 (cleaned by on_page_content)
