"""Places of office files, archives and tables that a viewer, a printer or the next who opens the file can read."""

import io
import zipfile
from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape, quoteattr

from tools.made_up_papers import as_docx, as_pdf, as_xlsx
from tools.privacy_places.pictures import photo_with_comment

Builder = Callable[[str], bytes]
Place = tuple[str, Builder]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORDS = "เอกสารนี้เผยแพร่ให้ประชาชนอ่าน"


def packed(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part if isinstance(part, bytes) else _HEAD + part)
    return out.getvalue()


def relations(*rows: tuple[str, str] | tuple[str, str, str]) -> str:
    """A part that lists others: the last word of the kind, the target, and whether it lies outside."""
    outside = ' TargetMode="External"'
    lines = (
        f'<Relationship Id="rId{number}" Type="{KINDS}/{row[0]}" Target={quoteattr(row[1])}'
        f"{outside if len(row) > 2 else ''}/>"
        for number, row in enumerate(rows, start=1)
    )
    return f'<Relationships xmlns="{RELS}">{"".join(lines)}</Relationships>'


def _types(*parts: str) -> str:
    named = "".join(f'<Override PartName="/{part}" ContentType="application/xml"/>' for part in parts)
    return f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>{named}</Types>'


def word(body: str = "", more: dict[str, bytes | str] | None = None, *rows: tuple[str, str]) -> bytes:
    """A Word file of one ordinary paragraph, a body beside it, and more parts with the relationships to them."""
    beside = more or {}
    return packed(
        {
            "[Content_Types].xml": _types("word/document.xml", *beside),
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}"><w:body>'
            f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(*rows),
            **beside,
        }
    )


def workbook(
    sheet: str = "", more: dict[str, bytes | str] | None = None, *rows: tuple[str, str], book: str = "", after: str = ""
) -> bytes:
    """A workbook of one sheet with an ordinary cell, rows beside it, and more parts."""
    beside = more or {}
    return packed(
        {
            "[Content_Types].xml": _types("xl/workbook.xml", "xl/worksheets/sheet1.xml", *beside),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="ก" sheetId="1" r:id="rId1"/>'
            f"</sheets>{book}</workbook>",
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}" xmlns:r="{R}"><sheetData><row r="1"><c t="inlineStr">'
            f"<is><t>{_WORDS}</t></is></c></row>{sheet}</sheetData>{after}</worksheet>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations(*rows),
            **beside,
        }
    )


def slides(body: str = "", more: dict[str, bytes | str] | None = None, *rows: tuple[str, str]) -> bytes:
    """A presentation of one slide."""
    beside = more or {}
    return packed(
        {
            "[Content_Types].xml": _types("ppt/presentation.xml", "ppt/slides/slide1.xml", *beside),
            "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{P}"/>',
            "ppt/slides/slide1.xml": f'<p:sld xmlns:p="{P}" xmlns:a="{A}"><a:p><a:r><a:t>{_WORDS}</a:t></a:r></a:p>'
            f"{body}</p:sld>",
            "ppt/slides/_rels/slide1.xml.rels": relations(*rows),
            **beside,
        }
    )


def open_document(body: str = "", meta: str = "", kind: str = "text") -> bytes:
    """A text of LibreOffice."""
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
            "content.xml": f"<office:document-content {spaces}><office:body><office:text><text:p>{_WORDS}</text:p>"
            f"{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def _core(element: str) -> Builder:
    def build(number: str) -> bytes:
        space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        told = (
            f'<cp:coreProperties xmlns:cp="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/">{element}'
            "</cp:coreProperties>"
        )
        return word("", {"docProps/core.xml": told.format(escape(number))})

    return build


def _run(text: str) -> str:
    return f"<w:r><w:t>{escape(text)}</w:t></w:r>"


def _body(markup: str) -> Builder:
    """Markup of the body with `{}` where the number stands, and `{q}` where it stands as an attribute."""
    return lambda number: word(markup.replace("{q}", quoteattr(number)).replace("{}", escape(number)))


def _split(number: str) -> bytes:
    return word("<w:p>" + "".join(_run(sign) for sign in number) + "</w:p>")


def _cells(number: str) -> bytes:
    digits = [sign for sign in number if sign.isalnum()]
    return word(
        "<w:tbl><w:tr>" + "".join(f"<w:tc><w:p>{_run(each)}</w:p></w:tc>" for each in digits) + "</w:tr></w:tbl>"
    )


