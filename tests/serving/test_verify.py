"""`verify` against real web servers: the samples pass, and what a provider may do to them is found."""

import json
import socket
from pathlib import Path

import pytest
from msgspec import structs

from site_builder.building.build import BuildOutcome
from site_builder.cli import verify as verify_command
from site_builder.cli.main import main
from site_builder.web.verify.asking import towards_one_host
from site_builder.web.verify.verification import Wanted, verify
from site_builder.web.visits.browser import Browser
from site_builder.web.visits.queue import Manners
from tests.serving.servers import (
    SERVERS,
    Change,
    Work,
    apache_frame,
    free_port,
    nginx_frame,
    running,
    serving,
    shown_site,
    unchanged,
)
from tools.misbehaving.certificates import Issuer

Sample = tuple[Path, BuildOutcome]


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """On this machine a second try need not wait."""

    def hurried(jobs: int, _: float) -> Manners:
        return structs.replace(towards_one_host(jobs, 120), tries=2, pause=0.01)

    monkeypatch.setattr(verify_command, "towards_one_host", hurried)


def verified(root: Path, base: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, list[str]]]:
    """The exit code, and the addresses of each code."""
    capsys.readouterr()
    code = main(["--project", str(root), "verify", base, "--format", "json"])
    found: dict[str, list[str]] = {}
    for issue in json.loads(capsys.readouterr().out):
        found.setdefault(issue["code"], []).append(issue["file"].removeprefix(base))
    return code, found


