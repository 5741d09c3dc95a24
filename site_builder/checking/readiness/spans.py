"""Which problems belong to one answer: those in its own lines, and those in whatever its links show."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from site_builder.checking.parts.wording import code
from site_builder.language.problems.place import Place
from site_builder.language.problems.problem import Issue, Severity
from site_builder.records.checklist import Answer
from site_builder.records.derived import keys
from site_builder.records.derived.stated import Stated
from site_builder.records.disclosure import YearRecords


class IssueIndex:
    """The errors and warnings of a project by the fact in whose record or file each of them stands.

    A problem belongs to the record that begins last before it; where several facts are made of that record, to each.
    """

    def __init__(self, stated: Stated, issues: Iterable[Issue]) -> None:
        self._stated = stated
        self._starts: dict[str, list[Place]] = {}
        self._keys: dict[Place, list[str]] = {}
        for key, fact in stated.facts.items():
            for start in [each.origin.place_of() for each in fact.records] or [fact.locate(())] * bool(fact.original):
                self._keys.setdefault(start, []).append(key)
        for start in sorted(self._keys):
            self._starts.setdefault(start.file, []).append(start)
        self._issues: dict[str, list[Issue]] = {}
        for issue in sorted(issues, key=lambda each: each.place):
            if issue.severity is not Severity.NOTICE:
                for key in self._keys_at(issue.place):
                    self._issues.setdefault(key, []).append(issue)

    def _keys_at(self, place: Place) -> Iterable[str]:
        starts = self._starts.get(place.file, ())
        return self._keys[starts[max(bisect_right(starts, place) - 1, 0)]] if starts else ()

    def of(self, shown: Iterable[str]) -> Iterator[Issue]:
        """The problems of the facts with these keys."""
        return chain.from_iterable(self._issues.get(key, ()) for key in shown)

    def of_answer(self, records: YearRecords, answer: Answer, common: frozenset[str]) -> tuple[Issue, ...]:
        """What is wrong with an answer and with what it links to.

        Problems with a code in `common` stand in the answer's lines and speak of the whole list.
        """
        key = keys.answer(records.year, answer.item)
        own = (each for each in self._stated.facts if each == key or each.startswith(f"{key}/"))
        found = [issue for issue in self.of(own) if issue.code not in common]
        for link in answer.links:
            found += self.of(self._stated.by_link(records, link))
        # A problem that names the item it is about is told there, though others lead to the same record.
        mine = [issue for issue in found if issue.values.get("item", code(answer.item)) == code(answer.item)]
        return tuple({(issue.place, issue.line): issue for issue in mine}.values())
