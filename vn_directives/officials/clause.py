"""What stands between a person and a title, and what a clause says of a position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vn_directives.matching import Reading
from vn_directives.matching.names import callings
from vn_directives.officials.context import begins_position
from vn_directives.places.gazetteer import longest_place
from vn_directives.places.nouns import unit_words
from vn_directives.vocabulary.vocabulary import compiled

LONGEST_GAP = 30  # words between a person and a position in one clause
CLAUSE = 14  # words before a position that say how it is held
_SIGNS = frozenset((",", "-", ":", "(", ")", ";", "|", "*", "/"))
_JOINTS = frozenset(
    (
        "và",
        "kiêm",
        "đồng",
        "thời",
        "là",
        "hiện",
        "nay",
        "cùng",
        "nguyên",
        "cũng",
        "rồi",
        "tập",
        "sự",
    )
)
# Words of terms and places: khóa XIV, nhiệm kỳ 2020 - 2025, huyện Thạch Hà
_TERMS = frozenset(
    ("khóa", "nhiệm", "kỳ", "lần", "thứ", "tháng", "năm", "từ", "đến", "ngày", "tuổi", "sinh", "sn")
)
_ENDS = frozenset((",", ";", "-", "kiêm"))  # what ends a position that is out of scope
BRACKETS = {"(": ")", "[": "]"}
_GROUP = frozenset(("các", "những", "hai", "ba", "bốn", "năm", "sáu", "nhiều"))
_CALLED = frozenset(("đồng", "chí", "đ", "/", "c", "ông", "bà", "vị", "tân", "nguyên", "cựu"))
# The word right before a position that somebody holds, comes to hold, or leaves.
_POSITION = frozenset(
    (
        *("làm", "chức", "vụ", "danh", "vị", "cử", "nhiệm", "bầu", "là", "trò", "thành", "bạt"),
        "thôi",
    )
)
_OFFICES = frozenset(("vụ", "vị"))  # chức vụ, cương vị, vị trí
_LISTING = frozenset((":", "như", "gồm"))
_LEAVING = frozenset(("miễn", "cách", "bãi", "thôi"))
_COMING = frozenset(
    ("bầu", "bổ", "cử", "điều", "chỉ", "phân", "giữ", "làm", "chuẩn", "đảm", "trúng", "phê", "trao")
)


@compiled
def fillers() -> frozenset[str]:
    """The words of terms, places and joints that may stand between positions."""
    return _SIGNS | _JOINTS | _TERMS | unit_words() | {"nước"}


def between(reading: Reading, end: int, start: int) -> list[str]:
    """The words between two mentions without those that call a person (``đồng chí``)."""
    gap: list[str] = []
    if end >= start:
        return gap
    words, trie = reading.words, callings()
    calls = trie.first_words
    i = end
    while i < start and len(gap) <= LONGEST_GAP:
        match = trie.longest(words, i) if words[i] in calls else None
        if match is not None and match[0] <= start:
            i = match[0]
            if i < start and words[i] == "." and reading.gap(i) == "":
                i += 1
        else:
            gap.append(words[i])
            i += 1
    return gap


def breaks(reading: Reading, end: int, start: int) -> bool:
    """Whether a line ends between two mentions."""
    return (
        end <= start and reading.cased.find("\n", reading.ends[end - 1], reading.starts[start]) >= 0
    )


def is_group(reading: Reading, first: int) -> bool:
    """Whether the title at word `first` is that of many: các đồng chí Phó Chủ tịch."""
    words = reading.words
    if first > 0 and words[first - 1].isdigit() and len(words[first - 1]) < 3:
        return True  # 2 Ủy viên UBND tỉnh
    for i in range(first - 1, max(-1, first - 4), -1):
        if words[i] in _GROUP:
            return True
        if words[i] not in _CALLED:
            return False
    return False


def fills(reading: Reading, body_end: Mapping[int, int], i: int, end: int) -> bool:
    """Whether words do not part a title from what it is said of.

    Those are signs, terms, places, bodies, and positions that are no titles: Vũ A, Chủ tịch Công ty
    Sông An, Ủy viên Thành ủy.
    """
    words = reading.words
    comma = False
    while i < end:
        word = words[i]
        if word in BRACKETS:
            close = BRACKETS[word]
            i = 1 + next((j for j in range(i, min(end, i + CLAUSE)) if words[j] == close), i)
            continue
        if word in _SIGNS:
            i += 1
        elif comma and body_end.get(i, end + 1) <= end:
            i = body_end[i]
        elif (place := longest_place(reading, i)) is not None and place[0] <= end:
            i = place[0]
        elif word in fillers() or word.isdigit() or _is_roman(word):
            i += 1
        elif comma and begins_position(reading, i):
            sign = next((j for j in range(i, end) if words[j] in _ENDS), None)
            if sign is None:
                return False
            i = sign
        else:
            return False
        comma = word == ","
    return True


def position_kind(reading: Reading, first: int) -> str:
    """What the clause before a position says of it: held, appointed or former."""
    clause = reading.words[max(0, first - CLAUSE) : first]
    if clause[-2:] == ["từ", "chức"] or clause[-3:] == ["từ", "chức", "vụ"]:
        return "former"
    if "đình" in clause[-4:]:
        return "held"  # đình chỉ chức vụ
    if not _LEAVING.isdisjoint(clause):
        for word in reversed(clause):
            if word in (".", ";"):
                break
            if word in _LEAVING:
                return "former"
    return "held" if _COMING.isdisjoint(clause) else "appointed"


def takes_position(reading: Reading, first: int) -> bool:
    """Whether the words before `first` say that somebody holds what follows."""
    words = reading.words
    before = words[first - 1] if first else ""
    if before in _POSITION:  # giữ chức Bí thư; but not: kết luận vụ Giám đốc Sở
        return before != "vụ" or words[max(0, first - 2)] == "chức"
    # nhiều chức vụ như: Bí thư
    return before in _LISTING and not _OFFICES.isdisjoint(words[max(0, first - CLAUSE) : first])


def is_aside(words: Sequence[str]) -> bool:
    """Whether the words are one short parenthesis: Bí thư Khu ủy Quảng Tây (Trung Quốc) Bành A."""
    return words[0] == "(" and words[-1] == ")" and len(words) <= 8 and words.count("(") == 1


def _is_roman(word: str) -> bool:
    return all(char in "ivxl" for char in word)
