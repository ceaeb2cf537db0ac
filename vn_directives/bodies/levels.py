"""Nouns for administrative levels: ``tỉnh``, ``TP.``, ``xã``, and what is none: ``xã hội``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vn_directives.bodies.writing import continues, ends_sentence, is_capital
from vn_directives.matching.function_words import plurals
from vn_directives.matching.reading import Reading
from vn_directives.places.nouns import Noun, forms_before_names, nouns
from vn_directives.vocabulary.vocabulary import compiled

_ENTRUSTED = (["quyền"], ["thác"])  # cấp tỉnh ủy quyền


@compiled
def level_starts() -> frozenset[str]:
    """The words with which a noun for a level begins."""
    return forms_before_names().first_words


@compiled
def place_starts() -> frozenset[str]:
    """The words with which a place can begin in lower case."""
    return level_starts() | plurals() | {"cấp"}


@compiled
def _other_words() -> dict[str, frozenset[str]]:
    """The words behind a noun that make another word of it."""
    return {noun.name: noun.not_before for noun in nouns().values() if noun.not_before}


def level_noun(reading: Reading, j: int) -> tuple[int, Noun] | None:
    """The noun for an administrative level at word `j`, and its end."""
    words = reading.words
    if j >= len(words) or words[j] not in level_starts() or not continues(reading, j):
        return None
    return noun_at(reading, j)


def nouns_with_names(reading: Reading, starts: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """The nouns for levels with a capital behind them: where each starts and ends, its full form.

    Args:
        reading: the text.
        starts: the word numbers at which to look for nouns.
    """
    for j, (end, noun) in forms_before_names().matches(reading.words, starts):
        if not is_capital(reading, end) or ends_sentence(reading, end):
            continue
        if continues(reading, j) and not _is_other_word(reading, j):
            yield j, end, noun.name


def noun_at(reading: Reading, j: int) -> tuple[int, Noun] | None:
    """As `level_noun`, for a word that need not go on from the one before it."""
    words = reading.words
    found = forms_before_names().longest(words, j)
    return None if found is None or _is_other_word(reading, j) else found


def _is_other_word(reading: Reading, j: int) -> bool:
    """Whether the noun is part of another word: ``xã hội``, ``Tỉnh ủy`` (but not ``ủy quyền``)."""
    words = reading.words
    if j + 1 == len(words) or words[j + 1] not in _other_words().get(words[j], ()):
        return False
    if words[j + 1] == "ủy" and words[j + 2 : j + 3] in _ENTRUSTED:
        return False
    # công an tỉnh, Ủy ban on the next line
    return "\n" not in reading.gap(j + 1) or not reading.written(j).islower()
