"""The digest of all that a site is made from, as its manifest tells it."""

from collections.abc import Mapping

from site_builder.output.data.files import source_digest
from site_builder.reading.files.reading import Folder
from site_builder.reading.layout import is_withdrawal_log
from site_builder.reading.project import sources
from site_builder.records.ledger import LEDGER


def digest_of(folder: Folder) -> str:
    """The digest of a project's content.

    The ledger and the logs of withdrawals are left out: they are written when the site is made, and no page is made
    from them, so that a site is not older than its content for their sake.
    """
    return content_digest(sources(folder))


def content_digest(digests: Mapping[str, str]) -> str:
    """The same of the digests of a project's files by path."""
    told = (name for name in digests if name != LEDGER and not is_withdrawal_log(name))
    return source_digest({name: digests[name] for name in told})
