"""Does prose tell rise and fall as two results have them?"""

from collections.abc import Iterator

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.wording import turned
from site_builder.checking.rules.prose_contradictions import CURE_EN, CURE_TH, Contradiction, named
from site_builder.checking.rules.prose_known import (
    KnownScore,
    agrees,
    earlier,
    is_plainly_a_score,
    scores_of,
    years_meant,
)
from site_builder.language.problems.rule import warning
from site_builder.language.thai.numerals import format_score
from site_builder.records.disclosure import Disclosure

PROSE_CHANGE = warning(
    "prose-change",
    "“{words}” บอกการเปลี่ยนแปลงของ{what_th} เป็น {stated} "
    "แต่ตามผลปี {before} ({old}) และปี {year} ({new}) ต้องเป็น {recorded}",
    "“{words}” tells the change of {what_en} as {stated}; "
    "by the results of {before} ({old}) and {year} ({new}) it is {recorded}",
    CURE_TH,
    CURE_EN,
)


def judge_change(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    """A change is from a year before, named or the last with a score, to the year the text is about."""
    if statement.bare and statement.kind is Kind.DIRECTION and not is_plainly_a_score(told, statement):
        return None
    pairs = list(_pairs(disclosure, told, statement))
    if not pairs or any(_is_right(statement, old, new) for old, new in pairs):
        return None
    old, new = pairs[0]
    values = {
        "before": str(old.year),
        "old": format_score(old.score),
        "year": str(new.year),
        "new": format_score(new.score),
        "source": old.file if statement.kind is Kind.BEFORE else new.file,
        **named(statement.subject),
    }
    return Contradiction(told, statement, PROSE_CHANGE, _changed(statement, old, new), values)


def _pairs(disclosure: Disclosure, told: Told, statement: Statement) -> Iterator[tuple[KnownScore, KnownScore]]:
    compared = statement.year
    for year in years_meant(disclosure, told, Statement(statement.kind, statement.start, statement.at, statement.end)):
        if compared is not None and compared >= year:
            continue
        for new in scores_of(disclosure, statement.subject, year):
            olds = (
                scores_of(disclosure, statement.subject, compared)
                if compared
                else earlier(disclosure, statement.subject, year)
            )
            yield from ((old, new) for old in olds)


def _is_right(statement: Statement, old: KnownScore, new: KnownScore) -> bool:
    if statement.kind is Kind.DIRECTION:
        return statement.rises == (new.score > old.score) and new.score != old.score
    if statement.number is None:
        return True
    return agrees(statement.number, old.score if statement.kind is Kind.BEFORE else abs(new.score - old.score))


def _changed(statement: Statement, old: KnownScore, new: KnownScore) -> str:
    if statement.kind is Kind.BEFORE:
        return format_score(old.score)
    if statement.kind is Kind.DIFFERENCE:
        return format_score(abs(new.score - old.score))
    return turned(statement.word, rises=None if new.score == old.score else new.score > old.score)