@pytest.mark.parametrize("name", SERVERS)
def test_a_site_behind_our_sample_is_what_its_manifest_says(
    name: str, sample_build: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(name, sample_build[0] / "site", tmp_path) as base:
        assert verified(sample_build[0], base, capsys) == (0, {})


def replace(word: str, other: str) -> Change:
    def change(sample: str) -> str:
        assert word in sample, word
        return sample.replace(word, other)

    return change


CHANGES: dict[str, tuple[str, Change, set[str]]] = {
    "nginx without an index": ("nginx", replace("index index.html;", "index start.html;"), {"live-directory-index"}),
    "nginx with lists of folders": (
        "nginx",
        replace("index index.html;", "index start.html; autoindex on;"),
        {"live-directory-index"},
    ),
    "nginx without our page for what is not found": (
        "nginx",
        replace("error_page 404 /404.html;", ""),
        {"live-not-found-page"},
    ),
    "nginx that shows the first page for everything": (
        "nginx",
        replace("error_page 404 /404.html;", "error_page 404 =200 /index.html;"),
        {"live-unknown-found"},
    ),
    "nginx that leads every wrong address home": (
        "nginx",
        replace("error_page 404 /404.html;", "error_page 404 =302 /;"),
        {"live-unknown-found"},
    ),
    "nginx that does not know papers": ("nginx", replace("application/pdf pdf;", ""), {"live-type"}),
    "nginx that saves papers": (
        "nginx",
        replace("application/pdf pdf;", "application/octet-stream pdf;"),
        {"live-download"},
    ),
    "nginx that speaks TIS-620": ("nginx", replace("charset utf-8;", "charset tis-620;"), {"live-charset"}),
    "nginx that keeps pages for a month": (
        "nginx",
        replace('default "no-cache"', 'default "max-age=2592000"'),
        {"live-cached-long"},
    ),
    "nginx that bars search engines": (
        "nginx",
        replace("etag on;", 'etag on; add_header X-Robots-Tag "noindex" always;'),
        {"live-noindex"},
    ),
    "nginx that writes into pages": (
        "nginx",
        replace("etag on;", "etag on; sub_filter '</body>' '<script>a()</script></body>';"),
        {"live-page-altered"},
    ),
    "nginx that redirects to its own port": (
        "nginx",
        replace("absolute_redirect off;", "port_in_redirect off;"),
        {"live-slash"},
    ),
    "apache without an index": (
        "apache",
        replace("DirectoryIndex index.html", "DirectoryIndex start.html"),
        {"live-directory-index"},
    ),
    "apache without our page for what is not found": (
        "apache",
        replace("ErrorDocument 404 /404.html", ""),
        {"live-not-found-page"},
    ),
    "apache without types": ("apache", replace("AddType application/pdf .pdf", ""), {"live-type"}),
    "apache that adds no slash": ("apache", replace("FileETag MTime Size", "DirectorySlash Off"), {"live-slash"}),
    "apache that lets nobody in": ("apache", replace("Require all granted", "Require all denied"), {"live-refused"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_provider_does_to_the_sample_is_found(
    name: str, sample_build: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server, change, expected = CHANGES[name]
    with serving(server, sample_build[0] / "site", tmp_path, change) as base:
        _, found = verified(sample_build[0], base, capsys)
    assert found.keys() == expected, found


HOME = "https://ita.example.go.th/"
OLD = "https://www.example.go.th/"


def nginx_with_redirects(work: Path, site: Path, ports: tuple[int, int], certificate: Path) -> list[str]:
    plain, secure = ports
    pem = f"ssl_certificate {certificate};\nssl_certificate_key {certificate};\n"
    listens = {"listen 80;": f"listen 127.0.0.1:{secure} ssl;\n{pem}", "/srv/www/ita": str(site)}
    main_site = Work(work, site, secure, unchanged).sample("nginx.conf", listens)
    redirects = Work(work, site, plain, unchanged).sample(
        "nginx-redirects.conf",
        {
            "listen 80;": f"listen 127.0.0.1:{plain};",
            "listen 443 ssl;": f"listen 127.0.0.1:{secure} ssl;",
            "/etc/ssl/ita/fullchain.pem": str(certificate),
            "/etc/ssl/ita/privkey.pem": str(certificate),
        },
    )
    return nginx_frame(work, main_site + redirects)


def apache_with_redirects(work: Path, site: Path, ports: tuple[int, int], certificate: Path) -> list[str]:
    plain, secure = ports
    lines = f"SSLEngine on\nSSLCertificateFile {certificate}\nSSLCertificateKeyFile {certificate}\n"
    listens = {"*:80>": f"127.0.0.1:{secure}>\n{lines}", "/srv/www/ita": str(site)}
    main_site = Work(work, site, secure, unchanged).sample("apache.conf", listens)
    redirects = Work(work, site, plain, unchanged).sample(
        "apache-redirects.conf",
        {
            "*:80": f"127.0.0.1:{plain}",
            "*:443": f"127.0.0.1:{secure}",
            "/etc/ssl/ita/fullchain.pem": str(certificate),
            "/etc/ssl/ita/privkey.pem": str(certificate),
        },
    )
    return apache_frame(work, main_site + redirects, ports, ("ssl",))


WITH_REDIRECTS = {"nginx": nginx_with_redirects, "apache": apache_with_redirects}


@pytest.mark.parametrize("name", WITH_REDIRECTS)
def test_https_and_old_domains_lead_to_the_same_page(name: str, sample_build: Sample, tmp_path: Path) -> None:
    issuer = Issuer()
    certificate = tmp_path / "both.pem"
    certificate.write_bytes(issuer.certificate_for("ita.example.go.th", "www.example.go.th"))
    site = shown_site(sample_build[0] / "site", tmp_path)
    ports = free_port(), free_port()

    def dial(host: str, port: int, seconds: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", ports[port == 443]), seconds)

    browser = Browser(dial, trust=issuer.trust())
    wanted = Wanted(HOME, (OLD, "http://www.example.go.th/"))
    with running(WITH_REDIRECTS[name](tmp_path, site, ports, certificate), tmp_path, *ports):
        told = verify(wanted, browser, lambda count: lambda: None, towards_one_host(6, 60))
    assert [issue.line for issue in told.issues] == []
    assert told.left == 0
    assert told.asked > 300
