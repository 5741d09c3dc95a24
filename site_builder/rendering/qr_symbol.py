"""The modules of a QR code, made much faster than by the library that knows the standard, as every page needs one.

Geometry and tables come from segno, once for each size of code. What depends on the text is done with whole numbers
of one bit a module, so that a step of Python judges a whole code: bit `y * (size + 4) + x`, light beyond the edges.
Source: ISO/IEC 18004.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain, islice, zip_longest
from operator import itemgetter
from typing import Any

import segno.consts
import segno.encoder

# The library tells no types of these.
_TABLES: Any = segno.consts
_GEOMETRY: Any = segno.encoder
_LEVELS = (_TABLES.ERROR_LEVEL_L, _TABLES.ERROR_LEVEL_M, _TABLES.ERROR_LEVEL_Q, _TABLES.ERROR_LEVEL_H)
_BYTES = 0b0100
"""The mode of a text that is no mere number."""
_PADDING = (0b11101100, 0b00010001)
_FREE = 2
"""What segno calls a module that belongs to the text."""
_MARGIN = 4
"""So many light modules beside a pattern like a finder's make it one; beyond an edge all is light."""


class _Frame:
    """What all codes of one version share: the fixed patterns, the order of the free modules, the eight masks."""

    def __init__(self, version: int) -> None:
        self.version, self.size = version, 17 + 4 * version
        self.width = self.size + _MARGIN
        modules = self._blank()
        _GEOMETRY.add_finder_patterns(modules, self.size, self.size)
        _GEOMETRY.add_alignment_patterns(modules, self.size, self.size)
        free = [(x, y) for y, row in enumerate(modules) for x, module in enumerate(row) if module == _FREE]
        self.masks = [
            sum(1 << y * self.width + x for x, y in free if is_dark(y, x))
            for is_dark in _GEOMETRY.get_data_mask_functions(is_micro=False)
        ]
        _GEOMETRY.add_codewords(modules, range(_FREE + 1, _FREE + 1 + len(free)), version)
        # Each module's place among the bits, behind a light and a dark one that never change; the last module first.
        places = [[value - (value > _FREE) for value in row] + [0] * _MARGIN for row in modules]
        self._in_order = itemgetter(*reversed(list(chain.from_iterable(places))))
        self._bits = 2 + len(free)
        beside = (1 << self.size - 1) - 1
        self._pairs = (
            sum(beside << y * self.width for y in range(self.size)),
            sum((beside << 1 | 1) << y * self.width for y in range(self.size - 1)),
        )

    def _blank(self) -> list[list[int]]:
        return [list(row) for row in _GEOMETRY.make_matrix(self.size, self.size)]

    def placed(self, codewords: bytes) -> int:
        """The code before a mask and the format are laid over it."""
        bits = f"01{int.from_bytes(codewords):0{len(codewords) * 8}b}".ljust(self._bits, "0")
        return int("".join(self._in_order(bits)), 2)

    def rows(self, modules: int) -> tuple[str, ...]:
        """The rows of a code from above, each a text of 0 and 1."""
        told = f"{modules:0{self.size * self.width}b}"[::-1]
        return tuple(told[y * self.width :][: self.size] for y in range(self.size))

    @cache  # noqa: B019 (as many as there are versions, levels and masks)
    def format(self, level: int, mask: int) -> int:
        """The modules that tell how to read the code."""
        told = [[0] * self.size for _ in range(self.size)]
        _GEOMETRY.add_format_info(told, self.version, level, mask)
        _GEOMETRY.add_version_info(told, self.version)
        return sum(module << y * self.width + x for y, row in enumerate(told) for x, module in enumerate(row))

    def penalty(self, modules: int) -> int:
        """How hard a code would be to read: runs, blocks, patterns like a finder's, too much of one shade."""
        in_rows, in_columns = self._pairs
        across = ~(modules ^ modules >> 1) & in_rows
        down = ~(modules ^ modules >> self.width) & in_columns
        points = 3 * (across & across >> self.width & down).bit_count()
        for step, same in ((1, across), (self.width, down)):
            five = same & same >> step & same >> 2 * step & same >> 3 * step
            points += five.bit_count() + 2 * (five & ~(five << step)).bit_count()
            points += 40 * _like_finders(modules, step)
        share = modules.bit_count() / self.size**2
        return points + 10 * int(abs(share * 100 - 50) / 5)


