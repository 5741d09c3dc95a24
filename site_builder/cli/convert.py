"""`site-builder convert`: content files in old encodings become UTF-8; every file is kept as it was."""

from argparse import ArgumentParser, Namespace
from hashlib import sha256
from pathlib import Path

from site_builder.building.disk.whole_file import write_whole
from site_builder.cli.console import EXIT_COMMAND, EXIT_DONE, fail, say
from site_builder.cli.project import project_folder
from site_builder.language.words import text
from site_builder.reading.files.reading import leads_outside, read_folder
from site_builder.reading.layout import SETTINGS
from site_builder.reading.text.encoding import as_utf8

ORIGINALS = "originals"
"""Folder of the project in which files are kept as they were; it is never read and never published."""


def add_arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help=text("help_convert_files"))


def execute(options: Namespace) -> int:
    """Converts the files named, else every content file that needs it."""
    root = project_folder(options)
    texts = read_folder(root).texts
    wanted = list(texts)
    if options.files:
        wanted = [_name(root, file) for file in options.files]
        strange = [name for name in wanted if name not in texts]
        if strange:
            return fail(EXIT_COMMAND, text("convert_unknown", file=strange[0], settings=SETTINGS))
    converted = 0
    for name in wanted:
        mended = as_utf8(texts[name])
        if mended is not None and not leads_outside(root / name, root):
            kept = _keep(root, name, texts[name])
            write_whole(root / name, mended)
            say(text("convert_done", file=name, kept=kept.relative_to(root).as_posix()))
            converted += 1
    say(text("convert_count", count=converted, all=len(wanted)))
    return EXIT_DONE


def _name(root: Path, file: Path) -> str:
    path = (root / file).resolve() if (root / file).exists() else file.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file.as_posix()


def _keep(root: Path, name: str, data: bytes) -> Path:
    """Keeps the bytes under a name of their own, so that no later conversion takes their place."""
    kept = root / ORIGINALS / f"{name}.{sha256(data).hexdigest()[:8]}"
    write_whole(kept, data)
    return kept