def _part(name: str, markup: str, kind: str) -> Builder:
    return lambda number: word(
        "",
        {f"word/{name}": markup.replace("{q}", quoteattr(number)).replace("{}", escape(number))},
        (kind, name),
    )


def _sheet(markup: str, after: str = "", book: str = "") -> Builder:
    def build(number: str) -> bytes:
        filled = (
            each.replace("{q}", quoteattr(number)).replace("{}", escape(number)) for each in (markup, after, book)
        )
        sheet, end, whole = filled
        return workbook(sheet, after=end, book=whole)

    return build


def _sheet_part(name: str, markup: str, kind: str) -> Builder:
    return lambda number: workbook(
        "",
        {f"xl/{name}": markup.replace("{q}", quoteattr(number)).replace("{}", escape(number))},
        (kind, f"../{name}"),
    )


def _embedded(name: str, make: Builder) -> Builder:
    return lambda number: word("", {f"word/embeddings/{name}": make(number)}, ("package", f"embeddings/{name}"))


def _open(body: str = "", meta: str = "") -> Builder:
    def build(number: str) -> bytes:
        filled = (each.replace("{q}", quoteattr(number)).replace("{}", escape(number)) for each in (body, meta))
        return open_document(*filled)

    return build


def _deep(make: Builder, times: int) -> Builder:
    def build(number: str) -> bytes:
        inner, name = make(number), "a.docx"
        for _ in range(times):
            inner, name = packed({name: inner}), "b.zip"
        return inner

    return build


def _with_remark(number: str) -> bytes:
    out = io.BytesIO(packed({"a.txt": _WORDS.encode()}))
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = number.encode()
    return out.getvalue()


def _old_binary(encoding: str) -> Builder:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
    return lambda number: head + b"\x00\x07" + f"เลข {number} ".encode(encoding, errors="replace") + b"\x00" * 64


_TEXTBOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" {attribute}><v:textbox>{inner}</v:textbox>'
)
_CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:tx><c:strRef><c:strCache>'
    "<c:pt><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:chartSpace>"
)
_NOTES = (
    f'<comments xmlns="{S}"><authors><author>ผู้ตรวจ</author></authors><commentList><comment><text><t>{{}}</t></text>'
    "</comment></commentList></comments>"
)

