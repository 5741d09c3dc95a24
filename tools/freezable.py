"""Makes a copy of a project that `freeze` accepts: every item of a year answered, every answer prepared and checked."""

import re
import shutil
from pathlib import Path

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.disclosure import Disclosure

SIGNED = "  prepared: {{by: {by}, on: {on}}}\n  checked: {{by: {by}, on: {on}}}\n"
ANSWERED = "\n- item: {item}\n  answer: not-disclosed\n  reason: หน่วยงานยังไม่มีข้อมูลข้อนี้ในแฟ้มที่เผยแพร่\n" + SIGNED


def told(root: Path) -> Disclosure:
    """The disclosure of a project. Raises ValueError where it cannot be read."""
    folder = read_folder(root)
    found, issues = load(ProjectSource(folder.texts, frozenset(folder.files)))
    if found is None:
        raise ValueError("; ".join(issue.line for issue in issues))
    return found


def copy_of(project: Path, target: Path) -> Path:
    """The content and settings of a project, without what was built from them."""
    shutil.copytree(project / "content", target / "content")
    shutil.copy(project / "mkdocs.yml", target / "mkdocs.yml")
    return target


def answer_everything(root: Path, year: FiscalYear, on: str = "20 เมษายน 2566") -> None:
    """Adds to a copy what `freeze` wants: an honest “not disclosed” for what is open, and two signatures each."""
    disclosure = told(root)
    records, catalogue = disclosure.by_year[year], disclosure.catalogue(year)
    by = next(iter(disclosure.positions))
    file = root / "content" / str(year) / "oit.yml"
    text = file.read_text(encoding="utf-8").rstrip("\n") + "\n" if file.exists() else ""
    for answer in records.answers:
        for name in ("prepared", "checked"):
            if getattr(answer, name) is None:
                text = _signed(text, str(answer.item), f"  {name}: {{by: {by}, on: {on}}}")
    open_items = [item.id for item in (catalogue.items if catalogue else ()) if item.id not in records.answers_by_item]
    text += "".join(ANSWERED.format(item=item, by=by, on=on) for item in open_items)
    file.write_text(text, encoding="utf-8", newline="\n")


def _signed(text: str, item: str, line: str) -> str:
    """The text with a line more at the end of an answer that is written as a block."""
    block = re.search(rf"(?m)^- item: {item}\n(?:(?!- ).*\n)*", text)
    if block is None:
        raise ValueError(f"the answer to {item} is not written as a block")
    return text[: block.start()] + block[0].rstrip("\n") + f"\n{line}\n\n" + text[block.end() :]
