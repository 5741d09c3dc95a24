"""Words that fill the messages: codes as people print them, lists, and "did you mean"."""

import re
from collections.abc import Collection, Iterable

from site_builder.language.problems import message_values
from site_builder.language.problems.message_values import IS_DRAFT, InBoth, Values, meant, other_capitals
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.thai.text import nearest
from site_builder.records.catalogues.records import Item
from site_builder.records.catalogues.vocabulary import InstrumentId
from site_builder.records.subjects import Subject, SubjectKind

_NUMBER = re.compile(r"[0-9]+")


def scored_instrument(instrument: InstrumentId) -> InBoth:
    return message_values.instrument(instrument.value)


def scored(subject: Subject) -> InBoth:
    """The subject as messages name it."""
    match subject.kind:
        case SubjectKind.INDICATOR:
            return message_values.indicator(subject.code)
        case SubjectKind.QUESTION:
            return message_values.question(code(subject))
        case SubjectKind.ITEM:
            return message_values.item(code(subject))


def code(subject: Subject) -> str:
    """A question or item as printed: `E10`, `O42`."""
    return str(subject).upper()


def hint(wanted: str, known: Iterable[str], drafts: Collection[str] = ()) -> Values:
    """What to say after "there is no `wanted`": that it is a draft, or what was probably meant, or nothing."""
    if wanted in drafts:
        return IS_DRAFT
    return meant(nearest(wanted, [each for each in known if not _is_neighbour(wanted, each)]))


def file_hint(wanted: str, folder: str, paths: Iterable[str]) -> Values:
    """What to say after "there is no file `wanted`": one with other capitals, what was probably meant, or nothing."""
    names = [path.removeprefix(folder) for path in sorted(paths) if path.startswith(folder)]
    same = next((name for name in names if name.lower() == wanted.lower()), None)
    return other_capitals(same) if same else meant(nearest(wanted, names))


def renumbered(item: str, year: FiscalYear, here: Item, this_year: FiscalYear) -> Values:
    """The hint that a number was copied from another year's list, with the number the topic has in this one."""
    return message_values.renumbered(item, str(year), here.id.upper(), str(this_year), here.name_th)


def ranges(numbers: Iterable[int], letter: str = "") -> str:
    """Numbers in short: `O1–O9, O12`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{letter}{run[0]}" + (f"–{letter}{run[-1]}" if len(run) > 1 else "") for run in runs)


def _is_neighbour(one: str, other: str) -> bool:
    """Whether two ids differ by their numbers only: `m11` is no slip for `m01`, while `m1` is."""
    if _NUMBER.sub("#", one) != _NUMBER.sub("#", other):
        return False
    return [int(each) for each in _NUMBER.findall(one)] != [int(each) for each in _NUMBER.findall(other)]
