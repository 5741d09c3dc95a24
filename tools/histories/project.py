"""What the agency of a history keeps: a small project of everything that can be released, as plain data."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.catalogues import reader
from tools.histories.papers import Paper, paper

OWN_TOPICS = 6
"""Items of the list that the project keeps itself."""


@dataclass
class Evidence:
    """A piece of evidence; `files` pairs each file's name on disk with its paper, `past` are papers it once held."""

    id: str
    title: str
    files: list[tuple[str, Paper]]
    draft: bool = False
    past: list[Paper] = field(default_factory=list)

    @property
    def papers(self) -> tuple[Paper, ...]:
        return (*(each for _, each in self.files), *self.past)


@dataclass
class Text:
    """A document or a hand-written page, with a word that only it holds."""

    id: str
    mark: str
    draft: bool = False
    evidence: str = ""


@dataclass
class Answer:
    """What answers a topic of the checklist: evidence or a document of its year, or neither."""

    topic: str
    evidence: str = ""
    document: str = ""


@dataclass
class Year:
    """One fiscal year. `topics` is the list the project keeps itself; None where it relies on the packaged one."""

    year: int
    evidence: list[Evidence] = field(default_factory=list)
    documents: list[Text] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    rounds: list[str] = field(default_factory=list)
    series: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    topics: list[str] | None = None
    draft: bool = False

    def evidence_of(self, name: str) -> Evidence | None:
        return next((each for each in self.evidence if each.id == name), None)


@dataclass
class Withdrawn:
    """What a withdrawal hides: marks that nothing may show while the row stands, for ever where `personal`."""

    row: dict[str, str]
    marks: tuple[bytes, ...]
    digests: frozenset[str] = frozenset()

    @property
    def personal(self) -> bool:
        return self.row.get("personal_data") == "yes"


@dataclass
class Project:
    """The whole content. `rows` are those of `redirects.yml`; `kept` and `ledger` are the files the tool writes."""

    years: dict[int, Year]
    pages: list[Text]
    images: dict[str, Paper]
    rows: list[dict[str, str]] = field(default_factory=list)
    withdrawn: list[Withdrawn] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)
    ledger: bytes | None = None
    counted: int = 100

    def next_number(self) -> int:
        """A number that nothing of this project has yet."""
        self.counted += 1
        return self.counted

    def all_evidence(self) -> Iterator[tuple[Year, Evidence]]:
        return ((year, each) for year in self.years.values() for each in year.evidence)

    def all_documents(self) -> Iterator[tuple[Year, Text]]:
        return ((year, each) for year in self.years.values() for each in year.documents)

    def is_withdrawn(self, year: int, name: str) -> bool:
        return any(row.get("withdraw") == f"{year}/{name}" for row in self.rows)

    def shown_evidence(self) -> Iterator[tuple[Year, Evidence]]:
        """The evidence whose files are public once this is released."""
        for year, each in self.all_evidence():
            if not (year.draft or each.draft or self.is_withdrawn(year.year, each.id)):
                yield year, each


def packaged_topics(year: int) -> list[str]:
    """The topics of the list that travels with the package, in the order of their numbers."""
    catalogue = reader.oit_catalogue(FiscalYear(year))
    return [each.topic for each in catalogue.items] if catalogue else []


def first_project() -> Project:
    """Three years of one agency, before its first release."""
    return Project(
        {2565: _year_2565(), 2566: _year_2566(), 2567: _year_2567()},
        [Text("about", "mark-about"), Text("guide", "mark-guide")],
        {"images/map.png": paper("png", 1), "images/plan.pdf": paper("pdf", 2)},
        [{"from": "/ITA/index.html", "to": "/2566/", "source": "legacy"}],
    )


def _year_2565() -> Year:
    return Year(2565, [Evidence("ev-1", "เอกสารผลประเมิน", [("result.pdf", paper("pdf", 3))])])


def _year_2566() -> Year:
    evidence = [
        Evidence("ev-1", "คู่มือการปฏิบัติงาน", [("manual.pdf", paper("pdf", 10))]),
        Evidence("ev-2", "ภาพการประชุม", [(f"meeting-{n}.{k}", paper(k, n)) for k, n in (("jpg", 11), ("png", 12))]),
        Evidence(
            "ev-3", "แบบฟอร์ม", [(f"form-{n}.{k}", paper(k, n)) for k, n in (("docx", 13), ("xlsx", 14), ("csv", 15))]
        ),
        Evidence("ev-4", "ประกาศเจตนารมณ์", [("intent.pdf", paper("pdf", 16))]),
    ]
    documents = [Text("order-1", "mark-order-1", evidence="ev-1"), Text("meeting-1", "mark-meeting-1")]
    topics = packaged_topics(2566)[:OWN_TOPICS]
    answers = [Answer(topics[0], evidence="ev-1"), Answer(topics[1], document="order-1"), Answer(topics[3])]
    return Year(
        2566, evidence, documents, ["m01", "m02"], ["6-month", "12-month"], ["complaints", "services"], answers, topics
    )


def _year_2567() -> Year:
    return Year(
        2567,
        [Evidence("ev-1", "รายงานสรุป", [("summary.xlsx", paper("xlsx", 20)), ("summary.pdf", paper("pdf", 21))])],
        [Text("notice-1", "mark-notice-1")],
        ["m01"],
        ["6-month"],
    )
