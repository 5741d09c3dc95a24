"""Which checklist items a piece of evidence answers, and which unit answers for them."""

from collections.abc import Iterator

from site_builder.checking.parts.wording import code
from site_builder.language.problems.message_values import Values, used_for
from site_builder.records.checklist import Answer
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.site import name_on


def answers_using(records: YearRecords, evidence_id: str) -> Iterator[Answer]:
    """The answers of a year that link to a piece of evidence, by itself or through a document."""
    for answer in records.answers:
        for link in answer.links:
            document = records.documents_by_id.get(link.document or "")
            if link.evidence == evidence_id or (document and evidence_id in document.evidence):
                yield answer
                break


def answered_with(disclosure: Disclosure, folder: str, evidence_id: str) -> Values:
    """The hint that names items and units; `folder` is the year's, such as `content/2566/`."""
    records = next((each for each in disclosure.years if folder == f"content/{each.year}/"), None)
    answers = list(answers_using(records, evidence_id)) if records else []
    if records is None or not answers:
        return used_for("", "")
    units = dict.fromkeys(unit_name(disclosure, records, each.unit) for each in answers if each.unit)
    return used_for(", ".join(code(each.item) for each in answers), ", ".join(units))


def unit_name(disclosure: Disclosure, records: YearRecords, unit_id: str) -> str:
    """A unit's short name as it was at the end of the year."""
    unit = disclosure.units.get(unit_id)
    return name_on(unit.names, records.year.end).short_or_full if unit else unit_id
