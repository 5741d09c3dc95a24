"""A submission as YAML that people can read: Thai dates, one line a fact; every text is quoted, so nothing is taken
for something else."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.language.quoting import quoted
from site_builder.language.thai.dates import format_date
from site_builder.language.words import text
from site_builder.records.submission import Amendment, FrozenItem, KeptFile, Submission


def submission_yaml(submission: Submission) -> str:
    """The text of `submission.yml`."""
    lines = [f"# {line}" for line in text("submission_head").split("\n")]
    lines += [
        f"on: {format_date(submission.on)}",
        f"by: {submission.by}",
        f"folder: {submission.folder}",
        f"site: {quoted(submission.site)}",
        "items:",
    ]
    for item in submission.items:
        lines += _item(item)
    lines += _list(
        "facts", (_flow({"fact": f.fact, "sha256": f.sha256, "original": f.original}) for f in submission.facts)
    )
    lines += _files(submission.files)
    if submission.amendments:
        lines.append("amendments:")
    for amendment in submission.amendments:
        lines += _amendment(amendment)
    lines.append(f"digest: {submission.digest}")
    return "\n".join(lines) + "\n"


def _item(item: FrozenItem) -> Iterator[str]:
    yield f"- item: {item.item}"
    if item.topic:
        yield f"  topic: {quoted(item.topic)}"
    yield f"  answer: {item.answer.value}"
    for name, values in (("addresses", item.addresses), ("facts", item.facts)):
        yield from (f"  {line}" for line in _list(name, map(quoted, values)))


def _amendment(amendment: Amendment) -> Iterator[str]:
    yield f"- on: {format_date(amendment.on)}"
    yield f"  by: {amendment.by}"
    yield f"  reason: {quoted(amendment.reason)}"
    yield f"  folder: {amendment.folder}"
    yield f"  items: [{', '.join(map(str, amendment.items))}]"
    changes = (
        _flow({"fact": each.fact, "before": each.before, "sha256": each.sha256, "original": each.original})
        for each in amendment.facts
    )
    yield from (f"  {line}" for line in (*_list("facts", changes), *_files(amendment.files)))


def _files(files: Iterable[KeptFile]) -> Iterator[str]:
    return _list("files", (_flow({"file": each.file, "sha256": each.sha256}) for each in files))


def _list(name: str, lines: Iterable[str]) -> Iterator[str]:
    entries = list(lines)
    if entries:
        yield f"{name}:"
        yield from (f"- {line}" for line in entries)


def _flow(values: Mapping[str, str | None]) -> str:
    pairs = (f"{key}: {quoted(value)}" for key, value in values.items() if value is not None)
    return f"{{{', '.join(pairs)}}}"
