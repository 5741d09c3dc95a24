"""The result of a fiscal year: scores that add up by the official tables, and verdicts on the checklist's items."""

from collections.abc import Mapping
from decimal import Decimal

from benchmarks.made_up.sentences import Author
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.numerals import format_score, round_half_up
from site_builder.records.catalogues import reader, scoring
from site_builder.records.catalogues.records import Catalogue, Weights
from site_builder.records.catalogues.tables import LevelKind
from site_builder.records.catalogues.vocabulary import Basis

USUAL_WEIGHTS = (30, 30, 40)
"""Of IIT, EIT and OIT, for a year whose weights nobody has told."""
FAILED = 0.12
"""Share of items that the assessors did not find in order."""


def _mean(values: list[Decimal]) -> Decimal:
    return round_half_up(sum(values, Decimal(0)) / len(values))


def _survey_scores(author: Author, year: FiscalYear, base: int) -> tuple[dict[str, Decimal], dict[int, Decimal]]:
    """Scores of the questions, where they are known, and of indicators 1 to 8."""
    known = reader.question_set(year)
    questions: dict[str, Decimal] = {}
    indicators: dict[int, Decimal] = {}
    for number in range(1, 9):
        own = [each.id for each in known.questions if each.indicator == number] if known else []
        scores = [Decimal(author.number((base - 4) * 100, min(9990, (base + 7) * 100))) / 100 for _ in own or range(5)]
        questions |= dict(zip(own, scores, strict=False))
        indicators[number] = _mean(scores)
    return questions, indicators


def _items(author: Author, catalogue: Catalogue) -> list[dict[str, str]]:
    told: list[dict[str, str]] = []
    for item in catalogue.items:
        if author.often(FAILED):
            told.append({"item": item.id, "verdict": "failed", "reason": author.finding()})
        else:
            told.append({"item": item.id, "verdict": "passed"})
    return told


def _disclosure_scores(author: Author, items: list[dict[str, str]], catalogue: Catalogue | None) -> dict[int, Decimal]:
    """Indicators 9 and 10: the mean of their groups' shares of items passed."""
    if catalogue is None:
        return {number: Decimal(author.number(70, 100)) for number in (9, 10)}
    passed = {each["item"]: each["verdict"] == "passed" for each in items}
    shares: dict[int, list[Decimal]] = {}
    for group in catalogue.groups:
        found = [Decimal(100 * passed[item]) for item in group.items]
        shares.setdefault(group.indicator, []).append(sum(found, Decimal(0)) / len(found))
    return {number: _mean(each) for number, each in shares.items()}


def _total(year: FiscalYear, scores: Mapping[int, Decimal]) -> tuple[Decimal, dict[str, str]]:
    """The total, and the grade or level it reaches as the field it stands in."""
    parts = scoring.instrument_scores(scores)
    iit, eit, oit = USUAL_WEIGHTS
    usual = Weights(fiscal_year=year, iit=iit, eit=eit, oit=oit, basis=Basis.MEMORY, statement="usual")
    total = scoring.total(parts, reader.weights(year) or usual)
    if total is None:
        raise ValueError(f"indicators are missing in {year}")
    known, reached = reader.level_set(year), scoring.grade_or_level(year, total, parts)
    if known is None or reached is None:
        return total, {}
    return total, {"grade" if known.kind is LevelKind.GRADE else "level": reached.name_th}


def result(seed: int, year: int, place: int) -> dict[str, object]:
    """`ita.yml`; `place` is how many years the agency has been at it, for it gets better."""
    author, named = Author(seed, year, "result"), FiscalYear(year)
    catalogue = reader.oit_catalogue(named)
    questions, scores = _survey_scores(author, named, 80 + place)
    items = _items(author, catalogue) if catalogue else []
    scores |= _disclosure_scores(author, items, catalogue)
    total, level = _total(named, scores)
    return {
        "total": format_score(total),
        **level,
        "indicators": [{"number": str(number), "score": format_score(score)} for number, score in scores.items()],
        "questions": [{"question": question, "score": format_score(score)} for question, score in questions.items()],
        "items": items,
    }
