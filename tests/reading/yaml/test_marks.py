"""Records know where they were typed without holding what the file was read into."""

import gc

import pytest

from site_builder.reading.fields import read_record, read_records
from site_builder.reading.yaml.file import parse
from site_builder.reading.yaml.nodes import Mapping, Scalar, Sequence
from site_builder.records.evidence import Evidence
from site_builder.records.measures import Measures

FILE = "content/2566/any.yml"
MEASURES = """\
measures:
- id: m01
  no: 1
  title: ประชุม
  units: {main: office, with: [clerk, tax]}
  steps:
  - {id: s1, text: ประชุม, deadline: 1 มกราคม 2566}
  - id: s2
    text:
      ติดตาม
    deadline: 2 มกราคม 2566
- id: m02
  no:
"""


@pytest.mark.parametrize(
    ("path", "place", "typed"),
    [
        ((), "1:1", True),
        (("measures",), "2:1", True),
        (("measures", 0), "2:3", True),
        (("measures", 0, "no"), "3:7", True),
        (("measures", 0, "units", "with", 1), "5:39", True),
        (("measures", 0, "steps", 0, "deadline"), "7:38", True),
        (("measures", 0, "steps", 1, "text"), "10:7", True),
        (("measures", 1, "id"), "12:7", True),
        (("measures", 1, "no"), "13:3", True),
        (("measures", 2), "2:1", False),
        (("measures", "id"), "2:1", False),
        (("measures", 0, "steps", 5, "text"), "7:3", False),
        (("measures", 0, 0), "2:3", False),
        (("measures", 0, "no", "id"), "3:7", False),
        (("intro",), "1:1", False),
    ],
)
def test_a_field_is_found_and_one_left_out_is_reported_at_its_parent(
    path: tuple[str | int, ...], place: str, typed: bool
) -> None:
    node, _ = parse(MEASURES.encode(), FILE)
    assert isinstance(node, Mapping)
    origin = node.origin
    assert str(origin.place_of(*path)) == f"{FILE}:{place}"
    assert origin.has(*path) is typed


def held_by(root: object) -> list[object]:
    """Everything that can be reached from an object, classes and modules left out."""
    found: dict[int, object] = {}
    waiting = [root]
    while waiting:
        each = waiting.pop()
        if id(each) not in found and not isinstance(each, type):
            found[id(each)] = each
            waiting += gc.get_referents(each)
    return list(found.values())


def test_records_hold_no_nodes() -> None:
    node, _ = parse(MEASURES.replace("no:\n", "no: 2\n").encode(), FILE)
    measures, _ = read_record(Measures, node, FILE)
    listed, _ = read_records(Evidence, parse(b"- {id: e1, title: t, kind: document, files: [{file: a.pdf}]}", FILE)[0])
    held = held_by(listed)
    assert listed
    assert any(isinstance(each, Evidence) for each in held)
    assert not [each for each in (*held, *held_by(measures)) if isinstance(each, Scalar | Mapping | Sequence)]


def test_records_of_one_shape_share_what_was_typed() -> None:
    rows = b"".join(
        b"- {id: e%d, title: t, kind: document, files: [{file: a.pdf}]%s}\n" % each
        for each in ((1, b""), (2, b""), (3, b", state: draft"))
    )
    one, two, three = read_records(Evidence, parse(rows, FILE)[0])[0]
    assert one.model_fields_set is two.model_fields_set
    assert three.model_fields_set == one.model_fields_set | {"state"}
    assert one.model_copy(update={"title": "other", "note": "x"}).model_fields_set is not one.model_fields_set
    assert "note" not in two.model_fields_set
