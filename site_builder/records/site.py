"""The agency that discloses: its names in time, units, positions and channels. Read from `content/site.yml`."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from site_builder.language.problems.rule import error
from site_builder.language.thai import typed_words
from site_builder.language.thai.closed_set import ClosedSet
from site_builder.language.thai.dates import format_date
from site_builder.records.base import Record
from site_builder.records.rejection import FIELD_MISSING, LIST_EMPTY, rejected
from site_builder.records.responsible import EVERY
from site_builder.records.thai_values import PERIOD_REVERSED
from site_builder.records.values import (
    BaseUrl,
    ChannelUrl,
    ColourCode,
    Day,
    District,
    Id,
    Page,
    Prose,
    Province,
    Text,
    Truth,
    Url,
)

UNIT_ID_RESERVED = error(
    "unit-id-reserved",
    "รหัส “{id}” หมายถึงทุกหน่วยงาน จึงใช้เป็นรหัสของหน่วยงานหนึ่งไม่ได้",
    "“{id}” stands for every unit and cannot be the id of one",
    "ตั้งรหัสอื่น เช่น office หรือ finance",
    "give the unit another id, like office or finance",
)


class AgencyKind(ClosedSet):
    """The five kinds of local government."""

    SUB_DISTRICT_ORGANISATION = "sub-district-organisation"
    SUB_DISTRICT_MUNICIPALITY = "sub-district-municipality"
    TOWN_MUNICIPALITY = "town-municipality"
    CITY_MUNICIPALITY = "city-municipality"
    PROVINCIAL_ORGANISATION = "provincial-organisation"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.AGENCY


class Name(Record):
    """An official name and, where it changed, the day it began to be used; `kind` where that changed too."""

    pointing = frozenset({"kind"})

    name: Text
    short: Text | None = None
    kind: AgencyKind | None = None
    since: Day | None = Field(default=None, alias="from")

    @property
    def short_or_full(self) -> str:
        return self.short or self.name


def name_on(names: tuple[Name, ...], day: date) -> Name:
    """The name in use on `day`: the latest that had begun, else the first one known."""
    begun = [name for name in names if name.since is None or name.since <= day]
    return max(begun, key=lambda name: name.since or date.min) if begun else names[0]


class Agency(Record):
    """The local government itself."""

    pointing = frozenset({"kind"})

    kind: AgencyKind
    names: tuple[Name, ...]
    district: District
    province: Province

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not self.names:
            raise rejected(LIST_EMPTY, field="names")
        return self


class ContactKind(ClosedSet):
    """How the agency can be reached."""

    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    LINE = "line"
    FACEBOOK = "facebook"
    OTHER = "other"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.CONTACT


class Contact(Record):
    """One contact channel."""

    pointing = frozenset({"kind"})

    kind: ContactKind
    label: Text
    value: Text
    url: ChannelUrl | None = None


class ComplaintSubject(ClosedSet):
    """What a complaint channel is for; corruption has channels of its own."""

    CORRUPTION = "corruption"
    GENERAL = "general"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.COMPLAINT


class ComplaintChannel(Record):
    """One way to complain."""

    pointing = frozenset({"about"})

    about: ComplaintSubject
    label: Text
    value: Text | None = None
    url: ChannelUrl | None = None


class Unit(Record):
    """A part of the agency that answers for work; `parent` is the unit it belongs to."""

    id: Id
    names: tuple[Name, ...]
    parent: Id | None = None
    ended: Day | None = None
    merged_into: Id | None = None
    contact: tuple[Contact, ...] = ()

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not self.names:
            raise rejected(LIST_EMPTY, field="names")
        if self.id in EVERY:
            raise rejected(UNIT_ID_RESERVED, id=self.id)
        return self


class Position(Record):
    """A job title that acts or signs; persons are never named here."""

    id: Id
    title: Text | None = None
    names: tuple[Name, ...] = ()
    unit: Id | None = None
    ended: Day | None = None
    merged_into: Id | None = None

    @model_validator(mode="after")
    def _has_a_title(self) -> Self:
        if not self.title and not self.names:
            raise rejected(FIELD_MISSING, field="title")
        return self

    def title_on(self, day: date) -> str:
        """The title in use on `day`."""
        return name_on(self.names, day).name if self.names else self.title or self.id


class Digits(ClosedSet):
    """The digits of official tables."""

    ARABIC = "arabic"
    THAI = "thai"

    @classmethod
    def thai(cls) -> typed_words.ThaiWords:
        return typed_words.DIGITS


class Licence(Record):
    """The licence of the published data; a proposal until the agency confirms it."""

    pointing = frozenset({"id", "confirmed"})

    id: Text
    confirmed: Truth = Truth.NO


class Abbreviation(Record):
    """A short form that people search by, and what it stands for."""

    pointing = frozenset({"short", "full"})

    short: Text
    full: Text


class Brand(Record):
    """The agency's own look: one colour, its seal, and a picture for links that people share.

    `seal` and `picture` are names of files in `content/brand/`.
    """

    pointing = frozenset({"seal", "picture"})

    colour: ColourCode | None = None
    seal: Text | None = None
    seal_alt: Text | None = None
    picture: Text | None = None
    picture_alt: Text | None = None


class SearchSample(Record):
    """A query that must find a page; the build runs it and fails when it does not."""

    pointing = frozenset({"query"})

    query: Text
    page: Page


class FormerAddress(Record):
    """Where the site was public before, and when; links that were submitted then must open for ever."""

    url: BaseUrl
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise rejected(PERIOD_REVERSED, value=f"{format_date(self.since)} – {format_date(self.until)}")
        return self


class SiteSettings(Record):
    """Everything of `site.yml`."""

    pointing = frozenset({"digits", "brand", "licence", "abbreviations", "searches"})

    agency: Agency
    main_website: Url | None = None
    site_urls: tuple[FormerAddress, ...] = ()
    contact: tuple[Contact, ...] = ()
    complaints: tuple[ComplaintChannel, ...] = ()
    units: tuple[Unit, ...] = ()
    positions: tuple[Position, ...] = ()
    brand: Brand | None = None
    digits: Digits = Digits.THAI
    licence: Licence | None = None
    notices: tuple[Prose, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    searches: tuple[SearchSample, ...] = ()

    @property
    def abbreviation_pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((each.short, each.full) for each in self.abbreviations)
