"""The sample agencies as built sites, and the pages of them that stand for all."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.building.build import build_site
from site_builder.building.site_plan.plan import plan
from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.language.urls import output_file
from site_builder.office.freeze.commands import freeze
from site_builder.pages.parts.basics import Page, Site
from site_builder.records.derived.site_map import PageKind
from tools.freezable import answer_everything, copy_of

ROOT = Path(__file__).resolve().parents[2]
FROZEN_YEAR, FROZEN_ON, FREEZER = FiscalYear(2566), date(2023, 4, 22), "head-of-office"


def projects() -> dict[str, Path]:
    """The project folders by the agency's name; the repository's own content is the sample."""
    others = sorted(path.parent for path in (ROOT / "tests" / "agencies").glob("*/mkdocs.yml"))
    return {"sample": ROOT} | {path.name: path for path in others}


@dataclass(frozen=True, slots=True)
class Agency:
    """A built site: where it lies, the pages it was planned with, and what each of them knows of the whole."""

    name: str
    site: Path
    pages: tuple[Page, ...]
    shell: Site | None = None

    def file(self, address: str) -> Path:
        return self.site / output_file(address)

    def html(self, address: str) -> str:
        return self.file(address).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Sample:
    """One page that stands for others of its kind; `variant` is the state it shows, where its kind has one."""

    agency: Agency
    address: str
    kind: PageKind
    variant: str

    @property
    def name(self) -> str:
        return f"{self.agency.name}:/{self.address}"

    @property
    def size(self) -> int:
        return self.agency.file(self.address).stat().st_size


def build_agency(name: str, project: Path, folder: Path) -> Agency:
    """Builds an agency's site into `folder`. Raises RuntimeError with what the build said when it publishes nothing."""
    outcome = build_site(project, folder, lambda step: None)
    if outcome.output is None:
        raise RuntimeError(f"{name}: {[issue.line for issue in outcome.issues]}")
    made = plan(project)
    return Agency(name, folder, made.pages, made.site)


def build_agencies(folder: Path) -> tuple[Agency, ...]:
    """Every sample agency's site, each in a folder of its own, and the sample's with a year as submitted."""
    found = projects() | {"submitted": submitted_sample(folder / "submitted" / "project")}
    return tuple(build_agency(name, project, folder / name / "site") for name, project in found.items())


def submitted_sample(folder: Path) -> Path:
    """A copy of the sample agency's project whose year 2566 is frozen. Raises RuntimeError when it cannot be."""
    folder.mkdir(parents=True)
    root = copy_of(ROOT, folder)
    answer_everything(root, FROZEN_YEAR)
    outcome = freeze(root, FROZEN_YEAR, FREEZER, FROZEN_ON, lambda step: None)
    if outcome.submission is None:
        raise RuntimeError(f"submitted: {[issue.line for issue in outcome.issues]}")
    return root


def _variant(page: Page) -> str:
    mark = getattr(page, "mark", None)
    return str(mark.status) if mark else ""


def _samples(agency: Agency) -> list[Sample]:
    """Pages that stay: one whose content moved leads a browser on before anything could be measured."""
    pages = (page for page in agency.pages if page.kind is not PageKind.MOVED)
    return [Sample(agency, page.frame.address, page.kind, _variant(page)) for page in pages]


def every_kind_of_every_agency(agencies: Iterable[Agency]) -> tuple[Sample, ...]:
    """Of each agency, kind and state the longest page and the shortest."""
    return tuple(sample for agency in agencies for sample in _extremes(_samples(agency)))


def every_kind_once(agencies: Iterable[Agency]) -> tuple[Sample, ...]:
    """Of each kind and state the longest page among all agencies, and every agency's first page."""
    everything = [sample for agency in agencies for sample in _samples(agency)]
    chosen = {(each.kind, each.variant): each for each in sorted(everything, key=lambda each: each.size)}
    homes = [each for each in everything if each.kind is PageKind.HOME and each not in chosen.values()]
    return (*chosen.values(), *homes)


def _extremes(samples: Iterable[Sample]) -> list[Sample]:
    by_size = sorted(samples, key=lambda each: each.size)
    longest: Mapping[object, Sample] = {(each.kind, each.variant): each for each in by_size}
    shortest: Mapping[object, Sample] = {each.kind: each for each in reversed(by_size)}
    return [*longest.values(), *(each for each in shortest.values() if each not in longest.values())]


def by_agency(samples: Iterable[Sample]) -> Iterator[tuple[Agency, tuple[Sample, ...]]]:
    """The samples of each agency, so that its site need be served only once."""
    found: dict[str, list[Sample]] = {}
    for sample in samples:
        found.setdefault(sample.agency.name, []).append(sample)
    for chosen in found.values():
        yield chosen[0].agency, tuple(chosen)
