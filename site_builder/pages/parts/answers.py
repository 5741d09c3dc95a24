"""How the items of a checklist are answered, in marks and in a sentence."""

from site_builder.language.thai.rebuilt import mark_of
from site_builder.language.words import text
from site_builder.pages.parts.basics import Mark
from site_builder.pages.parts.marks import answer_mark, rebuilt_mark, tally
from site_builder.records.catalogues.records import Catalogue, Item
from site_builder.records.checklist import Answer
from site_builder.records.derived.rebuilt import mark_on
from site_builder.records.disclosure import YearRecords


def is_complete(answer: Answer, item: Item) -> bool:
    """Whether the links of a disclosed item say where each required element is; unmarked links claim nothing."""
    shown = {element for link in answer.links for element in link.elements}
    return not shown or shown >= set(range(1, len(item.must_show) + 1))


def item_mark(answer: Answer | None, item: Item) -> Mark:
    """How an item is answered, by shape and word."""
    if answer is None:
        return answer_mark(None)
    return rebuilt_mark(answer_mark(answer.answer, complete=is_complete(answer, item)), mark_on(answer, "answer"))


def answer_sentence(records: YearRecords, catalogue: Catalogue) -> str:
    """How many official items are disclosed in full, in part, stated as none, not disclosed, not answered yet."""
    marks = [item_mark(records.answers_by_item.get(item.id), item) for item in catalogue.items]
    answered = tally((each.status for each in marks), rebuilt=((each.status, mark_of(each.word)) for each in marks))
    parts = " ".join(text("checklist_part", word=part.mark.word, count=part.count) for part in answered.parts)
    return text("checklist_answer", count=answered.total, parts=parts)
