"""Where a phrase is expected: what stands around a damaged one that lets one read it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from vn_directives.matching.names import surnames
from vn_directives.places.gazetteer import gazetteer
from vn_directives.repair.shapes import BREAK, LEADS, NUMBER, TRAILS, Words, shape_of, without_marks
from vn_directives.repair.vocabulary import Phrase, ordinary_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_SYMBOL = re.compile(r"[\dlIO|]+(?:/[\dlIO|]{4})?[-/][A-ZĐ]")
_WRAPPED = 3  # words of a phrase that may go over the end of a line
_LOWER = 4  # words of a phrase in small letters that may begin with a damaged one
_LINE = 14  # words of the longest line in capitals that is looked at
_BEFORE_PROVINCES = frozenset(map(shape_of, ("tỉnh", "phố", "tp", "ủy")))
_DAY, _NUMBER_WORD = shape_of("ngày"), shape_of("số")


def is_expected(
    words: Words, first: int, last: int, phrase: Phrase, free: bool, weak: bool
) -> bool:
    """Whether a phrase may be read in these words.

    Args:
        words: the text.
        first, last: words of it, end exclusive.
        phrase: the phrase.
        free: whether no word here has marks.
        weak: whether little of the phrase is left, or its words are others of the language.
    """
    kind = phrase.kind
    if kind == "type" and stands_before_number(words, last):
        return True
    if kind == "calling":
        return _is_before_name(words, last, free) and words.text(last - 1).islower()
    if kind == "province":
        return _is_province(words, first, last)
    if weak or (kind == "unmarked" and not free):
        return False
    if free:
        return _is_one_reading(words, first, last, phrase)
    if is_in_capitals(words, first, last):
        return kind != "type" or is_line(words, first, last)
    if kind == "type" or not _has_case(words, first, last, phrase):
        return False
    if kind == "formula":
        return begins_line(words, first)
    if kind == "title":
        return _is_title(words, first, last)
    return len(phrase.words) > 2 or _is_capital(words, first)


def _is_one_reading(words: Words, first: int, last: int, phrase: Phrase) -> bool:
    """Whether words without marks, of which only those of ``unmarked`` may be common ones, are
    nothing else: with a capital letter, of three words, or like no other word of the language.
    """
    if phrase.kind == "type":
        return is_line(words, first, last)
    if phrase.kind == "title" and not _is_title(words, first, last):
        return False
    if phrase.kind == "unmarked" or _is_capital(words, first) or last - first > 2:
        return True
    shape = " ".join(map(words.shape, range(first, last)))
    return readings().get(shape, 0) < 2


@cache
def readings() -> dict[str, int]:
    """How many words of the language have each shape."""
    return Counter(" ".join(map(shape_of, word.split())) for word in ordinary_words())


def _has_case(words: Words, first: int, last: int, phrase: Phrase) -> bool:
    """Whether words are in the letter case in which a phrase is written in running text.

    That is with capital letters where it has some in the lexicon, in all words, or, where it has
    three words, in none.
    """
    texts = [words.text(k) for k in range(first, last)]
    capitals = [text[0].isupper() for text in texts]
    if len(texts) != len(phrase.words):
        return True
    if any(words.has(k, BREAK) for k in range(first, last - 1)) and len(texts) < _WRAPPED:
        return False
    wanted = [word[0].isupper() for word in phrase.words]
    same = [text.lower() == word for text, word in zip(texts, phrase.lower, strict=True)]
    if capitals[0] and _is_name_before(words, first) and (not same[0] or len(texts) == 2):
        return False  # Nhật Bản tổ chức
    if all(capitals):
        return all(wanted) or len(texts) > 2 or not _is_name(words, last) or phrase.kind == "title"
    if not any(capitals):
        return len(texts) >= _LOWER or (same[0] and len(texts) > 2)
    if not capitals[0]:
        return False
    return all(
        want == has or (want and right)
        for want, has, right in zip(wanted[1:], capitals[1:], same[1:], strict=True)
    )


def _is_name_before(words: Words, i: int) -> bool:
    """Whether a name, and no rank, stands directly before word `i`."""
    return _is_name(words, i - 1) and not words.has(i - 1, TRAILS) and not _is_rank(words, i - 1)


def _is_rank(words: Words, i: int) -> bool:
    """Whether the rank of a title stands at word `i`, with its marks or without any."""
    return words.lower(i) in _ranks()


@compiled
def _ranks() -> frozenset[str]:
    """What stands before titles, with its marks and without: ``phó``, ``nguyên``."""
    forms = [entry["form"].lower() for entry in current_lexicon("titles")["prefixes"]]
    return frozenset([*forms, *map(without_marks, forms)])


def _is_name(words: Words, i: int) -> bool:
    """Whether word `i` begins with a capital letter, and with one alone."""
    return _is_capital(words, i) and not words.text(i).isupper()


def stands_before_number(words: Words, i: int) -> bool:
    """Whether a document's number follows at word `i`, ``số`` before it or not."""
    labelled = words.shape(i) == _NUMBER_WORD
    if labelled:
        i += 1
    return is_symbol(words, i) or (labelled and words.has(i, NUMBER))


