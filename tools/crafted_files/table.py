"""The list: every crafted file, how it is made, and the rules it must raise; nothing else may be raised."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tools.crafted_files import office, papers, pictures


class Crafted(NamedTuple):
    """A file's name, the function that makes its bytes, the codes the gate must raise, whether its copy is cleaned."""

    name: str
    make: Callable[[], bytes]
    codes: tuple[str, ...] = ()
    cleaned: bool = False


YEAR = 2566
"""The fiscal year whose folder the files lie in."""

PAPERS = (
    Crafted("plain.pdf", papers.plain),
    Crafted("two-pages.pdf", lambda: papers.plain(pages=2)),
    Crafted("capitals.PDF", papers.plain),
    Crafted("thai-text.pdf", papers.thai),
    Crafted(
        "junk-after-end.pdf",
        lambda: papers.plain() + b"\n<!-- mail gateway -->\n" * 40,
        ("file-leftovers-taken-out",),
        cleaned=True,
    ),
    Crafted("zeros-after-end.pdf", lambda: papers.plain() + b"\0" * 5000),
    Crafted("object-streams.pdf", papers.object_streams),
    Crafted("linearised.pdf", papers.linearised),
    Crafted("year-2566.pdf", lambda: papers.naming("2566")),
    Crafted("year-in-thai-digits.pdf", lambda: papers.naming("๒๕๖๖")),
    Crafted("year-span.pdf", lambda: papers.naming("2563 - 2567")),
    Crafted("year-2560.pdf", lambda: papers.naming("2560"), ("file-year",)),
    Crafted("year-2571.pdf", lambda: papers.naming("๒๕๗๑"), ("file-year",)),
    Crafted("empty.pdf", lambda: b"", ("evidence-kind",)),
    Crafted("web-page.pdf", lambda: b"<!DOCTYPE html><html><body>404</body></html>", ("evidence-kind",)),
    Crafted("web-page-bom.pdf", lambda: b"\xef\xbb\xbf<html><body>x</body></html>", ("evidence-kind",)),
    Crafted("program.pdf", lambda: b"MZ" + b"\0" * 400, ("evidence-kind",)),
    Crafted("text.pdf", lambda: b"just words", ("evidence-kind",)),
    Crafted("picture.pdf", pictures.jpeg, ("evidence-kind",)),
    Crafted("word.pdf", office.docx, ("evidence-kind",)),
    Crafted("zeros.pdf", lambda: b"\0" * 2000, ("evidence-kind",)),
    Crafted("paper.jpg", papers.plain, ("evidence-kind",)),
    Crafted("head-only.pdf", lambda: b"%PDF-1.7\n", ("file-damaged",)),
    Crafted("half.pdf", lambda: papers.plain()[: len(papers.plain()) // 2], ("file-damaged",)),
    Crafted("without-end.pdf", lambda: papers.plain().rpartition(b"startxref")[0], ("file-damaged",)),
    Crafted("without-catalogue.pdf", papers.without_catalogue, ("file-damaged",)),
    Crafted("noise.pdf", lambda: b"%PDF-1.4\n" + bytes(range(256)) * 20, ("file-damaged",)),
    Crafted("password.pdf", lambda: papers.locked("aes256"), ("file-locked",)),
    Crafted("password-rc4.pdf", lambda: papers.locked("rc4"), ("file-locked",)),
    Crafted("no-printing.pdf", papers.restricted, ("file-restricted",)),
    Crafted("no-pages.pdf", papers.without_pages, ("file-without-pages",)),
    Crafted("broken-page.pdf", papers.broken_page, ("file-page-broken",)),
    Crafted("blank-page.pdf", papers.blank, ("file-blank",)),
    Crafted("scan.pdf", papers.scan, ("file-scan",)),
    Crafted("scan-with-stamp.pdf", lambda: papers.scan(stamp="CamScanner"), ("file-scan",)),
    Crafted(
        "scan-read-by-ocr.pdf", lambda: papers.scan(stamp="An order of the office on the loan of assets, number 12")
    ),
    Crafted("script-on-open.pdf", papers.script_on_open, ("file-script",)),
    Crafted("script-by-name.pdf", papers.script_by_name, ("file-script",)),
    Crafted("script-on-page.pdf", papers.script_on_page, ("file-script",)),
    Crafted("script-packed.pdf", papers.script_packed, ("file-script",)),
    Crafted("script-name-disguised.pdf", papers.script_disguised, ("file-script",)),
    Crafted("says-javascript.pdf", papers.says_javascript),
    Crafted("launch-on-open.pdf", papers.launch_on_open, ("file-launch",)),
    Crafted("launch-on-link.pdf", papers.launch_on_link, ("file-launch",)),
    Crafted("link-to-web.pdf", papers.link_to_web),
    Crafted("attached-program.pdf", papers.attached_program, ("file-attachment",)),
    Crafted("author.pdf", papers.author, cleaned=True),
    Crafted("author-packed.pdf", papers.author_packed, cleaned=True),
    Crafted("path-in-title.pdf", papers.path_in_title, cleaned=True),
    Crafted("author-in-xmp.pdf", papers.author_in_xmp, cleaned=True),
    Crafted("author-in-archive-form.pdf", papers.author_in_archive_form, cleaned=True),
    Crafted("photo-with-position.pdf", papers.photo_with_position, ("file-scan",), cleaned=True),
    Crafted("title-only.pdf", papers.title_only),
    Crafted("subject.pdf", papers.subject, cleaned=True),
    Crafted("comments.pdf", papers.comments, ("file-comments-taken-out",), cleaned=True),
    Crafted("comments-signed.pdf", papers.signed_with_comments, ("file-comments",)),
    Crafted("comments-behind-restriction.pdf", papers.restricted_comments, ("file-restricted", "file-comments")),
    Crafted("typed-into-form.pdf", papers.typed_into_form),
    Crafted("saved-twice.pdf", papers.saved_twice, ("file-leftovers-taken-out",), cleaned=True),
    Crafted("signed-with-author.pdf", papers.signed_with_author, ("file-traces-stay",)),
    Crafted("author-behind-restriction.pdf", papers.restricted_author, ("file-restricted", "file-traces-stay")),
)
PICTURES = (
    Crafted("photo.jpg", pictures.jpeg),
    Crafted("photo.jpeg", pictures.jpeg),
    Crafted("photo-progressive.jpg", pictures.progressive),
    Crafted("photo-position.jpg", pictures.with_position, cleaned=True),
    Crafted("photo-position-turned.jpg", lambda: pictures.with_position(turned=6), cleaned=True),
    Crafted("photo-comment.jpg", pictures.with_comment, cleaned=True),
    Crafted("photo-xmp.jpg", pictures.with_xmp, cleaned=True),
    Crafted("photo-second-behind.jpg", pictures.with_second_behind, cleaned=True),
    Crafted("photo-colours.jpg", pictures.with_colour_profile),
    Crafted("photo-half.jpg", lambda: pictures.jpeg()[:1200], ("file-damaged",)),
    Crafted("photo.png", pictures.png),
    Crafted("photo-texts.png", pictures.png_with_texts, cleaned=True),
    Crafted("photo-half.png", lambda: pictures.png()[:300], ("file-damaged",)),
    Crafted("photo.webp", pictures.webp),
    Crafted("photo-position.webp", pictures.webp_with_position, cleaned=True),
    Crafted("photo.gif", pictures.gif),
    Crafted("telephone.jpg", lambda: b"\0\0\0\x18ftypheic" + b"\0" * 300, ("evidence-kind",)),
    Crafted("jpeg-named.png", pictures.jpeg, ("evidence-kind",)),
)
OFFICE = (
    Crafted("form.docx", office.docx, ("office-without-pdf",)),
    Crafted("table.xlsx", office.xlsx, ("office-without-pdf",)),
    Crafted("author.docx", office.docx_with_author, ("office-without-pdf",), cleaned=True),
    Crafted("path.xlsx", office.xlsx_with_path, ("office-without-pdf",), cleaned=True),
    Crafted("author.odt", office.odt_with_author, ("office-without-pdf",), cleaned=True),
    Crafted("half.docx", lambda: office.docx()[:400], ("file-damaged", "office-without-pdf")),
    Crafted("bad-sum.docx", office.docx_with_bad_sum, ("file-damaged", "office-without-pdf")),
    Crafted("bomb.xlsx", office.bomb, ("file-damaged", "office-without-pdf")),
    Crafted("macro.docx", office.docx_with_macro, ("file-script", "office-without-pdf")),
    Crafted("macro.xls", office.xls_with_macro, ("file-script", "file-traces-stay", "office-without-pdf")),
    Crafted("old.doc", office.doc, ("file-traces-stay", "office-without-pdf")),
    Crafted("password.docx", office.locked_docx, ("file-locked", "office-without-pdf")),
    Crafted("zip-named.docx", office.any_zip, ("evidence-kind", "office-without-pdf")),
    Crafted("word-named.xlsx", office.docx, ("evidence-kind", "office-without-pdf")),
    Crafted("old-named.docx", office.doc, ("evidence-kind", "office-without-pdf")),
    Crafted("program-inside.zip", office.zip_with_program, ("file-attachment", "office-without-pdf")),
    Crafted("password.zip", office.locked_zip, ("file-locked", "office-without-pdf")),
    Crafted("table.csv", lambda: "เดือน,จำนวน\nต.ค. 65,12\n".encode()),
    Crafted("setup.exe", lambda: b"MZ" + b"\0" * 400, ("evidence-kind",)),
    Crafted("page.html", lambda: b"<html></html>", ("evidence-kind",)),
)
ALL: tuple[Crafted, ...] = (*PAPERS, *PICTURES, *OFFICE)


def write_project(root: Path) -> None:
    """A project whose evidence is every crafted file, each numbered by its place in the list."""
    folder = root / "content" / str(YEAR) / "evidence"
    folder.mkdir(parents=True)
    lines: list[str] = []
    for number, each in enumerate(ALL, start=1):
        (folder / each.name).write_bytes(each.make())
        lines.append(
            f"- {{id: ev-{number:03}, title: แฟ้ม {number}, kind: document, "
            f"files: [{{file: evidence/{each.name}, alt: ภาพ}}]}}"
        )
    (folder.parent / "evidence.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder.parent / "year.yml").write_text(f"year: {YEAR}\nchecklists: []\n", encoding="utf-8")
    (root / "content" / "pages").mkdir()
    (root / "content" / "pages" / "about.md").write_text("---\ntitle: เกี่ยวกับ\n---\n\nสวัสดี\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (root / "content" / "site.yml").write_text(_SITE, encoding="utf-8")


_SETTINGS = """\
site_name: ทดสอบ
site_url: https://test.example/
docs_dir: content/pages
theme: {name: material}
plugins: [site_builder]
"""
_SITE = """\
agency:
  kind: sub-district-organisation
  names: [{name: องค์การบริหารส่วนตำบลทดสอบ, short: อบต.ทดสอบ}]
  district: ทดสอบ
  province: ทดสอบ
"""
