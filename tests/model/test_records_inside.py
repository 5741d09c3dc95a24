"""Which fields of a record may hold records, told by their types."""

import pytest

from site_builder.model.analysis import Topic
from site_builder.model.base import Record, fields_of_records
from site_builder.model.checklist import Answer
from site_builder.model.evidence import Evidence, EvidenceFile
from site_builder.model.measures import Measure
from site_builder.model.plan import PlanRow


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Measure, {"units", "steps", "follow_ups"}),
        (Answer, {"nil", "links", "prepared", "checked"}),
        (Topic, {"action"}),
        (Evidence, {"files"}),
        (EvidenceFile, set()),
        (PlanRow, set()),
    ],
)
def test_one_one_or_none_and_several_are_found(kind: type[Record], fields: set[str]) -> None:
    assert set(fields_of_records(kind)) == fields
