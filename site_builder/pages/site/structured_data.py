"""What a page says to machines, in the words of schema.org: who speaks, where the page stands, which data it holds."""

from collections.abc import Mapping
from typing import Any

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.rebuilt import is_marked
from site_builder.pages.parts.basics import Frame, Page, Site
from site_builder.records.derived.site_map import ROWS

_MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}
_LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "ODC-BY-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
}
"""Where the licences of open data are told, by their SPDX identifiers."""


def organisation(site: Site) -> dict[str, Any]:
    """The agency (schema.org/GovernmentOrganization), with what `site.yml` says of it and nothing else."""
    channels = site.organisation
    described: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "@id": f"{site.url}#agency",
        "name": site.agency,
        "url": channels.website or site.url,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": channels.district,
            "addressRegion": channels.province,
            "addressCountry": "TH",
        },
    }
    if site.agency_short != site.agency:
        described["alternateName"] = site.agency_short
    if site.look.seal:
        described["logo"] = urls.absolute(site.url, site.look.seal.address)
    if channels.email:
        described["email"] = channels.email
    if channels.telephone:
        described["telephone"] = channels.telephone
    return described


def _website(site: Site) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "name": site.name,
        "url": site.url,
        "inLanguage": "th",
        "publisher": {"@id": f"{site.url}#agency"},
    }


def _breadcrumbs(frame: Frame, site: Site) -> dict[str, Any]:
    path = [(crumb.text, crumb.address) for crumb in frame.crumbs] + [(frame.title, frame.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": urls.absolute(site.url, address)}
            for number, (name, address) in enumerate((each for each in path if not is_marked(each[0])), start=1)
        ],
    }


def _dataset(frame: Frame, site: Site, year: FiscalYear) -> dict[str, Any]:
    """The open data of a page (schema.org/Dataset); a licence only where the agency has confirmed it."""
    described: dict[str, Any] = {
        "@type": "Dataset",
        "name": f"{frame.head_title} – {site.agency}",
        "description": frame.description,
        "url": urls.absolute(site.url, frame.address),
        "inLanguage": "th",
        "isAccessibleForFree": True,
        "temporalCoverage": f"{year.start.isoformat()}/{year.end.isoformat()}",
        "creator": {
            "@type": "GovernmentOrganization",
            "name": site.agency,
            "url": site.organisation.website or site.url,
        },
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": _MEDIA_TYPES[_extension(link.address)],
                "contentUrl": urls.absolute(site.url, link.address),
            }
            for link in frame.downloads
            if _extension(link.address) in _MEDIA_TYPES
        ],
    }
    if site.licence in _LICENCES:
        described["license"] = _LICENCES[site.licence]
    return described


def _extension(address: str) -> str:
    return address.rpartition(".")[2]


def structured_data(page: Page, site: Site) -> Mapping[str, Any] | None:
    """Everything a page says to machines as one JSON-LD document, or None where it has nothing to say."""
    frame = page.frame
    graph: list[dict[str, Any]] = []
    if frame.address == urls.HOME:
        graph.append(_website(site))
    if frame.address in {urls.HOME, urls.CONTACT}:
        graph.append(organisation(site))
    if frame.crumbs and frame.address != urls.NOT_FOUND:
        graph.append(_breadcrumbs(frame, site))
    if ROWS[page.kind].is_dataset and frame.year and frame.downloads:
        graph.append(_dataset(frame, site, frame.year.year))
    told = [each for each in map(_as_reported, graph) if each]
    return {"@context": "https://schema.org", "@graph": told} if told else None


def _as_reported(node: dict[str, Any]) -> dict[str, Any] | None:
    """What is told of a thing without what was made up; None where its name was, as nothing is left to speak of.

    Machines read no note, and would take what bears a mark for a fact.
    """
    told: dict[str, Any] = {}
    for key, value in node.items():
        if isinstance(value, dict):
            kept: Any = _as_reported(value)
        elif isinstance(value, list):
            kept = [each for each in map(_as_reported, value) if each]
        else:
            kept = None if isinstance(value, str) and is_marked(value) else value
        if kept is None and key == "name":
            return None
        if kept is not None:
            told[key] = kept
    return told
