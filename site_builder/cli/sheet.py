"""`site-builder sheet [YEAR]`: what to copy into ITAS, as a page, CSV and XLSX."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from site_builder.building.site_plan.plan import plan
from site_builder.checking.parts.confirmed import unsure_items
from site_builder.cli.console import EXIT_COMMAND, EXIT_CONTENT, EXIT_DONE, fail, say
from site_builder.cli.project import project_folder
from site_builder.cli.years import add_year, chosen_year
from site_builder.language.words import text
from site_builder.office.papers.page import as_html
from site_builder.office.papers.sheet import as_csv, as_xlsx, sheet_of
from site_builder.output.html.templates import theme_folders
from site_builder.records.derived.drafts import published_view


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    add_year(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help=text("help_out_folder"))


def execute(options: Namespace) -> int:
    """Writes the sheet from what goes out; drafts are left out, and content with errors makes no sheet."""
    root = project_folder(options)
    site_plan = plan(root)
    if site_plan.disclosure is None or not site_plan.is_sound:
        return fail(EXIT_CONTENT, text("sheet_unsound"))
    chosen = chosen_year(options, site_plan.disclosure)
    shown = published_view(site_plan.disclosure)
    records = shown.by_year.get(chosen.year)
    if records is None:
        return fail(EXIT_CONTENT, text("sheet_draft_year", year=chosen.year))
    catalogue = shown.catalogue(records.year)
    if catalogue is None:
        return fail(EXIT_COMMAND, text("no_checklist", year=records.year))
    sheet = sheet_of(shown, records, catalogue, len(unsure_items(catalogue, shown.confirmations)))
    folder = Path(options.output) if options.output else root
    folder.mkdir(parents=True, exist_ok=True)
    files = {"html": as_html(sheet, theme_folders(root)), "csv": as_csv(sheet), "xlsx": as_xlsx(sheet)}
    for extension, content in files.items():
        target = folder / f"oit-sheet-{records.year}.{extension}"
        target.write_bytes(content)
        say(text("sheet_written", file=target))
    return EXIT_DONE
