"""Where a text has no marks: all of it, or some lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from vn_directives.orthography import fold
from vn_directives.places.units import named_units
from vn_directives.repair.expected import readings
from vn_directives.repair.numbers import is_day
from vn_directives.repair.shapes import (
    BREAK,
    MARKED,
    PLAIN,
    SHAPES,
    Words,
    shapes_number,
    shapes_of,
    without_marks,
)
from vn_directives.repair.vocabulary import unmarked_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_QUARTER, _QUARTERS = "quy", re.compile(r"I{1,3}|IV|[1-4](?:/\d{4})?")
_NAME = 4  # words of the longest names of units

_FEW = 0.04  # of the words of letters bear marks in a text without marks
_LEAST = 6  # words of letters in lines of which none has marks
_LEAST_TEXT = 2  # and in a text
# A letter for each word that bears marks, or none: quicker to look through than an array.
_LETTER = bytes(kind & (MARKED | PLAIN) for kind in range(256))
_NO_LETTER = bytes(kind for kind in range(256) if not _LETTER[kind])
_STRETCH = bytes([PLAIN]) * _LEAST


def where_unmarked(words: Words, setting: bool | None) -> list[bool] | None:
    """For each word of a text, whether it stands where no word has marks; None where all have.

    Args:
        words: the text.
        setting: whether the text has no marks; None where the text is to tell.
    """
    if setting is not None:
        return [True] * len(words) if setting else None
    letters = words.kinds.translate(_LETTER, _NO_LETTER)
    bare = letters.count(PLAIN)
    if bare >= _LEAST_TEXT and len(letters) - bare <= _FEW * bare:
        return [True] * len(words)
    # Most texts have too few such words between two with marks, wherever their lines end.
    if _STRETCH not in letters:
        return None
    (marked,) = (words.flags & MARKED).nonzero()
    plain = words.flags & PLAIN != 0
    breaks = words.flags & BREAK != 0
    lines = breaks.cumsum() - breaks
    with_marks = np.zeros(int(lines[-1]) + 1, np.bool_)
    with_marks[lines.take(marked)] = True
    stretches = with_marks.cumsum()[lines]  # lines without marks share the number of the last one
    bare_of = np.bincount(stretches[plain & ~with_marks[lines]], minlength=int(stretches[-1]) + 1)
    if int(bare_of.max()) < _LEAST:
        return None
    found: list[bool] = ((bare_of[stretches] >= _LEAST) & ~with_marks[lines]).tolist()
    return found


def find_unmarked(words: Words, unmarked: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Each single word without marks that has one reading where it stands, with that reading.

    Args:
        words: the text.
        unmarked: for each word, whether it stands where no word has marks.
    """
    readable = _readable()
    for i, word_hash in enumerate(words.words.tolist()):
        if word_hash in readable and unmarked[i] and (text := words.text(i)).isascii():
            word = _reading_of(words, i, text)
            if word:
                yield i, word


def _reading_of(words: Words, i: int, text: str) -> str | None:
    """What is read in a single word without marks; None where it stands as it is."""
    lower = text.lower()
    if text in _abbreviations():
        return _abbreviations()[text]
    if lower in _unit_nouns() and (text.islower() or text.isupper()):
        return _unit_nouns()[lower] if _is_unit(words, i) else None
    if lower in _parts_of_day() and is_day(words.text(i + 1)):
        return _parts_of_day()[lower]
    if lower == _QUARTER and _QUARTERS.fullmatch(words.text(i + 1)):
        return "quý"
    if text in _single() and not _is_part(words, i) and not _is_part(words, i + 1):
        return _single()[text]
    return None


def find_places(words: Words, unmarked: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Each word of the name of a district or commune, behind its noun, that only one unit can have.

    Args, yields: as `find_unmarked`.
    """
    last_of_nouns = _last_of_nouns()
    for i, before in enumerate(words.firsts.tolist()[:-1], 1):
        if before >> SHAPES not in last_of_nouns or not unmarked[i]:
            continue  # most words
        if (noun := _noun_before(words, i)) and (name := _name_at(words, i, noun)):
            yield from enumerate(name.split(), i)


def _name_at(words: Words, i: int, noun: str) -> str | None:
    """The name of a unit that begins at word `i`, behind a noun of this shape."""
    for last in range(min(i + _NAME, len(words)), i, -1):
        shapes = " ".join(map(words.shape, range(i, last)))
        name = _names().get((noun, shapes))
        if name and all(words.text(k)[:1].isupper() for k in range(i, last)):
            return name
    return None


def _noun_before(words: Words, i: int) -> str:
    """The shape of the noun of a unit that stands before word `i`; empty for none."""
    if not words.text(i)[:1].isupper() or words.is_parted(i - 1):
        return ""
    last = words.shape(i - 1)
    both = f"{words.shape(i - 2)} {last}"
    return both if both in _nouns() else last if last in _nouns() else ""


@cache
def _names() -> dict[tuple[str, str], str]:
    """The names of units, by the shapes of their noun and of their words, that only one has."""
    found: dict[tuple[str, str], set[str]] = {}
    for name, unit in named_units():
        words = fold(name).cased.split()
        if all(map(str.isalpha, words)):
            key = shapes_of(unit.kind), shapes_of(name)
            found.setdefault(key, set()).add(" ".join(words))
    return {key: names.pop() for key, names in found.items() if len(names) == 1}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for noun, _ in _names())


@cache
def _last_of_nouns() -> frozenset[int]:
    """The numbers of the shapes with which they end."""
    return frozenset(shapes_number(noun.split()[-1]) for noun in _nouns())


def _is_unit(words: Words, i: int) -> bool:
    """Whether the noun of a unit is expected: before a name, or behind ``UBND`` and the like."""
    if not words.is_parted(i) and _name_at(words, i + 1, words.shape(i)):
        return True
    if _is_part(words, i):
        return False
    after, before = words.text(i + 1), words.text(i - 1)
    named = after[:1].isupper() and not words.is_parted(i)
    return named or (len(before) > 2 and before.isupper() and not words.is_parted(i - 1))


def _is_part(words: Words, i: int) -> bool:
    """Whether a word may be one of the language with the word before it: ``co quan``."""
    return not words.is_parted(i - 1) and f"{words.shape(i - 1)} {words.shape(i)}" in readings()


@compiled
def _readable() -> frozenset[int]:
    """The hashes of the words in lower case of which `_reading_of` may know a reading."""
    known = (*_abbreviations(), *_unit_nouns(), *_parts_of_day(), _QUARTER, *_single())
    return frozenset(hash(word.lower()) for word in known)


@compiled
def _single() -> dict[str, str]:
    return {without_marks(form): form for form in unmarked_words() if " " not in form}


@compiled
def _unit_nouns() -> dict[str, str]:
    nouns = [unit["name"] for unit in current_lexicon("units")["units"] if " " not in unit["name"]]
    return {without_marks(noun): noun for noun in nouns}


@compiled
def _parts_of_day() -> dict[str, str]:
    forms = [entry["form"] for entry in current_lexicon("dates")["parts_of_day"]]
    return {without_marks(form): form for form in forms if " " not in form}


@compiled
def _abbreviations() -> dict[str, str]:
    """The abbreviations of bodies by what is left of them without marks, where that is none."""
    forms = {
        f for entry in current_lexicon("bodies")["heads"] for f in entry["forms"] if f.isupper()
    }
    bare = {without_marks(form.lower()).upper(): form for form in forms if not form.isascii()}
    return {short: form for short, form in bare.items() if short not in forms and form.isalpha()}
