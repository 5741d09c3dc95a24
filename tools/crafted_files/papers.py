"""PDFs that are in order, and PDFs that are not, byte for byte the same each time."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tools.crafted_files import pictures

_WORDS = "The agency publishes this paper so that anybody can read what was promised and done."
_THAI_SAMPLE = Path(__file__).parents[2] / "content" / "2566" / "evidence" / "asset-loan-guideline.pdf"


def _page(paper: Pdf, words: str = _WORDS, extra: bytes = b"") -> Dictionary:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawn = b"BT /F1 12 Tf 40 780 Td (" + words.encode("latin-1") + b") Tj ET\n" + extra
    return Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, 595, 842]),
        Resources=Dictionary(Font=Dictionary(F1=paper.make_indirect(font))),
        Contents=paper.make_stream(drawn),
    )


def new_paper(pages: int = 1, words: str = _WORDS) -> Pdf:
    paper = pikepdf.new()
    for _ in range(pages):
        paper.pages.append(pikepdf.Page(_page(paper, words)))
    return paper


def saved(paper: Pdf, **how: object) -> bytes:
    target = BytesIO()
    identity = {} if "encryption" in how else {"deterministic_id": True}
    paper.save(target, **identity, **how)  # type: ignore[arg-type]
    return target.getvalue()


def plain(pages: int = 1) -> bytes:
    return saved(new_paper(pages))


def thai() -> bytes:
    return _THAI_SAMPLE.read_bytes()


def object_streams() -> bytes:
    return saved(new_paper(), object_stream_mode=pikepdf.ObjectStreamMode.generate)


def linearised() -> bytes:
    return saved(new_paper(), linearize=True)


def naming(years: str) -> bytes:
    """A paper whose text names fiscal years; the Thai letters lie in a map from codes to letters, as Word writes it."""
    words = f"ประจำปีงบประมาณ พ.ศ. {years} ขององค์การบริหารส่วนตำบล"
    letters = dict.fromkeys(words)
    codes = {letter: code for code, letter in enumerate(letters, start=33)}
    lines = [f"<{code:02X}> <{ord(letter):04X}>" for letter, code in codes.items()]
    mapped = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(lines)} beginbfchar\n" + "\n".join(lines) + "\nendbfchar endcmap end end"
    )
    paper = pikepdf.new()
    page = _page(paper)
    page.Resources.Font.F1 = paper.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            FirstChar=33,
            LastChar=33 + len(letters),
            Widths=Array([600] * (len(letters) + 1)),
            ToUnicode=paper.make_stream(mapped.encode()),
        )
    )
    told = "".join(f"{codes[letter]:02X}" for letter in words)
    page.Contents = paper.make_stream(f"BT /F1 10 Tf 40 780 Td <{told}> Tj ET".encode())
    paper.pages.append(pikepdf.Page(page))
    return saved(paper)


def without_catalogue() -> bytes:
    return saved(new_paper()).replace(b"/Catalog", b"/Xatalog").replace(b"/Pages", b"/Xages")


def locked(how: str) -> bytes:
    # The random part of the key makes these bytes differ each time; the verdict does not.
    new = how == "aes256"
    how_much = pikepdf.Encryption(owner="owner", user="secret", R=6 if new else 3, aes=new, metadata=new)
    return saved(new_paper(), encryption=how_much)


def restricted(paper: Pdf | None = None) -> bytes:
    allowed = pikepdf.Permissions(extract=False, print_highres=False, print_lowres=False)
    return saved(paper or new_paper(), encryption=pikepdf.Encryption(owner="owner", user="", allow=allowed))


def restricted_author() -> bytes:
    paper = new_paper()
    paper.docinfo["/Author"] = "somchai-pc"
    return restricted(paper)


def without_pages() -> bytes:
    return saved(pikepdf.new())


def broken_page() -> bytes:
    """The tree of pages counts a page that is no page."""
    paper = new_paper(2)
    paper.Root.Pages.Kids[1] = paper.make_indirect(Dictionary(Type=Name.Font))
    return saved(paper)


def blank() -> bytes:
    paper = pikepdf.new()
    paper.add_blank_page()
    return saved(paper)


def _with_photo(content: bytes, stamp: str = "", size: tuple[int, int] = pictures.SIZE) -> Pdf:
    paper = pikepdf.new()
    page = _page(paper, stamp, b"q 500 0 0 500 40 100 cm /I1 Do Q")
    photo = paper.make_stream(
        content,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=size[0],
        Height=size[1],
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    page.Resources.XObject = Dictionary(I1=photo)
    paper.pages.append(pikepdf.Page(page))
    return paper


def scan(stamp: str = "") -> bytes:
    return saved(_with_photo(pictures.jpeg(), stamp))


def heavy_scan() -> bytes:
    """Two pages of A4 as a scanner makes them at 150 dpi."""
    paper = _with_photo(pictures.scanned_page(), size=pictures.SCANNED)
    other = _with_photo(pictures.scanned_page(seed=2), size=pictures.SCANNED)
    paper.pages.extend(other.pages)
    return saved(paper)


def photo_with_position() -> bytes:
    return saved(_with_photo(pictures.with_position()))


def _script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def script_on_open() -> bytes:
    paper = new_paper()
    paper.Root.OpenAction = _script()
    return saved(paper)


def script_by_name() -> bytes:
    paper = new_paper()
    named = Dictionary(Names=Array([pikepdf.String("start"), paper.make_indirect(_script())]))
    paper.Root.Names = Dictionary(JavaScript=named)
    return saved(paper)


def script_on_page() -> bytes:
    paper = new_paper()
    paper.pages[0].obj.AA = Dictionary(O=_script())
    return saved(paper)


def script_packed() -> bytes:
    paper = new_paper()
    paper.Root.OpenAction = paper.make_indirect(_script())
    return saved(paper, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def script_disguised() -> bytes:
    """Names may spell any letter as a number."""
    return script_on_open().replace(b"/JavaScript", b"/J#61vaScr#69pt").replace(b"/JS ", b"/#4aS ")


def says_javascript() -> bytes:
    """The words stand in a title and mean nothing."""
    paper = new_paper()
    paper.docinfo["/Title"] = "On /JavaScript and /Launch in papers"
    return saved(paper)


def launch_on_open() -> bytes:
    paper = new_paper()
    paper.Root.OpenAction = Dictionary(S=Name.Launch, F=pikepdf.String("cmd.exe"))
    return saved(paper)


def _link(paper: Pdf, action: Dictionary) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 99, 99]), A=action)
    paper.pages[0].obj.Annots = Array([note])


def launch_on_link() -> bytes:
    paper = new_paper()
    _link(paper, Dictionary(S=Name.Launch, F=pikepdf.String("setup.exe")))
    return saved(paper)


def link_to_web() -> bytes:
    paper = new_paper()
    _link(paper, Dictionary(S=Name.URI, URI=pikepdf.String("https://www.example.go.th/")))
    return saved(paper)


def attached_program() -> bytes:
    paper = new_paper()
    attached = paper.make_stream(b"MZ\0\0", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F=pikepdf.String("setup.exe"), EF=Dictionary(F=attached))
    paper.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([pikepdf.String("setup.exe"), spec])))
    return saved(paper)


def author() -> bytes:
    paper = new_paper()
    paper.docinfo["/Author"] = "somchai-pc"
    paper.docinfo["/Title"] = "Report"
    return saved(paper)


def author_packed() -> bytes:
    paper = new_paper()
    paper.docinfo["/Author"] = "somchai-pc"
    return saved(paper, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def path_in_title() -> bytes:
    paper = new_paper()
    paper.docinfo["/Title"] = r"C:\Users\somchai\Desktop\report.docx"
    return saved(paper)


def title_only() -> bytes:
    paper = new_paper()
    paper.docinfo["/Title"] = "Report of the year"
    return saved(paper)


def _described(inside: str) -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f"{inside}<dc:creator><rdf:Seq><rdf:li>somchai-pc</rdf:li></rdf:Seq></dc:creator>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _with_metadata(inside: str) -> bytes:
    paper = new_paper()
    paper.Root.Metadata = paper.make_stream(_described(inside), Type=Name.Metadata, Subtype=Name.XML)
    return saved(paper)


def author_in_xmp() -> bytes:
    return _with_metadata("")


def author_in_archive_form() -> bytes:
    """PDF/A says of itself in its metadata that it is PDF/A; that has to stay."""
    return _with_metadata("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")


def subject() -> bytes:
    paper = new_paper()
    paper.docinfo["/Subject"] = "for somchai"
    return saved(paper)


def _commented() -> Pdf:
    """A paper with a sticky note, its window, a reply, a marking and a text that somebody typed beside it."""
    paper = new_paper()
    page = paper.pages[0].obj
    told: dict[str, Any] = {"T": pikepdf.String("somchai"), "Contents": pikepdf.String("somchai says no")}
    kinds = ("Text", "Highlight", "StrikeOut", "FreeText", "Caret")
    notes = [
        paper.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([40, 600, 90, 640]), **told)
        )
        for kind in kinds
    ]
    window = Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=Array([0, 0, 9, 9]), Parent=notes[0])
    notes[0].Popup = paper.make_indirect(window)
    notes[1].IRT = notes[0]
    page.Annots = Array([*notes, notes[0].Popup])
    return paper


def comments() -> bytes:
    return saved(_commented())


def signed_with_comments() -> bytes:
    return saved(_signed(_commented()))


def restricted_comments() -> bytes:
    return restricted(_commented())


def typed_into_form() -> bytes:
    """Typed lines and a stamp without an author are what the page shows."""
    paper = new_paper()
    typed = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([40, 600, 90, 640]), Contents=pikepdf.String("received")
    )
    stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([40, 500, 90, 540]), Name=Name.Approved)
    paper.pages[0].obj.Annots = Array([typed, stamp])
    return saved(paper)


def saved_twice() -> bytes:
    """The title once named somebody; the version behind it does not."""
    paper = new_paper()
    paper.docinfo["/Title"] = "somchai"
    first = saved(paper)
    with pikepdf.open(BytesIO(first)) as opened:
        key, size, root = opened.docinfo.objgen[0], int(opened.trailer.Size), opened.Root.objgen[0]
    fresh = b"%d 0 obj\n<< /Title (Report) >>\nendobj\n" % key
    last = int(first.rpartition(b"startxref")[2].split()[0])
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d >>\nstartxref\n"
    table %= (key, len(first), size, root, key, last)
    return first + fresh + table + b"%d\n%%%%EOF\n" % (len(first) + len(fresh))


def _signed(paper: Pdf) -> Pdf:
    signature = Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=pikepdf.String("00"))
    field = Dictionary(FT=Name.Sig, T=pikepdf.String("s"), V=paper.make_indirect(signature))
    paper.Root.AcroForm = Dictionary(Fields=Array([paper.make_indirect(field)]), SigFlags=3)
    return paper


def signed_with_author() -> bytes:
    paper = new_paper()
    paper.docinfo["/Author"] = "somchai-pc"
    return saved(_signed(paper))
