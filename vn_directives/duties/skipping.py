"""What stands before those who act, or before the action, and tells neither."""

from __future__ import annotations

from vn_directives.duties.vocabulary import NOMINAL, is_action, is_verb, phrase_end, phrases
from vn_directives.matching import Reading
from vn_directives.vocabulary.vocabulary import compiled

SIGNS = frozenset(",:;.*_“”\"-'")
"""The signs between the words of which a part begins."""

_BODY = ["tổ", "chức"]  # cơ quan, tổ chức
_ASIDE = 25  # words of "theo chức năng, nhiệm vụ"
_LABELS = ("who_labels", "other_labels", "due_labels")
_BEFORE_VERBS = frozenset(["để", "nghị", "phép", "cho"])
_CONSIDER = ["xem", "xét"]
_ENDS_ASIDE = frozenset(["quyền", "vụ", "lý", "mình", "này", "vị"])


def skip_joins(reading: Reading, i: int, limit: int) -> int:
    """The first word behind signs and joining words: ``Bên cạnh đó,``."""
    words = reading.words
    while True:
        start = i
        while i < limit and words[i] in SIGNS:
            i += 1
        end = phrase_end("connectives", reading, i, limit)
        if end > i and (words[end : end + 1] in ([","], [":"]) or _joins(reading, i, end)):
            i = end
        if i == start:
            return i


def _joins(reading: Reading, i: int, end: int) -> bool:
    """Whether joining words need no comma behind them."""
    return phrase_end("joins", reading, i, end) == end


def skip_signs(reading: Reading, i: int, limit: int) -> int:
    """The first word behind colons and signs of emphasis."""
    while i < limit and reading.words[i] in ":*_":
        i += 1
    return i


def behind_bracket(reading: Reading, i: int, limit: int) -> int:
    """The first word behind a bracket at word `i`, and behind signs of emphasis."""
    words = reading.words
    if i < limit and words[i] == "(":
        i = _close(reading, i, limit) or i
    while i < limit and words[i] in "*_":
        i += 1
    return i


def _close(reading: Reading, i: int, limit: int) -> int | None:
    for k in range(i, min(i + 40, limit)):
        if reading.words[k] == ")":
            return k + 1
    return None


def behind_label(reading: Reading, i: int, limit: int) -> int:
    """The first word behind ``Cơ quan thực hiện:``; `limit` behind what labels nobody."""
    for kind in _LABELS:
        end = phrase_end(kind, reading, i, limit)
        if end > i and reading.words[end : end + 1] == [":"]:
            return end + 1 if kind == _LABELS[0] else limit
    return i


def skip_aside(reading: Reading, i: int, limit: int) -> int:
    """The end of ``theo chức năng, nhiệm vụ được giao``, or `i`."""
    if phrase_end("asides", reading, i, limit) == i:
        return i
    for k in range(i + 1, min(i + _ASIDE, limit)):
        if reading.words[k - 1] == "giao" or (
            reading.words[k - 1] == ","
            and is_verb(reading, k, limit)
            and not joins_nouns(reading, i, k)
        ):
            if reading.words[k : k + 1] == [","]:
                k += 1
            if reading.words[k : k + 1] != ["và"] and is_verb(reading, k, limit):
                return k
        given = reading.words[k : k + 1] == ["được"]  # nhiệm vụ được giao và Kế hoạch này
        if reading.words[k - 1] in _ENDS_ASIDE and not given and is_verb(reading, k, limit):
            return k
    return i


def joins_nouns(reading: Reading, begin: int, k: int) -> bool:
    """Whether the comma before word `k` joins two nouns: ``phòng, chống``."""
    words = reading.words
    if words[k - 2] in ("phòng", "cấp", "ban", "tổ"):
        return True
    if words[k - 2] in ("quan", "vị") and words[k : k + 2] == _BODY:
        return True
    if words[k - 3 : k - 1] == _CONSIDER:
        return True  # xem xét, giải quyết
    if words[k - 4] in _BEFORE_VERBS and is_action(reading, k - 3, k - 1):
        return True  # để tổng hợp, báo cáo
    for i in range(max(begin, k - 7), k - 1):
        if words[i] in NOMINAL and is_action(reading, i + 1, k - 1):
            return True
    return begin < k - 1 and k - begin < 6 and is_action(reading, begin, k - 1)


@compiled
def leading_words() -> frozenset[str]:
    """The first words of labels, ``Cơ quan thực hiện:``, and of ``theo chức năng, nhiệm vụ``."""
    return frozenset().union(*(phrases(kind).first_words for kind in (*_LABELS, "asides")))
