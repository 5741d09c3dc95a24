"""Reads golden cases (`tests/cases/README.md`) and runs the readers and checks over them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from site_builder.checking.all_checks import check
from site_builder.checking.rules.file_names import clashing_names, forbidden_names
from site_builder.checking.rules.impossible_drafts import impossible_drafts
from site_builder.checking.rules.personal_data import masked
from site_builder.checking.rules.readable import text_issues
from site_builder.language.problems.problem import Issue, Severity, in_order
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.promises.ledger.withdrawn import without_withdrawn_content
from site_builder.promises.submissions.judging import submission_issues
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.plain_file import plain_file_text
from site_builder.reading.kept_submissions import KEPT_FACTS, KeptFact, read_kept_facts
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.readable_texts import ReadableTexts
from site_builder.reading.sorting import BRAND, EVIDENCE, PHOTOS, SUBMITTED, sort_files
from site_builder.reading.targets import PUBLISH, read_targets
from site_builder.reading.text.encoding import decode
from site_builder.records.derived.drafts import published_view
from site_builder.records.file_facts import DocumentText, FileFacts, FileKind

CASES = Path(__file__).parent.parent / "cases"
KINDS = {
    "csv": FileKind.TEXT,
    "svg": FileKind.TEXT,
    "pdf": FileKind.PDF,
    "jpg": FileKind.JPEG,
    "png": FileKind.PNG,
    "docx": FileKind.OFFICE,
}

_BLOCK = re.compile(r"^=== (?P<without>without )?(?P<path>.+?)(?: \((?P<stored>[a-z0-9-]+)\))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What a case expects, and what was found."""

    expected: list[str]
    found: tuple[Issue, ...]


def stored(text: str, how: str | None) -> bytes:
    if how == "crlf":
        return text.replace("\n", "\r\n").encode()
    if how == "escaped":
        return text.encode("latin-1", "backslashreplace").decode("unicode_escape").encode()
    return text.encode(how or "utf-8")


def issues_of(project: dict[str, bytes]) -> tuple[Issue, ...]:
    """Everything that reading and checking a project's files reports."""
    texts = {path: data for path, data in project.items() if path.endswith((".yml", ".md", ".lock"))}
    others = frozenset(project.keys() - texts.keys())
    targets = texts.pop(PUBLISH, None)
    told, read = load(ProjectSource(texts, others))
    disclosure = without_withdrawn_content(told) if told else None
    found = (*read, *forbidden_names(project), *clashing_names(project))
    found += read_targets(targets)[1] if targets is not None else ()
    if disclosure is None:
        return in_order(found)
    held = list(impossible_drafts(disclosure))
    if held:
        return in_order((*found, *held))
    sorted_files = sort_files(others)
    laid_down = [path for kind in (EVIDENCE, PHOTOS, BRAND) for path in sorted_files.not_read(kind)]
    files = {
        path: FileFacts(path, 1, "", KINDS.get(path.rpartition(".")[2].lower(), FileKind.OTHER)) for path in laid_down
    }
    unread = {issue.place.file for issue in found if issue.severity is Severity.ERROR}
    judged = check(published_view(disclosure), files, whole=disclosure, unread=unread)
    kept = {
        path: FileFacts(path, len(project[path]), sha256(project[path]).hexdigest(), FileKind.OTHER)
        for path in sorted_files.not_read(SUBMITTED)
    }
    judged += tuple(
        submission_issues(
            published_view(disclosure), {**files, **kept}, remembered(project), whole=disclosure, unread=unread
        )
    )
    asked = text_issues(readable(project), disclosure, published_view(disclosure))
    return in_order((*found, *masked(judged), *asked))


def remembered(project: dict[str, bytes]) -> dict[FiscalYear, dict[str, KeptFact]]:
    """The facts as submitted that a case keeps."""
    found = (path.split("/") for path in project)
    kept = [parts for parts in found if parts[2:4] == ["proof", "submitted"] and parts[-1] == KEPT_FACTS]
    return {FiscalYear(int(parts[1])): read_kept_facts(project["/".join(parts)]) for parts in kept}


def readable(project: dict[str, bytes]) -> ReadableTexts:
    """The texts of a project; a document that is laid down empty says nothing."""
    texts = {path: decode(data, path)[0] for path, data in project.items() if path.endswith((".yml", ".md"))}
    documents: dict[str, DocumentText] = {}
    for path, data in project.items():
        if data and path.endswith((".csv", ".docx")):
            documents[path] = plain_file_text(data) if path.endswith(".csv") else office_text(data)
    digests = {path: sha256(project[path]).hexdigest() for path in documents}
    return ReadableTexts(
        {path: text for path, text in texts.items() if text is not None}, documents, digests, tuple(project)
    )


def base() -> dict[str, bytes]:
    root = CASES / "base"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@cache
def outcome(case: Path) -> Outcome:
    text = case.read_text(encoding="utf-8")
    project, expected, blocks = base(), list[str](), list(_BLOCK.finditer(text))
    assert blocks, f"{case} holds no block"
    assert blocks[-1]["path"] == "expect", f"{case} does not end with === expect"
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        body = text[block.end() : after.start() if after else None]
        if block["without"]:
            del project[block["path"]]
        elif block["path"] == "expect":
            expected = body.split("\n")[:-1]
        else:
            project[block["path"]] = stored(body, block["stored"])
    return Outcome(expected, issues_of(project))


@pytest.fixture(scope="session")
def run_case() -> Callable[[Path], Outcome]:
    return outcome
