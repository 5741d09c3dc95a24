"""The small things pages are made of: links, status marks, bars, facts. Ready to show, no HTML.

An `address` is a public address of this site as `urls` makes it (`2566/measures/m03/#s1`); the template
turns it into a relative link. An `href` is an outside address, shown as it is.
"""

from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from site_builder.language.thai.fiscal_year import FiscalYear
from site_builder.records.derived.site_map import PageKind


class Status(StrEnum):
    """Every state a status mark can show, in the order of bars and legends; the value is its icon and its style."""

    FINISHED = "finished"
    DONE = "done"
    LATE_DONE = "late-done"
    DONE_WITHOUT_DEADLINE = "done-without-deadline"
    DONE_UNDATED = "done-undated"
    CONTINUOUS = "continuous"
    EVERY_PERIOD = "every-period"
    SOME_PERIODS = "some-periods"
    REPORTED = "reported"
    UNDER_WAY = "under-way"
    NOT_STARTED = "not-started"
    AWAITING = "awaiting"
    OVERDUE = "overdue"
    IMPOSSIBLE = "impossible"
    NO_REPORT = "no-report"
    OVERDUE_NO_REPORT = "overdue-no-report"
    WITH_MEASURE = "with-measure"
    NOT_BY_STEP = "not-by-step"
    DISCLOSED = "disclosed"
    NIL = "nil"
    INCOMPLETE = "incomplete"
    NOT_DISCLOSED = "not-disclosed"
    NOT_ANSWERED = "not-answered"
    URGENT = "urgent"
    DEVELOP = "develop"
    KEEP = "keep"
    REACHED = "reached"
    BELOW = "below"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    APPROVED = "approved"
    ADOPTED = "adopted"
    ACKNOWLEDGED = "acknowledged"
    PROPOSED = "proposed"
    RETURNED = "returned"
    NOT_TOLD = "not-told"


class Mark(Struct, frozen=True):
    """A status by shape, word and colour; `detail` is the figure that belongs to the word (“45 วัน”)."""

    status: Status
    word: str
    detail: str = ""


class Link(Struct, frozen=True):
    """A link inside the site; `note` is a short plain text after it."""

    text: str
    address: str
    note: str = ""


class OutsideLink(Struct, frozen=True):
    """A link that leaves the site."""

    text: str
    href: str
    note: str = ""


class FileLink(Struct, frozen=True):
    """A published file: `kind` is `pdf`, `image` …; `size` is ready to read (“14 kB”)."""

    text: str
    address: str
    kind: str
    kind_word: str
    size: str
    caption: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


class Detail(Struct, frozen=True):
    """A line of a fact list: a label, then text, links or a mark, in this order."""

    label: str
    text: str = ""
    links: tuple[Link, ...] = ()
    mark: Mark | None = None


class ScoreBar(Struct, frozen=True):
    """A score out of 100 beside its target. Percentages are texts with two decimals, ready for SVG."""

    score: str
    percent: str
    target: str
    target_percent: str
    reached: bool
    distance: str
    """The words beside the bar: “ต่ำกว่าเป้า 3.40” or “ถึงเป้า”."""


class TallyPart(Struct, frozen=True):
    """One status of a tally: how many, and where its slice starts and how wide it is, in percent."""

    mark: Mark
    count: int
    start: str
    middle: str
    width: str
    shows_number: bool


class Tally(Struct, frozen=True):
    """A stacked bar with its legend; `sentence` says the whole of it aloud."""

    total: int
    parts: tuple[TallyPart, ...]
    sentence: str


class LoopStep(Struct, frozen=True):
    """One cell of the loop: result, findings, measures, progress, next result."""

    title: str
    value: str
    detail: str
    address: str = ""
    here: bool = False


class Shortcut(Struct, frozen=True):
    """A way on: its label and line as a link, and its one number."""

    link: Link
    number: str


class MenuEntry(Struct, frozen=True):
    """An entry of a year's menu; `section` is the value of a `Section`."""

    section: str
    text: str
    address: str


class YearEntry(Struct, frozen=True):
    """A year in the year switch, with its result in a few words."""

    year: FiscalYear
    text: str
    note: str
    address: str
    menu: tuple[MenuEntry, ...]


class ContactLine(Struct, frozen=True):
    """One way to reach the agency; `href` is empty where the value is plain text."""

    label: str
    value: str
    href: str = ""


class Emblem(Struct, frozen=True):
    """A picture that stands for the agency; an SVG has no pixels."""

    address: str
    alt: str
    media_type: str
    width: int = 0
    height: int = 0


class Look(Struct, frozen=True):
    """What the agency gives of its own look; an empty colour means the theme's."""

    colour: str = ""
    seal: Emblem | None = None
    picture: Emblem | None = None


class Organisation(Struct, frozen=True):
    """The agency as machines are told of it; a channel that `site.yml` does not give is empty."""

    district: str
    province: str
    website: str = ""
    email: str = ""
    telephone: str = ""


class Site(Struct, frozen=True):
    """What every page knows of the whole site. `latest` is None before the first published year.

    `licence` is that of the published data, once the agency has confirmed it, and else empty.
    """

    name: str
    agency: str
    agency_short: str
    place: str
    url: str
    years: tuple[YearEntry, ...]
    latest: YearEntry | None
    contact: tuple[ContactLine, ...]
    corruption_channels: tuple[ContactLine, ...]
    complaint_channels: tuple[ContactLine, ...]
    about_links: tuple[Link, ...]
    notices: tuple[str, ...]
    index_address: str
    search_address: str
    feed_address: str
    thai_digits_in_forms: bool
    organisation: Organisation
    licence: str = ""
    look: Look = Look()
    rebuilt_notes: tuple[str, ...] = ()
    """What is said of values that were made up or reconstructed, by the numbers behind their marks."""


class Frame(Struct, frozen=True):
    """What the shell shows around any page. `answer` is the sentence that answers first.

    `copy_address` is the full public address of the page; `data_date` and `unit` fill the page's foot.
    """

    address: str
    title: str
    kicker: str = ""
    code: str = ""
    answer: str = ""
    crumbs: tuple[Link, ...] = ()
    year: YearEntry | None = None
    section: str = ""
    copy_address: str = ""
    data_date: str = ""
    unit: str = ""
    downloads: tuple[Link, ...] = ()
    draft: bool = False
    form: bool = False
    """True for an official form: prints A4 landscape."""
    source: str = ""
    """The content file the page is told from; problems of the page are reported there."""
    index_title: str = ""
    """The words under which the index lists the page; empty where the title serves."""
    corrections: tuple[Link, ...] = ()
    """What was wrong on this page and has been put right, the latest first."""
    head_title: str = ""
    """The title as it stands alone: in a search engine, a bookmark, a shared link."""
    record: str = ""
    """The permanent name of what the page tells, in the ledger of addresses; empty where only its address names it."""
    description: str = ""
    """The page in a sentence, where only its title stands beside it; empty until `metadata` gives one."""


class Page(Struct, frozen=True):
    """What every page record begins with; each kind of page is a record of its own."""

    kind: ClassVar[PageKind]
    frame: Frame
