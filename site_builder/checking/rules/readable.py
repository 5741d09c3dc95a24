"""What is asked of every text of a project, and which finds a person has let pass."""

from site_builder.checking.rules.personal_data import JUDGED_ON_PAGES, WAIVABLE_DATA, personal_issues
from site_builder.checking.rules.prose import WAIVABLE_PROSE, prose_issues
from site_builder.checking.rules.waivers import Waivers
from site_builder.language.problems.problem import Issue
from site_builder.reading.readable_texts import ReadableTexts
from site_builder.records.disclosure import Disclosure

WAIVABLE = WAIVABLE_DATA | WAIVABLE_PROSE


def text_issues(texts: ReadableTexts, disclosure: Disclosure, shown: Disclosure) -> tuple[Issue, ...]:
    """Personal data, then prose unlike the records, then what is to be said of the waivers; `shown` has no drafts."""
    waivers = Waivers(disclosure.waivers, WAIVABLE, JUDGED_ON_PAGES)
    issues = (
        *personal_issues(texts, disclosure, waivers),
        *prose_issues(texts.content, disclosure, shown, waivers),
    )
    return (*issues, *waivers.issues())
