"""What acts by itself on a page is found however it is written; what only shows is left alone."""

import pytest

from site_builder.reading.html.active import active_parts

ACTING = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=evil.js></SCRIPT>",
    "<script src='https://evil.example/x.js'></script>",
    "<script type='module' src='../assets/evil.js'></script>",
    "<script src='assets/site.js'>alert(1)</script>",
    "<script type='application/ld+json' src='x.js'></script>",
    "<template><script>alert(1)</script></template>",
    "<noscript><script>alert(1)</script></noscript>",
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>",
    "<svg><animate attributeName=href to=javascript:alert(1)></svg>",
    "<svg><set attributeName=href to=javascript:alert(1)></svg>",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<img src=x onerror=alert(1)>",
    "<body ONLOAD=x()>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\nscript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='data:text/html,<script>x</script>'>x</a>",
    "<a href='file:///c:/x'>x</a>",
    "<a ping='https://evil.example'>x</a>",
    "<iframe src='about:blank'></iframe>",
    "<iframe srcdoc='<p>x'></iframe>",
    "<object data=x.pdf></object>",
    "<embed src=x.pdf>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<meta http-equiv=Refresh content='0; URL=//evil.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<meta http-equiv=set-cookie content='a=b'>",
    "<form action='https://evil.example/'><input></form>",
    "<form><button formaction='x'>x</button></form>",
    "<p style='background:url(https://evil.example/x.png)'>x</p>",
    "<p style='background:url( \"//evil.example/x\")'>x</p>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<style>body{background:url(//evil.example/x)}</style>",
    "<p><script",
]
SHOWING = [
    "<p>ก</p><a href='../x/'>ข</a><img src='x.png' alt=''>",
    "<script type='application/ld+json'>{\"a\": 1}</script>",
    "<script src='assets/site.js'></script>",
    "<meta http-equiv=refresh content='0; url=../m03/'>",
    "<meta http-equiv='Content-Security-Policy' content='default-src self'>",
    "<a href='https://www.nacc.go.th/'>x</a><a href='mailto:a@b.example'>x</a>",
    "<form action='../search/'><input name=q></form>",
    "<img src='data:image/png;base64,AAAA' alt=''>",
    "<p>javascript: &lt;script&gt; onclick=</p>",
    "<p style='color:red'>x</p><style>p{background:url(x.png)}</style>",
]


def is_ours(target: str) -> bool:
    return target == "assets/site.js"


@pytest.mark.parametrize("html", ACTING)
def test_what_acts_is_found(html: str) -> None:
    assert active_parts(f"<!doctype html><title>x</title>{html}".encode(), is_ours)


@pytest.mark.parametrize("html", SHOWING)
def test_what_only_shows_is_left_alone(html: str) -> None:
    assert active_parts(f"<!doctype html><title>x</title>{html}".encode(), is_ours) == ()
