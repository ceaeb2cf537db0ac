"""Laws, codes, ordinances and constitutions that a text calls by name: where the name ends.

A name is one of the registry, or, for acts that it does not hold, ``Luật`` with a capital and what
follows up to a word that no name goes on with. All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.matching.stops import stops
from vn_directives.named.vocabulary import SEPARATORS, endings, heads, names, phrases, words_called

_MAX_NAME = 14  # words of a name that the registry does not hold
_MAX_AMENDING = 14  # words between "sửa đổi" and the first act that is amended
_MAX_AMENDED = 14  # acts that one act amends
_CLOSERS = frozenset(".;:?!()[]“”\"'|*…-/+")


class NamedLaw(NamedTuple):
    """A law called by name, in words ``first:after``; `name` in one spelling."""

    first: int
    after: int
    name: str
    type: str


def find_laws(reading: Reading) -> Iterator[NamedLaw]:
    """The laws, codes, ordinances and constitutions called by name, in text order."""
    done = 0
    for i in reading.places_of(heads()):
        first = _first(reading, i)
        if first < done:
            continue
        found = _law_at(reading, first, i)
        if found is not None:
            yield found
            done = found.after


def _law_at(reading: Reading, first: int, head: int) -> NamedLaw | None:
    """The law whose name begins at word `first` and whose type word ends with word `head`."""
    words = reading.words
    if _goes_on_before(reading, first):
        return None
    if head + 2 < len(words) and words[head + 1 : head + 3] in (["sửa", "đổi"], ["bổ", "sung"]):
        return _amending(reading, first, head)
    return _by_name(reading, first, head)


def _by_name(reading: Reading, first: int, head: int) -> NamedLaw | None:
    """The law that does no more than bear a name."""
    known = names().longest(reading.words, first)
    if known is not None and _holds_together(reading, first, known[0]):
        after, name = known
        if _is_written_as_name(reading, first, head, after) and not _is_generic(reading, head):
            return NamedLaw(first, after, name, _type_of(name))
    return _unknown(reading, first, head)


def _first(reading: Reading, i: int) -> int:
    """The word with which the type word that ends at word `i` begins."""
    if not i or "\n" in reading.gap(i):
        return i
    pair = (reading.words[i - 1], reading.words[i])
    return i - 1 if pair in (("bộ", "luật"), ("pháp", "lệnh")) else i


def _type_of(name: str) -> str:
    if name.startswith("Hiến"):
        return "HP"
    return "PL" if name.startswith("Pháp") else "L"


def _goes_on_before(reading: Reading, first: int) -> bool:
    """Whether the word before makes another thing of the type word: ``pháp luật``, ``kỷ luật``."""
    if not first or "\n" in reading.gap(first):
        return False
    words, before = reading.words, endings("not_before")
    return any(tuple(words[max(0, first - n) : first]) in before for n in (1, 2, 3))


def _is_generic(reading: Reading, head: int) -> bool:
    """Whether what follows the type word makes another word of it: ``Luật sư``, ``Luật này``."""
    found = phrases("not_after").longest(reading.words, head + 1)
    return found is not None and names().longest(reading.words, head) is None


def _is_written_as_name(reading: Reading, first: int, head: int, after: int) -> bool:
    """Whether letter case, or the length of the name, tells that one law is meant."""
    if reading.written(first)[0].isupper():
        return True
    words = reading.words
    if first == head and after == head + 1:  # blhs
        return False
    if words[head] == "pháp" or words[first] == "hiến":
        return year_after(reading, after) is not None
    if head + 1 < after and reading.written(head + 1)[0].isupper():
        return True
    return after - head > 3 or first != head or year_after(reading, after) is not None


def _holds_together(reading: Reading, first: int, after: int) -> bool:
    """Whether no empty line stands in words ``first:after``."""
    start, end = reading.starts[first], reading.ends[after - 1]
    return "\n\n" not in reading.cased[start:end]


def _unknown(reading: Reading, first: int, head: int) -> NamedLaw | None:
    """The law with a name that the registry does not hold."""
    words = reading.words
    j = head + 1
    if words[first] not in ("luật", "bộ", "pháp") or words[head] == "hiến":
        return None
    if j >= len(words) or not _goes_on_line(reading, j) or not reading.written(first)[0].isupper():
        return None
    begin = reading.written(j)
    if not (begin[0].isupper() and begin.isalpha()) or _is_generic(reading, head):
        return None
    if begin.isupper() and len(begin) > 1 and reading.written(head).isupper():
        return None  # a line in capitals: nothing shows where the name ends
    after = _end_of_name(reading, j)
    if after is None:
        return None
    text = " ".join(reading.cased[reading.starts[first] : reading.ends[after - 1]].split())
    return NamedLaw(first, after, text, "PL" if words[first] == "pháp" else "L")


def _end_of_name(reading: Reading, begin: int) -> int | None:
    """The word after a name that begins at word `begin` with a capital; None if it is none."""
    words, ends = reading.words, stops("law")
    j = begin + 1
    limit = min(len(words), begin + _MAX_NAME)
    while j < limit and _goes_on_line(reading, j):
        word = words[j]
        if word in SEPARATORS:
            if not _goes_on_after(reading, begin, j):
                break
            j += 2
            continue
        if not word.isalpha() or ends.longest(words, j) is not None:
            break
        written = reading.written(j)
        begins = written[0].isupper() and not written.isupper()
        if begins and word not in words_called("proper") and reading.written(j - 1)[0].islower():
            break  # the next sentence, or the name of who is told of
        j += 1
    else:
        if j == begin + _MAX_NAME:
            return None
    return j if j > begin + 1 or words[begin] in ("giá", "dược") else None


def _goes_on_line(reading: Reading, j: int) -> bool:
    """Whether word `j` stands on the line of the word before, or goes on a wrapped one."""
    gap = reading.gap(j)
    return gap in ("", " ") or (gap.strip(" \t\r") == "\n" and reading.written(j)[0].islower())


def _goes_on_after(reading: Reading, begin: int, j: int) -> bool:
    """Whether a name goes on behind the comma or ``và`` at word `j`: ``Luật Cấp, thoát nước``."""
    words = reading.words
    if j + 1 >= len(words) or not reading.written(j + 1)[0].islower() or "\n" in reading.gap(j + 1):
        return False
    if not words[j + 1].isalpha() or stops("law").longest(words, j + 1) is not None:
        return False
    return j - begin <= 2 or (words[j] == "và" and j - begin <= 6)


def _amending(reading: Reading, first: int, head: int) -> NamedLaw | None:
    """The law that amends others: ``Luật sửa đổi, bổ sung một số điều của Luật A và Luật B``."""
    words = reading.words
    if not reading.written(first)[0].isupper():
        return None
    j = head + 3
    limit = min(len(words), j + _MAX_AMENDING)
    while j < limit and words[j] not in _CLOSERS and "\n\n" not in reading.gap(j):
        if words[j] == "luật" and words[j - 1].isdecimal():  # của 11 luật có liên quan
            return _amending_many(reading, first, j)
        if words[j] in ("luật", "hiến") or words[j : j + 2] in (["bộ", "luật"], ["pháp", "lệnh"]):
            break
        j += 1
    end = _end_of_amended(reading, j)
    if end is None:
        return None
    return NamedLaw(first, end, _spelled(reading, first, end), _type_of(words[first].capitalize()))


def _end_of_amended(reading: Reading, j: int) -> int | None:
    """The word after the list of laws that begins at word `j`; None where no law does."""
    words = reading.words
    end: int | None = None
    for _ in range(_MAX_AMENDED):
        last = j + 1 if words[j : j + 1] == ["bộ"] or words[j : j + 2] == ["pháp", "lệnh"] else j
        if last >= len(words) or words[last] not in ("luật", "lệnh", "hiến"):
            break
        target = _by_name(reading, j, last)
        if target is None:
            break
        end = j = target.after
        while j < len(words) and words[j] in SEPARATORS and j < end + 2:
            j += 1
        if j == end:
            break
    return end


def _amending_many(reading: Reading, first: int, j: int) -> NamedLaw:
    """The law that amends a number of laws that it does not name one by one."""
    words, ends = reading.words, stops("law")
    end = j + 1
    if words[end : end + 3] == ["có", "liên", "quan"]:
        end += 3
    elif words[end : end + 2] == ["liên", "quan"]:
        end += 2
    if end > j + 1 and words[end : end + 1] in (["đến"], ["tới"]):
        k = end + 1
        while k < len(words) and k - end < 6 and words[k].isalpha() and "\n" not in reading.gap(k):
            if ends.longest(words, k) is not None:
                break
            k += 1
        end = k if k > end + 1 else end
    return NamedLaw(first, end, _spelled(reading, first, end), "L")


def _spelled(reading: Reading, first: int, after: int) -> str:
    """The name of an amending act as written, on one line."""
    text = " ".join(reading.cased[reading.starts[first] : reading.ends[after - 1]].split())
    return text[:1].upper() + text[1:]


def year_after(reading: Reading, i: int) -> tuple[int, int] | None:
    """The word after the year ``năm 2013`` or ``2013`` at word `i`, and the year; or None."""
    words = reading.words
    j = i + 1 if words[i : i + 1] == ["năm"] else i
    if j >= len(words) or "\n\n" in reading.gap(j) or (j == i and reading.gap(j) != " "):
        return None
    word = words[j]
    if len(word) != 4 or not word.isdecimal() or not 1945 <= int(word) <= 2100:
        return None
    sign = words[j + 1 : j + 2]
    following = words[j + 2] if j + 2 < len(words) and sign in (["-"], ["/"]) else ""
    if following.isdecimal() or (following.isalpha() and reading.gap(j + 1) == ""):
        return None  # 2021 - 2030, 2013/QH13
    return j + 1, int(word)
