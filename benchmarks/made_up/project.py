"""A whole project: every file of it by its path, as bytes."""

from collections.abc import Iterator
from typing import Any

import yaml

from benchmarks.made_up import agency, answers, days, figures, papers
from benchmarks.made_up.loop import loop
from benchmarks.made_up.result import result
from benchmarks.made_up.sizes import Size, YearSize, has_plan, items_of

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The same writer in C where PyYAML was built with libyaml."""


def as_yaml(told: object) -> str:
    """Records as people lay them out: a field a line, in the order given."""
    return yaml.dump(told, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)


def project(size: Size, seed: int) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes of every file, year after year, so that no more than one year is in memory."""
    yield "mkdocs.yml", as_yaml(agency.settings()).encode()
    yield "content/site.yml", as_yaml(agency.site()).encode()
    for name, text in agency.prose(seed, size):
        yield f"content/pages/{name}", text.encode()
    plans = {f"{first}-{last}": agency.plan(seed, first, last) for first, last in size.plans}
    for name, told in plans.items():
        yield f"content/plans/{name}.yml", as_yaml(told).encode()
    yield f"content/{size.result_year}/year.yml", as_yaml(_result_only(size.result_year)).encode()
    yield f"content/{size.result_year}/ita.yml", as_yaml(result(seed, size.result_year, 0)).encode()
    before = 0
    for place, year in enumerate(size.years):
        for name, records in _year(seed, place, year, before):
            yield f"content/{year.year}/{name}", as_yaml(records).encode()
        for name, content in _files(seed, year):
            yield f"content/{year.year}/{name}", content
        if has_plan(size.plans, year.year):
            name = next(f"{first}-{last}" for first, last in size.plans if first <= year.year <= last)
            report = figures.plan_report(seed, year.year, plans[name], name)
            yield f"content/{year.year}/plan/12-month.yml", as_yaml(report).encode()
        before = year.measures


def _result_only(year: int) -> dict[str, Any]:
    return {"year": str(year), "checklists": []}


def _settings(year: int) -> dict[str, Any]:
    rounds = [
        {
            "id": name,
            "period": days.span(year, 0, last),
            "as_of": days.last_day(year, last),
            "reported": reported,
        }
        for name, last, reported in (
            ("6-month", 5, days.day(year, 6, 10)),
            ("12-month", 11, days.day(year + 1, 0, 15)),
        )
    ]
    return {"year": str(year), "target": "85", "rounds": rounds, "checklists": ["oit"] if items_of(year) else []}


def _year(seed: int, place: int, size: YearSize, before: int) -> Iterator[tuple[str, object]]:
    """The YAML files of a fiscal year, by their paths below its folder."""
    year, proofs = size.year, papers.evidence_ids(size.evidence)
    made = loop(seed, year, place, size.measures, before, proofs)
    yield "year.yml", _settings(year)
    yield "ita.yml", result(seed, year, place + 1)
    yield "analysis.yml", made.analysis
    yield "measures.yml", made.measures
    yield "progress/6-month.yml", made.first_round
    yield "progress/12-month.yml", made.second_round
    yield "statistics.yml", figures.statistics(seed, year, size.series, proofs)
    yield "evidence.yml", papers.evidence(seed, year, size.evidence)
    told = answers.answers(seed, year, proofs, papers.document_ids(size.documents), figures.series_ids(size.series))
    if told:
        yield "oit.yml", told


def _files(seed: int, size: YearSize) -> Iterator[tuple[str, bytes]]:
    """The other files of a fiscal year: documents and PDF."""
    for paper, front, body in papers.documents(seed, size.year, size.documents, papers.evidence_ids(size.evidence)):
        yield f"documents/{paper}.md", f"---\n{as_yaml(front)}---\n\n{body}".encode()
    yield from papers.files(size.year, size.evidence)
