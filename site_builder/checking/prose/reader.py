"""The one reader of statements: a text in, all that it states out, in its order."""

import re

from msgspec.structs import replace

from site_builder.checking.prose.codes import codes, names
from site_builder.checking.prose.counts import counts
from site_builder.checking.prose.levels import directions, levels, turns
from site_builder.checking.prose.plain import is_quoted, paragraphs
from site_builder.checking.prose.scores import scores
from site_builder.checking.prose.statement import Statement
from site_builder.checking.prose.subjects import subjects, years

_MAY_STATE = re.compile(r"[0-9]|ระดับ|เกรด|คะแนนเต็ม|เดียว|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ")


def statements(text: str) -> tuple[Statement, ...]:
    """What a text states of scores, names, counts and changes; what it quotes from a paper is left out."""
    found: dict[tuple[int, int, str], Statement] = {}
    for paragraph in paragraphs(text):
        start, words = paragraph.start, paragraph.words
        if _MAY_STATE.search(words):
            for each in _stated(words):
                if not is_quoted(words, each.start, each.end):
                    until = each.until + start if each.until else 0
                    moved = replace(
                        each, start=each.start + start, at=each.at + start, end=each.end + start, until=until
                    )
                    found.setdefault((moved.at, moved.end, moved.kind), moved)
    return tuple(found[key] for key in sorted(found))


def _stated(words: str) -> list[Statement]:
    named, in_years = subjects(words), years(words)
    scored = list(scores(words, named, in_years))
    return [
        *scored,
        *directions(words, named, in_years),
        *turns(words, scored),
        *levels(words, named, in_years),
        *names(words, named),
        *codes(words, named, in_years),
        *counts(words, named, in_years),
    ]
