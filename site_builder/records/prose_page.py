"""A hand-written page. Read from `content/pages/*.md`."""

from site_builder.records.base import Record
from site_builder.records.values import Text


class ProsePage(Record):
    """A page's front matter and its body in Markdown; `name` is its address without slashes."""

    name: str
    title: Text | None = None
    description: Text | None = None
    body: str

    @property
    def heading(self) -> str:
        """The first line of the body where it is a first-level heading, without marks."""
        line = next((line for line in self.body.split("\n") if line.strip()), "")
        return line[2:].split("{")[0].strip() if line.startswith("# ") else ""

    @property
    def display_title(self) -> str:
        """The title of the front matter, else the first heading, else the name."""
        return self.title or self.heading or self.name

    @property
    def body_without_heading(self) -> str:
        """The body without its first-level heading, which the page's head already shows."""
        if not self.heading:
            return self.body
        before, _, after = self.body.partition(next(line for line in self.body.split("\n") if line.strip()))
        return before + after
