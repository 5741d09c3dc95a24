"""Do counts and sums in prose agree with the records?"""

from site_builder.checking.parts.prose import Told
from site_builder.checking.prose.statement import Kind, Statement
from site_builder.checking.prose.wording import ONLY_ONE, counted_indicators
from site_builder.checking.rules.prose_amounts import is_held
from site_builder.checking.rules.prose_contradictions import CURE_EN, CURE_TH, Contradiction
from site_builder.checking.rules.prose_counted import held
from site_builder.language.problems.rule import warning
from site_builder.language.thai.numerals import format_money
from site_builder.records.disclosure import Disclosure

PROSE_COUNT = warning(
    "prose-count",
    "“{words}” บอกจำนวน {stated} แต่นับจาก {source} ได้ {recorded}",
    "“{words}” counts {stated}; by {source} there are {recorded}",
    CURE_TH,
    CURE_EN,
)


PROSE_MONEY = warning(
    "prose-money",
    "“{words}” บอกยอดรวม {stated} บาท แต่รวมจาก {source} ได้ {recorded} บาท",
    "“{words}” gives the sum {stated} baht; {source} adds up to {recorded}",
    CURE_TH,
    CURE_EN,
)


def judge_count(disclosure: Disclosure, told: Told, statement: Statement) -> Contradiction | None:
    amounts = held(disclosure, told, statement)
    if statement.number is None or not amounts or is_held(amounts, statement.number):
        return None
    amount, file = next(iter(amounts.items()))
    if statement.kind is Kind.MONEY:
        return Contradiction(told, statement, PROSE_MONEY, format_money(amount), {"source": file})
    recorded = counted_indicators(amount) if told.text[statement.at : statement.end] == ONLY_ONE else str(amount)
    return Contradiction(told, statement, PROSE_COUNT, recorded, {"source": file})