def is_symbol(words: Words, i: int) -> bool:
    """Whether word `i` is a document's symbol."""
    return words.has(i, NUMBER) and _SYMBOL.match(words.text(i)) is not None


def begins_line(words: Words, i: int) -> bool:
    """Whether a line begins with word `i`."""
    return i == 0 or words.has(i - 1, BREAK)


def is_line(words: Words, first: int, last: int) -> bool:
    """Whether these words, in capitals, are a line."""
    if not begins_line(words, first) or not (last == len(words) or words.has(last - 1, BREAK)):
        return False
    return all(words.text(k).isupper() for k in range(first, last))


def is_in_capitals(words: Words, first: int, last: int) -> bool:
    """Whether these words stand in a short line in capitals."""
    begin, end = first, last
    while begin and not words.has(begin - 1, BREAK):
        begin -= 1
        if last - begin > _LINE:
            return False
    while end < len(words) and not words.has(end - 1, BREAK):
        end += 1
        if end - begin > _LINE:
            return False
    return all(words.text(k).isupper() for k in range(begin, end) if words.shape(k))


def _is_capital(words: Words, i: int) -> bool:
    return words.text(i)[:1].isupper()


def _is_title(words: Words, first: int, last: int) -> bool:
    """Whether a title is expected: before a body or a name, or behind its rank."""
    if _is_rank(words, first - 1):
        return True
    return _is_capital(words, last) and not words.has(last - 1, TRAILS)


def _is_before_name(words: Words, i: int, free: bool) -> bool:
    """Whether a surname and another name, and no place, follow at word `i`."""
    if words.has(i - 1, TRAILS) or words.has(i, TRAILS) or words.has(i + 1, LEADS):
        return False
    if not (_is_capital(words, i) and _is_capital(words, i + 1)):
        return False
    if f"{words.lower(i)} {words.lower(i + 1)}" in gazetteer():
        return False
    return words.lower(i) in surnames() or (free and words.shape(i) in _surnames())


@compiled
def _surnames() -> frozenset[str]:
    return frozenset(map(shape_of, surnames()))


def _is_province(words: Words, first: int, last: int) -> bool:
    """Whether a province is expected: behind its noun, or before the day in a letterhead."""
    if not all(_is_capital(words, k) for k in range(first, last)):
        return False
    if " ".join(words.lower(k) for k in range(first, last)) in gazetteer():
        return False
    if words.shape(first - 1) in _BEFORE_PROVINCES:
        return not words.has(first - 1, TRAILS) and not words.has(first, LEADS)
    return words.shape(last) == _DAY and words.has(last - 1, TRAILS)
