"""What a year submitted, word for word, as digests; and what was amended since. Read from `<year>/submission.yml`.

The file is written by `freeze` and `amend`; `digest` stands over all the rest of it, so that an edit by hand shows.
"""

from functools import cached_property

from site_builder.records.base import Record
from site_builder.records.checklist import AnswerKind
from site_builder.records.values import Day, Digest, FilePath, Id, ItemSubject, OneOrMany, Prose, Text


class FrozenFact(Record):
    """One fact by its key, and the digest of its canonical data, or of a file's published bytes.

    `original` is the digest of a file as it lies in the content, where the published copy differs from it.
    """

    fact: Text
    sha256: Digest
    original: Digest | None = None


class ChangedFact(Record):
    """One fact of an amendment: the digest it had `before`, none where it is new; no `sha256` where it was removed."""

    fact: Text
    before: Digest | None = None
    sha256: Digest | None = None
    original: Digest | None = None


class KeptFile(Record):
    """One file of the pages as submitted, by its path below their folder."""

    file: FilePath
    sha256: Digest


class FrozenItem(Record):
    """One answered item: its subject in the official list, the addresses as entered in ITAS, the keys of its facts."""

    item: ItemSubject
    topic: Text | None = None
    answer: AnswerKind
    addresses: OneOrMany[Text] = ()
    facts: OneOrMany[Text] = ()


class Amendment(Record):
    """A change of submitted data with its reason; `folder` holds the pages of `items` as amended."""

    on: Day
    by: Id
    reason: Prose
    folder: Id
    items: OneOrMany[ItemSubject] = ()
    facts: tuple[ChangedFact, ...] = ()
    files: tuple[KeptFile, ...] = ()


class Submission(Record):
    """Everything of `submission.yml`. `site` is the address that every address of ours began with."""

    on: Day
    by: Id
    folder: Id
    site: Text
    items: tuple[FrozenItem, ...]
    facts: tuple[FrozenFact, ...] = ()
    files: tuple[KeptFile, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    digest: Digest | None = None

    @cached_property
    def standing(self) -> dict[str, FrozenFact]:
        """Every fact that must still be there, by key, amendments included."""
        facts_by_key = {each.fact: each for each in self.facts}
        for amendment in self.amendments:
            for change in amendment.facts:
                if change.sha256 is None:
                    facts_by_key.pop(change.fact, None)
                else:
                    facts_by_key[change.fact] = FrozenFact(
                        fact=change.fact, sha256=change.sha256, original=change.original
                    )
        return facts_by_key

    @cached_property
    def items_of(self) -> dict[str, tuple[str, ...]]:
        """The items that showed a fact, by its key: `("o42", "o43")`."""
        items_by_fact: dict[str, dict[str, None]] = {}
        for item in self.items:
            for fact in item.facts:
                items_by_fact.setdefault(fact, {})[str(item.item)] = None
        for amendment in self.amendments:
            for change in amendment.facts:
                for subject in () if change.fact in items_by_fact else amendment.items:
                    items_by_fact.setdefault(change.fact, {})[str(subject)] = None
        return {fact: tuple(items) for fact, items in items_by_fact.items()}

    @property
    def folders(self) -> tuple[tuple[str, tuple[KeptFile, ...]], ...]:
        """Each folder of pages as submitted or amended, with its files, in the order they were made."""
        return ((self.folder, self.files), *((each.folder, each.files) for each in self.amendments))

    def amendments_of(self, item: str) -> tuple[Amendment, ...]:
        """The amendments that touch an item, oldest first."""
        return tuple(each for each in self.amendments if item in map(str, each.items))

    def frozen_item(self, item: str) -> FrozenItem | None:
        """The item as submitted; None where it was not answered then."""
        return next((each for each in self.items if str(each.item) == item), None)
