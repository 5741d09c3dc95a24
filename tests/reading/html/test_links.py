"""Links and anchors of finished pages, as another reader finds them too."""

import random
from html.parser import HTMLParser

import pytest

from site_builder.reading.html.links import PageLinks, read_page, read_style

PLAIN = (
    '<p id="{}">', "</p>", '<a href="../b/">', '<a href="../">', '<a href="#{}">', '<a href="../b/#{}" class="x">',
    '<a class="url" href="https://x.example/">', '<a href="https://x.example/{}">', "<br>", "ข้อความ",
    '<link rel="canonical" href="https://test.example/ita/">', '<img alt="" src="../a.png">', '<a href="?q={}">',
    '<a href="../b/?q=%E0%B8%81&amp;x=1#{}">', '<a href="mailto:a@b.example">', '<form action="../b/index.html">',
)  # fmt: skip
ODD = (
    '<a href="../gone/">', '<img src="https://x.example/a.png">', '<img src="//x.example/a.png">',
    "<!-- <p id='a'> -->", '<!-- href="../gone/" -->', ' href="../gone/" ', ' id="{}" ', ' id="{}" > ', "<", ">", '"',
    "'", "&lt;", " = ", "<a href='../gone/'>", "<a href=../gone/>", '<a href="">', '<a href = "../gone/">',
    '<img srcset="../a.png 1x, d.png 2x">', '<a title="<" href="../gone/">', '<a title=\'"\' href=\'../gone/\'>',
    '<a href="../b/', '<p id="a&amp;b">', '<p id="">',
    '<link rel="canonical" href="https://test.example/ita/"><img src="https://test.example/ita/">', '<p id="x<b>">',
    '<a href="../b/#a&#38;b">', '<a href="http://[x">', '<link href="tel:1">', "<header>", '<footer class="foot">',
    '<a href="../../b/">', '<a href="./">', '<a href="b//c">', '<a href="../x/../b/">', '<A HREF="../gone/">',
    '<a\thref="../gone/">', '<p data-id="{}">', '<p class="x"id="{}">', "<1 id='{}'>", '<!doctype html id="{}">',
    '<p title="a > b" id="{}">',
)  # fmt: skip


def made_up_page(chance: random.Random, odd: int) -> str:
    """A page of pieces, `odd` of which are strange, in any order."""
    pieces = [*chance.choices(PLAIN, k=chance.randrange(12)), *chance.choices(ODD, k=odd)]
    chance.shuffle(pieces)
    return "<!doctype html>" + "".join(piece.format(chance.choice("abcd")) for piece in pieces)


class _Second(HTMLParser):
    """Reads plain pages in the order of their tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.page = PageLinks([], [], [])
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        followed = tag == "a" or ("rel", "canonical") in attrs
        for name, value in attrs:
            if name == "id":
                self.page.anchors.append(value or "")
            elif name in {"href", "src", "action"}:
                (self.page.followed if followed else self.page.loaded).append(value or "")


def _each_once(page: PageLinks) -> list[set[str]]:
    """A browser opens a link that was never closed again in the next paragraph, the other reader does not.

    Which kind a link to the site itself is of makes no difference; one that leaves it must be of the right kind.
    """
    outside = {target for target in page.loaded if ":" in target or target.startswith("//")}
    return [{*page.followed, *page.loaded}, outside, set(page.anchors)]


def test_plain_pages_are_read_as_another_reader_does() -> None:
    chance = random.Random(0)  # noqa: S311 (no secret)
    for _ in range(400):
        html = made_up_page(chance, 0)
        assert _each_once(read_page(html.encode())) == _each_once(_Second(html).page)


@pytest.mark.parametrize("odd", [1, 2, 5, 40])
def test_strange_pages_are_read_to_their_end(odd: int) -> None:
    chance = random.Random(odd)  # noqa: S311 (no secret)
    pages = [made_up_page(chance, odd) for _ in range(400)]
    found = [read_page(f'<p id="first">{page}'.encode()).anchors for page in pages]
    assert {anchors[0] for anchors in found} == {"first"}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", PageLinks([], [], [])),
        ("<a>", PageLinks([], [], [])),
        ("<p id><a href>", PageLinks([], [], [])),
        ("<A HREF='x' href=y ID=z>", PageLinks(["x"], [], ["z"])),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x">', PageLinks([], ["a.png", "b.png", "c.png"], [])),
        ('<video src="a" poster="b">', PageLinks([], ["a", "b"], [])),
        ('<script>"<a href=x>"</script><title><a href=y></title>', PageLinks([], [], [])),
        ('<svg><use href="#i"/></svg><link href="a.css"><base href="/">', PageLinks([], ["#i", "a.css", "/"], [])),
    ],
)
def test_what_a_page_points_at(html: str, expected: PageLinks) -> None:
    assert read_page(html.encode()) == expected


def test_what_a_style_sheet_asks_for() -> None:
    css = "@import 'a.css'; @font-face{src:url(f.woff2)} b{background:url('https://x.example/a.png')}"
    assert read_style(css).loaded == ["a.css", "f.woff2", "https://x.example/a.png"]
