"""The figures of many histories."""

from collections.abc import Iterator, Sequence

from tools.histories.history import Outcome


def put_together(found: Sequence[Outcome]) -> Outcome:
    """All outcomes as one."""
    whole = Outcome()
    for each in found:
        whole.edits += each.edits
        whole.releases += each.releases
        whole.promised += each.promised
        whole.answered += each.answered
        whole.checked += each.checked
        whole.refusals += each.refusals
        whole.advice += each.advice
        whole.cured += each.cured
        whole.faults += each.faults
    return whole


def lines_of(whole: Outcome, histories: int, with_mkdocs: int) -> Iterator[str]:
    """The figures as lines, each fault with the steps that lead to it."""
    yield f"histories: {histories}, of which again with MkDocs: {with_mkdocs}"
    yield f"edits: {whole.edits}, releases: {whole.releases}, refusals: {sum(whole.refusals.values())}"
    for code, count in sorted(whole.refusals.items()):
        yield f"  {code}: {count}"
    for way, count in sorted(whole.advice.items()):
        cured = whole.cured[way]
        yield f"advice followed ({way}): {count}, helped at once: {cured} ({_share(cured, count)})"
    yield f"addresses promised: {whole.promised}"
    answered = f"{whole.answered} ({_share(whole.answered, whole.checked)})"
    yield f"asked for at each release: {whole.checked}, answered: {answered}"
    yield f"faults: {len(whole.faults)}"
    for each in whole.faults:
        yield f"  {each}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "none"
