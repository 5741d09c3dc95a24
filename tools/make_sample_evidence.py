"""Answers for the committed evidence of the samples: every PDF, picture and scan is made here, byte for byte.

Run `python -m tools.make_sample_evidence` after `pip install -e .[samples]`; `--content` and `--scans` write elsewhere.
The bytes hold for the versions in `tools/sample_evidence/made_with.txt`.
"""

import argparse
import tempfile
import zlib
from importlib.metadata import version
from pathlib import Path

import yaml

from tools.sample_evidence import fonts, paper, pictures, scans

_SUMMARY = "Write the sample evidence files"
_PACKAGES = ("fpdf2", "uharfbuzz", "fonttools", "pillow")
ROOT = Path(__file__).parent.parent
DATA = Path(__file__).with_name("sample_evidence")
MADE_WITH = DATA / "made_with.txt"
WEB_FONTS = ROOT / "theme" / "assets" / "fonts"
SCANS = ROOT / "tests" / "agencies" / "pdf-only" / "content" / "2566" / "evidence"


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


def make_scans(folder: Path) -> list[Path]:
    """Write the papers of the office that has only scans into `folder`; return their paths."""
    sources = scans.sources()
    every_text = [*(path.read_text(encoding="utf-8") for path in sources), scans.FOOTER, scans.STAMP]
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    with tempfile.TemporaryDirectory() as scratch:
        faces = fonts.write_fonts("\n".join(every_text), WEB_FONTS, Path(scratch))
        for source in sources:
            made.append(folder / f"{source.stem}.pdf")
            scans.write(source, faces, made[-1])
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
    parser.add_argument("--content", type=Path, help="write the sample agency's files below this folder")
    parser.add_argument("--scans", type=Path, help="write the scans into this folder")
    chosen = parser.parse_args()
    everything = chosen.content is None and chosen.scans is None
    made = make_all(chosen.content or ROOT / "content") if everything or chosen.content else []
    made += make_scans(chosen.scans or SCANS) if everything or chosen.scans else []
    for path in made:
        print(f"{path.stat().st_size:>7} {path.name}")
    if everything:
        versions = [f"{package} {version(package)}" for package in _PACKAGES]
        lines = [*versions, f"zlib {zlib.ZLIB_RUNTIME_VERSION}"]
        MADE_WITH.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
