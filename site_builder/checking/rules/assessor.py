"""Would an assessor find what an item asks: the right year, the whole loop of measures, on the agency's website?"""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.checking.parts.asked_years import asked_years
from site_builder.checking.parts.check import check
from site_builder.checking.parts.wording import code
from site_builder.checking.rules.completeness import checklists
from site_builder.language import urls
from site_builder.language.problems.message_values import (
    FOLLOW_UP,
    OUTCOMES,
    STEPS,
    TIME,
    InBoth,
    lacks,
    measures_unmentioned,
)
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.reading.load import CHECKLIST_EMPTY
from site_builder.records.catalogues.records import Item
from site_builder.records.checklist import Answer, AnswerKind, AnswerLink
from site_builder.records.derived.reports import silent_on
from site_builder.records.disclosure import Disclosure, YearRecords
from site_builder.records.measures import Measure
from site_builder.records.site import ComplaintChannel, Contact

LINK_YEAR = warning(
    "link-year",
    "ข้อ {item} ถามข้อมูลปี {expected} แต่ลิงก์นี้ไปหน้าของปี {linked}",
    "{item} asks for the data of {expected}, and this link leads to a page of {linked}",
    "ลิงก์ไปหน้าของปีที่ถาม หรือเพิ่มลิงก์ของปีนั้น ถ้าคู่มือปีนี้ถามปีอื่นให้ยึดคู่มือ",
    "link to the page of the year asked for; where this year's manual asks for another, follow the manual",
)
LOOP_ANALYSIS_MISSING = warning(
    "loop-analysis-missing",
    "ข้อ {item} ตอบด้วยมาตรการปี {year} แต่ไม่มีบทวิเคราะห์ผลประเมินปี {previous}",
    "{item} is answered with the measures of {year}, and there is no analysis of the result of {previous}",
    "เขียนบทวิเคราะห์ไว้ใน content/{year}/analysis.yml เพราะข้อนี้ต้องแสดงการวิเคราะห์ผลปีก่อน",
    "write content/{year}/analysis.yml: the item must show the analysis of last year's result",
)
MEASURE_INCOMPLETE = warning(
    "measure-incomplete",
    "มาตรการที่ {no} ซึ่งใช้ตอบข้อ {item} ยังไม่มี{lacks_th}",
    "measure {no}, with which {item} is answered, has no {lacks_en}",
    "เพิ่มให้ครบ เพราะข้อนี้ต้องแสดงผู้รับผิดชอบ ขั้นตอน ระยะเวลา และการติดตามของทุกมาตรการ",
    "add it: the item must show owner, steps, time and follow-up of every measure",
)
REPORT_THIN = warning(
    "report-thin",
    "รายงาน {round} ปี {year} ซึ่งใช้ตอบข้อ {item} ยังไม่มี{lacks_th}",
    "the report {round} of {year}, with which {item} is answered, has no {lacks_en}",
    "เพิ่มในไฟล์รายงาน เพราะข้อนี้ต้องแสดงผลของทุกมาตรการ",
    "add it to the report: the item must show what came of every measure",
)
ADDRESS_OFF_SITE = notice(
    "address-off-site",
    "ลิงก์ของข้อ {item} อยู่ที่ {host} ไม่ได้อยู่บนเว็บไซต์หลักของหน่วยงาน",
    "the link of {item} is on {host}, not on the agency's main website",
    "ผู้ประเมินดูเว็บไซต์หลัก ควรมีหน้าบนเว็บไซต์หลักหรือเว็บไซต์นี้ที่นำไปถึงข้อมูล",
    "assessors look at the main website: have a page there, or here, that leads to it",
)
ADDRESS_PRIVATE = error(
    "address-private",
    "ที่อยู่ {url} เปิดได้เฉพาะในสำนักงาน ประชาชนและผู้ประเมินเปิดไม่ได้",
    "the address {url} opens inside the office only",
    "ใช้ที่อยู่สาธารณะของหน้านี้ หรือวางไฟล์เป็นหลักฐานใน content แล้วลิงก์ไปหลักฐานนั้น",
    "use the page's public address, or keep the file as evidence and link to that",
)

MEASURES, REPORT = "integrity_measures", "integrity_report"
"""The topics of the two items that the loop of measures answers, whatever their numbers are in a year."""

_YEAR_PAGE = re.compile(r"(2[4-6][0-9]{2})/")
_REPORT_PAGE = re.compile(r"2[4-6][0-9]{2}/progress/([a-z0-9-]+)/")


@check
def linked_years(disclosure: Disclosure) -> Iterator[Issue]:
    """An item that asks for the data of one year is not answered with pages of others alone."""
    for records, answer, item in _answered(disclosure):
        expected = {year.buddhist for year in asked_years(records.year, item.data_year)}
        linked = [int(match[1]) for link in answer.links if (match := _YEAR_PAGE.match(link.page or ""))]
        if expected and linked and not expected.intersection(linked):
            index = next(at for at, link in enumerate(answer.links) if _YEAR_PAGE.match(link.page or ""))
            yield LINK_YEAR.at(
                answer.origin.place_of("links", index),
                item=code(answer.item),
                expected=", ".join(map(str, sorted(expected))),
                linked=linked[0],
            )


