"""Do measures answer what an analysis found, and does an analysis say of codes and words only what it names?"""

from collections.abc import Iterator

from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import scored
from site_builder.language.problems import message_values
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import notice, warning
from site_builder.language.thai.numerals import format_score
from site_builder.records.analysis import Finding, Topic
from site_builder.records.derived.findings import is_untied, unanswered
from site_builder.records.derived.subjects import analysed_year, indicator_of, printed_scores, verdict_of
from site_builder.records.disclosure import Disclosure
from site_builder.records.measures import Measure
from site_builder.records.result import ItemVerdict
from site_builder.records.subjects import Subject, indicator_subject

FINDINGS_UNTIED = warning(
    "findings-untied",
    "วิเคราะห์พบ {count} ประเด็น แต่ไม่มีมาตรการของปี {year} ที่บอกว่าตอบประเด็นใด ผู้อ่านจึงไม่เห็นว่าแก้อะไร",
    "the analysis has {count} findings, and none of the measures of {year} says which of them it answers",
    "ใส่รหัสประเด็นในช่อง findings: ของมาตรการใน measures.yml เช่น findings: [{example}]",
    "name them in findings: of the measures in measures.yml, like findings: [{example}]",
)
FINDING_UNANSWERED = notice(
    "finding-unanswered",
    "ปี {year} มี {count} ประเด็นที่ยังไม่มีมาตรการตอบ: {findings}",
    "{count} findings of {year} have no measure yet: {findings}",
    "ใส่รหัสประเด็นในช่อง findings: ของมาตรการ ถ้าเป็นจุดแข็งให้ใส่ tier: keep",
    "name them in findings: of a measure; what is a strength says tier: keep",
    final=True,
)
PRINTED_CODE_STRAY = warning(
    "printed-code-stray",
    "printed_codes บอกรหัสที่พิมพ์ของ {what_th} แต่รายการนี้ไม่ได้อ้างถึงใน subjects จึงไม่แสดงที่ใดเลย",
    "printed_codes tells how {what_en} is printed, which is not among the subjects here, so it is shown nowhere",
    "ให้ subject เป็นรหัสที่ถูกต้องตามที่ใส่ใน subjects และ printed เป็นรหัสตามเอกสาร",
    "subject is the right code, as in subjects; printed is the code of the document",
)
SCORE_PRINTED_OTHERWISE = notice(
    "score-printed-otherwise",
    "เอกสารพิมพ์{what_th} {printed} แต่ผลประเมินของปี {year} คือ {recorded} หน้าบทวิเคราะห์แสดงทั้งสองค่า",
    "the document prints {what_en} as {printed}; the result of {year} has {recorded}; the analysis shows both",
    "ถ้าผลประเมินที่ประกาศคือ {printed} ให้แก้ ita.yml ของปี {year} แล้วลบรายการนี้ ถ้าเอกสารพิมพ์ไว้ต่างกันจริงปล่อยไว้ได้",
    "if the published result is {printed}, correct ita.yml of {year} and delete this row; "
    "if the document differs, leave it",
)
PRINTED_SCORE_STRAY = warning(
    "printed-score-stray",
    "printed_scores บอก{what_th}ที่พิมพ์ในเอกสาร แต่ผลประเมินของปี {year} ไม่มีคะแนนอื่น จึงไม่แสดงที่ใดเลย",
    "printed_scores tells how {what_en} is printed; the result of {year} has no other score, so it is shown nowhere",
    "ลบรายการนี้ หรือใส่คะแนนใน ita.yml ของปี {year}",
    "delete the row, or add the score to ita.yml of {year}",
)
WORDING_REPEATED = warning(
    "wording-repeated",
    "wordings ใส่ข้อความของ {what_th} ไว้มากกว่าหนึ่งครั้ง หน้าเว็บใช้ข้อความแรก",
    "wordings words {what_en} more than once; the first is shown",
    "เหลือไว้ข้อความเดียวที่ตรงกับเอกสาร",
    "keep the one that the document prints",
)
VERDICT_SCORE = warning(
    "verdict-score",
    "ข้อ {item} ใส่ผลเป็น {verdict} แต่ได้ {score} คะแนน",
    "item {item} is given as {verdict}, yet has a score of {score}",
    "ตรวจกับเอกสารผลประเมิน แล้วแก้ verdict หรือ score",
    "compare both with the published result, and correct verdict or score",
)


@check
def untied_findings(disclosure: Disclosure) -> Iterator[Issue]:
    """Said once of a year whose measures answer none of its findings; else of the weaknesses that are left."""
    for records in disclosure.years:
        if records.analysis is None or not records.measure_list:
            continue
        place = records.analysis.origin.place_of("findings")
        left = unanswered(records)
        if is_untied(records):
            count, example = len(records.analysis.findings), records.analysis.findings[0].id
            yield FINDINGS_UNTIED.at(place, count=count, year=records.year, example=example)
        elif left:
            listed = ", ".join(each.id for each in left)
            yield FINDING_UNANSWERED.at(place, count=len(left), year=records.year, findings=listed)


@check
def stray_printed_codes(disclosure: Disclosure) -> Iterator[Issue]:
    """A printed code belongs to a subject of its record, or to the indicator of one."""
    for records in disclosure.years:
        analysis = records.analysis
        of = analysed_year(records)
        holders: tuple[Finding | Topic | Measure, ...] = records.measure_list
        if analysis:
            holders = (*analysis.findings, *analysis.topics, *holders)
        for holder in holders:
            numbers = (indicator_of(each, of) for each in (holder.subjects if holder.printed_codes else ()))
            known = {*holder.subjects, *(indicator_subject(number) for number in numbers if number)}
            for code in holder.printed_codes:
                if code.subject not in known:
                    yield PRINTED_CODE_STRAY.at(code.origin.place_of("subject"), **scored(code.subject).named("what"))


@check
def scores_printed_otherwise(disclosure: Disclosure) -> Iterator[Issue]:
    """A score that a document prints otherwise is said, as long as the result has another."""
    for records in disclosure.years:
        if records.analysis is None:
            continue
        year = records.analysis.of
        for each, known in printed_scores(disclosure, records.analysis):
            what = (scored(each.subject) if each.subject else message_values.TOTAL).named("what")
            place = each.origin.place_of("printed")
            if known is None:
                yield PRINTED_SCORE_STRAY.at(place, year=year, **what)
            else:
                figures = {"printed": format_score(each.printed), "recorded": format_score(known)}
                yield SCORE_PRINTED_OTHERWISE.at(place, year=year, **figures, **what)


@check
def repeated_wordings(disclosure: Disclosure) -> Iterator[Issue]:
    """One wording for each question, item and indicator."""
    for records in disclosure.years:
        known = set[Subject]()
        for each in records.analysis.wordings if records.analysis else ():
            if each.subject in known:
                yield WORDING_REPEATED.at(each.origin.place_of("subject"), **scored(each.subject).named("what"))
            known.add(each.subject)


@check
def verdicts_unlike_scores(disclosure: Disclosure) -> Iterator[Issue]:
    """A full score is no failure, and none at all is no pass."""
    for records in disclosure.years:
        for judged in records.result.items if records.result else ():
            by_score = (
                verdict_of(ItemVerdict(item=judged.item, score=judged.score)) if judged.score is not None else None
            )
            if judged.verdict and by_score and by_score is not judged.verdict:
                yield VERDICT_SCORE.at(
                    judged.origin.place_of("score"),
                    item=str(judged.item).upper(),
                    verdict=judged.verdict.value,
                    score=f"{judged.score:.2f}",
                )
