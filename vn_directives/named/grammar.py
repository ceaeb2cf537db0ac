"""Documents that a text calls by name, with the numbers of those that it lets one tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from vn_directives.dates.record import DateRecord
from vn_directives.directives.locating import locators_of
from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.named.laws import NamedLaw, find_laws, year_after
from vn_directives.named.party import find_party_papers
from vn_directives.named.record import NamedRecord
from vn_directives.named.scenes import PASSING, Scene, Scenes
from vn_directives.named.versions import Span, in_force, stated, told
from vn_directives.named.vocabulary import Law, endings, law_numbered, version_key
from vn_directives.orthography import ROMAN_NUMBERS

_ASSEMBLY = ["quốc", "hội", "khóa"]
_LAST_TERM = 30
_TERMS = {
    written: term
    for sign, term in ROMAN_NUMBERS.items()
    if term <= _LAST_TERM
    for written in (str(term), sign.lower())
}
_REVISED = 1  # years since a revision that is called one: an older law is still to be revised
_MAX_PASSING = 24  # words between a law and the day on which it was passed


@dataclass(slots=True)
class _Draft:
    """A law called by name, with what is said of it; words ``first:after`` are the mention.

    Attributes:
        law: the law.
        after: the word behind the mention.
        year, day: when it was passed.
        term: the number of the National Assembly that passed it.
        is_draft: whether it is called a draft.
        is_amended: whether it is called a revision: ``Luật Du lịch (sửa đổi)``.
        newly_passed: whether it is called a new one.
    """

    law: NamedLaw
    after: int
    year: int | None
    day: str | None
    term: int | None
    is_draft: bool
    is_amended: bool
    newly_passed: bool


def find_named(
    reading: Reading,
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    reference: str | None = None,
) -> list[NamedRecord]:
    """The documents that a text calls by name, in text order.

    Args:
        reading: the text.
        dates: its dates: the day of a law, and the date of the text.
        directives: its references to numbered documents; a name with a number is one of these.
        reference: the ISO date of the text where it is known.
    """
    numbered = _Numbered(reading, directives)
    laws = [law for law in find_laws(reading) if numbered.leaves(law.first, law.after)]
    found = [
        _record(reading, paper.first, paper.after, paper.type, paper.name, None, paper.key, False)
        for paper in find_party_papers(reading)
        if numbered.leaves(paper.first, paper.after)
    ]
    if laws:
        found += _laws(reading, laws, dates, directives, reference)
        found.sort(key=_start_of)
    return found


def _laws(
    reading: Reading,
    laws: list[NamedLaw],
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    reference: str | None,
) -> list[NamedRecord]:
    by_word = {reading.word_range(record.start, record.end)[0]: record for record in dates}
    drafts = [_draft(reading, law, by_word) for law in laws]
    when = told(reference, dates)
    known = _told_elsewhere(drafts, directives, when)
    scenes = Scenes(reading, laws, dates, directives)
    return [
        _record(
            reading,
            draft.law.first,
            draft.after,
            draft.law.type,
            "Hiến pháp" if draft.law.type == "HP" else draft.law.name,
            draft.year,
            _key(draft, known, when, scenes),
            draft.is_draft,
        )
        for draft in drafts
    ]


def _start_of(record: NamedRecord) -> int:
    return record.start


class _Numbered:
    """The words that references to numbered documents take up."""

    def __init__(self, reading: Reading, directives: Sequence[DirectiveRecord]) -> None:
        ranges = [reading.word_range(record.start, record.end) for record in directives]
        self._firsts = [first for first, _ in ranges]
        self._afters = [after for _, after in ranges]

    def leaves(self, first: int, after: int) -> bool:
        """Whether no such reference shares a word with ``first:after``."""
        k = bisect_left(self._firsts, after) - 1
        return k < 0 or self._afters[k] <= first


def _draft(reading: Reading, law: NamedLaw, dates: dict[int, DateRecord]) -> _Draft:
    words = reading.words
    after, year = year_after(reading, law.after) or (law.after, None)
    j, told_year, is_amended = _said_behind(reading, after)
    year, new = year or told_year, is_amended
    day = None
    record = dates.get(j) or dates.get(j + 1 if words[j : j + 1] in ([","], ["("]) else j)
    passed = _passed(reading, j)
    if passed is not None:
        new = True
        record = record or dates.get(passed)
    issued = dates.get(_issued(words, j))
    record = record or issued
    if record is not None and record.year and record.until is None:
        if record.day is not None:
            day = record.canonical[:10]
        if day is not None or record is issued:
            year = year or record.year
    term = _term(words, law.first, j)
    is_draft = _follows(reading, law.first, "drafts")
    return _Draft(law, after, year, day, term, is_draft, is_amended, new)


def _issued(words: list[str], i: int) -> int:
    """The word behind ``(ban hành``, ``thông qua`` at word `i`, where a day may begin; else -1."""
    i += words[i : i + 1] == ["("]
    i += words[i : i + 1] == ["được"]
    return i + 2 if words[i : i + 2] in PASSING else -1


def _term(words: list[str], first: int, after: int) -> int | None:
    """The number of the National Assembly in ``do Quốc hội khóa II thông qua`` at word `after`, or
    in ``Quốc hội khóa X thông qua`` before word `first`; or None.
    """
    i = after + 1 if words[after : after + 1] in (["do"], ["được"]) else -1
    if words[i : i + 3] != _ASSEMBLY or i < 0:
        i = first - len(_ASSEMBLY) - 1 - len(PASSING[0])
        i -= words[i + 3 : i + 4] in (["đã"], ["quyết"])
        if i < 0 or words[i : i + 3] != _ASSEMBLY or words[first - 2 : first] not in PASSING:
            return None
    number = words[i + 3] if i + 3 < len(words) else ""
    return _TERMS.get(number)


def _said_behind(reading: Reading, after: int) -> tuple[int, int | None, bool]:
    """What ``(sửa đổi)``, ``(sửa đổi năm 2025)`` or ``(2013)`` behind a name says.

    Returns:
        The word after what says that it is amended, the year, and whether it says so.
    """
    words = reading.words
    j = after
    if words[j : j + 3] == ["(", "sửa", "đổi"] or words[j : j + 2] == ["sửa", "đổi"]:
        while j < len(words) and j < after + 8 and words[j] != ")" and not words[j].isdecimal():
            j += 1
        j += words[j : j + 1] == [")"]
        told = year_after(reading, j)
        return j, told[1] if told is not None else None, True
    if words[j : j + 1] == ["("]:
        told = year_after(reading, j + 1) or _bare_year(words, j + 1)
        if told is not None and words[told[0] : told[0] + 1] == [")"]:
            return j, told[1], False
    return j, None, False


def _bare_year(words: list[str], j: int) -> tuple[int, int] | None:
    word = words[j] if j < len(words) else ""
    if len(word) == 4 and word.isdecimal() and j + 1 < len(words):
        return j + 1, int(word)
    return None


def _passed(reading: Reading, i: int) -> int | None:
    """The word with which the day begins in ``được Quốc hội … thông qua ngày …``; else None.

    Without a day it is the word after ``thông qua``.
    """
    words = reading.words
    start = i + 1 if words[i : i + 1] in ([","], ["đã"], ["vừa"], ["mới"]) else i
    if not {"được", "đã", "vừa"} & set(words[start : start + 2]):
        return None
    for j in range(start, min(len(words) - 1, start + _MAX_PASSING)):
        if words[j] in (".", ";") or "\n\n" in reading.gap(j + 1):
            return None
        if words[j : j + 2] == ["thông", "qua"]:
            for k in range(j + 2, min(len(words), j + 12)):
                if words[k] == "ngày":
                    return k
                if words[k] in (".", ";", ","):
                    break
            return j + 2
    return None


def _follows(reading: Reading, first: int, key: str) -> bool:
    """Whether a phrase of a list stands right before word `first`."""
    words, before = reading.words, endings(key)
    return any(tuple(words[max(0, first - n) : first]) in before for n in (1, 2))


def _told_elsewhere(
    drafts: Sequence[_Draft], directives: Sequence[DirectiveRecord], when: Span | None
) -> dict[str, str | None]:
    """The one number that the text gives to a law elsewhere, by name; None for several."""
    known: dict[str, str | None] = {}

    def add(name: str, number: str) -> None:
        key = version_key(name)
        known[key] = number if known.get(key, number) == number else None

    for directive in directives:
        law = law_numbered().get(directive.key or "")
        if law is not None:
            add(law.name, directive.key or "")
    for draft in drafts:
        if draft.year is not None and not draft.is_draft:
            law = stated(draft.law.name, draft.year, draft.day, when)
            if law is not None and law.number is not None:
                add(law.name, law.number)
    return known


def _key(
    draft: _Draft, known: dict[str, str | None], when: Span | None, scenes: Scenes
) -> str | None:
    name = draft.law.name
    if draft.is_draft:
        return None
    if draft.year is not None:
        law = stated(name, draft.year, draft.day, when)
        return law.number if law is not None else None
    number = known.get(version_key(name)) if draft.term is None else None
    law = law_numbered().get(number or "")
    if law is None:
        law = in_force(name, when, newly_passed=draft.newly_passed, term=draft.term)
    if law is None or (draft.is_amended and when and law.year + _REVISED < int(when.last[:4])):
        return None
    if not draft.newly_passed:
        law = _in_scene(draft, law, scenes)
    return law.number if law is not None else None


def _in_scene(draft: _Draft, law: Law, scenes: Scenes) -> Law | None:
    """The law where its sentence does not speak of a time before it was passed, or of another
    country; else the one of that time, or None.
    """
    scene = scenes.time_of(draft.law)
    if scene is not None and scene.time.last < _passed_on(law, scene):
        return in_force(draft.law.name, scene.time, newly_passed=scene.is_passing, term=draft.term)
    return None if scenes.is_abroad(draft.law) else law


def _passed_on(law: Law, scene: Scene) -> str:
    """The day of a law, its year alone where the day is told on which it is said to be passed."""
    return str(law.year) if scene.is_passing or law.passed is None else law.passed


def _record(
    reading: Reading,
    first: int,
    after: int,
    type_: str,
    name: str,
    year: int | None,
    key: str | None,
    is_draft: bool,
) -> NamedRecord:
    start, end, text = reading.quote(reading.starts[first], reading.ends[after - 1])
    locators, parts = locators_of(reading, first, after)
    return NamedRecord(
        start=start,
        end=end,
        text=text,
        type=type_,
        name=name,
        year=year,
        key=key,
        is_draft=is_draft,
        locators=locators,
        parts=parts,
    )
