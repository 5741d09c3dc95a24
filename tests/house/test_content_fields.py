"""Every field people may type is described in docs/content.md, every command in the README."""

from pathlib import Path

import pytest

from site_builder import cli
from site_builder.cli.command_line import module_of
from site_builder.cli.main import COMMANDS
from site_builder.records.analysis import Analysis
from site_builder.records.base import Record
from site_builder.records.checklist import Answer
from site_builder.records.confirmation import Confirmation
from site_builder.records.correction import Correction
from site_builder.records.document import Document
from site_builder.records.evidence import Evidence
from site_builder.records.measures import Measures
from site_builder.records.people import Holder
from site_builder.records.progress import RoundReport
from site_builder.records.prose_page import ProsePage
from site_builder.records.redirect import RedirectRow
from site_builder.records.result import Result
from site_builder.records.site import SiteSettings
from site_builder.records.submission import Submission
from site_builder.records.target import Target
from site_builder.records.version import EvidenceVersion
from site_builder.records.waiver import Waiver
from site_builder.records.year import YearSettings

DOCUMENTED = (Path(__file__).resolve().parents[2] / "docs" / "content.md").read_text(encoding="utf-8")
NOT_TYPED = {"origin", "state", "body", "name"}


def records_in(kind: type[Record]) -> set[type[Record]]:
    found = {kind}
    for info in kind.model_fields.values():
        waiting = [info.annotation]
        while waiting:
            annotation = waiting.pop()
            waiting += list(getattr(annotation, "__args__", ()))
            if isinstance(annotation, type) and issubclass(annotation, Record):
                found |= records_in(annotation)
    return found


ROOTS = (
    SiteSettings, YearSettings, Result, Analysis, Measures, RoundReport, Evidence, Document, Answer, ProsePage,
    Confirmation, Holder, Correction, Waiver, Target, RedirectRow, EvidenceVersion, Submission,
)  # fmt: skip


@pytest.mark.parametrize("kind", ROOTS, ids=lambda kind: kind.__name__)
def test_a_field_is_documented(kind: type[Record]) -> None:
    fields = {
        info.alias or name
        for record in records_in(kind)
        for name, info in record.model_fields.items()
        if name not in NOT_TYPED
    }
    assert [name for name in sorted(fields) if name not in DOCUMENTED] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_in_the_readme(command: str) -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"| `{command}" in readme


def test_every_module_that_is_a_command_can_be_called() -> None:
    folder = Path(cli.__path__[0])
    executing = {path.stem for path in folder.glob("*.py") if "\ndef execute(" in path.read_text(encoding="utf-8")}
    assert executing == {command.replace("-", "_") for command in COMMANDS}
    assert all(callable(module_of(command).add_arguments) for command in COMMANDS)
