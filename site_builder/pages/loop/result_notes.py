"""What a result page says of figures that are not the printed ones."""

from site_builder.language.words import text
from site_builder.pages.parts.context import Context
from site_builder.records.result import Result


def figure_notes(context: Context, result: Result) -> tuple[str, ...]:
    """Of each figure that was put right, what the source prints and why; figures made up alike share one note."""
    notes: list[str] = []
    total = result.reconstruction
    if total and total.printed:
        notes.append(text("reconstructed_total", printed=total.printed, reason=total.reason))
    elif total:
        notes.append(text("made_total", reason=total.reason))
    made_up: dict[str, list[str]] = {}
    for each in result.indicators:
        if each.reconstruction and each.reconstruction.printed:
            name = context.indicator_link(each.number).text
            words = {"printed": each.reconstruction.printed, "reason": each.reconstruction.reason}
            notes.append(text("reconstructed_indicator", name=name, **words))
        elif each.reconstruction:
            made_up.setdefault(each.reconstruction.reason, []).append(str(each.number))
    notes += [text("made_indicators", numbers=", ".join(numbers), reason=reason) for reason, numbers in made_up.items()]
    return tuple(notes)
