"""The verdict on each item of a year: ready, at risk, or missing, and why."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urldefrag

from site_builder.checking.parts.confirmed import unsure_items
from site_builder.checking.readiness.monthly import months_told
from site_builder.checking.readiness.records import Element, ItemReadiness, MonthsTold, Reason, Verdict, YearReadiness
from site_builder.checking.readiness.spans import IssueIndex
from site_builder.checking.rules.assessor import outside_address
from site_builder.language.problems.problem import Issue
from site_builder.language.thai.dates import format_date_short
from site_builder.language.words import text
from site_builder.records.approval import Signature
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.checklist import Answer, AnswerKind
from site_builder.records.derived.disclosed import Disclosed
from site_builder.records.derived.names import position_title, unit_name
from site_builder.records.derived.stated import stated
from site_builder.records.disclosure import Disclosure, YearRecords

OF_THE_LIST = frozenset({"item-unanswered", "checklist-empty"})
"""Problems reported at the first answer that speak of the whole list."""


def year_readiness(
    disclosed: Disclosed, records: YearRecords, issues: Iterable[Issue], troubled: Mapping[str, Reason] | None = None
) -> YearReadiness | None:
    """How ready a year's checklist is; None where no list is known.

    `disclosed` holds the drafts too. `troubled` says of outside addresses why they may not open.
    """
    disclosure, catalogue = disclosed.disclosure, disclosed.catalogue(records.year)
    if catalogue is None:
        return None
    judge = _ItemJudge(
        disclosure, records, catalogue, IssueIndex(stated(disclosure, disclosed.files), issues), troubled or {}
    )
    return YearReadiness(
        year=records.year.buddhist,
        agency=disclosed.agency(records.year),
        items=tuple(judge.item(item) for item in catalogue.items),
        window=records.settings.oit_window,
        is_draft=records.settings.is_draft,
        unverified=len(judge.unsure),
    )


class _ItemJudge:
    """Judges the items of one year, with everything at hand that verdicts need."""

    def __init__(
        self,
        disclosure: Disclosure,
        records: YearRecords,
        catalogue: Catalogue,
        index: IssueIndex,
        troubled: Mapping[str, Reason],
    ) -> None:
        self.disclosure = disclosure
        self.records = records
        self.catalogue = catalogue
        self.index = index
        self.troubled = troubled
        self.unsure = frozenset(item.id for item in unsure_items(catalogue, disclosure.confirmations))

    def item(self, item: Item) -> ItemReadiness:
        answer = self.records.answers_by_item.get(item.id)
        group = self.catalogue.group(item.group)
        months = months_told(self.disclosure, self.records, answer, item) if answer else None
        reasons = tuple(self._reasons(answer, item, months))
        verdict = Verdict.AT_RISK if reasons else Verdict.READY
        if answer is None or answer.answer is AnswerKind.NOT_DISCLOSED:
            verdict = Verdict.MISSING
        return ItemReadiness(
            code=item.id.upper(),
            name=item.name_th,
            group=f"{group.id} {group.name_th}" if group else "",
            verdict=verdict,
            answer=_answer_word(answer),
            reasons=reasons,
            elements=_elements(answer, item),
            months=months,
            unit=self._unit(answer),
            prepared=self._signed(answer.prepared if answer else None),
            checked=self._signed(answer.checked if answer else None),
            is_answered=answer is not None,
            is_verified=item.id not in self.unsure,
        )

    def _reasons(self, answer: Answer | None, item: Item, months: MonthsTold | None) -> Iterator[Reason]:
        if answer is None:
            yield Reason(text("ready_unanswered"), text("ready_unanswered_cure"))
            return
        if answer.answer is AnswerKind.NOT_DISCLOSED:
            yield Reason(text("ready_not_disclosed", reason=answer.reason), text("ready_not_disclosed_cure"))
        if answer.is_draft:
            yield Reason(text("ready_draft"), text("ready_draft_cure"))
        yield from self._of_elements(answer, item)
        if months and months.missing:
            yield Reason(text("ready_months", missing=months.missing), text("ready_months_cure"))
        yield from self._of_people(answer)
        for link in answer.links:
            address = urldefrag(outside_address(self.records, link) or "").url
            if address in self.troubled:
                yield self.troubled[address]
        for issue in self.index.of_answer(self.records, answer, OF_THE_LIST):
            yield Reason(issue.th, issue.advice_th, str(issue.place))

    def _of_elements(self, answer: Answer, item: Item) -> Iterator[Reason]:
        if answer.answer is not AnswerKind.DISCLOSED:
            return
        missing = [element.text for element in _elements(answer, item) if not element.ticked]
        if missing and len(missing) == len(item.must_show):
            yield Reason(text("ready_no_elements"), text("ready_no_elements_cure"))
        elif missing:
            yield Reason(text("ready_elements", missing=" · ".join(missing)), text("ready_elements_cure"))
        if any(not link.explanation for link in answer.links):
            yield Reason(text("ready_unexplained"), text("ready_unexplained_cure"))

    def _of_people(self, answer: Answer) -> Iterator[Reason]:
        if not answer.unit:
            yield Reason(text("ready_no_unit"), text("ready_no_unit_cure"))
        if not answer.prepared:
            yield Reason(text("ready_unprepared"), text("ready_unprepared_cure"))
        if not answer.checked:
            yield Reason(text("ready_unchecked"), text("ready_unchecked_cure"))
        elif answer.prepared and answer.prepared.by == answer.checked.by:
            yield Reason(text("ready_same_person"), text("ready_same_person_cure"))

    def _unit(self, answer: Answer | None) -> str:
        unit_id = answer.unit if answer else None
        return unit_name(self.disclosure, unit_id, self.records.year.end) if unit_id else ""

    def _signed(self, signature: Signature | None) -> str:
        if signature is None:
            return ""
        title = position_title(self.disclosure, signature.by, signature.on or self.records.year.end)
        return f"{title} {format_date_short(signature.on)}" if signature.on else title


def _answer_word(answer: Answer | None) -> str:
    kind = answer.answer.value.replace("-", "_") if answer else "not_answered"
    return text(f"answer_{kind}")


def _elements(answer: Answer | None, item: Item) -> tuple[Element, ...]:
    shown = {number for link in (answer.links if answer else ()) for number in link.elements}
    return tuple(Element(words, number in shown) for number, words in enumerate(item.must_show, start=1))
