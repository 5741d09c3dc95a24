"""Small sites with true manifests, for tests of what happens to whole folders."""

from pathlib import Path

from site_builder.building.releases.manifest import ListedFile, Manifest
from site_builder.building.releases.public_folder import PublicFolder, damaged_files


def site(folder: Path, word: str) -> Path:
    """A whole site of three files that says `word`."""
    files = {"index.html": word, "2566/index.html": f"2566 {word}", "assets/site.css": word}
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    listed = {name: ListedFile.of(content.encode()) for name, content in files.items()}
    (folder / "manifest.json").write_bytes(Manifest(listed, word).as_bytes())
    return folder


def word_of(folder: Path) -> str:
    """What a whole site says; a test that meets half a site fails here."""
    assert damaged_files(folder) == (), folder
    return (folder / "index.html").read_text(encoding="utf-8")


def kept(folder: PublicFolder) -> set[str]:
    """The words of all kept releases, each of them whole."""
    if not folder.releases.is_dir():
        return set()
    return {word_of(path) for path in folder.releases.iterdir() if path.is_dir()}


def beside(folder: PublicFolder) -> list[str]:
    """What lies beside the public folder and its project's own."""
    return sorted(path.name for path in folder.output.parent.iterdir() if path.name.startswith(".site"))
