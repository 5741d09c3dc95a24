"""Publishes over FTPS: plain FTP under TLS, which most municipal hosts offer. Never without TLS."""

import ftplib  # only ever under TLS # nosec B402
import io
import socket
import ssl
from contextlib import suppress
from pathlib import Path

from site_builder.web.publish.transport import PublishError

PORT = 21
SECONDS = 30
LOST = (ConnectionError, EOFError, TimeoutError, ftplib.error_temp, ftplib.error_proto, OSError)
_NO_SUCH_FILE = "550"
_NO_SUCH_FOLDER = ("501", "550")
_UNKNOWN_COMMAND = ("500", "502", "504")


class _SessionFTP(ftplib.FTP_TLS):
    """Uses the session of the control connection for the data as well, which careful servers demand."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket.socket, int | None]:
        connection, size = ftplib.FTP.ntransfercmd(self, cmd, rest)  # noqa: S321 (the socket is wrapped in TLS below)
        control = self.sock
        if isinstance(control, ssl.SSLSocket):
            connection = self.context.wrap_socket(connection, server_hostname=self.host, session=control.session)
        return connection, size


class FtpsStore:
    """One connection to an FTPS server."""

    def __init__(self, ftp: ftplib.FTP_TLS, folder: str) -> None:
        self._ftp, self._root = ftp, folder.rstrip("/")
        self._folders: set[str] = {""}
        self._knows_mlsd = True

    @classmethod
    def connect(
        cls, host: str, port: int | None, user: str, password: str, folder: str, certificate: Path | None
    ) -> "FtpsStore":
        """Logs in. The server's certificate is checked, by the system's authorities or by the target's own file.

        Raises PublishError with the reason in words.
        """
        context = ssl.create_default_context()
        if certificate:
            context.load_verify_locations(cafile=certificate)
        ftp = _SessionFTP(context=context, timeout=SECONDS, encoding="utf-8")
        try:
            ftp.connect(host, port or PORT)
            ftp.auth()
            ftp.login(user, password, secure=False)
            ftp.prot_p()
            ftp.voidcmd("TYPE I")
        except ssl.SSLCertVerificationError as error:
            raise PublishError("publish_certificate", host=host, what=error.verify_message) from error
        except ftplib.error_perm as error:
            ftp.close()
            key = "publish_login" if str(error).startswith("530") else "publish_refused"
            raise PublishError(key, host=host, user=user, what=error) from error
        except (OSError, EOFError, ftplib.Error) as error:
            ftp.close()
            raise PublishError("publish_unreachable", host=host, what=str(error) or type(error).__name__) from error
        return cls(ftp, folder)

    def close(self) -> None:
        with suppress(OSError, EOFError, ftplib.Error):
            self._ftp.quit()
        self._ftp.close()

    def names(self, folder: str) -> dict[str, int]:
        place = self._place(folder)
        try:
            if self._knows_mlsd:
                return self._facts(place)
            return self._sizes(place)
        except ftplib.error_perm as error:
            if self._knows_mlsd and str(error).startswith(_UNKNOWN_COMMAND):
                self._knows_mlsd = False
                return self.names(folder)
            if str(error).startswith(_NO_SUCH_FOLDER):
                return {}
            raise self._refused(error, folder) from error

    def _facts(self, place: str) -> dict[str, int]:
        rows = self._ftp.mlsd(place, ["type", "size"])
        listed = [(name, facts) for name, facts in rows if facts.get("type") not in {"cdir", "pdir"}]
        return {
            _plain(name, place, self._ftp.host): self._size(facts.get("size", "0"), name, place)
            for name, facts in listed
        }

    def _size(self, told: str, name: str, place: str) -> int:
        if not (told.isascii() and told.isdigit()):
            raise PublishError("publish_strange_answer", host=self._ftp.host, what=f"size={told!r} ({place}/{name})")
        return int(told)

    def _sizes(self, place: str) -> dict[str, int]:
        found = {}
        listed = self._ftp.nlst(place)
        # Careful servers tell the size of a file only while it would be sent byte for byte.
        self._ftp.voidcmd("TYPE I")
        for path in listed:
            name = path.rpartition("/")[2]
            size = 0
            with suppress(ftplib.error_perm):
                size = self._ftp.size(f"{place}/{name}") or 0
            if name not in {"", ".", ".."}:
                found[_plain(name, place, self._ftp.host)] = size
        return found

    def read(self, path: str) -> bytes | None:
        content = io.BytesIO()
        try:
            self._ftp.retrbinary(f"RETR {self._place(path)}", content.write)
        except ftplib.error_perm as error:
            if str(error).startswith(_NO_SUCH_FILE):
                return None
            raise self._refused(error, path) from error
        return content.getvalue()

    def write(self, path: str, content: bytes) -> None:
        self._make_folder(path.rpartition("/")[0])
        try:
            self._ftp.storbinary(f"STOR {self._place(path)}", io.BytesIO(content))
        except ftplib.error_perm as error:
            raise self._refused(error, path) from error

    def move(self, source: str, target: str) -> None:
        self._make_folder(target.rpartition("/")[0])
        here, there, aside = self._place(source), self._place(target), self._place(f"{source}.old")
        try:
            self._ftp.rename(here, there)
        except ftplib.error_perm as error:
            # Some servers rename onto nothing only; there the old file steps aside for the blink between two commands.
            try:
                self._ftp.rename(there, aside)
            except ftplib.error_perm:
                raise self._refused(error, target) from error
            try:
                self._ftp.rename(here, there)
            except ftplib.error_perm:
                self._ftp.rename(aside, there)
                raise self._refused(error, target) from error
            self._ftp.delete(aside)

    def delete(self, path: str) -> None:
        try:
            self._ftp.delete(self._place(path))
        except ftplib.error_perm as error:
            folder, _, name = path.rpartition("/")
            if name in self.names(folder):
                raise self._refused(error, path) from error

    def remove_folder(self, path: str) -> bool:
        try:
            self._ftp.rmd(self._place(path))
        except ftplib.error_perm:
            return False
        self._folders.discard(path)
        return True

    def _make_folder(self, folder: str) -> None:
        """Makes a folder below the target's own, and that one too; one that is there already is no trouble."""
        if folder in self._folders and (folder or self._root in self._folders):
            return
        whole = self._place(folder)
        parts = whole.split("/")
        for count in range(1, len(parts) + 1):
            with suppress(ftplib.error_perm):
                if parts[:count] != [""]:
                    self._ftp.mkd("/".join(parts[:count]))
        self._folders |= {folder, self._root}

    def _place(self, path: str) -> str:
        return f"{self._root}/{path}" if self._root and path else self._root or path

    def _refused(self, error: Exception, path: str) -> PublishError:
        return PublishError("publish_refused", host=self._ftp.host, what=f"{error} ({path})")


def _plain(name: str, place: str, host: str) -> str:
    """A name as a server lists it. Raises PublishError for one that no file has."""
    if "/" in name or not name.isprintable():
        raise PublishError("publish_strange_answer", host=host, what=f"{name!r} ({place})")
    return name
