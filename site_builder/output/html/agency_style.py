"""Generates the stylesheets and the favicon that depend on the agency, or on the installed Material."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.language import urls
from site_builder.language.colour.contrast import Colour
from site_builder.output.html.brand_style import brand_favicon, brand_stylesheet
from site_builder.output.html.prose_style import NAME, check_icons, prose_stylesheet
from site_builder.pages.parts.basics import Look


def style_files(look: Look, folders: Sequence[Path]) -> dict[str, bytes]:
    """The stylesheet of written text, and what the agency's colour asks for.

    Raises MaterialChangedError when the installed Material is not as we know it.
    """
    check_icons()
    files = {urls.asset(NAME): prose_stylesheet(folders)}
    colour = Colour.parse(look.colour)
    if colour is not None:
        files[urls.BRAND_STYLE] = brand_stylesheet(colour)
        if look.seal is None:
            files[urls.BRAND_FAVICON] = brand_favicon(colour, folders)
    return files