@check
def measures_items(disclosure: Disclosure) -> Iterator[Issue]:
    """The item on the measures shows analysis, measures, owners, steps, time and follow-up."""
    for records, answer, item in _answered(disclosure):
        shows = any((link.page or "").startswith(urls.measures(records.year)) for link in answer.links)
        if item.topic != MEASURES or not shows:
            continue
        if records.analysis is None:
            yield LOOP_ANALYSIS_MISSING.at(
                answer.origin.place_of("item"),
                item=code(answer.item),
                year=records.year,
                previous=records.year.previous,
            )
        for measure in records.measure_list:
            missing = lacks(_lacking(records, measure))
            if missing:
                place = measure.origin.place_of("id")
                yield MEASURE_INCOMPLETE.at(place, no=measure.no, item=code(answer.item), **missing)


@check
def report_items(disclosure: Disclosure) -> Iterator[Issue]:
    """The item on the report tells of every measure, and what came of it."""
    for _, answer, item in _answered(disclosure):
        for index, link in enumerate(answer.links if item.topic == REPORT else ()):
            match = _REPORT_PAGE.match(link.page or "")
            records = next((each for each in disclosure.years if (link.page or "").startswith(f"{each.year}/")), None)
            if match is None or records is None:
                continue
            for report_round, report in records.reports:
                unmentioned = [measure.no for measure in silent_on(records, report)]
                missing = [measures_unmentioned(unmentioned)] if unmentioned else []
                missing += [] if report.outcomes else [OUTCOMES]
                if report_round.id == match[1] and missing:
                    yield REPORT_THIN.at(
                        answer.origin.place_of("links", index),
                        round=report_round.id,
                        year=records.year,
                        item=code(answer.item),
                        **lacks(missing),
                    )


@check
def empty_checklists(disclosure: Disclosure) -> Iterator[Issue]:
    """A year whose window for answers is fixed answers its checklist."""
    for records, _ in checklists(disclosure):
        if records.settings.oit_window and not records.answers:
            yield CHECKLIST_EMPTY.at(records.settings.origin.place_of("oit_window"), year=records.year)


@check
def addresses_off_site(disclosure: Disclosure) -> Iterator[Issue]:
    """Links of answers that lead neither to the agency's main website nor to this site."""
    own = {_site_of(each) for each in (disclosure.site.main_website, disclosure.project.url) if each}
    if not disclosure.site.main_website:
        return
    for records in disclosure.years:
        for answer in records.answers:
            for index, link in enumerate(answer.links):
                address = outside_address(records, link)
                if address and _site_of(address) not in own:
                    place = answer.origin.place_of("links", index)
                    host = urlsplit(address).hostname or address
                    yield ADDRESS_OFF_SITE.at(place, item=code(answer.item), host=host)


@check
def private_addresses(disclosure: Disclosure) -> Iterator[Issue]:
    """Addresses that only the office's own network knows."""
    for place, address in _outside_addresses(disclosure):
        if is_private(address):
            yield ADDRESS_PRIVATE.at(place, url=address)


def is_private(address: str) -> bool:
    """Whether nobody outside the office's network can reach an address."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".lan", ".internal"))


def outside_address(records: YearRecords, link: AnswerLink) -> str | None:
    """The outside address a link leads to, by itself or through evidence that is an address."""
    evidence = records.evidence_by_id.get(link.evidence or "")
    return link.url or (evidence.url if evidence else None)


def _outside_addresses(disclosure: Disclosure) -> Iterator[tuple[Place, str]]:
    for records in disclosure.years:
        for answer in records.answers:
            for index, link in enumerate(answer.links):
                if link.url:
                    yield answer.origin.place_of("links", index, "url"), link.url
        for evidence in records.evidence:
            if evidence.url:
                yield evidence.origin.place_of("url"), evidence.url
        if records.settings.survey:
            yield records.settings.survey.origin.place_of("url"), records.settings.survey.url
    site = disclosure.site
    channels: tuple[Contact | ComplaintChannel, ...] = (
        *site.contact,
        *site.complaints,
        *(each for unit in site.units for each in unit.contact),
    )
    for channel in channels:
        if channel.url and channel.url.startswith(("http://", "https://")):
            yield channel.origin.place_of("url"), channel.url


def _answered(disclosure: Disclosure) -> Iterator[tuple[YearRecords, Answer, Item]]:
    for records, catalogue in checklists(disclosure):
        for answer in records.answers:
            item = catalogue.item(str(answer.item))
            if item and answer.answer is AnswerKind.DISCLOSED:
                yield records, answer, item


def _lacking(records: YearRecords, measure: Measure) -> list[InBoth]:
    group = records.groups.get(measure.group or "")
    timed = measure.period or (group and group.period) or any(s.period or s.deadline for s in measure.steps)
    watched = measure.follow_ups or (group and group.follow_ups)
    found = ((STEPS, measure.steps), (TIME, timed), (FOLLOW_UP, watched))
    return [words for words, there in found if not there]


def _site_of(address: str) -> str:
    """The host without `www.`: one website under two names."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
