"""Places of a PDF and of a picture that a viewer, a printer, a screen reader or the next who opens it can read."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tools.crafted_files.papers import saved
from tools.made_up_papers import as_docx
from tools.privacy_places.pictures import PICTURE_PLACES, photo_with_comment, photo_with_tail

__all__ = ["PDF_PLACES", "PICTURE_PLACES"]

_WORDS = "The agency publishes this paper so that anybody can read what was promised and done."
Builder = Callable[[str], bytes]


def _lettered(paper: Pdf, words: str) -> tuple[Object, bytes]:
    """A font whose codes stand for these letters, whatever they are, and the words in its codes."""
    codes = {letter: code for code, letter in enumerate(dict.fromkeys(words), start=33)}
    pairs = "\n".join(f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    mapped = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap end end"
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        FirstChar=33,
        LastChar=33 + len(codes),
        Widths=Array([600] * (len(codes) + 1)),
        ToUnicode=paper.make_stream(mapped.encode()),
    )
    return paper.make_indirect(font), b"<" + "".join(f"{codes[letter]:02X}" for letter in words).encode() + b">"


def _new() -> Pdf:
    """A paper of one page with an ordinary sentence."""
    paper = pikepdf.new()
    _add_page(paper, _WORDS)
    return paper


def _add_page(paper: Pdf, words: str) -> Object:
    font, told = _lettered(paper, words)
    page = paper.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, 595, 842]),
            Resources=Dictionary(Font=Dictionary(F1=font)),
            Contents=paper.make_stream(b"BT /F1 10 Tf 40 780 Td " + told + b" Tj ET\n"),
        )
    )
    paper.pages.append(pikepdf.Page(page))
    return page


def _dashed(number: str) -> str:
    digits = "".join(str(int(sign)) for sign in number if sign.isdigit())
    return "-".join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12:]))


def _draw(paper: Pdf, number: str, before: bytes = b"", after: bytes = b"", where: str = "40 700") -> None:
    """Adds the number to the page; `before` and `after` stand around the letters."""
    page = paper.pages[0].obj
    font, told = _lettered(paper, number)
    page.Resources.Font.F2 = font
    drawn = before + b" BT /F2 10 Tf " + where.encode() + b" Td " + told + b" Tj ET " + after
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n" + drawn)


def _drawn(before: bytes = b"", after: bytes = b"", where: str = "40 700") -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        _draw(paper, number, before, after, where)
        return saved(paper)

    return build


def _in_lines(cut: int) -> Builder:
    """The number in its printed grouping, broken over two lines behind `cut` of its signs."""

    def build(number: str) -> bytes:
        written = _dashed(number)
        paper = _new()
        font, whole = _lettered(paper, written)
        page = paper.pages[0].obj
        page.Resources.Font.F2 = font
        halves = whole[1 : 1 + 2 * cut], whole[1 + 2 * cut : -1]
        lines = b"BT /F2 10 Tf 400 700 Td <%b> Tj -360 -16 Td <%b> Tj ET" % halves
        page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n" + lines)
        return saved(paper)

    return build


def _cropped(number: str) -> bytes:
    paper = _new()
    _draw(paper, number, where="40 100")
    paper.pages[0].obj.CropBox = Array([0, 400, 595, 842])
    return saved(paper)


def _form(paper: Pdf, number: str, **entries: Any) -> Object:
    font, told = _lettered(paper, number)
    kind = {"Type": Name.XObject, "Subtype": Name.Form, **entries}
    return paper.make_stream(
        b"BT /F1 10 Tf 20 20 Td " + told + b" Tj ET",
        Dictionary(BBox=Array([0, 0, 400, 60]), Resources=Dictionary(Font=Dictionary(F1=font)), **kind),
    )


def _in_form(is_drawn: bool) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        page = paper.pages[0].obj
        page.Resources.XObject = Dictionary(X1=_form(paper, number))
        if is_drawn:
            page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\nq /X1 Do Q")
        return saved(paper)

    return build


def _in_pattern(number: str) -> bytes:
    paper = _new()
    page = paper.pages[0].obj
    page.Resources.Pattern = Dictionary(
        P1=_form(
            paper,
            number,
            Type=Name.Pattern,
            Subtype=Name.Form,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            XStep=400,
            YStep=60,
        )
    )
    del page.Resources.Pattern.P1["/Subtype"]
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n/Pattern cs /P1 scn 40 40 300 60 re f")
    return saved(paper)


def _in_hidden_layer(number: str) -> bytes:
    paper = _new()
    _draw(paper, number, b"/OC /L1 BDC", b"EMC")
    layer = paper.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    paper.pages[0].obj.Resources.Properties = Dictionary(L1=layer)
    paper.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    return saved(paper)


def _marked(key: str) -> Builder:
    """In the properties of a mark around drawn letters."""

    def build(number: str) -> bytes:
        paper = _new()
        told = Dictionary({key: String(number)}).unparse()
        page = paper.pages[0].obj
        page.Contents = paper.make_stream(b"/Span " + told + b" BDC\n" + page.Contents.read_bytes() + b"EMC")
        return saved(paper)

    return build


def _remark_in_drawing(number: str) -> bytes:
    paper = _new()
    page = paper.pages[0].obj
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\n% " + _dashed(number).encode() + b"\n")
    return saved(paper)


def _glyph_that_writes(number: str) -> bytes:
    """A letter of a font that is drawn by writing the number in another font."""
    paper = _new()
    font, told = _lettered(paper, number)
    glyph = paper.make_stream(b"600 0 d0 BT /F1 10 Tf 0 0 Td " + told + b" Tj ET")
    page = paper.pages[0].obj
    page.Resources.Font.F2 = paper.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 600, 20]),
            FontMatrix=Array([1, 0, 0, 1, 0, 0]),
            CharProcs=Dictionary(g=glyph),
            Encoding=Dictionary(Differences=Array([65, Name.g])),
            FirstChar=65,
            LastChar=65,
            Widths=Array([600]),
            Resources=Dictionary(Font=Dictionary(F1=font)),
        )
    )
    page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\nBT /F2 1 Tf 40 600 Td (A) Tj ET")
    return saved(paper)


def _structured(**entries: Callable[[str], object]) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        tree = paper.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        element = Dictionary(Type=Name.StructElem, S=Name.Figure, P=tree, Pg=paper.pages[0].obj)
        for key, value in entries.items():
            element[f"/{key}"] = value(number)
        tree.K = paper.make_indirect(element)
        paper.Root.StructTreeRoot = tree
        paper.Root.MarkInfo = Dictionary(Marked=True)
        return saved(paper)

    return build


def _user_property(number: str) -> Object:
    digits = int("".join(str(int(sign)) for sign in number if sign.isdigit()))
    return Dictionary(O=Name.UserProperties, P=Array([Dictionary(N=String("No"), V=digits)]))


def _annotated(subtype: str, tell: Callable[[Pdf, Dictionary, str], None], **how: object) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([40, 500, 300, 560]))
        tell(paper, note, number)
        paper.pages[0].obj.Annots = Array([paper.make_indirect(note)])
        return saved(paper, **how)

    return build


def _says(**entries: str | Object) -> Callable[[Pdf, Dictionary, str], None]:
    """Entries of an annotation; `{}` stands for the number."""

    def tell(_: Pdf, note: Dictionary, number: str) -> None:
        for key, value in entries.items():
            note[f"/{key}"] = String(value.format(number)) if isinstance(value, str) else value

    return tell


def _appears(paper: Pdf, note: Dictionary, number: str) -> None:
    note.AP = Dictionary(N=_form(paper, number))


def _links(action: Callable[[str], Dictionary]) -> Callable[[Pdf, Dictionary, str], None]:
    def tell(_: Pdf, note: Dictionary, number: str) -> None:
        note.A = action(number)

    return tell


def _percent(number: str) -> str:
    return "".join(f"%{byte:02X}" for byte in number.encode())


def _attached_to_page(paper: Pdf, note: Dictionary, number: str) -> None:
    note.FS = _file_spec(paper, "list.txt", number.encode())


def _field(**entries: Callable[[str], object]) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("field"), Rect=Array([40, 500, 300, 520])
        )
        for key, value in entries.items():
            field[f"/{key}"] = value(number)
        field = paper.make_indirect(field)
        paper.pages[0].obj.Annots = Array([field])
        paper.Root.AcroForm = Dictionary(Fields=Array([field]))
        return saved(paper)

    return build


def _field_appearance(number: str) -> bytes:
    paper = _new()
    field = paper.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("field"),
            Rect=Array([40, 500, 300, 520]),
            AP=Dictionary(N=_form(paper, number)),
        )
    )
    paper.pages[0].obj.Annots = Array([field])
    paper.Root.AcroForm = Dictionary(Fields=Array([field]))
    return saved(paper)


def _digit_by_digit(number: str) -> bytes:
    """A form with a field of its own for each digit, not in the order they stand in."""
    paper = _new()
    digits = [sign for sign in number if sign.isdigit()]
    fields = [
        paper.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String(f"d{at}"),
                V=String(digit),
                Rect=Array([40 + 20 * at, 500, 58 + 20 * at, 520]),
            )
        )
        for at, digit in enumerate(digits)
    ]
    mixed = fields[::2] + fields[1::2]
    paper.pages[0].obj.Annots = Array(mixed)
    paper.Root.AcroForm = Dictionary(Fields=Array(mixed))
    return saved(paper)


def _xfa(number: str) -> bytes:
    paper = _new()
    data = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><form><no>{number}</no></form></xdp:xdp>'.encode()
    paper.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Array([String("datasets"), paper.make_stream(data)]))
    return saved(paper)


def _outline(number: str) -> bytes:
    paper = _new()
    root = paper.make_indirect(Dictionary(Type=Name.Outlines, Count=1))
    item = paper.make_indirect(
        Dictionary(Title=String(number), Parent=root, Dest=Array([paper.pages[0].obj, Name.Fit]))
    )
    root.First = root.Last = item
    paper.Root.Outlines = root
    return saved(paper)


def _named_place(number: str) -> bytes:
    paper = _new()
    place = Array([paper.pages[0].obj, Name.Fit])
    paper.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(number), place])))
    return saved(paper)


def _named_place_of_old(number: str) -> bytes:
    """Before PDF 1.2 the names of places were keys."""
    paper = _new()
    paper.Root.Dests = Dictionary({f"/{_dashed(number)}": Array([paper.pages[0].obj, Name.Fit])})
    return saved(paper)


def _info(key: str, value: Callable[[str], object] = String, **how: object) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        paper.docinfo[key] = value(number)
        return saved(paper, **how)

    return build


def _whole(number: str) -> int:
    return int("".join(str(int(sign)) for sign in number if sign.isdigit()))


def _xmp(inside: str, *, of_font: bool = False) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        told = (
            '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
            f'{inside.format(number)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
        )
        stream = paper.make_stream(told.encode(), Dictionary(Type=Name.Metadata, Subtype=Name.XML))
        holder = paper.pages[0].obj.Resources.Font.F1 if of_font else paper.Root
        holder.Metadata = stream
        return saved(paper)

    return build


def _page_label(number: str) -> bytes:
    paper = _new()
    paper.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, P=String(number))]))
    return saved(paper)


def _layer_name(number: str) -> bytes:
    paper = _new()
    layer = paper.make_indirect(Dictionary(Type=Name.OCG, Name=String(number)))
    paper.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))
    return saved(paper)


def _file_spec(paper: Pdf, name: str, content: bytes, **entries: Any) -> Object:
    stream = paper.make_stream(content, Dictionary(Type=Name.EmbeddedFile))
    told = Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=stream), **entries)
    return paper.make_indirect(told)


def _attached(make: Callable[[Pdf, str], Object]) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        paper.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), make(paper, number)])))
        return saved(paper)

    return build


def _script(is_stream: bool) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        code = f"app.alert('{number}');"
        told = paper.make_stream(code.encode()) if is_stream else String(code)
        paper.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=told)
        return saved(paper)

    return build


def _earlier_version(number: str) -> bytes:
    """The page once held the number; the version behind it draws the page without."""
    paper = _new()
    page = paper.pages[0].obj
    page.Contents = paper.make_stream(b"BT /F1 10 Tf 40 780 Td (" + number.encode() + b") Tj ET")
    return _with_later_page(saved(paper))


def _with_later_page(first: bytes) -> bytes:
    with pikepdf.open(BytesIO(first)) as paper:
        key = paper.pages[0].obj.Contents.objgen[0]
        size, root = int(paper.trailer.Size), paper.Root.objgen[0]
    drawn = b"0 0 m 500 800 l S"
    at = len(first)
    fresh = b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (key, len(drawn), drawn)
    last = int(first.rpartition(b"startxref")[2].split()[0])
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + fresh + table % (key, at, size, root, last, at + len(fresh))


def _with_extra_object(number: str) -> bytes:
    """An object that the table of objects names and nothing refers to."""
    whole = saved(_new())
    with pikepdf.open(BytesIO(whole)) as paper:
        size, root = int(paper.trailer.Size), paper.Root.objgen[0]
    fresh = b"%d 0 obj\n%b\nendobj\n" % (size, Dictionary(Kept=String(number)).unparse())
    at = len(whole)
    last = int(whole.rpartition(b"startxref")[2].split()[0])
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return whole + fresh + table % (size, at, size + 1, root, last, at + len(fresh))


def _between_objects(told: Callable[[str], bytes]) -> Builder:
    """Bytes between the last object and the table; offsets of objects stay right."""

    def build(number: str) -> bytes:
        whole = saved(_new())
        at = whole.rindex(b"xref\n0 ")
        extra = told(number)
        moved = whole[:at] + extra + whole[at:]
        return moved.replace(b"startxref\n%d\n" % at, b"startxref\n%d\n" % (at + len(extra)))

    return build


def _stray_object(number: str) -> bytes:
    return b"99 0 obj\n" + Dictionary(Kept=String(number)).unparse() + b"\nendobj\n"


def _stray_remark(number: str) -> bytes:
    return b"% " + number.encode() + b"\n"


def _remark_in_object(number: str) -> bytes:
    return b"98 0 obj % " + number.encode() + b"\n<< /A 1 >>\nendobj\n"


def _locked(subtype: str) -> Builder:
    """Opens without a password, yet every string in it is encrypted."""

    def build(number: str) -> bytes:
        return _annotated(subtype, _says(Contents="{}"), encryption=pikepdf.Encryption(owner="owner", user=""))(number)

    return build


def _signed(add: Callable[[Pdf, str], None]) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        signature = Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=String("00"))
        field = paper.make_indirect(Dictionary(FT=Name.Sig, T=String("s"), V=paper.make_indirect(signature)))
        paper.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
        add(paper, number)
        return saved(paper)

    return build


def _sign_reason(paper: Pdf, number: str) -> None:
    paper.Root.AcroForm.Fields[0].V.Reason = String(number)


def _sign_note(paper: Pdf, number: str) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(number))
    paper.pages[0].obj.Annots = Array([note])


def _sign_author(paper: Pdf, number: str) -> None:
    paper.docinfo["/Author"] = number


def _removed_page(number: str) -> bytes:
    """A page that is no longer shown, to which a bookmark still points."""
    paper = _new()
    page = _add_page(paper, number)
    root = paper.make_indirect(Dictionary(Type=Name.Outlines, Count=1))
    item = paper.make_indirect(Dictionary(Title=String("Annex"), Parent=root, Dest=Array([page, Name.Fit])))
    root.First = root.Last = item
    paper.Root.Outlines = root
    del paper.pages[1]
    return saved(paper)


def _workshop(key: str) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        kept = paper.make_stream(f"kept {number}".encode())
        paper.pages[0].obj[f"/{key}"] = Dictionary(Draw=Dictionary(Private=kept)) if key == "PieceInfo" else kept
        return saved(paper)

    return build


def _with_photo(make: Builder) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        page = paper.pages[0].obj
        photo = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=120,
            Height=90,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page.Resources.XObject = Dictionary(I1=paper.make_stream(make(number), photo))
        page.Contents = paper.make_stream(page.Contents.read_bytes() + b"\nq 300 0 0 200 40 100 cm /I1 Do Q")
        return saved(paper)

    return build


def _colour_name(number: str) -> bytes:
    paper = _new()
    name = Name("/" + _dashed(number))
    paper.pages[0].obj.Resources.ColorSpace = Dictionary(
        C1=Array([Name.Separation, name, Name.DeviceGray, Dictionary(FunctionType=2, Domain=[0, 1], N=1)])
    )
    return saved(paper)


def _root(key: str, value: Callable[[str], object]) -> Builder:
    def build(number: str) -> bytes:
        paper = _new()
        paper.Root[f"/{key}"] = value(number)
        return saved(paper)

    return build


def _behind_packed(number: str) -> bytes:
    """Behind the end of what a stream unpacks to, where viewers stop to look."""
    import zlib

    paper = _new()
    page = paper.pages[0].obj
    packed = zlib.compress(page.Contents.read_bytes()) + b"\n%" + number.encode()
    page.Contents = paper.make_stream(b"")
    page.Contents.write(packed, filter=Name.FlateDecode)
    return saved(paper)


_AUTHOR = {"T": "Reviewer"}
PDF_PLACES: dict[str, Builder] = {
    "page text": _drawn(),
    "page text nobody sees": _drawn(b"3 Tr"),
    "page text in white": _drawn(b"1 1 1 rg"),
    "page text cut away": _drawn(b"q 0 0 1 1 re W n", b"Q"),
    "beside the paper": _drawn(where="-900 700"),
    "far above the paper": _drawn(where="40 5000"),
    "outside the crop box": _cropped,
    "broken over a line end": _in_lines(7),
    "broken within a group": _in_lines(10),
    "drawn form": _in_form(is_drawn=True),
    "form nobody draws": _in_form(is_drawn=False),
    "pattern": _in_pattern,
    "hidden layer": _in_hidden_layer,
    "drawn below a text in its place": _drawn(b"/Span << /ActualText (x) >> BDC", b"EMC"),
    "text in place of what is drawn": _marked("/ActualText"),
    "alternative text of a mark": _marked("/Alt"),
    "expansion of a mark": _marked("/E"),
    "remark in a drawing": _remark_in_drawing,
    "glyph that writes": _glyph_that_writes,
    "structure: alternative text": _structured(Alt=String),
    "structure: text in place": _structured(ActualText=String),
    "structure: expansion": _structured(E=String),
    "structure: title": _structured(T=String),
    "structure: id": _structured(ID=String),
    "structure: property of a user": _structured(A=_user_property),
    "sticky note": _annotated("Text", _says(Contents="{}")),
    "sticky note of a reviewer": _annotated("Text", _says(Contents="{}", **_AUTHOR)),
    "author of a note": _annotated("Text", _says(Contents="ok", T="{}")),
    "subject of a note": _annotated("Text", _says(Contents="ok", Subj="{}")),
    "rich text of a note": _annotated("Text", _says(Contents="ok", RC="<body><p>{}</p></body>")),
    "FreeText": _annotated("FreeText", _says(Contents="{}", DA="/Helv 10 Tf")),
    "FreeText of a reviewer": _annotated("FreeText", _says(Contents="{}", DA="/Helv 10 Tf", **_AUTHOR)),
    "FreeText by typewriter": _annotated(
        "FreeText", _says(Contents="{}", IT=Name.FreeTextTypewriter, DA="/Helv 10 Tf", **_AUTHOR)
    ),
    "appearance of a FreeText": _annotated("FreeText", _appears),
    "marking with a note": _annotated("Highlight", _says(Contents="{}", **_AUTHOR)),
    "note behind a stamp": _annotated("Stamp", _says(Contents="{}", **_AUTHOR)),
    "stamp as drawn": _annotated("Stamp", _appears),
    "line with a note": _annotated("Line", _says(Contents="{}")),
    "note behind ink": _annotated("Ink", _says(Contents="{}")),
    "watermark as drawn": _annotated("Watermark", _appears),
    "file pinned to a page": _annotated("FileAttachment", _attached_to_page),
    "name of a note": _annotated("Square", _says(NM="{}")),
    "link target": _annotated(
        "Link", _links(lambda number: Dictionary(S=Name.URI, URI=String(f"https://x.example/?no={number}")))
    ),
    "link target in percent signs": _annotated(
        "Link", _links(lambda number: Dictionary(S=Name.URI, URI=String(f"https://x.example/{_percent(number)}")))
    ),
    "link to a file": _annotated("Link", _links(lambda number: Dictionary(S=Name.GoToR, F=String(f"{number}.pdf")))),
    "description of a link": _annotated("Link", _says(Contents="{}")),
    "field: value": _field(V=String),
    "field: value to begin with": _field(DV=String),
    "field: help": _field(TU=String),
    "field: name": _field(T=String),
    "field: name for export": _field(TM=String),
    "field: choices": _field(FT=lambda _: Name.Ch, Opt=lambda number: Array([String("-"), String(number)])),
    "field: caption": _field(FT=lambda _: Name.Btn, MK=lambda number: Dictionary(CA=String(number))),
    "field: rich text": _field(RV=lambda number: String(f"<body><p>{number}</p></body>")),
    "field as drawn": _field_appearance,
    "a field for each digit": _digit_by_digit,
    "XFA": _xfa,
    "bookmark": _outline,
    "named place": _named_place,
    "named place as of old": _named_place_of_old,
    "Title": _info("/Title"),
    "Subject": _info("/Subject"),
    "Keywords": _info("/Keywords"),
    "Author": _info("/Author"),
    "Producer": _info("/Producer"),
    "property of one's own": _info("/CitizenNo"),
    "property that is a number": _info("/CitizenNo", _whole),
    "Title in an object stream": _info("/Title", object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "Title of a paper laid out for slow lines": _info("/Title", linearize=True),
    "XMP title": _xmp('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>'),
    "XMP keywords": _xmp("<pdf:Keywords>{}</pdf:Keywords>"),
    "XMP author": _xmp("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"),
    "XMP of a font": _xmp("<pdf:Keywords>{}</pdf:Keywords>", of_font=True),
    "page label": _page_label,
    "layer name": _layer_name,
    "attachment: name": _attached(lambda paper, number: _file_spec(paper, f"{number}.txt", b"x")),
    "attachment: description": _attached(lambda paper, number: _file_spec(paper, "a.txt", b"x", Desc=String(number))),
    "attachment: text": _attached(lambda paper, number: _file_spec(paper, "a.csv", f"no,{number}".encode())),
    "attachment: PDF": _attached(lambda paper, number: _file_spec(paper, "a.pdf", _drawn()(number))),
    "attachment: note in a PDF": _attached(
        lambda paper, number: _file_spec(paper, "a.pdf", _annotated("Text", _says(Contents="{}"))(number))
    ),
    "attachment: Word": _attached(lambda paper, number: _file_spec(paper, "a.docx", as_docx([number]))),
    "script": _script(is_stream=False),
    "script in a stream": _script(is_stream=True),
    "earlier version": _earlier_version,
    "object nothing refers to": _with_extra_object,
    "object no table names": _between_objects(_stray_object),
    "remark between objects": _between_objects(_stray_remark),
    "remark in an object": _between_objects(_remark_in_object),
    "behind the end": lambda number: saved(_new()) + f"\n{number}\n".encode(),
    "behind what a stream unpacks to": _behind_packed,
    "note in a paper with an owner's password": _locked("Text"),
    "signed: reason": _signed(_sign_reason),
    "signed: note": _signed(_sign_note),
    "signed: author": _signed(_sign_author),
    "signed: earlier version": lambda number: _with_later_page(_signed(lambda paper, told: _draw(paper, told))(number)),
    "removed page a bookmark points to": _removed_page,
    "notes of a drawing program": _workshop("PieceInfo"),
    "small picture of a page": _workshop("Thumb"),
    "comment of a photo": _with_photo(photo_with_comment),
    "behind the end of a photo": _with_photo(photo_with_tail),
    "colour name": _colour_name,
    "viewer's collection": _root(
        "Collection", lambda number: Dictionary(Schema=Dictionary(A=Dictionary(N=String(number))))
    ),
    "article title": _root("Threads", lambda number: Array([Dictionary(I=Dictionary(Title=String(number)))])),
    "output intent": _root("OutputIntents", lambda number: Array([Dictionary(S=Name.GTS_PDFX, Info=String(number))])),
    "base address of links": _root("URI", lambda number: Dictionary(Base=String(f"https://x.example/{number}/"))),
}
"""Builders by place: each makes a paper that holds the number there and nowhere else."""
