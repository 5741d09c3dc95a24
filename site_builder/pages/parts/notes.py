"""What is said of a value that was made up or reconstructed, in words."""

from site_builder.language.words import text
from site_builder.records.base import Reconstruction


def note_words(said: Reconstruction) -> str:
    """Why a value is none of the source, and what the source shows in its place."""
    reason = " ".join(said.reason.split())
    return text("rebuilt_printed", printed=said.printed, reason=reason) if said.printed else reason
