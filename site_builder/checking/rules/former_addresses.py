"""Rules about the addresses where the site was public before."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.checking.parts.check import check
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import warning
from site_builder.records.disclosure import Disclosure

FORMER_ADDRESS_PRESENT = warning(
    "former-address-present",
    "ที่อยู่เดิมใน site_urls ตรงกับ site_url ปัจจุบัน",
    "the former address in site_urls is the present site_url",
    "ลบบรรทัดนี้ออก site_urls มีไว้สำหรับที่อยู่เดิมเท่านั้น",
    "remove the line: site_urls names former addresses only",
)


@check
def present_addresses(disclosure: Disclosure) -> Iterator[Issue]:
    """A former address that is the present one, with or without the lock, forwards nobody."""
    for former in disclosure.site.site_urls:
        if _place_of(former.url) == _place_of(disclosure.project.url):
            yield FORMER_ADDRESS_PRESENT.at(former.origin.place_of("url"))


def _place_of(url: str) -> tuple[str, int | None, str]:
    parts = urlsplit(url)
    port = None if parts.port in {80, 443} else parts.port
    return (parts.hostname or "").lower(), port, parts.path
