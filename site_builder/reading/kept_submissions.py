"""What a project keeps of its submissions beside the content: the pages as submitted, and the data of their facts."""

import contextlib
import json

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.files.reading import Folder
from site_builder.reading.sorting import sort_files
from site_builder.records.content_files import row_of
from site_builder.records.derived.canonical import Data
from site_builder.records.submission import Submission

KEPT_FACTS = "facts.json"
"""The data of facts as submitted, in the folder of the day below the year's proof."""


class KeptFact(Struct, frozen=True):
    """A fact as submitted: the content file it stood in, and its data."""

    file: str
    data: Data


def folder_of(year: FiscalYear) -> str:
    """Where pages as submitted lie in a project."""
    return f"content/{year}/submitted"


def proof_of_submission(year: FiscalYear) -> str:
    """Where the proof of a submission lies in a project; it is never published."""
    return f"content/{year}/proof/submitted"


def read_kept_facts(content: bytes) -> dict[str, KeptFact]:
    """The facts as submitted, by key, as `freeze` and `amend` keep them. Raises ValueError for anything else."""
    facts = json.loads(content)["facts"]
    return {key: KeptFact(str(fact["file"]), fact["data"]) for key, fact in facts.items()}


def kept_facts(folder: Folder) -> dict[FiscalYear, dict[str, KeptFact]]:
    """The facts as submitted of every year with a submission, by key; those of the latest day win.

    What cannot be read is left out: messages then say less, and nothing is judged by it.
    """
    files = sort_files(folder.texts)
    by_year: dict[FiscalYear, dict[str, KeptFact]] = {}
    for year in files.years:
        if files.of(row_of(Submission), year):
            facts = by_year.setdefault(year, {})
            for file in sorted((folder.root / proof_of_submission(year)).glob(f"*/{KEPT_FACTS}")):
                with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                    facts.update(read_kept_facts(file.read_bytes()))
    return by_year
