"""Data files of the site as bytes, the large ones made when wanted: CSV, JSON, sitemap, robots."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from hashlib import sha256
from xml.sax.saxutils import escape

from site_builder.language import urls
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.output.data.columns import DataTable
from site_builder.output.data.tables import TABLES
from site_builder.output.lazy_files import FilesOnDemand, Maker
from site_builder.pages.parts.context import Context

Row = Mapping[str, str | int]
"""The cells of a row by the names of their columns."""

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


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A table as CSV with a heading row, comma and CRLF (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def as_json(rows: Iterable[Row]) -> bytes:
    """A table as a JSON list of objects, one to a line."""
    lines = ",\n".join(map(_JSON.encode, rows))
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def data_files(context: Context) -> FilesOnDemand:
    """Every open-data file of the site by its address; a table is made when it is wanted."""

    @lru_cache(maxsize=1)  # a table is wanted twice in a row, once as CSV and once as JSON
    def cells(at: int, year: FiscalYear) -> tuple[Row, ...]:
        return TABLES[at].cells(context, context.disclosure.by_year[year])

    makers: dict[str, Maker] = {}
    for records in context.disclosure.years:
        for at, table in enumerate(TABLES):
            if table.is_there(records):
                rows_of = partial(cells, at, records.year)
                makers[urls.table(records.year, table.name, "csv")] = partial(_csv_of, table, rows_of)
                makers[urls.table(records.year, table.name, "json")] = partial(_json_of, rows_of)
    return FilesOnDemand(makers)


def _csv_of(table: DataTable, cells: Callable[[], Iterable[Row]]) -> bytes:
    return as_csv([column.name for column in table.columns], cells())


def _json_of(cells: Callable[[], Iterable[Row]]) -> bytes:
    return as_json(cells())


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
