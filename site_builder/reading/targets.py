"""`publish.yml`: where the site is published to. A secret in it is refused, for files are copied and sent about."""

import re

from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error
from site_builder.reading.fields import read_records
from site_builder.reading.yaml.file import Mapping, Node, Scalar, Sequence, parse
from site_builder.records.target import Target

ID_REPEATED = error(
    "id-repeated",
    "รหัส “{id}” ใช้ซ้ำ ที่แรกอยู่ {first}",
    "the id “{id}” is used twice; first at {first}",
    "ตั้งรหัสใหม่ให้รายการที่เพิ่มทีหลัง รหัสที่เผยแพร่แล้วห้ามเปลี่ยน",
    "give the newer record another id; a published id never changes",
)
SECRET_IN_FILE = error(
    "secret-in-file",
    "ช่อง “{field}” มีรหัสผ่านหรือความลับ ซึ่งห้ามเก็บในไฟล์ เพราะไฟล์ถูกคัดลอกและส่งต่อได้",
    "the field “{field}” holds a secret, and files are copied and sent about",
    "ลบออก แล้วเปลี่ยนรหัสผ่านนั้น คำสั่ง publish จะถามรหัสผ่านเอง หรืออ่านจากที่เก็บรหัสผ่านของเครื่อง",
    "remove it and change that password; publish asks for it, or reads it from the keyring",
)

PUBLISH = "publish.yml"
_SECRETS = frozenset({"password", "passwd", "pass", "pwd", "passphrase", "secret", "token", "key", "private_key"})
_LOGIN_IN_ADDRESS = re.compile(r"://[^/@\s:]+:[^/@\s]+@")


def read_targets(data: bytes) -> tuple[tuple[Target, ...], tuple[Issue, ...]]:
    """The targets in order, and everything that is wrong with the file."""
    node, found = parse(data, PUBLISH)
    issues = list(found)
    if node is None:
        return (), tuple(issues)
    secrets = _secrets(node)
    targets, problems = read_records(Target, node)
    # A secret is reported as what it is, not as a field that nobody knows.
    hidden = {issue.place for issue in secrets}
    issues += [issue for issue in problems if issue.place not in hidden] + secrets
    first: dict[str, Target] = {}
    for target in targets:
        known = first.setdefault(target.id, target)
        if known is not target:
            place = target.origin.place_of("id")
            issues.append(ID_REPEATED.at(place, id=target.id, first=known.origin.place_of("id")))
    return targets, tuple(issues)


def _secrets(node: Node) -> list[Issue]:
    found: list[Issue] = []
    rows = node.items if isinstance(node, Sequence) else [node]
    for row in rows:
        if not isinstance(row, Mapping):
            continue
        for key, value in row.entries.items():
            text = value.text if isinstance(value, Scalar) else ""
            if key.lower() in _SECRETS or _LOGIN_IN_ADDRESS.search(text):
                found.append(SECRET_IN_FILE.at(row.keys[key], field=key))
    return found
