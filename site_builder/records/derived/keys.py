"""Spells the key of every fact that a submission may freeze.

A key is a promise: `submission.yml` of every year that was frozen holds it, so a key that went out once is never
spelled otherwise. Keys read like addresses; lists that grow in ordinary life have a key for each of their parts.
"""

from datetime import date

from site_builder.language.thai.fiscal_year import FiscalYear

AGENCY, CONTACT, COMPLAINTS, PEOPLE = "agency", "contact", "complaints", "people"
CORRECTIONS, MAIN_WEBSITE = "corrections", "site/main-website"


def year(of: FiscalYear) -> str:
    """The key of the target that a year's scores are held against."""
    return f"{of}/year"


def report_round(of: FiscalYear, round_id: str) -> str:
    return f"{of}/round/{round_id}"


def result(of: FiscalYear) -> str:
    return f"{of}/ita"


def scored(of: FiscalYear, what: object) -> str:
    """The score of an instrument or a question, or the verdict on an item."""
    return f"{of}/ita/{what}"


def indicator(of: FiscalYear, number: int) -> str:
    return f"{of}/ita/indicator-{number}"


def indicator_is_scored(of: FiscalYear, number: int) -> str:
    """The key of the fact that an indicator has a score, and so a page."""
    return f"{indicator(of, number)}/told"


def analysis(of: FiscalYear) -> str:
    return f"{of}/analysis"


def analysed(of: FiscalYear, record_id: str) -> str:
    """A finding, topic group or constraint."""
    return f"{of}/analysis/{record_id}"


def wordings(of: FiscalYear) -> str:
    """How a year's analysis words and numbers what it is about; the tables of the result do so too."""
    return f"{of}/wordings"


def measures(of: FiscalYear) -> str:
    """When, by whom and where the measures were adopted; everything about measures stands below."""
    return f"{of}/measures"


def measure(of: FiscalYear, record_id: str | None) -> str:
    """A measure, or a group of measures."""
    return f"{of}/measures/{record_id}"


def report(of: FiscalYear, round_id: str) -> str:
    return f"{of}/progress/{round_id}"


def entries(of: FiscalYear, round_id: str, measure_id: str = "") -> str:
    """The entries of a round's report, or those that speak of one measure."""
    return f"{report(of, round_id)}/entries{measure_id and f'/{measure_id}'}"


def outcomes(of: FiscalYear, round_id: str, measure_id: str = "") -> str:
    """The outcomes of a round's report, or those of one measure."""
    return f"{report(of, round_id)}/outcomes{measure_id and f'/{measure_id}'}"


def standing(of: FiscalYear, round_id: str, measure_id: str) -> str:
    """What lists of measures show of a round's report on one of them."""
    return f"{report(of, round_id)}/standing/{measure_id}"


def plan_report(of: FiscalYear, round_id: str) -> str:
    return f"{of}/plan/{round_id}"


def plan_rows(of: FiscalYear, round_id: str) -> str:
    return f"{plan_report(of, round_id)}/rows"


def answer(of: FiscalYear, item: object) -> str:
    return f"{of}/oit/{item}"


def checklist(of: FiscalYear) -> str:
    """What the keys of all answers of a year stand below."""
    return f"{of}/oit"


def answer_links(of: FiscalYear, item: object) -> str:
    """What the keys of all links of an answer begin with."""
    return f"{answer(of, item)}/link/"


def series(of: FiscalYear, series_id: str) -> str:
    return f"{of}/statistics/{series_id}"


def series_row(of: FiscalYear, series_id: str, start: date, end: date) -> str:
    return f"{series(of, series_id)}/rows/{start.isoformat()}--{end.isoformat()}"


def document(of: FiscalYear, document_id: str) -> str:
    return f"{of}/documents/{document_id}"


def evidence(of: FiscalYear, evidence_id: str) -> str:
    return f"{of}/evidence/{evidence_id}"


def line(key: str) -> str:
    """The key of what lists print of a document or a piece of evidence: its title and date."""
    return f"{key}/line"


def named_evidence(key: str, evidence_id: str = "") -> str:
    """That the fact `key` names a piece of evidence; without an id what all such keys begin with."""
    return f"{key}/evidence{evidence_id and f'/{evidence_id}'}"


def words_beside(address: str) -> tuple[str, str]:
    """The caption and the alternative text of a file of evidence, by the file's address."""
    return f"{address}/caption", f"{address}/alt"


def plan(plan_id: str) -> str:
    return f"plans/{plan_id}"


def project(plan_id: str, project_id: str) -> str:
    return f"plans/{plan_id}/{project_id}"


def unit(unit_id: str) -> str:
    return f"units/{unit_id}"


def position(position_id: str) -> str:
    return f"positions/{position_id}"


def names(key: str) -> str:
    """What the keys of all names of a unit, a position or the agency begin with."""
    return f"{key}/name"


def page(name: str) -> str:
    """A hand-written page, or a file beside them."""
    return f"pages/{name}"


def blocks(key: str) -> str:
    """What the keys of all paragraphs of a hand-written page begin with."""
    return f"{key}/block"
