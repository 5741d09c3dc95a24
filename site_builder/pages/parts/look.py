"""The agency's own look: its colour, its seal, and the picture for links that people share."""

from site_builder.language import urls
from site_builder.language.words import text
from site_builder.pages.parts.basics import Emblem, Look
from site_builder.pages.parts.context import Context

FOLDER = "content/brand/"
_MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}


def build_look(context: Context, agency: str) -> Look:
    """What `site.yml` gives under `brand`; a file that is not there is for the checks to report."""
    brand = context.disclosure.site.brand
    if brand is None:
        return Look()
    return Look(
        colour=brand.colour or "",
        seal=_emblem(context, brand.seal, brand.seal_alt or text("seal_of", agency=agency)),
        picture=_emblem(context, brand.picture, brand.picture_alt or agency),
    )


def _emblem(context: Context, name: str | None, alt: str) -> Emblem | None:
    facts = context.files.get(FOLDER + (name or ""))
    if name is None or facts is None:
        return None
    return Emblem(urls.brand(name), alt, _MEDIA_TYPES[facts.extension], facts.width, facts.height)


def brand_files(context: Context) -> dict[str, str]:
    """The project paths of the files that the look shows, by their address."""
    brand = context.disclosure.site.brand
    names = [each for each in (brand.seal, brand.picture) if each] if brand else []
    return {urls.brand(name): FOLDER + name for name in names if FOLDER + name in context.files}
