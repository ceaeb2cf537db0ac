"""The vocabulary of duties, read once from ``lexicons/duties.json``."""

from __future__ import annotations

from bisect import bisect_left

from vn_directives.matching import Reading, Trie
from vn_directives.matching.function_words import quantifiers
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

COLON = frozenset(":")
_MOST_ADVERBS = 5
_SAYING = 14  # words between who takes the floor and the verb of saying
_BEFORE_MODAL = frozenset({"cũng", "vẫn", "đều", "còn", "luôn", "lại", "nhất", "thiết"})
_OBLIGING = frozenset(["cần", "phải", "nhiệm", "giao"])
_CHARGING = frozenset(["nhiệm", "giao", "công"])
_TIMING = frozenset(["trước", "chậm", "muộn", "ngay", "nội", "đến", "hết"])
_SPANS = frozenset(["ngày", "tuần", "tháng", "quý", "năm"])
_HAVING = frozenset(["có", "chịu"])
_WANTED = frozenset(["những", "nhiều", "một", "khoảng", "hơn", "thêm"])  # cần những …
_NOUNS = (["thiết"], ["cẩu"], ["trục"])  # need, cranes
NO_MODAL_BEHIND = frozenset(
    {"gì", "có", "không", "nhu", "chẳng", "chưa", "bên", "tay", "lẽ", "rất", "sự", "ân", "chuyên"}
    | {"hậu", "bìa", "từ", "nếu", "khi"}
)
"""Words behind which ``cần`` and ``phải`` oblige nobody: ``không phải``, ``hậu cần``."""
MODALS = frozenset(["cần", "phải", "hãy"])
"""Modal verbs that may stand some words behind those who are to act."""
NARRATING = frozenset(["đã", "sẽ", "đang", "tôi", "nếu", "vì", "rằng"])
"""Words between a subject and a modal verb with which the part tells, and obliges nobody."""
NOMINAL = frozenset(["tác", "việc", "động", "vụ", "vực"])
"""Last words of nouns that an action may follow: ``công tác kiểm tra``."""


@compiled
def many() -> frozenset[str]:
    """Words with which those who act begin where many are meant."""
    return quantifiers() | {"toàn", "tất"}


@compiled
def phrases(kind: str) -> Trie[bool]:
    """Phrases of one kind (verbs, modals, connectives, topics …), looked up forwards."""
    shared = current_lexicon("function_words")["topics"] if kind == "topics" else []
    return Trie((phrase, True) for phrase in [*shared, *current_lexicon("duties")[kind]])


def phrase_end(kind: str, reading: Reading, i: int, limit: int) -> int:
    """The end of the phrase of a kind that begins at word `i`, else `i`."""
    if i >= limit:
        return i
    found = phrases(kind).longest(reading.words, i)
    return found[0] if found and found[0] <= limit else i


def names_norm(reading: Reading, first: int, last: int) -> bool:
    """Whether words speak as a law or regulation does: ``Nghị định này``, ``Quy chế này``."""
    trie = phrases("norm_texts")
    places = reading.places_of(trie.first_words)
    starts = places[bisect_left(places, first) : bisect_left(places, last)]
    return next(trie.matches(reading.words, starts), None) is not None


@compiled
def _reports() -> Trie[str]:
    """The verbs of saying and other words with which a report goes on, with their sense."""
    return Trie((entry["form"], entry["sense"]) for entry in current_lexicon("duties")["reports"])


def report(reading: Reading, i: int, limit: int) -> tuple[int, str]:
    """What makes a report of what stands before word `i`: ``nhấn mạnh``, ``đã``.

    Returns:
        Its end (`i` where there is none) and its sense: ``directs`` (who says so may tell others to
        act), ``thinks``, ``tells``, ``feels``, or ``states`` (no verb of saying).
    """
    found = _reports().longest(reading.words, i) if i < limit else None
    return found if found and found[0] <= limit else (i, "")


def may_direct(reading: Reading, i: int) -> bool:
    """Whether who takes the floor at word `i` may tell others to act: not by ``cho biết``."""
    limit = min(i + _SAYING, len(reading.words))
    found = (report(reading, k, limit) for k in range(i, limit))
    sense = next((sense for _, sense in found if sense and sense != "states"), "directs")
    return sense in ("directs", "thinks")


