"""The words of a text by their shape: what of a word is left when marks and letters were confused.

Words here are what stands between blanks, without the signs around it. Two words of one *shape*
differ in marks (``phú``, ``phủ``) or in letters that look alike (``Nghl``, ``Nghị``) alone. For a
text, shapes are numbers in an array: what a distinct word is was found out when it was first met.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property, lru_cache

import numpy as np

from vn_directives.matching.data import load_lexicon
from vn_directives.matching.names import is_syllable
from vn_directives.matching.runs import Runs, written_length
from vn_directives.orthography import Folded, fold_phrase, lower_case

# What is known of a word; see `Words.has`.
LEADS = 1  # signs stand before it
TRAILS = 2  # signs stand behind it
BREAK = 4  # a line break follows
NUMBER = 8  # it begins with a digit, or with a letter that OCR took for one
MARKED = 16  # it bears marks
PLAIN = 32  # it is a word of letters that bears none
FAULTY = 64  # it has the shape of a word before a number, and is another
SUSPECT = 128  # one of the next is so
ODD = 256  # it is of letters, and no syllable of Vietnamese or abbreviation
MIXED = 512  # it is a number in which letters stand for digits
BARE = 1024  # it is a document's symbol with a D in its codes, or two Đ beside one another
GLUED = 2048  # it may be a year or a date, and a number of one or two digits behind it
_SUSPECT = ODD | MIXED | BARE | GLUED
_SUSPECTS = bytes(kind & (SUSPECT | FAULTY) != 0 for kind in range(256))

_CORE = re.compile(r"[^\W_|](?:.*[^\W_])?|[|]", re.DOTALL)
_MIXED = re.compile(
    r"(?=[\d/]*[lI|Oo])(?:(?=[lI|Oo]*\d)[\dlI|Oo]{1,5}(?:/[\dlI|Oo]{4})?(?:[-/][A-ZĐ].*)?|[lIO|]{1,2})$"
)
_BARE = re.compile(r"\d[\d/]*[-/].*(?:D|ĐĐ)")
_GLUED = re.compile(r"(?:\d{1,2}/\d{1,2}/)?(?:1[89]|20)\d{3,4}$")
_LETTERS = frozenset("lI|Oo")
_ABBREVIATION = 7  # letters of the longest abbreviations
_LONGEST = 24  # letters of a phrase without blanks


@cache
def _alike() -> tuple[dict[int, str], tuple[tuple[str, str], ...]]:
    """What is read for each letter, and for each pair of letters that looks like one."""
    confusions = [(e["seen"], e["read"]) for e in load_lexicon("repairs")["confusions"]]
    letters = {seen: read for seen, read in confusions if len(seen) == 1}
    table = {ord(char): letters.get(plain, plain) for char, plain in _plain_letters().items()}
    return table, tuple(pair for pair in confusions if len(pair[0]) > 1)


@cache
def _plain_letters() -> dict[str, str]:
    """Each letter of Vietnamese, and each sign that OCR takes for one, without its marks."""
    letters = {"đ": "d", "ƣ": "u", **{char: char for char in "abcdefghijklmnopqrstuvwxyz01|"}}
    for code in (*range(0xE0, 0x200), *range(0x1EA0, 0x1EFA)):
        plain = unicodedata.normalize("NFD", chr(code))[0]
        if plain in letters and chr(code) not in letters:
            letters[chr(code)] = plain
    return letters


def shape_of(word: str) -> str:
    """The shape of a folded word in lower case."""
    letters, pairs = _alike()
    shape = word.translate(letters)
    for seen, read in pairs:
        shape = shape.replace(seen, read)
    return shape


# By their shapes, the words that stand before the numbers of dates and documents.
BEFORE_NUMBERS = {shape_of(word): word for word in ("ngày", "tháng", "năm", "số", "điều")}


def shapes_of(phrase: str) -> str:
    """The shapes of the words of a phrase, with blanks between them."""
    return " ".join(map(shape_of, fold_phrase(phrase).split()))


def without_marks(word: str) -> str:
    """A folded word in lower case without tone and vowel marks."""
    return word.translate(_bare())


@cache
def _bare() -> dict[int, str]:
    return {ord(char): plain for char, plain in _plain_letters().items()}


@lru_cache(maxsize=1 << 12)
def distance(seen: str, word: str) -> int:
    """How many marks of a word of the same shape are wrong or missing, letters counted too."""
    marks, wanted = _marks_of(seen), _marks_of(word)
    wrong = len(set(marks) ^ set(wanted)) or (marks != wanted)
    return wrong + (without_marks(seen) != without_marks(word))


def _marks_of(word: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d\u0335"))
    return [char for char in decomposed if unicodedata.combining(char)]


class Words:
    """The words of a text.

    Args:
        runs: the runs of the text.

    Attributes:
        firsts: the number of each as the first of two, see `numbers_of`; 0 for what is no word, or
            is parted from the next.
        seconds: that as the second; 0 for what is no word, or is parted from the one before.
        words: the hash of each as it stands, in folded lower case.
        flags: what is known of each, see the constants of this module.
        kinds: the lower flags of each as a byte: quicker to look through than an array.
    """

    def __init__(self, runs: Runs) -> None:
        self._numbers, repertoire = runs
        self._inventory = repertoire.runs
        seen = self._inventory.values(self._numbers, _seen, np.int64, 4)
        self.firsts, self.seconds, self.words, self.flags = seen[0], seen[1], seen[2], seen[3]
        self.kinds: bytes = self.flags.astype(np.uint8).tobytes()

    def __len__(self) -> int:
        return len(self._numbers)

    def suspects(self) -> list[tuple[int, int]]:
        """The words, ascending, of which something is odd, with what is known of each.

        One that is no more than faulty (``Nam``, ``sở``) counts before a number alone.
        """
        found = []
        kinds, suspects = self.kinds, self.kinds.translate(_SUSPECTS)
        i = suspects.find(True)
        while i >= 0:
            if kinds[i] & SUSPECT or self.has(i + 1, NUMBER):
                found.append((i, self.flags.item(i)))
            i = suspects.find(True, i + 1)
        return found

    def is_parted(self, i: int) -> bool:
        """Whether a sign stands between word `i` and the next."""
        return self.has(i, TRAILS) or self.has(i + 1, LEADS)

    @cached_property
    def _begins(self) -> list[int]:
        lengths = self._inventory.values(self._numbers, written_length, np.int64)
        begins: list[int] = (lengths.cumsum() - lengths).tolist()
        return begins

    def place(self, i: int) -> tuple[int, int]:
        """The character offsets of word `i` in the text as written."""
        run, begin = self._inventory.things[self._numbers[i]], self._begins[i]
        start, end = run.origin(*_core(run.cased))
        return begin + start, begin + end

    def has(self, i: int, flag: int) -> bool:
        """Whether this is so of word `i`; of none before the first and behind the last."""
        return 0 <= i < len(self._numbers) and bool(self.flags.item(i) & flag)

    def shape(self, i: int) -> str:
        """The shape of word `i`; empty where there is none, or what stands there is no word."""
        return self._looked_at(i)[1] if 0 <= i < len(self._numbers) else ""

    def _looked_at(self, i: int) -> tuple[str, str]:
        return _text_and_shape(self._inventory.things[self._numbers.item(i)].cased)

    def text(self, i: int) -> str:
        """Word `i`, folded; empty where there is none."""
        return self._looked_at(i)[0] if 0 <= i < len(self._numbers) else ""

    def lower(self, i: int) -> str:
        """Word `i` in folded lower case; empty where there is none."""
        return self.text(i).lower()


def _core(cased: str) -> tuple[int, int]:
    """The folded offsets of the word in a run, without the signs around it."""
    word = cased.rstrip()
    if word.isalpha():
        return 0, len(word)  # most runs
    match = _CORE.search(cased)
    return match.span() if match else (0, 0)


@lru_cache(maxsize=1 << 14)
def _text_and_shape(cased: str) -> tuple[str, str]:
    """The word in a folded run, and its shape."""
    start, end = _core(cased)
    text = cased[start:end]
    return text, written_shape(text.lower())


def written_shape(word: str) -> str:
    """The shape of a word in lower case; empty for what is none of letters."""
    return shape_of(word) if _is_word(word) else ""


def _is_word(word: str) -> bool:
    """Whether a word in lower case is of letters, and signs that OCR takes letters for."""
    letters = word.replace("1", "").replace("0", "").replace("|", "")
    return letters.isalpha() and len(word) <= _LONGEST


def _seen(run: Folded) -> tuple[int, int, int, int]:
    """What `Words` knows of a run: its shape as a first and as a second word, word, flags."""
    shape, word, flags = _shape_word_flags(run)
    first, second = numbers_of(shape, word) if shape else (0, 0)
    if flags & _SUSPECT:
        flags |= SUSPECT
    return 0 if flags & TRAILS else first, 0 if flags & LEADS else second, hash(word), flags


def numbers_of(shape: str, word: str) -> tuple[int, int]:
    """The numbers of a word as the first and as the second of two.

    The sum of those of two words is the number of the pair: in its upper half stands which shapes
    they have (see `SHAPES`), in the lower which words they are.
    """
    first = hash(shape) & _UPPER | hash(word) & _LOWER
    return first, hash(f" {shape}") & _UPPER | hash(f" {word}") & _LOWER


SHAPES = 32
"""By so many bits a number is moved to leave what it tells of the shapes alone."""
_UPPER = -1 << SHAPES
_LOWER = (1 << SHAPES - 1) - 1  # a bit less: the sum of two does not reach the upper half


def shapes_number(shape: str) -> int:
    """What the number of a word of this shape tells of the shape, as the first of two."""
    return hash(shape) >> SHAPES


def _shape_word_flags(run: Folded) -> tuple[str, str, int]:
    start, end = _core(run.cased)
    word, behind = lower_case(run.cased[start:end]), run.cased[end:]
    flags = (
        LEADS * (start > 0)
        | BREAK * ("\n" in behind)
        | TRAILS * (not behind.isspace() and behind != "")
    )
    shape = written_shape(word)
    if BEFORE_NUMBERS.get(shape, word) != word:
        flags |= FAULTY
    if not word.isalpha():
        return shape, word, flags | _flags_of_number(run.cased[start:end])
    plain, length = word.isascii(), end - start
    capitals = length > 1 and run.cased[start:end].isupper()
    bare = plain and length > 1 and (not capitals or is_syllable(word))
    flags |= MARKED * (not plain) | PLAIN * bare
    if length == 1:
        flags |= _flags_of_number(run.cased[start:end])
    if not (capitals and length <= _ABBREVIATION) and not is_syllable(word):
        flags |= ODD
    return shape, word, flags


def _flags_of_number(text: str) -> int:
    """What is known of a word that begins with a digit, or a letter that OCR took for one."""
    if not text or not (text[0].isdigit() or text[0] in _LETTERS):
        return 0
    mixed = _MIXED.match(text) is not None
    number = text[0].isdigit() or mixed
    if _GLUED.match(text) is not None:
        return NUMBER | GLUED
    return NUMBER * number | MIXED * mixed | BARE * (_BARE.match(text) is not None)
