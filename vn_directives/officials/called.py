"""Names after what calls a person: an honorific, a rank, a degree, a calling."""

from __future__ import annotations

from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.matching import Reading
from vn_directives.matching.function_words import defining_persons, pronouns
from vn_directives.matching.names import (
    Calling,
    callings,
    common_surnames,
    is_syllable,
    surnames,
)
from vn_directives.matching.reading import words_of
from vn_directives.officials.context import (
    Found,
    Name,
    Taken,
    ends_in_place,
    is_bounded,
    is_called,
    is_credit,
    is_place,
    may_be_short,
)
from vn_directives.officials.naming import behind_place, name_at
from vn_directives.officials.vocabulary import given_callings
from vn_directives.places.countries import country_at
from vn_directives.titles.vocabulary import phrases
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_NAMESAKE = 3  # syllables of who is called like a country: ĐBQH Vũ Trung Quốc
_CALLING_SIGNS = (":", ".")
_ALIAS_SIGNS = ("là", "*", ":", "|")
_SIGNS = frozenset((*_CALLING_SIGNS, *_ALIAS_SIGNS))
_SHORT_KINDS = frozenset(("honorific", "rank"))


@compiled
def _second_words() -> frozenset[str]:
    """What else than a capital may come behind the first word of a calling."""
    forms = [entry["form"] for entry in current_lexicon("honorifics")["callings"]]
    seconds = (word for form in (*forms, *defining_persons()) for word in words_of(form)[1:2])
    return _SIGNS.union(seconds)


def after_callings(reading: Reading, taken: Taken, found: Found) -> None:
    """Names after an honorific, a rank, a degree, a calling."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    trie = callings()
    seconds = _second_words()
    last = len(words) - 1
    for i in reading.places_of(trie.first_words):
        # Most of these words call nobody: what follows tells, before the trie is asked.
        if i == last:
            break
        if words[i + 1] not in seconds and not cased[starts[i + 1]].isupper():
            continue
        if i in taken.words:
            continue
        match = trie.longest(words, i)
        if match is None or match[0] > last:
            continue
        start, calling = match
        if words[start] in _SIGNS:
            start = _skip_signs(reading, i, start, calling)
        elif not cased[starts[start]].isupper():
            continue  # half of them
        _after_calling(reading, taken, found, i, behind_place(reading, start), calling)


def _after_calling(
    reading: Reading, taken: Taken, found: Found, i: int, start: int, calling: Calling
) -> None:
    """Take the name after the calling that goes from word `i` to `start`."""
    words = reading.words
    if not _may_follow(reading, found, i, start):
        return
    written = reading.written(i)
    ambiguous = written in given_callings()
    if ambiguous and (is_place(reading, i) or is_credit(reading, i)):
        return  # Bà Rịa; Ảnh: Anh Tuấn
    called = is_called(reading, i, ambiguous)
    if ambiguous and not called and words[i] not in pronouns():
        return
    if written.isupper() and _is_in_capitals(reading, i, start):
        return
    name = name_at(reading, taken, start, called=calling.short)
    if name is None:
        return
    end, syllables = name
    if syllables == 1 and not (called and _is_given(reading, calling, start, end)):
        if phrases("organisations").longest(words, start) is None:  # Thiếu tướng Quân đội
            found.pending.append(Name(start, end, i, False))
    elif calling.kind == "honorific" and calling.short:
        found.add(Name(start, end, i, syllables > 1))  # most: nothing else is called by these
    elif not _is_of_other(reading, calling, start, name):
        if _is_doubtful(reading, calling, i, start, syllables):
            found.pending.append(Name(start, end, i, False))
        elif not _is_cut_off(reading, calling, start, name):
            found.add(Name(start, end, i, syllables > 1, calling.kind == "alias"))


def _is_given(reading: Reading, calling: Calling, start: int, end: int) -> bool:
    """Whether one syllable is a given name behind what calls by such: ``ông Dũng``."""
    if not calling.short or _is_country(reading, calling, start, end):
        return False
    return may_be_short(reading, start, end)


def _is_country(reading: Reading, calling: Calling, start: int, end: int) -> bool:
    """Whether a rank is told of a country, the words ``start:end``: ``Đại tướng Ấn Độ``."""
    if calling.kind != "rank":
        return False
    country = country_at(reading.words, start)
    return country is not None and country[0] == end


def _is_of_other(reading: Reading, calling: Calling, start: int, name: tuple[int, int]) -> bool:
    """Whether what is called at word `start` is a place or a paper: gọi là Luật Hộ tịch."""
    end, syllables = name
    if _is_country(reading, calling, start, end):
        return True
    if not calling.short and ends_in_place(reading, start, end):
        return syllables != _NAMESAKE or reading.words[start] not in common_surnames() - {"đoàn"}
    if calling.kind != "alias" or syllables < 2:
        return False
    return begins_with_type(reading.words, start) or _is_institution(reading, start, end)


def _is_institution(reading: Reading, start: int, end: int) -> bool:
    """Whether a school or an office goes on behind word `end`: đổi tên thành Viện Khoa học."""
    if end == len(reading.words) or not reading.written(end).islower():
        return False
    return any(phrases(kind).longest(reading.words, start) for kind in ("outside", "organisations"))


def _is_doubtful(reading: Reading, calling: Calling, i: int, start: int, syllables: int) -> bool:
    """Whether a name without a known surname stands behind what hardly calls one, at word `i`."""
    if calling.kind in _SHORT_KINDS or reading.words[start] in surnames():
        return False
    alias = calling.kind == "alias" and reading.written(i).islower() and syllables > 1
    return not alias and is_syllable(reading.words[start])


def _is_cut_off(reading: Reading, calling: Calling, start: int, name: tuple[int, int]) -> bool:
    """Whether a name of two syllables behind a calling (``cử tri``) may be part of a longer one."""
    end, syllables = name
    known = reading.words[start] in surnames()
    return calling.kind == "calling" and known and syllables == 2 and not is_bounded(reading, end)


def _may_follow(reading: Reading, found: Found, i: int, start: int) -> bool:
    """Whether a name may begin at word `start`, after the calling at word `i`."""
    words = reading.words
    if start == len(words) or not reading.cased[reading.starts[start]].isupper():
        return False
    if start in found.names or "\n" in reading.gap(start):
        return False
    return callings().longest(words, start) is None


def _is_in_capitals(reading: Reading, i: int, start: int) -> bool:
    """Whether the calling in capitals at word `i` is only a word of a line in them: DANH MỤC."""
    words = reading.words
    if not (i and reading.written(i - 1).isupper()):
        return False  # ý kiến của ĐB Hải
    inside = start == i + 1 and words[i - 1].isalpha() and reading.gap(i) == " "
    return inside and words[start] not in common_surnames()


def _skip_signs(reading: Reading, i: int, start: int, calling: Calling) -> int:
    """Where a name may begin after the calling that ends before word `start`: ``TS. Lê Hải``."""
    words = reading.words
    alias = calling.kind == "alias"
    signs: tuple[str, ...] = _CALLING_SIGNS  # TS. Lê Hải, đ.c. Lê Hải; but not: Đại tá. Ngoài ra
    if len(words[start - 1]) > 1 and is_syllable(words[start - 1]):
        signs = (":",)
    while start < len(words) and (
        (words[start] in signs and reading.gap(start) == "")
        or (alias and words[start] in _ALIAS_SIGNS and start < i + 9)
    ):
        start += 1
    return start
