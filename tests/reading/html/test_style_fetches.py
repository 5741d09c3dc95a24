"""Another host in a style sheet is found however it is spelled, and an ordinary style sheet passes."""

import pytest

from site_builder.reading.html.style_fetches import style_fetches


@pytest.mark.parametrize(
    "css",
    [
        "a{background:url(//evil.example/x)}",
        "a{background:url( 'https://evil.example/x')}",
        r"a{background:\75rl(//evil.example/x)}",
        r"a{background:\000075 rl(//evil.example/x)}",
        r"@\69mport '//evil.example/x';",
        r"@imp\6f rt 'x.css';",
        "@im/**/port url(x); a{b:url(/**/ //evil.example/x)}",
        "a{background:image-set('//evil.example/x' 1x)}",
        'a{background:-webkit-image-set("https://evil.example/x" 1x)}',
        "a{background:image('//evil.example/x')}",
        "a{background:cross-fade(url(a.png), url(//evil.example/x))}",
        "@font-face{src:url(a.woff2),url(//evil.example/x)}",
        r"a{background:url(\2f\2f evil.example/x)}",
        r"a{background:url(http\3a//evil.example/x)}",
        r"a{background:url(\\\\evil.example/x)}",
        "a{--x: '//evil.example/x'; background: image-set(var(--x) 1x)}",
        "@namespace url(https://evil.example/x);",
        "a{width:expression(x())}",
        r"a{width:e\78pression(x())}",
        "a{behavior:url(x.htc)}",
        "a{b:c} /* never closed url(//evil.example/x)\n",
    ],
)
def test_another_host_is_found(css: str) -> None:
    closed = not css.startswith("a{b:c}")
    assert bool(style_fetches(css)) is closed


@pytest.mark.parametrize(
    "css",
    [
        "a{background:url(data:image/png;base64,AA//BB==)}",
        "a{background:url(../images/a.png)} /* see //example */",
        "a::before{content:'\\2014  '} .\\31 23{margin:0}",
        "@media (min-width: 40em){a{color:#fff}}",
        "a{background:url(/images/a.png)}",
        "/* https://example.org */ a{color:red}",
    ],
)
def test_an_ordinary_style_sheet_passes(css: str) -> None:
    assert style_fetches(css) == ""
