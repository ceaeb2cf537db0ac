"""Where a personal name ends: what tells a person from a place or a body, by form alone.

A Vietnamese name is a surname and one to four further syllables, each with a capital letter. Names
of the highland peoples (``H'Hen Niê``, ``Y Thanh``, ``K'Brếp``) and transliterated foreign names
(``Thoong-lun Xi-xu-lít``) join syllables with an apostrophe or a hyphen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vn_directives.matching.function_words import defining_persons
from vn_directives.matching.lexicon import Trie
from vn_directives.matching.name_words import never, no_syllables, particles, said
from vn_directives.matching.reading import Reading, words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

MAX_SYLLABLES = 5
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_JOINING = frozenset("-'’‘ʼ`")  # a hyphen and apostrophes
CLANS = frozenset(["h", "k", "y"])
"""What goes before the names of the Highlands, in folded lower case."""
_BLANKS = frozenset((" ", "  "))  # between the syllables of a name
_JOINTS = _BLANKS | {""}  # behind the full stop of a shortened one: Ng. Văn Hùng, Ng.V. Hùng


@dataclass(frozen=True, slots=True)
class Calling:
    """A word before a name.

    Attributes:
        kind: honorific, rank, degree, kin, calling, or alias (``bí danh``).
        short: whether a given name alone may follow (``ông Dũng``).
    """

    kind: str
    short: bool


@compiled
def callings() -> Trie[Calling]:
    """The words before names: ``đồng chí``, ``Thượng tướng``, ``PGS.TS``, ``cử tri``."""
    entries = current_lexicon("honorifics")["callings"]
    found = Trie((e["form"], Calling(e["kind"], e.get("short", False))) for e in entries)
    for form in defining_persons():
        found.add(form, Calling("alias", False))
    return found


@compiled
def honorifics() -> tuple[tuple[str, ...], ...]:
    """The words of each honorific: ``đồng chí``, ``ông``."""
    entries = current_lexicon("honorifics")["callings"]
    return tuple(tuple(words_of(e["form"])) for e in entries if e["kind"] == "honorific")


@compiled
def honorific_ends() -> frozenset[str]:
    """The last word of each honorific."""
    return frozenset(words[-1] for words in honorifics())


@compiled
def surnames() -> frozenset[str]:
    """Every known surname, in folded lower case."""
    return frozenset(entry["form"].lower() for entry in current_lexicon("names")["surnames"])


@compiled
def common_surnames() -> frozenset[str]:
    """The surnames that begin a name in running text more often than anything else."""
    entries = current_lexicon("names")["surnames"]
    return frozenset(entry["form"].lower() for entry in entries if entry.get("common"))


def is_never_in_names(reading: Reading, i: int) -> bool:
    """Whether word `i` begins the next sentence, or an office, and is no syllable of a name.

    A sentence may be set without a full stop before it; some words are none only before others:
    Hoàng Minh Giám, but not Hoàng Minh Giám đốc; some may be the last syllable of a name: Trần Văn
    Vụ, but not Trần Văn An Vụ Tổ chức.
    """
    words = reading.words
    found = never().get(words[i])
    if found is None:
        return False
    before, last = found
    after = words[i + 1] if i + 1 < len(words) and reading.gap(i + 1) in _BLANKS else ""
    if last:
        goes_on = after[:1].isalnum() and not reading.written(i + 1)[0].islower()
        return goes_on or after in before
    return not before or after in before


_ORDINAL = re.compile(r"[IVX]{1,4}")  # of a king: Charles III
_OFFICES = frozenset(("trưởng", "kỳ", "vụ", "chức"))  # what goes on: Bộ trưởng, Nhiệm kỳ
_MIDDLE = frozenset(("văn", "thị", "hữu", "bá"))  # a name goes on behind these
_GLUED = ("từ", "đến")  # what a table glues to a name: "Lê Văn Antừ Hà Nội"
_MOST_PARTICLES = 2  # Ursula von der Leyen
_SHORT_SURNAMES = frozenset({"ng", "tr", "ph", "th"})  # Nguyễn, Trần, Phạm, Thái; no syllables


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether a word, in folded lower case, has the shape of a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


def syllable_end(reading: Reading, i: int) -> int | None:
    """The end of the capitalised syllable at word `i`, with what an apostrophe or hyphen joins.

    Returns:
        A word number, exclusive; None when the word has no capital letter.
    """
    words, cased, starts, ends = reading.words, reading.cased, reading.starts, reading.ends
    if i >= len(words) or not cased[starts[i]].isupper() or not words[i].isalpha():
        return None
    if words[i] in _SHORT_SURNAMES:
        return _behind_short(reading, i)
    if ends[i] - starts[i] == 1 and _is_initial(reading, i):
        return syllable_end(reading, i + 2)  # M.Dô-y-rơ
    end = i + 1
    while end + 1 < len(words) and words[end] in _JOINING and starts[end] == ends[end - 1]:
        if not _is_joined(reading, i, end):
            break
        end += 2
        if end - i >= 2 * MAX_SYLLABLES:
            break
    return end


def _is_joined(reading: Reading, i: int, sign: int) -> bool:
    """Whether an apostrophe or hyphen at word `sign` joins a syllable to what begins at word `i`.

    It stands right behind it, and a word follows.
    """
    words, cased = reading.words, reading.cased
    small, hyphen = cased[reading.starts[sign + 1]].islower(), words[sign] == "-"
    if hyphen and not small and is_syllable(words[sign - 1]):  # but Jean-Marc
        return False
    apart = cased[reading.ends[sign] : reading.starts[sign + 1]]
    clan = not hyphen and not small and sign == i + 1 and words[i] in CLANS
    return words[sign + 1].isalpha() and (not apart or (apart == " " and clan))  # H' Lim


def _behind_short(reading: Reading, i: int) -> int | None:
    """The end of the name that goes on behind a shortened surname: ``Ng. Văn Hùng``, ``Ng. V. H``.

    Returns:
        The end of its next syllable, past one initial; None where no name goes on.
    """
    words, cased, starts = reading.words, reading.cased, reading.starts
    k = i
    for _ in range(2):  # the surname, a middle name
        if k + 2 >= len(words) or words[k + 1] != "." or reading.gap(k + 2) not in _JOINTS:
            break
        if not cased[starts[k + 2]].isupper():
            break
        k += 2
        if len(words[k]) > 1:
            break
    return None if k == i else k + 1


def name_end(reading: Reading, i: int, most: int = MAX_SYLLABLES) -> tuple[int, int]:
    """The longest run of name syllables at word `i`, all in capitals or all in mixed case.

    Args:
        reading: the text.
        i: a word number.
        most: how many syllables a name may have.

    Returns:
        The end of the run (a word number, exclusive) and its number of syllables; ``(i, 0)`` when
        there is none.
    """
    end = syllable_end(reading, i)
    if end is None:
        return i, 0
    words, cased, starts, ends = reading.words, reading.cased, reading.starts, reading.ends
    nevers, inner = no_syllables()
    capitals: bool | None = None  # not known from a single letter, which fits either style
    if ends[i] - starts[i] > 1:
        capitals = cased[starts[i] : ends[i]].isupper()
    count = 1
    while count < most and end < len(words):
        start, word = starts[end], words[end]
        if not cased[start].isupper():
            if word in inner:
                end, count = _behind_particles(reading, i, end, count)
            break
        if cased[ends[end - 1] : start] not in _BLANKS or is_glued(words[end - 1]):
            break
        after = syllable_end(reading, end)
        if after is None or (word in nevers and _ends_before(reading, i, end)):
            break
        if len(word) == 1 and _is_middle_initial(reading, end):
            end = after + 1  # John F. Kennedy
            continue
        if capitals and count > 1 and _is_said(reading, end):
            break
        if len(word) > 1:
            style = cased[start : ends[end]].isupper()
            if capitals is None:
                capitals = style
            elif style != capitals:
                return _behind_ordinal(reading, i, end, count)
        end = after
        count += 1
    return end, count


def _ends_before(reading: Reading, i: int, end: int) -> bool:
    """Whether a name ends before word `end`; it may go on with what is none: ``Lý Hữu Có đến``."""
    words = reading.words
    if not is_never_in_names(reading, end):
        return False
    if end - i != 2 or words[end - 1] not in _MIDDLE or words[i] not in surnames():
        return True
    if end + 1 == len(words) or reading.gap(end + 1) not in _BLANKS:
        return False
    after = words[end + 1]
    return reading.written(end + 1)[0].isupper() or after[0].isdigit() or after in _OFFICES


def _behind_ordinal(reading: Reading, i: int, end: int, count: int) -> tuple[int, int]:
    """The end of a name and its syllables, with the number of a king behind a foreigner's name."""
    is_number = _ORDINAL.fullmatch(reading.written(end)) is not None
    taken = is_number and not all(map(is_syllable, reading.words[i:end]))
    return end + taken, count + taken


