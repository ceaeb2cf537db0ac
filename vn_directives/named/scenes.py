"""What a sentence tells of the law that it calls by a bare name: of what time it speaks, of which
country, and which document the law stands in.

A law that was passed after all this is not meant. All positions are word numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.named.laws import NamedLaw
from vn_directives.named.versions import Span
from vn_directives.places.countries import country_at
from vn_directives.structure.layout import layout_of

_BEGINNINGS = frozenset(["từ", "kể", "sinh", "sn", "(", "^"])  # before a day of something else
_NOTES = frozenset(["^", "|"])
_MAX_TAIL = 4  # words between a document and its day
PASSING = (["thông", "qua"], ["ban", "hành"])
_HOME = ["việt", "nam"]


class Scene(NamedTuple):
    """The first and the last day between which that happened of which a sentence tells, and
    whether laws were passed then, or are not in force before what tells of them.
    """

    time: Span
    is_passing: bool


class _Sentence:
    """What a sentence tells whatever law it calls, found out once.

    Args:
        words: those of the text.
        begin, end: its words.
    """

    def __init__(self, words: Sequence[str], begin: int, end: int) -> None:
        self._words = words
        self.begin, self.end = begin, end

    @cached_property
    def is_note(self) -> bool:
        """Whether it is a note, or the row of a table."""
        return not _NOTES.isdisjoint(self._words[self.begin : self.end])

    @cached_property
    def passing(self) -> int:
        """The word at which it first tells that something is passed; its end if it does not."""
        words = self._words
        places = (i for i in range(self.begin, self.end) if words[i : i + 2] in PASSING)
        return next(places, self.end)

    @cached_property
    def is_abroad(self) -> bool | None:
        """Whether it tells of what is in another country; None where it tells of this one, too."""
        words = self._words
        if any(words[i : i + 2] == _HOME for i in range(self.begin, self.end)):
            return None
        places = (i + 1 for i in range(self.begin, self.end) if words[i] == "ở")
        return any(country_at(words, i) is not None for i in places)


class Scenes:
    """The sentences of a text in which laws are called by a bare name.

    Args:
        reading: the text.
        laws: the laws that it calls by name, in text order.
        dates: its dates, in text order.
        directives: its references to numbered documents, in text order.
    """

    def __init__(
        self,
        reading: Reading,
        laws: Sequence[NamedLaw],
        dates: Sequence[DateRecord],
        directives: Sequence[DirectiveRecord],
    ) -> None:
        self._reading = reading
        self._dates = dates
        self._date_firsts = [reading.word_range(d.start, d.end)[0] for d in dates]
        self._directives = directives
        self._ranges = [reading.word_range(d.start, d.end) for d in directives]
        taken = [(law.first, law.after + 2) for law in laws]
        taken += [(first, after + _MAX_TAIL) for first, after in self._ranges]
        self._taken = sorted(taken)
        self._sentences: dict[int, _Sentence] = {}  # by their first words
        self._times: dict[int, Span | None] = {}  # the same

    def time_of(self, law: NamedLaw) -> Scene | None:
        """When that happened of which the sentence of a law tells, or the document was issued in
        whose subject the law stands; None where nothing is told.
        """
        sentence = self._sentence(law)
        document = self._document_of(law, sentence.begin)
        if document is not None:
            day = document.issued_on
            if day is not None or document.year is not None:
                year = document.year
                return Scene(Span(day or f"{year}-01-01", day or f"{year}-12-31"), True)
            return None
        if sentence.begin not in self._times:
            self._times[sentence.begin] = None if sentence.is_note else self._told_in(sentence)
        time = self._times[sentence.begin]
        return Scene(time, sentence.passing < law.first - 1) if time is not None else None

    def _told_in(self, sentence: _Sentence) -> Span | None:
        """The last of the times of which a sentence tells."""
        words = self._reading.words
        low, high = (bisect_left(self._date_firsts, i) for i in (sentence.begin, sentence.end))
        bounds = [
            found
            for date, first in zip(self._dates[low:high], self._date_firsts[low:high], strict=True)
            if (found := date.bounds()) is not None
            and words[max(0, first - 1)] not in _BEGINNINGS
            and not self._is_taken(first)
        ]
        if not bounds:
            return None
        first_day, last_day = max(bounds, key=lambda found: found[1])
        return Span(first_day.isoformat(), last_day.isoformat())

    def is_abroad(self, law: NamedLaw) -> bool:
        """Whether the sentence tells of another country: ``Luật Đất đai của Lào``."""
        words = self._reading.words
        if words[law.after : law.after + 2] == ["quốc", "tế"] or words[law.first - 1] == "đạo":
            return True
        is_abroad = self._sentence(law).is_abroad
        if is_abroad is not False:
            return is_abroad or False
        is_owned = words[law.after : law.after + 1] == ["của"]
        return is_owned and country_at(words, law.after + 1) is not None

    def _sentence(self, law: NamedLaw) -> _Sentence:
        sentences, words = layout_of(self._reading).sentences, self._reading.words
        begin = sentences.last_begin(law.first)
        if begin not in self._sentences:
            self._sentences[begin] = _Sentence(words, begin, sentences.end(law.first))
        return self._sentences[begin]

    def _is_taken(self, i: int) -> bool:
        """Whether word `i` belongs to a document or a law."""
        k = bisect_left(self._taken, (i + 1, 0)) - 1
        return any(first <= i < after for first, after in self._taken[max(0, k - 2) : k + 1])

    def _document_of(self, law: NamedLaw, begin: int) -> DirectiveRecord | None:
        """The document before the law, in its sentence, in whose subject the law stands."""
        k = bisect_left(self._ranges, (law.first, 0)) - 1
        if k < 0 or self._ranges[k][0] < begin:
            return None
        subject = self._directives[k].subject or ""
        reading = self._reading
        start, end = reading.starts[law.first], reading.ends[law.after - 1]
        told = " ".join(reading.read(start, end).split())
        return self._directives[k] if told in subject else None
