"""Data files of the site as bytes, the large ones made when wanted: CSV, JSON, sitemap, robots."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from xml.sax.saxutils import escape

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.output.data import rows
from site_builder.output.data.rows import Table
from site_builder.output.lazy_files import FilesOnDemand, Maker
from site_builder.pages.parts.context import Context
from site_builder.records.derived.disclosed import has_checklist
from site_builder.records.disclosure import YearRecords

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_JSON = json.JSONEncoder(ensure_ascii=False)
BYTE_ORDER_MARK = "\ufeff"
"""Excel on Windows reads a CSV as UTF-8 only when it begins with this mark."""


def _cell(value: str | int) -> str:
    """A cell that no spreadsheet takes for a formula (CWE-1236)."""
    if not isinstance(value, str) or value[:1].isalnum():
        return str(value)
    is_formula = value.startswith(_FORMULA_STARTS) or value.lstrip().startswith(_FORMULA_STARTS)
    return f"'{value}" if is_formula else value


def as_csv(table: Table) -> bytes:
    """A table as CSV with a heading row, comma and CRLF (RFC 4180)."""
    columns, found = table
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in found)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def as_json(table: Table) -> bytes:
    """A table as a JSON list of objects, one to a line."""
    lines = ",\n".join(map(_JSON.encode, table[1]))
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def data_files(context: Context) -> FilesOnDemand:
    """Every open-data file of the site by its address."""
    tables = {
        (records.year, name): tell for records in context.disclosure.years for name, tell in _tables(context, records)
    }

    @lru_cache(maxsize=1)  # a table is wanted twice in a row, once as CSV and once as JSON
    def table(year: FiscalYear, name: str) -> Table:
        return tables[year, name]()

    def written(write: Callable[[Table], bytes], year: FiscalYear, name: str) -> bytes:
        return write(table(year, name))

    makers: dict[str, Maker] = {}
    for year, name in tables:
        makers[urls.table(year, name, "csv")] = partial(written, as_csv, year, name)
        makers[urls.table(year, name, "json")] = partial(written, as_json, year, name)
    return FilesOnDemand(makers)


def _tables(context: Context, records: YearRecords) -> Iterator[tuple[str, Callable[[], Table]]]:
    """The tables that a year has something for, each told when it is wanted."""
    if records.result:
        yield "ita", partial(rows.result, context, records)
    if records.measure_list:
        yield "measures", partial(rows.measures, context, records)
    if records.reports:
        yield "progress", partial(rows.progress, context, records)
    if has_checklist(records):
        yield "oit", partial(rows.checklist, context, records)
    if records.plan_reports:
        yield "plan", partial(rows.plan, context, records)
    if records.statistics:
        yield "statistics", partial(rows.statistics, records)


def sitemap(base: str, addresses: Iterable[str]) -> bytes:
    """The sitemap of all pages (sitemaps.org 0.9)."""
    lines = "".join(f"<url><loc>{escape(urls.absolute(base, address))}</loc></url>\n" for address in sorted(addresses))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n".encode()


def robots(base: str) -> bytes:
    """Everything may be read; the sitemap is named."""
    return f"User-agent: *\nAllow: /\nSitemap: {urls.absolute(base, urls.SITEMAP)}\n".encode()


def source_digest(sources: Mapping[str, str]) -> str:
    """One digest over the digests of all source files, by path."""
    return sha256("".join(f"{path}\0{digest}\n" for path, digest in sorted(sources.items())).encode()).hexdigest()
