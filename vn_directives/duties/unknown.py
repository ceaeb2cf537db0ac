"""Those who are to act, where nobody knows all their words, and what they are to do."""

from __future__ import annotations

from vn_directives.duties.opening import Opening
from vn_directives.duties.vocabulary import (
    MODALS,
    NARRATING,
    is_action,
    is_surely,
    is_verb,
    modal_end,
    phrase_end,
    tells,
)
from vn_directives.matching import Reading

_LISTED = 70  # words of members that nobody knows
_RELATIVE = 40  # words between those who are to act and the modal verb
_PLACING = frozenset(["tại", "ở", "thuộc", "của"])
_REST = 7  # words of unknown sense at the end of those who are told
_NO_NAMES = ("topics", "connectives", "adverbs", "asides")
_GROUPS = (["cơ", "quan"], ["đơn", "vị"], ["tổ", "chức"], ["doanh", "nghiệp"], ["cơ", "sở"])


def with_rest(reading: Reading, i: int, limit: int) -> Opening | None:
    """Those told whose last words nobody knows, and what they are to do.

    ``yêu cầu các doanh nghiệp`` + ``viễn thông nghiêm túc rà soát``, ``giao các sở`` + ``và
    Savitex kiểm tra``.
    """
    words = reading.words
    first = i + (words[i : i + 1] == ["và"])
    if first >= limit or is_verb(reading, first, limit):
        return attributed(reading, i, i, limit)
    placed = words[i] in _PLACING and not reading.written(min(i + 1, limit - 1)).islower()
    free = first == i and not placed
    if free and any(phrase_end(kind, reading, i, limit) > i for kind in _NO_NAMES):
        return None
    for k in range(first + 1, min(first + _REST, limit)):
        if not words[k - 1].isalnum() or words[k - 1] in NARRATING:
            return None
        if tells(reading, k - 1, limit):
            return None
        named = first > i and not reading.written(k - 1).islower() and is_verb(reading, k, limit)
        if reading.written(k).islower() and (named or is_surely(reading, k, limit)):
            plain = Opening.at(reading, k, limit)
            return plain._replace(who=(i, k), leads=True) if plain and plain.action else None
    return None


def with_last_unknown(reading: Reading, i: int, last: int, limit: int) -> Opening | None:
    """A list of those who act in which nobody knows the last ones."""
    words = reading.words
    if words[last] not in ",(" and "," not in words[i:last]:
        return None
    start = _strong(reading, last, limit)
    end = start or last
    while end > last and words[end - 1] in MODALS:
        end -= 1
    modal = start is not None and end < start
    return Opening(start or last, (i, end), modal, start is not None, leads=True)


def charged(reading: Reading, i: int, last: int, limit: int) -> Opening | None:
    """Those who act with words that nobody knows before a charge: ``… được giao có nhiệm vụ``.

    What many do may be such words too: ``Các cơ quan quyết định cấp vốn có trách nhiệm``.
    """
    words = reading.words
    for k in range(last, min(limit, last + _RELATIVE)):
        if words[k] in ".;:(" or words[k] in NARRATING:
            return None
        if words[k] == "có" and words[k - 1] != "không":
            end = modal_end(reading, k, limit)
            if end > k:
                action = is_action(reading, end, limit)
                return Opening(end, (i, k - (words[k - 1] == ",")), True, action, leads=True)
    return None


def attributed(reading: Reading, i: int, verb: int, limit: int) -> Opening | None:
    """Those who act with what they always do: ``Các đơn vị cung cấp điện nghiêm túc …``."""
    words = reading.words
    if words[verb - 2 : verb] not in _GROUPS:
        return None
    first = phrase_end("attributes", reading, verb, limit)
    if first == verb:
        return None
    for k in range(first, min(limit, verb + _REST + _REST)):
        if is_surely(reading, k, limit) and words[k - 1] != ",":
            plain = Opening.at(reading, k, limit)
            return plain and plain._replace(who=(i, k), leads=True)
        if words[k] in ".;:(" or words[k] in NARRATING:
            return None
    return None


def behind_name(reading: Reading, i: int, limit: int) -> Opening | None:
    """Those whose name nobody knows, and what they are to do: ``Hội đồng thẩm định …``."""
    if i >= limit or not reading.written(i)[0].isupper():
        return None
    start = _strong(reading, i, limit)
    return (start and Opening(start, (i, start), action=True, leads=True)) or None


def _strong(reading: Reading, i: int, limit: int) -> int | None:
    """Where an action surely begins behind members that nobody knows."""
    for k in range(i + 1, min(i + _LISTED, limit)):
        if reading.words[k] in ";:":
            return None
        if phrase_end("strong", reading, k, limit) > k and reading.written(k).islower():
            return k
    return None
