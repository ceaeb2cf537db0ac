"""Who issues a document that is sent, or that stands aside: before the colon of a list, before a
bracket, or behind it as the subject of its clause.

All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.issue import Issue, is_one_of
from vn_directives.directives.vocabulary import phrases_called, type_words
from vn_directives.matching import Reading
from vn_directives.orthography import fold_phrase
from vn_directives.titles.record import TitleRecord

Agent = BodyRecord | TitleRecord

_SENDING = "gửi"  # what another may have issued
_WITHIN = frozenset(["tại", "bằng", "trong"])
_IN_BRACKET = frozenset(["tại", "theo"])
_ADVERBS = frozenset(["đã", "cũng", "vừa", "còn", "mới", "tiếp", "tục"])
_ACTING = ("deciding", "stating")  # verbs of whom issues a document in it
_SMALL_SIGNS = frozenset(["*", "-", "+"])
_ENDS_SENTENCE = frozenset([".", "]", ";"])  # ]: a footnote
_DECIDES = ["quyết", "định"]
_MAX_NAME = 5  # words of a person's name


def issue_told(words: list[str], first: int, issue: Issue, coded: Sequence[str]) -> Issue | None:
    """What a clause tells of the document at word `first`, None for nothing, and for the sender of
    what another body issued, which its symbol names: ``Bộ Y tế gửi Nghị định số 5/NĐ-CP``.
    """
    if words[first - 1] == _SENDING and not is_one_of(issue.issuer or "", coded):
        return None
    return issue if issue.body or issue.issued_on else None


def agent_aside(
    reading: Reading,
    first: int,
    end: int,
    until: Mapping[int, tuple[int, Agent]],
    begun: Mapping[int, tuple[int, Agent]],
    names: Sequence[str],
) -> Agent | None:
    """The body or title that issues a document aside, or None.

    Args:
        reading: the text.
        first: the first word of the document.
        end: the word behind all that is said of its issue.
        until: the bodies and titles, by the words before which they end, with their first words.
        begun: and by the words at which they begin, with the words after them.
        names: the bodies of which the symbol names one.
    """
    return (
        _before_colon(reading.words, first, until)
        or _before_bracket(reading.words, first, until, names)
        or _behind_comma(reading, first, end, begun, names)
    )


def _before_colon(
    words: list[str], first: int, until: Mapping[int, tuple[int, Agent]]
) -> Agent | None:
    """The issuer in ``các Quyết định của UBND tỉnh: số 5/QĐ-UBND …``, or None."""
    colon = first - 1 - (words[first - 1] == "số")
    if colon < 1 or words[colon] != ":" or colon not in until:
        return None
    begin, agent = until[colon]
    return agent if _is_of(words, begin) else None


def _is_of(words: list[str], begin: int) -> bool:
    """Whether ``Quyết định của`` (a type word) stands before word `begin`."""
    if begin < 2 or words[begin - 1] != "của":
        return False
    return type_words().longest(words, begin - 2) is not None


def _before_bracket(
    words: list[str], first: int, until: Mapping[int, tuple[int, Agent]], names: Sequence[str]
) -> Agent | None:
    """The issuer in ``theo đề nghị của UBND tỉnh (Văn bản số 5/UBND-KT …)``, or None."""
    opened = first - 1 - (words[first - 1] in _IN_BRACKET)
    opened -= words[opened] == "số"
    if opened < 1 or words[opened] != "(" or opened not in until:
        return None
    begin, agent = until[opened]
    if not names:  # quy định của Ban Bí thư (số 5-QĐ/TW)
        names = [agent.name] if words[opened + 1] == "số" and _is_of(words, begin) else []
    return agent if names and _is_named(agent, names) else None


def _behind_comma(
    reading: Reading,
    first: int,
    end: int,
    begun: Mapping[int, tuple[int, Agent]],
    names: Sequence[str],
) -> Agent | None:
    """The issuer in ``Tại Thông báo số 5 ngày 4/4, Bộ Y tế đã chỉ đạo …``, or None."""
    words = reading.words
    if words[end : end + 1] != [","] or end + 1 not in begun or not _opens_clause(reading, first):
        return None
    after, agent = begun[end + 1]
    while after < len(words) and words[after] in _ADVERBS:
        after += 1
    acts = any(phrases_called(verbs).longest(words, after) for verbs in _ACTING)
    return agent if acts and _is_named(agent, names) else None


def deed_aside(
    reading: Reading, first: int, end: int, begun: Mapping[int, tuple[int, Agent]]
) -> int | None:
    """The verb of what a document does, which its issuer is said to do: ``Tại Quyết định số 5, Thủ
    tướng Chính phủ Lê A quyết định bổ nhiệm …``; None where none is told.

    Args:
        reading: the text.
        first: the first word of the document.
        end: the word behind all that is said of its issue.
        begun: the bodies and titles, by the words at which they begin, with the words after them.
    """
    words = reading.words
    i = end + (words[end : end + 1] == [","])
    if i not in begun or "\n" in reading.gap(i):
        return None
    if not (_opens_clause(reading, first) or _opens_sentence(reading, first)):
        return None
    after, agent = begun[i]
    if isinstance(agent, TitleRecord):
        after = _behind_name(reading, after)
    while after < len(words) and words[after] in _ADVERBS:
        after += 1
    after += 2 * (words[after : after + 2] == _DECIDES)
    return after if phrases_called("decreeing").longest(words, after) is not None else None


def _behind_name(reading: Reading, i: int) -> int:
    """The word behind the name of a person at word `i`, else `i`."""
    end = min(i + _MAX_NAME, len(reading.words))
    return next((j for j in range(i, end) if not reading.written(j)[0].isupper()), i)


def _opens_sentence(reading: Reading, first: int) -> bool:
    """Whether a sentence begins with the document at word `first`."""
    if first == 0 or "\n" in reading.gap(first):
        return True
    return reading.words[first - 1] in _ENDS_SENTENCE and reading.written(first)[0].isupper()


def _opens_clause(reading: Reading, first: int) -> bool:
    """Whether a sentence or clause begins with ``Tại`` (``Bằng``, ``Trong``) and a document."""
    words = reading.words
    i = first - 1
    i -= 2 * (words[max(0, i - 1) : first] == ["nội", "dung"])
    if i < 0 or words[i] not in _WITHIN:
        return False
    before = words[i - 1] if i else "."
    return reading.written(i)[0].isupper() or before in (",", ".", ";") or before in _SMALL_SIGNS


def _is_named(agent: Agent, names: Sequence[str]) -> bool:
    """Whether a body or title is one that the symbol names, or may be, where it names none: of
    bodies no other that has its name in its own (``Văn phòng Chính phủ``).
    """
    if isinstance(agent, TitleRecord):
        return is_one_of(agent.name, names)
    own = fold_phrase(agent.name)
    return not names or any(own.startswith(fold_phrase(name)) for name in names)
