"""The words in an object of a PDF as qpdf writes it, and what lies between the objects."""

import pytest

from site_builder.reading.files.long_figures import figures_in
from site_builder.reading.files.paper_leftovers import leftovers_of
from site_builder.reading.files.paper_streams import figures_in_font, said_beside, words_of
from site_builder.reading.files.paper_strings import words_in
from tools.made_up_papers import as_pdf


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (rb"<< /T (a \(b\) \\ c) >>", ["a (b) \\ c"]),
        (rb"<< /T (1\0552345) >>", ["1-2345"]),
        (b"<< /T <feff0e010031> >>", ["ก1"]),
        (b"<< /T <fffe010e3100> >>", ["ก1"]),
        (b"<< /T <efbbbfe0b881> >>", ["ก"]),
        (b"<< /T <a1d231> >>", ["กา1"]),
        (b"<< /T <0031002d0032> >>", ["1-2"]),
        (b"<< /ModDate (D:25660131120000+07'00') /CreationDate (D:20230131) >>", []),
        (b"<< /T (D:1234567890121) >>", ["D:1234567890121"]),
        (b"<< /Length 1234567890121 /X [1234567890121.5] /Y 12 >>", ["1234567890121"]),
        (b"<< /1-2345-67890-12-1 5 /Short12 6 >>", ["1-2345-67890-12-1"]),
        (b"[ <8f1c02a0b3> (  ) (-) ]", []),
    ],
)
def test_words_are_told_in_whatever_way_they_are_written(written: bytes, words: list[str]) -> None:
    assert list(words_in(written)) == words


@pytest.mark.parametrize(
    ("data", "figures"),
    [
        (b"\x00\x01desc 1234567890121\x00", ["1234567890121"]),
        (b"1-2345-67890-12-1.", ["1-2345-67890-12-1"]),
        ("1234567890121".encode("utf-16-be"), ["1234567890121"]),
        (b"0.549 0.5882 0.6196 RG 286.30 482.46 141 re", []),
        (b"0.1234567890121 12345678901234 1-2345.67890-12-1", []),
        (b"0000000015 00000 n", []),
    ],
)
def test_figures_in_bytes_are_as_long_as_a_citizens_or_none(data: bytes, figures: list[str]) -> None:
    assert list(figures_in(data)) == figures


def test_of_a_font_only_what_it_says_of_itself_is_looked_at() -> None:
    name = b"1234567890121"
    table = b"\0\1\0\0\0\2" + bytes(6) + b"hdmx" + bytes(12) + b"name" + bytes(4) + (44).to_bytes(4) + (13).to_bytes(4)
    assert list(figures_in_font(table + name + b"\0 4234567890129")) == ["1234567890121"]
    assert list(figures_in_font(b"%!PS-AdobeFont /Notice (1234567890121) eexec 4234567890129")) == ["1234567890121"]
    assert list(figures_in_font(b"\1\0\4 1234567890121")) == []


def test_xml_is_read_with_the_values_in_its_tags() -> None:
    assert words_of(b"<a b='1'>2&#45;3<c/>4</a>").split() == ["2-34", "1"]


def test_marks_and_remarks_of_a_drawing_are_read_and_what_it_draws_is_not() -> None:
    drawn = b"/P << /MCID 1 >> BDC /Span << /Alt (told) >> BDC (100 % drawn) Tj EMC % a long remark\n1 0 0 rg"
    assert list(said_beside(drawn)) == ["told", "% a long remark"]


def test_between_the_objects_of_an_ordinary_paper_lies_nothing() -> None:
    paper = as_pdf(["a line"])
    known = frozenset(range(1, 7))
    assert not leftovers_of(paper).has_any(known)
    assert not leftovers_of(paper + b"\0" * 500 + b"\r\n").has_any(known)
    assert leftovers_of(paper).has_any(known - {6})
    assert leftovers_of(paper + "๑๒๓".encode()).has_any(known)
    assert leftovers_of(paper + paper).versions == (len(paper) - 1,)
