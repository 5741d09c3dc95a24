"""The figures of what the visits showed: barriers, sideways scrolling, targets, Thai text, the console, other hosts."""

from collections.abc import Sequence

from tools.quality.figures import Figure, no_faults, not_run
from tools.quality.visits import VIEWS, Visit


def _among(visits: Sequence[Visit]) -> str:
    return f"{len(visits)} pages × {len(VIEWS)} views"


def barriers(visits: Sequence[Visit]) -> Figure:
    """Elements that fail axe-core's rules of WCAG 2.2 A and AA or its best practice."""
    name = "axe A/AA and best practice, failing elements"
    if any(each.violations is None for each in visits):
        return not_run(name, "0", "axe-core is not installed (make browser)")
    return no_faults(name, [fault for each in visits for fault in each.violations or ()], _among(visits))


def sideways(visits: Sequence[Visit]) -> Figure:
    """Views in which a page scrolls sideways."""
    return no_faults("pages that scroll sideways", [fault for each in visits for fault in each.wide], _among(visits))


def small_targets(visits: Sequence[Visit]) -> Figure:
    """Controls and links under 24 CSS pixels, none excused."""
    return no_faults("targets under 24 px", [fault for each in visits for fault in each.small], _among(visits))


def console_errors(visits: Sequence[Visit]) -> Figure:
    """What the console complained of under the policy, sent as a header beside the page's own."""
    faults = [fault for each in visits for fault in each.errors]
    return no_faults("console errors under the policy", faults, f"{len(visits)} pages")


def other_hosts(visits: Sequence[Visit]) -> Figure:
    """Requests to any host but the site's own."""
    faults = [fault for each in visits for fault in each.outside]
    return no_faults("requests to other hosts", faults, f"{len(visits)} pages")


def tight_thai(visits: Sequence[Visit]) -> Figure:
    """Thai text under a line height of 1.6, or in a box that cuts it."""
    faults = [fault for each in visits for fault in each.tight]
    return no_faults("Thai text that is cut or set under 1.6", faults, _among(visits))


def figures(visits: Sequence[Visit]) -> tuple[Figure, ...]:
    """All of them."""
    return tuple(
        judge(visits) for judge in (barriers, sideways, small_targets, tight_thai, console_errors, other_hosts)
    )
