"""Units and positions that came to an end: who took over, and are they named after their time?"""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.checking.parts import responsible_mentions
from site_builder.checking.parts.check import check
from site_builder.checking.parts.mentions import Mention
from site_builder.checking.parts.repeats import leads_back
from site_builder.language.problems.message_values import successor
from site_builder.language.problems.problem import Issue, Rule
from site_builder.language.problems.rule import error, warning
from site_builder.language.thai.dates import format_date
from site_builder.records.derived.responsible import position_id
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.site import Position, Unit

MERGE_CYCLE = error(
    "merge-cycle",
    "ช่อง merged_into ของ “{id}” ชี้วนกลับมาที่เดิม",
    "“{id}” is merged into itself in a circle",
    "ให้ merged_into เป็นหน่วยงานหรือตำแหน่งที่รับงานต่อ",
    "let merged_into name what took over its work",
)
UNIT_ENDED = warning(
    "unit-ended",
    "หน่วยงาน “{id}” สิ้นสุดเมื่อ {date} ก่อนปีงบประมาณ {year}{hint_th}",
    "the unit “{id}” ended on {date}, before fiscal year {year}{hint_en}",
    "แก้เป็นหน่วยงานที่รับผิดชอบในปีนั้น หรือแก้ ended ใน site.yml",
    "name the unit that answers for it in that year, or correct ended in site.yml",
)
POSITION_ENDED = warning(
    "position-ended",
    "ตำแหน่ง “{id}” สิ้นสุดเมื่อ {date} ก่อนปีงบประมาณ {year}{hint_th}",
    "the position “{id}” ended on {date}, before fiscal year {year}{hint_en}",
    "แก้เป็นตำแหน่งที่รับผิดชอบในปีนั้น หรือแก้ ended ใน site.yml",
    "name the position that answers for it in that year, or correct ended in site.yml",
)

Lasting = Mapping[str, Unit] | Mapping[str, Position]


@check
def merge_circles(disclosure: Disclosure) -> Iterator[Issue]:
    """What took over from a unit or position does not lead back to it."""
    for known in (disclosure.units, disclosure.positions):
        heirs = {each.id: each.merged_into for each in known.values()}
        for each in known.values():
            if leads_back(each.id, heirs.get):
                yield MERGE_CYCLE.at(each.origin.place_of("merged_into"), id=each.id)


@check
def ended_units(disclosure: Disclosure) -> Iterator[Issue]:
    """A unit answers for nothing in years after its end."""
    for records in disclosure.years:
        named = responsible_mentions.units_at_work(records)
        yield from _after_their_time(UNIT_ENDED, records, named, disclosure.units)


@check
def ended_positions(disclosure: Disclosure) -> Iterator[Issue]:
    """A position acts on no measure in years after its end."""
    for records in disclosure.years:
        beside = (
            Mention(place, position_id(disclosure, each) or each)
            for place, each in responsible_mentions.named_positions(records)
        )
        named = (*responsible_mentions.positions_of_measures(records), *beside)
        yield from _after_their_time(POSITION_ENDED, records, named, disclosure.positions)


def _after_their_time(rule: Rule, records: YearRecords, named: Iterable[Mention], known: Lasting) -> Iterator[Issue]:
    for place, each in named:
        there = known.get(each)
        if there and there.ended and there.ended < records.year.start:
            day, heir = format_date(there.ended), successor(there.merged_into)
            yield rule.at(place(), id=each, date=day, year=records.year, **heir)
