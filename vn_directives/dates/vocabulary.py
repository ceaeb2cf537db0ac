"""The words of date expressions, from ``lexicons/dates.json``, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from vn_directives.matching.lexicon import Trie
from vn_directives.vocabulary.vocabulary import current_lexicon

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shift:
    """What a relative expression says.

    Attributes:
        unit: ``day``, ``week``, ``month``, ``quarter``, ``year``; None for vague expressions.
        count: how many units from the anchor; None for vague expressions.
        direction: ``past``, ``present``, ``future``.
        preceding: whether it counts from the date told last, and not from the day of telling.
        counted: whether a number must stand before it (``3 tuần nữa``).
    """

    unit: str | None
    count: int | None
    direction: str
    preceding: bool = False
    counted: bool = False


class Vocabulary:
    """The lexicon of dates; each part is built at its first use."""

    def __init__(self) -> None:
        self._data: dict[str, Any] = current_lexicon("dates")

    @cached_property
    def parts_of_day(self) -> Trie[str]:
        """TMO, TMI, TAF, TEV, TNI."""
        return self._trie("parts_of_day")

    @cached_property
    def weekdays(self) -> Trie[int]:
        """1 (Monday) to 7 (Sunday)."""
        return self._trie("weekdays")

    @cached_property
    def deictics(self) -> Trie[bool]:
        """Words that may stand between a part of the day and its date."""
        return Trie((entry["form"], True) for entry in self._data["deictics"])

    @cached_property
    def openings(self) -> Trie[tuple[str, Any]]:
        """What may stand before a day, all lists in one: the name of the list, and the value."""
        lists = ("parts_of_day", "weekdays", "deictics")
        return Trie(
            (entry["form"], (name, entry.get("value")))
            for name in lists
            for entry in self._data[name]
        )

    @cached_property
    def relatives(self) -> Trie[Shift]:
        """Expressions that count from another day."""
        return self._shifts("relatives")

    @cached_property
    def relative_seconds(self) -> frozenset[str]:
        """The second words of the relative expressions."""
        return frozenset(entry["form"].split()[1] for entry in self._data["relatives"])

    @cached_property
    def seconds(self) -> dict[str, frozenset[str]]:
        """The words that can follow the first word of a phrase that is no phrase by itself.

        Of parts of the day, weekdays and heads of a period: ``nhật`` for ``chủ``.
        """
        lists = ("parts_of_day", "weekdays", "periods")
        phrases = [entry["form"].split() for name in lists for entry in self._data[name]]
        alone = {phrase[0] for phrase in phrases if len(phrase) == 1}
        return {
            first: frozenset(phrase[1] for phrase in phrases if phrase[0] == first)
            for first in {phrase[0] for phrase in phrases} - alone
        }

    @cached_property
    def day_heads(self) -> frozenset[str]:
        """The first words of parts of the day and weekdays."""
        return self.parts_of_day.first_words | self.weekdays.first_words

    @cached_property
    def relative_heads(self) -> frozenset[str]:
        """The words with which a relative expression can begin."""
        return self.relatives.first_words | self.day_heads

    @cached_property
    def part_relatives(self) -> Trie[Shift]:
        """The same after a part of the day: ``nay`` of ``sáng nay``."""
        return self._shifts("part_relatives")

    @cached_property
    def months(self) -> Trie[tuple[int, bool]]:
        """Months in words: the number, and whether the word belongs to the lunar calendar."""
        return Trie(
            (entry["form"], (entry["value"], entry.get("lunar", False)))
            for entry in self._data["months"]
        )

    @cached_property
    def days(self) -> Trie[int]:
        """Days of the month in words."""
        return self._trie("days")

    @cached_property
    def quarters(self) -> dict[str, int]:
        """1 to 4, in digits, letters and words."""
        return self._table("quarters")

    @cached_property
    def periods(self) -> Trie[bool]:
        """Heads of a period of years."""
        return Trie((entry["form"], True) for entry in self._data["periods"])

    @cached_property
    def ordinal_heads(self) -> frozenset[str]:
        """Words after which ``thứ hai`` is an ordinal and no Monday."""
        return self._words("ordinal_heads")

    @cached_property
    def places(self) -> frozenset[str]:
        """Heads of places that are named after a day: ``đường 30 tháng 4``."""
        return self._words("places")

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first words of the years of the sexagenary cycle."""
        return self._words("stems")

    @cached_property
    def mods(self) -> dict[str, str]:
        """Words directly before a date that modify it."""
        return self._table("mods")

    @cached_property
    def cues(self) -> frozenset[str]:
        """Words after which a bare ``d/m``, ``m/yyyy`` is a date."""
        return self._words("cues")

    @cached_property
    def holidays(self) -> frozenset[str]:
        """Last words of what is kept on a bare ``d/m``: ``Quốc khánh 2/9``, ``dịp lễ 30/4``."""
        return self._words("holidays")

    @cached_property
    def commemorations(self) -> frozenset[tuple[int, int]]:
        """Days and months that are kept every year."""
        return frozenset((entry["day"], entry["month"]) for entry in self._data["commemorations"])

    @cached_property
    def commemoration_heads(self) -> frozenset[str]:
        """Words some way before them."""
        return self._words("commemoration_heads")

    @cached_property
    def followers(self) -> frozenset[str]:
        """Words that may follow a bare number that is a date, and do not name what it counts."""
        return self._words("followers")

    @cached_property
    def counters(self) -> frozenset[str]:
        """Words after which a bare four-digit number is a count."""
        return self._words("counters")

    @cached_property
    def numbered(self) -> frozenset[str]:
        """Documents that are called by their number: ``Công văn 2015``."""
        return self._words("numbered")

    @cached_property
    def units(self) -> frozenset[str]:
        """Words before which a bare four-digit number is a count."""
        return self._words("units")

    @cached_property
    def plans(self) -> frozenset[str]:
        """Words before a year that is the present one."""
        return self._words("plans")

    @cached_property
    def aims(self) -> frozenset[str]:
        """Words before a year that lies ahead or behind."""
        return self._words("aims")

    @cached_property
    def backgrounds(self) -> frozenset[str]:
        """Words before a year of birth or death."""
        return self._words("backgrounds")

    @cached_property
    def laws(self) -> frozenset[str]:
        """Words of laws named with their year."""
        return self._words("laws")

    def _table(self, name: str) -> dict[str, Any]:
        return {entry["form"]: entry["value"] for entry in self._data[name]}

    def _shifts(self, name: str) -> Trie[Shift]:
        return Trie(
            (
                entry["form"],
                Shift(
                    entry.get("unit"),
                    entry.get("count"),
                    entry["direction"],
                    entry.get("preceding", False),
                    entry.get("counted", False),
                ),
            )
            for entry in self._data[name]
        )

    def _trie(self, name: str) -> Trie[Any]:
        return Trie((entry["form"], entry["value"]) for entry in self._data[name])

    def _words(self, name: str) -> frozenset[str]:
        return frozenset(self._data[name]["words"])
