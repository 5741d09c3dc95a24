"""Compiled templates are kept, and never outlive the template, nor stop a build."""

from pathlib import Path

import jinja2
import pytest

from site_builder.output.html.template_cache import TemplateCache


def shown(folder: Path, source: str) -> str:
    loader = jinja2.DictLoader({"page.html": source})
    return (
        jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=TemplateCache(folder))
        .get_template("page.html")
        .render(word="<b>")
    )


def test_a_template_is_compiled_once_and_anew_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    assert shown(tmp_path, "1 {{ word }}") == "1 &lt;b&gt;"
    with monkeypatch.context() as patch:
        patch.delattr(jinja2.Environment, "_generate")
        assert shown(tmp_path, "1 {{ word }}") == "1 &lt;b&gt;"
    assert shown(tmp_path, "2 {{ word }}") == "2 &lt;b&gt;"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("keep", [0, 5, 20, 60])
def test_a_file_that_was_cut_off_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: int) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    shown(tmp_path, "1 {{ word }}")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:keep])
    assert shown(tmp_path, "1 {{ word }}") == "1 &lt;b&gt;"


def test_where_nothing_may_be_written_every_start_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert shown(tmp_path, "1 {{ word }}") == "1 &lt;b&gt;"
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "file").touch()
    assert shown(tmp_path / "file/below", "1 {{ word }}") == "1 &lt;b&gt;"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
