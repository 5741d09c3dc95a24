"""`make freeze-figures`: does freezing notice every change of what was submitted, and nothing else?

Two trials, in memory, on the sample agency and every agency of the tests. *Changes*: one value, paragraph, record or
file is changed at random, and an oracle that knows nothing of digests says whether a submitted page reads otherwise
than before: it compares all that the pages' records say. *Ordinary life*: half a year of what offices do after they
submitted, several steps upon each other, none of which may raise an alarm.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields, replace

from site_builder.language import urls
from site_builder.language.problems.problem import Severity
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.pages.all_pages import build_pages
from site_builder.pages.parts.context import Context
from site_builder.promises.submissions.freezing import Stamp, frozen
from site_builder.promises.submissions.judging import submission_issues
from site_builder.promises.submissions.writing import submission_yaml
from site_builder.reading.files.reading import read_folder
from site_builder.reading.load import ProjectSource, load
from site_builder.records.derived.drafts import published_view
from site_builder.records.derived.stated import stated
from site_builder.records.disclosure import Disclosure
from site_builder.records.file_facts import FileFacts, FileKind
from tools.content_edits import Edit, random_changes
from tools.ordinary_life import STEPS

ROOT = Path(__file__).resolve().parents[1]
PROJECTS = (ROOT, *(ROOT / "tests" / "agencies" / name for name in ("000", "002", "003", "004", "pdf-only")))
CHANGES, LIVES, STEPS_A_LIFE, SEED = 300, 10, 24, 2566
NAVIGATION = frozenset(
    {"previous", "following", "related", "other_years", "used_by", "crumbs", "year", "source", "corrections"}
    | {"head_title", "description", "submitted", "additions", "index_title", "items", "series", "size"}
)
"""Fields that lead on to other pages, or tell of them; a file's size is told by its digest. Nor does it count whether
an indicator is a link: its page comes and goes with results that a page of measures does not show."""


@dataclass(frozen=True)
class State:
    """A project in memory: texts by path, facts of files, and the year that is frozen in it."""

    texts: Mapping[str, bytes]
    files: Mapping[str, FileFacts]
    year: FiscalYear

    @cached_property
    def told(self) -> tuple[Disclosure | None, bool]:
        """What goes out, and whether reading found errors, which would stop a build."""
        found, issues = load(ProjectSource(self.texts, frozenset(self.files)))
        broken = any(issue.severity is Severity.ERROR for issue in issues)
        return (published_view(found) if found else None), broken

    def edited(self, edit: Edit) -> "State":
        files = dict(self.files)
        for path, digest in edit.files.items():
            files[path] = replace(files[path], digest=digest) if path in files else _paper(path, digest)
        return State({**self.texts, **edit.texts}, files, self.year)


@dataclass(frozen=True)
class Figures:
    """What came out of one project. `missed` and `false` name what should not be."""

    name: str
    counts: Counter[str]
    missed: tuple[str, ...]
    false: tuple[str, ...]


def opened(project: Path) -> State:
    """A project whose latest answered year is frozen; where nobody answered, its measures and papers are linked."""
    folder = read_folder(project)
    texts = dict(folder.texts)
    found, _ = load(ProjectSource(texts, frozenset(folder.files)))
    if found is None:
        raise ValueError(f"{project} cannot be read")
    told = [each for each in found.years if each.answers] or [each for each in found.years if _links(found, each.year)]
    year = told[-1].year
    if not told[-1].answers:
        links = "".join(f"  - {{page: /{address}}}\n" for address in _links(found, year))
        texts[f"content/{year}/oit.yml"] = f"- item: o1\n  answer: disclosed\n  links:\n{links}".encode()
    state = State(texts, folder.files, year)
    shown = state.told[0]
    if shown is None:
        raise ValueError(f"{project} cannot be read")
    records, held = shown.by_year[year], stated(shown, state.files)
    submission = frozen(records, held, Stamp(year.end.replace(month=4, day=20), "clerk", f"{year}-04-20"), ())
    return State({**texts, f"content/{year}/submission.yml": submission_yaml(submission).encode()}, folder.files, year)


def _links(told: Disclosure, year: FiscalYear) -> list[str]:
    records = told.by_year[year]
    found = [urls.measures(year)] if records.measure_list else []
    found += [urls.round_report(year, report_round.id) for report_round, _ in records.reports]
    return found + [urls.evidence(year, each.id) for each in records.evidence]


def alarms(state: State) -> list[str]:
    """The errors that the check raises over what was submitted."""
    shown = state.told[0]
    if shown is None:
        return ["unreadable"]
    found = submission_issues(shown, state.files)
    return [issue.line for issue in found if issue.severity is Severity.ERROR]


def seen(state: State) -> tuple[object, ...]:
    """All that the submitted pages say, and the bytes of the files they open: what an assessor sees."""
    shown = state.told[0]
    if shown is None or state.year not in shown.by_year:
        return ()
    records = shown.by_year[state.year]
    addresses: dict[str, None] = {}
    for answer in records.answers:
        addresses[urls.item(state.year, str(answer.item))] = None
        for link in answer.links:
            if link.page is not None:
                addresses[link.page.partition("#")[0]] = None
            elif link.document:
                addresses[urls.document(state.year, link.document)] = None
            elif link.evidence:
                addresses[urls.evidence(state.year, link.evidence)] = None
    pages = {page.frame.address: page for page in build_pages(Context(shown, state.files))[1]}
    return tuple(_said(pages[each], state) for each in addresses if each in pages)


def _said(value: object, state: State) -> object:
    if isinstance(value, Struct):
        return tuple(_said(getattr(value, each.name), state) for each in fields(value) if each.name not in NAVIGATION)
    if isinstance(value, tuple):
        return tuple(_said(each, state) for each in value)
    if isinstance(value, str) and value.startswith("indicators/"):
        return "indicators"
    if isinstance(value, str):
        # Blanks count as one; a link to a file stands for its bytes.
        return " ".join(value.split()), _bytes_behind(value, state)
    return value


def _bytes_behind(address: str, state: State) -> str:
    if "/evidence/" not in address or "." not in address:
        return ""
    return _known_files(state).get(address, "")


def _known_files(state: State) -> Mapping[str, str]:
    key = id(state)
    if key not in _FILES:
        _FILES.clear()
        shown = state.told[0]
        _FILES[key] = {
            urls.evidence_file(records.year, each.id, number, file.file.rpartition(".")[2].lower()): facts.digest
            for records in (shown.years if shown else ())
            for each in records.evidence
            for number, file in enumerate(each.files, start=1)
            if (facts := state.files.get(f"content/{records.year}/{file.file}"))
        }
    return _FILES[key]


_FILES: dict[int, Mapping[str, str]] = {}


def changed(name: str, state: State, count: int, chance: random.Random) -> Figures:
    """The trial of changes."""
    counts, missed, false = Counter[str](), list[str](), list[str]()
    before = seen(state)
    for edit in random_changes(state.texts, state.files, chance, count):
        after = state.edited(edit)
        told, broken = after.told
        if told is None or broken:
            counts["stopped by another check"] += 1
            continue
        differs, noticed = seen(after) != before, alarms(after)
        if differs and noticed:
            counts["caught"] += 1
        elif differs:
            counts["missed"] += 1
            missed.append(edit.what)
        elif noticed:
            counts["noticed, though no submitted page shows it"] += 1
            false.append(f"{edit.what}: {noticed[0]}")
        else:
            counts["not submitted, no alarm"] += 1
    return Figures(name, counts, tuple(missed), tuple(false))


def lived(name: str, state: State, lives: int, chance: random.Random) -> Figures:
    """The trial of ordinary life: several half years, each of steps upon each other."""
    counts, false = Counter[str](), list[str]()
    for _ in range(lives):
        here, done = state, list[str]()
        for step in chance.choices(STEPS, k=STEPS_A_LIFE):
            edit = step(here.texts, here.year, chance)
            after = here.edited(edit) if edit else here
            told, broken = after.told
            if edit is None or told is None or broken:
                counts["steps this project has no place for"] += 1
                continue
            here = after
            done.append(edit.what)
            counts["steps of ordinary life"] += 1
            found = alarms(here)
            if found:
                counts["false alarms"] += 1
                false.append(f"{edit.what}: {found[0]}")
                break
    return Figures(name, counts, (), tuple(false))


def _paper(path: str, digest: str) -> FileFacts:
    return FileFacts(path, 1, digest, FileKind.PDF)


def chance_of(seed: object) -> random.Random:
    """Chance that is the same on every run."""
    return random.Random(str(seed))


def figures(changes: int = CHANGES, lives: int = LIVES, projects: tuple[Path, ...] = PROJECTS) -> Iterator[Figures]:
    """Both trials on each project; the same chances on every run."""
    for project in projects:
        name = "sample" if project == ROOT else project.name
        state, chance = opened(project), chance_of(f"{SEED}-{name}")
        yield changed(f"{name}: changes", state, changes, chance)
        yield lived(f"{name}: ordinary life", state, lives, chance)


def main() -> int:
    """Prints every figure; exit 1 when a change was missed or an alarm was false."""
    total, bad = Counter[str](), 0
    for found in figures():
        print(found.name, dict(found.counts), flush=True)
        for words in found.missed[:10]:
            print("   missed:", words)
        for words in found.false[:5]:
            print("   alarm:", words[:300])
        total += found.counts
        bad += found.counts["missed"] + found.counts["false alarms"]
    print("all:", dict(total))
    print(
        f"submitted facts changed unnoticed: {total['missed']}; false alarms in ordinary life: {total['false alarms']}"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
