"""Does prose say what the records say: every published text, statement by statement?"""

from collections.abc import Iterator, Mapping

from site_builder.checking.parts.prose import Told, place_in, prose_of
from site_builder.checking.prose.reader import statements
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.rules.prose_changes import PROSE_CHANGE, judge_change
from site_builder.checking.rules.prose_contradictions import Contradiction
from site_builder.checking.rules.prose_counts import PROSE_COUNT, PROSE_MONEY, judge_count
from site_builder.checking.rules.prose_names import PROSE_CODE, PROSE_NAME, judge_code, judge_name
from site_builder.checking.rules.prose_scores import PROSE_LEVEL, PROSE_SCORE, judge_level, judge_score
from site_builder.checking.rules.waivers import Waivers
from site_builder.language.problems.message_values import waiver_line
from site_builder.language.problems.problem import Issue
from site_builder.records.disclosure import Disclosure

PROSE_RULES = (PROSE_SCORE, PROSE_LEVEL, PROSE_CHANGE, PROSE_NAME, PROSE_CODE, PROSE_COUNT, PROSE_MONEY)


WAIVABLE_PROSE = frozenset(rule.code for rule in PROSE_RULES)


def prose_issues(
    sources: Mapping[str, str], disclosure: Disclosure, shown: Disclosure, waivers: Waivers
) -> Iterator[Issue]:
    """The contradictions of what goes out, then of drafts, that nobody has let pass; `shown` is without drafts."""
    public = set[tuple[str, str]]()
    for told in prose_of(shown):
        public.add((told.within[0].origin.file, told.text))
        yield from _issues(sources, shown, told, waivers)
    for told in prose_of(disclosure):
        if (told.within[0].origin.file, told.text) not in public:
            yield from _issues(sources, disclosure, told, waivers)


def contradictions(disclosure: Disclosure, told: Told) -> Iterator[Contradiction]:
    """The statements of a text that the records contradict."""
    for statement in statements(told.text):
        if found := judged(disclosure, told, statement):
            yield found


def judged(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    """What the records say otherwise, or None where they agree or do not tell."""
    match statement.kind:
        case Kind.SCORE | Kind.AFTER:
            return judge_score(disclosure, told, statement)
        case Kind.BEFORE | Kind.DIFFERENCE | Kind.DIRECTION:
            return judge_change(disclosure, told, statement)
        case Kind.LEVEL:
            return judge_level(disclosure, told, statement)
        case Kind.NAME:
            return judge_name(told, statement)
        case Kind.CODE:
            return judge_code(disclosure, told, statement)
        case Kind.COUNT | Kind.MONEY:
            return judge_count(disclosure, told, statement)


def _issues(sources: Mapping[str, str], disclosure: Disclosure, told: Told, waivers: Waivers) -> Iterator[Issue]:
    for found in contradictions(disclosure, told):
        place, rule = told.place(), found.rule
        if waivers.covers(rule.code, place.file, found.words):
            continue
        yield rule.at(
            place_in(sources.get(place.file), place, told.text, found.statement.at),
            words=found.words,
            stated=found.stated,
            recorded=found.recorded,
            **found.values,
            **waiver_line(rule.code, place.file, f'"{found.words}"'),
        )