@lru_cache(maxsize=4096)
def is_glued(word: str) -> bool:
    """Whether a word, in folded lower case, has another glued to its end: ``antừ``."""
    return word.endswith(_GLUED) and not is_syllable(word)


def _behind_particles(reading: Reading, i: int, end: int, count: int) -> tuple[int, int]:
    """Where a foreigner's name ends that goes on behind ``de`` or ``al-``, and its syllables."""
    words, after = reading.words, end
    if words[end + 1 : end + 2] == ["-"] or words[end] == "d":  # al-Hakim, d'Almeida
        last = syllable_end(reading, end + 2)
        gaps = [reading.gap(j) for j in range(end, end + 3)] if last is not None else None
        return (end, count) if last is None or gaps != [" ", "", ""] else (last, count + 1)
    while after - end < _MOST_PARTICLES and after < len(words) and words[after] in particles():
        after += 1
    if any(reading.gap(j) != " " for j in range(end, after)):
        return end, count
    last = syllable_end(reading, after)
    if last is None or reading.gap(after) != " " or all(map(is_syllable, words[i:end])):
        return end, count
    return last, count + 1


def _is_middle_initial(reading: Reading, i: int) -> bool:
    """Whether the letter at word `i` is the initial of a foreigner: ``Lyndon B. Johnson``."""
    words = reading.words
    if i + 2 >= len(words) or words[i + 1] != ".":
        return False
    if reading.gap(i + 1) or reading.gap(i + 2) not in _BLANKS:
        return False
    if not reading.cased[reading.starts[i + 2]].isupper():
        return False
    if words[i - 1] in surnames() and words[i + 3 : i + 4] in ([","], [";"], [")"]):
        return True  # Trần T. Lan,
    return not (is_syllable(words[i - 1]) and is_syllable(words[i + 2]))


