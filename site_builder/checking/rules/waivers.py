"""Which hits a person has waived, and whether each waiver still fits something."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from site_builder.checking.parts.texts import as_field
from site_builder.language.problems.problem import Issue
from site_builder.language.problems.rule import error, notice, warning
from site_builder.records.waiver import Waiver

WAIVER_USED = notice(
    "waiver-used",
    "ข้อยกเว้นนี้ทำให้ไม่แจ้ง {check} {count} แห่ง",
    "this waiver silences {count} finds of {check}",
    "ถ้าไม่ควรยกเว้นแล้วให้ลบรายการนี้",
    "remove it when it should no longer hold",
)
WAIVER_UNUSED = warning(
    "waiver-unused",
    "ข้อยกเว้นนี้ไม่ตรงกับสิ่งใดที่ตรวจพบใน “{file}”",
    "this waiver fits nothing that was found in “{file}”",
    "ตรวจ check, file และ shown ให้ตรงกับที่รายงานแจ้ง ถ้าแก้ไฟล์นั้นแล้วให้ลบรายการนี้",
    "compare check, file and shown with the report; remove it if the file was mended",
)
WAIVER_REFUSED = error(
    "waiver-refused",
    "การตรวจ “{check}” ยกเว้นไม่ได้",
    "the check “{check}” cannot be waived",
    "ยกเว้นได้เฉพาะ {allowed}",
    "only these can: {allowed}",
)


class Waivers:
    """Answers whether a hit is waived and counts what each waiver silenced; drafts silence nothing.

    `later` are checks that are made when the pages are finished.
    """

    def __init__(self, waivers: Sequence[Waiver], waivable: Collection[str], later: Collection[str] = ()) -> None:
        self._waivers = [waiver for waiver in waivers if not waiver.is_draft]
        self._waivable, self._later = waivable, later
        self._silenced: Counter[int] = Counter()

    def covers(self, check: str, file: str, shown: str) -> bool:
        """Whether a waiver names this check, this file and what the message would show."""
        for index, waiver in enumerate(self._waivers):
            fits = waiver.check == check and waiver.file == as_field(file) and as_field(shown) in waiver.shown
            if fits and check in self._waivable:
                self._silenced[index] += 1
                return True
        return False

    def issues(self) -> Iterator[Issue]:
        """What each waiver did; to be asked when everything was looked at."""
        for index, waiver in enumerate(self._waivers):
            if waiver.check not in self._waivable:
                allowed = ", ".join(sorted(self._waivable))
                yield WAIVER_REFUSED.at(waiver.origin.place_of("check"), check=waiver.check, allowed=allowed)
            elif self._silenced[index]:
                place = waiver.origin.place_of("check")
                yield WAIVER_USED.at(place, check=waiver.check, count=self._silenced[index])
            elif waiver.check not in self._later:
                yield WAIVER_UNUSED.at(waiver.origin.place_of("shown"), file=waiver.file)
