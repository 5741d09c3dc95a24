"""Data files: bytes that Excel, programs and search engines read."""

import json

from site_builder.exports.files import as_csv, as_json, manifest, robots, sitemap
from site_builder.exports.rows import Table

TABLE: Table = (("name", "count"), ({"name": 'ก "ข", ค', "count": 2}, {"name": "=SUM(A1)", "count": -1}))


def test_csv_is_for_excel_and_holds_no_formula() -> None:
    assert as_csv(TABLE).decode() == '\ufeffname,count\r\n"ก ""ข"", ค",2\r\n\'=SUM(A1),-1\r\n'


def test_json_keeps_thai_readable() -> None:
    assert json.loads(as_json(TABLE)) == list(TABLE[1])
    assert "ก" in as_json(TABLE).decode()
    assert as_json((("a",), ())) == b"[]\n"


def test_sitemap_names_full_addresses_in_order() -> None:
    made = sitemap("https://a.example/ita/", ["b/", ""]).decode()
    assert made.index("<loc>https://a.example/ita/</loc>") < made.index("<loc>https://a.example/ita/b/</loc>")
    assert "Sitemap: https://a.example/ita/sitemap.xml" in robots("https://a.example/ita/").decode()


def test_manifest_lists_every_file_and_no_time() -> None:
    made = json.loads(manifest({"b": (2, "dd"), "a": (1, "cc")}, "ee"))
    assert made == {
        "format": 1,
        "generator": "site-builder",
        "source": "ee",
        "files": [{"path": "a", "size": 1, "sha256": "cc"}, {"path": "b", "size": 2, "sha256": "dd"}],
    }
