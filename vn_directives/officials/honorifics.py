"""Honorifics that stand for a name (``đồng chí yêu cầu``), and whom they cannot mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from vn_directives.matching import Reading
from vn_directives.matching.function_words import honorific_words, plurals, pronouns
from vn_directives.matching.names import begins_name, common_surnames
from vn_directives.officials.context import Name

_NO_ONE = frozenset(("mấy", "quý", "với", "là"))
_NO_PRONOUN = frozenset(("bà", "con", "ông", "nội", "ngoại", "chủ", "trên", "khác", "ấy"))
_OBLIQUE = frozenset(("của", "cho", "với", "gặp", "tiếp", "thăm", "tặng", "mời", "theo", "ảnh"))
_WITH = frozenset(("cùng", "với", "gặp", "thăm", "có"))
_ITEMS = frozenset("-+*•|")
_LONGEST_ITEM = 3000  # characters
_LONGEST_NOTE = 700
_WHILE = frozenset(("khi", "lúc", "tháng"))  # Lê B sau sáu tháng ông nhậm chức
_NEAR = 4  # words
_BEFORE = 4  # words before the name that opens a row of a table: | 1 |

_first_of = attrgetter("first")


def is_oblique(reading: Reading, i: int) -> bool:
    """Whether the mention at word `i` is only the object of its clause: của đồng chí Vũ A."""
    words, calls = reading.words, honorific_words()
    for j in range(i - 1, max(-1, i - 5), -1):
        if words[j] not in calls:
            return words[j] in _OBLIQUE
    return False


def with_titles(names: Sequence[Name], titles: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For the first word of each name behind a title, the first word of that title.

    Args:
        names: the names in a text.
        titles: the words of its titles.
    """
    first_of = {last: first for first, last in titles}
    return {name.first: first_of[name.calling] for name in names if name.calling in first_of}


def is_passed_over(reading: Reading, first: int, start: int, i: int) -> bool:
    """Whether the honorific at word `i` does not go on with the mention at word `first`.

    So with who is no subject, in a sentence before with a title, too (``của Chủ tịch Lê B. Ông``),
    or only that of a clause at its end (``sau khi Chủ tịch Lê B từ trần. Ông tiếp tục …``).

    Args:
        reading: the text.
        first: the first word of a mention.
        start: the first word of the title before it; else `first`.
        i: the word of an honorific.
    """
    words = reading.words
    if is_oblique(reading, first):
        return True
    if "." not in words[first:i] or start < 3:
        return False
    if words[start - 1] != "khi":
        return start < first and is_oblique(reading, start)
    return words[start - 3].isalnum() and "\n" not in reading.gap(start - 1)


def called_by(reading: Reading, names: Sequence[Name], keys: Sequence[str]) -> dict[str, str]:
    """The pronoun by which each person is called, where the text or the name tells it.

    Args:
        reading: the text.
        names: the names in it.
        keys: the person of each.
    """
    called: dict[str, str] = {}
    for name, key in zip(names, keys, strict=True):
        word = reading.words[name.first - 1] if name.first else ""
        if word in pronouns():
            called.setdefault(key, word)
        elif "thị" in key.split():
            called.setdefault(key, "bà")
    return called


def listed_objects(reading: Reading, names: Sequence[Name]) -> set[int]:
    """The first words of the names of a list that is only the object of its clause.

    So in: cùng các đồng chí: Vũ A, Lê B và Trần C.
    """
    words, calls = reading.words, honorific_words() | plurals()
    found: set[int] = set()
    inside, end = False, 0
    for name in names:
        if words[end : name.calling] not in ([","], ["và"]):
            i = name.first - 2
            while i > 0 and words[i] in calls:
                i -= 1
            inside = words[name.first - 1] == ":" and words[i] in _WITH
        if inside:
            found.add(name.first)
        end = name.last
    return found


def named_item(reading: Reading, i: int) -> int:
    """The first word of the list item in which word `i` stands, where a name opens it; else 0.

    So with a name that is no known person's: ``- Tố Loan: nhà thơ. Ông từng là …``.
    """
    start = reading.starts[i]
    near = max(0, start - _LONGEST_ITEM)
    line = reading.cased.rfind("\n", near, start)
    if line < 0:
        return 0
    first = bisect_right(reading.starts, line)
    opens = first
    while opens < i and not reading.words[opens].isalpha():
        opens += 1
    if opens == first or opens + 1 >= i or reading.words[first] not in _ITEMS:
        return 0
    capitals = all(reading.written(j)[0].isupper() for j in (opens, opens + 1))
    return first if capitals else 0


def named_note(reading: Reading, i: int) -> int:
    """The first word of the note in which word `i` stands, where a name opens it; else 0.

    So in: ``**^**Vũ A (sinh năm 1924) là một nhà chính trị. Ông từng là …``.
    """
    start = reading.starts[i]
    near = max(0, start - _LONGEST_NOTE)
    note = reading.cased.rfind("^", max(near, reading.cased.rfind("\n", near, start)), start)
    if note < 0:
        return 0
    opens = bisect_right(reading.starts, note)
    while opens < i and reading.words[opens] == "*":
        opens += 1
    return opens if reading.words[opens] in common_surnames() and begins_name(reading, opens) else 0


def nearest(reading: Reading, names: Sequence[Name], i: int) -> int | None:
    """The number of the name right before an honorific that means it, and not a page's person.

    So in: giúp việc cho Lê B khi ông là Bí thư; hỗ trợ Lê B để ông này làm Tổng Bí thư.
    """
    words = reading.words
    n = bisect_right(names, i, key=_first_of) - 1
    if n < 0 or i - names[n].last > _NEAR:
        return None
    gap = words[names[n].last : i]
    if not all(map(str.isalnum, gap)) or "\n" in reading.gap(i):
        return None
    this = words[i + 1 : i + 2] == ["này"]
    return n if this or (gap and gap[-1] in _WHILE) else None


def opens_row(reading: Reading, names: Sequence[Name], i: int, most: int) -> int | None:
    """The number of the name that opens the row of a table with word `i`, behind the first cells.

    Args:
        reading: the text.
        names: the names in it.
        i: a word.
        most: how many words before it the name may stand.
    """
    n = bisect_left(names, i, key=_first_of) - 1
    if n < 0 or i - names[n].last > most:
        return None
    calling, last = names[n].calling, names[n].last
    if reading.words[max(0, calling - 1)] != "|" or "|" not in reading.words[last:i]:
        return None
    if reading.cased.find("\n\n", reading.ends[last - 1], reading.starts[i]) >= 0:
        return None  # the table ends
    opens = any("\n" in reading.gap(j) for j in range(max(0, calling - _BEFORE), calling))
    return n if opens else None


def alone_at(reading: Reading, i: int) -> tuple[int, int] | None:
    """The first and last word of the honorific at `i` when it stands for a name."""
    words = reading.words
    first = i
    if words[i] == "chí":
        if i == 0 or words[i - 1] != "đồng":
            return None
        first = i - 1
    elif words[i] == "c":
        if i < 2 or words[i - 1] != "/" or words[i - 2] != "đ":
            return None
        first = i - 2
    after = i + 1
    if after >= len(words) or not words[after].isalpha() or words[after] in _NO_PRONOUN:
        return None
    if reading.cased[reading.starts[after]].isupper() or "\n" in reading.gap(after):
        return None
    if first and (words[first - 1] in _NO_ONE or words[first - 1] in plurals()):
        return None
    return first, i
