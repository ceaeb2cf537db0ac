"""What stands between a person and a title, and what a clause says of a position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, product

from vn_directives.matching import Reading
from vn_directives.matching.function_words import before_groups, honorific_words
from vn_directives.matching.names import callings
from vn_directives.officials.context import begins_position, is_occupation
from vn_directives.officials.unheld import is_unreal
from vn_directives.officials.vocabulary import not_coming, post_verbs
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place
from vn_directives.places.nouns import unit_words
from vn_directives.vocabulary.vocabulary import compiled

LONGEST_GAP = 30  # words between a person and a position in one clause
_MANY = 3  # digits of a number of persons who are not called by their title
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
        "hoặc",
    )
)
# Words of terms and places: khóa XIV, nhiệm kỳ 2020 - 2025, huyện Thạch Hà
_TERMS = frozenset(
    (
        *("khóa", "nhiệm", "kỳ", "lần", "thứ", "tháng", "năm", "từ", "đến", "ngày", "tuổi", "sinh"),
        *("sn", "giai", "đoạn"),
    )
)
_ENDS = frozenset((",", ";", "-", "kiêm"))  # what ends a position that is out of scope
_CALLED_BY = frozenset(("rank", "degree"))  # , Thượng tướng, nguyên Thứ trưởng
_BACK = 60  # words that a parenthesis is looked for
BRACKETS = {"(": ")", "[": "]"}
_BEFORE_TITLES = frozenset(("vị", "tân", "nguyên", "cựu"))
# The word right before a position that somebody holds, comes to hold, or leaves.
_POSITION = frozenset(
    (
        *("làm", "chức", "vụ", "danh", "vị", "cử", "nhiệm", "bầu", "là", "trò", "thành", "bạt"),
        *("thôi", "trí", "cách"),
    )
)
_OFFICES = frozenset(("vụ", "vị", "trọng", "trí"))  # chức vụ, cương vị, trọng trách, vị trí
# vị trí, tư cách; but not: bố trí Giám đốc, vị cố Thủ tướng
_HALVES = {"trí": ("vị",), "cách": ("tư",), "vụ": ("chức",), "vị": ("cương", "chức", "địa")}
# A task that is a post, behind these: được giao nhiệm vụ, giữ trọng trách; but not: có nhiệm vụ
_TASKS = frozenset((("nhiệm", "vụ"), ("trọng", "trách")))
_TASKED = frozenset(("giao", "nhận", "giữ", "công", "thêm", "thôi"))
_SOMEBODY = (["là", "vị"], ["thành", "vị"])  # trở thành vị Thủ tướng đầu tiên
_SOME = frozenset(("nữ", "tân"))
_LISTING = frozenset((":", "như", "gồm"))
_LEAVING = frozenset(("miễn", "cách", "bãi", "thôi"))
_LEFT = frozenset(("chức", "nhiệm", "miễn", "hết", "tất", "các", "mọi", "toàn", "cả", "hai"))
_WHILE = frozenset(
    product(("đang", "còn", "lúc", "gian", "khi", "vẫn", "hiện"), ("làm", "giữ"))  # (thời) gian
)
_HOLDING = frozenset((("người", "giữ"), ("đương", "nhiệm"), ("đương", "kim"), ("đương", "là")))
_CAPACITIES = frozenset((("vị", "trí"), ("cương", "vị"), ("tư", "cách"), ("vai", "trò")))
_IN = frozenset(("ở", "trên", "với", "trong"))
_NO_LONGER = frozenset((("không", "còn"), ("không", "tái"), ("bàn", "giao")))  # không tái cử
_COMING = frozenset(("bầu", "cử", "giữ", "làm", "trúng"))


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
    before = _before_calls(reading, first)
    return before in before_groups() or (before.isdigit() and len(before) < _MANY)


def is_counted(reading: Reading, first: int) -> bool:
    """Whether the number of its holders stands before a title: 4 đồng chí Phó Chủ tịch."""
    before = _before_calls(reading, first)
    return before.isdigit() and len(before) < _MANY


def _before_calls(reading: Reading, first: int) -> str:
    """The word before a title, and before what calls its holder."""
    words, calls = reading.words, honorific_words()
    for i in range(first - 1, max(-1, first - 4), -1):
        if words[i] not in calls and words[i] not in _BEFORE_TITLES:
            return words[i]
    return ""


def fills(reading: Reading, body_end: Mapping[int, int], i: int, end: int) -> bool:
    """Whether words do not part a title from what it is said of.

    Those are signs, terms, places, bodies, and positions that are no titles: Vũ A, Chủ tịch Công ty
    Sông An, Ủy viên Thành ủy.
    """
    words = reading.words
    before = ""
    while i < end:
        word = words[i]
        after = _filler_end(reading, body_end, i, end, before)
        if after is None:
            return False
        before = word if after == i + 1 else ""
        i = after
    return True


def _filler_end(
    reading: Reading, body_end: Mapping[int, int], i: int, end: int, before: str
) -> int | None:
    """Where the filler at word `i` ends; None where something else stands there.

    Args:
        reading: the text.
        body_end: for the first word of each body, its end.
        i, end: the words that are looked at.
        before: the sign right before word `i`, if it is one.
    """
    words = reading.words
    word = words[i]
    if before in (",", "-", ";") and (described := _described_end(reading, i, end)) is not None:
        return described
    if word in BRACKETS:
        close = BRACKETS[word]
        return 1 + next((j for j in range(i, min(end, i + CLAUSE)) if words[j] == close), i)
    if word in _SIGNS:
        return i + 1
    of = i + (word == "của")
    if (before == "," or of > i) and body_end.get(of, end + 1) <= end:
        return body_end[of]
    if (place := longest_place(reading, i)) is not None and place[0] <= end:
        return place[0]
    if (
        word in fillers()
        or word.isdigit()
        or _is_roman(word)
        or words[i : i + 2] == ["các", "khóa"]
    ):
        return i + 1
    if reading.written(i)[0].isupper():
        country = country_at(words, i)
        if country is not None and country[0] <= end:
            return country[0]
    return None


def _described_end(reading: Reading, i: int, end: int) -> int | None:
    """Where what else somebody is ends that is said at word `i`: a rank, a post out of scope."""
    words = reading.words
    match = callings().longest(words, i)
    if match is not None and match[1].kind in _CALLED_BY and match[0] <= end:
        # Thiếu tướng Quân đội, …
        return next((j for j in range(match[0], end) if words[j] in _ENDS), match[0])
    if begins_position(reading, i) or is_occupation(reading, i):
        return next((j for j in range(i, end) if words[j] in _ENDS), None)
    return None


def position_kind(reading: Reading, first: int) -> str:
    """What the clause before a position says of it: held, appointed or former."""
    clause = reading.words[_begin(reading, first) : first]
    resigns = clause[-2:] == ["từ", "chức"] or clause[-3:] == ["từ", "chức", "vụ"]
    if resigns or any(pair in _NO_LONGER for pair in pairwise(clause[-5:])):
        return "former"
    if "đình" in clause[-4:]:
        return "held"  # đình chỉ chức vụ
    holds = any(pair in _WHILE or pair in _HOLDING for pair in pairwise(clause[-6:]))
    if holds or _is_capacity(clause):
        return "held"  # khi đang làm Bí thư; in thời gian giữ chức Bí thư; ở vị trí Bí thư
    if not _LEAVING.isdisjoint(clause) and _tells_of_leaving(clause):
        return "former"
    return "appointed" if _tells_of_coming(clause) else "held"


def _begin(reading: Reading, first: int) -> int:
    """Where what is looked at before word `first` begins: within its sentence."""
    least = max(0, first - CLAUSE)
    return next(
        (i for i in range(first - 1, least, -1) if reading.words[i - 1] == "." and reading.gap(i)),
        least,
    )


def _tells_of_leaving(clause: Sequence[str]) -> bool:
    """Whether a clause says that somebody leaves a position.

    So with: thôi giữ chức, cách (tất cả các) chức vụ; but not: cách mạng, bãi công, bằng cách, nor
    of that to which he comes: thôi giữ chức A để giữ chức B.
    """
    for i in range(len(clause) - 1, -1, -1):
        word = clause[i]
        if word in (".", ";", "để", "sang"):
            break
        if word in _LEAVING and clause[i - 1] != "bằng":
            after = clause[i + 1 : i + 2]
            if word == "thôi" or not after or after[0] in _LEFT:
                return True
    return False


def _tells_of_coming(clause: Sequence[str]) -> bool:
    """Whether a clause says that somebody comes to a position: được bầu, bổ nhiệm, giữ chức."""
    verbs, others = post_verbs("comes"), not_coming()
    return any(
        pair in verbs or (pair[0] in _COMING and pair not in others)
        for pair in pairwise((*clause, ""))
    )


def _is_capacity(clause: Sequence[str]) -> bool:
    """Whether a clause ends with the capacity in which somebody acts: trên cương vị (là)."""
    end = len(clause) - (clause[-1:] == ["là"])
    pair = tuple(clause[max(0, end - 2) : end])
    return pair in _CAPACITIES and end > 2 and clause[end - 3] in _IN


def outer_place(words: Sequence[str], i: int, start: int) -> int | None:
    """The word of the parenthesis that closes between words `i` and `start`, where it opens.

    So what is told behind it is not of whom it names: ``ông Vũ A (em ông Lê B) là Bí thư``.

    Returns:
        None where none closes there.
    """
    gap = words[i:start]
    if ")" not in gap and "]" not in gap:
        return None  # nearly always
    depth = 0
    for j in range(i, start):
        depth += (words[j] in ")]") - (words[j] in "([")
        if depth > 0:
            break
    if depth <= 0:
        return None
    for j in range(i - 1, max(-1, i - 1 - _BACK), -1):
        depth += (words[j] in ")]") - (words[j] in "([")
        if depth == 0:
            return j
    return None


def takes_position(reading: Reading, first: int) -> bool:
    """Whether the words before `first` say that somebody holds what follows."""
    words = reading.words
    while first and words[first - 1] in _SOME:
        first -= 1  # là nữ Bộ trưởng đầu tiên
    if words[max(0, first - 2) : first] in _SOMEBODY:
        first -= 1
    before = words[first - 1] if first else ""
    if is_unreal(words, first):
        return False
    if tuple(words[max(0, first - 2) : first]) in _TASKS:
        return words[max(0, first - 3)] in _TASKED
    if before in _POSITION:  # giữ chức Bí thư; but not: kết luận vụ Giám đốc Sở
        return before not in _HALVES or words[max(0, first - 2)] in _HALVES[before]
    # nhiều chức vụ như: Bí thư
    return before in _LISTING and not _OFFICES.isdisjoint(words[max(0, first - CLAUSE) : first])


def gives_post(reading: Reading, last: int) -> bool:
    """Whether the holder of the title that ends before word `last` gives another a post or rank."""
    verb = tuple(reading.words[last : last + 2])
    return verb in post_verbs("gives", "honours")  # Chủ tịch nước bổ nhiệm giữ chức


def has_term(reading: Reading, end: int) -> bool:
    """Whether a term stands right behind a title: các khóa V, VI."""
    return bool({"khóa", "nhiệm"} & set(reading.words[end : end + 4]))


def is_aside(words: Sequence[str]) -> bool:
    """Whether the words are one short parenthesis: Bí thư Khu ủy Quảng Tây (Trung Quốc) Bành A."""
    return words[0] == "(" and words[-1] == ")" and len(words) <= 8 and words.count("(") == 1


def _is_roman(word: str) -> bool:
    return all(char in "ivxl" for char in word)
