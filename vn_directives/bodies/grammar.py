"""Finding bodies: where a head stands, what it composes with, and what makes it no body."""

from __future__ import annotations

from vn_directives.bodies.composition import Phrase, is_written_right, parse
from vn_directives.bodies.definitions import with_defined
from vn_directives.bodies.identity import to_records
from vn_directives.bodies.place import read_place
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import heads, word_set
from vn_directives.bodies.writing import is_capital
from vn_directives.matching.reading import Reading

_LAWS = frozenset(["luật"])
_LAW_WINDOW = 8  # words between Luật and a body in its name


def find_bodies(reading: Reading) -> list[BodyRecord]:
    """The bodies of a text, in text order, none within another."""
    phrases = find_phrases(reading)
    return with_defined(reading, phrases, to_records(reading, phrases))


def find_phrases(reading: Reading) -> list[Phrase]:
    """The bodies of a text as parsed."""
    phrases: list[Phrase] = []
    last = -1  # the end of the latest body found
    law_end = -1  # the end of the latest body in the name of a law
    words, trie = reading.words, heads()
    has_laws = bool(reading.places_of(_LAWS))
    for i, found in trie.matches(words, reading.places_of(trie.first_words)):
        if i < last or not is_written_right(reading, i, found):
            continue
        if not _stands_free(reading, i, found[0], last):
            continue
        phrase = parse(reading, i, found, last, 0, {})
        if phrase is None:
            continue
        if has_laws and _in_law_name(reading, i, law_end):
            last = law_end = phrase.end
        elif last == i - 1 and words[last : phrase.end + 1] == ["(", words[i], ")"]:
            last = phrase.end  # a gloss: Ủy ban nhân dân (UBND)
            _take_place(reading, phrases[-1], last + 1)
        else:
            phrases.append(phrase)
            last = phrase.end
    return phrases


def _take_place(reading: Reading, phrase: Phrase, i: int) -> None:
    """Give a body the place behind its gloss: ``Ủy ban nhân dân (UBND) [tỉnh Hà Tĩnh]``."""
    if phrase.is_bare and "place" in phrase.head.takes:
        phrase.tail = read_place(reading, i, phrase.head.units)


def _stands_free(reading: Reading, i: int, end: int, last: int) -> bool:
    """Whether the head at `i` is not part of a document's symbol, an address, or another word."""
    words = reading.words
    after = words[end] if end < len(words) else ""
    if after == "@" or (after == "." and words[end + 1 : end + 2] == ["gov"]):
        return False
    if i == 0:
        return True
    before = reading.cased[reading.starts[i] - 1]
    if before != " " and (before.isalnum() or before in "_@"):
        return False
    if last == i - 1:
        return True
    if before == ".":
        return not (_stem(reading, i).isalnum() and reading.written(i).islower())
    if before in "-/&" and (stem := _stem(reading, i)) and not stem.islower():
        return False  # 16/CT-UBND, 30-CT/TU
    # The code of a type of document, joined to a number: 16/CT-UBND.
    code = i - 2 if words[i - 1] in "-/" else i - 1
    if code <= 0 or not (words[code - 1].isdigit() or words[code - 1] in "-/"):
        return True  # most heads
    return words[code] not in word_set("type_codes") or not reading.written(code).isupper()


def _stem(reading: Reading, i: int) -> str:
    """The word that the sign before word `i` joins to it; empty where a blank stands between."""
    return reading.written(i - 2) if i > 1 and reading.gap(i - 1) == "" else ""


def _in_law_name(reading: Reading, i: int, law_end: int) -> bool:
    """Whether a body is part of a law's name: Luật Bầu cử đại biểu Quốc hội."""
    words, law_words = reading.words, word_set("law_words")
    for k in range(i - 1, max(i - _LAW_WINDOW, 0) - 1, -1):
        if k + 1 == law_end:
            return True
        if words[k] not in law_words:
            return words[k] in _LAWS and is_capital(reading, k)
    return False
