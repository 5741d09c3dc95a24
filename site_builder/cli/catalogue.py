"""`site-builder catalogue import FILE` and `catalogue show`: the official lists, and how surely they are known."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from site_builder.checking.parts.confirmed import unsure_items
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, say
from site_builder.cli.project import add_project, project_folder
from site_builder.language.thai.errors import ThaiValueError
from site_builder.language.thai.fiscal_year import FiscalYear, parse_fiscal_year
from site_builder.language.words import text
from site_builder.reading.files.office_text import office_text
from site_builder.reading.files.paper_text import pages_of
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.reading.text.encoding import ENCODING_WINDOWS_874, decode
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.pasted import read_pasted
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.writing import catalogue_yaml
from site_builder.records.disclosure import Disclosure

OWN_LIST = "catalogue.yml"
OFFICE = frozenset({".xlsx", ".docx", ".ods", ".odt"})


def add_arguments(parser: ArgumentParser) -> None:
    """The two commands below this one."""
    below = parser.add_subparsers(dest="what", required=True, metavar=text("help_command"))
    taken = below.add_parser("import", help=text("help_catalogue_import"), description=text("help_catalogue_import"))
    taken.add_argument("file", type=Path, metavar="FILE", help=text("help_catalogue_file"))
    taken.add_argument("--year", metavar="2570", required=True, help=text("help_catalogue_year"))
    taken.add_argument("--replace", action="store_true", help=text("help_catalogue_replace"))
    shown = below.add_parser("show", help=text("help_catalogue_show"), description=text("help_catalogue_show"))
    shown.add_argument("year", nargs="?", metavar="2566", help=text("help_catalogue_year"))
    for each in (taken, shown):
        add_project(each)


def execute(options: Namespace) -> int:
    """Takes in a list, or shows what is known."""
    root = project_folder(options)
    try:
        year = parse_fiscal_year(options.year) if options.year else None
    except ThaiValueError as error:
        return fail(EXIT_COMMAND, text("year_wrong", value=error.params["value"]))
    if options.what == "import" and year:
        return _take_in(root, Path(options.file), year, replace=options.replace)
    folder = read_folder(root)
    told, _ = load(ProjectSource(folder.texts, frozenset(folder.files)))
    if told is None:
        return fail(EXIT_CONTENT, text("not_readable"))
    say("\n".join(_shown(told, year)))
    return EXIT_DONE


def _take_in(root: Path, file: Path, year: FiscalYear, *, replace: bool) -> int:
    target = root / "content" / str(year) / OWN_LIST
    if target.exists() and not replace:
        return fail(EXIT_COMMAND, text("catalogue_exists", file=target))
    lines = _lines_of(file)
    if lines is None:
        return fail(EXIT_CONTENT, text("catalogue_unreadable", file=file))
    pasted = read_pasted(lines, year, file.name)
    if pasted.catalogue is None:
        for problem, value in pasted.problems:
            fail(EXIT_CONTENT, text(problem, value=value))
        return fail(EXIT_CONTENT, text("catalogue_not_written"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(catalogue_yaml(pasted.catalogue), encoding="utf-8", newline="\n")
    known, count = pasted.topics_known, pasted.catalogue.number_of_items
    say(text("catalogue_written", file=target, count=count, known=known))
    for line in pasted.skipped:
        say(text("catalogue_skipped", line=line))
    say(text("catalogue_confirm", year=year))
    if not (target.parent / "year.yml").exists():
        say(text("catalogue_begin", year=year))
    return EXIT_DONE


def _lines_of(file: Path) -> list[str] | None:
    """The lines of a text, a table, an office file or a PDF; None where it cannot be read."""
    content = file.read_bytes()
    if file.suffix.lower() in OFFICE:
        parts = office_text(content)
        return [line for part in parts.parts for line in part.text.split("\n")] if parts.is_read else None
    if content.startswith(b"%PDF-"):
        pages = pages_of(content)
        return [line for page in pages for line in page.split("\n")] if pages else None
    words, issues = decode(content, file.name)
    if words is None:
        if not any(issue.rule is ENCODING_WINDOWS_874 for issue in issues):
            return None
        # Notepad's "ANSI" on a Thai machine; a list that is only read once needs no conversion.
        words = content.decode("cp874", errors="replace")
    lines = words.splitlines()
    return [line.replace(",", "\t") for line in lines] if file.suffix.lower() == ".csv" else lines


def _shown(told: Disclosure, year: FiscalYear | None) -> Iterator[str]:
    years = {*reader.known_years(), *told.catalogues, *told.by_year}
    for each in sorted(years) if year is None else [year]:
        catalogue = told.catalogue(each)
        if catalogue is None:
            yield text("catalogue_none", year=each)
        else:
            own = each in told.catalogues
            unsure = len(unsure_items(catalogue, told.confirmations))
            key = "catalogue_own" if own else "catalogue_package"
            yield text(key, year=each, count=catalogue.number_of_items, unsure=unsure)
            yield f"  {catalogue.confidence.statement}"
            if year is not None:
                yield from _items(told, catalogue)
        yield from (f"  - {gap}" for gap in reader.not_established(each))


def _items(told: Disclosure, catalogue: Catalogue) -> Iterator[str]:
    unsure = {item.id for item in unsure_items(catalogue, told.confirmations)}
    for item in catalogue.items:
        sure = "catalogue_unsure" if item.id in unsure else "catalogue_verified" if item.verified else "catalogue_said"
        basis = text(f"basis_{item.name_basis.value}")
        yield f"  {item.id.upper():<4} {item.name_th} [{text(sure)}; {basis}]"
