"""The copy sheet: what to enter into ITAS for each item, in its order, with boxes for those who open every address."""

from collections.abc import Iterator

from msgspec import Struct

from site_builder.language.thai.dates import format_date, format_date_short
from site_builder.language.thai.periods import format_period
from site_builder.language.words import text
from site_builder.office.papers.names import agency_name, position_title
from site_builder.office.papers.page import Paper
from site_builder.output.data.files import as_csv as table_as_csv
from site_builder.output.spreadsheet import workbook
from site_builder.records.approval import Signature
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.checklist import Answer, AnswerKind
from site_builder.records.derived.entered_addresses import addresses_of
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.site import name_on

WIDTHS = (7, 34, 14, 52, 60, 16, 24, 24)
"""Of the workbook's columns, in characters."""


class SheetRow(Struct, frozen=True):
    """One item as it is entered: addresses in order, and one numbered line of explanation for each."""

    code: str
    name: str
    group: str
    answer: str
    is_disclosed: bool
    addresses: tuple[str, ...]
    lines: tuple[str, ...]
    unit: str
    prepared: str
    checked: str


class Sheet(Paper, frozen=True):
    """The whole sheet of a year. `cautions` say what a person has to know before copying."""

    template = "sheet"
    year: int
    window: str
    sentence: str
    cautions: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def sheet_of(disclosure: Disclosure, records: YearRecords, catalogue: Catalogue, unsure: int) -> Sheet:
    """The sheet of a year, from the records that go out; `unsure` counts the items whose names nobody has confirmed."""
    year, window = records.year, records.settings.oit_window
    rows = tuple(_row(disclosure, records, catalogue, item) for item in catalogue.items)
    cautions = [text("checklist_unverified", count=unsure)] if unsure else []
    return Sheet(
        title=text("sheet_title", year=year),
        agency=agency_name(disclosure, records),
        year=year.buddhist,
        window=text("readiness_window", period=format_period(window)) if window else "",
        sentence=text("sheet_sentence", count=len(rows), disclosed=sum(row.is_disclosed for row in rows)),
        cautions=tuple(cautions),
        rows=rows,
    )


def as_csv(sheet: Sheet) -> bytes:
    """One line for each address, so that a line is what is pasted."""
    columns = tuple(text(f"sheet_{key}") for key in _COLUMNS)
    rows = tuple(dict(zip(columns, cells, strict=True)) for row in sheet.rows for cells in _lines_of(row))
    return table_as_csv(columns, rows)


def as_xlsx(sheet: Sheet) -> bytes:
    """One row for each item, addresses and explanations on lines of their cells, and a place to sign below."""
    head = tuple(text(f"sheet_{key}") for key in _COLUMNS)
    cells = [
        (
            row.code,
            row.name,
            row.answer,
            "\n".join(row.addresses),
            "\n".join(row.lines),
            row.unit,
            row.prepared,
            row.checked,
        )
        for row in sheet.rows
    ]
    signed = [("", text("sheet_officer"), "", "", text("sheet_supervisor"), "", "", "")]
    above = [(sheet.title,), (sheet.agency,), (sheet.sentence,)]
    return workbook(f"OIT {sheet.year}", above, head, cells, [(), *signed], WIDTHS)


_COLUMNS = ("code", "name", "answer", "address", "explanation", "unit", "prepared", "checked")


def _lines_of(row: SheetRow) -> Iterator[tuple[str, ...]]:
    count = max(len(row.addresses), len(row.lines), 1)
    for at in range(count):
        address = row.addresses[at] if at < len(row.addresses) else ""
        line = row.lines[at] if at < len(row.lines) else ""
        yield row.code, row.name, row.answer, address, line, row.unit, row.prepared, row.checked


def _row(disclosure: Disclosure, records: YearRecords, catalogue: Catalogue, item: Item) -> SheetRow:
    answer = records.answers_by_item.get(item.id)
    group = catalogue.group(item.group)
    unit = disclosure.units.get(answer.unit or "") if answer else None
    kind = answer.answer.value.replace("-", "_") if answer else "not_answered"
    addresses = addresses_of(disclosure, records, answer) if answer else ()
    return SheetRow(
        code=item.id.upper(),
        name=item.name_th,
        group=f"{group.id} {group.name_th}" if group else "",
        answer=text(f"sheet_answer_{kind}"),
        is_disclosed=answer is not None and answer.answer is not AnswerKind.NOT_DISCLOSED,
        addresses=addresses,
        lines=tuple(_explained(disclosure, records, answer)) if answer else (),
        unit=name_on(unit.names, records.year.end).short_or_full if unit else "",
        prepared=_signed(disclosure, records, answer.prepared) if answer else "",
        checked=_signed(disclosure, records, answer.checked) if answer else "",
    )


def _explained(disclosure: Disclosure, records: YearRecords, answer: Answer) -> Iterator[str]:
    """Numbered lines, one for each address in its order."""
    if answer.nil:
        period, day = format_period(answer.nil.period), format_date(answer.nil.on)
        yield text("sheet_nil", statement=answer.nil.statement, period=period, date=day)
    if answer.reason:
        yield answer.reason
    many = len(answer.links) > 1
    for number, link in enumerate(answer.links, start=1):
        words = [each for each in (link.label, link.explanation) if each]
        if link.elements:
            words.append(text("sheet_elements", numbers=", ".join(map(str, link.elements))))
        if link.covers:
            words.append(text("sheet_covers", period=format_period(link.covers)))
        line = " ".join(" ".join(words).split())
        yield f"{number}. {line}" if many else line


def _signed(disclosure: Disclosure, records: YearRecords, signature: Signature | None) -> str:
    if signature is None:
        return ""
    title = position_title(disclosure, records, signature.by, signature.on)
    return f"{title} {format_date_short(signature.on)}" if signature.on else title
