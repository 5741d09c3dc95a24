"""What a clerk does who reads why a build was refused and follows the advice, and no more than it says."""

import copy
import re
from collections.abc import Callable, Sequence
from random import Random

from site_builder.language.problems.problem import Issue
from tools.histories.papers import paper
from tools.histories.project import Project

WHOLE_FAMILY = frozenset(
    {
        "address-dropped",
        "redirect-taken",
        "redirect-unknown",
        "redirect-circle",
        "redirect-repeated",
        "withdrawal-unknown",
        "withdrawn-returns",
        "version-lost",
        "version-missing",
        "ledger-line",
        "notice-impossible",
    }
)
"""The rules about released addresses whose advice is tried."""

_HINT = re.compile("น่าจะหมายถึง “(.+?)”")
_MOVED = re.compile(r"อาจย้ายไปที่ (\S+)")
_ON = "3 มีนาคม 2568"


def follow(project: Project, issues: Sequence[Issue], chance: Random) -> bool:
    """Does for each issue what its advice says besides putting back; False where putting back is all it says."""
    done = [_CURES[issue.code](project, issue, chance) for issue in issues if issue.code in _CURES]
    _circles(project, [issue for issue in issues if issue.code == "redirect-circle"])
    project.rows = [row for row in project.rows if not row.pop("away", "")]
    project.withdrawn = [each for each in project.withdrawn if any(row is each.row for row in project.rows)]
    return all(done) and all(issue.code in {*_CURES, "redirect-circle"} for issue in issues)


def put_back(project: Project, before: Project) -> Project:
    """The content as it was before the edit; what the tool has kept in the meantime stays."""
    restored = copy.deepcopy(before)
    restored.counted = project.counted
    for name, content in project.kept.items():
        if len(content) > len(restored.kept.get(name, b"")):
            restored.kept[name] = content
    return restored


def _row(project: Project, issue: Issue) -> dict[str, str]:
    """The row an issue stands at; each has a line of its own."""
    return project.rows[issue.place.line - 1]


def _dropped(project: Project, issue: Issue, chance: Random) -> bool:
    address = issue.values["address"]
    if chance.random() < 0.5:
        project.rows.append({"withdraw": f"/{address}", "on": _ON, "reason": "ไม่ใช้แล้ว"})
        return True
    moved = _MOVED.search(issue.th)
    project.rows.append({"from": f"/{address}", "to": moved[1] if moved else "/"})
    return True


def _take_row_away(project: Project, issue: Issue, chance: Random) -> bool:
    _row(project, issue)["away"] = "yes"
    return True


def _unknown_target(project: Project, issue: Issue, chance: Random) -> bool:
    meant = _HINT.search(issue.th)
    _row(project, issue)["to"] = meant[1] if meant else "/"
    return True


def _unknown_withdrawal(project: Project, issue: Issue, chance: Random) -> bool:
    meant = _HINT.search(issue.th)
    taken = {row.get("withdraw") for row in project.rows}
    if meant and meant[1] not in taken and not meant[1].startswith("/"):
        _row(project, issue)["withdraw"] = meant[1]
        return True
    return _take_row_away(project, issue, chance)


def _circles(project: Project, issues: Sequence[Issue]) -> None:
    if issues:
        last = max(issues, key=lambda issue: issue.place.line)
        _row(project, last)["to"] = "/"


def _redacted(project: Project, issue: Issue, chance: Random) -> bool:
    """Another version in place of the file that must not come back."""
    name = issue.place.file.rpartition("/")[2]
    found = [
        (each, at) for _, each in project.all_evidence() for at, (file, _) in enumerate(each.files) if file == name
    ]
    for each, at in found:
        each.files[at] = (name, paper(each.files[at][1].kind, project.next_number()))
    image = issue.place.file.removeprefix("content/pages/")
    if image in project.images:
        project.images[image] = paper(project.images[image].kind, project.next_number())
        return True
    return bool(found)


_CURES: dict[str, Callable[[Project, Issue, Random], bool]] = {
    "address-dropped": _dropped,
    "redirect-taken": _take_row_away,
    "redirect-unknown": _unknown_target,
    "redirect-repeated": _take_row_away,
    "withdrawal-unknown": _unknown_withdrawal,
    "withdrawn-returns": _redacted,
}
