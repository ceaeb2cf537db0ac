"""Other names of persons: in a parenthesis, behind ``bí danh``, shortened, without marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from vn_directives.matching import Reading
from vn_directives.matching.name_words import nicknames
from vn_directives.matching.names import (
    callings,
    common_surnames,
    is_syllable,
    name_end,
    surnames,
)
from vn_directives.officials.context import Found, Name, Taken, ends_in_place
from vn_directives.officials.naming import bare_surnames, name_at
from vn_directives.orthography import slug

_LONGEST = 4  # syllables of another name
_SHORT = 2  # letters to which a part of a name is shortened
_DOT = frozenset(".")
_SHORTEST = 3  # syllables of a name that is known without its marks
_JOINTS = frozenset((",", "và", "hoặc", "hay", "/", ";"))
_OR_BOLD = ["*", "*", "hay", "*", "*"]
_BEHIND = frozenset((",", ")", ";", ".", "và", "hoặc"))
_TELLING = frozenset(("là", "tức"))  # sau đây gọi là ông Tám
_LIKE = frozenset(("đội", "ngoan"))  # bộ đội Cụ Hồ, cháu ngoan Bác Hồ


def aliases(reading: Reading, taken: Taken, found: Found, capitals: Sequence[int]) -> None:
    """Take in the other names that a text gives to the persons found.

    Args:
        reading, taken, found: the text, its titles and bodies, the names so far.
        capitals: the words with a capital with which a name may begin.
    """
    words, count = reading.words, len(reading.words)
    if places := reading.places_of(nicknames().first_words):
        _nicknames(reading, taken, found, places)
    opened = [end for end in sorted(found.ends) if end < count and words[end] == "("]
    times = _times(words, found) if opened else Counter()
    for end in opened:
        _in_parenthesis(reading, taken, found, end, times)
    for end in sorted(found.ends) if "*" in reading.cased else ():
        _in_bold(reading, taken, found, end)
    for name in sorted(found.names.values()):
        if name.alias:
            _in_a_row(reading, taken, found, name.last)
        elif words[name.calling - 1] in _TELLING and _is_called(reading, name.calling):
            found.names[name.first] = name._replace(alias=True)
    _without_marks(reading, taken, found, capitals)
    for first, (last, _) in shortened(reading, found.names.values()).items():
        if taken.words.isdisjoint(range(first, last)):
            _replace(found, first, last)


def _times(words: Sequence[str], found: Found) -> Counter[tuple[str, ...]]:
    """How often each name stands in a text; in brackets behind another one, once for each."""
    places: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for name in found.names.values():
        opened = name.first - 1
        before = found.holding(opened - 1) if opened in found.ends else None
        told = words[before.first : before.last] if before else (str(name.first),)
        places.add((tuple(words[name.first : name.last]), tuple(told)))
    return Counter(key for key, _ in places)


def _in_parenthesis(
    reading: Reading, taken: Taken, found: Found, end: int, times: Counter[tuple[str, ...]]
) -> None:
    """``Phạm Văn Đông (Kỳ Vân)``, ``Nguyễn Văn Hùng (N.V.H)``; the bracket is word `end`.

    A name of somebody who is named elsewhere, too, is no other name of whom it stands behind.

    Args:
        reading, taken, found: the text, its titles and bodies, the names so far.
        end: a word.
        times: how often each name stands in the text, see `_times`.
    """
    words, first = reading.words, end + 1
    letters = _initials(reading, first)
    if letters and letters == _initials_of(words, found.holding(end - 1)):
        last = first + 2 * len(letters) - 1
        last += words[last : last + 1] == ["."]
        if words[last : last + 1] == [")"]:
            found.add(Name(first, last, first, True, alias=True))
        return
    name = name_at(reading, taken, first)
    if name is None or not 2 <= name[1] <= _LONGEST or words[name[0] : name[0] + 1] != [")"]:
        return
    last = name[0]
    vietnamese = all(map(is_syllable, words[first:last]))
    if vietnamese and not ends_in_place(reading, first, last):
        known = found.names.get(first)
        is_once = known is not None and times[tuple(words[first : known.last])] == 1
        if known is not None and is_once and words[first] in surnames():
            found.remove(known)
        found.add(Name(first, last, first, True, alias=True))


def _nicknames(reading: Reading, taken: Taken, found: Found, places: Sequence[int]) -> None:
    """``Bác Hồ`` in a text that names Hồ Chí Minh; but not: bộ đội Cụ Hồ."""
    words = reading.words
    named = named_in_full(words, found.names.values())
    for i in places:
        match = nicknames().longest(words, i)
        if match is None or match[1] not in named or i in taken.words or match[0] in taken.words:
            continue
        last = match[0]
        if reading.written(last - 1)[0].islower():
            continue
        for name in [found.names.get(j) for j in range(i, last)]:
            if name is not None and name.last == last:
                found.remove(name)  # Cụ [Hồ]
        if not i or words[i - 1] not in _LIKE:
            found.add(Name(i, last, i, True, alias=True))


def named_in_full(words: Sequence[str], names: Iterable[Name]) -> dict[str, int]:
    """The full names, each with its number."""
    found: dict[str, int] = {}
    for n, name in enumerate(names):
        if not name.alias:
            found.setdefault(" ".join(words[name.first : name.last]), n)
    return found


def _initials(reading: Reading, i: int) -> str:
    """The letters of the initials at word `i`: ``N.V.H``; empty where none stand there."""
    words = reading.words
    letters = ""
    while i < len(words) and len(words[i]) == 1 and reading.written(i).isupper():
        letters += words[i]
        if words[i + 1 : i + 2] != ["."] or i + 2 >= len(words) or reading.gap(i + 2):
            break
        i += 2
    return letters if len(letters) > 1 else ""


def _initials_of(words: Sequence[str], name: Name | None) -> str:
    if name is None:
        return ""
    return "".join(word[0] for word in words[name.first : name.last])


def _in_a_row(reading: Reading, taken: Taken, found: Found, i: int) -> None:
    """``bí danh Năm Lửa, Hai Sơn``: what goes on from another name, until something else begins.

    In bold type they go on with names that may be those of others: ``**Năm Lửa**, **Vũ A**``.
    """
    words = reading.words
    while True:
        joint = _past_stars(words, i)
        first = _past_stars(words, joint + 1)
        if words[joint:first] == [","] and words[first : first + 1] in (["hoặc"], ["hay"]):
            first = _past_stars(words, first + 1)
        if words[joint : joint + 1] == [] or words[joint] not in _JOINTS or first >= len(words):
            return
        name = name_at(reading, taken, first)
        if name is None or not 2 <= name[1] <= _LONGEST:
            return
        last = name[0]
        is_bold = joint > i and first > joint + 1 and words[last : last + 1] == ["*"]
        known = words[first] in common_surnames() and not is_bold
        end = _past_stars(words, last)
        behind = words[end : end + 1]
        if known or ends_in_place(reading, first, last) or not _BEHIND.issuperset(behind):
            return
        _take(found, first, last)
        i = last


def _past_stars(words: Sequence[str], i: int) -> int:
    """The first word from word `i` on that is no star of bold type."""
    while words[i : i + 1] == ["*"]:
        i += 1
    return i


def _take(found: Found, first: int, last: int) -> None:
    """Take in another name of whom the text names before it."""
    if first in found.names:
        found.names[first] = found.names[first]._replace(alias=True)
    else:
        found.add(Name(first, last, first, True, alias=True))


def _in_bold(reading: Reading, taken: Taken, found: Found, end: int) -> None:
    """``**Vũ Văn A** hay **Sáu A**``: the first name ends before word `end`."""
    words = reading.words
    if words[end : end + 5] != _OR_BOLD:
        return
    name = name_at(reading, taken, end + 5)
    if name is not None and 2 <= name[1] <= _LONGEST and words[name[0] : name[0] + 1] == ["*"]:
        _take(found, end + 5, name[0])


def _is_called(reading: Reading, i: int) -> bool:
    """Whether what another name is told by stands before word `i`: ``sau đây gọi là [ông Tám]``."""
    words = reading.words
    if i < 2 or words[i - 1] not in _TELLING:
        return False
    for start in range(max(0, i - 6), i):
        match = callings().longest(words, start)
        if match is not None and match[1].kind == "alias" and match[0] in (i, i - 1):
            return True
    return False


def _without_marks(reading: Reading, taken: Taken, found: Found, capitals: Sequence[int]) -> None:
    """``Nguyen Van Hung`` in a text that names Nguyễn Văn Hùng."""
    words, bare, known = reading.words, bare_surnames(), surnames()
    spots = []
    for i in capitals:
        may_begin = words[i] in bare and i not in found.held
        if may_begin and "".join(words[i : i + _SHORTEST]).isascii():
            spots.append(i)
    full, all_known = [], True
    for name in found.names.values():
        if name.last - name.first >= _SHORTEST:
            full.append(name)
            all_known = all_known and words[name.first] in known
    if all_known and not spots:
        return  # most texts
    plain = by_bare_spelling(tuple(words[name.first : name.last]) for name in full)
    first_words = {key[0] for key in plain}
    for i in spots if first_words <= bare else range(len(words)):
        if words[i] not in first_words:
            continue  # nearly all
        end, _ = name_end(reading, i)
        if tuple(words[i:end]) in plain and i not in found.held and i not in taken.words:
            found.add(Name(i, end, i, False, alias=True))


def shortened(reading: Reading, names: Iterable[Name]) -> dict[int, tuple[int, int]]:
    """The shortened forms of full names of the text: ``Ng. Văn Hùng``, ``N.V. Hùng``, ``Ng. Hùng``.

    Returns:
        For the first word of each form its end, and the number of the name. A form that may be of
        two persons is none.
    """
    words = reading.words
    cased, starts = reading.cased, reading.starts
    dots = []
    for i in reading.places_of(_DOT):
        if len(words[i - 1]) <= _SHORT and cased[starts[i - 1]].isupper():
            dots.append(i)
    if not dots:
        return {}
    full: dict[str, dict[tuple[str, ...], int]] = {}  # by the given name
    for n, name in enumerate(names):
        key = tuple(words[name.first : name.last])
        if not name.alias and len(key) > 1 and all(map(str.isalpha, key)):
            full.setdefault(key[-1], {}).setdefault(key, n)
    longest = max((len(key) for keys in full.values() for key in keys), default=0)
    found: dict[int, tuple[int, int]] = {}
    for i in _names_behind(reading, dots, longest):
        if words[i] not in full:
            continue
        forms = {(_short_start(reading, i, key[:-1]), n) for key, n in full[words[i]].items()}
        known = [(first, n) for first, n in forms if first is not None]
        if len(known) == 1:
            found[known[0][0]] = (i + 1, known[0][1])
    return found


def _names_behind(reading: Reading, places: Sequence[int], length: int) -> list[int]:
    """The words with a capital behind these words, fewer than `length` words away, ascending."""
    end = len(reading.words)
    behind = {i for place in places for i in range(place + 1, min(place + length, end))}
    return [i for i in sorted(behind) if reading.written(i)[0].isupper()]


def _short_start(reading: Reading, i: int, parts: tuple[str, ...]) -> int | None:
    """Where the shortened form begins of a name that ends with word `i` behind these parts."""
    words = reading.words
    for before, letters in ((parts, 1), (parts[:1], 2)):  # Ng. Hùng, but not N. Hùng
        k, short = i, False
        for part in reversed(before):
            if k > 1 and words[k - 1] == "." and _shortens(reading, k - 2, part, letters):
                k, short = k - 2, True
            elif k > 0 and words[k - 1] == part and reading.gap(k) == " ":
                k -= 1
            else:
                break
        else:
            if short:
                return k
    return None


def _shortens(reading: Reading, i: int, part: str, fewest: int) -> bool:
    """Whether letters at word `i`, before a full stop, begin a part of a name: so many or more."""
    word = reading.words[i]
    if not fewest <= len(word) <= _SHORT or word == part or not reading.written(i)[0].isupper():
        return False
    joined = reading.gap(i + 1) == "" and "\n" not in reading.gap(i + 2)
    return joined and slug(part).startswith(slug(word))


def _replace(found: Found, first: int, last: int) -> None:
    """Take the other name of words ``first:last`` instead of what was found in them."""
    for i in range(first, last):
        if (name := found.holding(i)) is not None:
            found.remove(name)
    found.add(Name(first, last, first, True, alias=True))


def by_bare_spelling(keys: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each full name without its marks, the name with them."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key in dict.fromkeys(keys):
        if len(key) >= _SHORTEST and (bare := tuple(map(slug, key))) != key:
            found.setdefault(bare, key)
    return found
