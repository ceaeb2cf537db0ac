"""What a clause says of a title before it: that it was held, is proposed, or is held on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from vn_directives.matching import Reading
from vn_directives.officials.vocabulary import post_verbs

CLAUSE = 14  # words between a verb and its title, or between a title and a document
# What is said of a title before it, by a word and those that may stand before the word, or may not.
Said: TypeAlias = Mapping[str, tuple[frozenset[str], bool]]
_PAST: Said = {"từng": (frozenset(), False), "qua": (frozenset(("kinh", "trải")), True)}
_THEN = frozenset(  # khi đó là; lúc bấy giờ là; vào thời điểm đó
    (("khi", "đó"), ("khi", "ấy"), ("lúc", "đó"), ("lúc", "ấy"), ("bấy", "giờ"), ("điểm", "đó"))
)
_NOT_THEN = frozenset(("trong", "từ", "kể"))
_AT = frozenset(("vào", "thời", "lúc", "khi", "ở", "tại"))
_HELD = frozenset(("là", "chức", "làm"))
_NEAR = 5  # words between such a time and a title
_SIGNS = frozenset((".", ";", ",", ":"))
_EARLIER = frozenset(("đó", "đây"))
_COMING = frozenset(("được", "bị", "bầu", "cử", "nhiệm", "định", "trở", "nhận", "về", "khi", "lên"))
PROPOSED: Said = {  # trình Quốc hội; but not: quá trình công tác
    "trình": (frozenset(("quá", "chương", "công", "lộ", "quy")), False),
    "xét": (frozenset(), False),
    "thiệu": (frozenset(("giới",)), True),
    "kiến": (frozenset(("dự",)), True),
    "sẽ": (frozenset(), False),
}
NOW: Said = {"hiện": (frozenset(), False), "nay": (frozenset(("đến",)), False)}  # hiện là
AGAIN: Said = {  # who goes on does not come: tiếp tục giữ chức, tái đắc cử
    "tục": (frozenset(("tiếp",)), True),
    "đắc": (frozenset(("tái",)), True),
}
UNTIL = frozenset(("đến", "tới"))
_LATER = frozenset(("rồi", "nay", "hiện"))
_AFTERWARDS = frozenset(("đó", "theo", "này", "làm", "là", "giữ", "được", "lên", "trở"))  # sau làm
_NEXT = frozenset(("năm", "tháng"))  # năm sau
_SUBJECT = 8  # words of who was what: Năm 1952, ông là
_NOT_SINCE = frozenset(  # of a state that began earlier, or of another: khi đang là, với tư cách là
    (
        "khi",
        "lúc",
        "đang",
        "vẫn",
        "còn",
        "từng",
        "hiện",
        "đã",
        "tư",
        "sau",
        "trước",
        "không",
        "tuổi",
    )
)
_BESIDES = ["đồng", "thời", "là"]
_OFFICE = frozenset(("nhiệm", "thêm", "luôn", "chức", "vụ", "vị", "trí"))  # kiêm nhiệm chức vụ
_LONGEST = 60  # words of a clause
_LED = 48  # words between do and what somebody is: do Thiếu tướng Vũ A, Phó Tư lệnh, làm
# hợp nhất thành, cử ra, ra đời; but not: Ủy ban nhân dân thành phố, Công ty Độc Lập
_FOUNDING = frozenset(("lập", "bầu", "thành", "ra"))
_NO_FOUNDING = frozenset(
    (
        *(("thành", word) for word in ("phố", "viên", "ủy", "đoàn", "phần", "công", "tích")),
        *((word, "lập") for word in ("độc", "công", "quốc", "tự")),
    )
)
_CHOSEN = frozenset(("bầu", "cử", "được"))  # do Đảng cử; do ông Vũ A đứng đầu, ông Lê B được trao
_SO = frozenset((("do", "đó"), ("do", "vậy")))
IN_ROW = 12  # titles in a row
_OTHER_STATES = frozenset(("rồi", "lượt", "(", ";"))
_IN_A_ROW = frozenset((",", ";", "và", "kiêm", "rồi"))  # before the next title of a row
NOT_IN_A_ROW = frozenset(  # what tells of other times: , hiện là, sau đó được bầu làm
    (".", "là", "làm", "giữ", "được", "bầu", "chức", "hiện", "nay", "sau", "đang", "ông", "bà")
)


def was(reading: Reading, title_words: Sequence[tuple[int, int]], first: int) -> bool:
    """Whether the title at word `first`, or one of its row before it, was held: từng là A, B; C."""
    n = bisect_left(title_words, (first, 0)) - 1
    for _ in range(IN_ROW):
        if is_said(reading, first, _PAST, CLAUSE):
            return True
        if n < 0 or not goes_on(reading, title_words[n][1], first):
            break
        first, n = title_words[n][0], n - 1
    return False


def was_then(reading: Reading, first: int, end: int) -> bool:
    """Whether a title from word `first` to `end` was held at the time that is told of.

    So in: khi đó là [Bí thư]; [Bí thư] lúc bấy giờ; but not: trong khi đó là.
    """
    words = reading.words
    for i in range(end, min(end + _NEAR, len(words) - 1)):
        if (words[i], words[i + 1]) in _THEN:
            return "\n" not in reading.gap(i)
        if words[i] not in _AT:
            break
    if not first or words[first - 1] not in _HELD:
        return False
    for i in range(first - 2, max(0, first - 2 - _NEAR), -1):
        if (words[i - 1], words[i]) in _THEN:
            return words[max(0, i - 2)] not in _NOT_THEN
        if words[i] in _SIGNS:
            break
    return _was_before(words, first)


def _was_before(words: Sequence[str], first: int) -> bool:
    """Whether the clause before a title says what somebody was earlier: Trước đó, ông là [Bí thư].

    But not to what he came then, nor what he now is: Trước đó, ông được bầu làm; trước đó là X, nay
    là.
    """
    for i in range(first - 2, max(0, first - 2 - CLAUSE), -1):
        if words[i] in _COMING or words[i] in NOW or words[i] in (".", ";", "vẫn"):
            return False
        if (words[i - 1], words[i]) in post_verbs("gives", "decided"):
            return False
        if words[i] in _EARLIER and words[i - 1] == "trước":
            return True
    return False


def goes_on(reading: Reading, end: int, first: int) -> bool:
    """Whether the words between two titles part those of a row, perhaps behind a period.

    So do terms and what else is told of a title: ``Ủy viên Trung ương Đảng khóa VIII, IX; Bí thư``.
    """
    between = words_between(reading, end, first)
    if len(between) > 2 * CLAUSE or not between or between[-1] not in _IN_A_ROW:
        return False
    if not NOT_IN_A_ROW.isdisjoint(between):
        return False
    return reading.cased.find("\n", reading.ends[end - 1], reading.starts[first]) < 0


def has_note(words: Sequence[str]) -> bool:
    """Whether a note of an encyclopedia begins among some words: ``^Báo``, but not ``[^1]``."""
    if "^" not in words:
        return False
    return any(word == "^" and before != "[" for before, word in pairwise(("", *words)))


def words_between(reading: Reading, end: int, first: int) -> list[str]:
    """The words between two titles but for a later name: ``A (nay là Bộ Công Thương), B``."""
    words = reading.words[end:first]
    if words[:2] == ["(", "nay"] and ")" in words:
        return words[words.index(")") + 1 :]
    return words


def is_said(reading: Reading, first: int, what: Said, most: int) -> bool:
    """Whether one of these words stands in the clause before word `first`."""
    for i in range(first - 1, max(-1, first - 1 - most), -1):
        word = reading.words[i]
        if word in what:
            others, wanted = what[word]
            if ((reading.words[i - 1] if i else "") in others) == wanted:
                return True
        if word in (".", ";"):
            break
    return False


def tells_later(words: Sequence[str]) -> bool:
    """Whether a clause goes on to another time: sau đó được điều động, năm sau làm, hiện là."""
    return any(
        (after in _LATER and word not in UNTIL)
        or (word in ("sau", "tiếp", "trước") and after in _AFTERWARDS)
        or (after == "sau" and word in _NEXT)
        for word, after in pairwise(("", *words))
    )


def tells_state(words: Sequence[str]) -> bool:
    """Whether a clause says what somebody was, or is a row of it: ``, ông là A, đồng thời là``."""
    if "là" not in words[:_SUBJECT]:
        return False
    at = words.index("là")
    return _NOT_SINCE.isdisjoint(words[:at]) and is_row(words[at + 1 :])


def tells_besides(words: Sequence[str]) -> bool:
    """Whether a clause says what somebody came to be besides: ``, ông còn kiêm nhiệm chức``."""
    head = words[: words.index("kiêm")] if "kiêm" in words[:_SUBJECT] else ["không"]
    if not _NOT_SINCE.isdisjoint(word for word in head if word != "còn"):
        return False
    row = [*words[len(head) + 1 :]]
    while row and row[0] in _OFFICE:
        del row[0]
    return "là" not in head and is_row(row)


def is_row(words: Sequence[str]) -> bool:
    """Whether words are titles of one time, or none: ``A, B kiêm C và là``."""
    while words[-1:] == ["là"]:
        words = words[: -3 if words[-3:] == _BESIDES else -1]
    if words.count("(") == words.count(")") == 1:  # Giám đốc Sở Y tế (Ty Y tế cũ), kiêm
        words = [*words[: words.index("(")], *words[words.index(")") + 1 :]]
    if not words:
        return True
    parted = words[-1] in _IN_A_ROW and _OTHER_STATES.isdisjoint(words)
    return parted and NOT_IN_A_ROW.isdisjoint(words)


def is_led(reading: Reading, first: int) -> bool:
    """Whether the clause before a title names by the way who leads what another joins.

    So in: ``Năm 1953, ông về Liên đoàn 3 do ông Vũ A làm``; but not of what is founded then.
    """
    if "do" not in reading.words[max(0, first - _LED) : first]:
        return False
    least = max(0, first - _LONGEST)
    words = reading.words[least:first]
    at = max(i for i, word in enumerate(words) if word == "do")
    if words[at - 1 : at] in (["tự"], ["lý"]) or "." in words[at:]:
        return False
    choosing = post_verbs("gives", "decided") | _SO
    if not (_CHOSEN.isdisjoint(words[at:]) and choosing.isdisjoint(pairwise(words[at:]))):
        return False
    end = next((i for i in range(at, 0, -1) if words[i] == "."), 0)
    pairs = [("", words[end]), *pairwise(words[end : at + 1])]
    return not any(
        before[1] in _FOUNDING and _NO_FOUNDING.isdisjoint((before, after))
        for before, after in pairwise(pairs)
    )  # thành lập, but not thành phố


def is_replaced(words: Sequence[str], over: bool) -> bool:
    """Whether words between a date and a title tell that somebody gave way who had come to it.

    So in: ``Năm 2021, ông được cử làm B thay ông Vũ A đã được bầu làm``.

    Args:
        words: those words.
        over: whether the date is a period that ended.
    """
    return "thay" in words and (over or "đã" in words[words.index("thay") :])


def tells_before(words: Sequence[str]) -> bool:
    """Whether a clause ends with what was only afterwards: làm A, trước khi được bầu làm B."""
    for i in range(len(words) - 1, 0, -1):
        if words[i] == ",":
            break
        if words[i] == "khi" and words[i - 1] == "trước":
            return True
    return False


def goes_on_within(words: Sequence[str]) -> bool:
    """Whether a clause goes on to another position of one period: là Phó Bí thư rồi Bí thư."""
    return "rồi" in words and not tells_later([word for word in words if word != "rồi"])
