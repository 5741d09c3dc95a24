"""A bad line: steps are taken again on a new connection, and a move is not taken twice."""

from collections.abc import Callable

import pytest

from site_builder.web.publish import reconnecting
from site_builder.web.publish.reconnecting import ReconnectingStore
from site_builder.web.publish.transport import PublishError, StagedTransport
from site_builder.web.publish.upload import contents_of, upload
from tests.web.publish.targets import MemoryStore, release

SITE = release({"index.html": "home", "a/index.html": "a", "b.pdf": "paper"})


class BadLine(MemoryStore):
    """Loses the connection on every n-th change, before or just after it was made."""

    def __init__(self, every: int, *, after: bool) -> None:
        super().__init__()
        self.every, self.after, self.count, self.closed = every, after, 0, 0

    def _lossy(self, change: Callable[[], None]) -> None:
        self.count += 1
        lost = self.count % self.every == 0
        if lost and not self.after:
            raise ConnectionResetError
        change()
        if lost:
            raise ConnectionResetError

    def write(self, path: str, content: bytes) -> None:
        self._lossy(lambda: super(BadLine, self).write(path, content))

    def move(self, source: str, target: str) -> None:
        self._lossy(lambda: super(BadLine, self).move(source, target))

    def delete(self, path: str) -> None:
        self._lossy(lambda: super(BadLine, self).delete(path))

    def close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("every", [2, 3, 5])
def test_an_upload_over_a_bad_line_comes_out_right(monkeypatch: pytest.MonkeyPatch, every: int, *, after: bool) -> None:
    monkeypatch.setattr(reconnecting, "WAITS", (0.0, 0.0, 0.0))
    line = BadLine(every, after=after)
    transport = StagedTransport(ReconnectingStore(lambda: line, (ConnectionError,)))
    upload(SITE, transport, contents_of(transport, SITE), lambda _: None)
    wanted = {path: SITE.read(path) for path in SITE.files} | {"manifest.json": SITE.manifest.as_bytes()}
    assert line.files == wanted
    assert line.closed > 0


def test_a_line_that_stays_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconnecting, "WAITS", (0.0, 0.0))
    transport = StagedTransport(ReconnectingStore(lambda: BadLine(1, after=False), (ConnectionError,)))
    with pytest.raises(PublishError) as caught:
        upload(SITE, transport, contents_of(transport, SITE), lambda _: None)
    assert caught.value.key == "publish_lost"
