"""Publishes with rsync over SSH: the system's own programs, its known hosts and the user's own keys."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from site_builder.building.releases.manifest import ListedFile
from site_builder.web.publish.transport import NOTE, OnSent, OutgoingFile, PublishError

_SOME_MISSING = frozenset({23, 24})
"""rsync's exit codes when a file that was asked for is not there."""


class RsyncTransport:
    """Brings files in batches. rsync itself writes each file beside its place and renames it, and compares digests."""

    def __init__(self, destination: str, port: int | None) -> None:
        """`destination` is `user@host:folder`. Raises PublishError where rsync or ssh is not installed."""
        for program in ("rsync", "ssh"):
            if shutil.which(program) is None:
                raise PublishError("publish_no_program", program=program)
        self._destination = destination.rstrip("/") + "/"
        # A server that nobody knows is refused, and nobody is asked in the middle of an upload.
        self._shell = "ssh -o BatchMode=yes -o StrictHostKeyChecking=yes" + (f" -p {port}" if port else "")

    def names(self) -> frozenset[str]:
        code, output = self._run(["--list-only"], self._destination)
        if code in _SOME_MISSING:
            return frozenset()
        return frozenset(line.split(maxsplit=4)[4] for line in output.splitlines() if len(line.split(maxsplit=4)) == 5)

    def read(self, path: str) -> bytes | None:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy"
            code, _ = self._run(["--times"], f"{self._destination}{path}", str(copy))
            return copy.read_bytes() if code == 0 and copy.is_file() else None

    def prepare(self, files: Sequence[OutgoingFile], on_sent: OnSent) -> None:
        """Nothing travels ahead: rsync puts each file in its place by a rename of its own."""
        for file in files:
            on_sent(file)

    def put(self, files: Sequence[OutgoingFile]) -> None:
        if files:
            self._sync(files)

    def state(self, paths: Sequence[str]) -> dict[str, ListedFile]:
        if not paths:
            return {}
        with tempfile.TemporaryDirectory() as folder:
            self._run(["--recursive", "--files-from=-"], self._destination, f"{folder}/", given="\n".join(paths))
            copies = ((path, Path(folder) / path) for path in paths)
            return {path: ListedFile.of(copy.read_bytes()) for path, copy in copies if copy.is_file()}

    def delete(self, paths: Sequence[str]) -> None:
        self._take_away(paths)
        folders = {path.rpartition("/")[0] for path in paths} - {""}
        while folders:
            # rsync takes away the empty ones among them and leaves the others.
            self._take_away(sorted(folders))
            folders = {folder.rpartition("/")[0] for folder in folders} - {""}

    def _take_away(self, paths: Sequence[str]) -> None:
        if not paths:
            return
        with tempfile.TemporaryDirectory() as skeleton:
            # rsync deletes what its source lacks, in folders that its source has.
            for path in paths:
                (Path(skeleton) / path).parent.mkdir(parents=True, exist_ok=True)
            for path in paths:
                with suppress(OSError):
                    (Path(skeleton) / path).rmdir()
            options = ["--recursive", "--delete-missing-args", "--files-from=-"]
            self._run(options, f"{skeleton}/", self._destination, given="\n".join(paths))

    def finish(self) -> None:
        self.delete([NOTE])

    def _sync(self, files: Sequence[OutgoingFile]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for file in files:
                copy = Path(folder) / file.path
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(file.read())
            listed = "\n".join(file.path for file in files)
            options = ["--recursive", "--checksum", "--mkpath", "--chmod=D755,F644", "--files-from=-"]
            self._run(options, f"{folder}/", self._destination, given=listed)

    def _run(self, options: Sequence[str], *paths: str, given: str = "") -> tuple[int, str]:
        """rsync with options of ours and, after the hyphens that end them, paths that are nobody's options."""
        done = subprocess.run(  # noqa: S603 (the system's rsync)
            ["rsync", "-e", self._shell, "--protect-args", *options, "--", *paths],  # noqa: S607
            input=given.encode(), capture_output=True, check=False,
        )  # fmt: skip
        if done.returncode not in {0, *_SOME_MISSING}:
            output = " ".join(done.stderr.decode("utf-8", "replace").split())
            raise PublishError("publish_refused", host=self._destination, what=output)
        return done.returncode, done.stdout.decode("utf-8", "replace")
