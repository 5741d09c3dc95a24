"""What happened to a file is found by undoing it, never guessed from its look alone."""

import gzip

import pytest

from site_builder.building.releases.manifest import ListedFile
from site_builder.web.verify.alterations import Known, alterations
from site_builder.web.verify.records import Alteration
from tests.web.verify.sites import page

PAGE = page("หน้าแรก")
OLD = page("ของเก่า")
TEXT = b"a\nb\n"
CSV = b"a,b\r\n1,2\r\n"


@pytest.mark.parametrize(
    ("original", "came", "expected"),
    [
        (PAGE, PAGE, ()),
        (TEXT, b"", (Alteration.EMPTY,)),
        (TEXT, TEXT.replace(b"\n", b"\r\n"), (Alteration.LINE_ENDS,)),
        (CSV, CSV.replace(b"\r\n", b"\n"), (Alteration.LINE_ENDS,)),
        (TEXT, b"\xef\xbb\xbf" + TEXT, (Alteration.MARK_BEFORE,)),
        (PAGE, PAGE.decode().encode("cp874"), (Alteration.RECODED,)),
        (PAGE, gzip.compress(PAGE), (Alteration.PACKED,)),
        (PAGE, PAGE[:-20], (Alteration.CUT,)),
        (PAGE, PAGE.replace(b"\n", b""), (Alteration.MINIFIED,)),
        (PAGE, PAGE.replace(b"\n", b"").replace(b'"', b""), (Alteration.MINIFIED,)),
        (PAGE, PAGE.replace("มาตรการ".encode(), b""), (Alteration.OTHER,)),
        (PAGE, PAGE.replace(b"<body>", b"<body><script>x()</script>"), (Alteration.SCRIPT,)),
        (PAGE, PAGE.replace(b"<body>", b"<body><script src='https://a.example/x.js'>"), (Alteration.SCRIPT,)),
        (PAGE, PAGE.replace(b"<body>", b'<body><script src="/cdn-cgi/rocket-loader.min.js">'),
         (Alteration.CLOUDFLARE_SCRIPT,)),
        (PAGE, PAGE.replace(b"<body>", b"<body><!-- mod_PageSpeed -->"), (Alteration.PAGESPEED,)),
        (PAGE, PAGE.replace(b"<body>", b"<body><iframe src=x></iframe>"), (Alteration.FRAME,)),
        (PAGE, b"<html><title>Index of /2566</title>", (Alteration.LISTING,)),
    ],
)  # fmt: skip
def test_an_alteration_is_named(original: bytes, came: bytes, expected: tuple[Alteration, ...]) -> None:
    listed = ListedFile.of(original)
    is_page = original == PAGE
    assert alterations(listed, came, Known(original), is_page=is_page) == expected


def test_what_cannot_be_undone_without_the_release_is_called_other() -> None:
    listed = ListedFile.of(PAGE)
    assert alterations(listed, PAGE[:-20], Known(), is_page=True) == (Alteration.OTHER,)
    assert alterations(listed, PAGE.replace(b"\n", b""), Known(), is_page=True) == (Alteration.OTHER,)


def test_earlier_releases_and_namesakes_are_known_by_their_digests() -> None:
    digest = ListedFile.of(OLD).sha256
    listed = ListedFile.of(PAGE)
    assert alterations(listed, OLD, Known(earlier=frozenset({digest})), is_page=True) == (Alteration.OLDER,)
    assert alterations(listed, OLD, Known(namesakes=frozenset({digest})), is_page=True) == (Alteration.OTHER_FILE,)


def test_a_way_of_compressing_that_nobody_asked_for_is_named() -> None:
    listed = ListedFile.of(TEXT)
    assert alterations(listed, b"\x8b\x01", Known(), is_page=False, packing="br") == (Alteration.PACKED,)
    assert alterations(listed, b"xyz", Known(), is_page=False, packing="gzip") == (Alteration.OTHER,)


def test_a_script_of_our_own_is_no_alteration() -> None:
    newer = OLD.replace(b"</body>", b"<script src='../assets/site.js' defer></script></body>")
    assert alterations(ListedFile.of(PAGE), newer, Known(PAGE), is_page=True) == (Alteration.OTHER,)
