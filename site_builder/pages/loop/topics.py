"""The topic groups of an analysis as sections of its page: shopping list, findings, the four parts of the action."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder.language import urls
from site_builder.language.thai.periods import format_period
from site_builder.language.words import text
from site_builder.pages.loop.analysis_tables import Analysed, question_tables, shopping_table
from site_builder.pages.parts.subjects import printed_notes
from site_builder.pages.parts.tables import Table
from site_builder.records.analysis import Action, Analysis, Topic
from site_builder.records.catalogues import reader
from site_builder.records.disclosure import YearRecords


class Clause(Struct, frozen=True):
    """One clause of an action; `number` is `1.2`, empty where a part has but one line."""

    number: str
    text: str


class ActionPart(Struct, frozen=True):
    """One of the four parts of an action."""

    anchor: str
    number: str
    title: str
    clauses: tuple[Clause, ...]


class TopicView(Struct, frozen=True):
    """One topic group; `lead` stands between its tables and the action, `notes` say what is printed otherwise."""

    anchor: str
    number: str
    title: str
    shopping: Table
    summary: str
    notes: tuple[str, ...]
    tables: tuple[Table, ...]
    lead: str
    action: tuple[ActionPart, ...]


class ConstraintView(Struct, frozen=True):
    """What hinders the agency: a numbered heading and a paragraph."""

    anchor: str
    number: str
    title: str
    text: str


def _paragraphs(prose: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in prose.split("\n\n") if part.strip())


def _clauses(part: int, lines: Iterable[str], *, always: bool) -> tuple[Clause, ...]:
    listed = tuple(lines)
    numbered = always or len(listed) > 1
    return tuple(Clause(f"{part}.{n}" if numbered else "", words) for n, words in enumerate(listed, start=1))


def action_parts(analysed: Analysed, records: YearRecords, topic: Topic, action: Action) -> tuple[ActionPart, ...]:
    """Layout L6: approach, owner, steps and period, the first and the third clause by clause."""
    positions = (analysed.context.position(each, records.year) for each in action.positions)
    units = analysed.context.unit_names(action.units, records.year, short=False)
    owner = ", ".join(filter(None, (units, *positions)))
    parts = (
        ("approach", _paragraphs(action.approach), True),
        ("owner", (owner,), False),
        ("steps", action.steps, True),
        ("period", (format_period(action.period),), False),
    )
    return tuple(
        ActionPart(
            anchor=urls.part_anchor(topic.id, key),
            number=str(number),
            title=text(f"action_{key}"),
            clauses=_clauses(number, lines, always=always),
        )
        for number, (key, lines, always) in enumerate(parts, start=1)
    )


def topic_title(topic: Topic, records: YearRecords) -> str:
    """A topic's own title, else the official one of the year."""
    official = (each.name_th for each in reader.analysis_topics(records.year) if each.number == topic.no)
    return topic.title or next(official, "")


def topic_view(analysed: Analysed, records: YearRecords, topic: Topic) -> TopicView:
    """A topic as its section shows it."""
    findings = tuple(records.findings[each] for each in topic.findings if each in records.findings)
    return TopicView(
        anchor=topic.id,
        number=str(topic.no),
        title=topic_title(topic, records),
        shopping=shopping_table(analysed, topic, topic_title(topic, records)),
        summary=topic.summary or "",
        notes=printed_notes(analysed.context, analysed.of, topic.subjects, topic.printed_codes),
        tables=question_tables(analysed, findings, topic.id),
        lead=topic.lead or "",
        action=action_parts(analysed, records, topic, topic.action) if topic.action else (),
    )


def constraint_views(analysis: Analysis) -> tuple[ConstraintView, ...]:
    """What hinders the agency, numbered in the order of the file."""
    return tuple(
        ConstraintView(each.id, str(number), each.title, each.text)
        for number, each in enumerate(analysis.constraints, start=1)
    )
