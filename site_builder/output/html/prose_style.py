"""The stylesheet of pages of written text: Material's content rules on our tokens, then our own."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.output.html.filters import GENERIC
from site_builder.output.html.material.content_rules import content_rules
from site_builder.output.html.material.package import icon, stylesheet

NAME = "prose.css"
_HEAD = """\
/* From here to the next comment: rules of Material for MkDocs, (c) Martin Donath and contributors, MIT licence,
   taken from its stylesheet when the site was built and put on this site's own tokens. */
"""


def check_icons() -> None:
    """Raises MaterialChangedError when an icon that pages may ask for is not there."""
    for name in GENERIC.values():
        icon(name)


def prose_stylesheet(folders: Sequence[Path]) -> bytes:
    """The stylesheet as bytes; the first theme folder that has a `prose.css` gives our part.

    Raises MaterialChangedError when Material's part is not as we know it, FileNotFoundError without ours.
    """
    own = next((folder / NAME for folder in folders if (folder / NAME).is_file()), None)
    if own is None:
        raise FileNotFoundError(NAME)
    return f"{_HEAD}{content_rules(stylesheet())}\n{own.read_text(encoding='utf-8')}".encode()