def modal_end(reading: Reading, i: int, limit: int) -> int:
    """The end of ``cần``, ``phải``, ``có nhiệm vụ`` at word `i`, adverbs before it; else `i`."""
    words = reading.words
    k = i
    while k < limit and k - i < 3 and words[k] in _BEFORE_MODAL:
        k += 1
    end = k
    while True:
        after = phrase_end("modals", reading, end, limit)
        if after == end:
            after = phrase_end("charges", reading, end, limit)
        if after == end or (words[after - 1] == "cần" and _is_need(words, after)):
            break
        end = after
    if end == k or _is_name(reading, k, limit):
        return i
    return end


def _is_need(words: list[str], i: int) -> bool:
    """Whether ``cần`` before word `i` says what is needed: ``cần thiết``, ``cần những …``."""
    after = words[i : i + 1]
    return after in _NOUNS or not _WANTED.isdisjoint(after)


def is_timing(words: list[str], i: int) -> bool:
    """Whether word `i` may begin what says by when: ``trước ngày …``, ``trong tháng …``."""
    if words[i] == "trong":
        return not _SPANS.isdisjoint(words[i + 1 : i + 2])
    return words[i] in _TIMING


def obligations(reading: Reading) -> list[int]:
    """Where a word stands that may say that somebody has to act, ascending."""
    return [i for i in reading.places_of(_OBLIGING) if _obliges(reading, i)]


def _obliges(reading: Reading, i: int) -> bool:
    words = reading.words
    word, before, after = words[i], words[i - 1] if i else "", words[i + 1 : i + 2]
    if word == "nhiệm":  # có nhiệm vụ, chịu trách nhiệm
        duty = before
        if before == "trách":
            duty = words[i - 2] if i > 1 else ""
        return duty in _HAVING or (duty == "giao" and before == "trách")
    if word == "giao":
        return _gives(words, i)
    if before in NO_MODAL_BEHIND or (word == "cần" and after in _NOUNS):
        return False
    return not _is_name(reading, i, len(words))


def charges(reading: Reading) -> list[int]:
    """Where a word stands with which somebody is charged: ``được giao``, ``phân công``."""
    return [i for i in reading.places_of(_CHARGING) if _charges(reading.words, i)]


def _charges(words: list[str], i: int) -> bool:
    word, before = words[i], words[i - 1] if i else ""
    if word == "giao":
        return _gives(words, i)
    if word == "công":
        return before == "phân"
    return before == "trách" or words[i + 1 : i + 2] == ["vụ"]  # trách nhiệm, nhiệm vụ


def _gives(words: list[str], i: int) -> bool:
    """Whether ``giao`` at word `i` may say that somebody is given a task: not in ``giao thông``."""
    before, after = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
    return before == "được" and after not in ("lưu", "hòa")


def _is_name(reading: Reading, i: int, limit: int) -> bool:
    """Whether a word begins the name of a place: ``Cần Giờ``, ``Cần Thơ``."""
    return i + 1 < limit and all(
        reading.written(k)[0].isupper() and not reading.written(k).isupper() for k in (i, i + 1)
    )


def is_action(reading: Reading, i: int, limit: int) -> bool:
    """Whether what somebody is to do begins at word `i`: a verb, or adverbs and a verb."""
    for _ in range(_MOST_ADVERBS):
        if phrase_end("verbs", reading, i, limit) > i:
            return True
        end = phrase_end("adverbs", reading, i, limit)
        if end == i:
            return False
        i = end
        while i < limit and reading.words[i] in ",*":
            i += 1
    return False


def is_verb(reading: Reading, i: int, limit: int) -> bool:
    """Whether an action or a modal verb begins at word `i`."""
    return is_action(reading, i, limit) or modal_end(reading, i, limit) > i


def is_surely(reading: Reading, k: int, limit: int) -> bool:
    """Whether a modal verb or an action surely begins at word `k`."""
    strong = phrase_end("strong", reading, k, limit) > k
    return strong or modal_end(reading, k, limit) > k


def tells(reading: Reading, k: int, limit: int) -> bool:
    """Whether a verb of saying begins at word `k`."""
    said, sense = report(reading, k, limit)
    speaks = said > k and sense != "states"
    return speaks or phrase_end("deeds", reading, k, limit) > k
