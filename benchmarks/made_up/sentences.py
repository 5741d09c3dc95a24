"""Thai sentences from a seed: short titles, promises, reports of what was done, paragraphs."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from benchmarks.made_up import vocabulary as words

T = TypeVar("T")


class Author:
    """Writes as one office does; two authors of the same seed and name write the same."""

    def __init__(self, seed: int, *name: object) -> None:
        self.chance = Random("/".join(map(str, (seed, *name))))  # noqa: S311 (nothing here is secret)

    def one(self, choices: Sequence[T]) -> T:
        return self.chance.choice(choices)

    def some(self, choices: Sequence[T], least: int, most: int) -> list[T]:
        """Different ones, in their own order."""
        count = min(len(choices), self.number(least, most))
        return [choices[at] for at in sorted(self.chance.sample(range(len(choices)), count))]

    def number(self, least: int, most: int) -> int:
        return self.chance.randint(least, most)

    def often(self, share: float) -> bool:
        """True in about this share of cases."""
        return self.chance.random() < share

    def matter(self) -> str:
        """What a piece of work is about."""
        return f"{self.one(words.OBJECTS)}ด้าน{self.one(words.FIELDS)}"

    def title(self) -> str:
        return f"{self.one(words.VERBS)}{self.matter()}"

    def promise(self) -> str:
        """A step or approach as a plan puts it."""
        task = self.title()
        return self.one(
            (
                f"{task} {self.one(words.PURPOSES)}",
                f"{task}{self.one(words.MANNERS)} {self.one(words.PURPOSES)}",
                f"{task} และแจ้ง{self.one(words.AUDIENCES)}ผ่าน{self.one(words.CHANNELS)}{self.one(words.MANNERS)}",
                f"{task}ให้แก่{self.one(words.AUDIENCES)}ใน{self.one(words.PLACES)} {self.one(words.PURPOSES)}",
                f"ให้{self.one(words.AUDIENCES)}ร่วม{task} {self.one(words.MANNERS)}",
            )
        )

    def report(self) -> str:
        """What was done, as a round's report says it."""
        count, (unit, counted) = self.number(2, 480), self.one(words.COUNTED)
        return self.one(
            (
                f"{self.title()}ที่{self.one(words.PLACES)} {counted} {count} {unit}",
                f"{self.title()}แล้ว และแจ้งผ่าน{self.one(words.CHANNELS)} {self.one(words.RESULTS)}",
                f"{self.title()}ร่วมกับ{self.one(words.AUDIENCES)} {self.one(words.RESULTS)}",
                f"{self.title()}{self.one(words.MANNERS)} รวม {count} {unit} {self.one(words.PURPOSES)}",
            )
        )

    def finding(self) -> str:
        return f"{self.one(words.AUDIENCES)}บางส่วน{self.one(words.SHORTCOMINGS)} โดยเฉพาะเรื่อง{self.one(words.FIELDS)}"

    def cause(self) -> str:
        return f"{self.one(words.CAUSES)} และ{self.one(words.AUDIENCES)}{self.one(words.SHORTCOMINGS)}"

    def sentence(self) -> str:
        """One sentence of running text."""
        count, (unit, counted) = self.number(2, 1900), self.one(words.COUNTED)
        return self.one(
            (
                self.promise(),
                self.report(),
                f"{self.finding()} {self.one(words.CAUSES)}",
                f"ใน{self.one(words.PLACES)} {self.one(words.AUDIENCES)}เสนอให้{self.title()}",
                f"{counted}เรื่อง{self.one(words.FIELDS)}มี {count} {unit} {self.one(words.RESULTS)}",
                f"ทั้งนี้ {self.one(words.RESULTS)} จึงเห็นควร{self.title()}ต่อไป",
                f"สอบถามผ่าน{self.one(words.CHANNELS)} เรื่อง{self.one(words.FIELDS)}ใช้ {self.number(1, 30)} วันทำการ",
            )
        )

    def paragraph(self, least: int = 2, most: int = 5) -> str:
        return " ".join(self.sentence() for _ in range(self.number(least, most)))

    def numbered(self, least: int, most: int) -> str:
        """A numbered list in Markdown."""
        return "\n".join(f"{at}. {self.promise()}" for at in range(1, self.number(least, most) + 1))

    def table(self, least: int, most: int) -> str:
        """A table of steps in Markdown."""
        rows = [
            f"| {at}. {self.title()} | {self.one(words.AUDIENCES)} | {self.number(1, 15)} วัน |"
            for at in range(1, self.number(least, most) + 1)
        ]
        return "\n".join(["| ขั้นตอน | ผู้เกี่ยวข้อง | ระยะเวลา |", "| --- | --- | ---: |", *rows])
