"""Answers for the committed evidence of the sample agency: every PDF and picture is made here, byte for byte.

Run `python -m tools.make_sample_evidence` after `pip install -e .[samples]`; `--content` writes elsewhere.
The bytes hold for the versions in `tools/sample_evidence/made_with.txt`.
"""

import argparse
import tempfile
import zlib
from importlib.metadata import version
from pathlib import Path

import yaml

from tools.sample_evidence import fonts, paper, pictures

_SUMMARY = "Write the sample evidence files"
_PACKAGES = ("fpdf2", "uharfbuzz", "fonttools", "pillow")
ROOT = Path(__file__).parent.parent
DATA = Path(__file__).with_name("sample_evidence")
MADE_WITH = DATA / "made_with.txt"
WEB_FONTS = ROOT / "theme" / "assets" / "fonts"


def make_all(content: Path) -> list[Path]:
    """Write every sample file below `content`; return their paths."""
    sources = sorted((DATA / "documents").glob("*/*.yml"))
    every_text = [path.read_text(encoding="utf-8") for path in [*sources, pictures.CAPTIONS_FILE]]
    every_text += [paper.AGENCY, paper.PLACE, paper.FOOTER, paper.SIGN_HERE, "หน้า"]
    made = []
    with tempfile.TemporaryDirectory() as scratch:
        faces = fonts.write_fonts("\n".join(every_text), WEB_FONTS, Path(scratch))
        for source in sources:
            target = _target(content, source.parent.name, source.stem + ".pdf")
            _write_document(source, faces, target)
            made.append(target)
        for picture in pictures.load():
            target = _target(content, picture.year, picture.file)
            pictures.draw(picture, faces, target)
            made.append(target)
    return made


def _target(content: Path, year: str, name: str) -> Path:
    path = content / year / "evidence" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _write_document(source: Path, faces: dict[str, Path], target: Path) -> None:
    document: paper.Document = yaml.safe_load(source.read_text(encoding="utf-8"))
    page = paper.Paper(faces, document["title"], thai_digits=document.get("digits") != "arabic")
    page.heading(document["heading"])
    if "fields" in document:
        page.fields(document["fields"])
    for block in document["body"]:
        match block:
            case str():
                page.paragraph(block)
            case {"section": text}:
                page.section(text)
            case {"items": texts}:
                page.items(texts)
            case {"table": table}:
                page.table(table["columns"], table["rows"])
            case {"signed": signed}:
                page.signed(**signed)
            case _:
                raise ValueError(f"{source.name}: unknown block {block!r}")
    page.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=_SUMMARY)
    parser.add_argument("--content", type=Path, help="write below this folder, not into the repository")
    content: Path | None = parser.parse_args().content
    for path in make_all(content or ROOT / "content"):
        print(f"{path.stat().st_size:>7} {path.name}")
    if content is None:
        versions = [f"{package} {version(package)}" for package in _PACKAGES]
        lines = [*versions, f"zlib {zlib.ZLIB_RUNTIME_VERSION}"]
        MADE_WITH.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
