"""What a GIF carries beside its pictures: whether it does, and a copy that does not (GIF89a, CompuServe 1990)."""

from collections.abc import Iterator

_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_REPEATS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")
"""Applications whose note says how often the pictures are repeated."""
_HEAD = 13


def gif_has_traces(content: bytes) -> bool:
    """Whether a GIF carries comments, notes of programs or anything behind its end; one that breaks off may."""
    try:
        return gif_without_traces(content) != content
    except ValueError:
        return True


def gif_without_traces(content: bytes) -> bytes:
    """The GIF with its pictures and how they move, up to where its bytes make sense. Raises ValueError."""
    try:
        return b"".join(_kept(content))
    except IndexError as error:
        raise ValueError("breaks off") from error


def _kept(content: bytes) -> Iterator[bytes]:
    """The pieces that show. Raises IndexError where the file breaks off within one."""
    at = _HEAD + _colours(content[10])
    yield content[:at]
    while at < len(content) and content[at] in {_EXTENSION, _PICTURE}:
        start = at
        if content[at] == _EXTENSION:
            at = _end_of_blocks(content, at + 2)
            if _is_shown(content[start + 1], content[start + 2 : at]):
                yield content[start:at]
        else:
            # The place, the colours of its own, the size of codes, then the blocks.
            at = _end_of_blocks(content, at + 11 + _colours(content[at + 9]))
            yield content[start:at]
    yield bytes([_END])


def _colours(flags: int) -> int:
    """How many bytes the table of colours has, by the flags before it."""
    return 3 << ((flags & 0x07) + 1) if flags & 0x80 else 0


def _is_shown(label: int, blocks: bytes) -> bool:
    if label == _APPLICATION:
        return blocks.startswith(_REPEATS) and len(blocks) <= 12 + 5
    return label == _CONTROL and len(blocks) == 6


def _end_of_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += 1 + content[at]
    return at + 1
