"""What is kept of a submission beside the content: the pages as submitted, and the data of their facts."""

import contextlib
import json

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.files.reading import Folder
from site_builder.records.derived.canonical import Data


class Kept(Struct, frozen=True):
    """What is kept of a fact as submitted: the content file it stood in, and its data."""

    file: str
    data: Data


def folder_of(year: FiscalYear) -> str:
    """Where pages as submitted lie in a project."""
    return f"content/{year}/submitted"


KEPT_FACTS = "facts.json"
"""The data of facts as submitted, in the folder of the day below the year's proof."""


def proof_of_submission(year: FiscalYear) -> str:
    """Where the proof of a submission lies in a project; it is never published."""
    return f"content/{year}/proof/submitted"


def read_kept(content: bytes) -> dict[str, Kept]:
    """The facts as submitted, as `freeze` and `amend` keep them. Raises ValueError for anything else."""
    told = json.loads(content)
    return {key: Kept(str(each["file"]), each["data"]) for key, each in told["facts"].items()}


def kept_facts(folder: Folder) -> dict[FiscalYear, dict[str, Kept]]:
    """The data of submitted facts, by year and key, as it is kept beside the content; the latest folder wins.

    What cannot be read is left out: messages then say less, and nothing is judged by it.
    """
    found: dict[FiscalYear, dict[str, Kept]] = {}
    for name in sorted(folder.texts):
        year, is_one = name.removeprefix("content/").partition("/")[0], name.endswith("/submission.yml")
        if not is_one or not year.isdigit():
            continue
        told = found.setdefault(FiscalYear(int(year)), {})
        for file in sorted((folder.root / proof_of_submission(FiscalYear(int(year)))).glob(f"*/{KEPT_FACTS}")):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                told.update(read_kept(file.read_bytes()))
    return found