def _like_finders(modules: int, step: int) -> int:
    """How many runs of dark, light, three dark, light, dark have light beside them; a second one may not overlap."""
    dark, light = modules, ~modules
    found = dark & light >> step & dark >> 2 * step & dark >> 3 * step & dark >> 4 * step & light >> 5 * step
    found &= dark >> 6 * step
    before = dark << step | dark << 2 * step
    after = dark >> 7 * step | dark >> 8 * step
    found &= ~(before | before << 2 * step) | ~(after | after >> 2 * step)
    count = 0
    while found:
        first = found & -found
        found &= ~(first | first << 4 * step | first << 6 * step)
        count += 1
    return count


@cache
def _frame(version: int) -> _Frame:
    return _Frame(version)


@cache
def _remainders(length: int) -> tuple[int, ...]:
    """What each leading byte leaves when a block is divided by the polynomial of so many correcting bytes."""
    factors = _TABLES.GEN_POLY[length]
    left = [0]
    for byte in range(1, 256):
        power = _TABLES.GALIOS_LOG[byte]
        left.append(int.from_bytes(bytes(_TABLES.GALIOS_EXP[power + factor] for factor in factors)))
    return tuple(left)


def _correction(block: bytes, length: int) -> bytes:
    table, top, kept = _remainders(length), 8 * (length - 1), (1 << 8 * (length - 1)) - 1
    rest = 0
    for byte in block:
        rest = (rest & kept) << 8 ^ table[rest >> top ^ byte]
    return rest.to_bytes(length)


def _fitting(length: int) -> tuple[int, int]:
    """The smallest version that holds so many bytes, and the highest level of correction at which it still does."""
    for version in range(1, 41):
        needed = 4 + _counting_bits(version) + 8 * length
        fitting = [level for level in _LEVELS if _TABLES.SYMBOL_CAPACITY[version][level] >= needed]
        if fitting:
            return version, fitting[-1]
    raise ValueError(f"no QR code holds {length} bytes")


def _counting_bits(version: int) -> int:
    return 8 if version < 10 else 16


def _codewords(text: bytes, version: int, level: int) -> bytes:
    """The text with its length, padding and correction, the blocks woven into each other."""
    counting = _counting_bits(version)
    head = (_BYTES << counting | len(text)) << 8 * len(text) | int.from_bytes(text)
    told = (head << 4).to_bytes(len(text) + 1 + counting // 8)
    # The empty codeword is segno's way to fill up; readers have stopped before it.
    room = _TABLES.SYMBOL_CAPACITY[version][level] // 8
    words = iter((told + b"\0" + bytes(_PADDING) * room)[:room])
    blocks: list[bytes] = []
    corrections: list[bytes] = []
    for kind in _TABLES.ECC[version][level]:
        for _ in range(kind.num_blocks):
            blocks.append(bytes(islice(words, kind.num_data)))
            corrections.append(_correction(blocks[-1], kind.num_total - kind.num_data))
    return _woven(blocks) + _woven(corrections)


def _woven(blocks: Sequence[bytes]) -> bytes:
    return bytes(word for word in chain.from_iterable(zip_longest(*blocks)) if word is not None)


def qr_rows(text: bytes) -> tuple[str, ...]:
    """The rows of the smallest code that holds the text, at the highest level of correction that costs no larger one.

    Each is a text of 0 (light) and 1 (dark). Raises ValueError where no code holds so much.
    """
    version, level = _fitting(len(text))
    frame = _frame(version)
    plain = frame.placed(_codewords(text, version, level))
    penalties = [frame.penalty(plain ^ mask) for mask in frame.masks]
    best = penalties.index(min(penalties))
    return frame.rows(plain ^ frame.masks[best] | frame.format(level, best))
