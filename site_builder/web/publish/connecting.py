"""Connects to a target of `publish.yml` by the transport of its kind."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.records.target import Target, TargetKind
from site_builder.web.publish import ftps, sftp
from site_builder.web.publish.folder import FolderStore
from site_builder.web.publish.ftps import FtpsStore
from site_builder.web.publish.reconnecting import Connection, ReconnectingStore
from site_builder.web.publish.rsync import RsyncTransport
from site_builder.web.publish.sftp import SftpStore
from site_builder.web.publish.transport import PublishError, StagedTransport, Transport

Password = Callable[[], str | None]
"""Gives the target's password when it is wanted; None where there is none."""


@contextmanager
def connected(target: Target, root: Path, password: Password) -> Iterator[Transport]:
    """The transport to a target of files, with its connection open as long as it is used.

    Relative paths start at the project `root`. Raises PublishError when the target cannot be reached.
    """
    match target.kind:
        case TargetKind.FOLDER:
            yield StagedTransport(FolderStore(root / (target.folder or "")))
        case TargetKind.RSYNC:
            yield RsyncTransport(f"{target.user}@{target.host}:{target.folder}", target.port)
        case TargetKind.FTPS | TargetKind.SFTP:
            lost = ftps.LOST if target.kind is TargetKind.FTPS else sftp.LOST
            store = ReconnectingStore(_connecting(target, root, password), lost)
            try:
                yield StagedTransport(store)
            finally:
                store.close()
        case _:
            raise ValueError(f"{target.kind} carries no single files")


def _connecting(target: Target, root: Path, password: Password) -> Callable[[], Connection]:
    host, user, folder = str(target.host), str(target.user), str(target.folder)
    secret = password()
    if target.kind is TargetKind.SFTP:
        return lambda: SftpStore.connect(host, target.port, user, secret, folder, target.host_key)
    if secret is None:
        raise PublishError("publish_no_password", user=user, host=host)
    certificate = root / target.certificate if target.certificate else None
    return lambda: FtpsStore.connect(host, target.port, user, secret, folder, certificate)