def begins_name(reading: Reading, i: int) -> bool:
    """Whether a Vietnamese name in full, a known surname and more, begins at word `i`."""
    words = reading.words
    if i >= len(words):
        return False
    if words[i] in _SHORT_SURNAMES:
        return syllable_end(reading, i) is not None  # Ng. Văn Hùng
    if words[i] not in surnames():
        return False
    end, count = name_end(reading, i, most=2)
    return count == 2 or end - i > 2  # K'Brếp joins both parts


def is_said(reading: Reading, i: int) -> bool:
    """Whether words at `i` of a line in capitals are a verb or a function word, and no name."""
    return said().longest(reading.words, i) is not None


def _is_said(reading: Reading, i: int) -> bool:
    """As `is_said`; a single syllable only where the line goes on behind it."""
    found = said().longest(reading.words, i)
    if found is None:
        return False
    after = found[0]
    return after > i + 1 or (after < len(reading.words) and "\n" not in reading.gap(after))


def _is_initial(reading: Reading, i: int) -> bool:
    """Whether the letter at word `i` is an initial, with a full stop and the name right after."""
    words, starts, ends = reading.words, reading.starts, reading.ends
    return (
        i + 2 < len(words)
        and words[i + 1] == "."
        and starts[i + 1] == ends[i]
        and starts[i + 2] == ends[i + 1]
        and reading.cased[starts[i + 2]].isupper()
    )
