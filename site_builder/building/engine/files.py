"""Hands pages and generated files to MkDocs as files of its own; each is made when MkDocs copies it."""

import os
from collections.abc import Callable
from typing import Self

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from msgspec.structs import replace

from site_builder.language import urls
from site_builder.pages.site.prose import WrittenPage


class MadeFile(File):
    """A file of the site that stands at an address of ours; `make` gives its bytes when they are wanted."""

    make: Callable[[], bytes]

    @classmethod
    def at(cls, config: MkDocsConfig, address: str, make: Callable[[], bytes]) -> Self:
        """MkDocs knows the file by its address, so a link to `2566/measures/` in Markdown is checked and made right."""
        file = cls(
            address.rstrip("/") or urls.PAGE_FILE,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=urls.output_file(address),
            inclusion=InclusionLevel.INCLUDED,
        )
        file.generated_by = "site_builder"
        file.make = make
        return file

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        target, content = f"{self.dest_dir}/{self.dest_uri}", self.make()
        try:
            _write(target, content)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target))
            _write(target, content)


def _write(target: str, content: bytes) -> None:
    with open(target, "wb") as file:
        file.write(content)


def hand_written(file: File) -> str:
    """The project path of a Markdown file that MkDocs found."""
    return f"content/pages/{file.src_uri}"


def with_html(page: WrittenPage, html: str) -> WrittenPage:
    """A hand-written page whose body MkDocs has already turned into HTML, cleaned on the way."""
    return replace(page, body=Markup(html))  # noqa: S704 (cleaned by on_page_content) # nosec B704
