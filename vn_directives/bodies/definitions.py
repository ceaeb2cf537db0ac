"""Short forms that a text itself defines: ``(LHH)``, ``(sau đây gọi tắt là Ban QLDA)``.

Behind the full name of a body a parenthesis may hold how the text calls it from then on. That form
is the same body everywhere in the text, though no lexicon knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vn_directives.bodies.composition import Phrase
from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.matching.function_words import defining
from vn_directives.matching.reading import Reading
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_LONGEST = 8  # words in a short form
_MOST = 20  # definitions in one text
_LETTERS = range(2, 10)  # in an acronym
_QUOTES = frozenset("\"“”'‘’*")


@compiled
def _offices() -> frozenset[str]:
    """Offices in small letters: ``chủ tịch``."""
    heads = current_lexicon("titles")["heads"]
    return frozenset(form.lower() for entry in heads for form in entry["forms"])


def with_defined(
    reading: Reading, found: Sequence[Phrase], records: list[BodyRecord]
) -> list[BodyRecord]:
    """The bodies of a text with the mentions by short forms that the text defines, in text order.

    Args:
        reading: the text.
        found: the bodies as parsed.
        records: their records.
    """
    if not records or "(" not in reading.cased:
        return records
    defined = list(_definitions(reading, found, records))[:_MOST]
    if not defined:
        return records
    by_words = {(phrase.start, phrase.end): n for n, phrase in enumerate(found)}
    taken = {word for phrase in found for word in range(phrase.start, phrase.end)}
    new: list[BodyRecord] = []
    records = list(records)
    for begin, end, record in defined:
        acronym = reading.words[begin - 1] == "("
        for first, last in _mentions(reading, begin, end):
            if first == begin and acronym:
                continue  # a gloss: Ủy ban nhân dân (UBND)
            start, stop, text = reading.quote(reading.starts[first], reading.ends[last - 1])
            here = replace(record, start=start, end=stop, text=text)
            known = by_words.get((first, last))
            if known is not None:
                if first > begin or not acronym:
                    records[known] = here
            elif taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                new.append(here)
    return sorted([*records, *new], key=lambda record: record.start) if new else records


def _definitions(
    reading: Reading, found: Sequence[Phrase], records: Sequence[BodyRecord]
) -> Iterator[tuple[int, int, BodyRecord]]:
    """The words of each short form where it is defined, with the body that it stands for."""
    words, trie = reading.words, defining()
    for phrase, record in zip(found, records, strict=True):
        open_ = phrase.end
        if open_ + 2 >= len(words) or words[open_] != "(":
            continue
        begin = open_ + 1
        told = trie.longest(words, begin)
        if told is not None:
            begin = told[0]
        while begin < len(words) and words[begin] in _QUOTES | {":"}:
            begin += 1
        end = begin
        while end < len(words) and end - begin <= _LONGEST and words[end] not in "();,.":
            if words[end] in _QUOTES:
                break
            end += 1
        after = end + (end < len(words) and words[end] in _QUOTES)
        if not begin < end or end - begin > _LONGEST or words[after : after + 1] != [")"]:
            continue
        if told is not None:
            # The issuer of a document or the body of an office may stand before it.
            other = begins_with_type(words, begin) or " ".join(words[begin:end]) in _offices()
            if reading.written(begin)[0].isupper() and not other:
                yield begin, end, record
        elif _is_acronym_of(reading, begin, end, phrase):
            yield begin, end, record


def _is_acronym_of(reading: Reading, begin: int, end: int, phrase: Phrase) -> bool:
    """Whether one word in capitals is made of letters with which the words of a name begin."""
    word = reading.written(begin)
    if end != begin + 1 or len(word) not in _LETTERS or not word.isupper():
        return False
    initials = iter(reading.words[k][0] for k in range(phrase.start, phrase.end))
    letters = word.lower()
    full = phrase.end - phrase.start > len(word)
    first = letters[0] == reading.words[phrase.start][0]
    return full and first and all(letter in initials for letter in letters)


def _mentions(reading: Reading, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words ``begin:end`` stand, written so."""
    words, length = reading.words, end - begin
    form = [reading.written(k) for k in range(begin, end)]
    first = words[begin]
    k = -1
    while True:
        try:
            k = words.index(first, k + 1)
        except ValueError:
            return
        if words[k : k + length] != words[begin:end]:
            continue
        if [reading.written(j) for j in range(k, k + length)] == form and _is_free(
            reading, k, k + length
        ):
            yield k, k + length


def _is_free(reading: Reading, first: int, last: int) -> bool:
    """Whether no code or number goes on at either edge: ``12/QĐ-LHH``."""
    before = reading.cased[reading.starts[first] - 1] if reading.starts[first] else " "
    after = reading.cased[reading.ends[last - 1] : reading.ends[last - 1] + 1]
    return before not in "/-_.@&" and after not in ("/", "-", "_", "@", "&")
