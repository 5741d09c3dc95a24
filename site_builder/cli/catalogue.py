"""`site-builder catalogue import FILE` and `catalogue show`: the official lists, and how surely they are known."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from site_builder.checking.parts.confirmed import unsure_items
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, say
from site_builder.cli.disclosure import readable_disclosure
from site_builder.cli.project import add_project, project_folder
from site_builder.cli.years import typed_year
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.words import text
from site_builder.reading.list_file import lines_of
from site_builder.records.catalogues import reader
from site_builder.records.catalogues.pasted import read_pasted
from site_builder.records.catalogues.records import Catalogue
from site_builder.records.catalogues.writing import catalogue_yaml
from site_builder.records.disclosure import Disclosure

OWN_LIST = "catalogue.yml"


def add_arguments(parser: ArgumentParser) -> None:
    """The two commands below this one."""
    below = parser.add_subparsers(dest="what", required=True, metavar=text("help_command"))
    adding = below.add_parser("import", help=text("help_catalogue_import"), description=text("help_catalogue_import"))
    adding.add_argument("file", type=Path, metavar="FILE", help=text("help_catalogue_file"))
    adding.add_argument("--year", metavar="2570", required=True, help=text("help_catalogue_year"))
    adding.add_argument("--replace", action="store_true", help=text("help_catalogue_replace"))
    showing = below.add_parser("show", help=text("help_catalogue_show"), description=text("help_catalogue_show"))
    showing.add_argument("year", nargs="?", metavar="2566", help=text("help_catalogue_year"))
    for each in (adding, showing):
        add_project(each)


def execute(options: Namespace) -> int:
    """Takes in a list, or shows what is known."""
    root = project_folder(options)
    year = typed_year(options.year) if options.year else None
    if options.what == "import" and year:
        return _import(root, Path(options.file), year, replace=options.replace)
    say("\n".join(_shown(readable_disclosure(root), year)))
    return EXIT_DONE


def _import(root: Path, file: Path, year: FiscalYear, *, replace: bool) -> int:
    target = root / "content" / str(year) / OWN_LIST
    if target.exists() and not replace:
        return fail(EXIT_COMMAND, text("catalogue_exists", file=target))
    lines = lines_of(file.read_bytes(), file.name)
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


def _shown(disclosure: Disclosure, year: FiscalYear | None) -> Iterator[str]:
    years = {*reader.known_years(), *disclosure.catalogues, *disclosure.by_year}
    for each in sorted(years) if year is None else [year]:
        catalogue = disclosure.catalogue(each)
        if catalogue is None:
            yield text("catalogue_none", year=each)
        else:
            own = each in disclosure.catalogues
            unsure = len(unsure_items(catalogue, disclosure.confirmations))
            key = "catalogue_own" if own else "catalogue_package"
            yield text(key, year=each, count=catalogue.number_of_items, unsure=unsure)
            yield f"  {catalogue.confidence.statement}"
            if year is not None:
                yield from _items(disclosure, catalogue)
        yield from (f"  - {gap}" for gap in reader.not_established(each))


def _items(disclosure: Disclosure, catalogue: Catalogue) -> Iterator[str]:
    unsure = {item.id for item in unsure_items(catalogue, disclosure.confirmations)}
    for item in catalogue.items:
        sure = "catalogue_unsure" if item.id in unsure else "catalogue_verified" if item.verified else "catalogue_said"
        basis = text(f"basis_{item.name_basis.value}")
        yield f"  {item.id.upper():<4} {item.name_th} [{text(sure)}; {basis}]"
