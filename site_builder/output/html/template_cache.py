"""Keeps compiled templates where Python keeps our compiled modules: compiling them takes longer than a small site."""

import contextlib
import os
import sys
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError  # nosec B403 (Jinja reads its own files with it)

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class TemplateCache(BytecodeCache):
    """Compiled templates by name and place; Jinja compiles one anew when its source, or Python, is another than before.

    Never in a project's own folder: what lies there may come from anybody, and a compiled template is a program.
    Where the folder cannot be written, every start compiles. `variant` keeps apart what one source is
    compiled to in different environments.
    """

    def __init__(self, folder: Path | None = None, *, variant: str = "") -> None:
        self._folder = folder or Path(cache_from_source(__file__)).parent
        self._variant = variant

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(self._variant + source)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.jinja-{jinja2.__version__}"

    def load_bytecode(self, bucket: Bucket) -> None:
        # A file that was cut off counts as none.
        with (
            contextlib.suppress(OSError, EOFError, ValueError, UnpicklingError),
            self._file(bucket).open("rb") as source,
        ):
            bucket.load_bytecode(source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(bucket.bytecode_to_string())
            fresh.replace(file)
