"""Connects anew when the connection to a server is lost, and takes the lost step again."""

import time
from collections.abc import Callable
from typing import Protocol, TypeVar

from site_builder.web.publish.transport import PublishError, Store

T = TypeVar("T")
WAITS = (1.0, 3.0, 8.0)
"""Seconds before each new try."""


class Connection(Store, Protocol):
    """A store at the other end of a line."""

    def close(self) -> None:
        """Ends the connection, whatever its state."""


class ReconnectingStore:
    """Takes each step up to four times. Every step may be taken twice without harm, `move` by looking first."""

    def __init__(self, connect: Callable[[], Connection], lost: tuple[type[Exception], ...]) -> None:
        self._connect, self._lost = connect, lost
        self._connection: Connection | None = connect()

    def names(self, folder: str) -> dict[str, int]:
        return self._step(lambda store: store.names(folder))

    def read(self, path: str) -> bytes | None:
        return self._step(lambda store: store.read(path))

    def write(self, path: str, content: bytes) -> None:
        self._step(lambda store: store.write(path, content))

    def move(self, source: str, target: str) -> None:
        def once_or_again(store: Store) -> None:
            folder, _, name = source.rpartition("/")
            if self._again and name not in store.names(folder):
                return
            store.move(source, target)

        self._step(once_or_again)

    def delete(self, path: str) -> None:
        self._step(lambda store: store.delete(path))

    def remove_folder(self, path: str) -> bool:
        return self._step(lambda store: store.remove_folder(path))

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _step(self, step: Callable[[Store], T]) -> T:
        self._again = False
        for seconds in (*WAITS, None):
            try:
                if self._connection is None:
                    self._connection = self._connect()
                return step(self._connection)
            except self._lost as error:
                self.close()
                self._again = True
                if seconds is None:
                    raise PublishError("publish_lost", what=str(error) or type(error).__name__) from error
                time.sleep(seconds)
        raise AssertionError("unreachable")
