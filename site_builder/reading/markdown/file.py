"""A Markdown file to its front matter and its body, with the places of both."""

from msgspec import Struct

from site_builder.language.problems import rules
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.reading.text.encoding import Decoded, decode
from site_builder.reading.yaml.file import parse
from site_builder.reading.yaml.nodes import Node

FENCE = "---"


class MarkdownText(Struct, frozen=True):
    """Front matter as a node (None where there is none) and the body, which begins on `body_line`."""

    front_matter: Node | None
    body: str
    body_line: int


def parse_markdown(data: bytes, file: str) -> tuple[MarkdownText | None, tuple[Issue, ...]]:
    """The two parts of a Markdown file. A front matter that is opened and never closed is an error."""
    return parse_decoded_markdown(decode(data, file), file)


def parse_decoded_markdown(decoded: Decoded, file: str) -> tuple[MarkdownText | None, tuple[Issue, ...]]:
    """The same for a text whose bytes were decoded already."""
    text, found = decoded
    if text is None:
        return None, found
    lines = text.split("\n")
    # Blank lines before the fence are a slip; taken as text, the private fields below would be published.
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != FENCE:
        return MarkdownText(None, text, 1), found
    end = next((n for n, line in enumerate(lines[start + 1 :], start=start + 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, (*found, rules.FRONT_MATTER_OPEN.at(Place(file, start + 1, 1)))
    node, issues = parse("\n".join(lines[start + 1 : end]).encode(), file, first_line=start + 2)
    if node is None and any(issues):
        return None, (*found, *issues)
    return MarkdownText(node, "\n".join(lines[end + 1 :]), end + 2), (*found, *issues)
