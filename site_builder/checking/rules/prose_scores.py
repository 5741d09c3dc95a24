"""Do scores and levels in prose agree with the results?"""

from collections.abc import Iterator

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Statement
from site_builder.checking.rules.prose_contradictions import CURE_EN, CURE_TH, Contradiction, named
from site_builder.checking.rules.prose_known import agrees, is_plainly_a_score, scores_of, speaks_of_itself, years_meant
from site_builder.checking.rules.scores import known_parts
from site_builder.language.problems.rule import warning
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score
from site_builder.records.catalogues import scoring
from site_builder.records.disclosure import Disclosure
from site_builder.records.subjects import Subject, SubjectKind

PROSE_SCORE = warning(
    "prose-score",
    "“{words}” บอก{what_th} เป็น {stated} แต่ {source} บันทึกของปี {year} ไว้ {recorded}",
    "“{words}” gives {what_en} as {stated}; {source} holds {recorded} for {year}",
    CURE_TH,
    CURE_EN,
)


PROSE_LEVEL = warning(
    "prose-level",
    "“{words}” บอกเกรดหรือระดับว่า {stated} แต่ผลปี {year} ใน {source} คือ {recorded}",
    "“{words}” names the level {stated}; the result of {year} in {source} is {recorded}",
    CURE_TH,
    CURE_EN,
)


def judge_score(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    stated = statement.number
    if stated is None or (statement.bare and not is_plainly_a_score(told, statement)):
        return None
    years = years_meant(disclosure, told, statement)
    known = [(year, scores_of(disclosure, statement.subject, year)) for year in years]
    if not known or (not known[0][1] and (statement.year is not None or speaks_of_itself(told))):
        return None
    all_known = [each for _, scores in known for each in scores]
    if (
        statement.other is not None
        and isinstance(statement.subject, Subject)
        and statement.other != statement.subject.number
    ):
        said = Subject(SubjectKind.INDICATOR, str(statement.other))
        others = [each for year in years for each in scores_of(disclosure, said, year)]
        all_known = [*all_known, *(each for each in others if agrees(stated, each.score))]
    if not all_known or any(agrees(stated, each.score) for each in all_known):
        return None
    right = all_known[0]
    values = {"year": str(right.year), "source": right.file, **named(statement.subject)}
    return Contradiction(told, statement, PROSE_SCORE, format_score(right.score), values)


def judge_level(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    known = [
        (year, level, file)
        for year in years_meant(disclosure, told, statement)
        for level, file in _levels_of(disclosure, year)
    ]
    if statement.year is not None and not any(year == statement.year for year, _, _ in known):
        return None
    if not known or any(_bare(statement.word) == _bare(level) for _, level, _ in known):
        return None
    year, level, file = known[0]
    return Contradiction(told, statement, PROSE_LEVEL, level, {"year": str(year), "source": file})


def _levels_of(disclosure: Disclosure, year: FiscalYear) -> Iterator[tuple[str, str]]:
    if result := disclosure.result(year):
        computed = scoring.grade_or_level(year, result.total, known_parts(result))
        level = result.grade or result.level or (computed.name_th if computed else None)
        if level:
            yield level, result.origin.file


def _bare(word: str) -> str:
    return "".join(word.split()).upper()
