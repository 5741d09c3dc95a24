"""Which fields of a record may hold records, told by their types."""

import pytest

from site_builder.records.analysis import Topic
from site_builder.records.base import Record, fields_of_records
from site_builder.records.checklist import Answer
from site_builder.records.evidence import Evidence, EvidenceFile
from site_builder.records.measures import Measure
from site_builder.records.plan import PlanRow


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Measure, {"units", "steps", "follow_ups", "printed_codes"}),
        (Answer, {"nil", "links", "prepared", "checked"}),
        (Topic, {"action", "printed_codes"}),
        (Evidence, {"files"}),
        (EvidenceFile, set()),
        (PlanRow, set()),
    ],
)
def test_one_one_or_none_and_several_are_found(kind: type[Record], fields: set[str]) -> None:
    assert set(fields_of_records(kind)) == fields
