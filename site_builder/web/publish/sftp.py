"""Publishes over SFTP, with the optional package paramiko. A server's key is checked before anything is sent."""

import base64
import errno
import posixpath
import stat
from contextlib import suppress
from hashlib import sha256
from typing import Any

from site_builder.web.publish.transport import PublishError

try:
    import paramiko  # type: ignore[import-untyped,unused-ignore]
except ImportError:
    paramiko = None

PORT = 22
SECONDS = 30
LOST: tuple[type[Exception], ...] = (EOFError, ConnectionError, TimeoutError)
if paramiko is not None:
    LOST = (*LOST, paramiko.SSHException)


def fingerprint(key: bytes) -> str:
    """The SHA-256 fingerprint of a server's key as OpenSSH prints it."""
    return "SHA256:" + base64.b64encode(sha256(key).digest()).decode().rstrip("=")


class SftpStore:
    """One connection to an SFTP server."""

    def __init__(self, client: Any, host: str, folder: str) -> None:
        self._client, self._host, self._root = client, host, folder.rstrip("/")
        self._sftp = client.open_sftp()
        self._sftp.get_channel().settimeout(SECONDS)
        self._folders: set[str] = set()

    @classmethod
    def connect(
        cls, host: str, port: int | None, user: str, password: str | None, folder: str, host_key: str | None
    ) -> "SftpStore":
        """Logs in with a password, or with the user's own keys where there is none.

        Raises PublishError with the reason in words, also when paramiko is not installed.
        """
        if paramiko is None:
            raise PublishError("publish_not_installed", package="paramiko", extra="sftp")
        client = paramiko.SSHClient()
        if host_key is None:
            client.load_system_host_keys()
        client.set_missing_host_key_policy(_policy(host_key))
        try:
            client.connect(
                host, port or PORT, user, password, timeout=SECONDS, banner_timeout=SECONDS, auth_timeout=SECONDS,
                allow_agent=password is None, look_for_keys=password is None,
            )  # fmt: skip
            return cls(client, host, folder)
        except paramiko.BadHostKeyException as error:
            client.close()
            found = fingerprint(error.key.asbytes())
            raise PublishError("publish_host_key_changed", host=host, fingerprint=found) from error
        except paramiko.AuthenticationException as error:
            client.close()
            raise PublishError("publish_login", host=host, user=user, what=error) from error
        except (OSError, EOFError, paramiko.SSHException) as error:
            client.close()
            raise PublishError("publish_unreachable", host=host, what=str(error) or type(error).__name__) from error
        except PublishError:
            client.close()
            raise

    def close(self) -> None:
        with suppress(OSError, EOFError):
            self._client.close()

    def names(self, folder: str) -> dict[str, int]:
        try:
            return {row.filename: row.st_size or 0 for row in self._sftp.listdir_attr(self._place(folder))}
        except FileNotFoundError:
            return {}

    def read(self, path: str) -> bytes | None:
        try:
            with self._sftp.open(self._place(path), "rb") as file:
                file.prefetch()
                return bytes(file.read())
        except FileNotFoundError:
            return None

    def write(self, path: str, content: bytes) -> None:
        self._make_folder(path.rpartition("/")[0])
        try:
            with self._sftp.open(self._place(path), "wb") as file:
                file.set_pipelined(True)
                file.write(content)
        except OSError as error:
            raise self._refused(error, path) from error

    def move(self, source: str, target: str) -> None:
        self._make_folder(target.rpartition("/")[0])
        here, there, aside = self._place(source), self._place(target), self._place(f"{source}.old")
        try:
            self._sftp.posix_rename(here, there)
        except OSError as error:
            # A server without that extension renames onto nothing only; the old file steps aside for a blink.
            try:
                with suppress(FileNotFoundError):
                    self._sftp.rename(there, aside)
                self._sftp.rename(here, there)
            except OSError:
                with suppress(OSError):
                    self._sftp.rename(aside, there)
                raise self._refused(error, target) from error
            with suppress(OSError):
                self._sftp.remove(aside)

    def delete(self, path: str) -> None:
        self._stay_inside(path.rpartition("/")[0])
        try:
            self._sftp.remove(self._place(path))
        except FileNotFoundError:
            return
        except OSError as error:
            if error.errno == errno.ENOENT:
                return
            raise self._refused(error, path) from error

    def remove_folder(self, path: str) -> bool:
        try:
            self._sftp.rmdir(self._place(path))
        except OSError:
            return False
        self._folders.discard(self._place(path))
        return True

    def _make_folder(self, folder: str) -> None:
        whole = self._place(folder)
        if whole in self._folders:
            return
        self._stay_inside(folder)
        missing = []
        place = whole
        while place not in {"", "/"} and not self._is_folder(place):
            missing.append(place)
            place = posixpath.dirname(place)
        for each in reversed(missing):
            try:
                self._sftp.mkdir(each)
            except OSError as error:
                raise self._refused(error, each) from error
        self._folders.add(whole)

    def _stay_inside(self, folder: str) -> None:
        """Raises PublishError where a folder below the target is a link, so that it may lie anywhere."""
        place = folder
        while place:
            with suppress(FileNotFoundError):
                if stat.S_ISLNK(self._sftp.lstat(self._place(place)).st_mode or 0):
                    raise PublishError("publish_link_out", file=place)
            place = place.rpartition("/")[0]

    def _is_folder(self, place: str) -> bool:
        try:
            return stat.S_ISDIR(self._sftp.stat(place).st_mode or 0)
        except OSError:
            return False

    def _place(self, path: str) -> str:
        return f"{self._root}/{path}" if self._root and path else self._root or path or "."

    def _refused(self, error: Exception, path: str) -> PublishError:
        return PublishError("publish_refused", host=self._host, what=f"{error} ({path})")


def _policy(host_key: str | None) -> Any:
    """Takes a key nobody knows only when it is the one the target names."""

    class Policy(paramiko.MissingHostKeyPolicy):  # type: ignore[misc,unused-ignore]
        def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:
            found = fingerprint(key.asbytes())
            if host_key is None:
                raise PublishError("publish_host_key_unknown", host=hostname, fingerprint=found)
            if host_key != found:
                raise PublishError("publish_host_key_changed", host=hostname, fingerprint=found)

    return Policy()
