"""Places in one text where a word stands that the vocabulary may lack.

What the rules found is taken as known; bodies and titles of which only a model says that they are
ones (``vn_ner``) are candidates. Between the finds are looked for

- **bodies**: an institution's first word (``Trung tâm``, ``Cục``) with what follows it, where no
  body was found; and what goes on behind a body in capitals (``Cục Chuyển đổi`` ``Xanh``);
- **titles**: capitals before a person's name, or words between the name and a body, where no
  title was found;
- **abbreviations**: capitals in brackets behind a body (``Ban Chỉ đạo Cải cách (BCĐCC)``).

Where a candidate of the first two ends is not known here: a run of words is given, and
`vn_directives.suggestions.collecting` finds the end from all runs together.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from vn_directives.matching.data import load_lexicon
from vn_directives.ner.filling import UNKNOWN
from vn_directives.places.countries import country_forms
from vn_directives.places.gazetteer import gazetteer
from vn_directives.segmentation.dictionary import pyvi_words

MOST_WORDS = 10  # of a candidate; longer ones are descriptions

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = re.compile(r" | (?:-|–|&) ")
_BEFORE_NAME = re.compile(r"(?:[\n.,;:(“\"] ?)([^\W\d_][^\n.,;:()“”\"\d]{3,60}) \Z")
_BEHIND_NAME = re.compile(r" ?(?:,|\(|–|-) ?(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"(?:\w |-)([^\W\d_]+)[ -]\Z")  # inside a sentence
_TWO_BEFORE = re.compile(r"(?:[^\W\d_]+ ){1,2}\Z")
_ABBREVIATION = re.compile(r" \(([A-ZĐ][A-ZĐa-zđ&.-]{1,11})\)")


class Run(NamedTuple):
    """Words that may begin with a candidate.

    Attributes:
        kind: ``body``, ``title``, or ``abbreviation``.
        words: the candidate is so many of them from the first on; all of an abbreviation.
        glue: what stands before each word.
        start: where the first stands, in characters.
        least: so many words a candidate has at least.
        known: the body that an abbreviation is of.
        after: so many words of it are a body that is known.
        by_model: whether only a model found it.
    """

    kind: str
    words: tuple[str, ...]
    glue: tuple[str, ...]
    start: int
    least: int = 2
    known: str = ""
    after: int = 0
    by_model: bool = False


def runs_of(record: Mapping[str, Any]) -> Iterator[Run]:
    """The candidates of a text.

    Args:
        record: what was found in it, as `vn_directives.full_record` gives it.
    """
    text = record["text"]
    bodies = _ranges(record, "bodies")
    titles = _ranges(record, "titles")
    persons = _ranges(record, "persons")
    others = [*_ranges(record, "directives"), *_ranges(record, "dates"), *_ranges(record, "named")]
    taken = _Taken([*bodies, *titles, *persons, *others])
    yield from _unknown(record)
    yield from _bodies(text, taken)
    yield from _longer_bodies(text, bodies, taken)
    yield from _titles(text, persons, taken)
    yield from _abbreviations(record)


def _ranges(record: Mapping[str, Any], kind: str) -> list[tuple[int, int]]:
    return [(item["start"], item["end"]) for item in record.get(kind) or ()]


class _Taken:
    """The characters where something was found."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def free_until(self, offset: int) -> int | None:
        """Where the next find begins, the end of any text at most; None when one covers it."""
        next_one = bisect_right(self._starts, offset)
        if next_one and offset < self._ends[next_one - 1]:
            return None
        return self._starts[next_one] if next_one < len(self._starts) else sys.maxsize


def _unknown(record: Mapping[str, Any]) -> Iterator[Run]:
    """What only a model found, but for words that the lexicon has: rules left them alone."""
    for kind, field, key in (("body", "kind", "bodies"), ("title", "role", "titles")):
        for item in record.get(key) or ():
            if item[field] == UNKNOWN and item["text"] not in _known():
                run = _run(kind, record["text"], item["start"], item["end"])
                yield run._replace(least=len(run.words), by_model=True)


def _bodies(text: str, taken: _Taken) -> Iterator[Run]:
    for match in _openings().finditer(text):
        limit = taken.free_until(match.start())
        before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
        inside_name = before and before[1].istitle()  # Tây Ban Nha
        if limit is not None and not inside_name and text[match.end() + 1].isupper():
            run = _run("body", text, match.start(), limit)
            run = run._replace(least=len(match[0].split()) + 1)
            if not _outside().search(" ".join(run.words)) and not _is_place(text, run):
                yield run


def _longer_bodies(text: str, bodies: list[tuple[int, int]], taken: _Taken) -> Iterator[Run]:
    """Bodies behind which a capital goes on: the whole of it."""
    for start, end in sorted(bodies):
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            limit = taken.free_until(end + 1)
            if limit is not None:
                run = _run("body", text, start, limit)
                known = len(_run("body", text, start, end).words)
                if len(run.words) > known:
                    yield run._replace(least=known + 1, after=known)


def _titles(text: str, persons: list[tuple[int, int]], taken: _Taken) -> Iterator[Run]:
    for start, end in sorted(persons):
        opening = max(0, start - 70)
        if before := _BEFORE_NAME.search(text, opening, start):
            run = _run("title", text, before.start(1), start)
            is_free = taken.free_until(run.start) == start
            if is_free and run.start + _length(run) == start - 1 and not _ends_with_calling(run):
                yield from _office(run)
        if behind := _BEHIND_NAME.match(text, end):
            limit = taken.free_until(behind.end())
            if limit is not None:
                run = _run("title", text, behind.end(), limit)
                if not _is_place(text, run):
                    yield from _office(run)