OFFICE_PLACES: dict[str, Place] = {
    "Word: paragraph": ("docx", lambda number: word(f"<w:p>{_run(number)}</w:p>")),
    "Word: a run for each sign": ("docx", _split),
    "Word: a cell for each digit": ("docx", _cells),
    "Word: number broken by a line": (
        "docx",
        lambda n: word(f"<w:p>{_run(n[:8])}<w:r><w:br/></w:r>{_run(n[8:])}</w:p>"),
    ),
    "Word: non-breaking hyphens": (
        "docx",
        lambda n: word("<w:p>" + "<w:r><w:noBreakHyphen/></w:r>".join(map(_run, n.split("-"))) + "</w:p>"),
    ),
    "Word: hidden text": ("docx", _body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r></w:p>")),
    "Word: field": ("docx", _body("<w:p><w:r><w:instrText>HYPERLINK {}</w:instrText></w:r></w:p>")),
    "Word: simple field": ("docx", _body("<w:p><w:fldSimple w:instr={q}><w:r><w:t>ก</w:t></w:r></w:fldSimple></w:p>")),
    "Word: content control": (
        "docx",
        _body("<w:sdt><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
    ),
    "Word: name of a content control": ("docx", _body("<w:sdt><w:sdtPr><w:alias w:val={q}/></w:sdtPr></w:sdt>")),
    "Word: choice of a content control": (
        "docx",
        _body("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText={q}/></w:dropDownList></w:sdtPr></w:sdt>"),
    ),
    "Word: bookmark": ("docx", _body("<w:bookmarkStart w:id='1' w:name={q}/>")),
    "Word: alternative text": ("docx", _body("<w:p><w:drawing><a:docPr id='1' descr={q}/></w:drawing></w:p>")),
    "Word: title of a picture": ("docx", _body("<w:p><w:drawing><a:docPr id='1' title={q}/></w:drawing></w:p>")),
    "Word: text box": (
        "docx",
        _body(
            _TEXTBOX.format(attribute="", inner="<w:p><w:r><w:t>{}</w:t></w:r></w:p>")
            + "</v:shape></w:pict></w:r></w:p>"
        ),
    ),
    "Word: WordArt": (
        "docx",
        _body(
            "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textpath string={q}/></v:shape>"
            "</w:pict></w:r></w:p>"
        ),
    ),
    "Word: form field": (
        "docx",
        _body("<w:p><w:r><w:ffData><w:textInput><w:default w:val={q}/></w:textInput></w:ffData></w:r></w:p>"),
    ),
    "Word: equation": (
        "docx",
        _body(
            "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>{}</m:t></m:r></m:oMath></w:p>"
        ),
    ),
    "Word: ruby": ("docx", _body("<w:p><w:r><w:ruby><w:rt><w:r><w:t>{}</w:t></w:r></w:rt></w:ruby></w:r></w:p>")),
    "Word: header": (
        "docx",
        _part("header1.xml", f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:hdr>', "header"),
    ),
    "Word: header under another name": (
        "docx",
        _part("top.xml", f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:hdr>', "header"),
    ),
    "Word: footnote": (
        "docx",
        _part(
            "footnotes.xml",
            f'<w:footnotes xmlns:w="{W}"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:footnotes>',
            "footnotes",
        ),
    ),
    "Word: comment": (
        "docx",
        _part(
            "comments.xml",
            f'<w:comments xmlns:w="{W}"><w:comment w:author="ผู้ตรวจ"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:comment>'
            "</w:comments>",
            "comments",
        ),
    ),
    "Word: comment under another name": (
        "docx",
        _part(
            "remarks.xml",
            f'<w:comments xmlns:w="{W}"><w:comment w:author={{q}}><w:p/></w:comment></w:comments>',
            "comments",
        ),
    ),
    "Word: building blocks": (
        "docx",
        _part(
            "glossary/document.xml",
            f'<w:glossaryDocument xmlns:w="{W}"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:glossaryDocument>',
            "glossaryDocument",
        ),
    ),
    "Word: variable": (
        "docx",
        _part(
            "settings.xml",
            f'<w:settings xmlns:w="{W}"><w:docVars><w:docVar w:name="a" w:val={{q}}/></w:docVars></w:settings>',
            "settings",
        ),
    ),
    "Word: style name": (
        "docx",
        _part("styles.xml", f'<w:styles xmlns:w="{W}"><w:style><w:name w:val={{q}}/></w:style></w:styles>', "styles"),
    ),
    "Word: numbering text": (
        "docx",
        _part(
            "numbering.xml",
            f'<w:numbering xmlns:w="{W}"><w:lvl><w:lvlText w:val={{q}}/></w:lvl></w:numbering>',
            "numbering",
        ),
    ),
    "Word: mail merge source": (
        "docx",
        _part(
            "settings.xml",
            f'<w:settings xmlns:w="{W}"><w:mailMerge><w:query w:val={{q}}/></w:mailMerge></w:settings>',
            "settings",
        ),
    ),
    "Word: link": (
        "docx",
        lambda number: word("", {}, ("hyperlink", f"https://x.example/{number}", "External")),  # type: ignore[arg-type]
    ),
    "Word: custom data": ("docx", lambda n: word("", {"customXml/item1.xml": f"<a xmlns='x'><b>{escape(n)}</b></a>"})),
    "Word: attribute of custom data": (
        "docx",
        lambda n: word("", {"customXml/item1.xml": f"<a xmlns='x' b={quoteattr(n)}/>"}),
    ),
    "Word: other file in the text, HTML": (
        "docx",
        lambda n: word("", {"word/chunk.htm": f"<html><b>{n[:6]}</b>{n[6:]}</html>".encode()}),
    ),
    "Word: other file in the text, plain": ("docx", lambda n: word("", {"word/chunk.txt": n.encode()})),
    "Word: other file in the text, RTF": (
        "docx",
        lambda n: word("", {"word/chunk.rtf": (r"{\rtf1\ansi " + n + r"\par}").encode()}),
    ),
    "Word: other file in the text, Word": ("docx", _embedded("chunk.docx", lambda n: as_docx([n]))),
    "Word: embedded workbook": ("docx", _embedded("book.xlsx", lambda n: as_xlsx([["1", n]]))),
    "Word: embedded workbook called .bin": ("docx", _embedded("object1.bin", lambda n: as_xlsx([["1", n]]))),
    "Word: embedded PDF": ("docx", _embedded("a.pdf", lambda n: as_pdf([n]))),
    "Word: embedded old object": ("docx", _embedded("oleObject1.bin", _old_binary("utf-16-le"))),
    "Word: chart": ("docx", _part("charts/chart1.xml", _CHART, "chart")),
    "Word: diagram": (
        "docx",
        _part("diagrams/data1.xml", f'<d xmlns="x" xmlns:a="{A}"><a:p><a:t>{{}}</a:t></a:p></d>', "diagramData"),
    ),
    "Word: remark of a picture": (
        "docx",
        lambda n: word("", {"word/media/image1.jpeg": photo_with_comment(n)}, ("image", "media/image1.jpeg")),
    ),
    "Word: name of a part": ("docx", lambda n: word("", {f"word/media/{n}.txt": b"x"})),
    "Word: title": ("docx", _core("<dc:title>{}</dc:title>")),
    "Word: key words": ("docx", _core("<cp:keywords>{}</cp:keywords>")),
    "Word: subject": ("docx", _core("<dc:subject>{}</dc:subject>")),
    "Word: description": ("docx", _core("<dc:description>{}</dc:description>")),
    "Word: author": ("docx", _core("<dc:creator>{}</dc:creator>")),
    "Word: property made by hand": (
        "docx",
        lambda n: word(
            "",
            {
                "docProps/custom.xml": "<Properties xmlns='x'><property name='a'>"
                f"<v>{escape(n)}</v></property></Properties>"
            },
        ),
    ),
    "Word: small picture of the first page": (
        "docx",
        lambda n: packed(
            {
                **_unpacked(word()),
                "docProps/thumb.jpeg": photo_with_comment(n),
                "_rels/.rels": relations(("officeDocument", "word/document.xml"), ("thumbnail", "docProps/thumb.jpeg")),
            }
        ),
    ),
    "Excel: cell": ("xlsx", lambda n: as_xlsx([["1", n, "ข"]])),
    "Excel: a cell for each digit": ("xlsx", lambda n: as_xlsx([[sign for sign in n if sign.isalnum()]])),
    "Excel: text that no cell uses": (
        "xlsx",
        lambda n: workbook("", {"xl/sharedStrings.xml": f'<sst xmlns="{S}"><si><t>{escape(n)}</t></si></sst>'}),
    ),
    "Excel: rich text": ("xlsx", _sheet("<row r='2'><c t='inlineStr'><is><r><t>{}</t></r></is></c></row>")),
    "Excel: formula": ("xlsx", _sheet('<row r="2"><c><f>IF(TRUE,"{}","")</f><v>1</v></c></row>')),
    "Excel: result of a formula": ("xlsx", _sheet('<row r="2"><c t="str"><f>A1</f><v>{}</v></c></row>')),
    "Excel: print header": ("xlsx", _sheet("", "<headerFooter><oddHeader>&amp;L{}</oddHeader></headerFooter>")),
    "Excel: list of choices": (
        "xlsx",
        _sheet("", '<dataValidations><dataValidation><formula1>"{}"</formula1></dataValidation></dataValidations>'),
    ),
    "Excel: prompt of a cell": ("xlsx", _sheet("", "<dataValidations><dataValidation prompt={q}/></dataValidations>")),
    "Excel: conditional format": (
        "xlsx",
        _sheet("", '<conditionalFormatting><cfRule><formula>"{}"</formula></cfRule></conditionalFormatting>'),
    ),
    "Excel: tooltip of a link": ("xlsx", _sheet("", "<hyperlinks><hyperlink ref='A1' tooltip={q}/></hyperlinks>")),
    "Excel: filter": (
        "xlsx",
        _sheet("", "<autoFilter><filterColumn><filters><filter val={q}/></filters></filterColumn></autoFilter>"),
    ),
    "Excel: scenario": (
        "xlsx",
        _sheet("", "<scenarios><scenario name='a'><inputCells val={q}/></scenario></scenarios>"),
    ),
    "Excel: name": ("xlsx", _sheet("", "", '<definedNames><definedName name="a">"{}"</definedName></definedNames>')),
    "Excel: remark of a name": (
        "xlsx",
        _sheet("", "", "<definedNames><definedName name='a' comment={q}>1</definedName></definedNames>"),
    ),
    "Excel: title of a sheet": ("xlsx", lambda n: as_xlsx([["1"]], n[:31])),
    "Excel: comment": ("xlsx", _sheet_part("comments1.xml", _NOTES, "comments")),
    "Excel: comment under another name": ("xlsx", _sheet_part("remarks.xml", _NOTES, "comments")),
    "Excel: conversation": (
        "xlsx",
        _sheet_part(
            "threadedComments/t1.xml",
            "<ThreadedComments xmlns='x'><threadedComment><text>{}</text></threadedComment></ThreadedComments>",
            "threadedComment",
        ),
    ),
    "Excel: person of a conversation": (
        "xlsx",
        _sheet_part("persons/p1.xml", "<personList xmlns='x'><person displayName={q}/></personList>", "person"),
    ),
    "Excel: text box": (
        "xlsx",
        _sheet_part(
            "drawings/drawing1.xml", f'<d xmlns="x" xmlns:a="{A}"><a:p><a:r><a:t>{{}}</a:t></a:r></a:p></d>', "drawing"
        ),
    ),
    "Excel: text box under another name": (
        "xlsx",
        _sheet_part(
            "drawings/shapes.xml", f'<d xmlns="x" xmlns:a="{A}"><a:p><a:r><a:t>{{}}</a:t></a:r></a:p></d>', "drawing"
        ),
    ),
    "Excel: chart": ("xlsx", _sheet_part("charts/chart1.xml", _CHART, "chart")),
    "Excel: pivot table": (
        "xlsx",
        _sheet_part(
            "pivotCache/d1.xml",
            f'<pivotCacheDefinition xmlns="{S}"><sharedItems><s v={{q}}/></sharedItems></pivotCacheDefinition>',
            "pivotCacheDefinition",
        ),
    ),
    "Excel: records of a pivot table": (
        "xlsx",
        _sheet_part(
            "pivotCache/r1.xml",
            f'<pivotCacheRecords xmlns="{S}"><r><s v={{q}}/></r></pivotCacheRecords>',
            "pivotCacheRecords",
        ),
    ),
    "Excel: table": (
        "xlsx",
        _sheet_part(
            "tables/t1.xml",
            f'<table xmlns="{S}"><tableColumns><tableColumn name={{q}}/></tableColumns></table>',
            "table",
        ),
    ),
    "Excel: connection": (
        "xlsx",
        _sheet_part(
            "connections.xml", f'<connections xmlns="{S}"><connection description={{q}}/></connections>', "connections"
        ),
    ),
    "Excel: other workbook": (
        "xlsx",
        _sheet_part(
            "externalLinks/e1.xml", f'<externalLink xmlns="{S}"><cell><v>{{}}</v></cell></externalLink>', "externalLink"
        ),
    ),
    "Excel: settings of a printer": (
        "xlsx",
        lambda n: workbook("", {"xl/printerSettings/p.bin": b"\x01\x00" + n.encode("utf-16-le")}),
    ),
    "PowerPoint: slide": ("pptx", lambda n: slides(f"<a:p><a:r><a:t>{escape(n)}</a:t></a:r></a:p>")),
    "PowerPoint: notes": (
        "pptx",
        lambda n: slides(
            "",
            {
                "ppt/notesSlides/n1.xml": f'<p:notes xmlns:p="{P}" xmlns:a="{A}"><a:p>'
                f"<a:t>{escape(n)}</a:t></a:p></p:notes>"
            },
            ("notesSlide", "../notesSlides/n1.xml"),
        ),
    ),
    "PowerPoint: alternative text": ("pptx", lambda n: slides(f"<p:cNvPr id='1' name='a' descr={quoteattr(n)}/>")),
    "PowerPoint: comment": (
        "pptx",
        lambda n: slides(
            "",
            {"ppt/comments/c1.xml": f'<p:cmLst xmlns:p="{P}"><p:cm><p:text>{escape(n)}</p:text></p:cm></p:cmLst>'},
            ("comments", "../comments/c1.xml"),
        ),
    ),
    "PowerPoint: master": (
        "pptx",
        lambda n: slides(
            "", {"ppt/slideMasters/m.xml": f'<p:m xmlns:p="{P}" xmlns:a="{A}"><a:p><a:t>{escape(n)}</a:t></a:p></p:m>'}
        ),
    ),
    "PowerPoint: mark": (
        "pptx",
        lambda n: slides(
            "", {"ppt/tags/tag1.xml": f'<p:tagLst xmlns:p="{P}"><p:tag name="a" val={quoteattr(n)}/></p:tagLst>'}
        ),
    ),
    "OpenDocument: paragraph": ("odt", _open("<text:p>{}</text:p>")),
    "OpenDocument: a span for each half": (
        "odt",
        lambda n: open_document(f"<text:p><text:span>{escape(n[:6])}</text:span>{escape(n[6:])}</text:p>"),
    ),
    "OpenDocument: annotation": (
        "odt",
        _open(
            "<text:p>ก<office:annotation><dc:creator>ผู้ตรวจ</dc:creator><text:p>{}</text:p></office:annotation></text:p>"
        ),
    ),
    "OpenDocument: link": ("odt", _open("<text:p><text:a xlink:href={q}>ก</text:a></text:p>")),
    "OpenDocument: variable": (
        "odt",
        _open("<text:user-field-decls><text:user-field-decl text:name={q}/></text:user-field-decls>"),
    ),
    "OpenDocument: description of a picture": (
        "odt",
        _open("<text:p><draw:frame><draw:desc>{}</draw:desc></draw:frame></text:p>"),
    ),
    "OpenDocument: key word": ("odt", _open("", "<meta:keyword>{}</meta:keyword>")),
    "OpenDocument: title": ("odt", _open("", "<dc:title>{}</dc:title>")),
    "OpenDocument: property made by hand": (
        "odt",
        _open("", "<meta:user-defined meta:name='a'>{}</meta:user-defined>"),
    ),
    "archive: text": ("zip", lambda n: packed({"a.txt": n.encode()})),
    "archive: text without an ending": ("zip", lambda n: packed({"README": n.encode()})),
    "archive: table": ("zip", lambda n: packed({"a.csv": ",".join(sign for sign in n if sign.isalnum()).encode()})),
    "archive: Word": ("zip", _deep(lambda n: as_docx([n]), 1)),
    "archive: archive in an archive": ("zip", _deep(lambda n: as_docx([n]), 3)),
    "archive: PDF": ("zip", lambda n: packed({"a.pdf": as_pdf([n])})),
    "archive: remark of a photo": ("zip", lambda n: packed({"a.jpg": photo_with_comment(n)})),
    "archive: name": ("zip", lambda n: packed({f"{n}.txt": b"x"})),
    "archive: remark": ("zip", _with_remark),
    "archive: before its beginning": ("zip", lambda n: b"PK\x03\x04 " + n.encode() + b"\n" + packed({"a.txt": b"x"})),
    "table: cell": ("csv", lambda n: f"1,{n},ข\r\n".encode()),
    "table: a cell for each digit": ("csv", lambda n: ",".join(sign for sign in n if sign.isalnum()).encode()),
    "table: a cell for each digit, semicolons": (
        "csv",
        lambda n: ";".join(sign for sign in n if sign.isalnum()).encode(),
    ),
    "table: a cell for each digit, quoted": (
        "csv",
        lambda n: ",".join(f'"{sign}"' for sign in n if sign.isalnum()).encode(),
    ),
    "table: Thai Windows": ("csv", lambda n: f"เลข,{n}\r\n".encode("cp874", errors="replace")),
    "old Word: two bytes a letter": ("doc", _old_binary("utf-16-le")),
    "old Word: one byte a letter": ("doc", _old_binary("cp874")),
}
"""Builders by place, with the ending of the file: each holds the number there and nowhere else."""


def _unpacked(content: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def ordinary_office_file(text: str, chance: Random, number: int) -> tuple[str, bytes]:
    """A file as Word, Excel or LibreOffice saves it, full of the numbers that programs write by themselves.

    Gives its ending and its bytes.
    """
    lines = text.split("\n")
    ids = [f"{chance.randrange(16**8):08X}" for _ in range(20)]
    match number % 3:
        case 0:
            marks = "".join(
                f'<w:p w:rsidR="{each}" w14:paraId="{each}" xmlns:w14="x"><w:bookmarkStart w:id="{at}" '
                f'w:name="_Toc{chance.randrange(10**9)}"/><w:drawing><a:ext cx="{chance.randrange(10**7)}" '
                f'cy="{chance.randrange(10**7)}"/></w:drawing>{_run(line)}</w:p>'
                for at, (each, line) in enumerate(zip(ids * (len(lines) // 20 + 1), lines, strict=False))
            )
            stamp = f"<a d='{chance.randrange(10**13)}' xmlns='x'><b>{chance.random()}</b></a>"
            return "docx", word(marks, {"customXml/item1.xml": stamp})
        case 1:
            rows = [[str(at), line, f"{chance.random() * 1e6:.2f}"] for at, line in enumerate(lines)]
            return "xlsx", as_xlsx(rows)
        case _:
            return "odt", open_document(
                "".join(f"<text:p>{escape(line)}</text:p>" for line in lines),
                f"<meta:editing-duration>PT{chance.randrange(10**6)}S</meta:editing-duration>",
            )