def _office(run: Run) -> Iterator[Run]:
    """A run that may be an office: several words, no calling, nothing of a company."""
    words = " ".join(run.words)
    is_name = len(run.words) > 1 and words[0].isupper() and run.words[0].lower() not in _stops()
    if is_name and words.lower() not in _callings() and not _outside().search(words):
        yield run


def _abbreviations(record: Mapping[str, Any]) -> Iterator[Run]:
    text = record["text"]
    known = {item["text"] for item in record.get("bodies") or ()}
    for item in record.get("bodies") or ():
        match = _ABBREVIATION.match(text, item["end"])
        is_new = match and match[1] not in known and match[1] not in _forms()
        if match and is_new and not item.get("place"):
            yield Run("abbreviation", (match[1],), ("",), match.start(1), 1, item["name"])


def _run(kind: str, text: str, start: int, limit: int) -> Run:
    """The words from an offset on, until a sign, a find, or a word that no name holds."""
    words: list[str] = []
    glue: list[str] = []
    at, gap = start, ""
    while len(words) < MOST_WORDS:
        match = _WORD.match(text, at)
        if not match or match.end() > limit or (words and _stops_at(words[-1], match[0])):
            break
        words.append(match[0])
        glue.append(gap)
        joint = _GAP.match(text, match.end())
        if not joint:
            break
        at, gap = joint.end(), joint[0]
    while words and words[-1].lower() in _joints():
        words.pop()
        glue.pop()
    return Run(kind, tuple(words), tuple(glue), start)


def _stops_at(before: str, word: str) -> bool:
    """Whether no name goes on with a word: ``tin``, but not that of ``thông tin``."""
    is_one_word = f"{before.lower()} {word.lower()}" in _pairs()
    return word.lower() in _stops() and not is_one_word


def _length(run: Run) -> int:
    return sum(map(len, run.words)) + sum(map(len, run.glue))


def _is_place(text: str, run: Run) -> bool:
    """Whether the least of a run, or more, is a place or the end of one: ``Tây`` ``Ban Nha``."""
    words = " ".join(run.words).lower().split()
    before = _TWO_BEFORE.search(text, max(0, run.start - 20), run.start)
    more = before[0].lower().split() if before else []
    return any(
        " ".join([*more[len(more) - back :], *words[:length]]) in _places()
        for back in range(len(more) + 1)
        for length in range(run.least, min(len(words), 4) + 1)
    )


def _ends_with_calling(run: Run) -> bool:
    """Whether a run ends with what a person is called: ``Lễ viếng đồng chí``."""
    words = " ".join(run.words).lower().split()
    return any(" ".join(words[i:]) in _callings() for i in range(len(words)))


@cache
def _places() -> frozenset[str]:
    """Names of units and countries of several words, in small letters."""
    names = {*gazetteer(), *(form.lower() for form, _ in country_forms())}
    return frozenset(name for name in names if " " in name)


@cache
def _forms() -> frozenset[str]:
    """The abbreviations of bodies that the library knows."""
    return frozenset(form for entry in load_lexicon("bodies")["heads"] for form in entry["forms"])


@cache
def _known() -> frozenset[str]:
    """The heads of bodies and titles that the library knows, as they are written."""
    heads = [*load_lexicon("bodies")["heads"], *load_lexicon("titles")["heads"]]
    return frozenset(form for head in heads for form in (head.get("name"), *head["forms"]) if form)


@cache
def _openings() -> re.Pattern[str]:
    """The first words of institutions: heads of bodies that need more, and what is like them."""
    first = {
        form
        for entry in load_lexicon("bodies")["heads"]
        if "needs" in entry
        for form in (entry["name"], *entry["forms"])
        if form[0].isupper()
    }
    outside = {entry["form"].lower() for entry in load_lexicon("titles")["outside"]}
    words = load_lexicon("bodies_words")
    institutions = set(words["institutions"]) - outside - set(words["no_bodies"])
    first.update(map(str.capitalize, institutions))
    longest = sorted(first, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?= [^\W\d_])")


@cache
def _outside() -> re.Pattern[str]:
    """Names of companies and the like, whose posts are no offices."""
    forms = sorted((entry["form"] for entry in load_lexicon("titles")["outside"]), key=len)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, reversed(forms)))})\b", re.IGNORECASE)


@cache
def _callings() -> frozenset[str]:
    """What persons are called before their names: ``đồng chí``, ``Trung tá``."""
    return frozenset(entry["form"].lower() for entry in load_lexicon("honorifics")["callings"])


@cache
def _pairs() -> frozenset[str]:
    """Dictionary words of two syllables."""
    return frozenset(word for word in pyvi_words().split("\n") if word.count(" ") == 1)


@cache
def _stops() -> frozenset[str]:
    """Words that no name holds."""
    entries = load_lexicon("stops")["stops"]
    return frozenset(e["form"] for e in entries if "body" in e["ends"]) - _joints()


@cache
def _joints() -> frozenset[str]:
    """Words that stand inside names, and at the end of none."""
    return frozenset({"và", "với", "cho"})
